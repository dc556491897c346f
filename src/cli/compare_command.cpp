#include "cli/compare_command.h"

#include "cli/answer.h"
#include "cli/find_finding.h"
#include "cli/gather.h"
#include "cli/page_file.h"
#include "comparison/comparison.h"
#include "engine/formats.h"
#include "phrases/phrase.h"
#include "report/report.h"
#include "share/compare_work.h"
#include "share/deflate.h"
#include "share/excerpt.h"

namespace synoptic::cli {
namespace {

int write_page(const CompareCall& call, World& world, const share::Bundle& work) {
  const auto page = find_page_template(call.page_template, world);
  if (!page && call.page_template.empty())
    return fail(world, kWrongCall,
                {"synoptic.html was not found beside the program. Build it with ./build-wasm.sh or "
                 "name it with --template FILE."});
  if (!page)
    return fail(world, kWrongCall,
                {"There is no page \"", printable_name(call.page_template),
                 "\" to fill. Check --template."});
  const Prepared prepared = compare_inputs(world, work);
  if (!prepared.comparison) return prepared.code;
  const std::string story = story_of(*prepared.comparison);
  const std::string title = story + " \u00B7 Synoptic";
  const std::string html = report::html_fragment(*prepared.comparison, {"en", false});
  const std::string bundle = share::to_json(work);
  const auto filled = filled_page(*page, {title, story, html, bundle});
  if (!filled)
    return fail(world, kWrongCall,
                {"The page has no place for a comparison. Give the synoptic.html of this version "
                 "with --template."});
  return write(world, call.output, *filled);
}

int write_report(const CompareCall& call, World& world, const share::Bundle& work) {
  const engine::Format* format = engine::find_format(call.format);
  if (!format)
    return fail(
        world, kWrongCall,
        {"There is no format \"", printable_name(call.format), "\". See synoptic compare --help."});
  const Prepared prepared = compare_inputs(world, work);
  if (!prepared.comparison) return prepared.code;
  std::string text = format->write(*prepared.comparison, {"en", call.wording});
  if (call.byte_order_mark && call.format.ends_with("csv")) text.insert(0, report::kByteOrderMark);
  return write(world, call.output, text);
}

// The bundle that the link carries: all of it, or what one finding needs.
struct Linked {
  share::Bundle bundle;
  int code = kDone;
};

Linked linked(const CompareCall& call, World& world, share::Bundle work) {
  if (call.finding.empty()) return {std::move(work), kDone};
  const Prepared prepared = compare_inputs(world, work);
  if (!prepared.comparison) return {{}, prepared.code};
  const auto found = find_finding(*prepared.comparison, call.finding, world);
  if (!found) return {{}, kFailed};
  auto excerpt =
      share::excerpt_of(work, *prepared.comparison, prepared.comparison->divergences[*found].id);
  if (!excerpt) return {{}, fail(world, kFailed, {phrases::phrase("engine.no_excerpt")})};
  return {std::move(excerpt->bundle), kDone};
}

int write_link(const CompareCall& call, World& world, share::Bundle work) {
  const Linked what = linked(call, world, std::move(work));
  if (what.code != kDone) return what.code;
  std::string link = call.base_url;
  for (const std::string& piece :
       {std::string{"#"}, share::link_of(what.bundle), std::string{"\n"}})
    link += piece;
  return write(world, call.output, link);
}

}  // namespace

Work gather_work(const CompareCall& call, World& world) {
  Gathered gathered = gather(call.paths, call.limits, world);
  if (!gathered.error.empty()) return {{}, fail(world, kWrongCall, {gathered.error})};
  for (const std::string& note : gathered.notes) say(world, {"note: ", note});
  if (call.base_article > gathered.work.inputs.size())
    return {{},
            fail(world, kWrongCall,
                 {"--base-article is ", std::to_string(call.base_article), ", but there are only ",
                  std::to_string(gathered.work.inputs.size()), " articles."})};
  if (call.base_article > 0) gathered.work.base = call.base_article - 1;
  return {std::move(gathered.work), kDone};
}

Prepared compare_inputs(World& world, const share::Bundle& work) {
  auto comparison = share::compare_work(work);
  for (const auto& note : comparison.notes) say(world, {"note: ", note.message});
  if (comparison.articles.size() < 2)
    return {std::nullopt, fail(world, kFailed,
                               {"Nothing was compared, because fewer than two files hold text."})};
  return {std::move(comparison), kDone};
}

Prepared prepare(const CompareCall& call, World& world) {
  const Work gathered = gather_work(call, world);
  if (gathered.code != kDone) return {std::nullopt, gathered.code};
  return compare_inputs(world, gathered.work);
}

int compare_command(const CompareCall& call, World& world) {
  const Work gathered = gather_work(call, world);
  if (gathered.code != kDone) return gathered.code;
  if (call.link) return write_link(call, world, gathered.work);
  return call.format == "page" ? write_page(call, world, gathered.work)
                               : write_report(call, world, gathered.work);
}

}  // namespace synoptic::cli
