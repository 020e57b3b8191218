// Lineage: one sentence's line of descent through a series, in both directions in time from where it was
// asked for, with its dated variants.
//
//   2031 .. 2032  first seen, 2 statements unchanged    They reaffirmed the current force level of 12,000.
//   2033          reworded                              They reaffirmed the current force level of
//   [-12,000-]{+11,500+}. 2034          absent 2035          reworded, back after 1                They
//   [-reaffirmed-]{+noted+} the force posture.
//
// From one known statement to the next the sentence goes where the alignment of the two texts puts it: equal,
// reworded, moved, split or merged (align/text_alignment.h). Where that puts it nowhere, the last variants
// are compared with what is new there, over as many statements as it takes; the neighbours and the rare
// words that they share decide. "Absent" is said only of a text held in full, else "not held".
//
// The words of all variants have their origin, exits and returns (provenance.h). They are followed through
// the variants, with the sentences that were parted from them or joined to them, and not through the whole
// texts as in blame --history: which sentence became which is known here, also where the two share too few
// words to tell it from chance, so that the words and the redlines never contradict each other. A word that
// came from an unrelated sentence came in; one that a parted sentence took along has not gone, it stands
// elsewhere.
//
// A draft with brackets is followed in each of its readings (draft_readings.h), and readings whose lineage is
// the same have one. Drafts of several rounds are read together as one party wants them (series_readings.h).
//
// A slot is a phrase of the sentence: what faces it in each variant, by the alignment of their words, is what
// fills the slot there.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/evidence_ledger.h"
#include "analyze/redline_piece.h"
#include "analyze/series_texts.h"
#include "corpus/corpus.h"
#include "text/date.h"
#include "text/error.h"
#include "text/note.h"
#include "text/result.h"
#include "text/span.h"

namespace agreed {

enum class LineVerdict : std::uint8_t {
  appeared,    // every statement before is held in full and lacks it
  first_seen,  // nothing before has it, but not all before is known
  same,        // the words of the variant before it, whatever their dress
  reworded,
  split,   // more sentences than in the variant before
  merged,  // fewer, or joined to a sentence that stood by itself
  absent,  // held in full without it
  not_held,
};
[[nodiscard]] std::string_view name_of(LineVerdict verdict);  // "first-seen", "not-held" ...

struct LineageSentence {
  std::optional<std::uint32_t> paragraph;  // as in cited_paragraph.h
  ByteSpan span;                           // bytes of the statement's file
  std::string text;
  friend bool operator==(const LineageSentence&, const LineageSentence&) = default;
};

struct SlotFilling {
  std::string text;  // empty: nothing stands there
  ByteSpan span;     // bytes of the statement's file; empty if nothing stands there
  friend bool operator==(const SlotFilling&, const SlotFilling&) = default;
};

[[nodiscard]] inline bool operator==(const RedlinePiece& a, const RedlinePiece& b) {
  return a.kind == b.kind && a.of_earlier == b.of_earlier && a.space_before == b.space_before &&
         a.text == b.text;
}

struct LineageRow {
  std::string id;
  std::string label;
  std::string path;
  std::optional<Date> date;
  Held held = Held::none;
  LineVerdict verdict = LineVerdict::not_held;
  bool moved = false;  // it stands elsewhere among its neighbours than in the statement before
  bool asked = false;  // the place that the query named or found
  // Since the variant before, those of a day on which another statement has it not counted:
  std::size_t absent = 0;                  // statements that are known not to have it ...
  std::size_t unknown = 0;                 // ... and those not held, numbers that the series skips among them
  std::uint32_t similarity = 0;            // to the variant before, thousandths; 1000 for the same words
  std::vector<LineageSentence> sentences;  // empty for absent and not held
  std::vector<RedlinePiece> redline;       // of all of them, against the variant before; else their words
  std::optional<SlotFilling> slot;
  std::vector<std::string> readings{};  // of a draft with brackets: whose wording it is; empty: all

  [[nodiscard]] bool found() const { return !sentences.empty(); }
  friend bool operator==(const LineageRow&, const LineageRow&) = default;
};

// Rows [begin, end) that a reader wants in one line: a variant and what repeats it, or a run of absences, or
// a run of which nothing is known.
using LineageRun = IndexRange<struct LineageRowUnit>;

// One filling of a slot through consecutive variants.
struct SlotPeriod {
  std::string text;  // empty: nothing stands there
  LineageRun rows;   // from its first to its last row, what is absent or not held between them included
  std::size_t statements = 0;  // of the rows that have it
  friend bool operator==(const SlotPeriod&, const SlotPeriod&) = default;
};

// Neighbouring words of a variant with one history.
struct LineageWordRun {
  std::string text;                    // as the last variant with them has it
  std::size_t row = 0;                 // the row of that variant ...
  ByteSpan span;                       // ... and bytes of its statement's file
  std::size_t words = 0;               // tokens that are no marks
  std::size_t origin = 0;              // row of the statement that they came in with
  bool first_seen = false;             // something before the origin is not held in full
  std::vector<std::size_t> exits;      // rows of statements that lack them, the one before did not
  std::vector<std::size_t> returns;    // rows of statements that have them again
  std::vector<std::size_t> elsewhere;  // rows of statements where they stand in a parted or joined sentence
  friend bool operator==(const LineageWordRun&, const LineageWordRun&) = default;
};

struct Lineage {
  std::string series;  // empty for texts from outside
  std::string title;
  std::string language;
  std::string id;  // where it was asked for
  std::optional<std::uint32_t> paragraph;
  std::uint32_t sentence = 0;    // in its paragraph, from 1
  std::string slot;              // the phrase; empty if whole sentences are followed
  std::vector<LineageRow> rows;  // all statements, oldest first
  std::vector<LineageRun> runs;  // cover the rows, in order
  std::vector<SlotPeriod> periods;
  // Each word of each variant once: those of the last variant in their order, one that it lacks behind the
  // one that it last followed.
  std::vector<LineageWordRun> words;
  std::size_t found = 0;  // rows that have it
  std::size_t absent = 0;
  std::size_t not_held = 0;
  std::size_t wordings = 0;  // distinct, by their words
  // Those of all rows of drafts with brackets, if they are the same; else empty, and the rows tell.
  std::vector<std::string> readings{};
  friend bool operator==(const Lineage&, const Lineage&) = default;
};

struct LineageReport {
  std::string query;
  std::vector<Lineage> lineages;  // by series, then by the date and place of the start
  std::size_t searched = 0;       // texts of which something is held
  std::vector<Note> notes;
  std::vector<Error> errors;               // forms and cues of the termbase and ladders that were left out
  std::optional<EvidenceLedger> ledger{};  // only where it was asked for
};

struct LineageRequest {
  std::string query;                    // ID:PARA, ID:PARA.SENTENCE, or a wording
  std::vector<std::string> series;      // ids; empty: that of the statement, or all
  std::vector<std::string> left_out{};  // ids of paragraph classes that do not count
  std::string language{};  // BCP 47; empty: for a place the first that it is held in, for a wording all
  FileHashes hashes = FileHashes::left_out;
};

// The texts from outside join the series that is asked for; without one they are a series by themselves.
// A wording is looked for in every language held; each sentence that has it and is not in the lineage of
// another one has its own. No edge of a redline cuts a term of the termbase. Errors: not_found for a
// statement, series, paragraph or sentence that does not exist or is not held (in the language asked for), or
// for an unknown class; usage for a wording without a word.
[[nodiscard]] Result<LineageReport> lineage(const Corpus& corpus, const std::vector<Statement>& outside,
                                            const LineageRequest& request);

}  // namespace agreed
