// The wording of summaries. Each sentence says only what the tally proves: "not held" is never read as
// absent.
#include "visualize/trace_summary.h"

#include "visualize/numbers.h"

namespace agreed {
namespace {

std::string named(const HistoryRow& row) {
  return row.statement->label + (row.statement->date ? " (" + row.statement->date->to_string() + ")" : "");
}

std::string listed(const TermHistory& history, const std::vector<std::size_t>& rows) {
  constexpr std::size_t kMost = 3;
  std::string out;
  for (std::size_t i = 0; i < rows.size() && i < kMost; ++i) {
    out += (i == 0 ? "" : ", ") + named(history.rows[rows[i]]);
  }
  if (rows.size() > kMost) out += " and " + grouped(rows.size() - kMost) + " more";
  return out;
}

std::string not_found(const HistoryTally& tally) {
  if (tally.absent == 0) {
    return "Not found. None of the " + counted(tally.statements, "statement") +
           " is held in full in a language of the term: whether they have it cannot be said from this "
           "record.";
  }
  if (tally.not_held == 0)
    return "Not found: none of the " + counted(tally.statements, "statement") + " has it.";
  return "Not found. " + grouped(tally.absent) + " of " + grouped(tally.statements) +
         " are known not to have it; of the other " + grouped(tally.not_held) +
         " it cannot be said from this record.";
}

// "20 between the first and the last, 1 after": where the gaps are.
std::string gaps(const HistoryTally& tally) {
  std::string out;
  const auto add = [&](std::size_t number, const char* where) {
    if (number > 0) out += (out.empty() ? "" : ", ") + grouped(number) + where;
  };
  add(tally.not_held_before, " before the first");
  add(tally.not_held_between, " between the first and the last");
  add(tally.not_held_after, " after the last");
  return out;
}

}  // namespace

std::string trace_summary(const TermHistory& history) {
  const HistoryTally& tally = history.tally;
  if (tally.statements == 0) return "No statement in this range.";
  if (tally.present == 0) return not_found(tally);

  const HistoryRow& first = history.rows[*tally.first_present];
  const HistoryRow& last = history.rows[*tally.last_present];
  std::string out;
  if (tally.present == tally.statements) {
    out =
        tally.statements == 1 ? "The only statement has it" : "All " + grouped(tally.statements) + " have it";
  } else {
    out = grouped(tally.present) + " of " + grouped(tally.statements) +
          (tally.present == 1 ? " is" : " are") + " known to have it";
  }
  // Before the first are statements of which nothing is known: it is the first of those known only.
  const std::size_t known = tally.present + tally.absent;
  const std::string among = tally.not_held_before == 0 || known == 1
                                ? ""
                                : " among the " + grouped(known) + " held of " + grouped(tally.statements);
  if (tally.present == 1) {
    out += ": " + named(first) + (among.empty() ? "." : ", first" + among + ".");
  } else {
    out += ", first" + (among.empty() ? " " : among + ": ") + named(first) + ", last " + named(last) + ".";
  }
  if (!tally.drops.empty()) out += " Dropped in " + listed(history, tally.drops) + ".";
  if (!tally.returns.empty()) out += " Returned in " + listed(history, tally.returns) + ".";
  if (tally.absent > 0) {
    out += " " + grouped(tally.absent) + (tally.absent == 1 ? " is" : " are") + " known not to have it.";
  }
  if (tally.not_held > 0) {
    out += " Of the other " + grouped(tally.not_held) +
           " it cannot be said from this record: " + gaps(tally) + ".";
  }
  return out;
}

std::string hint_text(const TraceReport::Hint& hint) {
  std::string out = hint.query + ": no concept of that name; nearest: ";
  for (std::size_t i = 0; i < hint.concepts.size(); ++i) out += (i == 0 ? "" : ", ") + hint.concepts[i];
  return out;
}

}  // namespace agreed
