// broken-streak: a phrase that every one of the last statements carries, and the draft does not.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "analyze/rules/against_last.h"
#include "analyze/rules/missing_wording.h"
#include "analyze/rules/rule_places.h"
#include "analyze/rules/rules.h"
#include "normalize/tokens_in.h"

namespace agreed {
namespace {

constexpr int kAtLeast = 5;

bool meet(ByteSpan a, ByteSpan b) {
  return a.begin < b.end && b.begin < a.end;
}

// Tokens of the phrase that are not carried over; empty if words were only put between them.
std::vector<TokenRange> lost_words(const DiffReport& report, TokenRange phrase) {
  std::vector<TokenRange> lost;
  for (const Change& change : report.changes) {
    if (!change.earlier) continue;
    const TokenRange all = change.earlier->tokens;
    if (all.end <= phrase.begin || phrase.end <= all.begin) continue;
    if (!change.later) lost.push_back({std::max(all.begin, phrase.begin), std::min(all.end, phrase.end)});
    for (const Hunk& hunk : change.hunks) {
      const TokenRange cut{std::max(hunk.earlier.begin, phrase.begin),
                           std::min(hunk.earlier.end, phrase.end)};
      const bool gone = hunk.kind == HunkKind::omitted || hunk.kind == HunkKind::replaced;
      const bool dressed =
          hunk.change_class == ChangeClass::editorial || hunk.change_class == ChangeClass::rotation;
      if (gone && !dressed && cut.begin < cut.end) lost.push_back(cut);
    }
  }
  return lost;
}

// Whether all that was lost is told by the rules about concepts.
bool told_by_concepts(const RuleContext& context, const std::vector<TokenRange>& lost,
                      const TextReading& terms) {
  return std::ranges::all_of(lost, [&](TokenRange range) {
    return std::ranges::any_of(terms.uses, [&](const TermUse& use) {
      const TokenRange at = use.occurrence.tokens;
      const bool is_concept = context.history.watch().terms()[use.occurrence.query].of_concept != nullptr;
      return is_concept && at.begin < range.end && range.begin < at.end;
    });
  });
}

bool wanted(const RuleContext& context, const Streak& streak, const SeriesText& last,
            const TextReading& terms) {
  if (context.active.of.empty()) return streak.streak_class == StreakClass::commitment;
  return std::ranges::any_of(terms.uses, [&](const TermUse& use) {
    return is_about(context.active, use.occurrence.query, use.sense) &&
           meet(last.text.span_of(use.occurrence.tokens), streak.span);
  });
}

std::vector<Finding> run(const RuleContext& context) {
  const StreakReport* streaks = context.history.streaks(context.reading);
  const DiffReport* report = context.history.difference(context.reading);
  const SeriesText* last = context.history.last();
  if (streaks == nullptr || report == nullptr || last == nullptr || streaks->last_id != last->id) return {};
  const std::vector<SeriesText>& before = context.history.before().texts;
  const auto at = std::ranges::find(before, last->id, &SeriesText::id);
  if (at == before.end()) return {};
  std::vector<MissingWording> missing;
  const TextReading& terms = context.history.terms_before(static_cast<std::size_t>(at - before.begin()));
  const auto at_least = static_cast<std::size_t>(context.active.at_least.value_or(kAtLeast));
  for (const Streak& streak : streaks->streaks) {
    if (streak.streak < at_least || !wanted(context, streak, *last, terms)) continue;
    const TokenRange phrase = tokens_in(last->text, streak.span);
    const std::vector<TokenRange> lost = lost_words(*report, phrase);
    if (lost.empty()) continue;
    if (context.active.of.empty() && told_by_concepts(context, lost, terms)) continue;
    const bool all = streak.begin == StreakBegin::record;
    Finding finding = finding_facing(context, *report, lost.front(),
                                     fmt::format("\"{}\" stood in {} {} statements and is gone", streak.text,
                                                 all ? "all" : "the last", streak.streak));
    finding.precedent = precedent_at(*last, phrase);
    missing.push_back({fmt::format("\"{}\"", streak.text), std::move(finding)});
  }
  return findings_of_missing(context, std::move(missing), "phrases");
}

}  // namespace

Rule broken_streak_rule() {
  Rule rule;
  rule.name = "broken-streak";
  rule.kind = RuleKind::history;
  rule.severity = Severity::warning;
  rule.summary = "a phrase that every one of the last statements carries, and the draft does not";
  rule.explanation =
      "Found from the texts alone, with no termbase: phrases that stand in each of the last statements "
      "(five, "
      "or `at_least`), as `agreed trace --streaks` lists them; names, dates and mere formulas are passed "
      "over. "
      "Words that were only put between those of the phrase break nothing, and where all that went is a "
      "concept, dropped-term says so. With `of`: only phrases in which one of these stands, of whatever "
      "kind. Of a fragment, with less than a quarter of the last statement's words, those that nothing in it "
      "faces are one finding, which names them all.";
  rule.good =
      "Both sides will continue the search for those missing from the Border War, a shared duty of honor "
      "towards their families.";
  rule.bad = "Both sides will continue the search for those missing from the Border War.";
  rule.example = "{rule: broken-streak, of: [{phrase: duty of honor}]}";
  rule.takes = {"of", "at_least"};
  rule.run = run;
  return rule;
}

}  // namespace agreed
