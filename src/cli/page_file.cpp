#include "cli/page_file.h"

#include <utility>
#include <vector>

#include "report/escape.h"

namespace synoptic::cli {
namespace {

constexpr std::uint64_t kMaxTemplate = std::uint64_t{64} << 20;

std::vector<std::string> places(const std::string& folder) {
  if (folder.empty()) return {};
  return {folder + "/synoptic.html", folder + "/dist/synoptic.html",
          folder + "/../../dist/synoptic.html", folder + "/../share/synoptic/synoptic.html"};
}

struct Place {
  std::string_view before, after, content;
};

// Takes the page up to the place's end, with other content in it.
bool fill(std::string& out, std::string_view& page, const Place& place) {
  const auto before = page.find(place.before);
  if (before == std::string_view::npos) return false;
  const auto begin = before + place.before.size();
  const auto end = page.find(place.after, begin);
  if (end == std::string_view::npos) return false;
  out += page.substr(0, begin);
  out += place.content;
  page.remove_prefix(end);
  return true;
}

bool is_leading(std::string_view section) {
  const std::string_view tag = section.substr(0, section.find('>'));
  return tag.find(" id=\"overview\"") != std::string_view::npos ||
         tag.find(" id=\"findings\"") != std::string_view::npos;
}

// Overview and findings, and all that follows. Sections are not nested.
std::pair<std::string_view, std::string_view> split_report(std::string_view html) {
  auto at = html.find("<section");
  while (at != std::string_view::npos && is_leading(html.substr(at)))
    at = html.find("<section", at + 1);
  return {html.substr(0, at), at == std::string_view::npos ? std::string_view{} : html.substr(at)};
}

}  // namespace

std::optional<std::string> find_page_template(const std::string& given, World& world) {
  const auto candidates =
      given.empty() ? places(world.program_folder()) : std::vector<std::string>{given};
  for (const std::string& path : candidates) {
    if (world.kind_of(path) != PathKind::file) continue;
    ReadResult read = world.read_file(path, kMaxTemplate);
    if (read.ok) return std::move(read.bytes);
  }
  return std::nullopt;
}

std::optional<std::string> filled_page(std::string_view page, const SavedPage& saved) {
  const auto [findings, rest] = split_report(saved.html);
  std::string option = "<option value=\"page\" selected=\"\">";
  option += report::html(saved.story);
  option += "</option>";
  const std::string title = report::html(saved.title);
  const Place places[] = {
      {"<title>", "</title>", title},
      {"<script type=\"application/json\" id=\"synoptic-bundle\">", "</script>", saved.bundle},
      {"<!--story-->", "<!--/story-->", option},
      {"<!--findings-->", "<!--/findings-->", findings},
      {"<!--report-->", "<!--/report-->", rest},
      {"<!--compared-->", "<!--/compared-->", {}},
  };
  std::string out;
  for (const Place& place : places)
    if (!fill(out, page, place)) return std::nullopt;
  out += page;
  return out;
}

std::string story_of(const comparison::Comparison& comparison) {
  const auto& articles = comparison.articles;
  const auto base = static_cast<std::size_t>(comparison.synopsis.base);
  if (base < articles.size() && !articles[base].title.empty()) return articles[base].title;
  for (const auto& article : articles)
    if (!article.title.empty()) return article.title;
  return "Comparison";
}

}  // namespace synoptic::cli
