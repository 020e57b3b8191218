// The archive's contents and single statements as text for people.
#pragma once

#include <string>

#include "analyze/archive_listing.h"
#include "visualize/style.h"

namespace agreed {

// A table for each series. Text from the statements is made printable.
[[nodiscard]] std::string list_text(const ArchiveListing& listing, const TextLayout& layout);
// What is known of one statement, then its texts as they stand in their files.
[[nodiscard]] std::string show_text(const StatementSheet& sheet, const TextLayout& layout);

}  // namespace agreed
