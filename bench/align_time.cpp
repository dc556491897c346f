// Reads the texts of one story (the *.txt of a folder) and builds its synopsis; prints a line of
// JSON: CPU seconds of reading and of the synopsis, peak memory in bytes, how many rows there are,
// a hash of them, and whether a budget was hit. With `--rows FILE` it also writes every sentence
// as "article row text", for bench/align_score.py.

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "bench/align_step.h"

namespace {

using synoptic::bench::Story;

double cpu_seconds() {
  timespec time{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) / 1e9;
}

long peak_bytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_maxrss * 1024;
}

std::vector<std::string> texts_in(const char* folder) {
  std::vector<std::string> files, texts;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".txt") files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  for (const std::string& name : files) {
    std::ifstream file(name, std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return texts;
}

void write_rows(const char* name, const Story& story) {
  std::ofstream out(name, std::ios::binary);
  for (std::size_t r = 0; r < story.synopsis.rows.size(); ++r)
    for (std::size_t a = 0; a < story.articles.size(); ++a)
      for (const auto s : story.synopsis.rows[r].cells[a].sentences) {
        const auto& article = story.articles[a];
        out << a << ' ' << r << ' ' << article.words(article.sentence(s).span) << '\n';
      }
}

}  // namespace

int main(int count, char** words) {
  if (count < 2) return 2;
  std::vector<std::string> texts = texts_in(words[1]);
  const double start = cpu_seconds();
  Story story;
  for (std::string& text : texts) synoptic::bench::add_text(story, std::move(text));
  const double read = cpu_seconds();
  synoptic::bench::build(story);
  const double built = cpu_seconds();
  std::printf(
      "{\"reading\": %.4f, \"synopsis\": %.4f, \"memory\": %ld, \"rows\": %zu, \"hash\": %u, "
      "\"budget\": %s}\n",
      read - start, built - read, peak_bytes(), story.synopsis.rows.size(),
      static_cast<unsigned>(synoptic::bench::hash_of(story.synopsis)),
      story.synopsis.budget_hit ? "true" : "false");
  if (count > 3 && std::strcmp(words[2], "--rows") == 0) write_rows(words[3], story);
}
