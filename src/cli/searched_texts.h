// What a verb searches: the archive and texts from outside it, as the options name them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/archive_options.h"
#include "corpus/corpus.h"
#include "text/date.h"
#include "text/result.h"

namespace agreed {

// The archive. Where only texts from outside are asked for, its termbase and equivalents without its
// statements, or an empty corpus if there is no archive, and none was named.
[[nodiscard]] Result<Corpus> read_searched_archive(const ArchiveOptions& options, bool outside_only);

// The same for a query that may name a statement, which only reading tells: with its statements wherever
// there is an archive.
[[nodiscard]] Result<Corpus> read_queried_archive(const ArchiveOptions& options, bool outside_only);

// Files and folders; "-" is standard input.
[[nodiscard]] OutsideTexts read_outside(const std::vector<std::string>& paths);

// Both inclusive.
struct DayRange {
  std::optional<Date> since;
  std::optional<Date> until;
};
// Of --since and --until; an empty text is no bound. Error (usage) for what is no day of the calendar.
[[nodiscard]] Result<DayRange> parse_days(const std::string& since, const std::string& until);

}  // namespace agreed
