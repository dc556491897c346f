#include "claims/noun_phrase.h"

#include <algorithm>
#include <array>

#include "lexicon/word_forms.h"

namespace synoptic::claims {
namespace {

bool opens_phrase(Pos pos) {
  return pos == Pos::determiner || pos == Pos::possessive || pos == Pos::adverb;
}

bool links_phrases(std::string_view key) {
  static constexpr std::array<std::string_view, 5> kLinks{"of", "at", "from", "in", "for"};
  return std::find(kLinks.begin(), kLinks.end(), key) != kLinks.end();
}

bool in_phrase(Pos pos) {
  return is_nominal(pos) || pos == Pos::determiner || pos == Pos::possessive;
}

// "the", "his": nothing of the same phrase stands before it, save "all" and "both".
bool begins_phrase(const TaggedArticle& tagged, std::size_t i) {
  if (tagged.pos(i) == Pos::determiner) return true;
  return tagged.pos(i) == Pos::possessive && (tagged.tags[i].classes & lexicon::kPossessive) != 0;
}

}  // namespace

std::size_t head_noun(const TaggedArticle& tagged, std::size_t at, std::size_t end) {
  std::size_t i = at;
  while (i < end && opens_phrase(tagged.pos(i))) ++i;
  std::size_t head = kNoToken;
  for (; i < end; ++i) {
    const Pos pos = tagged.pos(i);
    const bool quote = pos == Pos::punctuation && is_quote_mark(tagged.keys[i]) && head == kNoToken;
    if (!is_nominal(pos) && pos != Pos::adverb && pos != Pos::possessive && !quote) break;
    if (pos == Pos::noun || pos == Pos::name) head = i;
  }
  return head;
}

std::size_t phrase_begin(const TaggedArticle& tagged, std::size_t begin, std::size_t last) {
  std::size_t first = last;
  while (first > begin) {
    const std::size_t before = first - 1;
    const bool linked =
        links_phrases(tagged.keys[before]) && before > begin && in_phrase(tagged.pos(before - 1));
    if (linked) {
      first = before - 1;
    } else if (in_phrase(tagged.pos(before)) && !begins_phrase(tagged, first)) {
      first = before;
    } else {
      break;
    }
  }
  return first;
}

}  // namespace synoptic::claims
