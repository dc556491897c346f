#include "report/word_diff.h"

#include <algorithm>
#include <utility>

#include "comparison/json_writer.h"
#include "report/escape.h"

namespace synoptic::report {
namespace {

using diff::Move;
using diff::Stretch;
using text::Span;
using text::TokenRange;

// From the first token's begin to the last one's end. An empty range stands at the end of the token
// before it.
Span span_of(const DiffSide& side, TokenRange range) {
  if (!range.empty())
    return text::cover(side.tokens[range.begin].span, side.tokens[range.end - 1].span);
  const std::uint32_t at = range.begin == 0 ? 0 : side.tokens[range.begin - 1].span.end;
  return {at, at};
}

// A piece of a changed range: moved or not.
struct Piece {
  TokenRange range;
  bool moved = false;
};

// Cuts changed ranges, taken in order, at the borders of moves.
class Cutter {
 public:
  explicit Cutter(std::vector<TokenRange> moves) : moves_(std::move(moves)) {
    std::sort(moves_.begin(), moves_.end(),
              [](TokenRange a, TokenRange b) { return a.begin < b.begin; });
  }

  std::vector<Piece> cut(TokenRange range) {
    std::vector<Piece> pieces;
    const auto add = [&](std::uint32_t end, bool moved) {
      if (end > range.begin) pieces.push_back({{range.begin, end}, moved});
      range.begin = std::max(range.begin, end);
    };
    for (; next_ < moves_.size() && moves_[next_].begin < range.end; ++next_) {
      add(moves_[next_].begin, false);
      add(moves_[next_].end, true);
    }
    add(range.end, false);
    return pieces;
  }

 private:
  std::vector<TokenRange> moves_;
  std::size_t next_ = 0;
};

// What stands before and after each kind of piece.
struct Marks {
  std::string_view deleted, deleted_end, inserted, inserted_end;
  std::string_view moved_away, moved_away_end, moved_here, moved_here_end;
};

using Escape = std::string (*)(std::string_view);

// The second text from begin to end, with the deleted words of the first where they stood.
class Weaver {
 public:
  Weaver(const WordDiffReport& report, const Marks& marks, Escape escape)
      : report_(report),
        marks_(marks),
        escape_(escape),
        cuts_(sides(&Move::first)),
        puts_(sides(&Move::second)) {}

  std::string weave() {
    for (const Stretch& stretch : report_.diff.stretches)
      if (!stretch.kept) change(stretch);
    copy_until(report_.second.text.size());
    return std::move(out_);
  }

 private:
  std::vector<TokenRange> sides(TokenRange Move::*side) const {
    std::vector<TokenRange> ranges;
    for (const Move& move : report_.diff.moves) ranges.push_back(move.*side);
    return ranges;
  }

  void copy_until(std::size_t end) {
    out_ += escape_(text::slice(report_.second.text, text::make_span(copied_, end)));
    copied_ = std::max(copied_, end);
  }

  void change(const Stretch& stretch) {
    const Span inserted = span_of(report_.second, stretch.second);
    copy_until(inserted.begin);
    if (stretch.second.empty()) {
      put_deleted_alone(stretch);
    } else {
      // "Lund[, on Monday]" for "Lund yesterday": the deleted words had a space before them.
      const bool spaced = gap(report_.second, stretch.second.begin).empty() &&
                          !gap(report_.first, stretch.first.begin).empty();
      if (spaced && !stretch.first.empty()) out_ += ' ';
      put_deleted(stretch.first);
    }
    for (const Piece& piece : puts_.cut(stretch.second)) {
      const Span span = span_of(report_.second, piece.range);
      copy_until(span.begin);
      out_ += piece.moved ? marks_.moved_here : marks_.inserted;
      copy_until(span.end);
      out_ += piece.moved ? marks_.moved_here_end : marks_.inserted_end;
    }
  }

  void put_deleted(TokenRange range) {
    for (const Piece& piece : cuts_.cut(range)) {
      if (piece.range.begin > range.begin) out_ += gap(report_.first, piece.range.begin);
      out_ += piece.moved ? marks_.moved_away : marks_.deleted;
      out_ += escape_(text::slice(report_.first.text, span_of(report_.first, piece.range)));
      out_ += piece.moved ? marks_.moved_away_end : marks_.deleted_end;
    }
  }

  // Where nothing stands in its place, deleted text goes to the line it came from: behind the word
  // before it, or, when its line began with it, before the word behind it. Whole lines stay lines.
  void put_deleted_alone(const Stretch& stretch) {
    const std::string_view before = gap(report_.first, stretch.first.begin);
    const std::string_view behind = gap(report_.first, stretch.first.end);
    const std::string_view here = gap(report_.second, stretch.second.begin);
    const bool at_begin = stretch.second.begin == 0;
    if ((has_break(before) || at_begin) && (has_break(here) || at_begin)) {
      const bool at_end = stretch.second.end == report_.second.tokens.size();
      if (at_end && !at_begin)
        out_ += before;
      else
        copy_until(copied_ + (at_begin ? 0 : here.size()));
      put_deleted(stretch.first);
      if (!at_end) out_ += has_break(behind) ? behind : behind.substr(0, 1);
    } else {
      if (!before.empty()) out_ += ' ';
      put_deleted(stretch.first);
    }
  }

  // The white space before the token at `index`, or behind the last one.
  static std::string_view gap(const DiffSide& side, std::uint32_t index) {
    const std::uint32_t begin = index == 0 ? 0 : side.tokens[index - 1].span.end;
    const auto end = index < side.tokens.size() ? side.tokens[index].span.begin
                                                : static_cast<std::uint32_t>(side.text.size());
    return text::slice(side.text, {begin, end});
  }

  static bool has_break(std::string_view gap) { return gap.find('\n') != std::string_view::npos; }

  const WordDiffReport& report_;
  const Marks& marks_;
  Escape escape_;
  Cutter cuts_, puts_;
  std::size_t copied_ = 0;
  std::string out_;
};

constexpr Marks kTextMarks{"[-", "-]", "{+", "+}", "[~", "~]", "{~", "~}"};
constexpr Marks kHtmlMarks{"<del>",
                           "</del>",
                           "<ins>",
                           "</ins>",
                           "<del class=\"moved\">",
                           "</del>",
                           "<ins class=\"moved\">",
                           "</ins>"};

constexpr std::string_view kPageHead = R"(<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Word diff</title>
<style>
:root { color-scheme: light dark }
body { max-width: 44em; margin: 2em auto; padding: 0 1em; font: 1.05em/1.6 Georgia, serif }
header { font: .85em/1.5 system-ui, sans-serif; opacity: .8 }
main { white-space: pre-wrap; overflow-wrap: anywhere }
del { background: #fbd9d3; color: #7a1a0a }
ins { background: #d5efd8; color: #0b4f1c; text-decoration: underline }
.moved { background: #dfe6f7; color: #1d3a7a; text-decoration-style: dotted }
@media (prefers-color-scheme: dark) {
  del { background: #55201a; color: #ffcfc6 }
  ins { background: #173f20; color: #c9f2d0 }
  .moved { background: #22315c; color: #d3defb }
}
</style>
)";

// Line ends stay; within lines the terminal gets nothing but text.
std::string for_terminal(std::string_view text) {
  std::string out;
  for (std::size_t begin = 0;;) {
    const std::size_t end = text.find('\n', begin);
    const std::string_view line = text.substr(begin, end - begin);
    const bool blank = line.find_first_not_of(" \t\r") == std::string_view::npos;
    if (!line.empty() && (line.front() == ' ' || line.front() == '\t')) out += ' ';
    if (!blank) out += terminal_text(line);
    if (!blank && (line.back() == ' ' || line.back() == '\t')) out += ' ';
    if (end == std::string_view::npos) return out;
    out += '\n';
    begin = end + 1;
  }
}

void write_side(comparison::JsonWriter& json, std::string_view key, const DiffSide& side) {
  json.key(key).open_object().field("name", side.name).field("text", side.text).close_object();
}

void write_spans(comparison::JsonWriter& json, const WordDiffReport& report, TokenRange first,
                 TokenRange second) {
  json.key("first").span(span_of(report.first, first));
  json.key("second").span(span_of(report.second, second));
}

}  // namespace

WordDiffReport make_word_diff(DiffSide first, DiffSide second) {
  WordDiffReport report{std::move(first), std::move(second), {}};
  report.first.tokens = text::tokenise(report.first.text);
  report.second.tokens = text::tokenise(report.second.text);
  report.diff = diff::diff_words(report.first.tokens, report.second.tokens);
  return report;
}

std::string word_diff_text(const WordDiffReport& report) {
  std::string out = Weaver{report, kTextMarks, for_terminal}.weave();
  if (!out.ends_with('\n')) out += '\n';
  return out;
}

std::string word_diff_html(const WordDiffReport& report) {
  std::string stat = word_diff_stat(report);
  stat.pop_back();
  return joined({kPageHead, "<header><p>", html(report.first.name), " → ", html(report.second.name),
                 "<br>", stat, "</p></header>\n<main>", Weaver{report, kHtmlMarks, html}.weave(),
                 "</main>\n</html>\n"});
}

std::string word_diff_json(const WordDiffReport& report) {
  comparison::JsonWriter json;
  json.open_object().field("schema", "synoptic.diff/1");
  write_side(json, "first", report.first);
  write_side(json, "second", report.second);
  json.key("stretches").open_array();
  for (const Stretch& stretch : report.diff.stretches) {
    json.open_object().field("kept", stretch.kept);
    write_spans(json, report, stretch.first, stretch.second);
    json.close_object();
  }
  json.close_array().key("moves").open_array();
  for (const Move& move : report.diff.moves) {
    json.open_object();
    write_spans(json, report, move.first, move.second);
    json.close_object();
  }
  const auto words = count_words(report.diff, report.first.tokens, report.second.tokens);
  json.close_array().key("words").open_object();
  json.field("kept", words.kept).field("deleted", words.deleted);
  json.field("inserted", words.inserted).field("moved", words.moved).close_object();
  json.field("budgetHit", report.diff.budget_hit).close_object();
  return json.take() + "\n";
}

std::string word_diff_stat(const WordDiffReport& report) {
  const auto words = count_words(report.diff, report.first.tokens, report.second.tokens);
  const auto number = [](std::uint32_t n) { return std::to_string(n); };
  return joined({number(words.kept), words.kept == 1 ? " word kept, " : " words kept, ",
                 number(words.deleted), " deleted, ", number(words.inserted), " inserted, ",
                 number(words.moved), " moved\n"});
}

}  // namespace synoptic::report
