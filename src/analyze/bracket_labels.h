// The label of an alternative in brackets: who wants it, or its number.
//
//   "ROK: ..."   "U.S.: ..."   "Castria and Norland: ..."   "ROK proposal: ..."   "Proposal by the ROK: ..."
//   the same in Korean and Japanese, also with "an" / "gian" (proposal) behind the name     parties
//   "Option 1: ..."   "Alt 2: ..."   "Alternative A: ..."   in Korean "1an", "je 1 an"        options
//   "However, note: ..."   "Note: ..."   "At 10:30"   "http://..."                          no labels
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace agreed {

struct BracketLabel {
  std::string party;     // "ROK"; empty for an option, or without a label
  std::string option;    // "Option 1"
  std::size_t size = 0;  // bytes from the begin of the text to past the colon; 0: no label
};

// The label at the begin of the text, which has no blank there. Looks at no more than its first 60 bytes.
[[nodiscard]] BracketLabel read_bracket_label(std::string_view text);

// "Castria and Norland" -> both; one part if nothing joins several.
[[nodiscard]] std::vector<std::string> parts_of_signature(std::string_view party);

}  // namespace agreed
