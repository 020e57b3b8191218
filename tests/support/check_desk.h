// Checks a few lines of text as a draft against the fictional series, for tests of rules.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "analyze/archive_sentences.h"
#include "analyze/check.h"
#include "analyze/pins.h"
#include "corpus/corpus.h"
#include "corpus/policy_file.h"
#include "retrieve/memory_index.h"
#include "support/catch.h"
#include "support/places.h"
#include "support/temp_folder.h"

namespace agreed::test {

// The archive of tests/fixtures/ncm, read once.
inline const Corpus& fiction() {
  static const Result<Corpus> corpus = load_corpus(AGREED_SOURCE_DIR "/tests/fixtures/ncm");
  REQUIRE(corpus.ok());
  return corpus.value();
}

// All its statements, as agreed check searches them.
inline Result<std::unique_ptr<SentenceIndex>> fiction_index() {
  std::unique_ptr<SentenceIndex> index =
      std::make_unique<MemoryIndex>(archive_sentences(fiction(), archive_texts(fiction(), {})));
  return index;
}

// One entry of a policy, as YAML: "{rule: forbid, of: [{phrase: A}]}".
inline std::vector<Policy> policy_of(const std::string& entry) {
  if (entry.empty()) return {};
  const agreed_test::TempFolder folder;
  folder.write("test.yaml", "policy: test\nrules:\n  - " + entry + "\n");
  Result<Policy> policy = read_policy_file(folder / "test.yaml");
  if (!policy.ok()) FAIL(policy.error().to_string());
  return {std::move(policy).value()};
}

// The sixth communique, as agreed lock pins it with this concept.
inline const AgreedLock& fiction_lock() {
  static const AgreedLock lock = [] {
    Result<LockedStatement> pinned =
        pin_statement(fiction(), *fiction().find("ncm-6"), "", {{"linchpin"}, {}});
    REQUIRE(pinned.ok());
    AgreedLock made{{std::move(pinned).value()}, "agreed.lock"};
    return made;
  }();
  return lock;
}

struct DraftSetup {
  std::string rule;    // only this one
  std::string policy;  // an entry, as YAML
  std::string series = "ncm";
  std::string path = "draft.md";
  std::string other_version{};    // the same draft in a language of its own (en-GB)
  std::vector<Waiver> waivers{};  // of a file
  Date today{2037, 10, 15};
  const Baseline* baseline = nullptr;
  const AgreedLock* lock = nullptr;
  const char* earlier = nullptr;  // the draft as it was, for findings in changed text only
};

inline Result<CheckReport> check_draft(const std::string& bytes, const DraftSetup& setup) {
  Result<SourceText> source = SourceText::from_bytes(setup.path, bytes);
  if (!source.ok()) return source.error();
  Result<Statement> draft =
      statement_from_text(std::make_shared<const SourceText>(std::move(source).value()));
  if (!draft.ok()) return draft.error();
  if (!setup.other_version.empty()) {
    Result<SourceText> other = SourceText::from_bytes("draft.en-GB.md", setup.other_version);
    REQUIRE(other.ok());
    const Result<Statement> version =
        statement_from_text(std::make_shared<const SourceText>(std::move(other).value()));
    REQUIRE(version.ok());
    draft.value().texts.push_back(version.value().texts.front());
    draft.value().texts.back().language = "en-GB";
  }
  CheckRequest request;
  request.draft = &draft.value();
  request.against.series = fiction().find_series(setup.series);
  request.policies = policy_of(setup.policy);
  if (!setup.rule.empty()) request.only = {setup.rule};
  request.waivers = setup.waivers;
  request.today = [&] { return setup.today; };
  request.baseline = setup.baseline;
  request.against.lock = setup.lock;
  request.open_index = fiction_index;
  std::optional<Statement> earlier;
  if (setup.earlier != nullptr) {
    Result<SourceText> before = SourceText::from_bytes("v1:" + setup.path, setup.earlier);
    if (!before.ok()) return before.error();
    Result<Statement> statement =
        statement_from_text(std::make_shared<const SourceText>(std::move(before).value()));
    if (!statement.ok()) return statement.error();
    earlier = std::move(statement).value();
    request.changed_since = "v1";
    request.earlier = &earlier->texts.front();
  }
  return check(fiction(), request);
}

// One line a finding: "2:5 rule: message", with " {excerpt}" where there is one.
inline std::string dump(const CheckReport& report) {
  std::string out;
  for (const Finding& finding : report.findings) {
    out += std::to_string(finding.line) + ":" + std::to_string(finding.column) + " " + finding.rule + ": " +
           finding.message + (finding.excerpt.empty() ? "" : " {" + finding.excerpt + "}") + "\n";
  }
  for (const Error& error : report.errors) out += "error: " + error.message + "\n";
  return out;
}

inline std::string findings_in(const std::string& bytes, const DraftSetup& setup) {
  const Result<CheckReport> report = check_draft(bytes, setup);
  return report.ok() ? dump(report.value()) : "error: " + report.error().message + "\n";
}

}  // namespace agreed::test
