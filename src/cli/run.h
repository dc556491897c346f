#pragma once

// The program without its main(): arguments in, exit code out, everything else through a World.
//
//   synoptic compare FILE... [--format json|html|markdown|csv|text|page|fragment] [-o FILE] [--link
//   [--base URL] [--finding ID]]
//                            [--base-article N] [--max-articles N] [--max-bytes N]
//                            [--max-total-bytes N]
//   synoptic bundle FILE... [-o FILE] [--label NAME]... [--finding ID] [the same options for files]
//   synoptic explain ID FILE... [-o FILE] [the same options for files]
//   synoptic diff FIRST SECOND [--format text|html|json|stat] [-o FILE] [--max-bytes N]
//   synoptic eval TASK       JSON lines in, JSON lines out
//
// Exit codes: 0 done; 1 the comparison failed, no finding has the id, or nothing could be written;
// 2 a wrong call or an input that cannot be used. Every other code than 0 comes with one sentence
// on standard error that names the file and says what to do.

#include <string>
#include <vector>

#include "cli/world.h"

namespace synoptic::cli {

// `arguments` without the program's name.
int run(std::vector<std::string> arguments, World& world);

}  // namespace synoptic::cli
