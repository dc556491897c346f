#include "engine/engine.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "comparison/json.h"
#include "comparison/stories.h"
#include "share/deflate.h"

using namespace synoptic;
using nlohmann::json;

namespace {

json ask(const json& request) { return json::parse(engine::handle(request.dump())); }

json work() {
  json articles = json::array();
  for (const auto& input : stories::harbour())
    articles.push_back({{"source", input.source}, {"label", input.label}, {"text", input.bytes}});
  return {{"articles", articles}};
}

json with_op(json request, const char* op) {
  request["op"] = op;
  return request;
}

std::string code_of(const json& reply) {
  CHECK(reply["ok"] == false);
  const std::string sentence = reply["error"];
  CHECK(sentence.find('.') != std::string::npos);
  CHECK(sentence.find(' ') != std::string::npos);
  return reply["code"];
}

}  // namespace

TEST_CASE("engine: compare gives HTML and, as the last key, the comparison's own bytes") {
  const std::string reply = engine::handle(with_op(work(), "compare").dump());
  const std::string bytes = comparison::to_json(comparison::compare(stories::harbour(), {}));
  const std::string tail = "\"comparison\":" + bytes + "}";
  REQUIRE(reply.size() > tail.size());
  CHECK(reply.substr(reply.size() - tail.size()) == tail);
  const json read = json::parse(reply);
  CHECK(read["ok"] == true);
  CHECK(read["html"].get<std::string>().find("id=\"findings\"") != std::string::npos);
  CHECK(reply.find('<') == std::string::npos);
}

TEST_CASE("engine: HTML is left out when it is not wanted") {
  json request = with_op(work(), "compare");
  request["html"] = false;
  CHECK_FALSE(ask(request).contains("html"));
}

TEST_CASE("engine: a file's bytes may come as base64, and the program finds out the encoding") {
  json request = with_op(work(), "compare");
  request["articles"][0].erase("text");
  request["articles"][0]["bytes"] = share::base64url_encode(
      "Caf\xE9 fire\n\nA fire broke out in the caf\xE9. Nine people were hurt.\n");
  CHECK(ask(request)["comparison"]["articles"][0]["title"] == "Café fire");
}

TEST_CASE("engine: the reader's decisions change the comparison and go through bundles") {
  json request = with_op(work(), "compare");
  const std::size_t before = ask(request)["comparison"]["articles"][0]["sentences"].size();
  const json last = ask(request)["comparison"]["articles"][0]["decoded"].back();
  request["articles"][0]["reading"] = {{"drop", {last}}, {"outlet", "Elden Echo"}};
  const json reply = ask(request);
  const json& article = reply["comparison"]["articles"][0];
  CHECK(article["sentences"].size() == before - 1);
  CHECK(article["outlet"] == "Elden Echo");
  CHECK(article["furniture"].back()["reason"] == "reader");
  CHECK(article["furniture"].back()["begin"] == last[0]);
  request["op"] = "bundle.write";
  const json written = ask(request);
  const json read = ask({{"op", "bundle.read"}, {"json", written["json"]}});
  CHECK(read["bundle"]["articles"][0]["reading"] == request["articles"][0]["reading"]);
  CHECK(ask(with_op(read["bundle"], "compare"))["comparison"] == reply["comparison"]);
}

TEST_CASE("engine: corrections of rows change the rows, their tags and the report") {
  json request = with_op(work(), "compare");
  const json before = ask(request)["comparison"];
  const auto passage = [&](int article, int sentence) {
    const json& a = before["articles"][article];
    return json{{"article", a["hash"]},
                {"begin", a["sentences"][sentence][0]},
                {"end", a["sentences"][sentence][1]}};
  };
  const json moved = passage(1, 1);
  request["options"]["corrections"] = {
      {{"kind", "part"}, {"first", moved}, {"second", moved}},
      {{"kind", "join"}, {"first", moved}, {"second", passage(0, 4)}}};
  const json reply = ask(request);
  const std::string html = reply["html"];
  CHECK(html.find("corrected by hand") != std::string::npos);
  std::size_t corrected = 0;
  for (const json& row : reply["comparison"]["rows"])
    corrected += !row["tags"].empty() && row["tags"].back() == "corrected";
  CHECK(corrected == 1);
  CHECK(reply["comparison"]["rows"].size() == before["rows"].size());
}

TEST_CASE("engine: marks whose finding is gone are listed") {
  json request = with_op(work(), "compare");
  const std::string there = ask(request)["comparison"]["divergences"][0]["id"];
  request["marks"] = {{{"finding", there}, {"verdict", "important"}},
                      {{"finding", "ffff"}, {"verdict", ""}}};
  CHECK(ask(request)["lost_marks"] == json({"ffff"}));
}

TEST_CASE("engine: every report format comes with its media type") {
  for (const char* format : {"html", "fragment", "markdown", "csv", "text", "json"}) {
    json request = with_op(work(), "report");
    request["format"] = format;
    const json reply = ask(request);
    CHECK(reply["ok"] == true);
    CHECK_FALSE(reply["text"].get<std::string>().empty());
    CHECK(reply["type"].get<std::string>().find('/') != std::string::npos);
  }
  json request = with_op(work(), "report");
  request["format"] = "docx";
  CHECK(code_of(ask(request)) == "unknown_format");
}

TEST_CASE(
    "engine: a bundle is written, linked, parsed and read back, and can be compared as it comes") {
  const json written = ask(with_op(work(), "bundle.write"));
  const std::string text = written["json"];
  const std::string body = share::base64url_encode(share::deflate_raw(text));
  const json made = ask({{"op", "link.make"}, {"body", body}, {"checksum", written["checksum"]}});
  const json parsed =
      ask({{"op", "link.parse"}, {"fragment", "#" + made["fragment"].get<std::string>()}});
  CHECK(parsed["body"] == body);
  const auto inflated =
      share::inflate_raw(*share::base64url_decode(parsed["body"].get<std::string>()));
  const json read = ask({{"op", "bundle.read"},
                         {"json", std::get<std::string>(inflated)},
                         {"checksum", parsed["checksum"]}});
  CHECK(read["bundle"]["articles"] == work()["articles"]);
  CHECK(ask(with_op(read["bundle"], "compare")) == ask(with_op(work(), "compare")));
}

TEST_CASE("engine: broken links and bundles have a code and a sentence each") {
  CHECK(code_of(ask({{"op", "link.parse"}, {"fragment", "s1.100.00000000.AA"}})) == "truncated");
  CHECK(code_of(ask({{"op", "link.parse"}, {"fragment", "s1.1.00000000.AA"}})) == "altered");
  CHECK(code_of(ask({{"op", "link.parse"}, {"fragment", "s9.1.00000000.A"}})) == "newer");
  CHECK(code_of(ask({{"op", "link.parse"}, {"fragment", "hello"}})) == "not_a_bundle");
  CHECK(code_of(ask({{"op", "bundle.read"}, {"json", "{}"}})) == "not_a_bundle");
  CHECK(code_of(ask({{"op", "bundle.read"}, {"json", R"({"schema":"synoptic.bundle/9"})"}})) ==
        "newer");
  CHECK(code_of(ask({{"op", "bundle.read"},
                     {"json", R"({"schema":"synoptic.bundle/1"})"},
                     {"checksum", "00000000"}})) == "altered");
  CHECK(code_of(ask({{"op", "link.make"}, {"body", "?"}, {"checksum", "00000000"}})) ==
        "bad_request");
}

TEST_CASE("engine: limits are refused with a sentence and can be raised") {
  CHECK(code_of(ask({{"op", "compare"}, {"articles", json::array()}})) == "no_articles");
  json request = with_op(work(), "compare");
  request["options"] = {{"max_bytes", 10}};
  json reply = ask(request);
  CHECK(code_of(reply) == "article_too_large");
  CHECK(reply["article"] == 0);
  CHECK(reply["error"].get<std::string>().find("Elden Echo") != std::string::npos);
  request["options"] = {{"max_total_bytes", 300}};
  CHECK(code_of(ask(request)) == "total_too_large");
  request["options"] = {{"max_articles", 1}};
  CHECK(code_of(ask(request)) == "too_many_articles");
  request["options"] = json::object();
  for (int i = 0; i < 60; ++i) request["articles"].push_back(request["articles"][0]);
  CHECK(code_of(ask(request)) == "too_many_articles");
  request["options"] = {{"max_articles", 100}};
  CHECK(ask(request)["ok"] == true);
}

TEST_CASE("engine: an image among the articles is named") {
  json request = with_op(work(), "compare");
  request["articles"].push_back(
      {{"source", "photo.png"},
       {"bytes", share::base64url_encode(std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16))}});
  const json reply = ask(request);
  CHECK(code_of(reply) == "binary_article");
  CHECK(reply["article"] == 2);
  CHECK(reply["error"].get<std::string>().find("photo.png") != std::string::npos);
}

TEST_CASE("engine: stopping by progress is a reply like any other") {
  const json reply = json::parse(engine::handle(
      with_op(work(), "compare").dump(), [](double f, std::string_view) { return f < 0.5; }));
  CHECK(code_of(reply) == "cancelled");
}

TEST_CASE("engine: one article alone is compared with a note") {
  json request = with_op(work(), "compare");
  request["articles"].erase(1);
  CHECK(ask(request)["comparison"]["notes"][0]["code"] == "fewer_than_two");
}

TEST_CASE("engine: version names the formats and limits") {
  const json reply = ask({{"op", "version"}});
  CHECK(reply["comparison"] == "synoptic.comparison/1");
  CHECK(reply["bundle"] == "synoptic.bundle/1");
  CHECK(reply["limits"]["articles"] == 50);
}

TEST_CASE("engine: whatever comes in, a reply comes out") {
  for (const char* request :
       {"", "null", "[]", "{", "7", "\"compare\"", "{\"op\":7}", "{\"op\":\"fly\"}",
        "{\"op\":\"compare\"}", "{\"op\":\"compare\",\"articles\":7}",
        "{\"op\":\"compare\",\"articles\":[1,null,[]]}", "{\"op\":\"report\"}",
        "{\"op\":\"bundle.read\",\"json\":7}", "{\"op\":\"link.parse\"}",
        "{\"op\":\"compare\",\"articles\":[{}],\"options\":[]}", "\xFF\xFE"}) {
    const json reply = json::parse(engine::handle(request), nullptr, false);
    REQUIRE(reply.is_object());
    CHECK(reply["ok"].is_boolean());
  }
  CHECK(code_of(ask({{"op", "fly"}})) == "unknown_op");
  CHECK(code_of(json::parse(engine::handle("[]"))) == "bad_request");
}

TEST_CASE("engine: a request cut anywhere gets a reply") {
  const std::string request = with_op(work(), "bundle.write").dump();
  for (std::size_t n = 0; n <= request.size(); n += 7)
    CHECK(json::parse(engine::handle(request.substr(0, n)), nullptr, false).is_object());
}

TEST_CASE("engine: the same request gives the same bytes") {
  const std::string request = with_op(work(), "compare").dump();
  CHECK(engine::handle(request) == engine::handle(request));
}

TEST_CASE(
    "engine: one difference goes into a bundle of its own and is all that its comparison says") {
  const json whole = ask(with_op(work(), "compare"));
  const json& findings = whole["comparison"]["divergences"];
  REQUIRE(findings.size() > 1);
  std::size_t written = 0;
  for (const json& finding : findings) {
    json request = with_op(work(), "excerpt.write");
    request["finding"] = finding["id"];
    request["marks"] = {{{"finding", finding["id"]}, {"verdict", "important"}, {"note", "why?"}}};
    const json reply = ask(request);
    if (reply["ok"] == false) {
      CHECK(code_of(reply) == "no_excerpt");
      continue;
    }
    ++written;
    REQUIRE(reply["sentences"].size() == work()["articles"].size());
    const json bundle =
        ask({{"op", "bundle.read"}, {"json", reply["json"]}, {"checksum", reply["checksum"]}});
    REQUIRE(bundle["ok"] == true);
    const json part = ask(with_op(bundle["bundle"], "compare"));
    REQUIRE(part["comparison"]["divergences"].size() == 1);
    CHECK(part["comparison"]["divergences"][0]["summary"] == finding["summary"]);
    CHECK(part["comparison"]["divergences"][0]["id"] == bundle["bundle"]["selected"]);
    CHECK(part["comparison"]["notes"][0]["code"] == "excerpt");
    CHECK(part["lost_marks"].empty());
    CHECK(bundle["bundle"]["marks"][0]["note"] == "why?");
    const std::string html = part["html"];
    CHECK(html.find("id=\"findings\"") != std::string::npos);
    CHECK(html.find("id=\"ledgers\"") == std::string::npos);
    CHECK(html.find("id=\"common-ground\"") == std::string::npos);
  }
  CHECK(written > 0);
}

TEST_CASE("engine: an excerpt of a finding that is not there is refused with a sentence") {
  json request = with_op(work(), "excerpt.write");
  CHECK(code_of(ask(request)) == "no_finding");
  request["finding"] = "0123456789abcdef";
  CHECK(code_of(ask(request)) == "no_finding");
  request["finding"] = 7;
  CHECK(code_of(ask(request)) == "no_finding");
}

TEST_CASE("engine: lone surrogates arrive as U+FFFD, and the reader is told how many") {
  const std::string text =
      R"("text":"A crane fell on the quay at nine \ud83d in the morning. x\udc00y")";
  const std::string bundle = R"({"schema":"synoptic.bundle/1","articles":[{)" + text + "}]}";
  const json read = ask({{"op", "bundle.read"}, {"json", bundle}});
  REQUIRE(read["ok"] == true);
  CHECK(read["replaced"] == 2);
  CHECK(read["note"].get<std::string>().find("2 characters") == 0);
  const json sound = ask({{"op", "bundle.read"}, {"json", share::to_json({})}});
  CHECK_FALSE(sound.contains("replaced"));
  const json compared =
      json::parse(engine::handle(R"({"op":"compare","articles":[{)" + text +
                                 R"(},{"text":"A crane fell on the quay at ten."}]})"));
  REQUIRE(compared["ok"] == true);
  CHECK(compared["comparison"]["notes"].back()["code"] == "replaced");
}

TEST_CASE("engine: an empty version stays in the bundle and is left out with a sentence") {
  json request = work();
  request["articles"].push_back({{"source", "late.txt"}, {"label", "Late Post"}, {"text", ""}});
  const json written = ask(with_op(request, "bundle.write"));
  const json back = ask({{"op", "bundle.read"}, {"json", written["json"]}});
  CHECK(back["bundle"]["articles"].size() == work()["articles"].size() + 1);
  const json compared = ask(with_op(back["bundle"], "compare"));
  CHECK(compared["comparison"]["articles"].size() == work()["articles"].size());
  const json& note = compared["comparison"]["notes"][0];
  CHECK(note["code"] == "empty_article");
  CHECK(note["message"] == "Late Post holds no text and takes no part.");
}
