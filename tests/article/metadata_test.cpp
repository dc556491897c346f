#include <doctest/doctest.h>

#include <string>

#include "article/captions.h"
#include "article/head_line.h"
#include "article/ingest.h"
#include "article/relative_age.h"
#include "article/source_credit.h"

namespace synoptic::article {
namespace {

std::string page(const std::string& above, const std::string& head) {
  return above + "Glass lift opens at Corwen station\n\n" + head +
         "\n\nThe glass lift of Corwen station was opened on Monday after four years of "
         "building.\n\n"
         "Engineers had found an old well below the platform and had to move the shaft.\n\n"
         "The lift carries sixteen people and runs from five in the morning until midnight.\n";
}

Article read(const std::string& head, const std::string& above = "") {
  return ingest({"x.txt", page(above, head), ""});
}

std::string iso(const std::optional<values::DateInterval>& date) {
  return date ? values::iso(date->from) : "";
}

}  // namespace

TEST_CASE("metadata: a page's two dates are the published and the updated one") {
  const Article two = read("Published 4 May 2026 | Updated 6 May 2026, 18:20");
  CHECK(iso(two.published) == "2026-05-04");
  CHECK(iso(two.updated) == "2026-05-06");
  const Article lines = read("Veröffentlicht: 4. Mai 2026\nAktualisiert: 6. Mai 2026, 18:20 Uhr");
  CHECK(iso(lines.published) == "2026-05-04");
  CHECK(iso(lines.updated) == "2026-05-06");
}

TEST_CASE("metadata: a page that only says when it was updated has no published date") {
  const Article only = read("Last updated: 6 May 2026");
  CHECK(iso(only.published) == "");
  CHECK(iso(only.updated) == "2026-05-06");
}

TEST_CASE("metadata: a page without dates, names and sources has none") {
  const Article none = read("");
  CHECK_FALSE(none.published.has_value());
  CHECK_FALSE(none.updated.has_value());
  CHECK(none.byline.empty());
  CHECK(none.outlet.empty());
  CHECK(none.source_credit.empty());
  CHECK(none.reading_minutes == 0);
}

TEST_CASE("metadata: the twenty-fifth of June in fourteen languages") {
  for (const char* words :
       {"June 25, 2026", "25 June 2026", "25. Juni 2026", "25 juin 2026", "25 de junio de 2026",
        "25 giugno 2026", "25 de junho de 2026", "25 juni 2026", "25 Haziran 2026",
        "25 czerwca 2026", "25 июня 2026 г.", "2026年6月25日", "25. juni 2026", "2026년 6월 25일",
        "2026-06-25", "25.06.2026"}) {
    CAPTURE(words);
    CHECK(iso(find_date(words)) == "2026-06-25");
  }
}

TEST_CASE("metadata: 03/04/2026 is a date only where the language says which is the day") {
  CHECK_FALSE(find_date("03/04/2026").has_value());
  CHECK_FALSE(find_date("03/04/2026", day_order_of("en")).has_value());
  CHECK(iso(find_date("03/04/2026", day_order_of("fr"))) == "2026-04-03");
  CHECK(iso(find_date("23/04/2026")) == "2026-04-23");
}

TEST_CASE(
    "metadata: '3 hours ago' counts back from a date that the page states, else from nothing") {
  CHECK(iso(read("3 hours ago").published) == "");
  const Article dated = read("3 hours ago", "Home | News | Sport\nThursday, 25 June 2026\n\n");
  REQUIRE(dated.published.has_value());
  CHECK(values::iso(dated.published->from) == "2026-06-24");
  CHECK(values::iso(dated.published->to) == "2026-06-26");
  CHECK(iso(date_ago("2 days ago", "25 June 2026", DayOrder::unknown)) == "2026-06-23");
  CHECK(iso(date_ago("vor 2 Stunden", "25. Juni 2026, 14:20 Uhr", DayOrder::day_first)) ==
        "2026-06-25");
  CHECK_FALSE(date_ago("3 years ago", "25 June 2026", DayOrder::unknown).has_value());
  CHECK_FALSE(date_ago("3 hours ago", "today", DayOrder::unknown).has_value());
}

TEST_CASE("metadata: ages in eleven languages") {
  for (const char* words :
       {"3 hours ago", "vor 3 Stunden", "il y a 3 heures", "hace 3 horas", "3 ore fa", "há 3 horas",
        "3 uur geleden", "3 saat önce", "3 godziny temu", "3 часа назад", "3小时前"}) {
    CAPTURE(words);
    const auto age = find_age(words);
    REQUIRE(age.has_value());
    CHECK(age->unit == AgeUnit::hour);
    CHECK(age->count == 3);
  }
  CHECK_FALSE(find_age("three hours of waiting").has_value());
}

TEST_CASE("metadata: minutes of reading, as stated") {
  CHECK(reading_minutes_in("By Ann Lee | 3 May 2026 | 5 min read") == 5);
  CHECK(reading_minutes_in("Lesezeit: 3 Minuten") == 3);
  CHECK(reading_minutes_in("25 Haziran 2026·5 dk okuma") == 5);
  CHECK(reading_minutes_in("Czas czytania: 7 min") == 7);
  CHECK(reading_minutes_in("Время чтения: 4 минуты") == 4);
  CHECK(reading_minutes_in("3 May 2026") == 0);
  CHECK(reading_minutes_in("The ride takes 5 minutes and 20 seconds") == 0);
}

TEST_CASE("metadata: the name in a byline") {
  CHECK(name_in_byline("By Marian Cole, Transport Editor") == "Marian Cole");
  CHECK(name_in_byline("Von Jana Petersen | 4. Mai 2026") == "Jana Petersen");
  CHECK(name_in_byline("Text: Olga Severin · 11 May 2026") == "Olga Severin");
  CHECK(name_in_byline("Автор: Вера Полозова") == "Вера Полозова");
  CHECK(name_in_byline("记者：林晓") == "林晓");
  CHECK(name_in_byline("By the river") == "");
}

TEST_CASE("metadata: the author may stand below the date, with what he or she is") {
  CHECK(read("3 May 2026\nAnn Lee, regional correspondent").byline == "Ann Lee");
  CHECK(read("3 May 2026\nThe valley, cut in two").byline.empty());
  CHECK(read("Ann Lee, regional correspondent, resigned.").byline.empty());
}

TEST_CASE("metadata: whom a version names as its source") {
  CHECK(source_credit_in("via WIRED") == "WIRED");
  CHECK(source_credit_in("This story first appeared in the Valley Herald.") == "Valley Herald");
  CHECK(source_credit_in("Zuerst erschienen bei Talbote") == "Talbote");
  CHECK(source_credit_in("Quelle: dpa") == "dpa");
  CHECK(source_credit_in("Source: https://www.example.org/news/1") == "example.org");
  CHECK(source_credit_in("来源：新华社") == "新华社");
  CHECK(source_credit_in("The source of the river is dry.") == "");
  CHECK(is_credit_sentence("This article was originally published in Upland Review."));
  CHECK_FALSE(is_credit_sentence("This story first appeared to be a rumour."));
}

TEST_CASE("captions: a credit is known by its colon, its brackets or the agency behind a name") {
  CHECK(credit_of("Photo: Ann Lee") == Credit::whole);
  CHECK(credit_of("Sanna Holm/AFP/Getty Images") == Credit::whole);
  CHECK(credit_of("The lift on Monday. | Foto: Reuters") == Credit::tail);
  CHECK(credit_of("The old station (photo Ansa)") == Credit::tail);
  CHECK(credit_of("Фото: Илья Громов") == Credit::whole);
  CHECK(credit_of("Photo finish in the valley race") == Credit::none);
  CHECK(credit_of("The minister told Reuters") == Credit::none);
  CHECK(credit_of("She posted a photo: two cats on a roof.") == Credit::none);
}

TEST_CASE("metadata: the author's own lines at the end are no part of the story") {
  const Article bio =
      ingest({"x.txt",
              page("", "By Marian Cole") +
                  "\nMarian Cole is a reporter for the Valley Herald who writes about trains.\n",
              ""});
  CHECK(bio.byline == "Marian Cole");
  CHECK(bio.text.find("is a reporter") == std::string::npos);
}

}  // namespace synoptic::article
