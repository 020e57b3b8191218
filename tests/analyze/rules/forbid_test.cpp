// Tests analyze/rules/forbid.cpp.
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

TEST_CASE("forbid: what must not stand", "[rules]") {
  const Row row = GENERATE(values<Row>({
      {"{rule: forbid, of: [linchpin]}", "A linchpin, and a linchpin.",
       "1:3 forbid: linchpin is not to be used {linchpin}\n"
       "1:19 forbid: linchpin is not to be used {linchpin}\n"},
      {"{rule: forbid, of: [modernization/alliance]}", "Modernization of the Alliance and of capabilities.",
       "1:1 forbid: modernization/alliance is not to be used {Modernization of the Alliance}\n"},
      {"{rule: forbid, of: [modernization]}", "They welcomed the modernization of the shipyards.", ""},
      {"{rule: forbid, of: [{phrase: grey heron}, {phrase: exercise grey heron}]}",
       "Exercise Grey Heron began.",
       "1:1 forbid: \"exercise grey heron\" is not to be used {Exercise Grey Heron}\n"},
      // What only one side wants.
      {"{rule: forbid, of: [linchpin]}", "A [Castria: linchpin] [Norland: cornerstone] of peace.",
       "1:13 forbid: linchpin is not to be used {linchpin}\n"},
  }));
  CAPTURE(row.policy, row.draft);
  CHECK(findings_in(row.draft, {"forbid", row.policy, "ncm", "draft.md"}) == row.findings);
}
