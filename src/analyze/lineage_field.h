// The texts that a lineage goes through, in one language, with one choice at a time for the brackets of
// drafts.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "analyze/lineage.h"
#include "analyze/lineage_rows.h"
#include "analyze/series_readings.h"
#include "analyze/series_texts.h"
#include "analyze/term_watch.h"
#include "corpus/corpus.h"
#include "normalize/normalizer.h"
#include "normalize/vocabulary.h"
#include "text/error.h"
#include "text/note.h"

namespace agreed {

// A series with its members; the series is null for texts from outside alone.
struct LineageField {
  const Series* series = nullptr;
  std::vector<const Statement*> members;
};

class FieldReader {
 public:
  // Paragraphs of the classes left out have no wording. Notes on brackets that were not read are added. The
  // corpus must outlive it.
  FieldReader(const Corpus& corpus, const LineageField& field, const std::string& language,
              const std::vector<std::string>& left_out, std::vector<Note>& notes);
  FieldReader(const FieldReader&) = delete;
  FieldReader& operator=(const FieldReader&) = delete;

  [[nodiscard]] const SeriesTexts& texts() const { return texts_; }
  [[nodiscard]] SeriesReadings& readings() { return *readings_; }
  [[nodiscard]] Normalizer& normalizer() { return normalizer_; }
  [[nodiscard]] LineageWords words() const { return {vocabulary_, watch_}; }
  [[nodiscard]] const std::vector<Error>& errors() const { return watch_.errors(); }

 private:
  Vocabulary vocabulary_;
  Normalizer normalizer_;
  TermWatch watch_;
  SeriesTexts texts_;
  std::optional<SeriesReadings> readings_;
};

// Lineages in several choices of readings; those that are the same become one.
class GatheredLineages {
 public:
  // One of the choice that the reader is at; its rows still want their readings. `begin`: the byte of its
  // text where it starts.
  void add(Lineage lineage, std::size_t text, std::uint32_t begin, const SeriesReadings& readings);
  // By place of the start, those of one place by choice.
  [[nodiscard]] std::vector<Lineage> take(const SeriesReadings& readings);

 private:
  struct Gathered {
    Lineage lineage;
    std::size_t text = 0;
    std::uint32_t begin = 0;
    std::vector<std::vector<std::string>> names;  // by row
  };

  std::vector<Gathered> gathered_;
};

}  // namespace agreed
