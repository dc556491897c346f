#include "cli/run.h"

#include <CLI/CLI.hpp>
#include <iostream>

#include "cli/bundle_command.h"
#include "cli/compare_command.h"
#include "cli/diff_command.h"
#include "cli/eval.h"
#include "cli/explain_command.h"

namespace synoptic::cli {
namespace {

constexpr const char* kExamples = R"(Examples:
  synoptic compare first.txt second.txt third.txt
  synoptic compare story/ --format html -o story.html
  synoptic compare a.txt b.txt --link --base https://example.org/synoptic/
  synoptic compare a.txt b.txt --link --finding 3f2a9c1b
  synoptic bundle story/ -o story.json
  synoptic compare saved.json --format csv
  pbpaste | synoptic compare - other.txt --format json
  synoptic explain 3f2a9c1b first.txt second.txt third.txt
  synoptic diff monday.txt tuesday.txt)";

constexpr const char* kExplainExamples =
    R"(The id of a finding stands in every report; the digits that tell it from the others are enough.

Examples:
  synoptic compare monday.txt tuesday.txt
  synoptic explain 3f2a9c1b monday.txt tuesday.txt
  synoptic explain 3f2a story/ -o why.txt)";

constexpr const char* kBundleExamples =
    R"(The bundle holds the texts, not the comparison: whoever opens it compares anew.

Examples:
  synoptic bundle monday.txt tuesday.txt -o story.json
  synoptic bundle a.txt b.txt --label "The Courier" --label "The Post" --base-article 2 -o story.json)";

constexpr const char* kDiffExamples =
    R"(Case, curly quotation marks, white space and line ends make no difference.

Examples:
  synoptic diff monday.txt tuesday.txt
  synoptic diff monday.txt tuesday.txt --format html -o changes.html
  git show HEAD~1:story.txt | synoptic diff - story.txt --format stat)";

// What every command takes that compares: files, base, limits and where to write.
void add_inputs(CLI::App& command, CompareCall& call) {
  command.add_option(
      "files", call.paths,
      "Articles as text files, a folder of them, a bundle (.json), or - for standard input");
  command.add_option("-o,--output", call.output, "Write there instead of to standard output");
  command
      .add_option("--base-article", call.base_article,
                  "The version, counted from 1, whose order the rows follow")
      ->check(CLI::PositiveNumber);
  command.add_option("--max-articles", call.limits.articles, "Most articles taken")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  command.add_option("--max-bytes", call.limits.article_bytes, "Largest article in bytes")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  command
      .add_option("--max-total-bytes", call.limits.total_bytes, "All articles together in bytes")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
}

CLI::App* add_explain(CLI::App& app, ExplainCall& call) {
  CLI::App* explain =
      app.add_subcommand("explain", "Print everything the rule saw for one finding");
  explain->add_option("id", call.id, "The finding's id, or its first digits")->required();
  add_inputs(*explain, call.work);
  explain->footer(kExplainExamples);
  return explain;
}

CLI::App* add_compare(CLI::App& app, CompareCall& call) {
  CLI::App* compare = app.add_subcommand(
      "compare", "Lay versions of one story side by side and say where they differ");
  add_inputs(*compare, call);
  auto* format =
      compare->add_option("--format", call.format,
                          "text, html, markdown; page: one file with the program inside; json and "
                          "csv; of the ledgers ledgers-csv; of findings and ledgers without the "
                          "texts findings-json; tei: TEI P5 with a critical apparatus; fragment");
  format
      ->check(CLI::IsMember({"text", "html", "markdown", "page", "json", "csv", "ledgers-csv",
                             "findings-json", "tei", "fragment"}))
      ->capture_default_str();
  auto* link =
      compare->add_flag("--link", call.link, "Write a link that carries the whole comparison");
  compare
      ->add_option("--base", call.base_url,
                   "Address of the page the link opens; without it, the link begins with #")
      ->needs(link);
  compare
      ->add_option("--finding", call.finding,
                   "Let the link carry this one finding only: its id, or its first digits")
      ->needs(link);
  link->excludes(format);
  compare->add_option("--template", call.page_template,
                      "The synoptic.html to fill with --format page");
  compare->add_flag("--bom", call.byte_order_mark,
                    "Begin csv with a byte order mark, as Excel wants it");
  compare->add_flag("--wording", call.wording, "Mark changes of wording too");
  return compare;
}

CLI::App* add_bundle(CLI::App& app, BundleCall& call) {
  CLI::App* bundle = app.add_subcommand(
      "bundle", "Put versions of one story into one file that the page and this program open");
  add_inputs(*bundle, call.work);
  bundle
      ->add_option("--label", call.labels,
                   "What a version is called; once for each, in the order of the files")
      ->expected(1)
      ->take_all();
  bundle->add_option("--finding", call.finding,
                     "The finding to open at: its id, or its first digits");
  bundle->footer(kBundleExamples);
  return bundle;
}

CLI::App* add_diff(CLI::App& app, DiffCall& call) {
  CLI::App* diff = app.add_subcommand("diff", "Show word by word how two files differ");
  diff->add_option("files", call.paths,
                   "The older and the newer text; one of them may be - for standard input")
      ->expected(2)
      ->required();
  diff->add_option(
          "--format", call.format,
          "text: [-deleted-] {+inserted+} [~moved away~] {~moved here~}; html: a page that "
          "needs no script; json: byte spans; stat: how many words were kept, deleted, "
          "inserted and moved")
      ->check(CLI::IsMember({"text", "html", "json", "stat"}))
      ->capture_default_str();
  diff->add_option("-o,--output", call.output, "Write there instead of to standard output");
  diff->add_option("--max-bytes", call.limits.article_bytes, "Largest file in bytes")
      ->check(CLI::PositiveNumber)
      ->capture_default_str();
  diff->footer(kDiffExamples);
  return diff;
}

int run_task(const std::string& name, World& world) {
  const EvalTask task = find_eval_task(name);
  if (!task) {
    world.say("synoptic: There is no task \"" + name + "\".");
    return 2;
  }
  std::ios::sync_with_stdio(false);
  run_eval(task, std::cin, std::cout);
  std::cout.flush();
  if (std::cout) return 0;
  world.say("synoptic: The output could not be written.");
  return 1;
}

// What CLI11 wants to be printed: help and version on standard output with 0, a wrong call as one
// sentence with 2.
int answer(const CLI::App& app, const CLI::ParseError& problem, World& world) {
  if (problem.get_exit_code() != 0) {
    world.say("synoptic: " + std::string{problem.what()} +
              ". Run \"synoptic --help\" to see what it takes.");
    return 2;
  }
  std::string text = problem.what();
  if (dynamic_cast<const CLI::CallForHelp*>(&problem)) text = app.help();
  if (dynamic_cast<const CLI::CallForAllHelp*>(&problem))
    text = app.help("", CLI::AppFormatMode::All);
  if (text.empty() || text.back() != '\n') text += '\n';
  const std::string failed = world.write_output(text);
  if (failed.empty()) return 0;
  world.say("synoptic: The output could not be written: " + failed + ".");
  return 1;
}

}  // namespace

int run(std::vector<std::string> arguments, World& world) {
  CLI::App app{
      "Synoptic lays versions of one news story side by side and says in plain sentences where "
      "they differ.",
      "synoptic"};
  app.set_version_flag("--version", std::string{"synoptic "} + SYNOPTIC_VERSION);
  app.require_subcommand(1);
  app.footer(kExamples);
  CompareCall call;
  const CLI::App* compare = add_compare(app, call);
  ExplainCall explain_call;
  const CLI::App* explain = add_explain(app, explain_call);
  BundleCall bundle_call;
  const CLI::App* bundle = add_bundle(app, bundle_call);
  DiffCall diff_call;
  const CLI::App* diff = add_diff(app, diff_call);
  std::string task;
  CLI::App* eval = app.add_subcommand("eval", "Answer a benchmark: JSON lines in, JSON lines out");
  eval->add_option("task", task, "Name of the task")->required();
  std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
  try {
    app.parse(arguments);
  } catch (const CLI::ParseError& problem) {
    return answer(app, problem, world);
  }
  if (explain->parsed()) return explain_command(explain_call, world);
  if (bundle->parsed()) return bundle_command(bundle_call, world);
  if (diff->parsed()) return diff_command(diff_call, world);
  return compare->parsed() ? compare_command(call, world) : run_task(task, world);
}

}  // namespace synoptic::cli
