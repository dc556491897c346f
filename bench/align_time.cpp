// Reads the texts of one story (files or one folder) and builds its synopsis; prints a line of JSON:
// CPU seconds of reading and of the synopsis, peak memory, and whether a budget was hit. With
// `--rows FILE` it also writes every sentence as "article row text", for bench/align.py to score.

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "align/synopsis.h"
#include "article/ingest.h"

namespace {

using synoptic::align::Synopsis;
using synoptic::article::Article;

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

std::vector<std::string> texts_in(const std::string& folder) {
  std::vector<std::string> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".txt") files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());
  return files;
}

std::string read_file(const std::string& name) {
  std::ifstream file(name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_rows(const char* name, const std::vector<Article>& articles, const Synopsis& synopsis) {
  std::ofstream out(name, std::ios::binary);
  for (std::size_t r = 0; r < synopsis.rows.size(); ++r)
    for (std::size_t a = 0; a < articles.size(); ++a)
      for (const auto s : synopsis.rows[r].cells[a].sentences)
        out << a << ' ' << r << ' ' << articles[a].words(articles[a].sentence(s).span) << '\n';
}

}  // namespace

int main(int count, char** words) {
  if (count < 2) return 2;
  const char* rows = count > 3 && std::strcmp(words[2], "--rows") == 0 ? words[3] : nullptr;
  std::vector<std::string> bytes;
  const std::vector<std::string> files = texts_in(words[1]);
  for (const std::string& file : files) bytes.push_back(read_file(file));
  const double start = cpu_seconds();
  std::vector<Article> articles;
  for (std::size_t i = 0; i < files.size(); ++i)
    articles.push_back(synoptic::article::ingest({files[i], std::move(bytes[i]), {}}));
  const double read = cpu_seconds();
  const std::vector<synoptic::claims::Claims> claims(articles.size());
  const Synopsis synopsis = synoptic::align::build_synopsis(articles, claims, {});
  const double built = cpu_seconds();
  std::printf(
      "{\"reading\": %.4f, \"synopsis\": %.4f, \"memory\": %ld, \"rows\": %zu, \"budget\": %s}\n",
      read - start, built - read, peak_bytes(), synopsis.rows.size(),
      synopsis.budget_hit ? "true" : "false");
  if (rows != nullptr) write_rows(rows, articles, synopsis);
}
