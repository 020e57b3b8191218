// LineJoiner: what stands between the end of one printed line and the start of the next: a blank, nothing, or
// a hyphen that is none of the word's own. It judges by the other words of the same document.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
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

  // A hyphen goes if the joined word stands elsewhere in the document more often than the word with it; it
  // stays if that one does, if both parts stand elsewhere, or before a digit or a name. Where nothing tells,
  // it goes if the document is known to hyphenate, but for parts like "self" or "based". A soft hyphen always
  // goes. Between Hangul a blank stands; only in a document that breaks words at line ends it does not, if
  // the joined word stands elsewhere and its parts do not.
  [[nodiscard]] LineJoint between(std::string_view left, std::string_view right) const;

  // Whether nothing in the document told what a hyphen between the two is.
  [[nodiscard]] bool is_guess(std::string_view left, std::string_view right) const;

  // Adds `right` to `left` as `joint` says.
  static void join(std::string& left, std::string_view right, LineJoint joint);

 private:
  [[nodiscard]] std::size_t times(const std::string& word) const;
  // As a word, or as a part of one with a hyphen.
  [[nodiscard]] bool knows_part(const std::string& word) const;
  // What words with and without the hyphen say; nothing if neither stands elsewhere.
  [[nodiscard]] std::optional<LineJoint> told(std::string_view left, std::string_view right) const;

  std::map<std::string, std::size_t> words_;  // in lower case, without punctuation around them; how often
  std::set<std::string> parts_;               // of words with a hyphen
  std::set<std::string> inner_words_;         // those that stand neither first nor last in a line
  bool hyphenates_ = false;                   // at line ends, where no word has a hyphen of its own
  bool breaks_words_ = false;                 // Korean ones, without a sign
};

}  // namespace agreed
