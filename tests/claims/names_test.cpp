#include "claims/names.h"

#include <doctest/doctest.h>

#include "claims/read.h"

namespace synoptic::claims {
namespace {

std::vector<std::string> keys(const std::string& text) {
  std::vector<std::string> out;
  for (const Entity& e : read(text).claims.entities) out.push_back(e.key);
  return out;
}
using Lines = std::vector<std::string>;

TEST_CASE("names: titles and roles stay outside the name") {
  const Reading reading = read(
      "They met Dr. Odile Brandt and Larn University geologist Tomas Reke, a critic of the dam.");
  const Entity* brandt = reading.entity("odile brandt");
  REQUIRE(brandt != nullptr);
  CHECK(brandt->kind == NameKind::person);
  const Entity* reke = reading.entity("tomas reke");
  REQUIRE(reke != nullptr);
  CHECK(reke->kind == NameKind::person);
  CHECK(reke->role == "Larn University geologist");
}

TEST_CASE("names: numbers in capitals, degrees and time zones are none") {
  CHECK(keys("SEVENTEEN sailors came ashore. Fourteen stayed on board.").empty());
  CHECK(keys("The water had 41 degrees Fahrenheit at 0940 GMT.").empty());
  CHECK(keys("They met on Eleven Mile Road.") == Lines{"eleven mile road"});
}

TEST_CASE("names: a surname joins the full name") {
  const Reading reading = read("The prize went to Odile Brandt. Later Brandt gave it away.");
  const Entity* brandt = reading.entity("odile brandt");
  REQUIRE(brandt != nullptr);
  CHECK(brandt->mentions.size() == 2);
}

TEST_CASE("names: an acronym in brackets is an alias") {
  const Reading reading = read("The Northern Dam Authority (NDA) met. Later the NDA voted.");
  const Entity* authority = reading.entity("northern dam authority");
  REQUIRE(authority != nullptr);
  CHECK(authority->kind == NameKind::organisation);
  CHECK(authority->mentions.size() == 3);
}

TEST_CASE("names: a country, its short form and its people are one") {
  const Reading reading = read("The US paid, and American firms in the United States paid too.");
  const Entity* country = reading.entity("united states");
  REQUIRE(country != nullptr);
  CHECK(country->mentions.size() == 3);
  CHECK(keys("A German-led team and Beijing-based firms met.") == Lines{"germany", "beijing"});
}

TEST_CASE("names: the start of a sentence and a headline prove nothing") {
  CHECK(keys("Farmers left. Water rose quickly. Meanwhile it rained.").empty());
  CHECK(keys("Old Dam Fails After Heavy Rain In Valley\nThe old dam failed after heavy rain.")
            .empty());
  const Reading reading = read(
      "Brandt Leaves Ministry After Dam Fails\nOn Monday Odile Brandt left. People cheered for "
      "Brandt.");
  CHECK(reading.entity("odile brandt") != nullptr);
  CHECK(reading.entity("fails") == nullptr);
}

TEST_CASE("names: months, weekdays and plain acronyms are no names") {
  CHECK(keys("This June the CEO and an AI model spoke on Monday about GDP.").empty());
}

TEST_CASE("names: offices and their long names stay whole") {
  CHECK(keys("He joined the Ministry of Water and Energy in Oslo.") ==
        Lines{"ministry of water and energy", "oslo"});
  CHECK(keys("She left the University of the Western Isles.").size() == 1);
}

TEST_CASE("names: a model with its version is a product") {
  const Reading reading = read("They tested Quill 5.2 against other models.");
  const Entity* quill = reading.entity("quill 5.2");
  REQUIRE(quill != nullptr);
  CHECK(quill->kind == NameKind::product);
}

TEST_CASE("names: ranks and offices before a person are roles") {
  CHECK(keys("Detective Sergeant Mark Illes arrived.") == Lines{"mark illes"});
  CHECK(keys("Then Superintendent Neil Hobbs spoke.") == Lines{"neil hobbs"});
  CHECK(keys("Defence Minister Lars Quill resigned.") == Lines{"lars quill"});
  CHECK(keys("Organiser Dina Rahal resigned.") == Lines{"dina rahal"});
}

TEST_CASE("names: marks on letters make no other name") {
  CHECK(keys("They signed Luka Petri\u0107 last week.") ==
        keys("They signed Luka Petric last week."));
}

TEST_CASE("names: capitals that open a paragraph loudly name nobody") {
  CHECK(keys("A WOMAN was hurt on Monday.").empty());
  const Reading known = read("A NATO officer was hurt on Monday. He had been with NATO for years.");
  REQUIRE(known.entity("nato") != nullptr);
  CHECK(known.entity("nato")->mentions.size() == 2);
}

TEST_CASE("names: a plural genitive stays inside an organisation's name") {
  CHECK(keys("He joined the Food Workers' Union.") == Lines{"food workers union"});
}

TEST_CASE("names: the Arabic article belongs to the name") {
  CHECK(keys("They met Moqtada al-Sadr in May.") == Lines{"moqtada al-sadr"});
}

TEST_CASE("names: an acronym in brackets is one even where it spells a small word") {
  const Reading reading = read("The Wheat Harvest Office (WHO) is new. The WHO has two rooms.");
  REQUIRE(reading.entity("wheat harvest office") != nullptr);
  CHECK(reading.entity("wheat harvest office")->mentions.size() == 3);
}

TEST_CASE("names: an age and a relative tell a person") {
  const Reading reading = read("They asked Odva Brandt, 54, and Tomas Reke, who had left.");
  REQUIRE(reading.entity("odva brandt") != nullptr);
  CHECK(reading.entity("odva brandt")->kind == NameKind::person);
  REQUIRE(reading.entity("tomas reke") != nullptr);
  CHECK(reading.entity("tomas reke")->kind == NameKind::person);
}

TEST_CASE("names: a body of two fields is one") {
  CHECK(keys("They wrote to the Trade and Harbour Department.") ==
        Lines{"trade and harbour department"});
}

TEST_CASE("names: a role may open the sentence or stand before a comma") {
  const Reading reading =
      read("Prosecutor Eskil Rude left. The Larn ambassador, Dana Reed, stayed behind.");
  REQUIRE(reading.entity("eskil rude") != nullptr);
  CHECK(reading.entity("eskil rude")->role == "Prosecutor");
  REQUIRE(reading.entity("dana reed") != nullptr);
  CHECK(reading.entity("dana reed")->role == "Larn ambassador");
}

}  // namespace
}  // namespace synoptic::claims
