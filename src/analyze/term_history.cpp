// The event table of term_history.h, in one pass over the statements of a series.
#include "analyze/term_history.h"

#include <algorithm>
#include <cstddef>

namespace agreed {
namespace {

bool has_new(const std::vector<std::string>& wordings, const std::vector<std::string>& known) {
  return !std::includes(known.begin(), known.end(), wordings.begin(), wordings.end());
}

// True if it is proven that the wordings differ: one side has a wording that a full text of the other
// side, in the same language, does not have.
bool reworded(const EventStep& before, const EventStep& now) {
  for (const WordingsIn& a : before.wordings) {
    for (const WordingsIn& b : now.wordings) {
      if (a.language != b.language) continue;
      if (a.held == Held::full && has_new(b.wordings, a.wordings)) return true;
      if (b.held == Held::full && has_new(a.wordings, b.wordings)) return true;
    }
  }
  return false;
}

// What has been seen of the series so far.
struct Past {
  const EventStep* last_present = nullptr;
  std::size_t statements = 0;
  bool all_absent = true;
  bool absent_since = false;    // after the last presence
  bool not_held_since = false;  // after the last presence

  void take(const EventStep& step) {
    ++statements;
    all_absent = all_absent && step.verdict == Verdict::absent;
    if (step.verdict == Verdict::present) {
      last_present = &step;
      absent_since = not_held_since = false;
    }
    absent_since = absent_since || step.verdict == Verdict::absent;
    not_held_since = not_held_since || step.verdict == Verdict::not_held;
  }
};

EventOutcome present_after(const Past& past, const EventStep& step) {
  EventOutcome outcome;
  if (past.last_present == nullptr) {
    outcome.event = past.statements > 0 && past.all_absent ? TermEvent::appeared : TermEvent::first_seen;
    return outcome;
  }
  if (reworded(*past.last_present, step)) outcome.shifts.push_back(TermShift::form);
  if (past.absent_since) {
    outcome.event = TermEvent::returned;
  } else if (past.not_held_since) {
    outcome.event = TermEvent::seen_again;
  } else {
    outcome.event = outcome.shifts.empty() ? TermEvent::kept : TermEvent::shifted;
  }
  return outcome;
}

EventOutcome absent_after(const Past& past) {
  EventOutcome outcome;
  if (past.last_present == nullptr || past.absent_since) return outcome;
  if (past.not_held_since) {
    outcome.gone_by_then = true;
  } else {
    outcome.event = TermEvent::dropped;
  }
  return outcome;
}

EventStep step_of(const HistoryRow& row) {
  EventStep step{row.verdict, {}};
  for (const Evidence& read : row.evidence) {
    if (read.kind != EvidenceKind::read_in_full && read.kind != EvidenceKind::read_excerpts) continue;
    WordingsIn in{read.language, read.kind == EvidenceKind::read_in_full ? Held::full : Held::excerpts, {}};
    for (const Attestation& one : row.occurrences) {
      if (one.language == read.language) in.wordings.push_back(one.wording);
    }
    std::sort(in.wordings.begin(), in.wordings.end());
    in.wordings.erase(std::unique(in.wordings.begin(), in.wordings.end()), in.wordings.end());
    step.wordings.push_back(std::move(in));
  }
  return step;
}

}  // namespace

std::string_view name_of(Held held) {
  switch (held) {
    case Held::full:
      return "full";
    case Held::excerpts:
      return "excerpts";
    case Held::none:
      return "none";
  }
  return "";
}

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

std::string_view name_of(TermShift shift) {
  switch (shift) {
    case TermShift::form:
      return "form";
  }
  return "";
}

std::string_view name_of(EvidenceKind kind) {
  switch (kind) {
    case EvidenceKind::read_in_full:
      return "read-in-full";
    case EvidenceKind::read_excerpts:
      return "read-excerpts";
    case EvidenceKind::documented_absence:
      return "documented-absence";
    case EvidenceKind::paraphrase:
      return "paraphrase";
    case EvidenceKind::accompanying:
      return "accompanying";
  }
  return "";
}

std::vector<EventOutcome> events_of(const std::vector<EventStep>& steps) {
  std::vector<EventOutcome> outcomes;
  outcomes.reserve(steps.size());
  Past past;
  for (const EventStep& step : steps) {
    switch (step.verdict) {
      case Verdict::present:
        outcomes.push_back(present_after(past, step));
        break;
      case Verdict::absent:
        outcomes.push_back(absent_after(past));
        break;
      case Verdict::not_held:
        outcomes.emplace_back();
        break;
    }
    past.take(step);
  }
  return outcomes;
}

void set_events(std::vector<HistoryRow>& rows) {
  std::vector<EventStep> steps;
  std::vector<HistoryRow*> dated;
  for (HistoryRow& row : rows) {
    if (!row.date) continue;
    steps.push_back(step_of(row));
    dated.push_back(&row);
  }
  std::vector<EventOutcome> outcomes = events_of(steps);
  for (std::size_t i = 0; i < dated.size(); ++i) {
    dated[i]->event = outcomes[i].event;
    dated[i]->gone_by_then = outcomes[i].gone_by_then;
    dated[i]->shifts = std::move(outcomes[i].shifts);
  }
}

}  // namespace agreed
