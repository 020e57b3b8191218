// The whole later text with its changes in CriticMarkup: {++added++}, {--omitted--}, {~~was~>is~~}, and
// comments {>>moved from 6<<}.
//
// Accepting every mark gives the wording of the later text, rejecting every mark that of the earlier one
// (white space aside): a moved sentence is omitted at its old place and added at its new one. A text that
// itself holds such a mark gets a backslash before it.
#pragma once

#include <cstdint>
#include <string>

#include "analyze/context.h"
#include "analyze/diff_report.h"

namespace agreed {

struct CriticMarkupOptions {
  std::uint32_t context = kAllContext;  // unchanged paragraphs around a change
};

[[nodiscard]] std::string diff_criticmarkup(const DiffReport& report, const CriticMarkupOptions& options);

}  // namespace agreed
