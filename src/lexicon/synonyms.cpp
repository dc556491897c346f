#include "lexicon/synonyms.h"

#include <vector>

#include "lexicon/table.h"
#include "text/key_words.h"
#include "text/stem.h"
#include "text/word_ids.h"

namespace synoptic::lexicon {
namespace {

struct Entry {
  std::uint32_t synonyms = 0;
  std::uint32_t verb = 0;
};

class Words {
 public:
  Words() {
    read_synonyms();
    read_verbs();
  }

  Entry of(std::string_view stem) const {
    const std::uint32_t id = stems_.find(stem);
    return id == text::WordIds::kNone ? Entry{} : entries_[id];
  }

 private:
  void read_synonyms() {
    std::uint32_t group = 0;
    for (const Row& row : read_table("news_synonyms")) {
      ++group;
      for (const std::string_view word : text::words_of_key(row[0])) at(word).synonyms = group;
    }
  }

  void read_verbs() {
    std::uint32_t verb = 0;
    for (const Row& row : read_table("irregular_verbs")) {
      if (row.size() < 4) continue;
      const Entry entry{at(row[0]).synonyms, ++verb};
      for (std::size_t column = 0; column < 3; ++column) add_forms(entry, row[column]);
    }
    // "is", "has", "does": forms of the auxiliaries that are no past.
    for (const Row& row : read_table("word_classes"))
      if (row.size() >= 4 && row[1] == row[2]) add_forms(at(row[2]), row[0]);
  }

  // Forms parted by '/'. What is known already stays: "found" is a form of "find", "lay" of "lie".
  void add_forms(Entry entry, std::string_view forms) {
    while (!forms.empty()) {
      const auto slash = forms.find('/');
      Entry& known = at(forms.substr(0, slash));
      if (known.synonyms == 0) known.synonyms = entry.synonyms;
      if (known.verb == 0) known.verb = entry.verb;
      forms.remove_prefix(slash == std::string_view::npos ? forms.size() : slash + 1);
    }
  }

  Entry& at(std::string_view word) {
    const std::uint32_t id = stems_.add(stemmer_.stem(std::string(word)));
    if (id == entries_.size()) entries_.push_back({});
    return entries_[id];
  }

  text::Stemmer stemmer_;
  text::WordIds stems_;
  std::vector<Entry> entries_;  // by id of the stem
};

Entry look_up(std::string_view stem) {
  static const Words words;
  return words.of(stem);
}

}  // namespace

std::uint32_t synonym_class(std::string_view stem) { return look_up(stem).synonyms; }

std::uint32_t verb_class(std::string_view stem) { return look_up(stem).verb; }

}  // namespace synoptic::lexicon
