// Tests analyze/rules/require.cpp.
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

TEST_CASE("require: what must stand", "[rules]") {
  const Row row = GENERATE(values<Row>({
      {"{rule: require, of: [linchpin, cost-sharing]}", "They met.",
       "1:1 require: linchpin is missing\n"
       "1:1 require: cost-sharing is missing\n"},
      {"{rule: require, of: [linchpin, cost-sharing]}", "A linchpin.",
       "1:1 require: cost-sharing is missing\n"},
      {"{rule: require, of: [linchpin, cost-sharing]}", "A linchpin.\n\nCost sharing.", ""},
      // A false friend is no use of a concept.
      {"{rule: require, of: [modernization]}", "They welcomed the modernization of the shipyards.",
       "1:1 require: modernization is missing\n"},
      // Any two of three.
      {"{rule: require, of: [linchpin, cost-sharing, {phrase: peace}], at_least: 2}", "A linchpin.",
       "1:1 require: 1 of cost-sharing or \"peace\" is missing\n"},
      {"{rule: require, of: [linchpin, cost-sharing, {phrase: peace}], at_least: 2}", "A linchpin. Peace.",
       ""},
      {"{rule: require, of: [linchpin, cost-sharing], at_least: 1}", "They met.",
       "1:1 require: 1 of linchpin or cost-sharing is missing\n"},
      {"{rule: require, of: [linchpin, cost-sharing, {phrase: peace}], at_least: 2}", "They met.",
       "1:1 require: 2 of linchpin, cost-sharing or \"peace\" are missing\n"},
      // Together.
      {"{rule: require, of: [linchpin, cost-sharing], within: paragraph}", "A linchpin.\n\nCost sharing.",
       "1:1 require: linchpin and cost-sharing never stand together in one paragraph\n"},
      {"{rule: require, of: [linchpin, cost-sharing], within: paragraph}", "A linchpin. Cost sharing.", ""},
      {"{rule: require, of: [linchpin, cost-sharing], within: sentence}", "A linchpin. Cost sharing.",
       "1:1 require: linchpin and cost-sharing never stand together in one sentence\n"},
  }));
  CAPTURE(row.policy, row.draft);
  CHECK(findings_in(row.draft, {"require", row.policy, "ncm", "draft.md"}) == row.findings);
}
