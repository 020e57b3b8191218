// A statement and what was found in its texts -> one row of a history: the verdict, the places, and
// the documents that it rests on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "analyze/term_history.h"
#include "analyze/term_watch.h"
#include "corpus/statement.h"
#include "normalize/normalized_text.h"

namespace agreed {

// One term of a request, as far as verdicts need it.
struct TermQuery {
  std::string query;       // as typed
  std::string concept_id;  // empty for a phrase
  // Languages (primary tags) that a concept has terms in. A phrase has none listed: it could stand
  // in a text of any language that its script is written in.
  std::vector<std::string> languages;
  std::string phrase;        // empty for a concept
  std::uint32_t number = 0;  // of the term in its TermWatch
};

struct RowOptions {
  std::vector<std::string> left_out;  // ids of paragraph classes that do not count
  bool with_sentences = false;        // attestations bring their sentences along
};

// Whether a full text in this language without the term shows that the term is absent. A Latin phrase
// could not stand in a Korean, Japanese or Chinese text, nor the other way round.
[[nodiscard]] bool could_stand(const TermQuery& query, const std::string& language);

// One language version, prepared and searched.
struct SearchedText {
  const StatementText* text = nullptr;
  std::shared_ptr<const TracedText> named;  // as the rows name it
  const NormalizedText* words = nullptr;    // null if nothing is held
  TextReading reading;                      // of all terms
  std::vector<std::size_t> lines;           // by use: the line of the file, from 1
  std::vector<std::uint32_t> by_term;       // indices into the uses, by term, then by place
  std::vector<std::uint32_t> begin_of;      // by term: where its uses begin in by_term; one more at the end

  [[nodiscard]] std::span<const std::uint32_t> uses_of(std::uint32_t term) const {
    return std::span(by_term).subspan(begin_of[term], begin_of[term + 1] - begin_of[term]);
  }
};

// How a text is named where its path is shown like this.
[[nodiscard]] TracedText named_as(const StatementText& text, std::string path);

// Fills what follows from the words, and the order of the concepts in the name.
void search(SearchedText& text, TracedText& named, const TermWatch& watch,
            const std::vector<std::string>& left_out);

// What the rows of a statement share; its label is its id.
[[nodiscard]] TracedStatement traced(const Statement& statement, const std::vector<SearchedText>& texts);

// A use as far as shifts go.
[[nodiscard]] UseLabels labels_of(const NormalizedText& words, const TermUse& use, const TermWatch& watch);

// All concepts of a text by their first place; false friends and paragraphs of the classes left out (ids) do
// not count.
[[nodiscard]] ConceptOrder order_of_concepts(const TextReading& reading, const TermWatch& watch,
                                             const std::vector<std::string>& left_out);

// Fills an empty row with everything but its statement and the event. Occurrences are by text, then by place.
// A match that is cited only as a paraphrase, or stands in an accompanying document, becomes evidence and no
// occurrence.
void fill_row(const Statement& statement, const std::vector<SearchedText>& texts, const TermQuery& query,
              const TermWatch& watch, const RowOptions& options, HistoryRow& row);

}  // namespace agreed
