#include "share/bundle.h"

#include <doctest/doctest.h>

using namespace synoptic;
using share::Bundle;
using share::BundleError;

namespace {

Bundle read(std::string_view bytes) {
  const auto result = share::from_json(bytes);
  REQUIRE(std::holds_alternative<Bundle>(result));
  return std::get<Bundle>(result);
}

BundleError refused(std::string_view bytes) {
  const auto result = share::from_json(bytes);
  REQUIRE(std::holds_alternative<BundleError>(result));
  return std::get<BundleError>(result);
}

Bundle sample() {
  Bundle bundle;
  bundle.inputs = {{"a.txt", "A ferry \"ran\" aground.\n", "Tide"},
                   {"b <b>.txt", "Zürich 🦊\\ </script>", ""}};
  bundle.base = 1;
  bundle.corrections = {{align::Correction::Kind::part, "00ff", "11ee", {1, 5}, {7, 9}}};
  bundle.marks = {{"abcd", "important", "ask the \"class\""}};
  bundle.selected = "abcd";
  return bundle;
}

}  // namespace

TEST_CASE("bundle: everything comes back as it was written") {
  const Bundle back = read(share::to_json(sample()));
  REQUIRE(back.inputs.size() == 2);
  CHECK(back.inputs[0].source == "a.txt");
  CHECK(back.inputs[0].bytes == "A ferry \"ran\" aground.\n");
  CHECK(back.inputs[0].label == "Tide");
  CHECK(back.inputs[1].bytes == "Zürich 🦊\\ </script>");
  CHECK(back.base == 1u);
  REQUIRE(back.corrections.size() == 1);
  CHECK(back.corrections[0].kind == align::Correction::Kind::part);
  CHECK(back.corrections[0].second_hash == "11ee");
  CHECK(back.corrections[0].second == text::Span{7, 9});
  REQUIRE(back.marks.size() == 1);
  CHECK(back.marks[0].note == "ask the \"class\"");
  CHECK(back.selected == "abcd");
  CHECK(share::to_json(back) == share::to_json(sample()));
}

TEST_CASE("bundle: its JSON can stand inside a script element") {
  CHECK(share::to_json(sample()).find('<') == std::string::npos);
}

TEST_CASE("bundle: bytes that are no UTF-8 survive the round trip") {
  Bundle bundle;
  bundle.inputs = {{"latin.txt", "caf\xE9 \xFF\xFE", ""}};
  CHECK(read(share::to_json(bundle)).inputs[0].bytes == "caf\xE9 \xFF\xFE");
}

TEST_CASE("bundle: every control character survives the round trip") {
  Bundle bundle;
  std::string all;
  for (int c = 0; c < 128; ++c) all += static_cast<char>(c);
  bundle.inputs = {{all, all, all}};
  const Bundle back = read(share::to_json(bundle));
  CHECK(back.inputs[0].bytes == all);
  CHECK(back.inputs[0].source == all);
}

TEST_CASE("bundle: a lone surrogate arrives as U+FFFD and a pair stays a pair") {
  const auto text = [](std::string_view escaped) {
    return read(R"({"schema":"synoptic.bundle/1","articles":[{"text":")" + std::string{escaped} +
                "\"}]}")
        .inputs[0]
        .bytes;
  };
  CHECK(text("a\\ud83db") ==
        "a\xEF\xBF\xBD"
        "b");
  CHECK(text("a\\udc00") == "a\xEF\xBF\xBD");
  CHECK(text("\\ud83e\\udd8a") == "🦊");
  CHECK(text("\\ud83e\\ud83e\\udd8a") == "\xEF\xBF\xBD🦊");
  CHECK(text("\\\\ud83d") == "\\ud83d");
}

TEST_CASE("bundle: the reader's decisions about a reading come back exactly, none leave no trace") {
  Bundle bundle = sample();
  CHECK(share::to_json(bundle).find("reading") == std::string::npos);
  auto& reading = bundle.inputs[1].reading;
  reading.keep = {{3, 9}, {20, 31}};
  reading.drop = {{40, 77}};
  reading.title = "A \"tide\" <turns>";
  reading.outlet = "";
  reading.published = "2026-06";
  const std::string json = share::to_json(bundle);
  CHECK(json.find(R"("reading":{"keep":[[3,9],[20,31]],"drop":[[40,77]],"title":)") !=
        std::string::npos);
  const Bundle back = read(json);
  CHECK(back.inputs[0].reading.empty());
  CHECK(back.inputs[1].reading.keep == reading.keep);
  CHECK(back.inputs[1].reading.drop == reading.drop);
  CHECK(back.inputs[1].reading.title == reading.title);
  CHECK(back.inputs[1].reading.outlet == "");
  CHECK_FALSE(back.inputs[1].reading.byline.has_value());
  CHECK(share::to_json(back) == json);
}

TEST_CASE("bundle: a bundle without decisions has the bytes it always had") {
  Bundle bundle;
  bundle.inputs = {{"a.txt", "Words.", "A"}};
  CHECK(
      share::to_json(bundle) ==
      R"({"schema":"synoptic.bundle/1","articles":[{"source":"a.txt","label":"A","text":"Words."}],"options":{}})");
}

TEST_CASE("bundle: decisions that are none read as absent") {
  const Bundle odd = read(
      R"({"schema":"synoptic.bundle/1","articles":[{"text":"a","reading":{"keep":[[1],[2,"x"],[-1,4],[9,3],[0,99999999999],[2,5]],)"
      R"("drop":7,"title":3,"outlet":null}},{"text":"b","reading":[1]}]})");
  CHECK(odd.inputs[0].reading.keep == std::vector<text::Span>{{2, 5}});
  CHECK(odd.inputs[0].reading.drop.empty());
  CHECK_FALSE(odd.inputs[0].reading.title.has_value());
  CHECK(odd.inputs[1].reading.empty());
}

TEST_CASE("bundle: a malformed byte in the JSON arrives as U+FFFD") {
  CHECK(read("{\"schema\":\"synoptic.bundle/1\",\"articles\":[{\"text\":\"a\xFF\"}]}")
            .inputs[0]
            .bytes == "a\xEF\xBF\xBD");
}

TEST_CASE("bundle: a later version is refused as newer, another file as no bundle") {
  CHECK(refused(R"({"schema":"synoptic.bundle/2","articles":[]})") == BundleError::newer);
  CHECK(refused(R"({"schema":"synoptic.comparison/1"})") == BundleError::not_a_bundle);
  CHECK(refused(R"({"schema":1})") == BundleError::not_a_bundle);
  CHECK(refused("[]") == BundleError::not_a_bundle);
  CHECK(refused("plain words") == BundleError::not_a_bundle);
  CHECK(refused("") == BundleError::not_a_bundle);
}

TEST_CASE("bundle: fields of another type than expected read as absent") {
  const Bundle odd = read(
      R"({"schema":"synoptic.bundle/1","articles":[{"text":3,"label":[]},7,null],"options":{"base":-1,"corrections":5},)"
      R"("marks":[{"finding":{}}],"selected":[1]})");
  CHECK(odd.inputs.size() == 3);
  CHECK(odd.inputs[0].bytes.empty());
  CHECK_FALSE(odd.base.has_value());
  CHECK(odd.selected.empty());
}

TEST_CASE("bundle: cutting its JSON anywhere is noticed") {
  const std::string json = share::to_json(sample());
  for (std::size_t n = 0; n < json.size(); ++n)
    CHECK(refused(json.substr(0, n)) == BundleError::not_a_bundle);
}

TEST_CASE("bundle: what was on screen comes back, and words nobody knows are kept out") {
  Bundle bundle = sample();
  bundle.view = {"matrix", {"number", "left_out"}, 2, "text"};
  bundle.excerpt = {{14, {0, 2}}, {9, {}}};
  const std::string json = share::to_json(bundle);
  CHECK(json.find(
            R"("view":{"sheet":"matrix","kinds":["number","left_out"],"weight":2,"order":"text"},)"
            R"("excerpt":[{"sentences":14,"rows":[0,2]},{"sentences":9}]})") != std::string::npos);
  CHECK(share::to_json(read(json)) == json);
  const Bundle odd = read(
      R"({"schema":"synoptic.bundle/1","articles":[{"text":"a"},{"text":"b"}],"view":{"sheet":"cellar","kinds":)"
      R"(["left_out","mood",3,"number","number"],"weight":4,"order":["text"]},"excerpt":[{"sentences":"x","rows":[1,-1,"a",2]}]})");
  CHECK(odd.view.sheet.empty());
  CHECK(odd.view.kinds == std::vector<std::string>{"number", "left_out"});
  CHECK(odd.view.weight == 0);
  CHECK(odd.view.order.empty());
  REQUIRE(odd.excerpt.size() == 2);
  CHECK(odd.excerpt[0].sentences == 0);
  CHECK(odd.excerpt[0].rows == std::vector<std::uint32_t>{1, 0, 0, 2});
  const Bundle none = read(
      R"({"schema":"synoptic.bundle/1","articles":[{"text":"a"}],"view":[1],"excerpt":{"sentences":3}})");
  CHECK(none.view.empty());
  CHECK(none.excerpt.empty());
  const Bundle more = read(
      R"({"schema":"synoptic.bundle/1","articles":[{"text":"a"}],"excerpt":[{"sentences":3},{"sentences":4}]})");
  REQUIRE(more.excerpt.size() == 1);
  CHECK(more.excerpt[0].sentences == 3);
}
