// agreed trace --streaks: the phrases that the last statements carry and a text does not.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "cli/archive_options.h"
#include "cli/output_options.h"

namespace agreed {

struct StreaksOptions {
  std::string text;             // an id, a path, -; empty: the latest of the series
  std::string series;           // empty: that of the text
  std::vector<std::string> in;  // texts from outside the archive
  std::string language;         // BCP 47; empty: the first that something of the text is held in
  std::size_t last = 0;         // streaks of at least so many statements; 0: two
  ArchiveOptions archive;
  OutputOptions output;
};

// Returns the exit code: 0 if a broken streak was found, 1 if none.
int run_streaks(const StreaksOptions& options);

}  // namespace agreed
