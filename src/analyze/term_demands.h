// What a term demands of the matches around a form of it: words that must stand in its scope, words that must
// not, and longer wordings that it is not part of.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "corpus/termbase.h"
#include "normalize/normalized_text.h"
#include "text/span.h"

namespace agreed {

// What a pattern of a term is for.
enum class Purpose : std::uint8_t {
  form,
  exclusion,  // bars the forms that it overlaps
  with,       // must stand in the scope of a form
  without,    // bars the forms in whose scope it stands
};

struct TermDemands {
  TermScope scope = TermScope::sentence;
  bool has_with = false;
};

// The matches of one paragraph that are no forms, by term.
class DemandedMatches {
 public:
  // All but forms.
  void add(std::uint32_t term, Purpose purpose, TokenRange tokens);
  // Once all are there.
  void sort();

  // Whether a match of a form meets what its term demands of these.
  [[nodiscard]] bool let_stand(std::uint32_t term, const TermDemands& demands, TokenRange form,
                               const NormalizedText& text) const;

 private:
  // Each list by begin.
  struct OfTerm {
    std::vector<TokenRange> exclusions;
    std::vector<TokenRange> with;
    std::vector<TokenRange> without;
    std::uint32_t longest = 0;
  };
  std::unordered_map<std::uint32_t, OfTerm> by_term_;
};

}  // namespace agreed
