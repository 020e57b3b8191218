// What about a concept is not as it was: compared between the uses of it in two texts.
//
// Nothing is said that the texts do not prove. What the later text has and the earlier had not is a shift
// only if the earlier is held in full, and what it has no more only if the later is; of texts in one language
// only.
//
//   form        the wordings                        "complementary" -> "reinforcing"
//   sense       what the concept is used for        capabilities -> alliance
//   scope       what it reaches to                  northeast-asia -> indo-pacific
//   commitment  the step of a ladder, or a hedge    reaffirm -> note, weakened
//   speaker     who speaks                          both -> secretary
//   rank        its place among the concepts: it is in no longest sequence of concepts that keeps its order
//   count       how often it stands there
//   neighbours  concepts that newly stand in its sentence
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "analyze/term_use.h"
#include "corpus/statement.h"

namespace agreed {

enum class TermShift : std::uint8_t { form, sense, scope, commitment, speaker, rank, count, neighbours };
[[nodiscard]] std::string_view name_of(TermShift shift);  // "form" ...

enum class ShiftDirection : std::uint8_t { none, strengthened, weakened, reversed };
[[nodiscard]] std::string_view name_of(ShiftDirection direction);  // empty for none

struct Shift {
  TermShift what = TermShift::form;
  std::string from;  // as words; empty where there was none
  std::string to;
  std::string ladder;  // of a commitment
  ShiftDirection direction = ShiftDirection::none;
};

// One use of a term, as far as shifts go.
struct UseLabels {
  std::string wording;  // normalized
  SenseKind sense_kind = SenseKind::none;
  std::string sense;
  std::vector<std::string> scopes;
  std::vector<Commitment> commitments;
  std::string speaker;
  std::vector<std::string> neighbours;
};

// A concept's place in a text: the paragraph in which it stands first, counted from 0.
struct ConceptPlace {
  std::uint32_t term = 0;  // its number in the TermWatch
  std::uint32_t paragraph = 0;
};

// All concepts of a text by their first place; shared by all that is said of the text. Null: not known.
using ConceptOrder = std::shared_ptr<const std::vector<ConceptPlace>>;

// The uses of one concept in one text; the labels stand with whoever has the uses.
struct UsesIn {
  std::string_view language;  // BCP 47
  Held held = Held::full;
  std::vector<const UseLabels*> uses;
  ConceptOrder order;
};

// Which concepts changed their rank between two texts: remembered, since every concept of a text asks.
class MovedConcepts {
 public:
  // Their numbers, ascending. Neither order is null.
  const std::vector<std::uint32_t>& between(const ConceptOrder& before, const ConceptOrder& now);

 private:
  std::map<std::pair<ConceptOrder, ConceptOrder>, std::vector<std::uint32_t>> moved_;
};

// The shifts of a term, given by its number in the TermWatch, by the order of TermShift. A text in a language
// that the other side has not is passed over.
[[nodiscard]] std::vector<Shift> shifts_between(std::uint32_t term, const std::vector<UsesIn>& before,
                                                const std::vector<UsesIn>& now, MovedConcepts& moved);

// What became of a commitment when one step took the place of another on its ladder.
[[nodiscard]] ShiftDirection direction_between(const Commitment& before, const Commitment& now);

}  // namespace agreed
