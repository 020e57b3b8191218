// TermUse: an occurrence of a watched term and what stands around it: the sense it has, how far it reaches,
// how strongly who commits to it, and which other concepts stand in its sentence.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "analyze/term_matcher.h"
#include "corpus/ladders.h"
#include "normalize/normalized_text.h"

namespace agreed {

// A step of a ladder that holds for an occurrence.
struct Commitment {
  std::string ladder;      // id
  std::string step;        // id
  std::uint32_t rung = 0;  // index of the step, 0 the strongest
  LadderKind kind = LadderKind::verbs;
  bool negated = false;  // "will not"
  friend auto operator<=>(const Commitment&, const Commitment&) = default;
};

// A step of a ladder where it stands in a text.
struct StepUse {
  Commitment commitment;
  TokenRange tokens;
  std::uint32_t sentence = 0;
};

enum class SenseKind : std::uint8_t {
  none,  // the term has no senses
  resolved,
  false_friend,  // resolved: the word, but not the concept
  unresolved,
};

struct TermUse {
  Occurrence occurrence;  // query: the number of the term in its TermWatch
  SenseKind sense_kind = SenseKind::none;
  std::string sense;                      // id; empty unless resolved
  TokenRange phrase;                      // the occurrence and the cue at it that tells the sense
  std::string sense_cue;                  // the words that tell it; if unresolved, why
  std::vector<std::string> scopes;        // ids, as the termbase lists them
  std::vector<Commitment> commitments;    // sorted, unique
  std::string speaker;                    // id; empty if none is told
  std::vector<std::uint32_t> neighbours;  // numbers of other concepts in its sentence, ascending
  std::string paragraph_class;            // id; empty for a paragraph of the statement's own
};

// All that is watched for in one text.
struct TextReading {
  std::vector<TermUse> uses;   // by place, then by term
  std::vector<StepUse> steps;  // by place
};

// Their phrases, in their order: what no edge of a hunk may cut.
[[nodiscard]] inline std::vector<TokenRange> phrases_of(const std::vector<TermUse>& uses) {
  std::vector<TokenRange> phrases;
  phrases.reserve(uses.size());
  for (const TermUse& use : uses) phrases.push_back(use.phrase);
  return phrases;
}

}  // namespace agreed
