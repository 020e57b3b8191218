// Tests analyze/rules/only_one_of.cpp.
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

TEST_CASE("only-one-of: one name for one thing", "[rules]") {
  const Row row = GENERATE(values<Row>({
      {"{rule: only-one-of, of: [{phrase: bay}, {phrase: gulf}, {phrase: sea}]}",
       "The gulf, the bay. The gulf.",
       "1:15 only-one-of: \"bay\" after \"gulf\": only one of them is to stand in the text {bay}\n"},
      {"{rule: only-one-of, of: [{phrase: bay}, {phrase: gulf}, {phrase: sea}]}",
       "The sea, the bay, the gulf.",
       "1:14 only-one-of: \"bay\" after \"sea\": only one of them is to stand in the text {bay}\n"
       "1:23 only-one-of: \"gulf\" after \"sea\": only one of them is to stand in the text {gulf}\n"},
      {"{rule: only-one-of, of: [{phrase: bay}, {phrase: gulf}]}", "The bay. The bay.", ""},
      {"{rule: only-one-of, of: [{phrase: bay}, {phrase: gulf}], within: paragraph}", "The bay.\n\nThe gulf.",
       ""},
      {"{rule: only-one-of, of: [{phrase: bay}, {phrase: gulf}], within: paragraph}", "The bay. The gulf.",
       "1:14 only-one-of: \"gulf\" after \"bay\": only one of them is to stand in the paragraph {gulf}\n"},
      {"{rule: only-one-of, of: [{phrase: bay}, {phrase: gulf}], within: sentence}", "The bay. The gulf.",
       ""},
  }));
  CAPTURE(row.policy, row.draft);
  CHECK(findings_in(row.draft, {"only-one-of", row.policy, "ncm", "draft.md"}) == row.findings);
}
