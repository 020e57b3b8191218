// What a search for precedents asks for: a text, one of its paragraphs or sentences, or a wording as typed.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/series_texts.h"
#include "corpus/statement.h"
#include "normalize/normalized_text.h"
#include "normalize/normalizer.h"
#include "text/result.h"

namespace agreed {

struct QueriedSentences {
  NormalizedText text;
  Held held = Held::full;
  std::vector<std::uint32_t> sentences;  // of the text, ascending
};

enum class WordingCut : std::uint8_t { sentences, one };

// The sentences of a wording; `cut` one: all of it as one sentence, whatever stops are in it. language: BCP
// 47, or empty: by its letters (Hangul: ko, kana: ja), else en. Errors: usage for one without
// anything in it, and those of SourceText::from_bytes.
[[nodiscard]] Result<QueriedSentences> queried_wording(std::string_view wording, std::string_view language,
                                                       WordingCut cut, Normalizer& normalizer);

// Every sentence of a text with a word in it, or those of one paragraph, or one of them (as in lineage.h,
// from 1; 0: all). Errors (not_found): no such paragraph or sentence; nothing held.
[[nodiscard]] Result<QueriedSentences> queried_text(SeriesText text, std::uint32_t paragraph,
                                                    std::uint32_t sentence);

}  // namespace agreed
