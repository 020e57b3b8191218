// Tests analyze/bracket_labels.cpp: who signs an alternative, and what is no signature.
#include "analyze/bracket_labels.h"

#include <string>

#include "support/catch.h"

using namespace agreed;

namespace {

// "party ROK", "option Option 1", or "none".
std::string label(const std::string& text) {
  const BracketLabel found = read_bracket_label(text);
  if (found.size == 0) return "none";
  return found.party.empty() ? "option " + found.option : "party " + found.party;
}

}  // namespace

TEST_CASE("labels of parties", "[brackets]") {
  CHECK(label("ROK: current force level") == "party ROK");
  CHECK(label("U.S.: force posture") == "party U.S.");
  CHECK(label("Castria and Norland: x") == "party Castria and Norland");
  CHECK(label("Castria, Norland and Vostrana: x") == "party Castria, Norland and Vostrana");
  CHECK(label("ROK proposal: x") == "party ROK");
  CHECK(label("Proposal by the ROK: x") == "party ROK");
  CHECK(label("G-77 and China: x") == "party G-77 and China");
  CHECK(label("\uD55C\uAD6D: x") == "party \uD55C\uAD6D");
  CHECK(label("\uD55C\uAD6D\uC548: x") == "party \uD55C\uAD6D");
  CHECK(label("\uD55C\uAD6D \uC81C\uC548: x") == "party \uD55C\uAD6D");
  CHECK(label("\u65E5\u672C\uFF1Ax") == "party \u65E5\u672C");
  CHECK(label("\u7C73\u56FD\u6848\uFF1Ax") == "party \u7C73\u56FD");
}

TEST_CASE("labels of options", "[brackets]") {
  CHECK(label("Option 1: x") == "option Option 1");
  CHECK(label("Alternative A: x") == "option Alternative A");
  CHECK(label("alt 2: x") == "option alt 2");
  CHECK(label("1\uC548: x") == "option 1\uC548");
  CHECK(label("\uC81C1\uC548: x") == "option \uC81C1\uC548");
  CHECK(label("\u6848"
              "2\uFF1Ax") ==
        "option \u6848"
        "2");
}

TEST_CASE("a colon alone makes no label", "[brackets]") {
  CHECK(label("the following: x") == "none");
  CHECK(label("However, they noted: x") == "none");
  CHECK(label("Note: x") == "none");
  CHECK(label("At 10:30 they met") == "none");
  CHECK(label("Http://a.example") == "none");
  CHECK(label("They agreed on the following: a") == "none");
  CHECK(label("\uC591\uCE21\uC740 \uB2E4\uC74C \uC0AC\uD56D\uC744 \uD569\uC758\uD588\uB2E4: x") == "none");
  CHECK(label(": x") == "none");
  CHECK(label("") == "none");
}
