#include "analyze/rules/against_last.h"

#include <algorithm>
#include <utility>

#include "analyze/rules/rule_places.h"
#include "normalize/cited_paragraph.h"
#include "normalize/wording.h"

namespace agreed {
namespace {

bool meet(TokenRange a, TokenRange b) {
  return a.begin < b.end && b.begin < a.end;
}

}  // namespace

FindingPrecedent precedent_at(const SeriesText& text, TokenRange tokens) {
  FindingPrecedent precedent;
  precedent.id = text.id;
  precedent.date = text.date;
  precedent.paragraph = cited_paragraph(text.text, text.text.paragraph_of_token(tokens.begin), text.held);
  const TokenRange sentence = text.text.sentences[text.text.sentence_of_token(tokens.begin)].tokens;
  precedent.text = wording(text.text, sentence);
  precedent.path = text.text.source->path();
  precedent.span = text.text.span_of(sentence);
  return precedent;
}

FacingTokens facing(const DiffReport& report, TokenRange earlier) {
  FacingTokens result;
  for (const Change& change : report.changes) {
    if (change.later && (!change.earlier || change.earlier->tokens.begin < earlier.begin))
      result.tokens = {change.later->tokens.end, change.later->tokens.end};
    if (!change.earlier || !meet(change.earlier->tokens, earlier)) continue;
    if (!change.later) break;
    result.tokens = change.later->tokens;
    for (const Hunk& hunk : change.hunks) {
      if (hunk.kind != HunkKind::replaced || !meet(hunk.earlier, earlier)) continue;
      return {hunk.later, true};
    }
    return result;
  }
  return result;
}

Finding finding_facing(const RuleContext& context, const DiffReport& report, TokenRange earlier,
                       std::string message) {
  const FacingTokens now = facing(report, earlier);
  if (now.replaced) return finding_at(context, now.tokens, std::move(message));
  if (!now.tokens.empty()) return finding_after(context, now.tokens, std::move(message));
  if (now.tokens.begin == 0) return finding_of_text(context, std::move(message));
  Finding finding = finding_after(context, {now.tokens.begin - 1, now.tokens.begin}, std::move(message));
  finding.excerpt.clear();
  return finding;
}

std::vector<Finding> findings_of_shifts(
    const RuleContext& context, const std::function<bool(const Shift&)>& wanted,
    const std::function<std::string(const TermChange&, const Shift&)>& message) {
  std::vector<Finding> findings;
  const DiffReport* report = context.history.difference(context.reading);
  const SeriesText* last = context.history.last();
  if (report == nullptr || last == nullptr) return findings;
  for (const TermChange& change : report->terms) {
    if (change.later.empty() || change.earlier.empty()) continue;
    const TermUse& use = change.later.front();
    if (!is_about(context.active, use.occurrence.query, use.sense)) continue;
    for (const Shift& shift : change.shifts) {
      if (!wanted(shift)) continue;
      const TokenRange at = use.phrase.empty() ? use.occurrence.tokens : use.phrase;
      Finding finding = finding_at(context, at, message(change, shift));
      finding.precedent = precedent_at(*last, change.earlier.front().occurrence.tokens);
      findings.push_back(std::move(finding));
    }
  }
  return findings;
}

bool is_about(const ActiveRule& active, std::uint32_t term, const std::string& sense) {
  return active.of.empty() || std::ranges::any_of(active.of, [&](const RuleTarget& target) {
           return target.term == term && (target.sense.empty() || target.sense == sense);
         });
}

}  // namespace agreed
