#include "align/anchor.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "align/partition.h"
#include "align/reservoir.h"

using namespace synoptic::align;
using synoptic::article::Article;

namespace {

const std::vector<bool> kNoneAside;

std::vector<Anchor> anchors_of(const std::vector<Article>& articles,
                               const std::vector<bool>& set_aside = kNoneAside) {
  return find_anchors(articles, claims_of(articles), set_aside);
}

// The anchor whose words hold `part`; none: null.
const Anchor* anchor_with(const std::vector<Anchor>& anchors, std::string_view part) {
  for (const Anchor& anchor : anchors)
    if (anchor.name.find(part) != std::string::npos) return &anchor;
  return nullptr;
}
const Anchor* anchor_with(std::vector<Anchor>&&, std::string_view) = delete;  // it would dangle

std::size_t count_articles(const Anchor& anchor) {
  std::set<std::size_t> articles;
  for (const AnchorMention& mention : anchor.mentions)
    articles.insert(synoptic::article::at(mention.article));
  return articles.size();
}

bool in_order(const std::vector<AnchorMention>& mentions) {
  return std::is_sorted(mentions.begin(), mentions.end(),
                        [](const AnchorMention& a, const AnchorMention& b) {
                          if (a.article != b.article) return a.article < b.article;
                          return a.span < b.span;
                        });
}

// Three papers with enough sentences that a word in every third of them is the topic.
std::vector<Article> glacier_story() {
  return {read_paragraphs(
              {"Hut on the Vedra glacier closes",
               "The hut on the Vedra glacier will close in September. The glacier has lost forty "
               "metres since the hut was built.",
               "Its keeper called the cracks in the floor a polite eviction. Hikers can still use "
               "the winter room.",
               "Guides fear for the path across the glacier. A bridge of planks was swept away in "
               "June.",
               "The alpine club is looking for a site on firmer ground. Members will vote next "
               "week."}),
          read_paragraphs(
              {"Alpine club gives up its oldest hut",
               "The alpine club gives up the hut that has stood on the Vedra glacier since 1911. "
               "Ice under the kitchen is melting.",
               "What the keeper describes as a polite eviction began eight years ago. Doors jammed "
               "first, then a chimney leaned.",
               "The glacier now moves twice as fast. Surveyors come every month.",
               "A helicopter will fetch the stove. Donors have offered to buy the bunks."}),
          read_paragraphs(
              {"A polite eviction above the clouds",
               "Nobody slams a door on the Vedra glacier any more. The keeper speaks of a polite "
               "eviction, and her guests nod.",
               "Soup is served until the last day. The glacier creaks at night.",
               "Her grandfather carried the first beams up. Mules carried the rest.",
               "She has rented a flat in the valley. Its window looks at the glacier."})};
}

}  // namespace

TEST_CASE("anchors: a rare phrase is found in every version that has it") {
  const auto story = glacier_story();
  const auto anchors = anchors_of(story);
  const Anchor* eviction = anchor_with(anchors, "polite eviction");
  REQUIRE(eviction != nullptr);
  CHECK(eviction->name == "polite eviction");
  CHECK(count_articles(*eviction) == 3);
  for (const AnchorMention& mention : eviction->mentions) {
    const Article& a = story[synoptic::article::at(mention.article)];
    CHECK(a.words(mention.span) == "polite eviction");
    CHECK(a.sentence(mention.sentence).span.contains(mention.span));
  }
}

TEST_CASE("anchors: a short story's phrase counts too when each version has it once") {
  const auto story = reservoir_story();
  const auto anchors = anchors_of(story);
  const Anchor* gallery = anchor_with(anchors, "whistling gallery");
  REQUIRE(gallery != nullptr);
  CHECK(count_articles(*gallery) == 5);
}

TEST_CASE("anchors: the word the whole story is about is none") {
  const auto anchors = anchors_of(glacier_story());
  for (const Anchor& anchor : anchors) CHECK(anchor.key != "glacier");
}

TEST_CASE("anchors: a phrase of one version is none, however often it stands there") {
  const auto anchors = anchors_of(glacier_story());
  CHECK(anchor_with(anchors, "winter room") == nullptr);
  CHECK(anchor_with(anchors, "grandfather") == nullptr);
  CHECK(anchor_with(anchors, "chimney") == nullptr);
}

TEST_CASE("anchors: common words make none, not even side by side") {
  const std::vector<Article> story{
      read_paragraphs({"A day out", "They said that it was good and the day was long."}),
      read_paragraphs({"Another day", "It was good, he said, and all of the people came."})};
  CHECK(anchors_of(story).empty());
}

TEST_CASE("anchors: an article that is set aside carries none") {
  const auto story = glacier_story();
  const auto anchors = anchors_of(story, {false, true, false});
  const Anchor* eviction = anchor_with(anchors, "polite eviction");
  REQUIRE(eviction != nullptr);
  CHECK(count_articles(*eviction) == 2);
  for (const Anchor& anchor : anchors)
    for (const AnchorMention& mention : anchor.mentions)
      CHECK(synoptic::article::at(mention.article) != 1);
  CHECK(anchors_of(story, {true, true, false}).empty());
}

TEST_CASE("anchors: heaviest first, then by key; mentions by article and place") {
  for (const auto& story : {glacier_story(), reservoir_story()}) {
    const auto anchors = anchors_of(story);
    CHECK(anchors.size() > 1);
    CHECK(std::is_sorted(anchors.begin(), anchors.end(), [](const Anchor& a, const Anchor& b) {
      return a.weight != b.weight ? a.weight > b.weight : a.key < b.key;
    }));
    for (const Anchor& anchor : anchors) {
      CHECK(anchor.weight > 0);
      CHECK(count_articles(anchor) >= 2);
      CHECK(in_order(anchor.mentions));
    }
  }
}

TEST_CASE("anchors: the same ones for every order of the articles") {
  auto story = reservoir_story();
  const auto keys_of = [](const std::vector<Article>& articles) {
    std::vector<std::string> keys;
    for (const Anchor& anchor : anchors_of(articles))
      keys.push_back(anchor.key + "/" + anchor.name + "/" + std::to_string(anchor.mentions.size()));
    return keys;
  };
  const auto expected = keys_of(story);
  Chance chance(7);
  for (int round = 0; round < 5; ++round) {
    chance.shuffle(story);
    CHECK(keys_of(story) == expected);
  }
}

TEST_CASE("anchors: inflection and quotation marks do not part mentions") {
  const std::vector<Article> story{
      read_paragraphs({"Ports at odds", "Pilots call the shoal a “velvet trap” for tankers."}),
      read_paragraphs({"Shoal shuts port", "Such velvet traps are drawn on no chart."})};
  const auto anchors = anchors_of(story);
  const Anchor* trap = anchor_with(anchors, "velvet trap");
  REQUIRE(trap != nullptr);
  CHECK(count_articles(*trap) == 2);
}

TEST_CASE("anchors: nothing in, nothing out") {
  CHECK(anchors_of({}).empty());
  CHECK(anchors_of({Article{}, Article{}}).empty());
  CHECK(anchors_of({glacier_story()[0]}).empty());
}
