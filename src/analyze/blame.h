// Blame: for each phrase of a text the statement in which it was first agreed, and what has no precedent.
//
//   2031-10-16  ncm-1   The Secretary reaffirmed
//   2033-10-20  ncm-3   the current force level of 11,500 in Castria
//   -                   and the strategic flexibility of the new brigade.
//
// A phrase stands in a statement if its words stand there in one row in one sentence; line ends, typography,
// marks, case, declared equivalents and rotations do not count. How sentences are cut into phrases is told in
// blame_phrases.h. "First" is said of the texts that were searched: earlier than the text where it has a
// date, never the text itself.
//
// The cover is the smallest set of statements that together hold every phrase. Where that would take too long
// to find, a note says so, and it is the one that holds the most words not yet covered, again and again
// (greedy, at most ln n + 1 times the smallest; Chvatal 1979), without those that the others make needless.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "corpus/corpus.h"
#include "retrieve/sentence_index.h"
#include "text/date.h"
#include "text/note.h"
#include "text/result.h"
#include "text/span.h"

namespace agreed {

struct BlameStatement {
  std::string id;
  std::string label;
  std::string path;
  std::string language;
  std::optional<Date> date;
  Held held = Held::full;
};

struct BlameCredit {
  std::size_t statement = 0;               // in BlameReport::statements
  std::optional<std::uint32_t> paragraph;  // as in cited_paragraph.h
};

// Phrases follow each other without gaps and cover the text, marks included. In a draft with brackets
// (draft_readings.h) they do so in each reading: a sentence that readings word differently is there, and its
// words count, once for each wording; labels are no words, though a span may run across them.
struct BlamePhrase {
  ByteSpan span;  // bytes of the text's file
  std::string text;
  std::size_t paragraph = 0;  // in BlameReport::paragraphs
  std::size_t words = 0;
  std::optional<BlameCredit> first;     // none: no phrase of it stands anywhere
  std::optional<BlameCredit> last;      // the most recent one
  std::vector<std::size_t> statements;  // all that hold it, oldest first
  bool says_something = false;          // of a phrase without precedent: it is not only light words
  std::vector<std::string> readings;    // of a draft with brackets: whose wording has it; empty: all
};

struct BlameParagraph {
  std::optional<std::uint32_t> number;  // as in cited_paragraph.h
};

struct BlameCover {
  std::size_t statement = 0;
  std::size_t words = 0;  // of the phrases that it covers, those of the statements before it not counted
  std::size_t share = 0;  // of all words, thousandths
};

// Neighbouring phrases of one paragraph and the same readings with the same credit, for outputs that show
// lines.
struct BlameRow {
  std::size_t paragraph = 0;
  std::optional<BlameCredit> credit;
  std::string text;
  ByteSpan span;
  bool says_something = false;        // of a row without credit: not only light words
  std::vector<std::string> readings;  // as of its phrases
  std::optional<std::size_t> age;     // 0 the oldest .. kBlameAges - 1 the youngest of the credited dates
};
inline constexpr std::size_t kBlameAges = 4;

struct BlameReport {
  std::string id;
  std::string path;
  std::string language;
  std::optional<Date> date;
  bool by_last = false;                    // rows name the most recent statement, not the first
  std::vector<BlameStatement> statements;  // those that hold a phrase, oldest first
  std::vector<BlameParagraph> paragraphs;
  std::vector<BlamePhrase> phrases;
  std::vector<BlameRow> rows;
  std::vector<BlameCover> cover;
  bool cover_is_smallest = true;  // else there may be one of fewer statements
  std::size_t words = 0;
  std::size_t credited = 0;  // words
  // What was searched.
  std::size_t searched = 0;  // statements of which something is held
  std::size_t excerpts = 0;  // of them held in excerpts only
  std::size_t not_held = 0;  // statements known by title only that could have it
  std::vector<Note> notes;
};

struct BlameRequest {
  SentenceFilter filter;  // `left_out` gets the text itself
  // Paragraphs of the text, by cited number, both inclusive; all without.
  std::optional<std::pair<std::uint32_t, std::uint32_t>> paragraphs;
  std::string language;  // of the text; empty: that in which it is held
  bool last = false;
};

// The corpus gives equivalents, termbase and the statements that are not held; the index what is searched.
// Errors: not_found for a text that is not held, a language that it is not held in or paragraphs that it does
// not have; what the index cannot read.
[[nodiscard]] Result<BlameReport> blame(const Corpus& corpus, const Statement& text,
                                        const SentenceIndex& index, const BlameRequest& request);

}  // namespace agreed
