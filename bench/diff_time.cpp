// Compares two files word by word; prints the milliseconds of CPU time that took (words cut and
// numbered, shortest edit script, borders, confetti, moves), those of the edit script alone, the
// tokens it deletes and inserts, and how many the reader sees changed.

#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "diff/sequence_diff.h"
#include "diff/word_diff.h"
#include "text/token.h"
#include "text/word_ids.h"

namespace {

using synoptic::text::Token;

double cpu_milliseconds() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

std::string read(const char* path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<synoptic::diff::Symbol> symbols_of(const std::vector<Token>& tokens,
                                               synoptic::text::WordIds& ids) {
  std::vector<synoptic::diff::Symbol> symbols;
  for (const Token& token : tokens) symbols.push_back(ids.add(token.key));
  return symbols;
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) return 2;
  const std::string first_text = read(arguments[1]), second_text = read(arguments[2]);
  double start = cpu_milliseconds();
  const auto first = synoptic::text::tokenise(first_text);
  const auto second = synoptic::text::tokenise(second_text);
  const auto words = synoptic::diff::diff_words(first, second);
  const double whole = cpu_milliseconds() - start;

  synoptic::text::WordIds ids;
  const auto a = symbols_of(first, ids), b = symbols_of(second, ids);
  start = cpu_milliseconds();
  const auto script = synoptic::diff::diff_sequences(a, b);
  const double script_time = cpu_milliseconds() - start;
  std::size_t kept = 0, changed = 0;
  for (const auto& match : script.matches) kept += match.length;
  for (const auto& stretch : words.stretches)
    if (!stretch.kept) changed += stretch.first.size() + stretch.second.size();
  std::printf("%.3f %.3f %zu %zu %d\n", whole, script_time, a.size() + b.size() - 2 * kept, changed,
              words.budget_hit ? 1 : 0);
}
