#include "lexicon/synonyms.h"

#include <vector>

#include "lexicon/table.h"
#include "text/key_words.h"
#include "text/stem.h"
#include "text/word_ids.h"

namespace synoptic::lexicon {
namespace {

class Groups {
 public:
  Groups() {
    text::Stemmer stemmer;
    for (const Row& row : read_table("news_synonyms")) {
      ++count_;
      for (const std::string_view word : text::words_of_key(row[0]))
        add(stemmer.stem(std::string(word)), count_);
    }
    for (const Row& row : read_table("irregular_verbs")) {
      if (row.size() < 4) continue;
      const std::uint32_t group = of(stemmer.stem(std::string(row[0])));
      if (group == 0) continue;
      add_forms(row[1], group, stemmer);
      add_forms(row[2], group, stemmer);
    }
  }

  std::uint32_t of(std::string_view stem) const {
    const std::uint32_t id = stems_.find(stem);
    return id == text::WordIds::kNone ? 0 : groups_[id];
  }

 private:
  // A stem stays where it was put first.
  void add(std::string_view stem, std::uint32_t group) {
    const std::uint32_t id = stems_.add(stem);
    if (id == groups_.size()) groups_.push_back(group);
  }

  // Several forms are parted by '/'.
  void add_forms(std::string_view forms, std::uint32_t group, text::Stemmer& stemmer) {
    while (!forms.empty()) {
      const auto slash = forms.find('/');
      add(stemmer.stem(std::string(forms.substr(0, slash))), group);
      forms.remove_prefix(slash == std::string_view::npos ? forms.size() : slash + 1);
    }
  }

  text::WordIds stems_;
  std::vector<std::uint32_t> groups_;  // by id of the stem
  std::uint32_t count_ = 0;            // groups
};

}  // namespace

std::uint32_t synonym_class(std::string_view stem) {
  static const Groups groups;
  return groups.of(stem);
}

}  // namespace synoptic::lexicon
