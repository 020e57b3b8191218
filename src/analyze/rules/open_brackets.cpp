// open-brackets: wording that is not yet agreed.
#include "analyze/rules/rules.h"

#include <fmt/format.h>

#include <algorithm>

#include "analyze/rules/rule_places.h"

namespace agreed {
namespace {

// Of brackets without a partner no more than these are shown one by one.
constexpr std::size_t kMostStray = 20;

// "Castria, Norland"; "Option 1, Option 2"; empty without labels.
std::string labels_of(const BracketGroup& group) {
  std::vector<std::string> labels;
  for (const BracketAlternative& one : group.alternatives) {
    const std::string& label = one.party.empty() ? one.option : one.party;
    if (!label.empty() && std::ranges::find(labels, label) == labels.end()) labels.push_back(label);
  }
  std::string out;
  for (const std::string& label : labels) out += (out.empty() ? "" : ", ") + label;
  return out;
}

std::string alternatives_of(const BracketGroup& group) {
  const std::string labels = labels_of(group);
  if (group.alternatives.size() > 1) {
    return fmt::format("{} alternatives{}{}", group.alternatives.size(), labels.empty() ? "" : ": ", labels);
  }
  if (group.alternatives.front().wording.empty()) return "a blank to be filled in";
  return labels.empty() ? "in or out" : "proposed by " + labels;
}

// The bytes as the draft has them: a reading shows one of the alternatives only.
Finding at_bytes(const RuleContext& context, ByteSpan span, std::string message) {
  Finding finding = finding_of_text(context, std::move(message));
  finding.of_text = false;
  finding.span = span;
  finding.excerpt = std::string(context.draft.text->source->slice(span));
  finding.paragraph = paragraph_at(context.draft, span);
  return finding;
}

void add_stray(const RuleContext& context, const std::vector<std::uint32_t>& marks, const std::string& what,
               std::vector<Finding>& findings) {
  for (std::size_t i = 0; i < marks.size(); ++i) {
    const ByteSpan span{marks[i], marks[i] + 1};
    if (i + 1 < kMostStray || i + 1 == marks.size()) {
      findings.push_back(at_bytes(context, span, what));
      continue;
    }
    findings.push_back(
        at_bytes(context, span, fmt::format("{}, and {} more behind it", what, marks.size() - i - 1)));
    return;
  }
}

std::vector<Finding> run(const RuleContext& context) {
  std::vector<Finding> findings;
  // In excerpts they are notes of whoever keeps them.
  if (context.draft.text->held != Held::full) return findings;
  const Brackets& brackets = context.draft.brackets;
  std::size_t inside = 0;
  for (std::size_t g = brackets.groups.size(); g-- > 0;) {
    const BracketGroup& group = brackets.groups[g];
    if (group.depth > 0) {
      ++inside;
      continue;
    }
    std::string message = fmt::format("wording not yet agreed ({})", alternatives_of(group));
    if (inside > 0) message += fmt::format(", and {} more inside it", inside);
    inside = 0;
    findings.push_back(at_bytes(context, group.span, std::move(message)));
  }
  std::ranges::reverse(findings);
  add_stray(context, brackets.unclosed, "a bracket that is never closed", findings);
  add_stray(context, brackets.unopened, "a closing bracket that nothing opens", findings);
  return findings;
}

}  // namespace

Rule open_brackets_rule() {
  Rule rule;
  rule.name = "open-brackets";
  rule.kind = RuleKind::form;
  rule.severity = Severity::error;
  rule.summary = "wording in brackets is not yet agreed";
  rule.explanation =
      "Drafts under negotiation keep in brackets what is not settled: \"[Castria: reaffirmed] [Norland: "
      "noted]\", "
      "\"[Option 1: shall] [Option 2: should]\", \"[shall/should]\", \"[, if asked]\". Finds each place "
      "once, with "
      "who wants what, and brackets without a partner. What stands inside is checked by all other rules, "
      "once for "
      "each side. \"[...]\", \"[sic]\", footnote marks, links and check boxes are no brackets in this sense.";
  rule.good = "The Secretary noted the force posture.";
  rule.bad = "The Secretary [Castria: reaffirmed the force level] [Norland: noted the force posture].";
  rule.of_draft = true;
  rule.run = run;
  return rule;
}

}  // namespace agreed
