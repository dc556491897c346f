// What holds for any text: random ones, from a fixed seed.

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "text/breaks.h"
#include "text/characters.h"
#include "text/sentences.h"
#include "text/token.h"
#include "text/utf8.h"

using namespace synoptic::text;

namespace {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::size_t below(std::size_t limit) {
    state_ = state_ * 6364136223846793005ull + 1442695040888963407ull;
    return static_cast<std::size_t>(state_ >> 33) % limit;
  }

 private:
  std::uint64_t state_;
};

std::string random_bytes(Random& random) {
  std::string bytes(random.below(60), ' ');
  for (char& byte : bytes) byte = static_cast<char>(random.below(256));
  return bytes;
}

// Words, stops, marks and signs that the rules look at, in any order.
std::string random_text(Random& random) {
  static const std::vector<std::string> pieces = {"The",
                                                  " ",
                                                  " ",
                                                  ".",
                                                  "...",
                                                  "?",
                                                  "!",
                                                  "\"",
                                                  "“",
                                                  "”",
                                                  "(",
                                                  ")",
                                                  "[12]",
                                                  "Dr",
                                                  "i",
                                                  "3.5",
                                                  "1.",
                                                  "U.S",
                                                  "e\u0301",
                                                  "\u0308",
                                                  "🇹🇷",
                                                  "👩‍👧",
                                                  "。",
                                                  "行",
                                                  "」",
                                                  "»",
                                                  "https://a.b/c",
                                                  "=====",
                                                  "\n",
                                                  "\r\n",
                                                  "\u00A0",
                                                  "\u0600",
                                                  "ไท",
                                                  ":-)",
                                                  "צה\"ל",
                                                  "Figure 1",
                                                  "Regards,",
                                                  "1/2/2003 04:05 PM",
                                                  "’s",
                                                  "-",
                                                  "\u200D",
                                                  "\u0915\u094D\u0937",
                                                  "、",
                                                  "he",
                                                  "\t",
                                                  "\u0085"};
  std::string text;
  for (std::size_t i = random.below(24); i > 0; --i) text += pieces[random.below(pieces.size())];
  return text;
}

Abbreviations words() {
  Abbreviations all;
  all.words = {{"Dr", Abbreviations::title},
               {"The", Abbreviations::starter},
               {"he", Abbreviations::casual},
               {"regards", Abbreviations::closing},
               {"Figure", Abbreviations::caption}};
  return all;
}

bool is_cluster_border(std::string_view text, std::size_t at) {
  return cluster_around(text, at).empty();
}

template <class Check>
void for_texts(Check check) {
  Random random(20260621);
  for (int i = 0; i < 20000; ++i) {
    const std::string text = i % 4 == 0 ? random_bytes(random) : random_text(random);
    INFO("text: ", text);
    check(text);
  }
}

void require_covered(std::string_view text, const std::vector<Span>& spans) {
  std::uint32_t end = 0;
  for (const Span span : spans) {
    REQUIRE(span.begin == end);
    REQUIRE(span.end > span.begin);
    end = span.end;
  }
  REQUIRE(end == text.size());
}

}  // namespace

TEST_CASE("properties: clusters and word segments cover any bytes, in order") {
  for_texts([](const std::string& text) {
    require_covered(text, grapheme_clusters(text));
    require_covered(text, word_segments(text));
  });
}

TEST_CASE("properties: the cluster round a place is the one of the whole text") {
  for_texts([](const std::string& text) {
    if (!is_valid_utf8(text)) return;
    for (const Span cluster : grapheme_clusters(text))
      for (std::size_t at = cluster.begin; at < cluster.end; at += decode_at(text, at).length)
        REQUIRE(cluster_around(text, at) == (at == cluster.begin ? make_span(at, at) : cluster));
  });
}

TEST_CASE("properties: tokens stand in order and cut no cluster") {
  for_texts([](const std::string& text) {
    std::uint32_t end = 0;
    for (const Token& token : tokenise(text)) {
      REQUIRE(token.span.begin >= end);
      REQUIRE(token.span.end > token.span.begin);
      end = token.span.end;
      if (!is_valid_utf8(text)) continue;
      REQUIRE(is_cluster_border(text, token.span.begin));
      REQUIRE(is_cluster_border(text, token.span.end));
    }
    REQUIRE(end <= text.size());
  });
}

TEST_CASE("properties: sentences hold every character that is no space once, and cut no cluster") {
  const Abbreviations table = words();
  for_texts([&table](const std::string& text) {
    std::size_t at = 0;
    bool first = true;
    for (const Span span : split_sentences(text, make_span(0, text.size()), table)) {
      REQUIRE(span.begin >= at);
      REQUIRE(span.end > span.begin);
      for (; at < span.begin; at += decode_at(text, at).length)
        REQUIRE(is_space(decode_at(text, at).code));
      REQUIRE_FALSE(is_space(decode_at(text, span.begin).code));
      REQUIRE_FALSE(is_space(decode_before(text, span.end).code));
      at = span.end;
      if (!is_valid_utf8(text)) continue;
      // Only white space at either end may be left of a cluster: a mark on the first space of all,
      // a sign that takes whatever follows it.
      if (span.end < text.size() && !is_space(decode_at(text, span.end).code))
        REQUIRE(is_cluster_border(text, span.end));
      if (!first) REQUIRE(is_cluster_border(text, span.begin));
      first = false;
    }
    for (; at < text.size(); at += decode_at(text, at).length)
      REQUIRE(is_space(decode_at(text, at).code));
  });
}

TEST_CASE("properties: a part is split without a look at what stands round it") {
  const Abbreviations table = words();
  for_texts([&table](const std::string& text) {
    if (!is_valid_utf8(text)) return;
    const std::string around = "Before. " + text + " After.";
    const auto alone = split_sentences(text, make_span(0, text.size()), table);
    const auto inside = split_sentences(around, make_span(8, 8 + text.size()), table);
    REQUIRE(alone.size() == inside.size());
    for (std::size_t i = 0; i < alone.size(); ++i)
      REQUIRE(inside[i] == Span{alone[i].begin + 8, alone[i].end + 8});
  });
}
