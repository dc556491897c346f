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
  constexpr std::string_view kKeys[] = {"view.verdict.agree", "view.verdict.differ",
                                        "view.verdict.only_in", "view.verdict.tell"};
  const std::string count =
      std::to_string(verdict.form == Form::differ ? verdict.of : verdict.count);
  const bool both = verdict.form == Form::differ && verdict.of == 2;
  const std::string_view key =
      both ? "view.verdict.both" : kKeys[static_cast<std::size_t>(verdict.form)];
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
