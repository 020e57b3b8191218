// A statement and what was found in its texts -> one row of a history: the verdict, the places, and
// the documents that it rests on.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analyze/term_history.h"
#include "analyze/term_matcher.h"
#include "corpus/statement.h"
#include "normalize/normalized_text.h"
#include "normalize/vocabulary.h"

namespace agreed {

// One term of a request, as far as verdicts need it.
struct TermQuery {
  std::string query;       // as typed
  std::string concept_id;  // empty for a phrase
  // Languages (primary tags) that a concept has terms in. A phrase has none listed: it could stand
  // in a text of any language that its script is written in.
  std::vector<std::string> languages;
  std::string phrase;  // empty for a concept
  std::uint32_t matcher_query = 0;
};

// Whether a full text in this language without the term shows that the term is absent. A Latin phrase
// could not stand in a Korean, Japanese or Chinese text, nor the other way round.
[[nodiscard]] bool could_stand(const TermQuery& query, const std::string& language);

// One language version, prepared and searched.
struct SearchedText {
  const StatementText* text = nullptr;
  std::string path;                       // as the output shows it
  const NormalizedText* words = nullptr;  // null if nothing is held
  std::vector<Occurrence> occurrences;    // of all queries
};

// Everything but the event. Occurrences are by text, then by place. A match that is cited only as a
// paraphrase, or stands in an accompanying document, becomes evidence and no occurrence.
[[nodiscard]] HistoryRow history_row(const Statement& statement, const std::vector<SearchedText>& texts,
                                     const TermQuery& query, const Vocabulary& vocabulary);

}  // namespace agreed
