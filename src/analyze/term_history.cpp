// The event table of term_history.h, in one pass over the statements of a series.
#include "analyze/term_history.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>

namespace agreed {
namespace {

// What has been seen of the series so far.
struct Past {
  std::optional<std::size_t> last_present;
  std::size_t statements = 0;
  bool all_absent = true;
  bool absent_since = false;    // after the last presence
  bool not_held_since = false;  // after the last presence

  void take(Verdict verdict) {
    all_absent = all_absent && verdict == Verdict::absent;
    if (verdict == Verdict::present) {
      last_present = statements;
      absent_since = not_held_since = false;
    }
    absent_since = absent_since || verdict == Verdict::absent;
    not_held_since = not_held_since || verdict == Verdict::not_held;
    ++statements;
  }
  [[nodiscard]] std::uint32_t since() const {
    return static_cast<std::uint32_t>(statements - *last_present - 1);
  }
};

EventOutcome present_after(const Past& past, std::vector<Shift> shifts) {
  EventOutcome outcome;
  if (!past.last_present) {
    outcome.event = past.statements > 0 && past.all_absent ? TermEvent::appeared : TermEvent::first_seen;
    return outcome;
  }
  outcome.shifts = std::move(shifts);
  if (past.absent_since || past.not_held_since) {
    outcome.event = past.absent_since ? TermEvent::returned : TermEvent::seen_again;
    outcome.after = past.since();
  } else {
    outcome.event = outcome.shifts.empty() ? TermEvent::kept : TermEvent::shifted;
  }
  return outcome;
}

EventOutcome absent_after(const Past& past) {
  EventOutcome outcome;
  if (!past.last_present || past.absent_since) return outcome;
  if (past.not_held_since) {
    outcome.gone_by_then = true;
    outcome.after = past.since();
  } else {
    outcome.event = TermEvent::dropped;
  }
  return outcome;
}

// The statements of one day: which of them came first is not known, so they are one step.
struct Day {
  std::span<HistoryRow> rows;
  Verdict verdict = Verdict::not_held;

  [[nodiscard]] const HistoryRow& first_present() const {
    return *std::find_if(rows.begin(), rows.end(), is_present);
  }
  [[nodiscard]] const HistoryRow& last_present() const {
    return *std::find_if(rows.rbegin(), rows.rend(), is_present);
  }
  static bool is_present(const HistoryRow& row) { return row.verdict == Verdict::present; }
};

Verdict verdict_of_day(std::span<const HistoryRow> rows) {
  bool all_absent = true;
  for (const HistoryRow& row : rows) {
    if (row.verdict == Verdict::present) return Verdict::present;
    all_absent = all_absent && row.verdict == Verdict::absent;
  }
  return all_absent ? Verdict::absent : Verdict::not_held;
}

std::vector<Day> days_of(std::vector<HistoryRow>& rows) {
  std::vector<Day> days;
  days.reserve(rows.size());
  for (std::size_t begin = 0; begin < rows.size();) {
    const std::optional<Date>& date = rows[begin].statement->date;
    std::size_t end = begin + 1;
    while (date && end < rows.size() && rows[end].statement->date == date) ++end;
    const std::span<HistoryRow> of_day(rows.data() + begin, end - begin);
    if (date) days.push_back({of_day, verdict_of_day(of_day)});
    begin = end;
  }
  return days;
}

void take_outcome(const EventOutcome& outcome, HistoryRow& row) {
  row.event = outcome.event;
  row.gone_by_then = outcome.gone_by_then;
  row.after = outcome.after;
  if (!outcome.shifts.empty()) row.make_findings().shifts = outcome.shifts;
}

}  // namespace

std::string_view name_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::present:
      return "present";
    case Verdict::absent:
      return "absent";
    case Verdict::not_held:
      return "not-held";
  }
  return "";
}

std::string_view name_of(TermEvent event) {
  switch (event) {
    case TermEvent::none:
      return "";
    case TermEvent::appeared:
      return "appeared";
    case TermEvent::first_seen:
      return "first-seen";
    case TermEvent::returned:
      return "returned";
    case TermEvent::seen_again:
      return "seen-again";
    case TermEvent::shifted:
      return "shifted";
    case TermEvent::dropped:
      return "dropped";
    case TermEvent::kept:
      return "kept";
  }
  return "";
}

const RowFindings kNothingFound;

RowFindings& HistoryRow::make_findings() {
  if (findings == nullptr) findings = std::make_unique<RowFindings>();
  return *findings;
}

std::vector<UsesIn> uses_by_text(const HistoryRow& row) {
  std::vector<UsesIn> by_text;
  const TracedText* text = nullptr;
  for (const Attestation& one : row.occurrences()) {
    if (one.in.get() != text) by_text.push_back({one.in->language, one.in->held, {}, one.in->order});
    text = one.in.get();
    by_text.back().uses.push_back(&one.labels);
  }
  return by_text;
}

std::vector<EventOutcome> events_of(
    const std::vector<Verdict>& verdicts,
    const std::function<std::vector<Shift>(std::size_t before, std::size_t now)>& shifts) {
  std::vector<EventOutcome> outcomes;
  outcomes.reserve(verdicts.size());
  Past past;
  for (const Verdict verdict : verdicts) {
    switch (verdict) {
      case Verdict::present:
        outcomes.push_back(present_after(
            past, past.last_present ? shifts(*past.last_present, past.statements) : std::vector<Shift>{}));
        break;
      case Verdict::absent:
        outcomes.push_back(absent_after(past));
        break;
      case Verdict::not_held:
        outcomes.emplace_back();
        break;
    }
    past.take(verdict);
  }
  return outcomes;
}

void set_events(std::uint32_t term, std::vector<HistoryRow>& rows, MovedConcepts& moved) {
  const std::vector<Day> days = days_of(rows);
  // Steps of the series: its days, and those that its numbers tell of though the record has them not.
  constexpr std::size_t kNoDay = static_cast<std::size_t>(-1);
  std::vector<Verdict> verdicts;
  std::vector<std::size_t> day_of_step;
  verdicts.reserve(days.size());
  day_of_step.reserve(days.size());
  int next_ordinal = 1;
  for (std::size_t i = 0; i < days.size(); ++i) {
    const int ordinal = days[i].rows.front().statement->ordinal;
    for (; ordinal > 0 && next_ordinal < ordinal; ++next_ordinal) {
      verdicts.push_back(Verdict::not_held);
      day_of_step.push_back(kNoDay);
    }
    if (ordinal > 0) next_ordinal = std::max(next_ordinal, days[i].rows.back().statement->ordinal + 1);
    verdicts.push_back(days[i].verdict);
    day_of_step.push_back(i);
  }
  const std::vector<EventOutcome> outcomes = events_of(verdicts, [&](std::size_t before, std::size_t now) {
    return shifts_between(term, uses_by_text(days[day_of_step[before]].last_present()),
                          uses_by_text(days[day_of_step[now]].first_present()), moved);
  });
  for (std::size_t step = 0; step < verdicts.size(); ++step) {
    if (day_of_step[step] == kNoDay) continue;
    const Day& day = days[day_of_step[step]];
    if (verdicts[step] != Verdict::present) {
      take_outcome(outcomes[step], day.rows.front());
      continue;
    }
    for (HistoryRow& row : day.rows) {
      if (Day::is_present(row)) take_outcome(outcomes[step], row);
    }
  }
}

}  // namespace agreed
