// Blame through a series: each word of a text with the statement that it came in with, and every statement
// that it was gone from and back in. Words keep who they are through moves and rewordings; see provenance.h.
//
// Only what is held counts: a word whose origin stands behind a statement that is not held in full is first
// seen there, and what only excerpts leave out has not gone.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "corpus/corpus.h"
#include "text/date.h"
#include "text/note.h"
#include "text/result.h"
#include "text/span.h"

namespace agreed {

struct HistoryText {
  std::string id;
  std::string label;
  std::optional<Date> date;
  Held held = Held::none;
};

// Neighbouring words of one paragraph and the same readings with one history.
struct HistoryRun {
  std::optional<std::uint32_t> paragraph;  // as in cited_paragraph.h
  std::size_t paragraph_place = 0;         // among the paragraphs of the text
  ByteSpan span;                           // bytes of the text's file
  std::string text;
  std::size_t words = 0;              // tokens that are no marks
  std::size_t origin = 0;             // in BlameHistory::texts
  bool first_seen = false;            // something before the origin is not held in full
  std::vector<std::size_t> exits;     // statements that lack it, the one before did not
  std::vector<std::size_t> returns;   // statements that have it again
  std::vector<std::string> readings;  // of a draft with brackets: whose wording it is; empty: all
};

struct BlameHistory {
  std::string series;  // empty for texts from outside
  std::string id;
  std::string path;
  std::string language;
  std::optional<Date> date;
  std::vector<HistoryText> texts;  // to the text itself, which is the last; oldest first
  // Cover the text, in order. In a draft with brackets (draft_readings.h) they do so in each reading: what
  // readings word differently is there once for each wording.
  std::vector<HistoryRun> runs;
  std::vector<Note> notes;
};

// `series`: that of the statement without one. Texts from outside join it by date. What has no date, or
// not an earlier one than the text, does not come before it, unless the series has it there.
// Errors: not_found for a series that does not exist or a text that is not held; usage for a text that
// belongs to no series where none is named and no texts from outside are given.
[[nodiscard]] Result<BlameHistory> blame_history(const Corpus& corpus, const Statement& text,
                                                 const std::string& series,
                                                 const std::vector<Statement>& outside,
                                                 const std::string& language);

}  // namespace agreed
