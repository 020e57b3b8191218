// Tests analyze/rules/together.cpp.
#include <string>

#include "support/catch.h"
#include "support/check_desk.h"

using namespace agreed;
using namespace agreed::test;

namespace {

struct Row {
  const char* policy;
  const char* draft;
  const char* findings;
};

}  // namespace

TEST_CASE("together: what is not to stand alone", "[rules]") {
  const Row row = GENERATE(values<Row>({
      {"{rule: together, of: [linchpin, cost-sharing]}", "A linchpin.",
       "1:3 together: linchpin stands without cost-sharing in the sentence {linchpin}\n"},
      {"{rule: together, of: [linchpin, cost-sharing]}", "Cost sharing is a linchpin.", ""},
      {"{rule: together, of: [linchpin, cost-sharing]}", "Peace.", ""},
      {"{rule: together, of: [linchpin, cost-sharing]}", "A linchpin. Cost sharing.",
       "1:3 together: linchpin stands without cost-sharing in the sentence {linchpin}\n"
       "1:13 together: cost-sharing stands without linchpin in the sentence {Cost sharing}\n"},
      {"{rule: together, of: [linchpin, cost-sharing], within: paragraph}", "A linchpin. Cost sharing.", ""},
      {"{rule: together, of: [linchpin, cost-sharing], within: text}", "A linchpin.\n\nCost sharing.", ""},
      {"{rule: together, of: [linchpin, cost-sharing, {phrase: peace}]}", "Peace.",
       "1:1 together: \"peace\" stands without linchpin and cost-sharing in the sentence {Peace}\n"},
      // Two sides.
      {"{rule: together, of: [linchpin], near: [cost-sharing, {phrase: peace}]}", "Peace and a linchpin.",
       ""},
      {"{rule: together, of: [linchpin], near: [cost-sharing, {phrase: peace}]}", "A linchpin.",
       "1:3 together: linchpin stands without cost-sharing or \"peace\" in the sentence {linchpin}\n"},
      {"{rule: together, of: [linchpin], near: [cost-sharing, {phrase: peace}]}", "Peace.",
       "1:1 together: \"peace\" stands without linchpin in the sentence {Peace}\n"},
  }));
  CAPTURE(row.policy, row.draft);
  CHECK(findings_in(row.draft, {"together", row.policy, "ncm", "draft.md"}) == row.findings);
}
