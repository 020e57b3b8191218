// Ladders: how strongly a text commits those who speak in it. As read from ladders.yaml, which its users own.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "corpus/termbase.h"

namespace agreed {

enum class LadderKind {
  verbs,         // an ordered scale, strongest step first: "condemn" > "deplore" > "note"
  hedges,        // wording that weakens where it stands: "subject to"
  intensifiers,  // wording that strengthens where it stands: "unwavering"
};

struct LadderStep {
  std::string id;      // "reaffirm"
  std::string source;  // why it stands where it stands; empty: the archive's own judgement
  std::vector<Term> terms;
  std::size_t line = 0;
};

struct Ladder {
  std::string id;
  std::string definition;
  LadderKind kind = LadderKind::verbs;
  std::vector<LadderStep> steps;
  std::size_t line = 0;
};

// Who speaks in a text: "the Secretary", "both sides".
struct Speaker {
  std::string id;
  bool carries_on = false;  // a pronoun: whoever spoke in the sentence before
  std::vector<Term> terms;
  std::size_t line = 0;
};

struct Ladders {
  std::string path;
  std::vector<Ladder> ladders;
  std::vector<Speaker> speakers;
  std::vector<Term> negations;
};

}  // namespace agreed
