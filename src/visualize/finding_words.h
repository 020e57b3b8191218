// A finding in words, on one line each and printable: what all the forms of a check's output share.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/check.h"
#include "text/date.h"

namespace agreed {

// "ncm-6 (2036-10-16)"
[[nodiscard]] std::string dated(const std::string& id, const std::optional<Date>& date);

// "ncm-6 (2036-10-16) p.2 \"...\"", the wording cut where it is long.
[[nodiscard]] std::string precedent_words(const FindingPrecedent& precedent);

// The file where a finding stands: the draft, or that of the waiver that it is about.
[[nodiscard]] const std::string& path_of(const CheckReport& report, const Finding& finding);

// The message, with whose wording it is about in a draft with brackets.
[[nodiscard]] std::string message_of(const Finding& finding);

// What else there is to say, a line each: "agreed: ...", "fix: ...", "advice: ...", "see: ...", "waived:
// ...". The excerpt comes first, as it is, if there is one.
[[nodiscard]] std::vector<std::string> details_of(const Finding& finding);

// The message and its details, with line ends between them.
[[nodiscard]] std::string message_and_details(const Finding& finding);

// "1 error, 2 warnings, 3 remarks; 1 waived"
[[nodiscard]] std::string counts_of(const CheckReport& report);

}  // namespace agreed
