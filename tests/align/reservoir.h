#pragma once

// One event told by five papers, as page text that goes through reading and extraction: versions
// are lists of paragraphs, the headline first, so that a test can leave one out or put one
// elsewhere.

#include <string>
#include <string_view>
#include <vector>

#include "align/synopsis.h"
#include "article/ingest.h"
#include "claims/claims.h"

namespace synoptic::align {

using Paragraphs = std::vector<std::string>;

inline article::Article read_paragraphs(const Paragraphs& paragraphs) {
  std::string page;
  for (const std::string& paragraph : paragraphs) page += paragraph + "\n\n";
  return article::ingest({"story.txt", page, ""});
}

inline std::vector<claims::Claims> claims_of(const std::vector<article::Article>& articles) {
  std::vector<claims::Claims> claims;
  for (const article::Article& a : articles) claims.push_back(claims::extract_claims(a));
  return claims;
}

inline Synopsis compare_story(const std::vector<article::Article>& articles,
                              const SynopsisOptions& options = {}) {
  return build_synopsis(articles, claims_of(articles), options);
}

// Words of all the sentences in a cell, for messages and comparisons.
inline std::string cell_words(const Row& row, std::size_t article,
                              const std::vector<article::Article>& articles) {
  std::string words;
  for (const SentenceIndex s : row.cells[article].sentences)
    words += std::string(articles[article].words(articles[article].sentence(s).span)) + "|";
  return words;
}

inline std::vector<Paragraphs> reservoir_paragraphs() {
  return {
      {"Crack found in wall of Karsdal reservoir",
       "Engineers have found a crack nearly nine metres long in the wall of the Karsdal reservoir, "
       "the water board said on Monday. It was noticed by a night guard who heard water where none "
       "should be.",
       "The board has begun to lower the level of the lake by two metres a day. Farmers downstream "
       "were told to move their cattle away from the banks.",
       "Around 1,400 residents of the village of Ostby spent the night in a sports hall. Mayor "
       "Greta Halvorsen promised them soup and blankets for as long as it takes.",
       "Retired surveyor Anton Brekke had written to the board four times about the whistling "
       "gallery, a drainage tunnel inside the wall. His letters were never answered, he told this "
       "paper.",
       "Repairs could cost 60 million crowns and last until autumn. Parliament will debate an "
       "emergency loan on Thursday."},
      {"Ostby evacuated as reservoir wall cracks",
       "About 1,400 people from the village of Ostby had to sleep in a sports hall after a crack "
       "was found in the reservoir wall above them. Mayor Greta Halvorsen promised soup and "
       "blankets to everybody.",
       "The crack in the wall of the Karsdal reservoir is nearly nine metres long, engineers of "
       "the water board said on Monday.",
       "Surveyor Anton Brekke, now retired, said he had written to the board four times about the "
       "drainage tunnel that locals call the whistling gallery. Nobody answered his letters.",
       "The level of the lake is being lowered by two metres a day. Farmers downstream have been "
       "told to move cattle from the banks.",
       "Anglers complained that the season for char was over before it began."},
      {"Water board lowers lake after crack at Karsdal",
       "The water board is lowering the level of the lake at Karsdal by two metres a day since "
       "engineers discovered a crack nearly nine metres long in the wall of the reservoir.",
       "Farmers downstream must move their cattle away from the banks, the board said.",
       "Repairs could cost 60 million crowns, and an emergency loan will be debated by parliament "
       "on Thursday.",
       "The board did not want to discuss the whistling gallery, the drainage tunnel about which "
       "retired surveyor Anton Brekke had written four times."},
      {"Guard heard the water first",
       "A night guard who heard water where none should be was the first to notice the crack in "
       "the wall of the Karsdal reservoir.",
       "He has worked there for eleven years and brings his terrier on every shift.",
       "The crack is nearly nine metres long according to engineers of the water board.",
       "Some 1,400 residents of Ostby spent the night in a sports hall, where Mayor Greta "
       "Halvorsen handed out soup and blankets.",
       "The whistling gallery owes its name to the draught in the drainage tunnel, as retired "
       "surveyor Anton Brekke explained."},
      {"Emergency loan for Karsdal on the agenda",
       "Parliament will debate an emergency loan on Thursday for the repairs at Karsdal, which "
       "could cost 60 million crowns and last until autumn.",
       "Opposition deputies want an inquiry into the whistling gallery, a drainage tunnel that "
       "surveyor Anton Brekke had written about four times.",
       "Engineers of the water board had found a crack nearly nine metres long in the wall of the "
       "reservoir.",
       "The level of the lake is lowered by two metres a day."}};
}

inline std::vector<article::Article> reservoir_story() {
  std::vector<article::Article> articles;
  for (const Paragraphs& version : reservoir_paragraphs())
    articles.push_back(read_paragraphs(version));
  return articles;
}

inline Paragraphs choir_paragraphs() {
  return {"Village choir wins regional prize",
          "The singers of Otterbach took first prize with an old madrigal. Their conductor thanked "
          "the baker who lends them a room to rehearse.",
          "In spring they travel to Trieste by coach. A raffle has already paid for the tickets."};
}

}  // namespace synoptic::align
