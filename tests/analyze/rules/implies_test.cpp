// Tests analyze/rules/implies.cpp.
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

TEST_CASE("implies: what asks for another wording", "[rules]") {
  const Row row = GENERATE(values<Row>({
      {"{rule: implies, of: [linchpin], near: [cost-sharing, {phrase: peace}]}", "A linchpin.",
       "1:3 implies: linchpin requires cost-sharing and \"peace\" in the text {linchpin}\n"},
      {"{rule: implies, of: [linchpin], near: [cost-sharing, {phrase: peace}]}", "A linchpin.\n\nPeace.",
       "1:3 implies: linchpin requires cost-sharing in the text {linchpin}\n"},
      {"{rule: implies, of: [linchpin], near: [cost-sharing, {phrase: peace}]}",
       "Peace and cost sharing.\n\nA linchpin.", ""},
      // In one direction only, and once for a text.
      {"{rule: implies, of: [linchpin], near: [{phrase: peace}]}", "Peace.", ""},
      {"{rule: implies, of: [linchpin], near: [{phrase: peace}]}", "A linchpin.\n\nA linchpin.",
       "1:3 implies: linchpin requires \"peace\" in the text {linchpin}\n"},
      {"{rule: implies, of: [linchpin], near: [{phrase: peace}], within: paragraph}",
       "A linchpin. Peace.\n\nA linchpin.\n\nPeace.",
       "3:3 implies: linchpin requires \"peace\" in the paragraph {linchpin}\n"},
      {"{rule: implies, of: [linchpin], near: [{phrase: peace}], within: sentence}",
       "A linchpin of peace. Peace. A linchpin.",
       "1:31 implies: linchpin requires \"peace\" in the sentence {linchpin}\n"},
  }));
  CAPTURE(row.policy, row.draft);
  CHECK(findings_in(row.draft, {"implies", row.policy, "ncm", "draft.md"}) == row.findings);
}
