// Claims are parsed, the terms of all traced together, and each claim answered.
#include "analyze/claims.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "analyze/claim_checker.h"
#include "analyze/claim_expression.h"
#include "analyze/claim_names.h"
#include "analyze/claim_record.h"

namespace agreed {
namespace {

constexpr std::array<std::string_view, 3> kVerdictNames = {"holds", "contradicted", "undecidable"};

void collect_terms(const ClaimNode& node, std::set<std::string>& terms) {
  for (const ClaimNode& part : node.parts) collect_terms(part, terms);
  if (node.kind != ClaimNode::Kind::call || node.name == "date") return;
  const ClaimArgument& term = node.arguments.front();
  terms.insert(term.quoted ? "\"" + term.text + "\"" : term.text.substr(0, term.text.find(':')));
}

// Every text of a statement that an answer names was searched.
EvidenceLedger ledger_of_answers(const Corpus& corpus, const std::vector<ClaimResult>& results) {
  std::set<std::string> named;
  std::set<std::pair<std::string, std::string>> absences;
  for (const ClaimResult& result : results) {
    named.insert(result.missing.begin(), result.missing.end());
    for (const ClaimEvidence& shown : result.evidence) {
      named.insert(shown.id);
      if (shown.path.empty()) absences.emplace(shown.text, shown.source);
    }
  }
  std::vector<AskedStatement> asked;
  for (const Statement& statement : corpus.statements) {
    if (named.count(statement.id) == 0) continue;
    AskedStatement& one = asked.emplace_back(AskedStatement{&statement, statement.id, {}, {}});
    for (const StatementText& text : statement.texts) one.read.push_back(&text);
  }
  return ledger_of(corpus, asked, [&](const Absence& absence) {
    return absences.count({absence.basis, absence.url}) != 0;
  });
}

}  // namespace

std::string_view name_of(ClaimVerdict verdict) {
  return kVerdictNames[static_cast<std::size_t>(verdict)];
}

ClaimReport check_claims(const Corpus& corpus, const Claims& claims, const ClaimsRequest& request) {
  const std::vector<std::string>& ids = request.ids;
  ClaimReport report;
  const auto wrong = [&](const Claim& claim, const std::string& message) {
    report.errors.push_back(
        {ErrorCode::syntax, "claim " + claim.id + ": " + message, claims.path, claim.claim_line});
  };
  std::vector<std::pair<const Claim*, ClaimNode>> parsed;
  std::set<std::string> terms;
  for (const Claim& claim : claims.claims) {
    if (!ids.empty() && std::find(ids.begin(), ids.end(), claim.id) == ids.end()) continue;
    Result<ClaimNode> node = parse_claim(claim.claim);
    if (!node.ok()) {
      wrong(claim, node.error().message);
      continue;
    }
    collect_terms(node.value(), terms);
    parsed.emplace_back(&claim, std::move(node).value());
  }
  for (const std::string& id : ids) {
    const bool known = std::any_of(claims.claims.begin(), claims.claims.end(),
                                   [&](const Claim& one) { return one.id == id; });
    if (known) continue;
    std::vector<std::string_view> names;
    for (const Claim& one : claims.claims) names.emplace_back(one.id);
    report.errors.push_back(
        {ErrorCode::not_found, "no claim '" + id + "'" + did_you_mean(id, names), claims.path, 0});
  }
  // A name that is no concept is told with the answer; tracing it would look for a phrase.
  std::erase_if(terms, [&](const std::string& term) {
    return term.front() != '"' && corpus.termbase.find(term) == nullptr;
  });
  const ClaimRecord record(corpus, {terms.begin(), terms.end()}, request.hashes);
  for (const auto& [claim, node] : parsed) {
    Result<ClaimAnswer> answered = answer_to(node, record);
    if (!answered.ok()) {
      wrong(*claim, answered.error().message);
      continue;
    }
    ClaimAnswer answer = std::move(answered).value();
    switch (answer.verdict) {
      case ClaimVerdict::holds:
        ++report.holding;
        break;
      case ClaimVerdict::contradicted:
        ++report.contradicted;
        break;
      case ClaimVerdict::undecidable:
        ++report.undecidable;
        break;
    }
    report.results.push_back({claim, answer.verdict, std::move(answer.evidence), std::move(answer.missing)});
  }
  std::stable_sort(report.errors.begin(), report.errors.end(),
                   [](const Error& left, const Error& right) { return left.line < right.line; });
  if (request.hashes == FileHashes::made) report.ledger = ledger_of_answers(corpus, report.results);
  return report;
}

}  // namespace agreed
