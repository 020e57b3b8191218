// Tests statements/policies/: each pack on fiction that keeps to it and on fiction that does not, rule by
// rule.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "analyze/check.h"
#include "corpus/corpus.h"
#include "corpus/policy_file.h"
#include "corpus/statement_file.h"
#include "support/catch.h"
#include "support/places.h"
#include "text/source_text.h"

using namespace agreed;

namespace {

const std::string kRecord = AGREED_SOURCE_DIR "/statements";
const std::string kTexts = AGREED_SOURCE_DIR "/tests/fixtures/policies/";
const std::vector<std::string> kPacks = {"ban-2025", "default",     "jeong-2025",
                                         "jo-2025",  "lee-hr-2025", "lee-sh-2025"};

const Corpus& record() {
  static const Result<Corpus> corpus = load_corpus(kRecord);
  REQUIRE(corpus.ok());
  return corpus.value();
}

std::vector<Policy> pack(const std::string& id) {
  Result<std::vector<Policy>> policies = load_policies(kRecord + "/policies", {id});
  if (!policies.ok()) FAIL(policies.error().to_string());
  return std::move(policies).value();
}

// "LINE:COLUMN ENTRY" of the findings by the pack's own rules; what is wrong with the pack comes first.
std::vector<std::string> found_by(const std::string& id, const std::string& file) {
  Result<SourceText> source = SourceText::read(kTexts + file);
  REQUIRE(source.ok());
  const Result<Statement> draft =
      statement_from_text(std::make_shared<const SourceText>(std::move(source).value()));
  REQUIRE(draft.ok());
  CheckRequest request;
  request.draft = &draft.value();
  request.against.series = record().find_series("scm");
  request.policies = pack(id);
  const Result<CheckReport> report = check(record(), request);
  REQUIRE(report.ok());
  std::vector<std::string> found;
  for (const Error& error : report.value().errors) found.push_back(error.to_string());
  for (const Finding& finding : report.value().findings) {
    if (!finding.entry.starts_with(id + "/")) continue;
    found.push_back(std::to_string(finding.line) + ":" + std::to_string(finding.column) + " " +
                    finding.entry.substr(id.size() + 1));
  }
  return found;
}

struct Row {
  const char* pack;
  const char* text;
  std::vector<std::string> findings;
};

const std::vector<Row>& offences() {
  static const std::vector<Row> rows = {
      {"ban-2025", "ban-2025-other-side.bad.md", {"4:48 two-discourses"}},
      {"ban-2025", "ban-2025.bad.md", {"6:23 outlook", "6:23 two-discourses"}},
      {"default", "default.bad.md", {"6:18 one-formula", "6:71 one-region"}},
      {"jeong-2025", "jeong-2025-vague.bad.md", {"4:50 firm-nuclear-commitment"}},
      {"jeong-2025",
       "jeong-2025.bad.md",
       {"4:25 role-and-umbrella", "6:18 after-the-transition", "6:18 bare-opcon-transition"}},
      {"jo-2025",
       "jo-2025.bad.md",
       {"2:3 usfk-purpose", "4:25 response-capabilities", "4:25 bare-modernization", "6:24 new-domains",
        "8:19 response-capabilities", "8:63 china-in-one-paragraph", "8:63 china-in-one-sentence",
        "10:19 response-capabilities", "10:74 china-in-one-paragraph", "12:15 strategic-flexibility",
        "14:18 alliance-modernization", "14:18 bare-modernization", "14:27 response-capabilities",
        "16:27 peninsula-first", "16:27 primary-mission", "18:23 wider-role", "18:31 usfk-purpose-named"}},
      {"lee-hr-2025",
       "lee-hr-2025.bad.md",
       {"4:24 foundation-deterrence", "4:24 foundation-threats", "4:24 six-subjects",
        "6:36 flexibility-of-the-alliance", "8:19 what-modernization-is"}},
      {"lee-sh-2025", "lee-sh-2025-large-words.bad.md", {"4:19 practical-capability-named"}},
      {"lee-sh-2025",
       "lee-sh-2025.bad.md",
       {"4:28 upgraded-vision", "6:19 target-state", "8:19 micro-before-macro", "8:19 practical-capability",
        "10:43 opcon-and-deployment"}},
  };
  return rows;
}

}  // namespace

TEST_CASE("a text that keeps to a policy passes it", "[packs]") {
  const std::string id = GENERATE(from_range(kPacks));
  CAPTURE(id);
  CHECK(found_by(id, id + ".good.md") == std::vector<std::string>{});
}

TEST_CASE("a text that does not is told so where it does not", "[packs]") {
  for (const Row& row : offences()) {
    CAPTURE(row.text);
    CHECK(found_by(row.pack, row.text) == row.findings);
  }
}

TEST_CASE("every rule of every policy is broken by one of these texts, and has its source", "[packs]") {
  std::map<std::string, std::set<std::string>> broken;
  for (const Row& row : offences()) {
    for (const std::string& one : row.findings) broken[row.pack].insert(one.substr(one.find(' ') + 1));
  }
  for (const std::string& id : kPacks) {
    const std::vector<Policy> policies = pack(id);
    const Policy& policy = policies.back();
    CAPTURE(id);
    CHECK_FALSE(policy.title.empty());
    CHECK((id == "default" || !policy.source.author.empty()));
    for (const PolicyEntry& entry : policy.entries) {
      CAPTURE(entry.id);
      // Rules that need no policy have tests of their own.
      if (entry.of.empty()) continue;
      CHECK(broken[id].count(entry.id) == 1);
      CHECK_FALSE(entry.advice.empty());
      CHECK((id == "default" || entry.cites.starts_with("item ")));
    }
  }
}
