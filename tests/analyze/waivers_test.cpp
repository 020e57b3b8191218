// Tests src/analyze/waivers.cpp, and the rules about waivers, through check().
#include "analyze/waivers.h"

#include <string>

#include "support/catch.h"
#include "support/check_desk.h"

using namespace agreed;
using namespace agreed::test;

namespace {

// Findings as "line rule", waived ones with what waives them, and errors.
std::string outcome(const std::string& bytes, const DraftSetup& setup) {
  const Result<CheckReport> report = check_draft(bytes, setup);
  if (!report.ok()) return "error: " + report.error().message + "\n";
  std::string out;
  for (const Finding& finding : report.value().findings) {
    if (finding.rule != "forbid" && finding.rule.find("waiver") == std::string::npos) continue;
    out += std::to_string(finding.line) + " " + finding.rule;
    if (finding.waived) out += " waived: " + finding.waived->reason;
    if (!finding.path.empty()) out += " in " + finding.path;
    out += "\n";
  }
  for (const Error& error : report.value().errors) out += error.to_string() + "\n";
  return out;
}

const DraftSetup kForbid{"", "{rule: forbid, of: [{phrase: posture}]}", ""};

DraftSetup with_waiver(const Waiver& waiver) {
  DraftSetup setup = kForbid;
  setup.waivers = {waiver};
  return setup;
}

Waiver of_file(const std::string& rule, const std::string& text) {
  Waiver waiver;
  waiver.rule = rule;
  waiver.text = text;
  waiver.reason = "why";
  waiver.path = "waivers.yaml";
  waiver.line = 4;
  return waiver;
}

}  // namespace

TEST_CASE("waivers in a draft: which paragraph they hold for", "[waivers]") {
  const std::string w = "<!-- agreed-waive forbid: why -->";
  // On the lines of the paragraph, wherever the finding is in it.
  CHECK(outcome("They noted the posture. " + w + "\n", kForbid) == "1 forbid waived: why\n");
  CHECK(outcome(w + " They noted the posture.\n", kForbid) == "1 forbid waived: why\n");
  CHECK(outcome("They noted the\nposture of " + w + " both\nand the posture.\n", kForbid) ==
        "2 forbid waived: why\n3 forbid waived: why\n");
  CHECK(outcome("They noted the posture.\n\nThe posture again. " + w + "\n\nThe posture.\n", kForbid) ==
        "1 forbid\n3 forbid waived: why\n5 forbid\n");
  // On a line of its own: the next paragraph, with a blank line between or without.
  CHECK(outcome("The posture.\n\n" + w + "\n\nThe posture.\n\nThe posture.\n", kForbid) ==
        "1 forbid\n5 forbid waived: why\n7 forbid\n");
  CHECK(outcome("1. The posture.\n" + w + "\n2. The posture.\n", kForbid) ==
        "1 forbid\n3 forbid waived: why\n");
  // Nothing follows it.
  CHECK(outcome("The posture.\n\n" + w + "\n", kForbid) == "1 forbid\n3 unused-waiver\n");
}

TEST_CASE("waivers in a draft: by rule, by entry, by another rule", "[waivers]") {
  const DraftSetup entry{"", "{rule: forbid, id: no-posture, of: [{phrase: posture}]}"};
  CHECK(outcome("The posture. <!-- agreed-waive test/no-posture: why -->\n", entry) ==
        "1 forbid waived: why\n");
  CHECK(outcome("The posture. <!-- agreed-waive forbid: why -->\n", entry) == "1 forbid waived: why\n");
  CHECK(outcome("The posture. <!-- agreed-waive open-brackets: why -->\n", kForbid) ==
        "1 forbid\n1 unused-waiver\n");
  // Another policy is not in force here: nothing can be said of its entries, nor of a rule without a policy.
  CHECK(outcome("The posture. <!-- agreed-waive other/entry: why -->\n", kForbid) == "1 forbid\n");
  CHECK(outcome("The posture. <!-- agreed-waive forbid: why -->\n", {}).empty());
  // The first of two is the one that is named, and both are used.
  CHECK(outcome("The posture. <!-- agreed-waive forbid: one --><!-- agreed-waive forbid: two -->\n",
                kForbid) == "1 forbid waived: one\n");
}

TEST_CASE("waivers in a draft: mistakes are errors with their line", "[waivers]") {
  const std::string form = ": write <!-- agreed-waive RULE: reason; by NAME; until 2026-12-31 -->\n";
  CHECK(outcome("One.\n\nThe posture. <!-- agreed-waive forbid -->\n", kForbid) ==
        "3 forbid\ndraft.md:3: a waiver of forbid without a reason" + form);
  CHECK(outcome("The posture.\n<!-- agreed-waive forbit: why -->\n", kForbid) ==
        "1 forbid\ndraft.md:2: no rule \"forbit\" to waive; did you mean \"forbid\"?\n");
  CHECK(outcome("The posture. <!-- agreed-waive test/other: why -->\n", kForbid) ==
        "1 forbid\ndraft.md:1: no rule \"test/other\" to waive\n");
  CHECK(outcome("The posture. <!-- agreed-waive unused-waiver: why -->\n", kForbid) ==
        "1 forbid\ndraft.md:1: rule unused-waiver cannot be waived\n");
  // A comment without an end is no comment, and no waiver.
  CHECK(outcome("The posture. <!-- agreed-waive forbid: why\n", kForbid) == "1 forbid\n");
}

TEST_CASE("waivers: to the end of the last day", "[waivers]") {
  DraftSetup setup = kForbid;
  const std::string draft = "The posture. <!-- agreed-waive forbid: why; until 2037-10-15 -->\n";
  setup.today = {2037, 10, 15};
  CHECK(outcome(draft, setup) == "1 forbid waived: why\n");
  setup.today = {2037, 10, 16};
  CHECK(outcome(draft, setup) == "1 forbid\n1 expired-waiver\n");
  // Expired is enough to say of one that covers nothing either.
  CHECK(outcome("One. <!-- agreed-waive forbid: why; until 2037-10-15 -->\n", setup) == "1 expired-waiver\n");
  const Result<CheckReport> with_end = check_draft(draft, setup);
  REQUIRE(with_end.ok());
  CHECK(with_end.value().today == Date{2037, 10, 16});
  CHECK(with_end.value().findings.size() == 2);
  // The day is asked only where it matters.
  const Result<CheckReport> without = check_draft("The posture. <!-- agreed-waive forbid: why -->\n", setup);
  REQUIRE(without.ok());
  CHECK_FALSE(without.value().today);
}

TEST_CASE("waivers of a file: by words, for some drafts", "[waivers]") {
  CHECK(outcome("The force\nposture.\n\nThe posture.\n", with_waiver(of_file("forbid", "posture"))) ==
        "2 forbid waived: why\n4 forbid waived: why\n");
  CHECK(outcome("The posture.\n", with_waiver(of_file("forbid", "force level"))) ==
        "1 forbid\n4 unused-waiver in waivers.yaml\n");
  CHECK(outcome("The posture.\n", with_waiver(of_file("forbit", "posture"))) ==
        "1 forbid\nwaivers.yaml:4: no rule \"forbit\" to waive; did you mean \"forbid\"?\n");
  Waiver other = of_file("forbid", "posture");
  other.drafts = {"other.md"};
  CHECK(outcome("The posture.\n", with_waiver(other)) == "1 forbid\n");
  other.drafts = {"other.md", "draft.md"};
  CHECK(outcome("The posture.\n", with_waiver(other)) == "1 forbid waived: why\n");
  Waiver old = of_file("forbid", "posture");
  old.until = Date{2000, 1, 1};
  CHECK(outcome("The posture.\n", with_waiver(old)) == "1 forbid\n4 expired-waiver in waivers.yaml\n");
}

TEST_CASE("waivers: asked for some rules only, nothing is said of the others'", "[waivers]") {
  DraftSetup setup{"open-brackets", "{rule: forbid, of: [{phrase: posture}]}"};
  const std::string draft = "One. <!-- agreed-waive forbid: why -->\n";
  CHECK(outcome(draft, setup).empty());
  setup.rule = "unused-waiver";
  CHECK(outcome(draft, setup) == "1 unused-waiver\n");
  CHECK(outcome("The posture. <!-- agreed-waive forbid: why -->\n", setup).empty());
}

TEST_CASE("waivers: each alternative in brackets has its paragraph", "[waivers]") {
  const std::string draft =
      "They [A: noted the posture] [B: kept the level]. <!-- agreed-waive forbid: why -->\n\nThe posture.\n";
  CHECK(outcome(draft, kForbid) == "1 forbid waived: why\n3 forbid\n");
}

TEST_CASE("a waiver for one of those that a finding sums up does not cover the others", "[check]") {
  const auto waived = [](const std::string& text) {
    DraftSetup setup{"dropped-term", "{rule: dropped-term, of: [linchpin, halder-strait]}"};
    setup.waivers = {of_file("dropped-term", text)};
    const Result<CheckReport> report = check_draft("Nothing of the kind.", setup);
    REQUIRE(report.ok());
    REQUIRE(report.value().findings.size() == 1);
    return report.value().findings.front().waived.has_value();
  };
  CHECK_FALSE(waived("linchpin"));
  CHECK_FALSE(waived("fragment"));
  CHECK(waived("i"));
}
