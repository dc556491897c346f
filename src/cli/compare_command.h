#pragma once

// `synoptic compare`.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "cli/world.h"
#include "comparison/comparison.h"
#include "engine/limits.h"
#include "share/bundle.h"

namespace synoptic::cli {

struct CompareCall {
  std::vector<std::string> paths;
  std::string format = "text";
  std::string output;    // empty: standard output
  bool link = false;     // write a link instead of a report
  std::string base_url;  // of the page that the link opens; empty: the link is the fragment alone
  std::string finding;   // of a link: the one it shows, or the first digits; empty: all
  std::string page_template;       // for --format page; empty: look beside the program
  std::uint32_t base_article = 0;  // from 1; 0: not said
  bool wording = false;
  bool byte_order_mark = false;  // before csv, for Excel
  engine::Limits limits;
};

// The inputs, with notes on standard error; or the exit code, after its sentence.
struct Work {
  share::Bundle work;
  int code = 0;
};
Work gather_work(const CompareCall& call, World& world);

// The comparison of the call's files, with its notes on standard error; or the exit code, after the
// sentence that says why there is none.
struct Prepared {
  std::optional<comparison::Comparison> comparison;
  int code = 0;
};
Prepared compare_inputs(World& world, const share::Bundle& work);
Prepared prepare(const CompareCall& call, World& world);

// The exit code; see run.h.
int compare_command(const CompareCall& call, World& world);

}  // namespace synoptic::cli
