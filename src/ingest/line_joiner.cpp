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

// First parts of compounds that are written with a hyphen in English far more often than syllables that
// happen to be alike ("like-minded", "long-term").
bool forms_compounds(const std::string& word, const std::string& second) {
  constexpr std::size_t kShortest = 4;  // "high-est" is none

  constexpr std::array<std::string_view, 11> kFirst = {"far",  "full", "half", "high",  "ill", "like",
                                                       "long", "low",  "self", "short", "well"};
  return second.size() >= kShortest && std::find(kFirst.begin(), kFirst.end(), word) != kFirst.end();
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

// Whether a hyphen between the two may be one that only a line end brought: letters before it, small ones
// after.
bool may_be_dropped(std::string_view left, std::string_view right) {
  const std::size_t hyphen = hyphen_length(left);
  if (hyphen == 0 || right.empty()) return false;
  const char32_t before = last_code_point(left.substr(0, left.size() - hyphen));
  return is_alphabetic(before) && u_islower(static_cast<UChar32>(first_code_point(right))) != 0;
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
      if (!word.empty()) words_.insert(bare(word));
      if (!word.empty() && !first && !last) inner_words_.insert(bare(word));
      rest.remove_prefix(last ? rest.size() : word.size() + 1);
      first = false;
    }
  }
  words_.erase("");
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
      if (knows(left_word + right_word)) {
        ++undone;
      } else if (knows(left_word + "-" + right_word) || (knows(part_before(left)) && knows(right_word))) {
        ++own;
      }
    } else if (is_hangul(last_code_point(left)) && is_hangul(first_code_point(right))) {
      const bool parts = inner_words_.contains(left_word) && inner_words_.contains(right_word);
      if (parts) ++whole_words;
      if (!parts && inner_words_.contains(left_word + right_word)) ++broken_words;
    }
  }
  // Print that is hyphenated has a hyphen in one line of five to ten, other print in one of a hundred.
  constexpr std::size_t kOneIn = 25;
  constexpr std::size_t kFewest = 3;
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
  if (!may_be_dropped(left, right)) return LineJoint::nothing;
  if (knows(left_word + "-" + right_word)) return LineJoint::nothing;
  if (knows(left_word + right_word)) return LineJoint::drop_hyphen;
  const std::string part = part_before(left);
  if ((knows(part) && knows(right_word)) || forms_compounds(part, right_word)) return LineJoint::nothing;
  return hyphenates_ ? LineJoint::drop_hyphen : LineJoint::nothing;
}

bool LineJoiner::is_guess(std::string_view left, std::string_view right) const {
  if (!may_be_dropped(left, right) || left.ends_with(kSoftHyphen)) return false;
  const std::string left_word = bare(last_word(left));
  const std::string right_word = bare(first_word(right));
  return !knows(left_word + "-" + right_word) && !knows(left_word + right_word) &&
         !(knows(part_before(left)) && knows(right_word));
}

std::string LineJoiner::joined(std::string_view left, std::string_view right, LineJoint joint) {
  std::string out(left);
  if (joint == LineJoint::blank) out += ' ';
  if (joint == LineJoint::drop_hyphen) out.resize(out.size() - hyphen_length(left));
  out += right;
  return out;
}

}  // namespace agreed
