// Findings about wording that a draft lacks: one by one, but of a fragment in one piece.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "analyze/rules/rule.h"

namespace agreed {

struct MissingWording {
  std::string name;  // "linchpin", "\"duty of honor\""
  Finding finding;   // without an excerpt: nothing of the draft faces it
};

// Their findings. A reading with less than a quarter of the words that the last statement is held with is a
// fragment: of a few paragraphs nobody expects all that a communique says, so what nothing in it faces is
// one finding there, which names every one by its first words; `kind` is what it calls them: "concepts".
[[nodiscard]] std::vector<Finding> findings_of_missing(const RuleContext& context,
                                                       std::vector<MissingWording> missing,
                                                       std::string_view kind);

}  // namespace agreed
