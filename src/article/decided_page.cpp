#include "article/decided_page.h"

#include <algorithm>

#include "text/characters.h"
#include "text/fold.h"
#include "text/utf8.h"

namespace synoptic::article {
namespace {

using text::Span;

std::uint32_t shared(Span a, Span b) {
  return !a.empty() && a.overlaps(b) ? std::min(a.end, b.end) - std::max(a.begin, b.begin) : 0;
}

bool is_kept(Span decoded, const std::vector<Span>& keep) {
  return std::any_of(keep.begin(), keep.end(),
                     [&](Span span) { return shared(span, decoded) * 2 > decoded.size(); });
}

bool is_word_character(char32_t code) { return text::is_letter(code) || text::is_digit(code); }

// Without white space at either end; empty when no letter or digit is left.
Span worth_keeping(std::string_view text, Span span) {
  bool words = false;
  while (span.begin < span.end && text::is_space(text::decode_at(text, span.begin).code))
    span.begin += text::decode_at(text, span.begin).length;
  while (span.end > span.begin && text::is_space(text::decode_before(text, span.end).code))
    span.end -= text::decode_before(text, span.end).length;
  for (std::uint32_t at = span.begin; at < span.end && !words;) {
    const text::Decoded next = text::decode_at(text, at);
    words = is_word_character(next.code);
    at += next.length;
  }
  return words ? span : Span{span.begin, span.begin};
}

// The characters of `line` that came from `decoded`: the reverse of the map, for one line.
Span came_from(const text::Repaired& repaired, Span line, Span decoded) {
  Span found{line.end, line.end};
  for (std::uint32_t at = line.begin; at < line.end;) {
    const std::uint32_t end = at + text::decode_at(repaired.text, at).length;
    if (repaired.origin.to_original({at, end}).overlaps(decoded)) {
      found.begin = std::min(found.begin, at);
      found.end = end;
    }
    at = end;
  }
  return found;
}

// One stretch of a line that was cut.
struct Piece {
  Line line;
  bool dropped = false;
};

class Cutter {
 public:
  Cutter(const text::Repaired& repaired, const std::vector<Span>& drop)
      : repaired_(repaired), drop_(drop) {}

  std::vector<Piece> cut(const Line& line) const {
    std::vector<Piece> pieces{{line, false}};
    for (const Span drop : drop_) {
      std::vector<Piece> next;
      for (const Piece& piece : pieces) cut_one(piece, drop, next);
      pieces = std::move(next);
    }
    return pieces;
  }

 private:
  void cut_one(const Piece& piece, Span drop, std::vector<Piece>& out) const {
    const Span span = piece.line.span;
    if (piece.dropped || drop.empty() || !repaired_.origin.to_original(span).overlaps(drop)) {
      out.push_back(piece);
      return;
    }
    const Span hit = came_from(repaired_, span, drop);
    const Span gone = worth_keeping(repaired_.text, hit);
    if (gone.empty()) {
      out.push_back(piece);
      return;
    }
    const Span before = worth_keeping(repaired_.text, {span.begin, hit.begin});
    const Span after = worth_keeping(repaired_.text, {hit.end, span.end});
    if (before.empty() && after.empty()) {
      out.push_back({piece.line, true});
      return;
    }
    if (!before.empty()) out.push_back({part(piece.line, before, true), false});
    out.push_back({part(piece.line, gone, before.empty()), true});
    if (!after.empty()) out.push_back({part(piece.line, after, false), false});
  }

  static Line part(Line line, Span span, bool first) {
    line.whole = first && span.begin == line.span.begin ? Span{line.whole.begin, span.end} : span;
    line.span = span;
    line.after_blank = line.after_blank && first;
    return line;
  }

  const text::Repaired& repaired_;
  const std::vector<Span>& drop_;
};

std::string folded_words(std::string_view words) {
  std::string folded = text::fold(words), out;
  for (const char c : folded) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!space)
      out += c;
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// The line that says `words`: one of the story before one that was set aside.
std::size_t line_saying(const text::Repaired& repaired, const DecidedPage& decided,
                        std::string_view words) {
  const std::string wanted = folded_words(words);
  std::size_t aside = kNoLine;
  for (std::size_t i = 0; i < decided.lines.size() && !wanted.empty(); ++i) {
    if (folded_words(text::slice(repaired.text, decided.lines[i].span)) != wanted) continue;
    if (decided.page.reasons[i].empty()) return i;
    if (aside == kNoLine) aside = i;
  }
  return aside;
}

void place_titles(const text::Repaired& repaired, const ReadingDecisions& decisions,
                  DecidedPage& decided) {
  PageReading& page = decided.page;
  const auto place = [&](const std::optional<std::string>& stated, std::size_t& line) {
    if (!stated) return;
    line = line_saying(repaired, decided, *stated);
    if (line != kNoLine) page.reasons[line] = {};
  };
  place(decisions.title, page.title);
  place(decisions.subtitle, page.subtitle);
  if (page.subtitle == page.title) page.subtitle = kNoLine;
}

// The lines cut at what is dropped, and every place in `page` moved along.
DecidedPage cut_lines(const text::Repaired& repaired, const DecidedPage& decided,
                      const std::vector<Span>& drop) {
  const Cutter cutter{repaired, drop};
  DecidedPage out;
  std::vector<std::size_t> first,
      story;  // of each old line: its first piece, its first piece of story
  for (std::size_t i = 0; i < decided.lines.size(); ++i) {
    first.push_back(out.lines.size());
    story.push_back(kNoLine);
    const bool aside = !decided.page.reasons[i].empty();
    for (const Piece& piece :
         aside ? std::vector<Piece>{{decided.lines[i], false}} : cutter.cut(decided.lines[i])) {
      if (!piece.dropped && story.back() == kNoLine) story.back() = out.lines.size();
      out.lines.push_back(piece.line);
      out.page.reasons.push_back(piece.dropped ? "reader" : decided.page.reasons[i]);
    }
  }
  first.push_back(out.lines.size());
  const auto moved = [](const std::vector<std::size_t>& to, std::size_t line) {
    return line < to.size() ? to[line] : kNoLine;
  };
  out.page.title = moved(story, decided.page.title);
  out.page.subtitle = moved(story, decided.page.subtitle);
  out.page.masthead = moved(first, decided.page.masthead);
  out.page.prose_begin = std::min(moved(first, decided.page.prose_begin), out.lines.size());
  out.page.prose_end = std::min(moved(first, decided.page.prose_end), out.lines.size());
  return out;
}

bool is_language_tag(std::string_view tag) {
  return tag.size() <= 35 && std::all_of(tag.begin(), tag.end(), [](char c) {
           return c == '-' ||
                  is_word_character(static_cast<unsigned char>(c) < 0x80 ? static_cast<char32_t>(c)
                                                                         : char32_t{0});
         });
}

}  // namespace

DecidedPage decide(const text::Repaired& repaired, std::vector<Line> lines, PageReading page,
                   const ReadingDecisions& decisions) {
  DecidedPage decided{std::move(lines), std::move(page)};
  if (decisions.empty()) return decided;
  for (std::size_t i = 0; i < decided.lines.size(); ++i)
    if (!decided.page.reasons[i].empty() &&
        is_kept(repaired.origin.to_original(decided.lines[i].span), decisions.keep))
      decided.page.reasons[i] = {};
  place_titles(repaired, decisions, decided);
  return decisions.drop.empty() ? decided : cut_lines(repaired, decided, decisions.drop);
}

void state_facts(const ReadingDecisions& decisions, Article& article) {
  const auto state = [](const std::optional<std::string>& stated, std::string& read) {
    if (stated) read = text::compose(*stated);
  };
  state(decisions.title, article.title);
  state(decisions.subtitle, article.subtitle);
  state(decisions.outlet, article.outlet);
  state(decisions.byline, article.byline);
  if (decisions.published) {
    const auto interval = stated_interval(*decisions.published);
    if (interval || decisions.published->empty()) article.published = interval;
  }
  if (decisions.language && is_language_tag(*decisions.language))
    article.language = decisions.language->empty() ? "und" : *decisions.language;
}

}  // namespace synoptic::article
