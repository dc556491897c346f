#include "cli/run.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "cli/fake_world.h"
#include "cli/gather.h"
#include "comparison/json.h"
#include "comparison/stories.h"
#include "share/deflate.h"

using namespace synoptic;

namespace {

struct Run {
  FakeWorld world;
  int code = -1;

  Run() {
    world.files["a.txt"] = stories::harbour()[0].bytes;
    world.files["b.txt"] = stories::harbour()[1].bytes;
  }
  Run& operator()(std::vector<std::string> arguments) {
    code = cli::run(std::move(arguments), world);
    return *this;
  }
  bool says(std::string_view part) const { return world.said.find(part) != std::string::npos; }
  bool shows(std::string_view part) const { return world.output.find(part) != std::string::npos; }
};

// A wrong call: exit code 2, one line on standard error, nothing on standard output.
void check_refused(const Run& run, std::string_view part) {
  CAPTURE(run.world.said);
  CHECK(run.code == 2);
  CHECK(run.says(part));
  CHECK(run.world.output.empty());
  CHECK(run.world.said.rfind("synoptic: ", 0) == 0);
  CHECK(std::count(run.world.said.begin(), run.world.said.end(), '\n') == 1);
  CHECK(run.world.said[run.world.said.size() - 2] == '.');
}

}  // namespace

TEST_CASE("compare: two files give a report on standard output") {
  Run run;
  run({"compare", "a.txt", "b.txt"});
  CHECK(run.code == 0);
  CHECK(run.shows("2 versions."));
  CHECK(run.world.said.empty());
}

TEST_CASE("compare: JSON has the files' names as sources, and -o writes there instead") {
  Run run;
  run({"compare", "a.txt", "b.txt", "--format", "json", "-o", "out.json"});
  CHECK(run.code == 0);
  CHECK(run.world.output.empty());
  const auto json = nlohmann::json::parse(run.world.written["out.json"]);
  CHECK(json["articles"][1]["source"] == "b.txt");
}

TEST_CASE("compare: every format writes something") {
  for (const char* format : {"json", "html", "markdown", "csv", "text", "fragment"}) {
    Run run;
    run({"compare", "a.txt", "b.txt", "--format", format});
    CHECK(run.code == 0);
    CHECK_FALSE(run.world.output.empty());
  }
}

TEST_CASE("compare: '-' is standard input, once") {
  Run run;
  run.world.input = run.world.files["b.txt"];
  run({"compare", "a.txt", "-"});
  CHECK(run.code == 0);
  Run twice;
  twice.world.input = "x";
  check_refused(twice({"compare", "-", "-"}), "only once");
}

TEST_CASE(
    "compare: a folder is read sorted by bytes, known suffixes only, and what is left out is "
    "said") {
  Run run;
  run.world.folders.insert("story");
  run.world.files["story/z.txt"] = run.world.files["a.txt"];
  run.world.files["story/B.MD"] = run.world.files["b.txt"];
  run.world.files["story/photo.jpg"] = "x";
  run.world.files["story/README.md"] = "About these files.";
  run.world.files["story/.hidden.txt"] = "x";
  run.world.files["story/deep/c.txt"] = "x";
  run({"compare", "story", "--format", "json"});
  REQUIRE(run.code == 0);
  const auto json = nlohmann::json::parse(run.world.output);
  REQUIRE(json["articles"].size() == 2);
  CHECK(json["articles"][0]["source"] == "story/B.MD");
  CHECK(json["articles"][1]["source"] == "story/z.txt");
  CHECK(run.says("README.md, photo.jpg"));
}

TEST_CASE("compare: a bundle brings its texts, labels and base") {
  Run run;
  share::Bundle bundle;
  bundle.inputs = stories::harbour();
  bundle.base = 1;
  run.world.files["saved.json"] = share::to_json(bundle);
  run({"compare", "saved.json", "--format", "json"});
  REQUIRE(run.code == 0);
  const auto json = nlohmann::json::parse(run.world.output);
  CHECK(json["articles"][0]["label"] == "Elden Echo");
  CHECK(json["base"] == 1);
}

TEST_CASE("compare: a bundle's corrections of rows hold, in a link and a page too") {
  Run run;
  share::Bundle bundle;
  bundle.inputs = stories::harbour();
  std::vector<article::Article> articles;
  for (const auto& input : bundle.inputs) articles.push_back(article::ingest(input));
  const text::Span title = articles[0].sentences[0].span, crane = articles[1].sentences[1].span;
  bundle.corrections = {
      {align::Correction::Kind::part, articles[1].hash, articles[1].hash, crane, crane},
      {align::Correction::Kind::join, articles[1].hash, articles[0].hash, crane, title},
      {align::Correction::Kind::join, articles[1].hash, "gone", crane, title}};
  run.world.files["saved.json"] = share::to_json(bundle);
  run({"compare", "saved.json", "--format", "json"});
  REQUIRE(run.code == 0);
  const auto json = nlohmann::json::parse(run.world.output);
  std::size_t corrected = 0;
  for (const auto& row : json["rows"]) {
    const auto& tags = row["tags"];
    if (std::find(tags.begin(), tags.end(), "corrected") == tags.end()) continue;
    ++corrected;
    CHECK(row["cells"][0] == nlohmann::json{{title.begin, title.end}});
    CHECK(row["cells"][1][1] == nlohmann::json{crane.begin, crane.end});
  }
  CHECK(corrected == 1);
  CHECK(json["program"]["options"]["corrections"].size() == 3);
  CHECK(json["notes"][0]["code"] == "lost_corrections");
  run.world.output.clear();
  run({"compare", "saved.json", "--link"});
  const std::string link = run.world.output;
  const auto back =
      share::bundle_from_link(link.substr(link.find('#'), link.size() - link.find('#') - 1));
  REQUIRE(std::holds_alternative<share::Bundle>(back));
  CHECK(std::get<share::Bundle>(back).corrections.size() == 3);
}

TEST_CASE("compare: a link carries the whole comparison") {
  Run run;
  run({"compare", "a.txt", "b.txt", "--link", "--base", "https://example.org/s/"});
  REQUIRE(run.code == 0);
  const std::string start = "https://example.org/s/#";
  REQUIRE(run.world.output.rfind(start, 0) == 0);
  const auto back = share::bundle_from_link(
      run.world.output.substr(start.size(), run.world.output.size() - start.size() - 1));
  REQUIRE(std::holds_alternative<share::Bundle>(back));
  CHECK(std::get<share::Bundle>(back).inputs[1].bytes == run.world.files["b.txt"]);
}

TEST_CASE("compare: without an address, a link is the fragment alone") {
  Run run;
  run({"compare", "a.txt", "b.txt", "--link"});
  REQUIRE(run.code == 0);
  CHECK(run.world.output.rfind("#s1.", 0) == 0);
  CHECK(std::count(run.world.output.begin(), run.world.output.end(), '\n') == 1);
}

TEST_CASE("compare: a link to one finding carries what that finding needs") {
  Run run;
  run({"compare", "a.txt", "b.txt", "--format", "json"});
  REQUIRE(run.code == 0);
  const auto whole = nlohmann::json::parse(run.world.output);
  REQUIRE(whole["divergences"].size() > 0);
  const std::string id = whole["divergences"][0]["id"];
  run.world.output.clear();
  run({"compare", "a.txt", "b.txt", "--link", "--finding", id.substr(0, 12)});
  REQUIRE(run.code == 0);
  const auto back =
      share::bundle_from_link(run.world.output.substr(0, run.world.output.size() - 1));
  REQUIRE(std::holds_alternative<share::Bundle>(back));
  const auto& bundle = std::get<share::Bundle>(back);
  CHECK(bundle.excerpt.size() == 2);
  run.world.files["one.json"] = share::to_json(bundle);
  run.world.output.clear();
  run({"compare", "one.json", "--format", "json"});
  REQUIRE(run.code == 0);
  const auto part = nlohmann::json::parse(run.world.output);
  REQUIRE(part["divergences"].size() == 1);
  CHECK(part["divergences"][0]["summary"] == whole["divergences"][0]["summary"]);
  CHECK(part["excerpt"].size() == 2);
  CHECK(run.world.said.find("excerpt") != std::string::npos);
  Run mixed;
  mixed.world.files["one.json"] = share::to_json(bundle);
  mixed({"compare", "one.json", "a.txt"});
  CHECK(mixed.code == 2);
  CHECK(mixed.world.said.find("Give it alone") != std::string::npos);
}

TEST_CASE("compare: a link to a finding that is not there is refused") {
  Run run;
  run({"compare", "a.txt", "b.txt", "--link", "--finding", "zz"});
  CHECK(run.code == 1);
  CHECK(run.world.said.find("\"zz\"") != std::string::npos);
  check_refused(Run{}({"compare", "a.txt", "b.txt", "--finding", "zz"}), "--link");
}

TEST_CASE("bundle: files become one file that compare opens, with labels and base") {
  Run run;
  run({"bundle", "a.txt", "b.txt", "--label", "Monday", "--label", "Tuesday, late",
       "--base-article", "2", "-o", "story.json"});
  REQUIRE(run.code == 0);
  CHECK(run.world.output.empty());
  const auto back = share::from_json(run.world.written["story.json"]);
  REQUIRE(std::holds_alternative<share::Bundle>(back));
  const auto& bundle = std::get<share::Bundle>(back);
  REQUIRE(bundle.inputs.size() == 2);
  CHECK(bundle.inputs[1].label == "Tuesday, late");
  CHECK(bundle.inputs[0].bytes == run.world.files["a.txt"]);
  CHECK(bundle.base == 1u);
  CHECK(bundle.selected.empty());
  run.world.files["story.json"] = run.world.written["story.json"];
  run({"compare", "story.json", "--format", "json"});
  REQUIRE(run.code == 0);
  CHECK(nlohmann::json::parse(run.world.output)["articles"][1]["label"] == "Tuesday, late");
}

TEST_CASE("bundle: what compare refuses is refused, and more labels than versions") {
  CHECK(Run{}({"bundle", "a.txt"}).code == 2);
  CHECK(Run{}({"bundle", "a.txt", "gone.txt"}).code == 2);
  CHECK(Run{}({"bundle"}).code == 2);
  check_refused(Run{}({"bundle", "a.txt", "b.txt", "--label", "1", "--label", "2", "--label", "3"}),
                "labels");
  CHECK(Run{}({"bundle", "a.txt", "b.txt", "--finding", "zz"}).code == 1);
}

TEST_CASE("compare: a page is the application with report, title and bundle in their places") {
  Run run;
  run.world.program = "/opt";
  run.world.files["/opt/synoptic.html"] =
      "<html><title>Synoptic</title><script type=\"application/json\" id=\"synoptic-bundle\">null"
      "</script><select><!--story--><!--/story--><option>another</option></select><div>"
      "<!--findings-->old<!--/findings--></div><main><!--report-->old<!--/report--></main>"
      "<!--compared-->stored<!--/compared--><p>rest</p></html>";
  run({"compare", "a.txt", "b.txt", "--format", "page"});
  REQUIRE(run.code == 0);
  CHECK(run.shows("id=\"synoptic-bundle\">{\"schema\":\"synoptic.bundle/1\""));
  CHECK(run.shows("}</script><select><!--story--><option value=\"page\" selected=\"\">"));
  CHECK(run.shows("</option><!--/story--><option>another</option>"));
  CHECK(run.shows("<div><!--findings--><section id=\"overview\">"));
  CHECK(run.shows("<main><!--report--><section id=\"common-ground\">"));
  CHECK(run.shows("<!--compared--><!--/compared--><p>rest</p></html>"));
  CHECK(run.shows(" \u00B7 Synoptic</title>"));
  for (const char* gone : {"null</script>", ">old<", "stored", "<title>Synoptic<"})
    CHECK_FALSE(run.shows(gone));
  const std::string_view out{run.world.output};
  CHECK(out.find("id=\"findings\"") < out.find("<!--/findings-->"));
  CHECK(out.find("id=\"passages\"") > out.find("<!--report-->"));
}

TEST_CASE("compare: a page is not written for one version alone") {
  Run run;
  run.world.files["x.html"] = "<html></html>";
  run({"compare", "a.txt", "--format", "page", "--template", "x.html"});
  CHECK(run.code != 0);
  CHECK(run.world.output.empty());
}

TEST_CASE("compare: titles are words in a page, whatever they hold") {
  Run run;
  run.world.files["x.html"] =
      "<title></title><script type=\"application/json\" id=\"synoptic-bundle\"></script>"
      "<!--story--><!--/story--><!--findings--><!--/findings--><!--report--><!--/report-->"
      "<!--compared--><!--/compared-->";
  run.world.files["a.txt"] = "</title><script>alert(1)</script> & <!--/findings--> \"signs\"\n\n" +
                             run.world.files["a.txt"];
  run({"compare", "a.txt", "b.txt", "--format", "page", "--template", "x.html"});
  REQUIRE(run.code == 0);
  CHECK_FALSE(run.shows("<script>alert"));
  const std::string_view out{run.world.output};
  for (const char* once : {"</title>", "<!--/findings-->", "</script>"})
    CHECK(out.find(once) == out.rfind(once));
}

TEST_CASE(
    "compare: without the page, or with one that has no place for a bundle, it says what to do") {
  Run run;
  check_refused(run({"compare", "a.txt", "b.txt", "--format", "page"}), "build-wasm.sh");
  Run named;
  check_refused(named({"compare", "a.txt", "b.txt", "--format", "page", "--template", "x.html"}),
                "x.html");
  Run other;
  other.world.files["x.html"] = "<html></html>";
  check_refused(other({"compare", "a.txt", "b.txt", "--format", "page", "--template", "x.html"}),
                "no place");
}

TEST_CASE("compare: every input that cannot be used is refused with its name") {
  check_refused(Run{}({"compare"}), "two or more versions");
  check_refused(Run{}({"compare", "a.txt"}), "\"a.txt\" is only one version");
  check_refused(Run{}({"compare", "a.txt", "c.txt"}), "no file \"c.txt\"");
  Run run;
  run.world.unreadable.insert("locked.txt");
  check_refused(run({"compare", "a.txt", "locked.txt"}),
                "\"locked.txt\" cannot be read: Permission denied");
  Run empty;
  empty.world.files["empty.txt"] = "\xEF\xBB\xBF \n";
  check_refused(empty({"compare", "a.txt", "empty.txt"}), "\"empty.txt\" is empty");
  Run image;
  image.world.files["photo.txt"] = std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
  check_refused(image({"compare", "a.txt", "photo.txt"}), "\"photo.txt\" is no text");
  Run folder;
  folder.world.folders.insert("nothing");
  check_refused(folder({"compare", "nothing"}), "\"nothing\" holds no articles");
  Run json;
  json.world.files["x.json"] = "{}";
  check_refused(json({"compare", "x.json"}), "\"x.json\": This is no Synoptic comparison");
  Run newer;
  newer.world.files["x.json"] = R"({"schema":"synoptic.bundle/7"})";
  check_refused(newer({"compare", "x.json"}), "newer");
}

TEST_CASE("compare: limits are refused by name and can be raised") {
  check_refused(Run{}({"compare", "a.txt", "b.txt", "--max-bytes", "100"}),
                "\"a.txt\" is larger than 100 bytes");
  check_refused(Run{}({"compare", "a.txt", "b.txt", "--max-total-bytes", "300"}),
                "together are larger");
  std::vector<std::string> many{"compare"};
  for (int i = 0; i < 51; ++i) many.push_back("a.txt");
  check_refused(Run{}(many), "more than 50 articles");
  many.insert(many.end(), {"--max-articles", "60"});
  CHECK(Run{}(many).code == 0);
}

TEST_CASE("compare: unknown options, formats and numbers are refused") {
  check_refused(Run{}({"compare", "a.txt", "b.txt", "--colour"}), "--colour");
  check_refused(Run{}({"compare", "a.txt", "b.txt", "--format", "docx"}), "docx");
  check_refused(Run{}({"compare", "a.txt", "b.txt", "--base-article", "0"}), "--base-article");
  check_refused(Run{}({"compare", "a.txt", "b.txt", "--base-article", "3"}), "only 2 articles");
  check_refused(Run{}({"compare", "a.txt", "b.txt", "--max-bytes", "many"}), "--max-bytes");
  check_refused(Run{}({"compare", "a.txt", "b.txt", "--link", "--format", "csv"}), "--link");
  check_refused(Run{}({"compare", "a.txt", "b.txt", "--base", "x"}), "--base");
  check_refused(Run{}({"fly"}), "--help");
  check_refused(Run{}({}), "--help");
  check_refused(Run{}({"eval", "flying"}), "flying");
}

TEST_CASE("compare: a base article is counted from one") {
  Run run;
  run({"compare", "a.txt", "b.txt", "--base-article", "2", "--format", "json"});
  CHECK(nlohmann::json::parse(run.world.output)["base"] == 1);
}

TEST_CASE("compare: when the output cannot be written, it says so and fails") {
  Run run;
  run.world.output_problem = "No space left on device";
  run({"compare", "a.txt", "b.txt"});
  CHECK(run.code == 1);
  CHECK(run.says("No space left on device"));
  run({"compare", "a.txt", "b.txt", "-o", "full/out.html"});
  CHECK(run.code == 1);
  CHECK(run.says("full/out.html"));
}

TEST_CASE("compare: notes of the comparison are said on standard error too") {
  Run run;
  run.world.files["soup.txt"] =
      "Onion soup\n\nPeel the onions. Fry them in butter until brown. Add broth and thyme.\n";
  run({"compare", "a.txt", "b.txt", "soup.txt"});
  CHECK(run.code == 0);
  CHECK(run.says("synoptic: note: soup shares no passage"));
}

TEST_CASE("compare: the same files give the same bytes") {
  for (const char* format : {"json", "html", "markdown", "csv", "text"}) {
    Run first, second;
    CHECK(first({"compare", "a.txt", "b.txt", "--format", format}).world.output ==
          second({"compare", "a.txt", "b.txt", "--format", format}).world.output);
  }
}

TEST_CASE("synoptic: help shows examples, version a number, both on standard output") {
  Run help;
  help({"--help"});
  CHECK(help.code == 0);
  CHECK(help.shows("Examples:"));
  Run of_compare;
  of_compare({"compare", "--help"});
  CHECK(of_compare.code == 0);
  CHECK(of_compare.shows("--max-articles"));
  Run version;
  version({"--version"});
  CHECK(version.code == 0);
  CHECK(version.shows("synoptic 0."));
}

TEST_CASE("names: invalid UTF-8 is percent-escaped and stays told apart from a written escape") {
  CHECK(cli::printable_name("caf\xE9.txt") == "caf%E9.txt");
  CHECK(cli::printable_name("caf%E9.txt") == "caf%25E9.txt");
  CHECK(cli::printable_name("100%.txt") == "100%.txt");
  CHECK(cli::printable_name("café\n.txt") == "café%0A.txt");
}

TEST_CASE("diff: two files word by word, in every format") {
  Run run;
  run.world.files["old.txt"] = "The mayor may resign.";
  run.world.files["new.txt"] = "The mayor will resign.";
  run({"diff", "old.txt", "new.txt"});
  CHECK(run.code == 0);
  CHECK(run.world.output == "The mayor [-may-]{+will+} resign.\n");
  for (const char* format : {"html", "json", "stat"}) {
    Run other;
    other({"diff", "a.txt", "b.txt", "--format", format});
    CHECK(other.code == 0);
    CHECK_FALSE(other.world.output.empty());
  }
}

TEST_CASE("diff: an empty file is a version like any other") {
  Run run;
  run.world.files["old.txt"] = "";
  run.world.files["new.txt"] = "The mayor will resign.\n";
  run({"diff", "old.txt", "new.txt", "--format", "stat"});
  CHECK(run.code == 0);
  CHECK(run.world.output == "0 words kept, 0 deleted, 4 inserted, 0 moved\n");
}

TEST_CASE("diff: line ends and a byte order mark are no difference") {
  Run run;
  run.world.files["old.txt"] =
      "\xEF\xBB\xBF"
      "Der M\xC3\xBCller schweigt.\r\nEr geht.\r\n";
  run.world.files["new.txt"] = "Der M\xC3\xBCller schweigt.\nEr geht.\n";
  run({"diff", "old.txt", "new.txt", "--format", "stat"});
  CHECK(run.world.output == "5 words kept, 0 deleted, 0 inserted, 0 moved\n");
}

TEST_CASE("diff: one file, a missing file and an unknown format are refused") {
  check_refused(Run{}({"diff", "a.txt"}), "");
  check_refused(Run{}({"diff", "a.txt", "none.txt"}), "none.txt");
  check_refused(Run{}({"diff", "a.txt", "b.txt", "--format", "docx"}), "docx");
}

namespace {

std::string first_id(const Run& run) {
  return nlohmann::json::parse(run.world.output)["divergences"][0]["id"];
}

}  // namespace

TEST_CASE("explain: a finding's id, or its first digits, print what the rule saw") {
  Run run;
  const std::string id = first_id(run({"compare", "a.txt", "b.txt", "--format", "json"}));
  for (const std::string& asked : {id, id.substr(0, 8), "finding-" + id}) {
    Run explained;
    explained({"explain", asked, "a.txt", "b.txt"});
    CHECK(explained.code == 0);
    CHECK(explained.world.said.empty());
    for (const char* part : {"Rule\n----", "Rank\n----", "Readings\n--------", "Row\n---",
                             "Claims of the sentences concerned", "Words that stand for each other",
                             "_in_row: ", "predicate [", "Severity "})
      CHECK_MESSAGE(explained.shows(part), part);
    CHECK(explained.shows(id));
  }
}

TEST_CASE("explain: an id that nothing has gets a sentence with the number of findings, and 1") {
  Run run;
  run({"explain", "zzzz", "a.txt", "b.txt"});
  CHECK(run.code == 1);
  CHECK(run.world.output.empty());
  CHECK(run.says("No finding's id begins with \"zzzz\"; there are "));
  CHECK(run.says(" findings in these versions."));
  Run none;
  none.world.files["b.txt"] = none.world.files["a.txt"];
  none({"explain", "12ab", "a.txt", "b.txt"});
  CHECK(none.code == 1);
  CHECK(none.says("there are 0 findings"));
}

TEST_CASE("explain: digits that several findings begin with are asked for more") {
  Run run;
  run({"compare", "a.txt", "b.txt", "--format", "json"});
  const auto json = nlohmann::json::parse(run.world.output);
  std::map<char, int> begins;
  for (const auto& finding : json["divergences"]) ++begins[finding["id"].get<std::string>()[0]];
  for (const auto& [digit, count] : begins) {
    Run asked;
    asked({"explain", std::string(1, digit), "a.txt", "b.txt"});
    CHECK(asked.code == (count > 1 ? 1 : 0));
    if (count > 1) CHECK(asked.says("Give one more digit."));
  }
}

TEST_CASE("explain: it takes files, base and output as compare does") {
  Run run;
  run.world.folders.insert("story");
  run.world.files["story/a.txt"] = run.world.files["a.txt"];
  run.world.files["story/b.txt"] = run.world.files["b.txt"];
  const std::string id = first_id(run({"compare", "story", "--format", "json"}));
  Run folder;
  folder.world = run.world;
  folder.world.output.clear();
  folder({"explain", id, "story", "--base-article", "2", "-o", "why.txt"});
  CHECK(folder.code == 0);
  CHECK(folder.world.output.empty());
  CHECK(folder.world.written["why.txt"].find(id) != std::string::npos);
  check_refused(Run{}({"explain", "12ab"}), "two or more versions");
  check_refused(Run{}({"explain", "12ab", "a.txt", "c.txt"}), "no file \"c.txt\"");
  check_refused(Run{}({"explain", "12ab", "a.txt", "b.txt", "--base-article", "3"}),
                "--base-article is 3");
}

TEST_CASE("explain: --help has an example") {
  Run run;
  run({"explain", "--help"});
  CHECK(run.code == 0);
  CHECK(run.shows("synoptic explain 3f2a9c1b monday.txt tuesday.txt"));
}

TEST_CASE("compare: the text report shows the digits that explain takes") {
  Run run;
  const std::string id = first_id(run({"compare", "a.txt", "b.txt", "--format", "json"}));
  Run text;
  text({"compare", "a.txt", "b.txt"});
  CHECK(text.shows("synoptic explain " + id.substr(0, 8)));
}
