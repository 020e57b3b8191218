// The difference as Markdown for mails, wikis and merge requests: ~~omitted~~, **added**, notes in italics,
// then the terms as a table and the statistics.
//
// Where the marks of Markdown would not be recognised (beside punctuation or in scripts without spaces)
// <del> and <ins> stand in for them. What the texts hold of Markdown's own characters is escaped.
#pragma once

#include <cstdint>
#include <string>

#include "analyze/context.h"
#include "analyze/diff_report.h"

namespace agreed {

struct MarkdownOptions {
  std::uint32_t context = 0;  // unchanged paragraphs around a change
};

[[nodiscard]] std::string diff_markdown(const DiffReport& report, const MarkdownOptions& options);

}  // namespace agreed
