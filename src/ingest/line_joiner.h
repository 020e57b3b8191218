// LineJoiner: what stands between the end of one printed line and the start of the next: a blank, nothing, or
// a hyphen that is none of the word's own. It judges by the other words of the same document.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace agreed {

enum class LineJoint : std::uint8_t {
  blank,
  nothing,      // "force-" + "level", and Chinese or Japanese characters
  drop_hyphen,  // "mod-" + "ernization"
};

class LineJoiner {
 public:
  // All lines of the document in order.
  explicit LineJoiner(const std::vector<std::string>& lines);

  // A hyphen goes if the joined word stands elsewhere in the document; it stays if the word with it does, if
  // both parts do, or before a digit or a capital. Where nothing tells, it goes if the document is known to
  // hyphenate, but for first parts like "self". A soft hyphen always goes. Between Hangul a blank stands;
  // only in a document that breaks words at line ends it does not, if the joined word stands elsewhere and
  // its parts do not.
  [[nodiscard]] LineJoint between(std::string_view left, std::string_view right) const;

  // Whether nothing in the document told what a hyphen between the two is.
  [[nodiscard]] bool is_guess(std::string_view left, std::string_view right) const;

  // Both in one, as `joint` says.
  [[nodiscard]] static std::string joined(std::string_view left, std::string_view right, LineJoint joint);

 private:
  [[nodiscard]] bool knows(const std::string& word) const { return words_.contains(word); }

  std::set<std::string> words_;        // in lower case, without punctuation around them
  std::set<std::string> inner_words_;  // those that stand neither first nor last in a line
  bool hyphenates_ = false;            // at line ends, where no word has a hyphen of its own
  bool breaks_words_ = false;          // Korean ones, without a sign
};

}  // namespace agreed
