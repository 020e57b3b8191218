// Tests src/analyze/changed_text.cpp through check().
#include "analyze/changed_text.h"

#include <string>

#include "support/catch.h"
#include "support/check_desk.h"

using namespace agreed;
using namespace agreed::test;

namespace {

// Places of the findings in text that changed, then how many were left out.
std::string found(const char* earlier, const std::string& later, const std::string& policy) {
  DraftSetup setup{"", policy, ""};
  setup.earlier = earlier;
  const Result<CheckReport> report = check_draft(later, setup);
  REQUIRE(report.ok());
  std::string out;
  for (const Finding& finding : report.value().findings)
    out += std::to_string(finding.line) + ":" + std::to_string(finding.column) + " ";
  return out + "-" + std::to_string(report.value().unchanged);
}

const std::string kForbid = "{rule: forbid, of: [{phrase: posture}]}";

}  // namespace

TEST_CASE("changed text: only findings in words that are new", "[changed-since]") {
  CHECK(found("The posture.\n", "The posture.\n", kForbid) == "-1");
  CHECK(found("The posture.\n", "The posture.\n\nAnother posture.\n", kForbid) == "3:9 -1");
  CHECK(found("They noted the level.\n", "They noted the posture.\n", kForbid) == "1:16 -0");
  // Another word of the sentence changed, not next to it.
  CHECK(found("They noted the posture in June.\n", "They noted the posture in July.\n", kForbid) == "-1");
  // A word went next to it: the phrase is no longer what it was.
  CHECK(found("They noted the current posture.\n", "They noted the posture.\n", kForbid) == "1:16 -0");
}

TEST_CASE("changed text: wraps, typography and comments are no change", "[changed-since]") {
  CHECK(found("They noted the posture of both sides.\n", "They noted\nthe posture of\nboth sides.\n",
              kForbid) == "-1");
  CHECK(found("The ally's posture.\n", "The ally\xE2\x80\x99s posture.\n", kForbid) == "-1");
  CHECK(found("The posture.\n", "<!-- a remark -->\n\nThe posture. <!-- another -->\n", kForbid) == "-1");
  CHECK(found("The posture.\n", "The posture!\n", kForbid) == "1:5 -0");
}

TEST_CASE("changed text: a sentence that moved is a change", "[changed-since]") {
  const char* const earlier =
      "The first one spoke of ships.\n\nThe second noted the posture.\n\nThe third one spoke of trains.\n";
  CHECK(found(earlier,
              "The second noted the posture.\n\nThe first one spoke of ships.\n\nThe third one spoke of "
              "trains.\n",
              kForbid)
            .ends_with("0"));
}

TEST_CASE("changed text: what is missing from a text is found when any of it changed", "[changed-since]") {
  const std::string require = "{rule: require, of: [{phrase: linchpin}]}";
  CHECK(found("The ships.\n\nThe linchpin.\n", "The ships.\n\nThe ally.\n", require) == "1:1 -0");
  CHECK(found("The ships.\n\nThe ally.\n", "The ships.\n\nThe\nally.\n", require) == "-1");
}

TEST_CASE("changed text: what went is seen where it stood", "[changed-since]") {
  // The paragraph between two others went: both neighbours have a new edge.
  CHECK(found("The posture.\n\nThe ally.\n\nThe ships.\n", "The posture.\n\nThe ships.\n", kForbid) == "-1");
  CHECK(found("The posture. The ally.\n", "The posture.\n", kForbid) == "-1");
  CHECK(found("[A: The posture] is noted.\n", "[A: The posture] [B: The level] is noted.\n", kForbid)
            .starts_with("1:1 "));  // the brackets themselves
}
