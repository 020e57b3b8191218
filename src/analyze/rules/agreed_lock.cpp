// agreed-lock: what was pinned from agreed texts, and a draft drops, rewords or weakens.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "analyze/pins.h"
#include "analyze/rules/rule_places.h"
#include "analyze/rules/rules.h"
#include "corpus/languages.h"
#include "normalize/wording.h"
#include "text/sha256.h"

namespace agreed {
namespace {

std::string quoted(const std::string& words) {
  return words.empty() ? "nothing" : "\"" + words + "\"";
}

std::string message_of(const LapsedPin& lapsed, const PinnedPhrase& phrase) {
  if (lapsed.lapse == PinLapse::dropped) return fmt::format("pinned wording is gone: \"{}\"", phrase.text);
  std::string what = fmt::format("pinned wording is {}", name_of(lapsed.lapse));
  if (lapsed.earlier.empty() && lapsed.later.empty()) return what;
  if (lapsed.earlier.empty()) return fmt::format("{}: \"{}\" is put in", what, lapsed.later);
  if (lapsed.later.empty()) return fmt::format("{}: \"{}\" is left out", what, lapsed.earlier);
  return fmt::format("{}: {} was {}", what, quoted(lapsed.later), quoted(lapsed.earlier));
}

// The whole sentence as it was agreed, where no bracket stands in it.
void suggest(const RuleContext& context, const LapsedPin& lapsed, const PinnedPhrase& phrase,
             Finding& finding) {
  if (phrase.reason == PinReason::asked || context.draft.readings.size() > 1) return;
  finding.suggestion = Suggestion{context.reading.text.span_of(lapsed.facing), phrase.text};
}

Finding finding_for(const RuleContext& context, const LockedStatement& locked, const LapsedPin& lapsed) {
  const PinnedPhrase& phrase = locked.phrases[lapsed.phrase];
  std::string message = message_of(lapsed, phrase);
  Finding finding = lapsed.facing.empty() ? finding_of_text(context, std::move(message))
                                          : finding_at(context, lapsed.facing, std::move(message));
  finding.precedent = FindingPrecedent{locked.id, locked.date, phrase.paragraph, phrase.text};
  if (!lapsed.facing.empty()) suggest(context, lapsed, phrase, finding);
  return finding;
}

// A lock says what was agreed only as long as the archive says the same.
std::optional<std::string> mismatch(const RuleContext& context, const LockedStatement& locked) {
  const Statement* statement = context.history.corpus().find(locked.id);
  const StatementText* text = statement == nullptr ? nullptr : statement->text_in(locked.language);
  if (text == nullptr || text->source == nullptr)
    return fmt::format("{} is pinned and not in the archive", locked.id);
  if (sha256_hex(text->source->bytes()) == locked.sha256) return std::nullopt;
  return fmt::format("{} is not what was pinned: {} has changed since (agreed lock --update)", locked.id,
                     locked.file);
}

// A draft is held to what was agreed in its own series and language.
bool concerns(const RuleContext& context, const LockedStatement& locked) {
  if (primary_language(locked.language) != primary_language(context.reading.text.language)) return false;
  const Statement* statement = context.history.corpus().find(locked.id);
  const Series* series = context.history.against().series;
  return statement == nullptr || series == nullptr || statement->series == series->id;
}

std::vector<Finding> run(const RuleContext& context) {
  std::vector<Finding> findings;
  const AgreedLock* lock = context.history.against().lock;
  if (lock == nullptr || context.draft.text->held != Held::full) return findings;
  std::vector<Finding> about_the_lock;
  for (const LockedStatement& locked : lock->statements) {
    if (!concerns(context, locked)) continue;
    if (const std::optional<std::string> message = mismatch(context, locked)) {
      Finding finding = finding_of_text(context, *message);
      finding.path = lock->path;
      finding.line = locked.line;
      finding.excerpt.clear();
      about_the_lock.push_back(std::move(finding));
    }
    for (const LapsedPin& lapsed :
         lapsed_pins(locked, context.reading.text, context.history.watch(), context.history.normalizer()))
      findings.push_back(finding_for(context, locked, lapsed));
  }
  std::ranges::stable_sort(findings, {}, [](const Finding& finding) { return finding.span.begin; });
  for (Finding& finding : about_the_lock) findings.push_back(std::move(finding));
  return findings;
}

}  // namespace

Rule agreed_lock_rule() {
  Rule rule;
  rule.name = "agreed-lock";
  rule.kind = RuleKind::history;
  rule.severity = Severity::error;
  rule.summary = "pinned wording that the draft drops, rewords or weakens";
  rule.explanation =
      "`agreed lock` pins wording of an agreed text in a file, agreed.lock. A draft of the same series and "
      "language must have it word for word, in whatever paragraph; case, declared equivalents and the order "
      "that protocol rotates do not count. Pinned wording that no sentence of the draft faces is gone; one "
      "that commits less firmly there is weakened; any other is reworded. A statement whose file is not the "
      "one that was pinned is found, too: `agreed lock --update` shows what that changes.";
  rule.good =
      "The Secretary and the Minister reaffirmed that the Norland-Castria Alliance, founded on the Treaty of "
      "Lake Orm, remains the linchpin of peace on the Castrian Peninsula and in the wider Boreal region.";
  rule.bad =
      "The Secretary and the Minister reaffirmed that the Norland-Castria Alliance, founded on the Treaty of "
      "Lake Orm, remains a cornerstone of peace on the Castrian Peninsula and in the wider Boreal region.";
  rule.run = run;
  return rule;
}

}  // namespace agreed
