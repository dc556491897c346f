#include "phrases/template.h"

namespace synoptic::phrases {
namespace {

constexpr int kMostRounds = 99;  // of a repeated section

// A slot's name with the round of its section in place of the star: "v*" is "v3" in the third.
const Filling* find(const Arguments& arguments, std::string_view name, int round) {
  const auto star = name.find('*');
  if (star == std::string_view::npos) {
    const auto found = arguments.find(name);
    return found == arguments.end() ? nullptr : &found->second;
  }
  std::string numbered(name.substr(0, star));
  numbered += std::to_string(round);
  const auto found = arguments.find(numbered);
  return found == arguments.end() ? nullptr : &found->second;
}

bool is_dated(std::string_view name) { return !name.empty() && name.back() == '@'; }

std::string_view plain(std::string_view name) {
  return is_dated(name) ? name.substr(0, name.size() - 1) : name;
}

// "v1", "v1@" or "v1|says|say", the inside of a pair of braces.
void fill_slot(std::string_view slot, const Arguments& arguments, int round, std::string& out) {
  const auto bar = slot.find('|');
  const std::string_view name = slot.substr(0, bar);
  const Filling* filling = find(arguments, plain(name), round);
  if (bar == std::string_view::npos) {
    if (filling) out += is_dated(name) && !filling->dated.empty() ? filling->dated : filling->text;
    return;
  }
  const std::string_view forms = slot.substr(bar + 1);
  const auto second = forms.find('|');
  const bool one = !filling || filling->count == 1;
  if (one || second == std::string_view::npos)
    out += forms.substr(0, second);
  else
    out += forms.substr(second + 1);
}

bool all_there(std::string_view section, const Arguments& arguments, int round) {
  for (auto open = section.find('{'); open != std::string_view::npos;
       open = section.find('{', open + 1)) {
    const std::string_view slot = section.substr(open + 1, section.find('}', open) - open - 1);
    const Filling* filling = find(arguments, plain(slot.substr(0, slot.find('|'))), round);
    if (!filling || filling->text.empty()) return false;
  }
  return true;
}

void fill_part(std::string_view part, const Arguments& arguments, int round, std::string& out) {
  for (std::size_t at = 0; at < part.size();) {
    if (part[at] != '{') {
      if (!(part[at] == '.' && !out.empty() && out.back() == '.')) out += part[at];
      ++at;
      continue;
    }
    const auto close = part.find('}', at);
    fill_slot(part.substr(at + 1, close == std::string_view::npos ? close : close - at - 1),
              arguments, round, out);
    if (close == std::string_view::npos) return;
    at = close + 1;
  }
}

void fill_section(std::string_view section, const Arguments& arguments, std::string& out) {
  const bool repeated = !section.empty() && section.front() == '*';
  if (repeated) section.remove_prefix(1);
  const bool numbered = section.find('*') != std::string_view::npos;
  const int last = repeated && numbered ? kMostRounds : 2;
  for (int round = 2; round <= last && all_there(section, arguments, round); ++round)
    fill_part(section, arguments, round, out);
}

}  // namespace

std::string fill_template(std::string_view pattern, const Arguments& arguments) {
  std::string out;
  while (!pattern.empty()) {
    const auto open = pattern.find('[');
    fill_part(pattern.substr(0, open), arguments, 0, out);
    if (open == std::string_view::npos) break;
    const auto close = pattern.find(']', open);
    fill_section(
        pattern.substr(open + 1, close == std::string_view::npos ? close : close - open - 1),
        arguments, out);
    pattern = close == std::string_view::npos ? std::string_view() : pattern.substr(close + 1);
  }
  return out;
}

}  // namespace synoptic::phrases
