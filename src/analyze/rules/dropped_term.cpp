// dropped-term: a concept that the last statement of which it is known has, and the draft has not.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "analyze/rules/against_last.h"
#include "analyze/rules/missing_wording.h"
#include "analyze/rules/rule_places.h"
#include "analyze/rules/rules.h"

namespace agreed {
namespace {

// What is known of a concept before the draft.
struct LastKnown {
  std::size_t text = 0;       // the last that has it, an index into before()
  TokenRange tokens;          // where it stands there first
  std::size_t in_a_row = 0;   // statements back from there of which each is known to have it
  std::size_t not_known = 0;  // statements after it of which nothing is known
};

bool has_absence(const Corpus& corpus, const std::string& id, const std::string& label) {
  const Statement* statement = corpus.find(id);
  if (statement == nullptr) return false;
  return std::ranges::any_of(statement->texts, [&](const StatementText& text) {
    return std::ranges::find(text.absences, label, &Absence::concept_id) != text.absences.end();
  });
}

std::optional<TokenRange> first_use(const TextReading& reading, const ActiveRule& active,
                                    std::uint32_t term) {
  for (const TermUse& use : reading.uses) {
    const bool counts = use.sense_kind != SenseKind::false_friend && use.paragraph_class.empty();
    if (counts && use.occurrence.query == term && is_about(active, term, use.sense))
      return use.occurrence.tokens;
  }
  return std::nullopt;
}

// nullopt if nothing is known, or the last that is known is that it was not there.
std::optional<LastKnown> last_known(const RuleContext& context, std::uint32_t term,
                                    const std::string& label) {
  const std::vector<SeriesText>& texts = context.history.before().texts;
  LastKnown known;
  bool found = false;
  for (std::size_t t = texts.size(); t-- > 0;) {
    std::optional<TokenRange> use;
    if (texts[t].held != Held::none) use = first_use(context.history.terms_before(t), context.active, term);
    if (use) {
      if (!found) known.text = t, known.tokens = *use, found = true;
      ++known.in_a_row;
      continue;
    }
    // A day is one step: what another statement of it lacks is not gone.
    if (found && texts[t].date == texts[t + 1].date) continue;
    const bool absent =
        texts[t].held == Held::full || has_absence(context.history.corpus(), texts[t].id, label);
    if (found || absent) break;
    ++known.not_known;
  }
  if (!found) return std::nullopt;
  return known;
}

std::string message_of(const std::string& label, const LastKnown& known, const SeriesText& text) {
  std::string message = fmt::format("{} is dropped: {} has it", label, text.id);
  if (known.in_a_row > 1)
    message += fmt::format(", as the {} before it",
                           known.in_a_row == 2 ? "one" : fmt::format("{}", known.in_a_row - 1));
  if (known.not_known == 1) message += "; of the statement since then this is not known";
  if (known.not_known > 1)
    message += fmt::format("; of the {} statements since then this is not known", known.not_known);
  return message;
}

std::vector<Finding> run(const RuleContext& context) {
  std::vector<MissingWording> missing;
  if (context.draft.text->held != Held::full) return {};
  const std::vector<WatchedTerm>& terms = context.history.watch().terms();
  for (std::uint32_t term = 0; term < terms.size(); ++term) {
    // Phrases are watched for the sake of other rules, unless this one names them.
    if (terms[term].of_concept == nullptr && context.active.of.empty()) continue;
    const bool named =
        std::ranges::find(context.active.of, term, &RuleTarget::term) != context.active.of.end();
    if (!context.active.of.empty() && !named) continue;
    if (first_use(context.reading.terms, context.active, term)) continue;
    const std::optional<LastKnown> known = last_known(context, term, terms[term].label);
    if (!known || known->in_a_row < static_cast<std::size_t>(context.active.at_least.value_or(1))) continue;
    const SeriesText& text = context.history.before().texts[known->text];
    const std::string& label = terms[term].label;
    const bool phrase = terms[term].of_concept == nullptr;
    std::string name = phrase ? "\"" + label + "\"" : label;
    const std::string message = message_of(name, *known, text);
    const DiffReport* report = context.history.difference(context.reading);
    const SeriesText* last = context.history.last();
    Finding finding = report != nullptr && last != nullptr && last->id == text.id
                          ? finding_facing(context, *report, known->tokens, message)
                          : finding_of_text(context, message);
    finding.precedent = precedent_at(text, known->tokens);
    missing.push_back({std::move(name), std::move(finding)});
  }
  return findings_of_missing(context, std::move(missing), "concepts");
}

}  // namespace

Rule dropped_term_rule() {
  Rule rule;
  rule.name = "dropped-term";
  rule.kind = RuleKind::history;
  rule.severity = Severity::warning;
  rule.summary = "a concept that was there the last time and is gone";
  rule.explanation =
      "For each concept of the termbase (or those of `of`): the last statement of the series of which it is "
      "known whether it has the concept. If it has it and the draft, which is held in full, has not, that is "
      "found where its words stood. A statement that is held in excerpts without the concept proves nothing "
      "and is passed over; the message says so. `at_least` asks for so many statements in a row that have "
      "it. Of a fragment, with less than a quarter of the last statement's words, those that nothing in it "
      "takes the place of are one finding, which names them all.";
  rule.good = "They reaffirmed that the Alliance remains the linchpin of peace.";
  rule.bad = "They reaffirmed that the Alliance remains the cornerstone of peace.";
  rule.example = "{rule: dropped-term, of: [linchpin]}";
  rule.takes = {"of", "at_least"};
  rule.run = run;
  return rule;
}

}  // namespace agreed
