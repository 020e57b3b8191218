// Match: a run of equal ids that face each other, the inner currency of align/. A list of matches is
// in order and free of overlap on both sides; what stands between two of them faces nothing.
#pragma once

#include <cstdint>
#include <vector>

namespace agreed {

struct Match {
  std::uint32_t left = 0;
  std::uint32_t right = 0;
  std::uint32_t length = 0;
  friend bool operator==(const Match&, const Match&) = default;
};

using Matches = std::vector<Match>;

// Adds a run behind all others; joins it to the last one where they touch on both sides.
inline void append_match(Matches& matches, Match match) {
  if (match.length == 0) return;
  if (!matches.empty()) {
    Match& last = matches.back();
    if (last.left + last.length == match.left && last.right + last.length == match.right) {
      last.length += match.length;
      return;
    }
  }
  matches.push_back(match);
}

}  // namespace agreed
