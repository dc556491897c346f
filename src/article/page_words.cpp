#include "article/page_words.h"

#include <algorithm>
#include <bitset>
#include <utility>

#include "lexicon/phrase_matcher.h"
#include "lexicon/table.h"
#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"
#include "text/word_ids.h"

namespace synoptic::article {
namespace {

constexpr std::size_t kDisclaimerWords = 120;  // longer paragraphs are no disclaimers
constexpr std::size_t kShareBarLimit = 120;    // bytes of letters; longer lines are no share bars

bool continues_word(char32_t code) {
  return text::is_letter(code) || text::is_digit(code) || code == '\'' || code == '-';
}

struct Entry {
  std::string_view reason;
  int weight = 3;
};

struct Tables {
  std::vector<Entry> entries = {{}};  // matchers point into it; 0 is no entry
  lexicon::PhraseMatcher line, begin, end, part, credit, agency, updated, joiner, closing, contact;
  std::vector<std::pair<std::string, std::uint32_t>> inside;  // of scripts without spaces
  text::WordIds share, share_heads;                           // "linkedin", "li"
  std::size_t longest_share = 0;

  Tables() {
    for (const lexicon::Row& row : lexicon::read_table("furniture")) {
      if (row.size() < 4) continue;
      entries.push_back({row[2], row[3] == "2" ? 2 : 3});
      for (std::string_view phrases = row[0]; !phrases.empty();) {
        const auto parted = phrases.find("; ");
        add(row[1], LineWords(phrases.substr(0, parted)).folded,
            static_cast<std::uint32_t>(entries.size() - 1));
        phrases.remove_prefix(parted == std::string_view::npos ? phrases.size() : parted + 2);
      }
    }
  }

  void add(std::string_view place, const std::string& phrase, std::uint32_t entry) {
    if (place == "line") line.add(phrase, entry);
    if (place == "begin") begin.add(phrase, entry);
    if (place == "end") end.add(phrase, entry);
    if (place == "part") part.add(phrase, entry);
    if (place == "credit") credit.add(phrase, entry);
    if (place == "agency") agency.add(phrase, entry);
    if (place == "updated") updated.add(phrase, entry);
    if (place == "joiner") joiner.add(phrase, entry);
    if (place == "closing") closing.add(phrase, entry);
    if (place == "contact") contact.add(phrase, entry);
    if (place == "inside") inside.emplace_back(phrase, entry);
    if (place != "share") return;
    std::string glued;
    for (const char c : phrase)
      if (c != ' ' && c != '-') glued += c;
    longest_share = std::max(longest_share, glued.size());
    share.add(glued);
    if (glued.size() >= 2) share_heads.add(glued.substr(0, 2));
  }
};

const Tables& tables() {
  static const Tables all;
  return all;
}

// Can the letters be cut into words of share bars? Two words at least unless the line is one such
// word.
bool is_share_bar(const LineWords& line) {
  if (line.folded.size() > 2 * kShareBarLimit) return false;
  std::string letters;
  for (const std::string_view word : line.words)
    for (const char c : word)
      if (c != '-' && c != '\'' && c != '0') letters += c;
  if (letters.empty() || letters.size() > kShareBarLimit) return false;
  const Tables& known = tables();
  const std::string_view all = letters;
  if (all.size() > 1 && !known.share_heads.has(all.substr(0, 2)) &&
      !known.share.has(all.substr(0, 1)))
    return false;
  std::bitset<kShareBarLimit + 1> reachable;
  reachable[0] = true;
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (!reachable[at]) continue;
    const std::size_t longest = std::min(known.longest_share, all.size() - at);
    for (std::size_t length = 1; length <= longest; ++length)
      if (known.share.has(all.substr(at, length))) reachable[at + length] = true;
  }
  return reachable[all.size()];
}

Entry whole_line(const LineWords& line) {
  const auto match = tables().line.longest_at(line.words, 0);
  return match && match->length == line.words.size() ? tables().entries[match->value] : Entry{};
}

void add_parts(const LineWords& line, WordSigns& signs) {
  int heaviest = 0;
  for (std::size_t at = 0; at < line.words.size();) {
    const auto match = tables().part.longest_at(line.words, at);
    if (!match) {
      ++at;
      continue;
    }
    const Entry& entry = tables().entries[match->value];
    signs.part_weight += entry.weight;
    if (entry.weight > heaviest) signs.part = entry.reason;
    heaviest = std::max(heaviest, entry.weight);
    at += match->length;
  }
}

// Scripts without spaces have whole clauses as words: phrases are looked for inside them.
void add_inside(const LineWords& line, WordSigns& signs) {
  for (const std::string_view word : line.words) {
    if (word.size() < 6 || static_cast<unsigned char>(word[0]) < 0xE3) continue;
    if (!text::is_ideograph(text::decode_at(word, 0).code)) continue;
    for (const auto& [phrase, entry] : tables().inside) {
      if (word.find(phrase) == std::string_view::npos) continue;
      signs.part = tables().entries[entry].reason;
      signs.part_weight += tables().entries[entry].weight;
    }
  }
}

// One matcher a fact: a phrase may disclose several.
struct DisclosureTable {
  std::vector<std::pair<std::string, lexicon::PhraseMatcher>> facts;

  DisclosureTable() {
    for (const lexicon::Row& row : lexicon::read_table("provenance")) {
      if (row.size() < 2) continue;
      auto fact = std::find_if(facts.begin(), facts.end(),
                               [&](const auto& f) { return f.first == row[1]; });
      if (fact == facts.end()) fact = facts.insert(facts.end(), {std::string(row[1]), {}});
      fact->second.add(LineWords(row[0]).folded, 0);
    }
  }
};

constexpr std::size_t kOutletWords = 6;

// What stands behind the first `words` words of the line: "via Wired AI" -> "Wired AI".
std::string words_behind(std::string_view line, std::size_t words) {
  const std::size_t at = byte_of_word(line, words);
  std::size_t end = line.size();
  while (end > at) {
    const text::Decoded last = text::decode_before(line, end);
    if (continues_word(last.code) || last.code == ')') break;
    end -= last.length;
  }
  return std::string(line.substr(at, end - at));
}

// The outlet behind a phrase of `length` words at word `at`. "via X" names a source only as a short
// line of its own; "... content lives on X" may end any line.
std::string outlet_behind(std::string_view line, const LineWords& words, std::size_t at,
                          std::size_t length) {
  const std::size_t rest = words.words.size() - at - length;
  const bool long_phrase = length >= 3;
  if ((at > 0 && !long_phrase) || rest == 0 || (rest > kOutletWords && !long_phrase)) return {};
  std::string name = words_behind(line, at + length);
  const auto stop = name.find(". ");
  if (stop != std::string::npos) name.resize(stop);
  return name;
}

}  // namespace

// In place: what is kept, with one space between words, is never longer than what was read.
LineWords::LineWords(std::string_view line) : folded(text::fold(line)) {
  words.reserve(folded.size() / 5 + 1);
  std::size_t kept = 0, begin = 0;  // of the word at hand
  bool open = false;
  const auto end_word = [&] {
    if (open) words.emplace_back(folded.data() + begin, kept - begin);
    open = false;
  };
  const auto begin_word = [&] {
    if (open) return;
    if (kept > 0) folded[kept++] = ' ';
    begin = kept;
    open = true;
  };
  for (std::size_t at = 0; at < folded.size();) {
    if (const char c = folded[at]; c >= 'a' && c <= 'z') {  // as most are
      begin_word();
      folded[kept++] = c;
      ++at;
      continue;
    }
    const text::Decoded next = text::decode_at(folded, at);
    if (!continues_word(next.code)) {
      end_word();
    } else {
      begin_word();
      if (!text::is_digit(next.code))
        for (std::size_t i = 0; i < next.length; ++i) folded[kept++] = folded[at + i];
      else if (kept == begin || folded[kept - 1] != '0')
        folded[kept++] = '0';
    }
    at += next.length;
  }
  end_word();
  folded.resize(kept);
}

WordSigns word_signs(const LineWords& line) {
  WordSigns signs;
  if (line.words.empty()) return signs;
  const Entry whole = whole_line(line);
  signs.whole = whole.reason;
  signs.whole_weight = whole.reason.empty() ? 0 : whole.weight;
  if (const auto match = tables().begin.longest_at(line.words, 0)) {
    signs.begin = tables().entries[match->value].reason;
    signs.begin_words = match->length;
  }
  const std::size_t from = line.words.size() > 5 ? line.words.size() - 5 : 0;
  for (std::size_t at = from; at < line.words.size() && signs.end.empty(); ++at) {
    const auto match = tables().end.longest_at(line.words, at);
    if (match && at + match->length == line.words.size())
      signs.end = tables().entries[match->value].reason;
  }
  if (line.words.size() <= kDisclaimerWords) add_parts(line, signs);
  add_inside(line, signs);
  signs.share_bar = is_share_bar(line);
  return signs;
}

CreditWord credit_word(const LineWords& line) {
  const auto match = tables().credit.longest_at(line.words, 0);
  if (!match) return {};
  return {match->length, tables().entries[match->value].weight >= 3};
}

ClosingWord closing_word(const LineWords& line) {
  if (const auto match = tables().contact.longest_at(line.words, 0))
    return {match->length, false, true};
  if (const auto match = tables().closing.longest_at(line.words, 0))
    return {match->length, tables().entries[match->value].weight < 3, false};
  return {};
}

std::optional<std::size_t> updated_word(const LineWords& line) {
  for (std::size_t at = 0; at < line.words.size(); ++at)
    if (tables().updated.longest_at(line.words, at)) return at;
  return std::nullopt;
}

bool is_joiner(std::string_view word) {
  const std::string_view words[] = {word};
  return tables().joiner.longest_at(words, 0).has_value();
}

std::size_t byte_of_word(std::string_view line, std::size_t n) {
  bool inside = false;
  for (std::size_t at = 0, seen = 0; at < line.size();) {
    const text::Decoded next = text::decode_at(line, at);
    const bool word = continues_word(next.code) || next.code == U'’';
    if (word && !inside && seen++ == n) return at;
    inside = word;
    at += next.length;
  }
  return line.size();
}

std::size_t words_of_agency(const LineWords& line) {
  const std::size_t count = line.words.size();
  for (std::size_t at = count > 3 ? count - 3 : 0; at < count; ++at) {
    const auto match = tables().agency.longest_at(line.words, at);
    if (match && at + match->length == count) return match->length;
  }
  return 0;
}

std::vector<Disclosure> disclosures(std::string_view line) {
  static const DisclosureTable table;
  const LineWords words(line);
  std::vector<Disclosure> found;
  for (const auto& [fact, phrases] : table.facts) {
    for (std::size_t at = 0; at < words.words.size(); ++at) {
      const auto match = phrases.longest_at(words.words, at);
      if (!match) continue;
      Disclosure disclosure{fact, {}};
      if (fact == "via") disclosure.detail = outlet_behind(line, words, at, match->length);
      if (fact == "via" && disclosure.detail.empty()) continue;
      found.push_back(disclosure);
      break;
    }
  }
  return found;
}

}  // namespace synoptic::article
