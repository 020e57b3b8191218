// Tests the rules that look back, against the fictional series: what the draft lost is found where its words
// stood, and what is only dressed differently is not.
#include <string>

#include "support/catch.h"
#include "support/check_desk.h"

using namespace agreed;
using namespace agreed::test;

namespace {

struct Row {
  std::string rule, policy, draft, found;
};

void run_rows(const std::vector<Row>& rows) {
  for (const Row& row : rows) {
    INFO(row.rule << ": " << row.draft);
    CHECK(findings_in(row.draft, {row.rule, row.policy, "ncm", "draft.md"}) == row.found);
  }
}

}  // namespace

TEST_CASE("dropped-term tells the last statement that is known to have the concept", "[rules]") {
  const std::string linchpin = "{rule: dropped-term, of: [linchpin]}";
  run_rows({
      {"dropped-term", linchpin, "The Alliance remains the linchpin\nof peace.", ""},
      {"dropped-term", linchpin, "The Alliance remains the LINCHPIN of peace.", ""},
      {"dropped-term", linchpin, "Nothing of the kind.",
       "1:1 dropped-term: linchpin is dropped: ncm-6 has it, as the 5 before it\n"},
      // ncm-5 and ncm-6 are held in full without it: it was gone before.
      {"dropped-term", "{rule: dropped-term, of: [current-force-level]}", "Nothing of the kind.", ""},
      {"dropped-term", "{rule: dropped-term, of: [linchpin], at_least: 7}", "Nothing of the kind.", ""},
      {"dropped-term", "{rule: dropped-term, of: [linchpin], at_least: 6}", "Nothing of the kind.",
       "1:1 dropped-term: linchpin is dropped: ncm-6 has it, as the 5 before it\n"},
      // A phrase that the termbase does not watch.
      {"dropped-term", "{rule: dropped-term, of: [{phrase: duty of honor}]}", "Nothing of the kind.",
       "1:1 dropped-term: \"duty of honor\" is dropped: ncm-6 has it, as the 5 before it\n"},
  });
}

TEST_CASE("weakened-commitment names both steps and the ladder", "[rules]") {
  run_rows({
      {"weakened-commitment", "",
       "Both sides intend to continue the search for those missing from the Border War, a shared duty of "
       "honor "
       "towards their families.",
       "1:12 weakened-commitment: weakened: will > intend (intention) {intend to}\n"},
      {"weakened-commitment", "",
       "Both sides will continue the search for those missing from the Border War, a shared duty of honor "
       "towards their families.",
       ""},
      {"weakened-commitment", "",
       "Both sides will not continue the search for those missing from the Border War, a shared duty of "
       "honor "
       "towards their families.",
       "1:12 weakened-commitment: reversed: will > not will (intention) {will}\n"},
  });
}

TEST_CASE("broken-streak finds what was lost, not what was put between", "[rules]") {
  const std::string honor = "{rule: broken-streak, of: [{phrase: duty of honor}]}";
  run_rows({
      {"broken-streak", honor,
       "Both sides will continue the search for those missing from the Border War, a shared and solemn duty "
       "of "
       "honor towards their families.",
       ""},
      {"broken-streak", honor,
       "Both sides will continue the search for those missing from the Border War, a shared duty towards "
       "their "
       "families.",
       "1:85 broken-streak: \"Both sides will continue the search for those missing from the Border War, a "
       "shared "
       "duty of honor towards their families\" stood in all 6 statements and is gone {duty}\n"},
  });
}

TEST_CASE("a draft held against no series has no history", "[rules]") {
  for (const char* rule :
       {"dropped-term", "broken-streak", "weakened-commitment", "scope-shift", "order-changed"})
    CHECK(findings_in("Nothing of the kind.", {rule, "", "no-such-series", "draft.md"}).empty());
}
