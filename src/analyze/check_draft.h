// CheckDraft: a draft as the rules read it: its bytes, its brackets, and one reading for each choice between
// them. Offsets of a reading are offsets of the draft.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analyze/bracket_groups.h"
#include "analyze/draft_readings.h"
#include "analyze/term_watch.h"
#include "corpus/statement.h"
#include "normalize/normalized_text.h"
#include "normalize/normalizer.h"
#include "text/note.h"
#include "text/span.h"

namespace agreed {

struct DraftReading {
  std::string name;                 // the party or option, empty for a draft without brackets
  std::vector<std::size_t> chosen;  // by group of the draft, as in BracketReading
  NormalizedText text;              // its source is the reading, as long as the draft
  TextReading terms;                // of the watch that the rules were given; query: as its terms()
};

struct CheckDraft {
  const Statement* statement = nullptr;
  const StatementText* text = nullptr;  // of the statement, in the language that is checked
  Brackets brackets;                    // none in a text held in excerpts
  std::vector<DraftComment> comments;
  std::vector<DraftReading> readings;  // at least one
};

// Reads a draft in one of its languages; statement and text must outlive it. Comments are blanked before
// anything is read, front matter is passed over. The watch may be null: then no terms are read.
[[nodiscard]] CheckDraft read_draft(const Statement& statement, const StatementText& text,
                                    Normalizer& normalizer, const TermWatch* watch, std::vector<Note>& notes);

// The paragraph that a reader would cite for a place of the draft (normalize/cited_paragraph.h): that of the
// first word at it in some reading, else of the last word before it. nullopt where none can be cited.
[[nodiscard]] std::optional<std::uint32_t> paragraph_at(const CheckDraft& draft, ByteSpan span);

}  // namespace agreed
