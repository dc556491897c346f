#include "cli/run.h"
#include "cli/system_world.h"

int main(int argc, char** argv) {
  synoptic::cli::SystemWorld world;
  return synoptic::cli::run({argv + (argc > 0 ? 1 : 0), argv + argc}, world);
}
