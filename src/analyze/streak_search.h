// find_streaks(): which statement, which ones come before it, and then broken_streaks().
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "analyze/streaks.h"
#include "corpus/corpus.h"
#include "text/result.h"

namespace agreed {

struct StreakRequest {
  const Statement* current =
      nullptr;               // of the corpus, of `outside`, or a draft; null: the latest of the series
  std::string series;        // empty: that of the statement, or the only one of the archive
  std::size_t at_least = 2;  // statements in a row
  std::string language;      // BCP 47; empty: the first that something of it is held in
  FileHashes hashes = FileHashes::left_out;
};

// The texts from outside join the series by their dates; without `series` and with a statement that is not of
// the archive they are the series. What comes before: of a member of the series the members of
// earlier days, as of any other text with a date, and if it has no date all of them. Undated members are left
// out; a note says so. Errors: not_found for a series that is not in the corpus; usage if it is not clear
// which series is meant, or if a statement of the archive has no date.
[[nodiscard]] Result<StreakReport> find_streaks(const Corpus& corpus, const std::vector<Statement>& outside,
                                                const StreakRequest& request);

}  // namespace agreed
