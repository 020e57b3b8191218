// The difference as one HTML page: no scripts, nothing from outside, readable on screen and on paper,
// light or dark as the reader's system is.
//
//   <del>, <ins>        words gone and new; struck and underlined even without the style sheet
//   id="m3-from/-to"    the two places of something moved, each with a link to the other
//   lang="..."          of each text as the archive states it
//
// Every byte of the texts is escaped; control and bidirectional characters are shown by code point.
#pragma once

#include <cstdint>
#include <string>

#include "analyze/context.h"
#include "analyze/diff_report.h"

namespace agreed {

struct HtmlOptions {
  std::uint32_t context = kAllContext;  // unchanged paragraphs around a change
};

[[nodiscard]] std::string diff_html(const DiffReport& report, const HtmlOptions& options);

}  // namespace agreed
