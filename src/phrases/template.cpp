#include "phrases/template.h"

namespace synoptic::phrases {
namespace {

const Filling* find(const Arguments& arguments, std::string_view name) {
  const auto found = arguments.find(name);
  return found == arguments.end() ? nullptr : &found->second;
}

// "v1" or "v1|says|say", the inside of a pair of braces.
void fill_slot(std::string_view slot, const Arguments& arguments, std::string& out) {
  const auto bar = slot.find('|');
  const Filling* filling = find(arguments, slot.substr(0, bar));
  if (bar == std::string_view::npos) {
    if (filling) out += filling->text;
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

bool all_there(std::string_view section, const Arguments& arguments) {
  for (auto open = section.find('{'); open != std::string_view::npos;
       open = section.find('{', open + 1)) {
    const std::string_view slot = section.substr(open + 1, section.find('}', open) - open - 1);
    const Filling* filling = find(arguments, slot.substr(0, slot.find('|')));
    if (!filling || filling->text.empty()) return false;
  }
  return true;
}

void fill_part(std::string_view part, const Arguments& arguments, std::string& out) {
  for (std::size_t at = 0; at < part.size();) {
    if (part[at] != '{') {
      if (!(part[at] == '.' && !out.empty() && out.back() == '.')) out += part[at];
      ++at;
      continue;
    }
    const auto close = part.find('}', at);
    fill_slot(part.substr(at + 1, close == std::string_view::npos ? close : close - at - 1),
              arguments, out);
    if (close == std::string_view::npos) return;
    at = close + 1;
  }
}

}  // namespace

std::string fill_template(std::string_view pattern, const Arguments& arguments) {
  std::string out;
  while (!pattern.empty()) {
    const auto open = pattern.find('[');
    fill_part(pattern.substr(0, open), arguments, out);
    if (open == std::string_view::npos) break;
    const auto close = pattern.find(']', open);
    const std::string_view section =
        pattern.substr(open + 1, close == std::string_view::npos ? close : close - open - 1);
    if (all_there(section, arguments)) fill_part(section, arguments, out);
    pattern = close == std::string_view::npos ? std::string_view() : pattern.substr(close + 1);
  }
  return out;
}

}  // namespace synoptic::phrases
