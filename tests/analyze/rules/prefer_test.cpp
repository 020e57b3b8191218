// Tests analyze/rules/prefer.cpp.
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

TEST_CASE("prefer: what is to be said otherwise", "[rules]") {
  const Row row = GENERATE(values<Row>({
      {"{rule: prefer, of: [modernization/alliance], use: renewed alliance}",
       "They praised modernization of the Alliance.",
       "1:14 prefer: \"renewed alliance\" is preferred to modernization/alliance {modernization of the "
       "Alliance}\n"},
      // A sense is meant, and its false friends never.
      {"{rule: prefer, of: [modernization/alliance], use: renewed alliance}",
       "They praised modernization of capabilities and modernization of the shipyards.", ""},
      // Words that two targets find are found once.
      {"{rule: prefer, of: [{phrase: grey heron}, {phrase: exercise grey heron}], use: the exercise}",
       "They held Exercise Grey Heron.",
       "1:11 prefer: \"the exercise\" is preferred to \"exercise grey heron\" {Exercise Grey Heron}\n"},
  }));
  CAPTURE(row.policy, row.draft);
  CHECK(findings_in(row.draft, {"prefer", row.policy, "ncm", "draft.md"}) == row.findings);
}

namespace {

// What the suggestion makes of the draft; "none" without one.
std::string mended(const std::string& draft, const std::string& entry) {
  const Result<CheckReport> report = check_draft(draft, {"prefer", entry, "ncm", "draft.md"});
  if (!report.ok()) return report.error().message;
  if (report.value().findings.size() != 1) return "not one finding";
  const Finding& finding = report.value().findings.front();
  if (!finding.suggestion) return "none";
  const ByteSpan span = finding.suggestion->span;
  return draft.substr(0, span.begin) + finding.suggestion->replacement + draft.substr(span.end);
}

}  // namespace

TEST_CASE("prefer: the suggestion keeps the dress of what it replaces", "[rules]") {
  const std::string vision = "{rule: prefer, of: [modernization/alliance], use: upgraded vision}";
  const std::string noun =
      "{rule: prefer, of: [modernization/alliance], use: modernization of alliance capabilities}";
  CHECK(mended("On modernization of the Alliance.", vision) == "On upgraded vision.");
  CHECK(mended("Modernization of the Alliance began.", vision) == "Upgraded vision began.");
  CHECK(mended("## MODERNIZATION OF THE ALLIANCE\n", vision) == "## UPGRADED VISION\n");
  CHECK(mended("## Modernization of the Alliance\n", vision) == "## Upgraded Vision\n");
  CHECK(mended("On Alliance Modernization.", vision) == "On Upgraded Vision.");
  CHECK(mended("A modernization\nof the *Alliance* began.", vision).find("upgraded vision") !=
        std::string::npos);
  // The article before it.
  CHECK(mended("On a modernization of the Alliance.", vision) == "On an upgraded vision.");
  CHECK(mended("On an Alliance modernization.", noun) == "On a modernization of alliance capabilities.");
  // A verb stays one.
  const std::string verb =
      "{rule: prefer, of: [{phrase: moderniz* the alliance}], use: modernization of alliance capabilities}";
  CHECK(mended("They will modernize the Alliance.", verb) == "They will modernize alliance capabilities.");
  CHECK(mended("Modernizing the Alliance matters.", verb) == "Modernizing alliance capabilities matters.");
  // No suggestion across a bracket, nor in a language that it is not written in.
  CHECK(mended("On [modernization] of the Alliance.", vision) == "none");
  CHECK(mended("On modernization of the Alliance.",
               "{rule: prefer, of: [modernization/alliance], use: \"\\uB3D9\\uB9F9\"}") == "none");
}
