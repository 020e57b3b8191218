// The fiction's draft: each flaw of tests/fixtures/ncm-breaches.tsv is found with its rule, line and column,
// and nothing else is.
#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <vector>

#include "analyze/rules/all_rules.h"
#include "support/catch.h"
#include "support/check_desk.h"
#include "support/places.h"

using namespace agreed;
using namespace agreed::test;

namespace {

const std::string kFixtures = AGREED_SOURCE_DIR "/tests/fixtures/";

// The table's name of a flaw -> the rule that finds it. Those against history belong to rules of their own.
const std::map<std::string, std::string> kRules = {
    {"weekday", "dates-and-ordinals"},   {"ordinal", "dates-and-ordinals"}, {"date", "dates-and-ordinals"},
    {"next-year", "dates-and-ordinals"}, {"host-order", "rotation"},        {"brackets", "open-brackets"},
    {"acronym", "undefined-acronym"},    {"numbering", "numbering"},
};
const std::map<std::string, std::string> kAgainstHistory = {{"continuity-term", "dropped-term"},
                                                            {"continuity-phrase", "broken-streak"}};

std::string one_line(const std::string& text) {
  std::string out;
  for (const char c : text) out += c == '\n' ? ' ' : c;
  return out;
}

struct Breach {
  std::string rule;
  std::string paragraph;
  std::string should_be;
  std::string words;
};

std::vector<Breach> planted() {
  std::ifstream in(kFixtures + "ncm-breaches.tsv");
  std::vector<Breach> breaches;
  std::string line;
  while (std::getline(in, line)) {
    if (line.starts_with("#") || line.starts_with("rule\t")) continue;
    std::istringstream cells(line);
    Breach one;
    std::getline(cells, one.rule, '\t');
    std::getline(cells, one.paragraph, '\t');
    std::getline(cells, one.should_be, '\t');
    std::getline(cells, one.words, '\t');
    breaches.push_back(one);
  }
  return breaches;
}

CheckReport check_fiction_draft() {
  const Result<SourceText> source = SourceText::read(kFixtures + "ncm-7-draft.md");
  REQUIRE(source.ok());
  const Result<CheckReport> report = check_draft(std::string(source.value().bytes()), {});
  REQUIRE(report.ok());
  return report.value();
}

}  // namespace

TEST_CASE("each planted flaw of form is found in its place, and nothing else", "[rules][fiction]") {
  CheckReport report = check_fiction_draft();
  std::erase_if(report.findings, [](const Finding& one) {
    return std::ranges::none_of(kRules, [&](const auto& known) { return known.second == one.rule; });
  });
  std::size_t wanted = 0;
  for (const Breach& breach : planted()) {
    INFO(breach.rule << " in paragraph " << breach.paragraph << ": " << breach.words);
    const auto known = kRules.find(breach.rule);
    if (known == kRules.end()) {
      CHECK(kAgainstHistory.contains(breach.rule));
      continue;
    }
    ++wanted;
    const auto found = std::ranges::find_if(report.findings, [&](const Finding& one) {
      const std::string words = one_line(one.excerpt);
      return one.rule == known->second && !words.empty() && breach.words.find(words) != std::string::npos;
    });
    REQUIRE(found != report.findings.end());
    if (breach.paragraph != "0") {
      REQUIRE(found->paragraph);
      CHECK(std::to_string(*found->paragraph) == breach.paragraph);
    }
    if (!breach.should_be.empty() && found->rule != "open-brackets") {
      REQUIRE(found->suggestion);
      CHECK(breach.should_be.find(found->suggestion->replacement) != std::string::npos);
    }
    report.findings.erase(found);
  }
  CHECK(wanted == 9);
  CHECK(dump(report).empty());
}

TEST_CASE("the flaws of form stand at these lines and columns", "[rules][fiction]") {
  CheckReport report = check_fiction_draft();
  std::string places;
  for (const Finding& one : report.findings) {
    if (std::ranges::none_of(kRules, [&](const auto& known) { return known.second == one.rule; })) continue;
    places += std::to_string(one.line) + ":" + std::to_string(one.column) + " " + one.rule + "\n";
  }
  CHECK(places ==
        "11:10 dates-and-ordinals\n"
        "13:8 dates-and-ordinals\n"
        "13:78 dates-and-ordinals\n"
        "18:55 rotation\n"
        "46:18 open-brackets\n"
        "72:71 undefined-acronym\n"
        "78:1 numbering\n"
        "112:9 rotation\n"
        "114:4 dates-and-ordinals\n");
}

TEST_CASE("the adopted texts of the fiction have one flaw of form", "[rules][fiction]") {
  for (int n = 1; n <= 6; ++n) {
    const Statement* statement = fiction().find("ncm-" + std::to_string(n));
    REQUIRE(statement != nullptr);
    CheckRequest request;
    request.draft = statement;
    request.against.series = fiction().find_series("ncm");
    for (const auto& [flaw, rule] : kRules) request.only.push_back(rule);
    request.only.emplace_back("inconsistent-term");
    const Result<CheckReport> report = check(fiction(), request);
    REQUIRE(report.ok());
    INFO(statement->id);
    // The first spells a word in two ways, which the tables have as a change of spelling to the second.
    CHECK(dump(report.value()) ==
          (n == 1 ? "86:33 inconsistent-term: \"co-operation\" here, \"cooperation\" in another place "
                    "{co-operation}\n"
                  : ""));
  }
}

TEST_CASE("the planted breaks with history are found in their places, and nothing else fails",
          "[rules][fiction]") {
  CheckReport report = check_fiction_draft();
  std::erase_if(report.findings, [](const Finding& one) {
    return find_rule(one.rule)->kind != RuleKind::history || one.severity == Severity::info;
  });
  for (const Breach& breach : planted()) {
    const auto known = kAgainstHistory.find(breach.rule);
    if (known == kAgainstHistory.end()) continue;
    INFO(breach.rule);
    const auto found = std::ranges::find(report.findings, known->second, &Finding::rule);
    REQUIRE(found != report.findings.end());
    REQUIRE(found->paragraph);
    CHECK(std::to_string(*found->paragraph) == breach.paragraph);
    const std::string lost = breach.should_be.empty() ? breach.words : breach.should_be;
    CHECK(found->message.find(lost) != std::string::npos);
    report.findings.erase(found);
  }
  CHECK(dump(report).empty());
}

// Besides what was planted as a flaw the draft has changes that a drafter should see, and they are no more
// than remarks: ncm-planted.tsv has them.
TEST_CASE("the remarks on the fiction's draft are its changes of wording", "[rules][fiction]") {
  CheckReport report = check_fiction_draft();
  std::erase_if(report.findings, [](const Finding& one) { return one.severity != Severity::info; });
  CHECK(
      dump(report) ==
      "19:33 reworded-precedent: the same as agreed wording but for a word: \"cornerstone\" was \"linchpin\" "
      "{cornerstone}\n"
      "89:52 reworded-precedent: the same as agreed wording but for a word: \"renewal\" was "
      "\"modernization\" "
      "{renewal}\n"
      "89:93 unprecedented-wording: no precedent for this wording in 6 statements {The Secretary proposed a "
      "further round of talks on engines for patrol ships.}\n");
}
