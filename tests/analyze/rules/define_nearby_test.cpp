// Tests analyze/rules/define_nearby.cpp.
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

TEST_CASE("define-nearby: what asks to be explained", "[rules]") {
  const Row row = GENERATE(values<Row>({
      {"{rule: define-nearby, of: [linchpin], near: [{phrase: that is}, {phrase: meaning}]}",
       "A linchpin. That is a pin.", ""},
      {"{rule: define-nearby, of: [linchpin], near: [{phrase: that is}, {phrase: meaning}]}",
       "A linchpin.\n\nThat is a pin.",
       "1:3 define-nearby: linchpin stands without \"that is\" or \"meaning\" in the paragraph {linchpin}\n"},
      {"{rule: define-nearby, of: [linchpin], near: [{phrase: that is}], within: sentence}",
       "A linchpin. That is a pin.",
       "1:3 define-nearby: linchpin stands without \"that is\" in the sentence {linchpin}\n"},
      {"{rule: define-nearby, of: [linchpin], near: [{phrase: that is}], within: text}",
       "That is a pin.\n\nA linchpin.", ""},
      // Within sentences, before or after, across paragraphs.
      {"{rule: define-nearby, of: [linchpin], near: [{phrase: that is}], at_least: 1}",
       "That is a pin.\n\nA linchpin.", ""},
      {"{rule: define-nearby, of: [linchpin], near: [{phrase: that is}], at_least: 1}",
       "That is a pin. They met. A linchpin.",
       "1:28 define-nearby: linchpin stands without \"that is\" within 1 sentence {linchpin}\n"},
      {"{rule: define-nearby, of: [linchpin], near: [{phrase: that is}], at_least: 2}",
       "That is a pin. They met. A linchpin.", ""},
      // Once for a paragraph.
      {"{rule: define-nearby, of: [linchpin], near: [{phrase: that is}], within: sentence}",
       "A linchpin. A linchpin.\n\nA linchpin.",
       "1:3 define-nearby: linchpin stands without \"that is\" in the sentence {linchpin}\n"
       "3:3 define-nearby: linchpin stands without \"that is\" in the sentence {linchpin}\n"},
  }));
  CAPTURE(row.policy, row.draft);
  CHECK(findings_in(row.draft, {"define-nearby", row.policy, "ncm", "draft.md"}) == row.findings);
}
