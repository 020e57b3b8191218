// Tests src/analyze/baseline.cpp through check().
#include "analyze/baseline.h"

#include <random>
#include <string>

#include "support/catch.h"
#include "support/check_desk.h"

using namespace agreed;
using namespace agreed::test;

namespace {

const DraftSetup kForbid{"", "{rule: forbid, of: [{phrase: posture}, {phrase: force level}]}", ""};

CheckReport checked(const std::string& bytes, const Baseline* baseline) {
  DraftSetup setup = kForbid;
  setup.baseline = baseline;
  Result<CheckReport> report = check_draft(bytes, setup);
  REQUIRE(report.ok());
  return std::move(report).value();
}

// Lines of the findings that count.
std::string new_ones(const std::string& bytes, const Baseline& baseline) {
  std::string out;
  for (const Finding& finding : checked(bytes, &baseline).findings) {
    if (counts(finding)) out += std::to_string(finding.line) + " ";
  }
  return out;
}

}  // namespace

TEST_CASE("baseline: by rule and words, whatever the lines", "[baseline]") {
  const Baseline known = baseline_of(checked("One.\n\nThe posture.\n", nullptr).findings);
  REQUIRE(known.entries.size() == 1);
  CHECK(known.entries[0].excerpt == "posture");
  CHECK(new_ones("One.\n\nThe posture.\n", known).empty());
  CHECK(new_ones("Zero.\n\nOne\nand two.\n\nThe\nposture.\n", known).empty());
  CHECK(new_ones("The posture and the force level.\n", known) == "1 ");
}

TEST_CASE("baseline: as many as it counts", "[baseline]") {
  const Baseline two = baseline_of(checked("The posture.\n\nThe posture.\n", nullptr).findings);
  REQUIRE(two.entries.size() == 1);
  CHECK(two.entries[0].count == 2);
  CHECK(new_ones("The posture.\n\nThe posture.\n\nThe posture.\n", two) == "5 ");
  const CheckReport fewer = checked("The posture.\n", &two);
  CHECK(fewer.in_baseline == 1);
  REQUIRE(fewer.notes.size() == 1);
  CHECK(fewer.notes[0].message ==
        "1 finding of the baseline is there no more: --write-baseline writes it anew");
}

TEST_CASE("baseline: a waived finding is none, and uses up nothing", "[baseline]") {
  const std::string waived = "The posture. <!-- agreed-waive forbid: why -->\n";
  CHECK(baseline_of(checked(waived, nullptr).findings).entries.empty());
  const Baseline one = baseline_of(checked("The posture.\n", nullptr).findings);
  CHECK(new_ones(waived + "\nThe posture.\n", one).empty());
}

// Property: what a draft is held to after it was taken for the baseline never fails, and each finding put in
// does, in whatever order the paragraphs stand.
TEST_CASE("baseline: a draft passes its own baseline in any order of its paragraphs", "[baseline]") {
  std::mt19937 random(20260506);
  for (int round = 0; round < 20; ++round) {
    std::vector<std::string> paragraphs;
    for (int i = 0; i < 6; ++i)
      paragraphs.emplace_back(random() % 2 == 0 ? "They noted the posture."
                                                : "They kept the force level and the posture.");
    const auto draft = [&] {
      std::string bytes;
      for (const std::string& paragraph : paragraphs) bytes += paragraph + "\n\n";
      return bytes;
    };
    const Baseline known = baseline_of(checked(draft(), nullptr).findings);
    std::ranges::shuffle(paragraphs, random);
    INFO(draft());
    CHECK(checked(draft(), &known).failing == 0);
    paragraphs.emplace_back("A posture more.");
    CHECK(checked(draft(), &known).failing == 1);
  }
}
