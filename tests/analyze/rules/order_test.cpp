// Tests analyze/rules/order.cpp.
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

TEST_CASE("order: what is to be named first", "[rules]") {
  const Row row = GENERATE(values<Row>({
      // In a sentence, in a paragraph, in the text; what does not stand there is out of no order.
      {"{rule: order, of: [linchpin, cost-sharing], within: sentence}", "Cost sharing and linchpin.",
       "1:1 order: cost-sharing stands before linchpin, which is to come first in the sentence {Cost "
       "sharing}\n"},
      {"{rule: order, of: [linchpin, cost-sharing], within: sentence}", "Cost sharing. A linchpin.", ""},
      {"{rule: order, of: [linchpin, cost-sharing], within: paragraph}", "Cost sharing. A linchpin.",
       "1:1 order: cost-sharing stands before linchpin, which is to come first in the paragraph {Cost "
       "sharing}\n"},
      {"{rule: order, of: [linchpin, cost-sharing], within: paragraph}", "Cost sharing.\n\nA linchpin.", ""},
      {"{rule: order, of: [linchpin, cost-sharing]}", "Cost sharing.\n\nA linchpin.",
       "1:1 order: cost-sharing stands before linchpin, which is to come first in the text {Cost sharing}\n"},
      {"{rule: order, of: [linchpin, cost-sharing]}", "Cost sharing.", ""},
      // The first place counts.
      {"{rule: order, of: [linchpin, cost-sharing]}", "A linchpin. Cost sharing. A linchpin.", ""},
      // Three: each against the one furthest on.
      {"{rule: order, of: [{phrase: one}, {phrase: two}, {phrase: three}]}", "Three, two, one.",
       "1:1 order: \"three\" stands before \"one\", which is to come first in the text {Three}\n"
       "1:8 order: \"two\" stands before \"one\", which is to come first in the text {two}\n"},
      {"{rule: order, of: [{phrase: one}, {phrase: two}, {phrase: three}]}", "Two, three, one.",
       "1:1 order: \"two\" stands before \"one\", which is to come first in the text {Two}\n"
       "1:6 order: \"three\" stands before \"one\", which is to come first in the text {three}\n"},
      // Words inside a longer target.
      {"{rule: order, of: [{phrase: the peninsula}, {phrase: beyond the peninsula}]}",
       "Beyond the peninsula, as on the peninsula.",
       "1:1 order: \"beyond the peninsula\" stands before \"the peninsula\", which is to come first in the "
       "text {Beyond the peninsula}\n"},
      {"{rule: order, of: [{phrase: the peninsula}, {phrase: beyond the peninsula}]}",
       "Beyond the peninsula.", ""},
      // Groups.
      {"{rule: order, of: [{phrase: one}, {phrase: two}], near: [{phrase: three}, {phrase: four}]}",
       "Two, three, one, four.", ""},
      {"{rule: order, of: [{phrase: one}, {phrase: two}], near: [{phrase: three}, {phrase: four}]}",
       "Four, two, three.",
       "1:1 order: \"four\" stands before \"two\", which is to come first in the text {Four}\n"},
  }));
  CAPTURE(row.policy, row.draft);
  CHECK(findings_in(row.draft, {"order", row.policy, "ncm", "draft.md"}) == row.findings);
}
