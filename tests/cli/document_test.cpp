#include "cli/document.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>

#include "cli/fake_world.h"
#include "cli/run.h"
#include "cli/run_program.h"
#include "comparison/stories.h"

using namespace synoptic;
using cli::DocumentKind;
using cli::DocumentProblem;
using namespace std::string_literals;

namespace {

const std::string kPdf = "%PDF-1.7\n\x93\xC2\n1 0 obj";
const std::string kDocx = "PK\x03\x04\x14\0\0\0 word/document.xml <w:p>"s;
const std::string kPage = "<!DOCTYPE html>\n<html><body><p>Hello</p></body></html>";

// Compares a text with one document whose text is known.
struct Run {
  FakeWorld world;
  int code = -1;

  Run(const std::string& name, const std::string& bytes) {
    world.files["a.txt"] = stories::harbour()[0].bytes;
    world.files[name] = bytes;
    world.documents[bytes] = stories::harbour()[1].bytes;
  }
  Run& operator()(std::vector<std::string> arguments) {
    code = cli::run(std::move(arguments), world);
    return *this;
  }
  bool says(std::string_view part) const { return world.said.find(part) != std::string::npos; }
};

}  // namespace

TEST_CASE("documents: the first bytes say what a file is, whatever its name") {
  CHECK(cli::document_kind("a.txt", kPdf) == DocumentKind::pdf);
  CHECK(cli::document_kind("a", "\r\n" + kPdf) == DocumentKind::pdf);
  CHECK(cli::document_kind("a.zip", kDocx) == DocumentKind::docx);
  CHECK(cli::document_kind("a.txt", kPage) == DocumentKind::html);
  CHECK(cli::document_kind(
            "a.txt", "\xEF\xBB\xBF<?xml version=\"1.0\"?>\n<!-- saved -->\n<html lang=\"en\">") ==
        DocumentKind::html);
}

TEST_CASE("documents: a name alone makes a page, and a broken Word file or PDF, never plain text") {
  CHECK(cli::document_kind("a.HTM", "Hello") == DocumentKind::html);
  CHECK(cli::document_kind("a.docx", "Hello") == DocumentKind::docx);
  CHECK(cli::document_kind("a.pdf", "Hello") == DocumentKind::pdf);
  CHECK(cli::document_kind("a.txt", "Hello") == DocumentKind::none);
}

TEST_CASE("documents: a text that speaks of HTML or begins with a sign is plain text") {
  CHECK(cli::document_kind("a.txt", "The <html> element is old.") == DocumentKind::none);
  CHECK(cli::document_kind("a.txt", "<3 from the harbour") == DocumentKind::none);
  CHECK(cli::document_kind("a.txt", "") == DocumentKind::none);
  CHECK(cli::document_kind("a.txt", "<!-- never closed") == DocumentKind::none);
  CHECK(cli::document_kind("pdf", "Hello") == DocumentKind::none);
}

TEST_CASE("documents: a picture named .html stays a picture") {
  CHECK(cli::document_kind("a.html", "\x89PNG\r\n\x1a\n") == DocumentKind::none);
  CHECK(cli::document_kind("a.pdf", "GIF89a") == DocumentKind::none);
}

TEST_CASE("documents: every problem has a sentence with an end") {
  for (const auto problem :
       {DocumentProblem::no_node, DocumentProblem::no_script, DocumentProblem::too_long,
        DocumentProblem::locked, DocumentProblem::pictures, DocumentProblem::broken,
        DocumentProblem::nothing})
    for (const auto kind : {DocumentKind::html, DocumentKind::docx, DocumentKind::pdf})
      CHECK(cli::sentence_for(problem, kind).back() == '.');
}

TEST_CASE(
    "compare: a page, a Word file and a PDF take part with their text, under their own name") {
  for (const auto& [name, bytes] :
       {std::pair{"b.html"s, kPage}, std::pair{"b.docx"s, kDocx}, std::pair{"b.pdf"s, kPdf}}) {
    Run run(name, bytes);
    run({"compare", "a.txt", name, "--format", "json"});
    CAPTURE(run.world.said);
    REQUIRE(run.code == 0);
    const auto json = nlohmann::json::parse(run.world.output);
    CHECK(json["articles"][1]["source"] == name);
    CHECK(cli::name_of(run.world.asked) == name.substr(2));
  }
}

TEST_CASE("compare: plain text never goes to the reader of documents") {
  Run run("b.txt", stories::harbour()[1].bytes);
  run({"compare", "a.txt", "b.txt"});
  CHECK(run.code == 0);
  CHECK(run.world.asked == DocumentKind::none);
}

TEST_CASE("compare: text from before Unicode is guessed by the reader of documents") {
  const std::string koi8 = "\xF0\xC1\xD2\xCF\xCD \xCF\xD0\xCF\xDA\xC4\xC1\xCC";
  Run run("b.txt", koi8);
  run.world.documents[koi8] = stories::harbour()[1].bytes;
  run({"compare", "a.txt", "b.txt"});
  CHECK(run.code == 0);
  CHECK(run.world.asked == DocumentKind::text);
}

TEST_CASE("compare: without node, Western text is read all the same and other text is refused") {
  for (const auto& [bytes, code] :
       {std::pair{"\x84"
                  "Der Kran fiel um\x93, sagte K\xF6"
                  "nig. Nine workers were hurt.",
                  0},
        std::pair{"\xF0\xC1\xD2\xCF\xCD \xCF\xD0\xCF\xDA\xC4\xC1\xCC", 2}}) {
    Run run("b.txt", bytes);
    run.world.document_problem = DocumentProblem::no_node;
    run({"compare", "a.txt", "b.txt"});
    CHECK(run.code == code);
    CHECK(run.says("\"b.txt\" needs node") == (code == 2));
  }
}

TEST_CASE("compare: a document that gives no text is refused with its name and what to do") {
  for (const auto& [problem, part] : {std::pair{DocumentProblem::no_node, "node"},
                                      std::pair{DocumentProblem::no_script, "build-documents.sh"},
                                      std::pair{DocumentProblem::locked, "password"},
                                      std::pair{DocumentProblem::pictures, "pictures"},
                                      std::pair{DocumentProblem::broken, "damaged"},
                                      std::pair{DocumentProblem::nothing, "no words"}}) {
    Run run("b.pdf", kPdf);
    run.world.document_problem = problem;
    run({"compare", "a.txt", "b.pdf"});
    CHECK(run.code == 2);
    CHECK(run.says("\"b.pdf\" "));
    CHECK(run.says(part));
    CHECK(run.world.output.empty());
  }
}

TEST_CASE("compare: what nobody reads is named for what it is") {
  for (const auto& [bytes, part] :
       {std::pair{"PK\x03\x04\x14\0notes.txt"s, "zip archive"},
        std::pair{"\xD0\xCF\x11\xE0\xA1\xB1"s, "old Word file"},
        std::pair{"{\\rtf1\\ansi"s, "rich text"}, std::pair{"\x89PNG\r\n\x1a\n\0"s, "picture"},
        std::pair{"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.text"s, "office format"}}) {
    Run run("b.bin", bytes);
    run({"compare", "a.txt", "b.bin"});
    CHECK(run.code == 2);
    CHECK(run.says("\"b.bin\" is "));
    CHECK(run.says(part));
  }
}

TEST_CASE("compare: a folder gives its pages, Word files and PDFs too") {
  Run run("story/b.html", kPage);
  run.world.folders.insert("story");
  run.world.files["story/c.docx"] = kDocx;
  run.world.documents[kDocx] = stories::harbour()[0].bytes;
  run({"compare", "story", "--format", "json"});
  CHECK(run.code == 0);
  CHECK(nlohmann::json::parse(run.world.output)["articles"].size() == 2);
}

TEST_CASE("programs: bytes go in and come out, the status is told, arguments stay as they are") {
  const cli::Ran echo = cli::run_program({"cat"}, "a\0b"s, 100);
  CHECK(echo.started);
  CHECK(echo.status == 0);
  CHECK(echo.output == "a\0b"s);
  CHECK(cli::run_program({"sh", "-c", "exit 11"}, "", 100).status == 11);
  CHECK(cli::run_program({"printf", "%s", "$HOME; `x`"}, "", 100).output == "$HOME; `x`");
}

TEST_CASE("programs: one that is not there is no crash, one that says too much is cut") {
  const cli::Ran missing = cli::run_program({"/nonexistent/program"}, "", 100);
  CHECK((!missing.started || missing.status == 127));
  CHECK(cli::run_program({"yes"}, "", 1000).output.size() == 1001);
}
