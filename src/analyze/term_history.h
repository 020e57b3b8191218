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
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/term_shift.h"
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

[[nodiscard]] std::string_view name_of(Held held);        // "full", "excerpts", "none"
[[nodiscard]] std::string_view name_of(Verdict verdict);  // "present", "absent", "not-held"
[[nodiscard]] std::string_view name_of(TermEvent event);  // "first-seen" ...; empty for none

// Words of context that an attestation brings along on either side.
inline constexpr std::uint32_t kContextWords = 5;

// One place where the term stands.
struct Attestation {
  std::string language;
  std::string path;                        // of the file that the span counts
  ByteSpan span;                           // bytes of that file
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
  std::string source;              // address cited for it; empty if none is known
  std::optional<Reading> reading;  // only in a text held in excerpts
};

enum class EvidenceKind : std::uint8_t {
  read_in_full,        // a text that was searched from end to end
  read_excerpts,       // passages that were searched
  documented_absence,  // somebody who could read it says that it is not there
  paraphrase,          // reported without quotation marks: not wording
  accompanying,        // stands in a document published with the statement: not its wording
};
[[nodiscard]] std::string_view name_of(EvidenceKind kind);

// A document that a verdict rests on, or that bears on it.
struct Evidence {
  EvidenceKind kind = EvidenceKind::read_in_full;
  std::string language;
  std::string path;        // empty for a documented absence
  std::string text;        // the wording, the basis of the absence, or empty
  std::string title;       // of the accompanying document, else empty
  std::string source;      // address; empty if none is known
  Held held = Held::none;  // how the document is held; none for a documented absence
  std::string sha256;      // of the bytes of the file; empty if it was not asked for, or there is none
};

// One line of a history.
struct HistoryRow {
  std::string id;
  std::string label;  // the id; of a text from outside its path without TermHistory::folder
  std::string path;   // of its first text; empty if it has none
  std::string title;
  std::optional<Date> date;
  std::string series;
  int ordinal = 0;  // of the statement in its series; 0 if it has none
  Held held = Held::none;
  Verdict verdict = Verdict::not_held;
  TermEvent event = TermEvent::none;
  bool gone_by_then = false;  // absent, last known present, and in between not held
  std::uint32_t after = 0;    // of returned, seen again, gone by then: steps since the last presence
  std::vector<Shift> shifts;  // since the last presence
  std::vector<Attestation> occurrences;
  std::vector<Attestation> false_friends;  // the word in a sense that is not the concept: they do not count
  std::vector<Attestation> left_out;       // in paragraphs of a class that was left out: they do not count
  std::vector<Evidence> evidence;
  std::vector<UsesIn> uses;  // the occurrences by language, with how each text is held
};

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

// Fills event, gone_by_then, after and shifts of rows that are in date order. label: of the concept, as its
// order in the texts has it.
void set_events(const std::string& label, std::vector<HistoryRow>& rows, MovedConcepts& moved);

}  // namespace agreed
