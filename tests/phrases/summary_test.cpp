// Every sentence that tells a finding, over all numbers of readings, of versions and of what is
// absent: it must read well aloud, be short, and accuse nobody.

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "article/ingest.h"
#include "phrases/embedded.h"
#include "phrases/phrase.h"

using namespace synoptic;
using article::Article;
using article::ArticleIndex;
using divergence::Message;

namespace {

constexpr std::uint32_t kVersions = 48;

std::vector<Article> many_articles(const std::string& name) {
  std::vector<Article> articles(kVersions);
  for (std::uint32_t i = 0; i < kVersions; ++i) articles[i].label = name + std::to_string(i + 1);
  return articles;
}

std::string numbered(char letter, std::size_t i) {
  std::string name(1, letter);
  name += std::to_string(i);
  return name;
}

struct Counts {
  std::size_t readings = 2;
  std::uint32_t each = 1;
  std::uint32_t absent = 0;
  bool looser = false;
};

// A message with so many readings, so many versions each; no version twice.
Message message_of(std::string_view key, Counts counts, const std::string& reading) {
  Message message{std::string(key), {}};
  std::uint32_t next = 0;
  const auto some = [&](std::uint32_t count) {
    std::vector<ArticleIndex> versions;
    for (std::uint32_t v = 0; v < count; ++v) versions.push_back(ArticleIndex{next++ % kVersions});
    return versions;
  };
  const std::size_t spoken = std::min<std::size_t>(counts.readings, 5);
  for (std::size_t i = 1; i <= spoken; ++i) {
    message.arguments.emplace_back(numbered('v', i), some(counts.each));
    message.arguments.emplace_back(numbered('r', i), reading);
  }
  message.arguments.emplace_back("more", static_cast<std::int64_t>(counts.readings - spoken));
  message.arguments.emplace_back("absent", some(counts.absent));
  if (counts.looser) {
    message.arguments.emplace_back("u1", some(1));
    message.arguments.emplace_back("l1", std::string("about 1,200"));
    message.arguments.emplace_back("f1", reading);
  }
  message.arguments.emplace_back("what", std::string("quiet years"));
  message.arguments.emplace_back("who", std::string("Ann Lee"));
  return message;
}

std::size_t words_of(const std::string& text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    words += c != ' ' && !inside ? 1 : 0;
    inside = c != ' ';
  }
  return words;
}

// "wrong" in "wrong." and not in "wrongly".
bool has_word(const std::string& sentence, const std::string& word) {
  for (auto at = sentence.find(word); at != std::string::npos; at = sentence.find(word, at + 1)) {
    const auto letter = [&](std::size_t i) {
      return i < sentence.size() && ((sentence[i] | 0x20) >= 'a' && (sentence[i] | 0x20) <= 'z');
    };
    if ((at == 0 || !letter(at - 1)) && !letter(at + word.size())) return true;
  }
  return false;
}

std::size_t count_of(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
    ++count;
  return count;
}

void check_sentence(const std::string& sentence) {
  CAPTURE(sentence);
  REQUIRE_FALSE(sentence.empty());
  CHECK(sentence.find_first_of("{}[]|*@+") == std::string::npos);
  for (const char* bad : {"  ", "..", " .", " ;", " ,", ",,", ";;", "; .", ": ;", ":.", "… …",
                          " and and ", " and .", " and ;", "()"})
    CHECK(sentence.find(bad) == std::string::npos);
  CHECK((sentence.back() == '.' || sentence.back() == '?'));
  CHECK((sentence.front() >= 'A' && sentence.front() <= 'Z'));
  CHECK(count_of(sentence, "“") == count_of(sentence, "”"));
  CHECK(words_of(sentence) <= 60);
  for (const char* word :
       {"wrong",    "true",       "untrue",  "false",     "falsely", "lie",     "lies",
        "mistake",  "error",      "correct", "incorrect", "fake",    "right",   "fact",
        "actually", "misleading", "claims",  "admits",    "hides",   "distorts"})
    CHECK_MESSAGE(!has_word(sentence, word), word);
}

// A verb that goes with one behind several versions, or the other way round.
void check_number(const std::string& sentence) {
  CAPTURE(sentence);
  for (const char* verb : {"say", "give", "have", "name", "write", "quote", "lead", "tell", "carry",
                           "add", "drop", "do", "leave"}) {
    const std::string many = std::string(" and V3 ") + verb + "s ";
    CHECK(sentence.find(many) == std::string::npos);
  }
}

struct Template {
  std::string_view language, key, pattern;
};

// Every template that tells readings.
std::vector<Template> finding_templates() {
  std::vector<Template> all;
  for (const auto& table : phrases::embedded_tables())
    for (std::string_view content = table.content; !content.empty();) {
      const auto end = content.find('\n');
      const std::string_view line = content.substr(0, end);
      content = end == std::string_view::npos ? std::string_view() : content.substr(end + 1);
      const auto tab = line.find('\t');
      if (line.find("{r1}") != std::string_view::npos)
        all.push_back({table.name, line.substr(0, tab), line.substr(tab + 1)});
    }
  return all;
}

std::size_t most_readings(const Template& one) {
  if (one.pattern.find("{r*}") != std::string_view::npos) return 8;
  return one.pattern.find("{r2}") != std::string_view::npos ? 2 : 1;
}

void check_all(const Template& one, const std::vector<Article>& articles,
               const std::string& reading) {
  CAPTURE(one.key);
  const std::size_t most = most_readings(one);
  const bool names_absent = one.pattern.find("{absent") != std::string_view::npos;
  const bool needs_absent = names_absent && most == 1;
  for (std::size_t readings = std::min<std::size_t>(most, 2); readings <= most; ++readings)
    for (std::uint32_t each = 1; each <= 6; ++each)
      for (const std::uint32_t absent : {0u, 1u, 2u, 6u})
        for (const bool looser : {false, true}) {
          if (needs_absent && absent == 0) continue;
          if (looser && one.pattern.find("{+looser}") == std::string_view::npos) continue;
          const Counts counts{readings, each, absent, looser};
          const std::string sentence =
              phrases::render(message_of(one.key, counts, reading), articles, one.language);
          check_sentence(sentence);
          check_number(sentence);
        }
}

}  // namespace

TEST_CASE("summaries: every kind reads well for 1 to 8 readings of 1 to 6 versions, short ones") {
  const auto articles = many_articles("V");
  for (const Template& one : finding_templates()) check_all(one, articles, "47 people");
}

TEST_CASE("summaries: long readings are cut at a word so that a sentence stays under 60 words") {
  const auto articles = many_articles("V");
  const std::string reading =
      "the committee, which had met behind closed doors since the early hours of the morning, "
      "decided - after a long debate - to put off the vote";
  for (const Template& one : finding_templates()) check_all(one, articles, reading);
}

TEST_CASE("summaries: many long names of outlets are cut short too") {
  const auto articles = many_articles("The Northern Star ");
  Counts counts{2, 6, 0, false};
  for (const Template& one : finding_templates()) {
    if (most_readings(one) < 2 || one.key.substr(0, 7) == "within.") continue;
    const std::string sentence =
        phrases::render(message_of(one.key, counts, "one short reading"), articles, one.language);
    CAPTURE(sentence);
    CHECK(sentence.find("others") != std::string::npos);
    CHECK(words_of(sentence) <= 60);
  }
}

TEST_CASE("summaries: one version and many take their verbs") {
  const auto articles = many_articles("V");
  CHECK(phrases::render(message_of("number.differs", {2, 1, 1, false}, "30 %"), articles) ==
        "The figures differ: V1 says “30 %”; V2 says “30 %”; V3 gives no figure.");
  CHECK(
      phrases::render(message_of("number.differs", {2, 2, 2, false}, "30 %"), articles) ==
      "The figures differ: V1 and V2 say “30 %”; V3 and V4 say “30 %”; V5 and V6 give no figure.");
  CHECK(phrases::render(message_of("left_out.quotation.dropped", {1, 2, 1, false}, "We won"),
                        articles) == "V3 drops the quotation that V1 and V2 carry: “We won”.");
}

TEST_CASE("summaries: what is less exact and fits is said so") {
  const auto articles = many_articles("V");
  CHECK(phrases::render(message_of("number.differs", {2, 1, 0, true}, "1,187"), articles) ==
        "The figures differ: V1 says “1,187”; V2 says “1,187”; V3 says about 1,200, which fits "
        "1,187.");
}

TEST_CASE("summaries: more than five readings are counted") {
  const auto articles = many_articles("V");
  const std::string sentence =
      phrases::render(message_of("date.differs", {8, 1, 0, false}, "Monday"), articles);
  CHECK(sentence.find("V5 says “Monday”; 3 more readings below.") != std::string::npos);
}

TEST_CASE("summaries: states of one page are told with their times, where labels do not say them") {
  std::vector<Article> articles(3);
  const char* texts[] = {"Fire in a mill\n\nPublished: 9 March 2026, 06:10\n\nTwo men were hurt.\n",
                         "Fire in a mill\n\nPublished: 9 March 2026, 06:10. Updated: 06:45\n\n"
                         "Three men were hurt.\n",
                         "Fire in a mill\n\nPublished: 9 March 2026, 06:10. Updated: 07:30\n\n"
                         "Four men were hurt.\n"};
  for (std::size_t i = 0; i < 3; ++i) {
    article::Input input;
    input.label.assign(1, static_cast<char>('A' + i));
    input.bytes = texts[i];
    articles[i] = article::ingest(input);
  }
  articles[2].label = "07:30";
  Message message{"number.differs.changed", {}};
  for (std::uint32_t i = 0; i < 3; ++i) {
    message.arguments.emplace_back(numbered('v', i + 1), std::vector{ArticleIndex{i}});
    message.arguments.emplace_back(numbered('r', i + 1), std::string("some men"));
  }
  CHECK(phrases::render(message, articles) ==
        "The figure changes over time: A (06:10) says “some men”, then B (06:45) says “some "
        "men”, then 07:30 says “some men”.");
}

TEST_CASE("summaries: a turn that nobody wrote a sentence for is told as a difference") {
  const auto articles = many_articles("V");
  CHECK(phrases::render(message_of("role.differs.changed", {2, 1, 0, false}, "x"), articles) ==
        phrases::render(message_of("role.differs", {2, 1, 0, false}, "x"), articles));
}
