// Tests src/ingest/line_joiner.cpp.
#include "ingest/line_joiner.h"

#include <string>
#include <vector>

#include "support/catch.h"

using namespace agreed;

namespace {

std::string join(const std::string& left, const std::string& right,
                 const std::vector<std::string>& others = {}) {
  std::vector<std::string> lines = {left, right};
  lines.insert(lines.end(), others.begin(), others.end());
  const LineJoiner joiner(lines);
  std::string out = left;
  LineJoiner::join(out, right, joiner.between(left, right));
  return out;
}

}  // namespace

TEST_CASE("a hyphen at the end of a line goes only where it is none of the word's", "[line_joiner]") {
  CHECK(join("the two", "sides") == "the two sides");
  CHECK(join("the mod-", "ernization of", {"a modernization"}) == "the modernization of");
  CHECK(join("the mod-", "ernization of") == "the mod-ernization of");
  CHECK(join("the mod-", "ernization of", {"they reaf-", "firmed", "it", "to en-", "large it"}) ==
        "the modernization of");
  CHECK(join("the military-to-", "military talks", {"to the military"}) == "the military-to-military talks");
  CHECK(join("the short-", "and long-term goals") == "the short- and long-term goals");
  const std::vector<std::string> hyphenated = {"they reaf-", "firmed", "it", "to en-", "large it"};
  CHECK(join("stands side-by-", "side with", hyphenated) == "stands side-by-side with");
  CHECK(join("a future-ori-", "ented plan", hyphenated) == "a future-oriented plan");
  CHECK(join("the rules-", "based order", hyphenated) == "the rules-based order");
  CHECK(join("the further-", "more they", {"further", "more", "they reaf-", "firmed", "to en-", "large"}) ==
        "the furthermore they");
  CHECK(join("to CO-", "VAX and", hyphenated) == "to COVAX and");
  CHECK(join("the EU-", "US talks", {"the US", "they reaf-", "firmed", "to en-", "large"}) ==
        "the EU-US talks");
  CHECK(join("ROK-U.S.-", "Japan talks") == "ROK-U.S.-Japan talks");
  CHECK(join("the force-", "level of", {"a force and", "its level"}) == "the force-level of");
  CHECK(join("the force-", "level of", {"at force-level talks"}) == "the force-level of");
  CHECK(join("Norland-", "Castria talks") == "Norland-Castria talks");
  CHECK(join("in 2024-", "2026 they") == "in 2024-2026 they");
  CHECK(join("from like-", "minded states") == "from like-minded states");
  CHECK(join("mod\xC2\xAD", "ern") == "modern");
  CHECK(join("they met -", "and parted") == "they met - and parted");
  // One part stands elsewhere: the document tells by its other hyphens.
  CHECK(join("the com-", "mon goal", {"com is short"}) == "the com-mon goal");
  CHECK(join("the com-", "mon goal", {"com is", "reaf-", "firmed it", "they reaffirmed"}) ==
        "the common goal");
}

TEST_CASE("what was guessed is told", "[line_joiner]") {
  const LineJoiner joiner({"the mod-", "ernization", "the com-", "mon", "common"});
  CHECK(joiner.is_guess("the mod-", "ernization"));
  CHECK_FALSE(joiner.is_guess("the com-", "mon"));
  CHECK_FALSE(joiner.is_guess("the two", "sides"));
  CHECK_FALSE(joiner.is_guess("Norland-", "Castria"));
}

TEST_CASE("lines of scripts without blanks join without one", "[line_joiner]") {
  CHECK(join("\xE6\xA0\xB8\xE5\x85\xB5", "\xE5\x99\xA8") == "\xE6\xA0\xB8\xE5\x85\xB5\xE5\x99\xA8");
  CHECK(join("\xE3\x80\x82", "\xE6\xA0\xB8") == "\xE3\x80\x82\xE6\xA0\xB8");
  // Hangul: a blank, but for a word that stands elsewhere in one piece.
  const std::string dong = "\xEB\x8F\x99";
  const std::string maeng = "\xEB\xA7\xB9";
  CHECK(join(dong, maeng) == dong + " " + maeng);
  CHECK(join(dong, maeng, {"x " + dong + maeng + " x"}) == dong + maeng);
  // A number that a line end cuts in Korean print.
  CHECK(join(dong + " 5", "0 " + dong) == dong + " 50 " + dong);
  CHECK(join("of 5", "000 of") == "of 5 000 of");
}
