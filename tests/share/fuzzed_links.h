#pragma once

// Links as a hostile or careless world would hand them on, always the same ones for a seed: bits
// flipped, pieces cut out, put in and swapped, fields exchanged, right checksums over altered JSON,
// and small links that inflate to much.

#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "share/bundle.h"
#include "share/deflate.h"

namespace synoptic::share {

constexpr std::size_t kFuzzLimit = std::size_t{1} << 20;  // of what is inflated

class FuzzedLinks {
 public:
  explicit FuzzedLinks(std::uint32_t seed) : random_(seed) {
    Bundle plain, rich;
    plain.inputs = {{"a.txt", "The mill closed in May.", "Gazette"},
                    {"b.txt", "It may close.", {}}};
    rich.inputs = {
        {"z\u00fcrich.txt", "\u041c\u043e\u0441\u0442 \u7834\u58ca \U0001F98A\n\nNine left.",
         "A \"b\" <c>"},
        {"latin.txt", "caf\xE9 closed", {}},
        {"empty.txt", "", {}}};
    rich.inputs[0].reading.keep = {{1, 4}};
    rich.inputs[0].reading.title = "Bridge";
    rich.base = 1;
    rich.corrections = {{align::Correction::Kind::part, "00ff", "11ee", {1, 5}, {7, 9}}};
    rich.marks = {{"abcd", "important", "ask"}};
    rich.selected = "abcd";
    rich.view = {"matrix", {"number"}, 2, "text"};
    rich.excerpt = {{14, {0, 1}}, {3, {0}}, {0, {}}};
    for (const Bundle& bundle : {plain, rich}) jsons_.push_back(to_json(bundle));
    for (const std::string& json : jsons_) links_.push_back(make_link(json, deflate_raw(json)));
    bomb_ = deflate_raw(std::string(kFuzzLimit * 2, ' '));
  }

  // The next one. As a rule no link any more, now and then one all the same.
  std::string next() {
    const std::size_t which = below(jsons_.size());
    switch (below(8)) {
      case 0:
        return altered_json(jsons_[which]);
      case 1:
        return swapped_fields(links_[which]);
      case 2:
        return below(64) == 0 ? join_link(base64url_encode(bomb_), below32()) : noise(below(200));
      case 3: {
        std::string body = deflate_raw(jsons_[which]);
        change(body);
        return join_link(base64url_encode(body), crc32(jsons_[which]));
      }
      default: {
        std::string link = links_[which];
        for (std::size_t times = 1 + below(3); times-- > 0;) change(link);
        return link;
      }
    }
  }

 private:
  std::uint32_t below32() { return static_cast<std::uint32_t>(random_()); }
  std::size_t below(std::size_t limit) { return limit == 0 ? 0 : below32() % limit; }

  std::string noise(std::size_t length) {
    std::string out = below(2) == 0 ? "#s1." : "";
    while (length-- > 0) out += static_cast<char>(1 + below(255));
    return out;
  }

  void change(std::string& bytes) {
    const std::size_t at = below(bytes.size()), length = 1 + below(9);
    switch (below(6)) {
      case 0:
        if (!bytes.empty()) bytes[at] = static_cast<char>(bytes[at] ^ (1 << below(8)));
        break;
      case 1:
        bytes.erase(at, length);
        break;
      case 2:
        bytes.insert(at, bytes.substr(below(bytes.size()), length));
        break;
      case 3:
        bytes.resize(at);
        break;
      case 4:
        bytes.insert(at, std::string(length, static_cast<char>('!' + below(90))));
        break;
      default:
        if (!bytes.empty()) std::swap(bytes[at], bytes[below(bytes.size())]);
    }
  }

  std::string swapped_fields(const std::string& link) {
    std::vector<std::string> fields{""};
    for (const char c : link) {
      if (c == '.')
        fields.emplace_back();
      else
        fields.back() += c;
    }
    std::swap(fields[below(fields.size())], fields[below(fields.size())]);
    if (below(3) == 0) fields[below(fields.size())] = std::to_string(below32());
    std::string out;
    for (const std::string& field : fields) out += (out.empty() ? "" : ".") + field;
    return out;
  }

  // The checksum fits, the JSON is no longer what it was: other types, depth, numbers, keys twice.
  std::string altered_json(std::string json) {
    static const std::string kValues[] = {
        "null", "-1",          "1e999",       "99999999999999999999", "true", "[]",
        "{}",   "\"\\ud800\"", "\"\\u0000\"", "[[0,1],[2]]",          "\"\""};
    for (std::size_t times = 1 + below(3); times-- > 0;) {
      const std::size_t colon = json.find(':', below(json.size()));
      if (below(3) == 0 || colon == std::string::npos)
        change(json);
      else if (below(40) == 0)
        json.insert(colon + 1, std::string(1 + below(5000), below(2) == 0 ? '[' : '{'));
      else if (below(4) == 0)
        json.insert(colon + 1, kValues[below(std::size(kValues))] + ",\"articles\":");
      else
        json.replace(colon + 1, below(12), kValues[below(std::size(kValues))]);
    }
    return make_link(json, deflate_raw(json));
  }

  std::mt19937 random_;
  std::vector<std::string> jsons_, links_;
  std::string bomb_;
};

}  // namespace synoptic::share
