// SeriesTexts: the wording of a series in one language, oldest first, as far as it is held.
//
//   scm-55  full       every word: what is not there is absent
//   scm-56  excerpts   passages that somebody read or quoted; paraphrases and what stands in an
//                      accompanying document are no wording of the statement and are left out
//   scm-57  none       nothing in this language: nothing can be said of it
//
// Statements with a date come first, by date and then in the order given; undated ones follow.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/evidence_ledger.h"
#include "corpus/corpus.h"
#include "corpus/statement.h"
#include "normalize/normalized_text.h"
#include "normalize/normalizer.h"
#include "text/date.h"

namespace agreed {

struct SeriesText {
  std::string id;     // of the archive, or the path of a text from outside
  std::string label;  // the id; of a text from outside its path without what all such paths share
  std::string path;   // inside the archive's folder, or as given; empty without a text
  std::optional<Date> date;
  Held held = Held::none;               // in this language
  NormalizedText text;                  // empty if nothing is held
  const StatementText* read = nullptr;  // that it was made of; null if nothing is held
  // Numbers of the series that are skipped just before it, or before the first of the record: statements
  // that the record lacks, so not held.
  std::size_t skipped_before = 0;
};

struct SeriesTexts {
  std::string series;  // empty if all are from outside
  std::string title;   // of the series, may be empty
  std::string language;
  std::vector<SeriesText> texts;
};

// One statement in a language (BCP 47), or in one of the same primary subtag. The normalizer must be the
// one of all texts that it is compared with.
[[nodiscard]] SeriesText series_text(const Corpus& corpus, const Statement& statement,
                                     std::string_view language, Normalizer& normalizer);

// The same in two steps: all of it but its words, and the words that it wants.
[[nodiscard]] SeriesText unread_text(const Corpus& corpus, const Statement& statement,
                                     std::string_view language);
[[nodiscard]] NormalizedText read_words(const SeriesText& text, Normalizer& normalizer);

// The members of a series: its statements in the archive (series may be null) and texts from outside
// that belong to it, by date, those of one day in the order archive first.
[[nodiscard]] std::vector<const Statement*> members_of(const Corpus& corpus, const Series* series,
                                                       const std::vector<Statement>& outside);

// Reads all members; `series` names them (null: texts from outside).
[[nodiscard]] SeriesTexts series_texts(const Corpus& corpus, const Series* series,
                                       const std::vector<const Statement*>& members,
                                       std::string_view language, Normalizer& normalizer);

// The statement and what of it was read, for a ledger.
[[nodiscard]] AskedStatement asked_of(const Statement& statement, const SeriesText& text);

// The language of the first text of a statement of which something is held, English before others;
// empty if nothing is held.
[[nodiscard]] std::string held_language(const Statement& statement);

}  // namespace agreed
