// The provenance of every word of a series, from the texts of it that are held.
//
// What excerpts do not show has not gone. Statements of one day are one step, since nobody can say which came
// first: what one of them has has not gone with another, and where not all of them are held in full, nothing
// has gone on that day.
#pragma once

#include <cstddef>
#include <vector>

#include "analyze/provenance.h"
#include "analyze/series_texts.h"

namespace agreed {

struct SeriesProvenance {
  // By text of the series, then by token; empty where nothing is held.
  std::vector<std::vector<WordNumber>> words;
  // By WordNumber. Texts are those of the series.
  std::vector<WordHistory> histories;
  // By text: how many before it are not held in full, numbers that the series skips among them. What is first
  // seen behind one of them may be older.
  std::vector<std::size_t> unsure_before;
};

// Whether two words came in, went out and came back together.
[[nodiscard]] inline bool same_history(const WordHistory& a, const WordHistory& b) {
  return a.origin == b.origin && a.exits == b.exits && a.returns == b.returns;
}

[[nodiscard]] SeriesProvenance provenance_of(const std::vector<SeriesText>& texts, ProvenanceOf what);

}  // namespace agreed
