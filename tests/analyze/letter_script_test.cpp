// Fiction. Tests src/analyze/letter_script.cpp and token_letters.cpp: which letters come and go, paragraph
// ends among them.
#include "analyze/letter_script.h"

#include <string>

#include "support/catch.h"
#include "support/desk.h"
#include "support/text_pairs.h"

namespace agreed {
using test::Desk;

namespace {

// An end of a paragraph is "/".
std::string shown(const LetterText& text, LetterRange range) {
  std::string out;
  for (std::uint32_t i = range.begin; i < range.end; ++i)
    out += is_break(text.letters[i].kind) ? "/" : std::string(text.of(text.letters[i]));
  return out;
}

// "common[-omitted-]{+added+}"; what a move carries is "[1-omitted-]{1+added+}".
std::string dump(const DiffReport& report) {
  const TokenLetters earlier = printed_letters(report.earlier.text);
  const TokenLetters later = printed_letters(report.later.text);
  std::string out;
  for (const LetterRun& run : letter_script(report, earlier, later).runs) {
    const std::string move = run.carried ? std::to_string(run.move + 1) : "";
    switch (run.fate) {
      case LetterFate::common:
        out += shown(later.text, run.later);
        break;
      case LetterFate::omitted:
        out += "[" + move + "-" + shown(earlier.text, run.earlier) + "-]";
        break;
      case LetterFate::added:
        out += "{" + move + "+" + shown(later.text, run.later) + "+}";
        break;
      case LetterFate::earlier_unmatched:
        out += "[?" + shown(earlier.text, run.earlier) + "?]";
        break;
      case LetterFate::later_unmatched:
        out += "{?" + shown(later.text, run.later) + "?}";
        break;
    }
  }
  return out;
}

std::string script(const std::string& earlier, const std::string& later) {
  Desk desk;
  return dump(desk.compare(earlier, later));
}

// The letters of one side, and whether they are those of the whole text.
bool covers_both(const DiffReport& report) {
  const TokenLetters earlier = printed_letters(report.earlier.text);
  const TokenLetters later = printed_letters(report.later.text);
  std::string was;
  std::string is;
  for (const LetterRun& run : letter_script(report, earlier, later).runs) {
    was += shown(earlier.text, run.earlier);
    is += shown(later.text, run.later);
    if (run.fate == LetterFate::common && shown(earlier.text, run.earlier) != shown(later.text, run.later))
      return false;
  }
  return was == shown(earlier.text, {0, earlier.text.size()}) &&
         is == shown(later.text, {0, later.text.size()});
}

const std::string kFirst = "They noted steady progress on the transition plan.";
const std::string kSecond = "They thanked the mayor of Ostra for her kind welcome.";
const std::string kThird = "The next meeting will be held in Brenmark in autumn.";

}  // namespace

TEST_CASE("a letter script replaces phrases and leaves the blanks around them", "[analyze]") {
  CHECK(script("They noted the plan.", "They welcomed the plan.") == "They [-noted-]{+welcomed+} the plan./");
  CHECK(script("They noted very steady progress.", "They noted steady progress.") ==
        "They noted [-very -]steady progress./");
  CHECK(script("They met in June.", "They met in June, in Lund.") == "They met in June{+, in Lund+}./");
}

TEST_CASE("a letter script takes whole paragraphs out and puts whole paragraphs in", "[analyze]") {
  const std::string all = kFirst + "\n\n" + kSecond + "\n\n" + kThird;
  CHECK(script(all, kFirst + "\n\n" + kThird) == kFirst + "/[-" + kSecond + "/-]" + kThird + "/");
  CHECK(script(kFirst + "\n\n" + kThird, all) == kFirst + "/{+" + kSecond + "/+}" + kThird + "/");
  CHECK(script(kSecond + "\n\n" + kThird, all) == "{+" + kFirst + "/+}" + kSecond + "/" + kThird + "/");
  // The last end of a document cannot go.
  CHECK(script(all, kFirst + "\n\n" + kSecond) == kFirst + "/" + kSecond + "[-/" + kThird + "-]/");
  CHECK(script(kFirst, kFirst + "\n\n" + kThird) == kFirst + "{+/" + kThird + "+}/");
}

TEST_CASE("a letter script knows paragraphs that are joined or parted", "[analyze]") {
  const std::string joined = kFirst + " " + kSecond + "\n\n" + kThird;
  const std::string parted = kFirst + "\n\n" + kSecond + "\n\n" + kThird;
  CHECK(script(parted, joined) == kFirst + "{+ +}[-/-]" + kSecond + "/" + kThird + "/");
  CHECK(script(joined, parted) == kFirst + "[- -]{+/+}" + kSecond + "/" + kThird + "/");
}

TEST_CASE("a letter script has printed numbers among its letters", "[analyze]") {
  CHECK(script("1. " + kFirst + "\n\n2. " + kSecond + "\n\n3. " + kThird,
               "1. " + kFirst + "\n\n2. " + kThird) ==
        "1. " + kFirst + "/[-2. " + kSecond + "/3-]{+2+}. " + kThird + "/");
}

TEST_CASE("a letter script puts typography back to the letter", "[analyze]") {
  CHECK(script("The \"plan\" stands.", "The \xE2\x80\x9Cplan\xE2\x80\x9D stands.") ==
        "The [-\"-]{+\xE2\x80\x9C+}plan[-\"-]{+\xE2\x80\x9D+} stands./");
}

TEST_CASE("a letter script marks what a move carries on both sides", "[analyze]") {
  CHECK(script(kFirst + "\n\n" + kSecond + "\n\n" + kThird, kSecond + "\n\n" + kThird + "\n\n" + kFirst) ==
        "[1-" + kFirst + "-][-/-]" + kSecond + "/" + kThird + "{+/+}{1+" + kFirst + "+}/");
  const std::string edited = "They noted slow and steady progress on the transition plan.";
  CHECK(script(kFirst + "\n\n" + kSecond + "\n\n" + kThird, kSecond + "\n\n" + kThird + "\n\n" + edited) ==
        "[1-" + kFirst + "-][-/-]" + kSecond + "/" + kThird +
            "{+/+}{1+They noted+}{+ slow and +}{1+steady progress on the transition plan.+}/");
}

TEST_CASE("a letter script does not say that what an excerpt lacks is gone", "[analyze]") {
  Desk desk;
  DiffSide left{"a", "a", {}, Held::excerpts, desk.read("[...]\n\n" + kFirst + "\n\n[...]\n\n" + kSecond)};
  DiffSide right{"b", "b", {}, Held::excerpts, desk.read("[...]\n\n" + kFirst + "\n\n[...]\n\n" + kThird)};
  const DiffReport report = diff(std::move(left), std::move(right), desk.vocabulary(), {}, {});
  const std::string said = dump(report);
  INFO(said);
  CHECK(said.find("[-") == std::string::npos);
  CHECK(said.find("{+") == std::string::npos);
  CHECK(said.find(kSecond) != std::string::npos);
  CHECK(said.find(kThird) != std::string::npos);
  CHECK(covers_both(report));
}

TEST_CASE("a letter script covers both texts to the letter, whatever they are", "[analyze]") {
  for (unsigned seed = 0; seed < 80; ++seed) {
    test::PairMaker maker(seed);
    const auto [earlier, later] = maker.make(test::WhiteSpace::varied);
    Desk desk;
    INFO("seed " << seed);
    CHECK(covers_both(desk.compare(earlier, later)));
    CHECK(covers_both(desk.compare(later, earlier)));
  }
}

}  // namespace agreed
