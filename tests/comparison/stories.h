#pragma once

// The stories that ship with the program, and small ones for single points.

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "comparison/comparison.h"

namespace stories {

using synoptic::article::Input;

// All .txt files of assets/stories/NAME, sorted.
inline std::vector<Input> shipped(const std::string& name) {
  std::vector<std::string> files;
  const std::string folder = std::string{SYNOPTIC_SOURCE_DIR} + "/assets/stories/" + name;
  for (const auto& entry : std::filesystem::directory_iterator(folder))
    if (entry.path().extension() == ".txt") files.push_back(entry.path().filename().string());
  std::sort(files.begin(), files.end());
  std::vector<Input> inputs;
  for (const std::string& file : files) {
    std::ifstream in(folder + "/" + file, std::ios::binary);
    inputs.push_back({file, {std::istreambuf_iterator<char>(in), {}}, ""});
  }
  return inputs;
}

inline std::vector<Input> harbour() {
  return {{"a.txt",
           "Harbour crane falls\n\nA crane fell at the Port of Elden on Monday, 3 March 2025. Nine "
           "workers were hurt, the port "
           "said.\n\nThe crane may be repaired by summer. \"Nobody could have seen it coming,\" "
           "said harbour master Ilse Brandt.\n",
           "Elden Echo"},
          {"b.txt",
           "Crane falls at Elden harbour\n\nA crane fell at the Port of Elden on Monday. Twelve "
           "workers were hurt, the port "
           "said.\n\nThe crane will be repaired by summer.\n",
           "Coast Daily"}};
}

}  // namespace stories
