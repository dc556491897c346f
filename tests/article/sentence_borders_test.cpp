// Borders of sentences in kinds of text that are not news prose: a hit, a near miss and a silence
// for each rule.

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "article/cut.h"
#include "article/plain_sentences.h"
#include "text/span.h"

using namespace synoptic;
using article::cut;

namespace {

// True when the text is one sentence.
bool whole(std::string_view text) { return cut(text) == text; }

}  // namespace

TEST_CASE("sentences: people who use no capitals end their sentences all the same") {
  CHECK(cut("the cat sat down. the dog barked! nobody cared? fine by me") ==
        "the cat sat down.|the dog barked!|nobody cared?|fine by me");
  CHECK(cut("omg did u see that?? i cant believe it. lol so funny") ==
        "omg did u see that??|i cant believe it.|lol so funny");
  CHECK(whole("ok this one e.g. or that approx. there"));
  CHECK(whole("She joined Enterprise Holdings Ltd. as a clerk"));
}

TEST_CASE("sentences: a small letter behind a question needs a full question before it") {
  CHECK(cut("Have you heard from them? also, bring bread.") ==
        "Have you heard from them?|also, bring bread.");
  CHECK(cut("We are worried!!! please call us.") == "We are worried!!!|please call us.");
  CHECK(whole("She works at Yahoo! in the sales office."));
  CHECK(whole("What a lovely game! said the coach."));
  CHECK(whole("He asked why? and left."));
}

TEST_CASE("sentences: a name that begins small and goes on with a capital begins a sentence") {
  CHECK(cut("Apple grew. iPhone sales rose. eBay fell.") ==
        "Apple grew.|iPhone sales rose.|eBay fell.");
  CHECK(whole("He came approx. at noon."));
}

TEST_CASE("sentences: an ellipsis before a small letter or an I goes on") {
  CHECK(whole("I hear you ... and I agree."));
  CHECK(whole("In a few words... I am pleased."));
  CHECK(cut("It faded... Nobody spoke.") == "It faded...|Nobody spoke.");
  CHECK(cut("She waited at the gate...Nobody came.") == "She waited at the gate...|Nobody came.");
}

TEST_CASE("sentences: a stop without a space behind it ends one outside addresses") {
  CHECK(cut("It was 2-0 at half-time.Then it rained.") ==
        "It was 2-0 at half-time.|Then it rained.");
  CHECK(whole("See archive.Example.org for the files"));
  CHECK(whole("Oakley Inc.One Road"));
}

TEST_CASE("sentences: the date and time of a mail stand for themselves") {
  CHECK(cut("Jane Roe 11/02/2019 03:15 PM Can you send it? Thanks!") ==
        "Jane Roe|11/02/2019 03:15 PM|Can you send it?|Thanks!");
  CHECK(whole("It was sent on 11/02/2019 03:15 PM"));
  CHECK(whole("The match of 11/02/2019 drew 20 fans"));
}

TEST_CASE("sentences: an address ends before a capital") {
  CHECK(cut("See http://example.org/a.html It explains much. www.example.com") ==
        "See http://example.org/a.html|It explains much.|www.example.com");
  CHECK(cut("http://a.example/1 http://a.example/2") == "http://a.example/1|http://a.example/2");
  CHECK(whole("Watch https://video.example/x?id=1 and enjoy"));
  CHECK(whole("The site http://a.example, Anna says, is down"));
  CHECK(cut("E-mail: info@example.org We answer soon.") ==
        "E-mail: info@example.org|We answer soon.");
  CHECK(whole("E-mail: info@example.org Phone: 555 1234"));
  CHECK(whole("Ann Lee ann@example.org Field Museum"));
}

TEST_CASE("sentences: greeting and closing of a letter") {
  CHECK(cut("Dear Ms. Alvarez, The invoice is here. Kind regards, Tom Becker") ==
        "Dear Ms. Alvarez,|The invoice is here.|Kind regards,|Tom Becker");
  CHECK(whole("Thanks, Bob, for your help."));
  CHECK(whole("Thanks, I will call."));
  CHECK(whole("With best wishes for the year, the Smiths left."));
}

TEST_CASE("sentences: rulers and smileys") {
  CHECK(cut("The end is near ======== Next part") == "The end is near|========|Next part");
  CHECK(cut("that was fun :-) See you") == "that was fun :-)|See you");
  CHECK(whole("that was fun :) and cheap"));
  CHECK(whole("A -- B"));
}

TEST_CASE("sentences: credits and date lines") {
  CHECK(cut("A storm hit the coast Photo: Harbour office") ==
        "A storm hit the coast|Photo: Harbour office");
  CHECK(cut("Talks with the founder Sunday, May 28, 2006") ==
        "Talks with the founder|Sunday, May 28, 2006");
  CHECK(whole("They met on Sunday, May 28, 2006"));
  CHECK(whole("They met Sunday, May 28, and left"));
  CHECK(whole("The book Smoke: A Life in Letters"));
}

TEST_CASE("sentences: the number of a caption belongs to it when it has a stop") {
  CHECK(cut("Figure 1.3 This map shows the lakes.") == "Figure 1.3|This map shows the lakes.");
  CHECK(whole("Figure 2. Traffic by month."));
  CHECK(whole("Figure 2 shows the traffic"));
  CHECK(cut("It is told in Figure 2. Traffic fell.") == "It is told in Figure 2.|Traffic fell.");
  CHECK(whole("4.1. Scope of the study"));
}

TEST_CASE("sentences: a quotation that stands alone stays with its source") {
  CHECK(whole("\"We tried everything. Nothing worked.\" — Maria Keller, farmer"));
  CHECK(cut("\"We tried. Nothing worked.\" Maria Keller left.") ==
        "\"We tried.|Nothing worked.\"|Maria Keller left.");
}

TEST_CASE("sentences: closers, marks and notes behind a space belong to what they close") {
  CHECK(cut("We check in early (and leave next day. ) They know. ") ==
        "We check in early (and leave next day. )|They know.");
  CHECK(cut("Il a dit : « Je suis prêt. » Puis il part.") ==
        "Il a dit : « Je suis prêt. »|Puis il part.");
  CHECK(cut("He said \"it is so. \" She left. \"No.\"") ==
        "He said \"it is so. \"|She left.|\"No.\"");
  CHECK(cut("It fell in May. [citation needed] It rose.") ==
        "It fell in May. [citation needed]|It rose.");
  CHECK(cut("Is it so? ? Yes.") == "Is it so? ?|Yes.");
  CHECK(whole("Did Oklahoma! (1943) win"));
}

TEST_CASE("sentences: units are no initials, times take a day") {
  CHECK(cut("Heat the oven to 180 °C. Mix the flour.") ==
        "Heat the oven to 180 °C.|Mix the flour.");
  CHECK(cut("It raised $5M. Nobody knew.") == "It raised $5M.|Nobody knew.");
  CHECK(whole("They met J. R. Okafor at 5 p.m. Friday."));
  CHECK(cut("They met there at 5 p.m. Mr Okafor spoke.") ==
        "They met there at 5 p.m.|Mr Okafor spoke.");
}

TEST_CASE("sentences: et cetera ends one before a capital, contractions begin one") {
  CHECK(cut("They sell fruit, nuts, etc. Prices vary.") ==
        "They sell fruit, nuts, etc.|Prices vary.");
  CHECK(whole("They sell nuts, etc. in bags."));
  CHECK(cut("She moved to the U.S. It's colder there.") ==
        "She moved to the U.S.|It's colder there.");
  CHECK(whole("She moved to the U.S. Army base."));
}

TEST_CASE("sentences: law, sport and tables of weather") {
  CHECK(cut("See Smith v. Jones, 123 F.3d 456 (9th Cir. 1999). The court held so.") ==
        "See Smith v. Jones, 123 F.3d 456 (9th Cir. 1999).|The court held so.");
  CHECK(cut("Arsenal 3-1 Chelsea. Saka scored twice (12', 78'). Attendance: 18,624.") ==
        "Arsenal 3-1 Chelsea.|Saka scored twice (12', 78').|Attendance: 18,624.");
  CHECK(cut("Low of -5 °C. Wind: 30 km/h. Snow later.") ==
        "Low of -5 °C.|Wind: 30 km/h.|Snow later.");
}

TEST_CASE("sentences: languages other than English") {
  CHECK(cut("Am 3. Oktober kam Dr. Weber. Er traf u. a. Anna.") ==
        "Am 3. Oktober kam Dr. Weber.|Er traf u. a. Anna.");
  CHECK(cut("Il dott. Rossi ha parlato. Nessuno ha risposto.") ==
        "Il dott. Rossi ha parlato.|Nessuno ha risposto.");
  CHECK(cut("Przyjechał o godz. 12.00. Spotkał prof. Nowaka.") ==
        "Przyjechał o godz. 12.00.|Spotkał prof. Nowaka.");
  CHECK(cut("В 1999 г. он уехал. Проф. И. И. Петров остался.") ==
        "В 1999 г. он уехал.|Проф. И. И. Петров остался.");
  CHECK(cut("Hij woont op nr. 10. Zij ook.") == "Hij woont op nr. 10.|Zij ook.");
  CHECK(cut("Kl. 18.30 kom han. Det var bl.a. dyrt.") == "Kl. 18.30 kom han.|Det var bl.a. dyrt.");
  CHECK(cut("¿Qué pasó? ¡Nadie lo sabe! El Sr. Gómez llegó.") ==
        "¿Qué pasó?|¡Nadie lo sabe!|El Sr. Gómez llegó.");
  CHECK(cut("彼は「行く。」と言った。そして出た！") == "彼は「行く。」と言った。|そして出た！");
  CHECK(cut("他说：“很好。”然后走了。") == "他说：“很好。”|然后走了。");
  CHECK(cut("هل أنت هنا؟ نعم.") == "هل أنت هنا؟|نعم.");
}

TEST_CASE("sentences: prose that was split is not split again") {
  for (const std::string_view text : {"The council met at 9 a.m. on Friday. Mayor J. R. Okafor "
                                      "said, \"We had no choice.\" Critics "
                                      "disagree. \"Why?\" one asked. It cost $4.2 million.",
                                      "Die Firma Meier & Co. KG wuchs. „Das geht nicht.“ Er ging.",
                                      "the cat sat down. the dog barked! nobody cared"})
    for (const text::Span span : article::plain_sentences(text))
      CHECK(whole(text::slice(text, span)));
}
