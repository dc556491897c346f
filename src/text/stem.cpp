#include "text/stem.h"

#include <api.h>
#include <stem_UTF_8_english.h>

namespace synoptic::text {

Stemmer::Stemmer() : env_(english_UTF_8_create_env()) {}

Stemmer::~Stemmer() {
  if (env_) english_UTF_8_close_env(env_);
}

const std::string& Stemmer::stem(const std::string& key) {
  const std::uint32_t id = words_.add(key);
  if (id < stems_.size()) return stems_[id];
  std::string& stem = stems_.emplace_back(key);
  if (!env_) return stem;
  const auto* bytes = reinterpret_cast<const symbol*>(key.data());
  if (SN_set_current(env_, static_cast<int>(key.size()), bytes) == 0 &&
      english_UTF_8_stem(env_) >= 0 && env_->l > 0)
    stem.assign(reinterpret_cast<const char*>(env_->p), static_cast<std::size_t>(env_->l));
  return stem;
}

}  // namespace synoptic::text
