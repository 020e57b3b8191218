// Where a lineage begins: the place or the wording that a query names.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/lineage_chain.h"
#include "analyze/series_texts.h"
#include "normalize/normalizer.h"
#include "text/result.h"
#include "text/span.h"

namespace agreed {

// "ncm-4:6.1"
struct PlaceQuery {
  std::string id;
  std::uint32_t paragraph = 0;
  std::uint32_t sentence = 0;  // 0: every sentence of the paragraph
};

// nullopt for what does not end in ":N" or ":N.M" after a name.
[[nodiscard]] std::optional<PlaceQuery> parse_place(std::string_view query);

struct LineageStart {
  std::size_t text = 0;
  SentenceSet sentences;
  TokenRange slot;  // of that text; empty if whole sentences are followed
};

// The sentences that a reader would cite so, one start for each. Errors (not_found): no such paragraph or
// sentence, with those that there are; nothing held.
[[nodiscard]] Result<std::vector<LineageStart>> starts_at(const SeriesText& text, std::size_t index,
                                                          const PlaceQuery& place);

// Every place where the wording stands, by text and place. A wording that is all the words of its sentences
// has no slot. Error (usage) for a wording without a word.
[[nodiscard]] Result<std::vector<LineageStart>> starts_of(const std::vector<SeriesText>& texts,
                                                          std::string_view wording, Normalizer& normalizer);

}  // namespace agreed
