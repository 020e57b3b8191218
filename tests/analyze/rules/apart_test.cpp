// Tests analyze/rules/apart.cpp.
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

TEST_CASE("apart: what is not to meet", "[rules]") {
  const Row row = GENERATE(values<Row>({
      {"{rule: apart, of: [linchpin, cost-sharing]}", "A linchpin and cost sharing.",
       "1:16 apart: cost-sharing is to be kept apart from linchpin in the sentence {cost sharing}\n"},
      {"{rule: apart, of: [linchpin, cost-sharing]}", "Cost sharing of a linchpin.",
       "1:19 apart: linchpin is to be kept apart from cost-sharing in the sentence {linchpin}\n"},
      {"{rule: apart, of: [linchpin, cost-sharing]}", "A linchpin. Cost sharing.", ""},
      {"{rule: apart, of: [linchpin, cost-sharing], within: paragraph}", "A linchpin. Cost sharing.",
       "1:13 apart: cost-sharing is to be kept apart from linchpin in the paragraph {Cost sharing}\n"},
      {"{rule: apart, of: [linchpin, cost-sharing], within: paragraph}", "A linchpin.\n\nCost sharing.", ""},
      {"{rule: apart, of: [linchpin, cost-sharing], within: text}", "A linchpin.\n\nCost sharing.",
       "3:1 apart: cost-sharing is to be kept apart from linchpin in the text {Cost sharing}\n"},
      // Once for a sentence, however often.
      {"{rule: apart, of: [linchpin, cost-sharing]}", "A linchpin, cost sharing, linchpin, cost sharing.",
       "1:13 apart: cost-sharing is to be kept apart from linchpin in the sentence {cost sharing}\n"},
      // Of three each that stands with the first.
      {"{rule: apart, of: [linchpin, cost-sharing, {phrase: peace}]}", "Peace, a linchpin and cost sharing.",
       "1:10 apart: linchpin is to be kept apart from \"peace\" in the sentence {linchpin}\n"
       "1:23 apart: cost-sharing is to be kept apart from \"peace\" in the sentence {cost sharing}\n"},
      // With near, those of one side may meet.
      {"{rule: apart, of: [linchpin, {phrase: peace}], near: [cost-sharing]}", "Peace and a linchpin.", ""},
      {"{rule: apart, of: [linchpin, {phrase: peace}], near: [cost-sharing]}", "Cost sharing and peace.",
       "1:18 apart: \"peace\" is to be kept apart from cost-sharing in the sentence {peace}\n"},
  }));
  CAPTURE(row.policy, row.draft);
  CHECK(findings_in(row.draft, {"apart", row.policy, "ncm", "draft.md"}) == row.findings);
}
