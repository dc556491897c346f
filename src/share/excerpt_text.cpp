#include "share/excerpt_text.h"

#include <algorithm>
#include <set>

#include "article/stated_hour.h"

namespace synoptic::share {
namespace {

using article::Article;
using article::SentenceKind;

// A line of the part: sentences that follow each other, or a piece of furniture.
struct Block {
  std::uint32_t place = 0;  // in the page it comes from
  std::string words;
  std::optional<std::uint32_t> sentence;  // the first one; nothing: furniture
};

// An hour stands in no fact that can be stated, nor does the day of a change.
bool states_moment(const Article& article, const article::Furniture& piece) {
  return article::is_date_line(piece) &&
         (article.updated || article::clock_in(piece.text, 0).has_value());
}

std::string_view mark_of(SentenceKind kind) {
  if (kind == SentenceKind::heading) return "## ";
  return kind == SentenceKind::list_item ? "- " : "";
}

std::vector<Block> blocks_of(const Article& article, const Picked& picked) {
  std::vector<Block> blocks;
  const auto& sentences = article.sentences;
  for (std::uint32_t i = 0; i < sentences.size(); ++i) {
    if (!picked.sentences[i]) continue;
    std::uint32_t last = i;
    while (last + 1 < sentences.size() && picked.sentences[last + 1] &&
           sentences[last + 1].paragraph == sentences[i].paragraph)
      ++last;
    Block block{article.origin.to_original(sentences[i].span).begin,
                std::string{mark_of(sentences[i].kind)}, i};
    block.words += article.words(text::cover(sentences[i].span, sentences[last].span));
    blocks.push_back(std::move(block));
    i = last;
  }
  for (std::uint32_t f = 0; f < article.furniture.size(); ++f) {
    const article::Furniture& piece = article.furniture[f];
    if (picked.furniture[f] || states_moment(article, piece))
      blocks.push_back({piece.decoded.begin, piece.text, std::nullopt});
  }
  std::stable_sort(blocks.begin(), blocks.end(),
                   [](const Block& a, const Block& b) { return a.place < b.place; });
  return blocks;
}

// `close`: first sentences whose line has no empty line before it. A short line that stands by
// itself would be read as a heading.
std::string written(const std::vector<Block>& blocks, const std::set<std::uint32_t>& close) {
  std::string text;
  for (const Block& block : blocks) {
    const bool near = block.sentence && close.count(*block.sentence) > 0;
    if (!text.empty()) text += near ? "\n" : "\n\n";
    text += block.words;
  }
  return text;
}

std::vector<std::uint32_t> picked_sentences(const Picked& picked) {
  std::vector<std::uint32_t> all;
  for (std::uint32_t i = 0; i < picked.sentences.size(); ++i)
    if (picked.sentences[i]) all.push_back(i);
  return all;
}

bool reads_alike(const Article& part, const Article& article,
                 const std::vector<std::uint32_t>& sentences) {
  if (part.sentences.size() != sentences.size()) return false;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const article::Sentence &a = part.sentences[i], &b = article.sentences[sentences[i]];
    if (a.kind != b.kind || part.words(a.span) != article.words(b.span)) return false;
  }
  return true;
}

bool says_alike(const Article& part, const Article& article) {
  return part.title == article.title && part.outlet == article.outlet &&
         part.byline == article.byline && part.published == article.published &&
         part.updated == article.updated && part.language == article.language;
}

class Writer {
 public:
  Writer(const Article& article, const article::Input& whole, const Picked& picked)
      : article_(article),
        blocks_(blocks_of(article, picked)),
        sentences_(picked_sentences(picked)),
        input_{whole.source, {}, whole.label, {}} {
    const bool has_title =
        !sentences_.empty() && article.sentences[sentences_.front()].kind == SentenceKind::title;
    if (!has_title && !article.title.empty()) input_.reading.title = article.title;
  }

  std::optional<article::Input> run() {
    for (int attempt = 0; attempt < 3; ++attempt) {
      input_.bytes = written(blocks_, close_);
      const Article part = article::ingest(input_);
      const bool alike = reads_alike(part, article_, sentences_);
      if (alike && says_alike(part, article_)) return std::move(input_);
      if (!alike) mend(part);
      state(part);
    }
    return std::nullopt;
  }

 private:
  // Lines that were set aside are put back, lines that became headings move up to the one before.
  void mend(const Article& part) {
    for (const article::Furniture& piece : part.furniture)
      if (std::any_of(blocks_.begin(), blocks_.end(), [&](const Block& block) {
            return block.sentence && block.words.find(piece.text) != std::string::npos;
          }))
        input_.reading.keep.push_back(piece.decoded);
    for (const article::Sentence& sentence : part.sentences)
      if (sentence.kind == SentenceKind::heading) move_up(part.words(sentence.span));
    if (!input_.reading.title && part.title != article_.title)
      input_.reading.title = article_.title;
  }

  void move_up(std::string_view heading) {
    for (const Block& block : blocks_)
      if (block.sentence && block.words == heading &&
          article_.sentences[*block.sentence].kind == SentenceKind::body)
        close_.insert(*block.sentence);
  }

  void state(const Article& part) {
    article::ReadingDecisions& reading = input_.reading;
    const auto differs = [](const std::string& read, const std::string& meant,
                            std::optional<std::string>& stated) {
      if (read != meant) stated = meant;
    };
    differs(part.title, article_.title, reading.title);
    differs(part.outlet, article_.outlet, reading.outlet);
    differs(part.byline, article_.byline, reading.byline);
    if (part.subtitle != article_.subtitle && !part.subtitle.empty())
      reading.subtitle = article_.subtitle;
    if (!(part.published == article_.published))
      reading.published = article_.published ? article::iso_interval(*article_.published) : "";
    if (part.language != article_.language)
      reading.language = article_.language == "und" ? "" : article_.language;
  }

  const Article& article_;
  std::vector<Block> blocks_;
  std::vector<std::uint32_t> sentences_;
  article::Input input_;
  std::set<std::uint32_t> close_;
};

}  // namespace

std::optional<article::Input> part_of(const Article& article, const article::Input& whole,
                                      const Picked& picked) {
  return Writer{article, whole, picked}.run();
}

}  // namespace synoptic::share
