// The words whose change is the news, however alike two wordings are: numbers, negations, modal verbs.
//
//   The force of 12,000 will stay.   ->   The force of 11,500 may not stay.
//   number 12,000 -> 11,500, modal will -> may, negation + not
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/normalized_text.h"
#include "normalize/vocabulary.h"

namespace agreed {

enum class CriticalKind : std::uint8_t { negation, modal, number };
[[nodiscard]] std::string_view name_of(CriticalKind kind);  // "negation" ...

// What a normalized word is, in English, French, Spanish, Japanese or Korean; numbers also as English words
// from "three". nullopt for every other word.
[[nodiscard]] std::optional<CriticalKind> critical_kind(std::string_view word);

struct CriticalChange {
  CriticalKind kind = CriticalKind::number;
  std::string earlier;  // as written; empty: it came
  std::string later;    // empty: it went
  friend bool operator==(const CriticalChange&, const CriticalChange&) = default;
};

// The critical words that only one side has, each as often as it has them more, the first of a kind on one
// side against the first on the other: negations, then modals, then numbers. Words that only moved are no
// change.
[[nodiscard]] std::vector<CriticalChange> critical_changes(const NormalizedText& earlier,
                                                           const NormalizedText& later,
                                                           const Vocabulary& vocabulary);

}  // namespace agreed
