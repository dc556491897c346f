// Answers the request on standard input a number of times; prints the median in milliseconds on a
// line of its own, then the reply. bench/wasm.mjs does the same with the WebAssembly module.

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "engine/engine.h"

int main(int count, char** words) {
  const int runs = std::max(1, count > 1 ? std::atoi(words[1]) : 1);
  const std::string request{std::istreambuf_iterator<char>(std::cin), {}};
  std::vector<double> took;
  std::string reply;
  for (int run = 0; run < runs; ++run) {
    const auto start = std::chrono::steady_clock::now();
    reply = synoptic::engine::handle(request);
    const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - start;
    took.push_back(time.count());
  }
  std::sort(took.begin(), took.end());
  std::printf("%.3f\n", took[took.size() / 2]);
  std::fwrite(reply.data(), 1, reply.size(), stdout);
}
