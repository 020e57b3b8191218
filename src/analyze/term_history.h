// TermHistory: one term through one series of statements, oldest first, with what can be said of each
// and nothing more.
//
// Verdicts. present: a held wording has the term. absent: a text in which it could stand is held in
// full without it, or its absence is documented with a source. not held: neither is known.
//
// Events, by what is known of the statements before (F full with, f full without, E excerpt with,
// e excerpt without, n title only, D documented absence; the event is that of the last letter):
//
//   F   e F   n E     first-seen   nothing before is known, or it is the first of the record
//   f F   D E         appeared     every statement before is known not to have it
//   f e F             first-seen   one before is not held: it may have been there
//   F F   E E         kept         the one before has it
//   F F'  F E'        shifted      the one before has it, but something about it is not the same; only
//                                  what a text held in full proves: see term_shift.h
//   F e F   E n E     seen-again   between the last known presence and this, only gaps
//   F f F   F f e F   returned     between the last known presence and this, a known absence
//   F f   E D         dropped      the one before has it
//   F e f             (none)       gone by then: between the two it is not held
//   f f   e f         (none)
//
// A number that a series of numbered statements skips stands for one that is not held, and so do those before
// the first number of the record.
//
// Statements of one day are one step, since nobody can say which came first: what one of them has is not
// dropped in another. `after` counts days on which there was a statement.
//
// Events are those of the whole series, whatever part of it is shown. A statement without a date has
// a verdict but no event, since what came before it is not known.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/term_shift.h"
#include "analyze/traced_statement.h"
#include "corpus/statement.h"
#include "text/date.h"
#include "text/span.h"

namespace agreed {

enum class Verdict : std::uint8_t { present, absent, not_held };

enum class TermEvent : std::uint8_t {
  none,
  appeared,
  first_seen,
  returned,
  seen_again,
  shifted,
  dropped,
  kept,
};

[[nodiscard]] std::string_view name_of(Verdict verdict);  // "present", "absent", "not-held"
[[nodiscard]] std::string_view name_of(TermEvent event);  // "first-seen" ...; empty for none

// Words of context that an attestation brings along on either side.
inline constexpr std::uint32_t kContextWords = 5;

// One place where the term stands.
struct Attestation {
  std::shared_ptr<const TracedText> in;    // whose bytes the span counts; not null
  ByteSpan span;                           // bytes of its file
  std::optional<std::uint32_t> paragraph;  // printed number; in a full text without one, its place from 1
  std::size_t line = 1;
  std::string text;      // as shown to people: no mark-up, white space and line ends one space
  std::string before;    // up to kContextWords words before it in its sentence, with the space between ...
  std::string after;     // ... and after it; neither reaches over a gap "[...]"
  UseLabels labels;      // normalized wording, sense, scopes, commitments, speaker, neighbours
  std::string sentence;  // as shown to people; empty unless asked for
  std::string sentence_words;      // normalized, as labels.wording; empty unless asked for
  std::string sense_cue;           // the words that tell the sense; of an unresolved one, why
  std::string paragraph_class;     // id; empty for a paragraph of the statement's own
  std::string cited;               // address of the citation behind it; empty if it has none
  std::optional<Reading> reading;  // of that citation; only in a text held in excerpts

  // Address for it, of its citation or else of its text; empty if none is known.
  [[nodiscard]] const std::string& source() const { return reading ? cited : in->source; }
};

// What only rows have where something was found.
struct RowFindings {
  std::vector<Shift> shifts;               // since the last presence
  std::vector<Attestation> occurrences;    // by text, then by place
  std::vector<Attestation> false_friends;  // the word in a sense that is not the concept: they do not count
  std::vector<Attestation> left_out;       // in paragraphs of a class that was left out: they do not count
  std::vector<Evidence> evidence;          // all of it, where there is more than the texts that were read
};

extern const RowFindings kNothingFound;

// One line of a history. Most lines of a long history say that nothing was found, and hold nothing else.
struct HistoryRow {
  std::shared_ptr<const TracedStatement> statement;  // not null in a report
  Verdict verdict = Verdict::not_held;
  TermEvent event = TermEvent::none;
  bool gone_by_then = false;  // absent, last known present, and in between not held
  std::uint32_t after = 0;    // of returned, seen again, gone by then: steps since the last presence
  std::unique_ptr<RowFindings> findings;  // null: nothing was found

  [[nodiscard]] const std::vector<Shift>& shifts() const { return found().shifts; }
  [[nodiscard]] const std::vector<Attestation>& occurrences() const { return found().occurrences; }
  [[nodiscard]] const std::vector<Attestation>& false_friends() const { return found().false_friends; }
  [[nodiscard]] const std::vector<Attestation>& left_out() const { return found().left_out; }
  // The texts that were read, in their order, each with what bears on the row besides.
  [[nodiscard]] const std::vector<Evidence>& evidence() const {
    return found().evidence.empty() ? statement->read : found().evidence;
  }
  // An empty one where nothing was found.
  [[nodiscard]] const RowFindings& found() const { return findings == nullptr ? kNothingFound : *findings; }
  // Made where there are none.
  [[nodiscard]] RowFindings& make_findings();
};

// The occurrences of a row by text. They point into the row.
[[nodiscard]] std::vector<UsesIn> uses_by_text(const HistoryRow& row);

struct EventOutcome {
  TermEvent event = TermEvent::none;
  bool gone_by_then = false;
  std::uint32_t after = 0;
  std::vector<Shift> shifts;
};

// The events of the table above, one for each verdict, oldest first. shifts(before, now) gives the shifts
// between two presences, by their indices.
[[nodiscard]] std::vector<EventOutcome> events_of(
    const std::vector<Verdict>& verdicts,
    const std::function<std::vector<Shift>(std::size_t before, std::size_t now)>& shifts);

// Fills event, gone_by_then, after and shifts of rows that are in date order. term: its number in the
// TermWatch.
void set_events(std::uint32_t term, std::vector<HistoryRow>& rows, MovedConcepts& moved);

}  // namespace agreed
