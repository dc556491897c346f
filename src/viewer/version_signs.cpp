#include "viewer/version_signs.h"

#include <algorithm>

#include "viewer/columns.h"
#include "viewer/words.h"

namespace synoptic::viewer {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }
bool parts(char c) { return c == ' ' || c == '-' || c == '_' || c == '.' || c == '/'; }

// The characters from `at`, `count` of them.
std::string characters(std::string_view text, std::size_t at, std::size_t count) {
  std::string out;
  for (; at < text.size(); ++at) {
    if (!continues(text[at]) && count-- == 0) break;
    out += text[at];
  }
  return out;
}

// "0011" is 11: what stands before the first figure that counts tells nobody apart.
std::string_view without_zeros(std::string_view label) {
  if (!std::all_of(label.begin(), label.end(), is_digit)) return label;
  while (label.size() > 1 && label.front() == '0') label.remove_prefix(1);
  return label;
}

std::string sign_of(std::string_view label) {
  label = without_zeros(label);
  std::vector<std::size_t> words;
  for (std::size_t i = 0; i < label.size(); ++i)
    if (!parts(label[i]) && (i == 0 || parts(label[i - 1]))) words.push_back(i);
  if (words.empty()) return characters(label, 0, 2);
  if (words.size() == 1) return characters(label, words[0], is_digit(label[words[0]]) ? 5 : 2);
  std::string sign;
  for (std::size_t w = 0; w < 2; ++w) {
    std::size_t figures = 0;
    while (figures < 3 && words[w] + figures < label.size() && is_digit(label[words[w] + figures]))
      ++figures;
    sign += characters(label, words[w], std::max<std::size_t>(figures, 1));
  }
  return sign;
}

}  // namespace

std::vector<std::size_t> shown_versions(const comparison::Display& display,
                                        const ViewerState& state) {
  const std::size_t count = display.articles.size();
  const std::size_t base = article::at(display.synopsis.base);
  std::vector<std::size_t> shown;
  const auto add = [&](std::size_t version) {
    if (version < count && state.hidden.count(version) == 0 &&
        std::find(shown.begin(), shown.end(), version) == shown.end())
      shown.push_back(version);
  };
  add(base);
  for (const std::size_t version : state.order) add(version);
  for (const std::size_t version : column_order(count, base)) add(version);
  return shown;
}

std::vector<std::string> version_signs(const comparison::Display& display) {
  std::vector<std::string> signs;
  for (const auto& article : display.articles) {
    const std::string sign = sign_of(article.label);
    std::string unlike = sign;
    for (std::size_t n = 2; std::find(signs.begin(), signs.end(), unlike) != signs.end(); ++n)
      unlike = sign + std::to_string(n);
    signs.push_back(unlike);
  }
  return signs;
}

std::string version_in_words(const article::Article& article) {
  std::string text = article.label;
  if (!article.outlet.empty() && article.outlet != article.label) text += ", " + article.outlet;
  if (article.published) text += ", " + words::date(*article.published);
  return text;
}

}  // namespace synoptic::viewer
