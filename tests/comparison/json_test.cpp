#include "comparison/json.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "comparison/ledgers_json.h"
#include "comparison/stories.h"

using namespace synoptic;
using nlohmann::ordered_json;

namespace {

std::string harbour_json() {
  return comparison::to_json(comparison::compare(stories::harbour(), {}));
}

std::vector<std::string> keys_of(const ordered_json& object) {
  std::vector<std::string> keys;
  for (const auto& [key, value] : object.items()) keys.push_back(key);
  return keys;
}

// Everything of them, as written.
std::string ledgers_as_json(const comparison::Display& display) {
  comparison::JsonWriter json;
  json.open_object();
  comparison::write_ledgers(json, display.ledgers);
  comparison::write_common_ground(json, display.common_ground);
  return json.close_object().take();
}

void require_inside(const comparison::Display& display, const divergence::Evidence& place) {
  REQUIRE(article::at(place.article) < display.articles.size());
  const auto& article = display.articles[article::at(place.article)];
  if (place.furniture) REQUIRE(*place.furniture < article.furniture.size());
  REQUIRE(place.span.end <= article.text.size());
}

}  // namespace

TEST_CASE("comparison json: keys stand in the order that docs/formats.md gives") {
  const auto json = ordered_json::parse(harbour_json());
  CHECK(keys_of(json) == std::vector<std::string>{"schema", "program", "articles", "rows", "base",
                                                  "set_aside", "wording_changes", "divergences",
                                                  "common_ground", "ledgers", "lineage", "notes"});
  CHECK(json["schema"] == "synoptic.comparison/1");
  CHECK(keys_of(json["program"]) == std::vector<std::string>{"version", "options"});
  CHECK(keys_of(json["articles"][0]) ==
        std::vector<std::string>{"label",    "source",          "hash",          "title",
                                 "subtitle", "outlet",          "byline",        "published",
                                 "updated",  "reading_minutes", "source_credit", "language",
                                 "text",     "sentences",       "kinds",         "paragraphs",
                                 "decoded",  "furniture",       "repairs",       "provenance"});
  CHECK(keys_of(json["rows"][0]) == std::vector<std::string>{"cells", "score", "tags", "wording"});
  CHECK(keys_of(json["divergences"][0]) ==
        std::vector<std::string>{"id", "kind", "severity", "confidence", "summary", "rule",
                                 "reason", "row", "readings", "absent", "direction"});
  CHECK(keys_of(json["common_ground"]) == std::vector<std::string>{"voices", "passages"});
  CHECK(keys_of(json["ledgers"]) ==
        std::vector<std::string>{"numbers", "dates", "quotations", "speakers", "left_out"});
}

TEST_CASE(
    "comparison json: every sentence has its place in the text as decoded, decisions are told") {
  auto inputs = stories::harbour();
  inputs[0].reading.outlet = "Elden Echo";
  inputs[0].reading.drop = {{4, 9}};
  const auto json = ordered_json::parse(comparison::to_json(comparison::compare(inputs, {})));
  const auto& article = json["articles"][0];
  REQUIRE(article["decoded"].size() == article["sentences"].size());
  const auto words = [](const std::string& text, const ordered_json& pair) {
    return text.substr(pair[0], pair[1].get<std::size_t>() - pair[0].get<std::size_t>());
  };
  for (std::size_t i = 0; i < article["decoded"].size(); ++i)
    CHECK(words(inputs[0].bytes, article["decoded"][i]) ==
          words(article["text"], article["sentences"][i]));
  CHECK(article["reading"].dump() == R"({"drop":[[4,9]],"outlet":"Elden Echo"})");
  CHECK(article["outlet"] == "Elden Echo");
  CHECK_FALSE(json["articles"][1].contains("reading"));
}

TEST_CASE("comparison json: offsets are bytes of each article's text") {
  const auto json = ordered_json::parse(harbour_json());
  const std::string text = json["articles"][0]["text"];
  const auto first = json["articles"][0]["sentences"][0];
  CHECK(text.substr(first[0], first[1].get<std::size_t>() - first[0].get<std::size_t>()) ==
        "Harbour crane falls");
  for (const auto& row : json["rows"]) {
    CHECK(row["cells"].size() == 2);
    for (std::size_t a = 0; a < 2; ++a)
      for (const auto& span : row["cells"][a]) {
        const auto& sentences = json["articles"][a]["sentences"];
        CHECK(std::find(sentences.begin(), sentences.end(), span) != sentences.end());
      }
  }
}

TEST_CASE("comparison json: an absent cell is null, never an empty list") {
  const ordered_json harbour = ordered_json::parse(harbour_json());
  for (const auto& row : harbour["rows"])
    for (const auto& cell : row["cells"]) CHECK((cell.is_null() || !cell.empty()));
}

TEST_CASE("display: what comes back from JSON is what the comparison shows directly") {
  for (const char* story : {"weavers-bridge", "cannery-fire"}) {
    const auto result = comparison::compare(stories::shipped(story), {});
    const auto direct = comparison::to_display(result);
    const auto back = comparison::display_from_json(comparison::to_json(result));
    REQUIRE(back.has_value());
    REQUIRE(back->articles.size() == direct.articles.size());
    for (std::size_t a = 0; a < direct.articles.size(); ++a) {
      CHECK(back->articles[a].text == direct.articles[a].text);
      CHECK(back->articles[a].label == direct.articles[a].label);
      CHECK(back->articles[a].published == direct.articles[a].published);
      REQUIRE(back->articles[a].sentences.size() == direct.articles[a].sentences.size());
      for (std::size_t s = 0; s < direct.articles[a].sentences.size(); ++s) {
        CHECK(back->articles[a].sentences[s].span == direct.articles[a].sentences[s].span);
        CHECK(back->articles[a].sentences[s].kind == direct.articles[a].sentences[s].kind);
      }
    }
    REQUIRE(back->synopsis.rows.size() == direct.synopsis.rows.size());
    for (std::size_t r = 0; r < direct.synopsis.rows.size(); ++r) {
      for (std::size_t a = 0; a < direct.articles.size(); ++a)
        CHECK(back->synopsis.rows[r].cells[a].sentences ==
              direct.synopsis.rows[r].cells[a].sentences);
      CHECK(back->synopsis.rows[r].tags == direct.synopsis.rows[r].tags);
      CHECK(back->synopsis.rows[r].wording == direct.synopsis.rows[r].wording);
    }
    REQUIRE(back->findings.size() == direct.findings.size());
    for (std::size_t f = 0; f < direct.findings.size(); ++f) {
      CHECK(back->findings[f].summary == direct.findings[f].summary);
      CHECK(back->findings[f].divergence.id == direct.findings[f].divergence.id);
      CHECK(back->findings[f].divergence.kind == direct.findings[f].divergence.kind);
      CHECK(back->findings[f].divergence.severity == direct.findings[f].divergence.severity);
      CHECK(back->findings[f].divergence.readings.size() ==
            direct.findings[f].divergence.readings.size());
      CHECK(back->findings[f].divergence.absent == direct.findings[f].divergence.absent);
      CHECK(back->findings[f].divergence.direction.turn ==
            direct.findings[f].divergence.direction.turn);
      CHECK(back->findings[f].divergence.direction.steps.size() ==
            direct.findings[f].divergence.direction.steps.size());
    }
    CHECK(back->lineage.voice == direct.lineage.voice);
    CHECK(ledgers_as_json(*back) == ledgers_as_json(direct));
    CHECK(back->wording_changes == direct.wording_changes);
    CHECK(article::at(back->synopsis.base) == article::at(direct.synopsis.base));
  }
}

TEST_CASE("display: an engine reply that holds a comparison will do as well") {
  const std::string reply = "{\"ok\":true,\"html\":\"\",\"comparison\":" + harbour_json() + "}";
  const auto display = comparison::display_from_json(reply);
  REQUIRE(display.has_value());
  CHECK(display->articles.size() == 2);
}

TEST_CASE("display: other schemas and other bytes are refused") {
  CHECK_FALSE(comparison::display_from_json("").has_value());
  CHECK_FALSE(comparison::display_from_json("[1,2]").has_value());
  CHECK_FALSE(comparison::display_from_json(R"({"schema":"synoptic.comparison/2"})").has_value());
  CHECK_FALSE(comparison::display_from_json(R"({"schema":"synoptic.bundle/1"})").has_value());
  CHECK(comparison::display_from_json(R"({"schema":"synoptic.comparison/1"})").has_value());
}

TEST_CASE(
    "display: whatever the bytes claim, every index and span that comes back is safe to use") {
  const std::string json = harbour_json();
  std::uint32_t state = 7;
  const auto next = [&] { return state = state * 1664525u + 1013904223u; };
  int read = 0;
  for (int round = 0; round < 300; ++round) {
    std::string other = json;
    for (int change = 0; change < 12; ++change) {
      const std::size_t at = (next() >> 8) % other.size();
      if (other[at] >= '0' && other[at] <= '9')
        other[at] = static_cast<char>('0' + (next() >> 24) % 10);
    }
    const auto display = comparison::display_from_json(other);
    if (!display) continue;
    ++read;
    for (const auto& row : display->synopsis.rows) {
      REQUIRE(row.cells.size() == display->articles.size());
      for (std::size_t a = 0; a < row.cells.size(); ++a)
        for (const auto s : row.cells[a].sentences)
          REQUIRE(article::at(s) < display->articles[a].sentences.size());
    }
    for (const auto& finding : display->findings)
      for (const auto& reading : finding.divergence.readings)
        for (const auto& evidence : reading.evidence) require_inside(*display, evidence);
    for (const auto* entries : {&display->ledgers.numbers, &display->ledgers.dates})
      for (const auto& entry : *entries)
        for (const auto& place : entry.places) require_inside(*display, place);
    for (const auto& entry : display->ledgers.quotations)
      for (const auto& use : entry.places) require_inside(*display, use.place);
    for (const auto& entry : display->ledgers.speakers)
      for (const auto& version : entry.versions) {
        require_inside(*display, version.place);
        REQUIRE(version.article == version.place.article);
        for (const auto& statement : version.statements) require_inside(*display, statement);
      }
    for (const auto& left : display->ledgers.left_out) {
      REQUIRE(article::at(left.article) < display->articles.size());
      for (const auto row : left.rows) REQUIRE(row < display->synopsis.rows.size());
    }
    for (const auto& passage : display->common_ground.passages) {
      REQUIRE(passage.row < display->synopsis.rows.size());
      for (const auto* list :
           {&passage.articles, &passage.elsewhere, &passage.partly, &passage.absent})
        for (const auto version : *list) REQUIRE(article::at(version) < display->articles.size());
      for (const auto& claim : passage.claims)
        for (const auto& place : claim.places) require_inside(*display, place);
    }
  }
  CHECK(read > 200);
}

TEST_CASE(
    "comparison json: common ground and ledgers hold places in the texts, classed as described") {
  for (const char* story : {"weavers-bridge", "cannery-fire", "two-rivers-ai"}) {
    const auto result = comparison::compare(stories::shipped(story), {});
    const auto json = ordered_json::parse(comparison::to_json(result));
    const auto check_place = [&](const ordered_json& place) {
      const std::string text = json["articles"][place["article"].get<std::size_t>()]["text"];
      CHECK(place["begin"].get<std::size_t>() < place["end"].get<std::size_t>());
      CHECK(place["end"].get<std::size_t>() <= text.size());
    };
    for (const auto& passage : json["common_ground"]["passages"]) {
      CHECK(keys_of(passage) == std::vector<std::string>{"row", "articles", "elsewhere", "partly",
                                                         "absent", "voices", "claims"});
      CHECK(passage["row"].get<std::size_t>() < json["rows"].size());
      for (const auto& claim : passage["claims"]) {
        CHECK(keys_of(claim) == std::vector<std::string>{"kind", "text", "places"});
        for (const auto& place : claim["places"]) check_place(place);
      }
    }
    CHECK(json["ledgers"]["numbers"].size() == result.ledgers.numbers.size());
    for (const char* name : {"numbers", "dates"})
      for (const auto& entry : json["ledgers"][name])
        CHECK(keys_of(entry) == std::vector<std::string>{"text", "detail", "places", "group"});
    for (const auto& entry : json["ledgers"]["quotations"])
      for (const auto& place : entry["places"]) {
        CHECK(keys_of(place) ==
              std::vector<std::string>{"article", "begin", "end", "form", "speaker"});
        check_place(place);
      }
    for (const auto& entry : json["ledgers"]["speakers"])
      for (const auto& place : entry["places"]) {
        CHECK(keys_of(place) == std::vector<std::string>{"article", "begin", "end", "named", "as",
                                                         "role", "times", "statements"});
        for (const auto& statement : place["statements"]) check_place(statement);
      }
  }
}

TEST_CASE("comparison json: less exact tellings and directions are told") {
  const auto json = ordered_json::parse(
      comparison::to_json(comparison::compare(stories::shipped("cannery-fire"), {})));
  std::size_t changed = 0, dropped = 0;
  for (const auto& divergence : json["divergences"]) {
    const auto& direction = divergence["direction"];
    if (direction.is_null()) continue;
    changed += direction["turn"] == "changed";
    dropped += direction["turn"] == "dropped";
    for (const auto& step : direction["steps"])
      CHECK(keys_of(step) == std::vector<std::string>{"from", "to"});
  }
  CHECK(changed >= 10);
  CHECK(dropped >= 1);
}

TEST_CASE("display: ledgers of any shape are read as far as they mean something") {
  const auto display = comparison::display_from_json(R"({"schema":"synoptic.comparison/1",
    "articles":[{"text":"One."}],"rows":[{"cells":[null]}],
    "ledgers":{"numbers":[7,{"text":"9","places":[{"article":3},{"article":0,"begin":2,"end":99},[],
      {"article":0,"furniture":5}],"group":-1}],"dates":"none","quotations":[{"places":{"a":1}}],
      "speakers":[{"places":[{"article":0,"statements":[{"article":9}]}]}],
      "left_out":[{"article":1,"rows":[0]},{"article":0,"rows":[0,1,"x"]}]},
    "common_ground":{"passages":[{"row":5},{"row":0,"articles":[0,1],"claims":[{"kind":"??"}]}]}})");
  REQUIRE(display.has_value());
  REQUIRE(display->ledgers.numbers.size() == 1);
  REQUIRE(display->ledgers.numbers[0].places.size() == 1);
  CHECK(display->ledgers.numbers[0].places[0].span == text::make_span(2, 4));
  CHECK(display->ledgers.dates.empty());
  REQUIRE(display->ledgers.speakers.size() == 1);
  CHECK(display->ledgers.speakers[0].versions.at(0).statements.empty());
  REQUIRE(display->ledgers.left_out.size() == 1);
  CHECK(display->ledgers.left_out[0].rows == std::vector<std::uint32_t>{0});
  REQUIRE(display->common_ground.passages.size() == 1);
  CHECK(display->common_ground.passages[0].articles.size() == 1);
  CHECK(display->common_ground.passages[0].claims.size() == 1);
}
