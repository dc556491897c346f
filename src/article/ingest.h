#pragma once

// Reading: the bytes somebody saved or pasted become an Article. Total: any bytes give an Article,
// if need be one without sentences. Steps, each of them visible in the result: decode, repair
// mojibake run by run (before any quote is folded), set furniture aside, take title, outlet and
// date, split paragraphs and sentences. Cost: linear in the input.

#include <string>
#include <string_view>
#include <vector>

#include "article/article.h"
#include "article/reading_decisions.h"

namespace synoptic::article {

struct Input {
  std::string source;  // file name or address, for messages and for finding the outlet
  std::string bytes;   // as read
  std::string label;   // how the user calls it; empty: the outlet, else the name of the source
  ReadingDecisions reading{};  // what the reader decided about the reading itself
};

// One article; the reader's decisions stand above what was read. `label` is filled but not yet
// unique: compare() sees to that.
Article ingest(const Input& input);

// The file name of a source without folders and suffix: "news/0645.txt" -> "0645". What a version
// is called when nothing better is known.
std::string stem_of(std::string_view source);

// True when the bytes are no text at all (an image, an archive, a program): NUL bytes or a known
// magic number, and no UTF-16 or UTF-32 text. The caller tells the user and leaves the file out.
bool looks_binary(std::string_view bytes);

}  // namespace synoptic::article
