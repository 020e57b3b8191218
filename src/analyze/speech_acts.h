// Speech acts: where a text names who speaks and what they do by speaking, as ladders.yaml has it in the
// text's language: its speakers, and the steps of its ladders of verbs.
#pragma once

#include <cstdint>
#include <vector>

#include "corpus/ladders.h"
#include "normalize/normalized_text.h"
#include "normalize/normalizer.h"

namespace agreed {

struct SpeechActs {
  std::vector<bool> words;  // by token: of a speaker or an act; empty if there is none

  [[nodiscard]] bool holds(std::uint32_t token) const { return token < words.size() && words[token]; }
};

// The normalizer must be the one of the text. Forms that do not compile are left out, as wherever ladders are
// read; TermWatch reports them.
[[nodiscard]] SpeechActs speech_acts(const Ladders& ladders, const NormalizedText& text,
                                     Normalizer& normalizer);

}  // namespace agreed
