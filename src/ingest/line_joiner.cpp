#include "ingest/line_joiner.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>

#include "ingest/inline_text.h"

namespace agreed {
namespace {

bool has_script(char32_t code_point, std::initializer_list<UScriptCode> scripts) {
  if (code_point == kNoCodePoint) return false;
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(code_point), &status);
  for (const UScriptCode one : scripts) {
    if (script == one) return true;
  }
  return false;
}

bool is_hangul(char32_t code_point) {
  return has_script(code_point, {USCRIPT_HANGUL});
}

bool is_alphabetic(char32_t code_point) {
  return code_point != kNoCodePoint && u_isalpha(static_cast<UChar32>(code_point)) != 0;
}

// The word without what stands around its letters and digits, in lower case.
std::string bare(std::string_view word) {
  std::string out;
  std::size_t kept = 0;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t read = next_code_point(word, at);
    if (read == kNoCodePoint) continue;
    const auto one = static_cast<UChar32>(read);
    const bool letter = u_isalnum(one) != 0;
    if (!letter && out.empty()) continue;
    append_code_point(static_cast<char32_t>(u_tolower(one)), out);
    if (letter) kept = out.size();
  }
  out.resize(kept);
  return out;
}

std::string_view last_word(std::string_view line) {
  const std::size_t blank = line.rfind(' ');
  return blank == std::string_view::npos ? line : line.substr(blank + 1);
}

std::string_view first_word(std::string_view line) {
  return line.substr(0, line.find(' '));
}

template <std::size_t size>
bool is_one_of(std::string_view word, const std::array<std::string_view, size>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Parts of English compounds that are written with a hyphen far more often than they are syllables of a word
// ("like-minded", "rules-based"); the first of them stand before whole words only.
bool forms_compounds(const std::string& first, const std::string& second, bool second_stands) {
  constexpr std::array<std::string_view, 12> kFirst = {"far", "full", "half", "high",  "ill",  "like",
                                                       "low", "long", "self", "short", "well", "longer"};
  constexpr std::array<std::string_view, 7> kBeforeWords = {"anti", "cross", "ex", "multi",
                                                            "non",  "post",  "pre"};
  constexpr std::array<std::string_view, 11> kSecond = {"backed", "based",   "centric",  "centered",
                                                        "driven", "funded",  "oriented", "minded",
                                                        "owned",  "related", "term"};
  constexpr std::size_t kShortest = 4;  // "high-est" is none
  return (second.size() >= kShortest && is_one_of(first, kFirst)) || is_one_of(second, kSecond) ||
         (second_stands && is_one_of(first, kBeforeWords));
}

// Words that are parts of others where print is hyphenated ("further-more", "accept-able"), and hardly of
// compounds.
bool are_syllables(const std::string& first, const std::string& second) {
  constexpr std::array<std::string_view, 10> kFirst = {"further", "how",  "more", "never", "other",
                                                       "there",   "what", "when", "where", "with"};
  constexpr std::array<std::string_view, 2> kSecond = {"able", "over"};
  return is_one_of(first, kFirst) || is_one_of(second, kSecond);
}

constexpr std::string_view kHyphen = "-";
constexpr std::string_view kUnicodeHyphen = "\xE2\x80\x90";
constexpr std::string_view kSoftHyphen = "\xC2\xAD";

// The bytes of the hyphen that ends a line, 0 if there is none right after a word.
std::size_t hyphen_length(std::string_view line) {
  for (const std::string_view one : {kHyphen, kUnicodeHyphen, kSoftHyphen}) {
    if (!line.ends_with(one) || line.size() == one.size()) continue;
    const char before = line[line.size() - one.size() - 1];
    return before == ' ' || before == '-' ? 0 : one.size();
  }
  return 0;
}

// What follows a hyphen that stands for a word to come: "short- and long-term".
bool is_conjunction(std::string_view word) {
  constexpr std::array<std::string_view, 10> kWords = {"and", "or", "to", "und", "oder",
                                                       "bis", "et", "ou", "y",   "o"};
  return is_one_of(word, kWords);
}

// Whether a hyphen between the two may be one that only a line end brought: between small letters, or in the
// middle of an acronym.
bool may_be_dropped(std::string_view left, std::string_view right) {
  const std::size_t hyphen = hyphen_length(left);
  if (hyphen == 0 || right.empty() || is_conjunction(first_word(right))) return false;
  const char32_t before = last_code_point(left.substr(0, left.size() - hyphen));
  const auto after = static_cast<UChar32>(first_code_point(right));
  const bool acronym = u_isupper(static_cast<UChar32>(before)) != 0 && right.size() > 1 && right[0] >= 'A' &&
                       right[0] <= 'Z' && right[1] >= 'A' && right[1] <= 'Z';
  return acronym || (is_alphabetic(before) && u_islower(after) != 0);
}

// What stands before the hyphen: of "military-to-" the last part.
std::string part_before(std::string_view left) {
  std::string word = bare(last_word(left));
  const std::size_t hyphen = word.rfind('-');
  return hyphen == std::string::npos ? word : word.substr(hyphen + 1);
}

}  // namespace

LineJoiner::LineJoiner(const std::vector<std::string>& lines) {
  for (std::size_t at = 0; at < lines.size(); ++at) {
    std::string_view rest = lines[at];
    if (at > 0 && hyphen_length(lines[at - 1]) != 0) {
      const std::size_t blank = rest.find(' ');
      rest = blank == std::string_view::npos ? std::string_view() : rest.substr(blank);
    }
    if (hyphen_length(rest) != 0) rest.remove_suffix(last_word(rest).size());
    bool first = true;
    while (!rest.empty()) {
      const std::string_view word = first_word(rest);
      const bool last = word.size() == rest.size();
      const std::string known = bare(word);
      if (!known.empty()) {
        ++words_[known];
        if (!first && !last) inner_words_.insert(known);
      }
      for (std::size_t begin = 0, hyphen = known.find('-'); hyphen != std::string::npos;
           begin = hyphen + 1, hyphen = known.find('-', begin)) {
        parts_.insert(known.substr(begin, hyphen - begin));
        if (known.find('-', hyphen + 1) == std::string::npos) parts_.insert(known.substr(hyphen + 1));
      }
      rest.remove_prefix(last ? rest.size() : word.size() + 1);
      first = false;
    }
  }
  std::size_t undone = 0;
  std::size_t own = 0;
  std::size_t hyphens = 0;
  std::size_t broken_words = 0;
  std::size_t whole_words = 0;
  for (std::size_t at = 0; at + 1 < lines.size(); ++at) {
    const std::string_view left = lines[at];
    const std::string_view right = lines[at + 1];
    const std::string left_word = bare(last_word(left));
    const std::string right_word = bare(first_word(right));
    if (may_be_dropped(left, right)) {
      ++hyphens;
      const std::optional<LineJoint> joint = told(left, right);
      if (joint == LineJoint::drop_hyphen) ++undone;
      if (joint == LineJoint::nothing && !are_syllables(part_before(left), right_word)) ++own;
    } else if (is_hangul(last_code_point(left)) && is_hangul(first_code_point(right))) {
      const bool parts = inner_words_.contains(left_word) && inner_words_.contains(right_word);
      if (parts) ++whole_words;
      if (!parts && inner_words_.contains(left_word + right_word)) ++broken_words;
    }
  }
  // Print that is hyphenated has a hyphen in one line of five to ten, other print in one of a hundred.
  constexpr std::size_t kOneIn = 25;
  constexpr std::size_t kFewest = 2;
  hyphenates_ = undone > own || (undone == own && hyphens >= kFewest && hyphens * kOneIn > lines.size());
  breaks_words_ = broken_words > whole_words;
}

LineJoint LineJoiner::between(std::string_view left, std::string_view right) const {
  if (left.empty() || right.empty()) return LineJoint::blank;
  if (left.ends_with(kSoftHyphen)) return LineJoint::drop_hyphen;
  const char32_t before = last_code_point(left);
  const char32_t after = first_code_point(right);
  if (is_unspaced(before) && is_unspaced(after)) return LineJoint::nothing;
  const std::string left_word = bare(last_word(left));
  const std::string right_word = bare(first_word(right));
  if (is_hangul(before) && is_hangul(after)) {
    const auto inside = [&](const std::string& word) { return inner_words_.contains(word); };
    const bool one_word =
        breaks_words_ && inside(left_word + right_word) && !(inside(left_word) && inside(right_word));
    return one_word ? LineJoint::nothing : LineJoint::blank;
  }
  if (hyphen_length(left) == 0) {
    // Where lines may end between any two characters, they do so within numbers.
    const bool digits =
        u_isdigit(static_cast<UChar32>(before)) != 0 && u_isdigit(static_cast<UChar32>(after)) != 0;
    return digits && is_east_asian(left) && is_east_asian(right) ? LineJoint::nothing : LineJoint::blank;
  }
  if (is_conjunction(first_word(right))) return LineJoint::blank;
  if (!may_be_dropped(left, right)) return LineJoint::nothing;
  const std::string part = part_before(left);
  const bool right_stands = knows_part(right_word);
  if (hyphenates_ && times(left_word + right_word) == 0 && are_syllables(part, right_word)) {
    return LineJoint::drop_hyphen;
  }
  if (const std::optional<LineJoint> joint = told(left, right)) return *joint;
  if (forms_compounds(part, right_word, right_stands)) return LineJoint::nothing;
  // "side-by-side", "up-to-date"; but not "future-ori-ented".
  const bool longer = part.size() < left_word.size();
  if (longer && (knows_part(part) || left_word.starts_with(right_word + "-"))) return LineJoint::nothing;
  // An acronym that stands by itself is no end of another.
  const bool capital = u_isupper(static_cast<UChar32>(after)) != 0;
  return hyphenates_ && !(capital && right_stands) ? LineJoint::drop_hyphen : LineJoint::nothing;
}

std::size_t LineJoiner::times(const std::string& word) const {
  const auto found = words_.find(word);
  return found == words_.end() ? 0 : found->second;
}

bool LineJoiner::knows_part(const std::string& word) const {
  return times(word) != 0 || parts_.contains(word);
}

std::optional<LineJoint> LineJoiner::told(std::string_view left, std::string_view right) const {
  const std::string left_word = bare(last_word(left));
  const std::string right_word = bare(first_word(right));
  const std::size_t with = times(left_word + "-" + right_word);
  const std::size_t without = times(left_word + right_word);
  if (with != 0 || without != 0) return with >= without ? LineJoint::nothing : LineJoint::drop_hyphen;
  const bool capital = u_isupper(static_cast<UChar32>(first_code_point(right))) != 0;
  if (!capital && knows_part(part_before(left)) && knows_part(right_word)) return LineJoint::nothing;
  return std::nullopt;
}

bool LineJoiner::is_guess(std::string_view left, std::string_view right) const {
  return may_be_dropped(left, right) && !left.ends_with(kSoftHyphen) && !told(left, right).has_value();
}

void LineJoiner::join(std::string& left, std::string_view right, LineJoint joint) {
  if (joint == LineJoint::blank) left += ' ';
  if (joint == LineJoint::drop_hyphen) left.resize(left.size() - hyphen_length(left));
  left += right;
}

}  // namespace agreed
