// The language of claims.
//
//   present(CONCEPT, ID)              absent(CONCEPT, ID)
//   first(CONCEPT, SERIES) = ID       last(CONCEPT, SERIES) = ID
//   every(CONCEPT, ID..ID)            none(CONCEPT, ID..ID)           of one series, both ends inclusive
//   count(CONCEPT, ID) = N            how often it stands there; also >= and <=
//   count(CONCEPT, SERIES) = N        in how many statements; likewise
//   form(CONCEPT, ID) = "wording"     the wording stands where the concept does
//   sense(CONCEPT, ID) = SENSE        scope(CONCEPT, ID) = SCOPE      speaker(CONCEPT, ID) = SPEAKER
//   event(CONCEPT, ID) = EVENT        appeared, returned, shifted, dropped, kept
//   date(ID) = 2018-10-31
//
// CONCEPT is an id of the termbase, one of its senses (modernization:alliance), or a "phrase". Claims are
// joined with not, and, or and round brackets; not binds strongest, or weakest.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace agreed {

inline constexpr std::size_t kMostClaimBytes = 16384;
inline constexpr std::size_t kMostClaimDepth = 32;

struct ClaimArgument {
  std::string text;  // quotes and escapes resolved
  std::string to;    // the end of a range ID..ID; else empty
  bool quoted = false;
  std::size_t column = 1;  // bytes, from 1
};

struct ClaimNode {
  enum class Kind { all_of, any_of, not_so, call };
  Kind kind = Kind::call;
  std::vector<ClaimNode> parts;  // of all but a call
  std::string name;              // of a call
  std::vector<ClaimArgument> arguments;
  std::string relation;  // "=", ">=", "<=" or empty
  ClaimArgument value;   // after the relation
  std::size_t column = 1;
};

// Error (syntax): what is wrong, and at which column; also for a name that is no claim, a wrong number of
// arguments, a relation that is missing or not due, and what is too long or too deep.
[[nodiscard]] Result<ClaimNode> parse_claim(std::string_view claim);

}  // namespace agreed
