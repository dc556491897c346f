#include "align/word_alignment.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "align/partition.h"
#include "article/plain.h"

using namespace synoptic::align;
using synoptic::article::plain_article;
using synoptic::text::Token;

namespace {

std::vector<Token> words_of(std::string text) { return plain_article(std::move(text)).tokens; }

constexpr std::uint64_t kPlenty = 4'000'000;

struct Aligned {
  std::vector<Token> first, second;
  std::vector<WordLink> links;

  Aligned(std::string a, std::string b, std::uint64_t budget = kPlenty)
      : first(words_of(std::move(a))), second(words_of(std::move(b))) {
    links = align_words(first, second, budget);
  }

  const WordLink* link_of(std::string_view word) const {
    for (const WordLink& link : links)
      if (first[link.first].key == word) return &link;
    return nullptr;
  }
  // The word that `word` of the first text stands for; empty when it has no partner.
  std::string partner(std::string_view word) const {
    const WordLink* link = link_of(word);
    return link != nullptr ? second[link->second].key : std::string{};
  }
  // One-to-one, sorted, within both lists, every score in its range.
  bool sound() const {
    std::vector<bool> taken(second.size(), false);
    for (std::size_t i = 0; i < links.size(); ++i) {
      const WordLink& link = links[i];
      if (i > 0 && links[i - 1].first >= link.first) return false;
      if (link.first >= first.size() || link.second >= second.size()) return false;
      if (taken[link.second] || !(link.score > 0 && link.score <= 1)) return false;
      taken[link.second] = true;
    }
    return true;
  }
};

bool only_equal_keys(const Aligned& aligned) {
  return std::all_of(aligned.links.begin(), aligned.links.end(), [&](const WordLink& link) {
    return aligned.first[link.first].key == aligned.second[link.second].key;
  });
}

}  // namespace

TEST_CASE("words: a sentence lines up with itself word for word") {
  const Aligned same("The ferryman sold 40 tickets to the pilgrims.",
                     "The ferryman sold 40 tickets to the pilgrims.");
  REQUIRE(same.links.size() == same.first.size());
  for (const WordLink& link : same.links) {
    CHECK(link.first == link.second);
    CHECK(link.score == 1);
  }
}

TEST_CASE("words: capitals and curly apostrophes make no other word") {
  const Aligned aligned("Beekeepers don't trust the FORECAST",
                        "beekeepers don’t trust the forecast");
  REQUIRE(aligned.links.size() == aligned.first.size());
  for (const WordLink& link : aligned.links) CHECK(link.score == 1);
}

TEST_CASE("words: an inflected word is linked below an equal one") {
  const Aligned aligned("The orchard produces cider each autumn",
                        "The orchards produced cider each autumn");
  CHECK(aligned.sound());
  CHECK(aligned.partner("orchard") == "orchards");
  CHECK(aligned.partner("produces") == "produced");
  REQUIRE(aligned.link_of("orchard") != nullptr);
  CHECK(aligned.link_of("orchard")->score == doctest::Approx(0.9));
  REQUIRE(aligned.link_of("cider") != nullptr);
  CHECK(aligned.link_of("cider")->score == 1);
}

TEST_CASE("words: a phrase that has moved is found where it is") {
  const Aligned aligned("On Sunday evening the glassworks reopened its furnace",
                        "The glassworks reopened its furnace on Sunday evening");
  CHECK(aligned.sound());
  CHECK(aligned.partner("sunday") == "sunday");
  CHECK(aligned.partner("evening") == "evening");
  CHECK(aligned.partner("glassworks") == "glassworks");
  CHECK(aligned.partner("furnace") == "furnace");
  CHECK(aligned.partner("on") == "on");
}

TEST_CASE("words: of two equal words the one with the same neighbours is taken") {
  const Aligned aligned("the red lantern fell and the green lantern burned",
                        "the green lantern burned and the red lantern fell");
  CHECK(aligned.sound());
  std::size_t lanterns = 0;
  for (const WordLink& link : aligned.links) {
    if (aligned.first[link.first].key != "lantern") continue;
    ++lanterns;
    REQUIRE(link.second > 0);
    CHECK(aligned.first[link.first - 1].key == aligned.second[link.second - 1].key);
  }
  CHECK(lanterns == 2);
}

TEST_CASE("words: function words alone tie nothing together") {
  const Aligned aligned("of the beekeepers in a cellar", "a violin is to the left of it");
  CHECK(aligned.sound());
  CHECK(aligned.partner("of").empty());
  CHECK(aligned.partner("the").empty());
}

TEST_CASE("words: a function word goes with its neighbours, not to its first double") {
  const Aligned aligned("The miller of the valley sold the mill",
                        "The mill was sold by the miller of the valley");
  CHECK(aligned.sound());
  for (const WordLink& link : aligned.links)
    if (aligned.first[link.first].key == "valley") {
      const auto article =
          std::find_if(aligned.links.begin(), aligned.links.end(),
                       [&](const WordLink& l) { return l.first + 1 == link.first; });
      REQUIRE(article != aligned.links.end());
      CHECK(article->second + 1 == link.second);
    }
}

TEST_CASE("words: another figure in the same place stands for it, though it is not equal") {
  const Aligned aligned("The brewery dismissed 45 coopers in March",
                        "The brewery dismissed 60 coopers in March");
  CHECK(aligned.partner("45") == "60");
  REQUIRE(aligned.link_of("45") != nullptr);
  CHECK(aligned.link_of("45")->score < 0.5);
}

TEST_CASE("words: numbers stand for numbers, in digits or spelled out") {
  CHECK(Aligned("Landslide buries 10 young climbers", "Landslide buries nine").partner("10") ==
        "nine");
  CHECK(Aligned("Frost kills three goats near Bern", "Frost kills 12 goats near Bern")
            .partner("three") == "12");
  const Aligned other("Frost kills 12 goats near Bern", "Frost kills old goats near Bern");
  CHECK((other.link_of("12") == nullptr || other.link_of("12")->score < 0.5));
}

TEST_CASE("words: punctuation in between changes no word's partner") {
  const Aligned bare("The tailor a widower from Lund closed his shop",
                     "A widower from Lund the tailor closed his shop");
  const Aligned pointed("The tailor, a widower from Lund, closed his shop.",
                        "A widower from Lund: the tailor closed his shop!");
  for (const std::string_view word : {"tailor", "widower", "lund", "closed", "his", "shop"}) {
    CAPTURE(word);
    CHECK(bare.partner(word) == word);
    CHECK(pointed.partner(word) == word);
  }
}

TEST_CASE("words: texts with nothing in common have no equal words linked") {
  const Aligned aligned("Glaciers calve loudly", "Tailors hem trousers");
  CHECK(aligned.sound());
  for (const WordLink& link : aligned.links) CHECK(link.score < 0.5);
}

TEST_CASE("words: empty lists give no links") {
  const auto words = words_of("A kiln cools slowly.");
  CHECK(align_words({}, {}).empty());
  CHECK(align_words(words, {}).empty());
  CHECK(align_words({}, words).empty());
  CHECK(align_words({}, words, 0).empty());
}

TEST_CASE("words: beyond the budget equal words are linked and no others") {
  const Aligned aligned("The orchard produces cider each autumn",
                        "The orchards produced cider each autumn", 3);
  CHECK(aligned.sound());
  CHECK(only_equal_keys(aligned));
  CHECK(aligned.partner("orchard").empty());
  CHECK(aligned.partner("cider") == "cider");
  CHECK(aligned.partner("autumn") == "autumn");
}

TEST_CASE("words: beyond the budget a word that only the second text has does not end the links") {
  const Aligned aligned("The kiln cools slowly overnight",
                        "Yesterday the kiln cools slowly overnight", 3);
  CHECK(aligned.sound());
  CHECK(only_equal_keys(aligned));
  CHECK(aligned.links.size() == 5);
}

TEST_CASE("words: beyond the budget the same words are linked whichever text comes first") {
  const std::string a = "Rain delayed the harvest in two valleys",
                    b = "In May rain delayed the harvest";
  const Aligned there(a, b, 1), back(b, a, 1);
  CHECK(there.links.size() == back.links.size());
  CHECK(there.partner("harvest") == "harvest");
  CHECK(back.partner("harvest") == "harvest");
}

TEST_CASE("words: the budget counts pairs: exactly enough is enough") {
  const std::string a = "orchard produces cider", b = "orchards produced cider";
  CHECK(Aligned(a, b, 9).partner("orchard") == "orchards");
  CHECK(Aligned(a, b, 8).partner("orchard").empty());
}

TEST_CASE("words: links are sound for any soup of words, within and beyond the budget") {
  const std::vector<std::string> soup{"the", "of", "oak",  "oaks", "sawmill", "12", "12,000", ".",
                                      ",",   "“",  "saws", "and",  "Oak",     "%",  "river",  "é"};
  Chance chance(2024);
  for (int round = 0; round < 200; ++round) {
    std::string texts[2];
    for (std::string& text : texts)
      for (std::size_t n = chance.below(25); n > 0; --n)
        text += soup[chance.below(soup.size())] + " ";
    CAPTURE(texts[0]);
    CAPTURE(texts[1]);
    CHECK(Aligned(texts[0], texts[1]).sound());
    const Aligned poor(texts[0], texts[1], 1);
    CHECK(poor.sound());
    if (poor.first.size() * poor.second.size() > 1) CHECK(only_equal_keys(poor));
  }
}

namespace {

// "first~second" for every link, in order: what a reader would write down.
std::string pairs_of(const Aligned& aligned) {
  std::string out;
  for (const WordLink& link : aligned.links)
    out += (out.empty() ? "" : " ") + aligned.first[link.first].key + "~" +
           aligned.second[link.second].key;
  return out;
}

bool mirrors(const std::vector<WordLink>& there, const std::vector<WordLink>& back) {
  if (there.size() != back.size()) return false;
  return std::all_of(there.begin(), there.end(), [&](const WordLink& link) {
    return std::any_of(back.begin(), back.end(), [&](const WordLink& other) {
      return other.first == link.second && other.second == link.first && other.score == link.score;
    });
  });
}

}  // namespace

TEST_CASE("words: synonyms stand for each other, below the same stem and above chance") {
  for (const auto& [a, b, word, partner] :
       {std::array{"The foundry bought two barges in Riga",
                   "The foundry acquired two barges in Riga", "bought", "acquired"},
        std::array{"Rebels attacked the depot at dawn", "Insurgents raided the depot at dawn",
                   "rebels", "insurgents"},
        std::array{"The physician treated four pupils", "The doctor treated four students",
                   "pupils", "students"}}) {
    const Aligned aligned(a, b);
    CAPTURE(a);
    CHECK(aligned.partner(word) == partner);
    REQUIRE(aligned.link_of(word) != nullptr);
    CHECK(aligned.link_of(word)->score == doctest::Approx(0.6));
  }
}

TEST_CASE(
    "words: synonyms that stand in unlike sentences are still found, opposites are not alike") {
  const Aligned opposite("The bakery sold its mill", "The bakery bought its mill");
  REQUIRE(opposite.link_of("sold") != nullptr);
  CHECK(opposite.link_of("sold")->score < 0.5);
  const Aligned far("Lawyers for the widow of the weaver spoke", "An attorney objected to it");
  CHECK(far.partner("lawyers") == "attorney");
}

TEST_CASE("words: forms of an irregular verb are one verb") {
  const Aligned wrote("She wrote to the bishop", "She has written to the bishop");
  CHECK(wrote.partner("wrote") == "written");
  REQUIRE(wrote.link_of("wrote") != nullptr);
  CHECK(wrote.link_of("wrote")->score == doctest::Approx(0.9));
  const Aligned held("The fair was held in Ulm", "The fair is held in Ulm");
  CHECK(held.partner("was") == "is");
  CHECK(Aligned("They sank it", "They sink it").partner("sank") == "sink");
}

TEST_CASE("words: frequent verbs are looked at as closely as rare ones") {
  CHECK(Aligned("The guild said the loom was safe", "The loom is safe, the guild told us")
            .partner("said") == "told");
  CHECK(Aligned("Masons say the arch leans", "The arch leans, masons said").partner("say") ==
        "said");
  // A preposition that can be a verb elsewhere stays what it is.
  CHECK(Aligned("A tower like a needle", "Visitors admire it").partner("like").empty());
}

TEST_CASE("words: what stands between linked neighbours on both sides is linked word by word") {
  CHECK(Aligned("Many divers left the wreck", "Some divers left the wreck").partner("many") ==
        "some");
  CHECK(Aligned("The choir sang for an hour in Bath", "The choir sang for two hours in Bath")
            .partner("for") == "for");
  const Aligned signs("Snow fell; roads closed.", "Snow fell, roads closed.");
  CHECK(signs.partner(";") == ",");
}

TEST_CASE("words: gaps of unlike length or unlike words stay open") {
  const Aligned longer("The abbot sold the old copper bell", "The abbot sold the bell");
  CHECK(longer.partner("old").empty());
  CHECK(longer.partner("copper").empty());
  const Aligned unlike("Guards wept openly near Graz", "Guards wept . near Graz");
  CHECK(unlike.partner("openly") != ".");
}

TEST_CASE("words: little words of one kind next to a link go together, others do not") {
  CHECK(Aligned("He built an unusually tall mast", "He built a mast").partner("an") == "a");
  CHECK(Aligned("They walked across all the frozen fields", "They walked over fields")
            .partner("across") == "over");
  CHECK(Aligned("He built an unusually tall mast", "He built of mast").partner("an").empty());
}

TEST_CASE("words: every pair of tiny texts is linked soundly and alike from both sides") {
  const std::vector<std::string> words{"oak ", "oaks ", "the ", ". "};
  std::vector<std::string> texts{""};
  for (std::size_t begin = 0, size = 0; size < 4; ++size) {
    const std::size_t end = texts.size();
    for (; begin < end; ++begin)
      for (const std::string& word : words) texts.push_back(texts[begin] + word);
  }
  std::vector<std::vector<Token>> tokens;
  for (const std::string& text : texts) tokens.push_back(words_of(text));
  std::size_t wrong = 0;
  for (std::size_t a = 0; a < texts.size(); ++a)
    for (std::size_t b = 0; b <= a; ++b) {
      const auto there = align_words(tokens[a], tokens[b]),
                 back = align_words(tokens[b], tokens[a]);
      wrong += mirrors(there, back) ? 0 : 1;
      if (a == b) wrong += there.size() == tokens[a].size() ? 0 : 1;
    }
  CHECK(wrong == 0);
}

TEST_CASE("words: the links do not depend on which text comes first") {
  const std::vector<std::string> soup{"the", "a",    "of",   "mill", "mills", "buy",  "bought",
                                      ",",   "said", "told", "12",   "13",    "Lund", "acquired"};
  Chance chance(77);
  for (int round = 0; round < 300; ++round) {
    std::string texts[2];
    for (std::string& text : texts)
      for (std::size_t n = chance.below(20); n > 0; --n)
        text += soup[chance.below(soup.size())] + " ";
    const Aligned there(texts[0], texts[1]), back(texts[1], texts[0]);
    CAPTURE(pairs_of(there));
    CAPTURE(pairs_of(back));
    CHECK(there.sound());
    CHECK(mirrors(there.links, back.links));
  }
}
