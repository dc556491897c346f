#include "viewer/words.h"

#include "phrases/phrase.h"

namespace synoptic::viewer::words {
namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(phrases::phrase(count == 1 ? one : many));
}

// The phrase with # replaced by `number` and % by `other`.
std::string filled(std::string_view key, const std::string& number, std::string_view other) {
  std::string text;
  for (const char c : phrases::phrase(key)) {
    if (c == '#')
      text += number;
    else if (c == '%')
      text += other;
    else
      text += c;
  }
  return text;
}

std::string month(int number) {
  return std::string(phrases::phrase("view.month." + std::to_string(number)));
}

}  // namespace

std::string_view absent() { return phrases::phrase("view.absent"); }
std::string in_no_other() { return std::string(phrases::phrase("view.ledger.no_other")); }

std::string not_in(std::span<const article::ArticleIndex> versions, std::size_t of,
                   std::span<const article::Article> articles) {
  constexpr std::size_t kMostNames = 8;
  if (versions.size() > kMostNames) return count_of("view.ledger.not_in_many", versions.size(), of);
  return with("view.ledger.not_in", phrases::list_labels(versions, articles));
}

std::string_view base() { return phrases::phrase("view.base"); }

std::string_view tag(align::RowTag tag) {
  switch (tag) {
    case align::RowTag::moved:
      return phrases::phrase("view.moved");
    case align::RowTag::split:
      return phrases::phrase("view.split");
    case align::RowTag::merged:
      return phrases::phrase("view.merged");
    case align::RowTag::corrected:
      return phrases::phrase("tag.corrected");
    case align::RowTag::alike:
      break;
  }
  return phrases::phrase("view.alike.row");
}

std::string alike(std::size_t passages) {
  return counted(passages, "view.alike.one", "view.alike.many");
}
std::string elsewhere(std::size_t passages, bool one_version) {
  std::string text = words::passages(passages);
  text += ' ';
  text += phrases::phrase(one_version ? "view.absent" : "view.elsewhere");
  return text;
}

std::string passages(std::size_t count) {
  return counted(count, "view.passages.one", "view.passages.many");
}
std::string only_here(std::size_t count) {
  return counted(count, "view.only_here", "view.only_here");
}

std::string_view redline(std::string_view what) {
  return phrases::phrase("view.redline." + std::string(what));
}
std::string redline_count(std::size_t count, std::string_view what) {
  return std::to_string(count) + " " + std::string(redline(what));
}
std::string moved_to(std::uint32_t passage, bool down) {
  return std::string(redline("moved_to")) + " " + std::to_string(passage) +
         (down ? " \xE2\x86\x93" : " \xE2\x86\x91");
}
std::string moved_from(std::uint32_t passage, bool down) {
  return std::string(redline("moved_from")) + " " + std::to_string(passage) +
         (down ? " \xE2\x86\x93" : " \xE2\x86\x91");
}
std::string only_in(std::string_view version) {
  return std::string(redline("only_in")) + " " + std::string(version);
}
std::string redline_step(std::size_t at, std::size_t count) {
  if (at == 0) return counted(count, "view.redline.change.one", "view.redline.change.many");
  return std::to_string(at) + " " + std::string(redline("of")) + " " + std::to_string(count);
}

std::string with(std::string_view key, std::string_view a, std::string_view b) {
  const std::string_view phrase = phrases::phrase(key);
  std::string text;
  for (std::size_t i = 0; i < phrase.size(); ++i) {
    const bool place = phrase[i] == '{' && i + 2 < phrase.size() && phrase[i + 2] == '}';
    if (!place) {
      text += phrase[i];
      continue;
    }
    text += phrase[i + 1] == 'a' || phrase[i + 1] == 'n' ? a : b;
    i += 2;
  }
  return text;
}

std::string count_of(std::string_view key, std::size_t n, std::size_t m) {
  return with(key, std::to_string(n), std::to_string(m));
}

std::string passage(std::size_t number) {
  return filled("view.passage", std::to_string(number), {});
}
std::string hidden(std::size_t versions) {
  return filled("view.hidden", std::to_string(versions), {});
}
std::string_view uncertain() { return phrases::phrase("view.uncertain"); }
std::string_view otherwise() { return phrases::phrase("view.otherwise"); }
std::string_view make_base() { return phrases::phrase("view.make_base"); }
std::string_view hide() { return phrases::phrase("view.hide"); }
std::string moved(std::string_view label, std::size_t passage, bool first) {
  return filled(first ? "view.moved.first" : "view.moved.after", std::to_string(passage), label);
}
std::string stands_here(std::string_view label, std::size_t passage) {
  return filled("view.stands_here", std::to_string(passage), label);
}
std::string_view go_back() { return phrases::phrase("view.back"); }
std::string joins(std::size_t passage) { return filled("view.joins", std::to_string(passage), {}); }
std::string_view stands_alone() { return phrases::phrase("view.alone"); }

std::string verdict(const RowVerdict& verdict, char between) {
  using Form = RowVerdict::Form;
  constexpr std::string_view kKeys[] = {"view.tally.agree", "view.tally.differ",
                                        "view.tally.only_in", "view.tally.tell"};
  const std::string count =
      std::to_string(verdict.form == Form::differ ? verdict.of : verdict.count);
  const bool both = verdict.form == Form::differ && verdict.of == 2;
  const std::string_view key =
      both ? "view.tally.both" : kKeys[static_cast<std::size_t>(verdict.form)];
  std::string text = filled(key, count, std::to_string(verdict.of));
  for (char& c : text)
    if (c == '|') c = between;
  return text;
}

std::string date(const values::DateInterval& date) {
  const values::CivilDate day = values::civil_of(date.from);
  std::string text;
  switch (date.precision) {
    case values::Precision::day:
    case values::Precision::week:
      text = std::to_string(day.day) + " ";
      [[fallthrough]];
    case values::Precision::month:
    case values::Precision::season:
    case values::Precision::quarter:
      text += month(day.month);
      break;
    case values::Precision::year:
    case values::Precision::decade:
    case values::Precision::century:
      return std::to_string(day.year);
  }
  if (date.has_year) {
    text += ' ';
    text += std::to_string(day.year);
  }
  return text;
}

}  // namespace synoptic::viewer::words
