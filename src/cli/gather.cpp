#include "cli/gather.h"

#include <algorithm>
#include <utility>

#include "phrases/phrase.h"
#include "text/decode.h"
#include "text/utf8.h"

namespace synoptic::cli {
namespace {

constexpr std::string_view kSuffixes[] = {".txt", ".md", ".text", ".html", ".htm", ".docx", ".pdf"};
constexpr std::string_view kSuffixesInWords = ".txt, .md, .text, .html, .htm, .docx and .pdf";

std::string with_small_letters(std::string_view text) {
  std::string out{text};
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

bool has_known_suffix(std::string_view name) {
  const std::string small = with_small_letters(name);
  return std::any_of(std::begin(kSuffixes), std::end(kSuffixes),
                     [&](std::string_view suffix) { return small.ends_with(suffix); });
}

// The note that lies beside the articles in many a folder is no article.
bool is_read_me(std::string_view name) { return with_small_letters(name).starts_with("readme."); }

bool is_json_name(std::string_view path) { return with_small_letters(path).ends_with(".json"); }

bool only_white_space(std::string_view bytes) {
  if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
  return bytes.find_first_not_of(" \t\r\n\f\v") == std::string_view::npos;
}

// What reading makes sense of without help.
bool is_western(std::string_view bytes) {
  return text::detect_encoding(bytes) == text::Encoding::windows_1252;
}

// "16 MB", "900 bytes".
std::string in_words(std::uint64_t bytes) {
  const std::uint64_t mega = std::uint64_t{1} << 20;
  if (bytes >= mega && bytes % mega == 0) return std::to_string(bytes / mega) + " MB";
  return std::to_string(bytes) + " bytes";
}

class Gatherer {
 public:
  Gatherer(const engine::Limits& limits, World& world) : limits_(limits), world_(world) {}

  Gathered run(const std::vector<std::string>& paths) {
    for (const std::string& path : paths) {
      if (path == "-")
        standard_input();
      else
        add_path(path);
      if (!result_.error.empty()) return std::move(result_);
    }
    check_counts(paths);
    return std::move(result_);
  }

  Gathered run_two(const std::vector<std::string>& paths) {
    may_be_empty_ = true;
    for (const std::string& path : paths) {
      if (!result_.error.empty()) break;
      if (path == "-")
        standard_input();
      else if (world_.kind_of(path) == PathKind::folder)
        fail({"\"", printable_name(path), "\" is a folder. Name a file in it."});
      else if (world_.kind_of(path) == PathKind::missing)
        fail({"There is no file \"", printable_name(path), "\". Check the name."});
      else
        add_file(path);
    }
    return std::move(result_);
  }

 private:
  void fail(std::initializer_list<std::string_view> pieces) {
    if (!result_.error.empty()) return;
    for (const std::string_view piece : pieces) result_.error += piece;
  }

  void note(std::initializer_list<std::string_view> pieces) {
    result_.notes.emplace_back();
    for (const std::string_view piece : pieces) result_.notes.back() += piece;
  }

  void standard_input() {
    if (std::exchange(input_taken_, true))
      return fail({"Standard input (-) can stand only once among the files."});
    add_bytes("-", world_.read_input(limits_.article_bytes));
  }

  void add_path(const std::string& path) {
    switch (world_.kind_of(path)) {
      case PathKind::folder:
        return add_folder(path);
      case PathKind::file:
        return is_json_name(path) ? add_bundle(path) : add_file(path);
      // A pipe or device: "synoptic compare <(fetch a) <(fetch b)" works as a file does.
      case PathKind::other:
        return add_file(path);
      case PathKind::missing:
        break;
    }
    fail({"There is no file \"", printable_name(path), "\". Check the name."});
  }

  void add_file(const std::string& path) {
    add_bytes(path, world_.read_file(path, limits_.article_bytes));
  }

  void add_bytes(const std::string& path, ReadResult read) {
    const std::string name = printable_name(path);
    if (!read.ok) return fail({"\"", name, "\" cannot be read: ", read.problem, "."});
    if (read.bytes.size() > limits_.article_bytes)
      return fail({"\"", name, "\" is larger than ", in_words(limits_.article_bytes),
                   ". Shorten it or raise the limit with --max-bytes."});
    const bool blank_version = may_be_empty_ && only_white_space(read.bytes);
    if (!read_document(name, read.bytes)) return;
    if (const std::string_view foreign = foreign_kind(read.bytes); !foreign.empty())
      return fail({"\"", name, "\" ", foreign});
    if (article::looks_binary(read.bytes))
      return fail({"\"", name, "\" is no text. Save the article as a text file and give that."});
    if (only_white_space(read.bytes) && !blank_version)
      return fail({"\"", name, "\" is empty. Leave it out or fill it."});
    result_.work.inputs.push_back(
        {name == "-" ? "standard input" : name, std::move(read.bytes), {}});
    check_total();
  }

  // Puts the text of a document in the place of its bytes; false when that failed.
  bool read_document(const std::string& name, std::string& bytes) {
    const DocumentKind kind =
        only_white_space(bytes) ? DocumentKind::none : document_kind(name, bytes);
    if (kind == DocumentKind::none) return true;
    DocumentText read = world_.read_document(kind, bytes, limits_.article_bytes);
    const bool no_reader =
        read.problem == DocumentProblem::no_node || read.problem == DocumentProblem::no_script;
    if (kind == DocumentKind::text && no_reader && is_western(bytes)) return true;
    if (read.problem != DocumentProblem::none)
      fail({"\"", name, "\" ", sentence_for(read.problem, kind)});
    bytes = std::move(read.text);
    return result_.error.empty();
  }

  void add_folder(const std::string& path) {
    std::vector<std::string> names = world_.list_files(path);
    std::sort(names.begin(), names.end());
    std::string skipped;
    std::size_t taken = 0;
    for (const std::string& name : names) {
      if (name.empty() || name.front() == '.') continue;
      if (has_known_suffix(name) && !is_read_me(name)) {
        add_file(path.ends_with('/') ? path + name : path + '/' + name);
        ++taken;
      } else {
        skipped += skipped.empty() ? "" : ", ";
        skipped += printable_name(name);
      }
      if (!result_.error.empty()) return;
    }
    if (taken == 0)
      return fail({"The folder \"", printable_name(path),
                   "\" holds no articles (files that end in ", kSuffixesInWords, ")."});
    if (!skipped.empty())
      note({"Left out of \"", printable_name(path), "\", where only ", kSuffixesInWords,
            " are read and no README: ", skipped, "."});
  }

  void add_bundle(const std::string& path) {
    const std::string name = printable_name(path);
    const ReadResult read = world_.read_file(path, limits_.total_bytes * 2);
    if (!read.ok) return fail({"\"", name, "\" cannot be read: ", read.problem, "."});
    const auto bundle = share::from_json(read.bytes);
    if (const auto* error = std::get_if<share::BundleError>(&bundle)) {
      std::string key{"bundle."};
      key += share::error_name(*error);
      return fail({"\"", name, "\": ", phrases::phrase(key)});
    }
    merge(*std::get_if<share::Bundle>(&bundle));
    if (!result_.work.excerpt.empty()) excerpt_ = name;
  }

  // A bundle's base counts from its own first article.
  void merge(const share::Bundle& bundle) {
    const auto before = static_cast<std::uint32_t>(result_.work.inputs.size());
    if (bundle.base && !result_.work.base) result_.work.base = before + *bundle.base;
    for (const auto& input : bundle.inputs) result_.work.inputs.push_back(input);
    for (const auto& correction : bundle.corrections)
      result_.work.corrections.push_back(correction);
    for (const auto& mark : bundle.marks) result_.work.marks.push_back(mark);
    if (result_.work.selected.empty()) result_.work.selected = bundle.selected;
    if (result_.work.view.empty()) result_.work.view = bundle.view;
    result_.work.replaced += bundle.replaced;
    if (!bundle.excerpt.empty()) result_.work.excerpt = bundle.excerpt;
    check_total();
  }

  void check_total() {
    std::uint64_t total = 0;
    for (const auto& input : result_.work.inputs) total += input.bytes.size();
    if (total > limits_.total_bytes)
      fail({"All articles together are larger than ", in_words(limits_.total_bytes),
            ". Leave some out or raise the limit with --max-total-bytes."});
    if (result_.work.inputs.size() > limits_.articles)
      fail({"There are more than ", std::to_string(limits_.articles),
            " articles. Leave some out or raise the limit with --max-articles."});
  }

  void check_counts(const std::vector<std::string>& paths) {
    if (paths.empty())
      return fail(
          {"Which files? Give two or more versions of one story, or a folder that holds them."});
    if (result_.work.inputs.empty())
      return fail({"\"", printable_name(paths.front()), "\" holds no article."});
    if (!excerpt_.empty() && paths.size() > 1)
      return fail({"\"", excerpt_,
                   "\" holds parts of texts around one difference and compares with nothing else. "
                   "Give it alone."});
    if (result_.work.inputs.size() < 2)
      fail({"\"", result_.work.inputs.front().source,
            "\" is only one version. Give two or more to compare."});
  }

  const engine::Limits& limits_;
  World& world_;
  Gathered result_;
  std::string excerpt_;  // the name of a bundle that is one
  bool input_taken_ = false;
  bool may_be_empty_ = false;
};

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

void append_percent(std::string& out, char c) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  const auto byte = static_cast<unsigned char>(c);
  out += '%';
  out += kHex[byte >> 4];
  out += kHex[byte & 15];
}

}  // namespace

std::string printable_name(std::string_view name) {
  std::string out;
  for (std::size_t at = 0; at < name.size();) {
    const text::Decoded step = text::decode_at(name, at);
    const bool looks_escaped =
        name[at] == '%' && at + 2 < name.size() && is_hex(name[at + 1]) && is_hex(name[at + 2]);
    if (!step.valid || looks_escaped || step.code < 0x20 || step.code == 0x7F)
      append_percent(out, name[at]);
    else
      out += name.substr(at, step.length);
    at += step.length;
  }
  return out;
}

Gathered gather(const std::vector<std::string>& paths, const engine::Limits& limits, World& world) {
  return Gatherer{limits, world}.run(paths);
}

Gathered gather_two(const std::vector<std::string>& paths, const engine::Limits& limits,
                    World& world) {
  return Gatherer{limits, world}.run_two(paths);
}

}  // namespace synoptic::cli
