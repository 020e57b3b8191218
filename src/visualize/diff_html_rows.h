// The paragraphs of a difference as HTML, for every page that shows one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "analyze/diff_report.h"

namespace agreed {

// A <div class="p"> for each paragraph that is changed or within `context` paragraphs of one that is, and a
// <p class="fold"> for those between. What moved has an anchor at both places, "m3-from" and "m3-to";
// `anchors` stands before each, since they must be unique in a page.
[[nodiscard]] std::string diff_rows_html(const DiffReport& report, std::uint32_t context,
                                         std::string_view anchors);

}  // namespace agreed
