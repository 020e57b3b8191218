// Diffusion: which series used a term first, who followed, and after how long.
//
// The first known use of each series, by date. A first use is certain only where every earlier statement of
// the series is known not to have the term; and who was first of all only where no earlier statement of any
// of the series is unknown. With each follower goes the sentence that was nearest among the earlier uses of
// others.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "analyze/trace.h"
#include "text/date.h"

namespace agreed {

// A sentence that has the term.
struct UsedSentence {
  std::string series;
  std::string id;
  std::optional<Date> date;
  Attestation attestation;  // with its sentence
};

struct FirstUse {
  std::string title;  // of the series
  UsedSentence use;
  bool certain = false;                 // every earlier statement of its series is known not to have it
  std::size_t not_held_before = 0;      // statements of its series before it of which nothing is known
  std::optional<int> days_after;        // since the first of all; none for that one
  std::optional<UsedSentence> nearest;  // of the earlier uses in other series and the same language, the most
                                        // alike; the latest of equals
  double likeness = 0;  // of its words to that sentence's: Dice's coefficient of the words, 0 to 1
};

struct Diffusion {
  std::string query;
  std::string concept_id;                // empty for a phrase
  std::vector<FirstUse> first_uses;      // by date, then as the series were asked for
  std::vector<std::string> not_seen_in;  // ids of series without a known use
  std::size_t not_held_before =
      0;  // statements of all the series, before the first use, of which nothing is known
  std::optional<EvidenceLedger> ledger{};  // of those series; only where the trace has theirs
};

// One for each query of a trace that was made with sentences. Undated statements and texts from outside the
// archive do not take part.
[[nodiscard]] std::vector<Diffusion> diffusions(const TraceReport& report);

// Days from one date to another; negative if it is the later one.
[[nodiscard]] int days_between(const Date& from, const Date& to);

}  // namespace agreed
