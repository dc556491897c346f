#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "article/cut.h"
#include "article/plain_sentences.h"
#include "text/span.h"

using namespace synoptic;
using article::cut;

TEST_CASE("sentences: a stop, a question and an exclamation end one") {
  CHECK(cut("It rained. Did it? Yes! We saw.") == "It rained.|Did it?|Yes!|We saw.");
}

TEST_CASE("sentences: titles and initials belong to the name behind them") {
  CHECK(cut("Dr. Hall met Mrs. T. K. Brandt on Monday. They spoke.") ==
        "Dr. Hall met Mrs. T. K. Brandt on Monday.|They spoke.");
}

TEST_CASE("sentences: abbreviations end one only before a word that begins sentences") {
  CHECK(cut("The firm Oakley Inc. Holdings grew. It left the U.S. The rest stayed.") ==
        "The firm Oakley Inc. Holdings grew.|It left the U.S.|The rest stayed.");
  CHECK(cut("It opens at 9 a.m. on Fridays.") == "It opens at 9 a.m. on Fridays.");
  CHECK(cut("He sat. John stood.") == "He sat.|John stood.");
}

TEST_CASE("sentences: figures keep their stops") {
  CHECK(cut("It cost $3.50. No. 7 won, see p. 12 and Fig. 3.") ==
        "It cost $3.50.|No. 7 won, see p. 12 and Fig. 3.");
}

TEST_CASE("sentences: quotes and brackets close behind the stop") {
  CHECK(cut("She said, “It is over.” He left. (Nobody saw.) Good.") ==
        "She said, “It is over.”|He left.|(Nobody saw.)|Good.");
  CHECK(cut("„Es ist vorbei.“ Er ging.") == "„Es ist vorbei.“|Er ging.");
}

TEST_CASE("sentences: a quoted question stays with its speaker") {
  CHECK(cut("“Is it safe?” Ann Weller asked. Nobody knew.") ==
        "“Is it safe?” Ann Weller asked.|Nobody knew.");
  CHECK(cut("“Is it safe?” she asked.") == "“Is it safe?” she asked.");
  CHECK(cut("“Is it safe?” The crowd fell silent.") == "“Is it safe?”|The crowd fell silent.");
}

TEST_CASE("sentences: an ellipsis ends one only before a capital") {
  CHECK(cut("I wonder ... perhaps not. Well... We shall see.") ==
        "I wonder ... perhaps not.|Well...|We shall see.");
  CHECK(cut("It faded . . . and was gone.") == "It faded . . . and was gone.");
}

TEST_CASE("sentences: the numbers of a list stay with their items") {
  CHECK(cut("1. Wash the pears 2. Peel them 3. Eat") == "1. Wash the pears|2. Peel them|3. Eat");
  CHECK(cut("The year was 1986. Then came 1987.") == "The year was 1986.|Then came 1987.");
}

TEST_CASE("sentences: footnote marks belong to the sentence before") {
  CHECK(cut("The dam broke.[3][4] Nobody was hurt. [5] The end came.") ==
        "The dam broke.[3][4]|Nobody was hurt. [5]|The end came.");
}

TEST_CASE("sentences: German ordinals, French and Turkish abbreviations") {
  CHECK(cut("Sie kam am 25. Juni an. Danach z. B. nicht.") ==
        "Sie kam am 25. Juni an.|Danach z. B. nicht.");
  CHECK(cut("Mme. Duval est là. M. Petit part.") == "Mme. Duval est là.|M. Petit part.");
  CHECK(cut("Prof. Kaya geldi. Sonra gitti.") == "Prof. Kaya geldi.|Sonra gitti.");
}

TEST_CASE("sentences: the stops of other scripts need no space") {
  CHECK(cut("今天下雨。明天晴！好吗？好。") == "今天下雨。|明天晴！|好吗？|好。");
  CHECK(cut("यह एक है। यह दो है।") == "यह एक है।|यह दो है।");
}

TEST_CASE("sentences: wrapped lines are one sentence, paragraphs are not") {
  CHECK(cut("It was a cold\nnight in the old city.\n\nAnother day") ==
        "It was a cold\nnight in the old city.|Another day");
}
