// A text from outside the archive, once for each choice between its brackets, ready for comparison:
//
//   They [ROK: noted] [US: welcomed] it. He left.
//   ROK   They        noted              it. He left.
//   US    They                  welcomed it. He left.
//
// Offsets of a reading are offsets of the text. Labels, brackets and comments are no wording.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analyze/bracket_groups.h"
#include "analyze/series_texts.h"
#include "corpus/corpus.h"
#include "corpus/statement.h"
#include "normalize/normalized_text.h"
#include "normalize/normalizer.h"
#include "text/note.h"
#include "text/span.h"

namespace agreed {

// An HTML comment: no wording, but a waiver may stand in it.
struct DraftComment {
  ByteSpan span;  // from "<!--" to "-->"
};

struct PreparedReading {
  std::string name;                 // as in BracketReading
  std::vector<std::size_t> chosen;  // by group, as in BracketReading
  NormalizedText text;              // its source is the reading, as long as the draft
};

struct DraftReadings {
  Brackets brackets;  // none in a text held in excerpts
  std::vector<DraftComment> comments;
  std::vector<PreparedReading> readings;  // at least one
};

// Comments are blanked before anything is read, front matter is passed over. The text must outlive it.
[[nodiscard]] DraftReadings prepare_readings(const StatementText& text, Normalizer& normalizer,
                                             std::vector<Note>& notes);

// The readings of a text that is searched for: of a draft, from outside the archive and held in full, those
// of prepare_readings(); of any other the one that it is, whatever brackets a record may have. The words of
// the text itself are neither read nor used (unread_text() of series_texts.h).
[[nodiscard]] std::vector<PreparedReading> readings_searched(const Corpus& corpus, const SeriesText& text,
                                                             Normalizer& normalizer,
                                                             std::vector<Note>& notes);

// A sentence that several readings have at one place in the same words is one.
struct DraftSentence {
  struct Place {
    std::size_t reading = 0;
    std::uint32_t sentence = 0;  // of the reading's text
  };
  std::vector<Place> places;          // by reading, at least one; all say the same
  std::vector<std::string> readings;  // names of those that have it; empty: all
  // Place of its paragraph in the draft: paragraphs of several readings are one where their bytes overlap.
  std::size_t paragraph = 0;
};

// The sentences of all readings by their first byte; those that begin together by reading.
[[nodiscard]] std::vector<DraftSentence> sentences_of(const std::vector<PreparedReading>& readings);

// The text with its comments blanked out, offsets unchanged; nullopt if nothing else is in it.
[[nodiscard]] std::optional<StatementText> without_comments(const StatementText& text);

}  // namespace agreed
