// Tests the forms of agreed check that other programs read: src/visualize/check_formats.h. What their
// published descriptions require is checked here in words of our own; tests/scripts/check_formats_test
// validates SARIF by its schema and the XML by xmllint.
#include "visualize/check_formats.h"

#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "ingest/xml_reader.h"
#include "support/catch.h"
#include "support/check_desk.h"

using namespace agreed;
using namespace agreed::test;
using nlohmann::json;

namespace {

// Characters of one to four bytes before the finding, and all that the forms must escape in it.
const std::string kHard =
    "1. \xC3\xA9\xED\x95\x9C\xF0\x90\x90\x80 50%: posture & \"A\", 'B' <c\n\nThe\nposture.\n";

CheckReport hard_report(const std::string& draft = kHard) {
  DraftSetup setup{"",
                   "{rule: forbid, id: no-posture, severity: warning, of: [{phrase: posture}], "
                   "advice: \"Say it: 100%, plainly\"}",
                   ""};
  setup.path = "a b/50%,x:y.md";
  Result<CheckReport> report = check_draft(draft, setup);
  REQUIRE(report.ok());
  REQUIRE(report.value().errors.empty());
  return std::move(report).value();
}

// With a suggestion on the first finding, since not every rule makes one.
CheckReport with_suggestion() {
  CheckReport report = hard_report();
  Suggestion suggestion;
  suggestion.span = report.findings[0].span;
  suggestion.replacement = "\"level\"";
  const Finding& first = report.findings[0];
  suggestion.begin = {first.line, first.column, first.byte_column};
  suggestion.end = {first.end_line, first.end_column, first.end_byte_column};
  report.findings[0].suggestion = suggestion;
  return report;
}

CheckReport waived_report() {
  return hard_report(
      "The posture. <!-- agreed-waive forbid: why; by Lund; until 2038-01-31 -->\n\nA posture.\n");
}

XmlNode xml(const std::string& bytes) {
  Result<XmlNode> root = parse_xml(bytes, "test");
  if (!root.ok()) FAIL(root.error().to_string() + "\n" + bytes);
  return std::move(root).value();
}

std::vector<const XmlNode*> elements(const XmlNode& node, const std::string& name) {
  std::vector<const XmlNode*> found;
  for (const XmlNode& child : node.children) {
    if (child.name == name) found.push_back(&child);
    for (const XmlNode* inner : elements(child, name)) found.push_back(inner);
  }
  return found;
}

}  // namespace

TEST_CASE("check formats: places are in code points, in rdjson in bytes", "[check-formats]") {
  const CheckReport report = hard_report();
  REQUIRE(report.findings.size() == 2);
  const Finding& first = report.findings[0];
  CHECK(first.line == 1);
  CHECK(first.column == 13);
  CHECK(first.end_column == 20);
  CHECK(first.byte_column == 19);
  CHECK(first.end_byte_column == 26);
  const json rdjson = json::parse(check_rdjson(report));
  CHECK(rdjson["diagnostics"][0]["location"]["range"]["start"] == json{{"line", 1}, {"column", 19}});
  CHECK(rdjson["diagnostics"][0]["location"]["range"]["end"] == json{{"line", 1}, {"column", 26}});
  const json sarif = json::parse(check_sarif(report, {}));
  const json region = sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"];
  CHECK(region["startColumn"] == 13);
  CHECK(region["endColumn"] == 20);
  CHECK(kHard.substr(region["byteOffset"], region["byteLength"]) == "posture");
}

TEST_CASE("check formats: a byte order mark takes no column", "[check-formats]") {
  const CheckReport report = hard_report("\xEF\xBB\xBFThe posture.\n");
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].column == 5);
  CHECK(report.findings[0].byte_column == 5);
}

TEST_CASE("SARIF: what the format requires", "[check-formats]") {
  const CheckReport report = with_suggestion();
  const json log = json::parse(check_sarif(report, {false, "1.2.3"}));
  CHECK(log["version"] == "2.1.0");
  REQUIRE(log["runs"].size() == 1);
  const json& run = log["runs"][0];
  CHECK(run["columnKind"] == "unicodeCodePoints");
  CHECK(run["tool"]["driver"]["name"] == "agreed");
  CHECK(run["tool"]["driver"]["version"] == "1.2.3");
  const json& rules = run["tool"]["driver"]["rules"];
  CHECK(rules.size() == report.in_force.size());
  std::set<std::string> ids;
  for (const json& rule : rules) {
    CHECK(ids.insert(rule["id"]).second);
    CHECK_FALSE(rule["help"]["text"].get<std::string>().empty());
    CHECK_FALSE(rule["shortDescription"]["text"].get<std::string>().empty());
  }
  REQUIRE(run["results"].size() == 2);
  std::set<std::string> hashes;
  for (const json& result : run["results"]) {
    CHECK(rules[result["ruleIndex"].get<std::size_t>()]["id"] == result["ruleId"]);
    CHECK(result["level"] == "warning");
    CHECK(result["partialFingerprints"]["agreedWording/v1"].get<std::string>().size() == 16);
    CHECK(hashes.insert(result["partialFingerprints"]["primaryLocationLineHash"]).second);
    CHECK_FALSE(result.contains("suppressions"));
    const json& place = result["locations"][0]["physicalLocation"];
    CHECK(place["artifactLocation"]["uri"] == "a%20b/50%25,x%3Ay.md");
  }
  const json& replacement = run["results"][0]["fixes"][0]["artifactChanges"][0]["replacements"][0];
  CHECK(replacement["deletedRegion"]["startColumn"] == 13);
  CHECK(replacement["insertedContent"]["text"] == "\"level\"");
  CHECK_FALSE(run["results"][1].contains("fixes"));
}

TEST_CASE("SARIF: findings that do not count are suppressed, and shown only if asked for",
          "[check-formats]") {
  const CheckReport report = waived_report();
  CHECK(json::parse(check_sarif(report, {}))["runs"][0]["results"].size() == 1);
  const json results = json::parse(check_sarif(report, {true, ""}))["runs"][0]["results"];
  REQUIRE(results.size() == 2);
  const json expected = json::array(
      {{{"kind", "inSource"}, {"status", "accepted"}, {"justification", "why; by Lund; until 2038-01-31"}}});
  CHECK(results[0]["suppressions"] == expected);
  CheckReport known = hard_report();
  known.findings[1].in_baseline = true;
  const json old = json::parse(check_sarif(known, {true, ""}))["runs"][0]["results"][1];
  CHECK(old["suppressions"][0]["kind"] == "external");
}

TEST_CASE("GitHub annotations: escaped as workflow commands are", "[check-formats]") {
  const std::string out = check_github(hard_report());
  CHECK(out ==
        "::warning file=a b/50%25%2Cx%3Ay.md,line=1,endLine=1,col=13,endColumn=20,"
        "title=agreed%3A test/no-posture::\"posture\" is not to be used%0Aposture%0A"
        "advice: Say it: 100%25, plainly\n"
        "::warning file=a b/50%25%2Cx%3Ay.md,line=4,endLine=4,col=1,endColumn=8,"
        "title=agreed%3A test/no-posture::\"posture\" is not to be used%0Aposture%0A"
        "advice: Say it: 100%25, plainly\n");
}

TEST_CASE("GitHub annotations: a line each, whatever a text holds", "[check-formats]") {
  CheckReport report = hard_report();
  report.findings[0].message = "one\n::error::two\r\n";
  report.findings[0].excerpt = "a\n::set-output name=x::y";
  const std::string out = check_github(report);
  CHECK(std::ranges::count(out, '\n') == 2);
  CHECK(out.find("\n::error") == std::string::npos);
  CHECK(out.find("\n::set") == std::string::npos);
}

TEST_CASE("GitLab code quality: required properties and unique fingerprints", "[check-formats]") {
  CheckReport report = hard_report();
  report.findings[0].severity = Severity::error;
  const json list = json::parse(check_gitlab(report));
  REQUIRE(list.is_array());
  REQUIRE(list.size() == 2);
  std::set<std::string> fingerprints;
  const std::set<std::string> severities = {"info", "minor", "major", "critical", "blocker"};
  for (const json& one : list) {
    CHECK_FALSE(one["description"].get<std::string>().empty());
    CHECK_FALSE(one["check_name"].get<std::string>().empty());
    CHECK(fingerprints.insert(one["fingerprint"]).second);
    CHECK(severities.contains(one["severity"]));
    CHECK(one["location"]["path"] == "a b/50%,x:y.md");
    CHECK(one["location"]["lines"]["begin"].get<int>() >= 1);
  }
  CHECK(list[0]["severity"] == "major");
  CHECK(json::parse(check_gitlab(hard_report("Nothing.\n"))) == json::array());
}

TEST_CASE("rdjson: required properties", "[check-formats]") {
  const json result = json::parse(check_rdjson(with_suggestion()));
  CHECK(result["source"]["name"] == "agreed");
  REQUIRE(result["diagnostics"].size() == 2);
  for (const json& one : result["diagnostics"]) {
    CHECK_FALSE(one["message"].get<std::string>().empty());
    CHECK(one["location"]["path"] == "a b/50%,x:y.md");
    CHECK(one["severity"] == "WARNING");
    CHECK(one["code"]["value"] == "test/no-posture");
  }
  const json& suggestion = result["diagnostics"][0]["suggestions"][0];
  CHECK(suggestion["text"] == "\"level\"");
  CHECK(suggestion["range"]["start"]["column"] == 19);
}

TEST_CASE("Checkstyle: well-formed, with what readers of it need", "[check-formats]") {
  const XmlNode root = xml(check_checkstyle(hard_report()));
  CHECK(root.name == "checkstyle");
  CHECK_FALSE(root.attribute("version").empty());
  REQUIRE(elements(root, "file").size() == 1);
  CHECK(elements(root, "file")[0]->attribute("name") == "a b/50%,x:y.md");
  const auto errors = elements(root, "error");
  REQUIRE(errors.size() == 2);
  CHECK(errors[0]->attribute("line") == "1");
  CHECK(errors[0]->attribute("column") == "13");
  CHECK(errors[0]->attribute("severity") == "warning");
  CHECK(errors[0]->attribute("message") == "\"posture\" is not to be used");
  CHECK(errors[0]->attribute("source") == "agreed.test/no-posture");
  CHECK(elements(xml(check_checkstyle(hard_report("Nothing.\n"))), "error").empty());
}

TEST_CASE("JUnit: totals are those of the tests", "[check-formats]") {
  for (const bool shown : {false, true}) {
    for (CheckReport report : {hard_report(), waived_report(), hard_report("Nothing.\n")}) {
      for (const Severity fail_on : {Severity::warning, Severity::error}) {
        report.fail_on = fail_on;
        count_findings(report);
        const XmlNode root = xml(check_junit(report, {shown, ""}));
        CHECK(root.name == "testsuites");
        REQUIRE(elements(root, "testsuite").size() == 1);
        const XmlNode& suite = *elements(root, "testsuite")[0];
        const auto tests = elements(suite, "testcase");
        const auto failures = elements(suite, "failure");
        CHECK(suite.attribute("tests") == std::to_string(tests.size()));
        CHECK(suite.attribute("failures") == std::to_string(failures.size()));
        CHECK(suite.attribute("skipped") == std::to_string(elements(suite, "skipped").size()));
        CHECK(root.attribute("tests") == suite.attribute("tests"));
        CHECK(failures.size() == report.failing);
        std::set<std::string> names;
        for (const XmlNode* test : tests) {
          CHECK_FALSE(test->attribute("name").empty());
          CHECK(names
                    .insert(std::string(test->attribute("classname")) + "|" +
                            std::string(test->attribute("name")))
                    .second);
        }
      }
    }
  }
}

TEST_CASE("Markdown: what a draft says is no mark-up", "[check-formats]") {
  CheckReport report = hard_report();
  report.findings[0].excerpt = "<b>*x*</b> `y` [z](u) #1";
  const std::string out = check_markdown(report, {});
  CHECK(out.find("  > \\<b\\>\\*x\\*\\</b\\> \\`y\\` \\[z\\](u) \\#1\n") != std::string::npos);
}

TEST_CASE("check formats: findings that do not count are in none of the lists", "[check-formats]") {
  const CheckReport report = waived_report();
  CHECK(json::parse(check_gitlab(report)).size() == 1);
  CHECK(json::parse(check_rdjson(report))["diagnostics"].size() == 1);
  CHECK(elements(xml(check_checkstyle(report)), "error").size() == 1);
  const std::string github = check_github(report);
  CHECK(std::ranges::count(github, '\n') == 1);
}
