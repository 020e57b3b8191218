// What a search for precedents asks for: a text, one of its paragraphs or sentences, or a wording as typed.
// Of a draft with brackets each reading (draft_readings.h) is a query of its own, and what several of them
// say in the same words is asked once.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/draft_readings.h"
#include "analyze/series_texts.h"
#include "corpus/corpus.h"
#include "corpus/statement.h"
#include "normalize/normalized_text.h"
#include "normalize/normalizer.h"
#include "text/note.h"
#include "text/result.h"

namespace agreed {

struct QueriedSentences {
  std::vector<PreparedReading> readings;  // at least one
  Held held = Held::full;
  std::vector<DraftSentence> sentences;  // those that are asked for
  std::vector<Note> notes;               // on what was not read
};

enum class WordingCut : std::uint8_t { sentences, one };

// A wording just as it is typed, brackets included. language: BCP 47, or empty: by its letters (Hangul: ko,
// kana: ja), else en. Errors: usage for one without anything in it, and those of SourceText::from_bytes.
[[nodiscard]] Result<NormalizedText> read_wording(std::string_view wording, std::string_view language,
                                                  Normalizer& normalizer);

// The sentences of a wording; `cut` one: all of it as one sentence, whatever stops are in it. Language and
// errors as above.
[[nodiscard]] Result<QueriedSentences> queried_wording(std::string_view wording, std::string_view language,
                                                       WordingCut cut, Normalizer& normalizer);

// Every sentence of a text with a word in it, or those of one paragraph, or one of them (as in lineage.h,
// from 1; 0: all), counted in each reading by itself. Errors (not_found): no reading has such a paragraph or
// sentence; nothing held.
[[nodiscard]] Result<QueriedSentences> queried_text(const Corpus& corpus, const SeriesText& text,
                                                    std::uint32_t paragraph, std::uint32_t sentence,
                                                    Normalizer& normalizer);

}  // namespace agreed
