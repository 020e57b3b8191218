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

// Characters of scripts without blanks, and the full-width punctuation that goes with them.
bool is_unspaced(char32_t code_point) {
  return has_script(code_point, {USCRIPT_HAN, USCRIPT_HIRAGANA, USCRIPT_KATAKANA}) ||
         (code_point >= 0x3001 && code_point <= 0x303F) || (code_point >= 0xFF01 && code_point <= 0xFF60) ||
         code_point == 0x30FC;
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
bool forms_compounds(const std::string& word) {
  constexpr std::array<std::string_view, 11> kFirst = {"far",  "full", "half", "high",  "ill", "like",
                                                       "long", "low",  "self", "short", "well"};
  return std::find(kFirst.begin(), kFirst.end(), word) != kFirst.end();
}

constexpr std::string_view kHyphen = "-";
constexpr std::string_view kUnicodeHyphen = "\xE2\x80\x90";
constexpr std::string_view kSoftHyphen = "\xC2\xAD";

// The bytes of the hyphen at the end of a line, 0 if there is none after a letter.
std::size_t hyphen_length(std::string_view line) {
  for (const std::string_view one : {kHyphen, kUnicodeHyphen, kSoftHyphen}) {
    if (!line.ends_with(one)) continue;
    const char32_t before = last_code_point(line.substr(0, line.size() - one.size()));
    return is_alphabetic(before) ? one.size() : 0;
  }
  return 0;
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
  for (std::size_t at = 0; at + 1 < lines.size(); ++at) {
    const std::size_t hyphen = hyphen_length(lines[at]);
    if (hyphen == 0) continue;
    const std::string left = bare(last_word(lines[at]));
    const std::string right = bare(first_word(lines[at + 1]));
    if (knows(left + right)) {
      ++undone;
    } else if (knows(left + "-" + right) || (knows(left) && knows(right))) {
      ++own;
    }
  }
  hyphenates_ = undone > own;
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
    const bool one_word = inside(left_word + right_word) && !(inside(left_word) && inside(right_word));
    return one_word ? LineJoint::nothing : LineJoint::blank;
  }
  if (hyphen_length(left) == 0) {
    // "2024-" and "2026", "https://" and the rest of it.
    const bool range = left.ends_with("-") && !left.ends_with(" -") && left != "-" &&
                       u_isdigit(static_cast<UChar32>(after)) != 0;
    return range ? LineJoint::nothing : LineJoint::blank;
  }
  if (u_islower(static_cast<UChar32>(after)) == 0) return LineJoint::nothing;
  if (knows(left_word + "-" + right_word)) return LineJoint::nothing;
  if (knows(left_word + right_word)) return LineJoint::drop_hyphen;
  const bool left_stands = knows(left_word);
  const bool right_stands = knows(right_word);
  if ((left_stands && right_stands) || forms_compounds(left_word)) return LineJoint::nothing;
  return hyphenates_ || (!left_stands && !right_stands) ? LineJoint::drop_hyphen : LineJoint::nothing;
}

bool LineJoiner::is_guess(std::string_view left, std::string_view right) const {
  const char32_t after = first_code_point(right);
  if (hyphen_length(left) == 0 || left.ends_with(kSoftHyphen) ||
      u_islower(static_cast<UChar32>(after)) == 0) {
    return false;
  }
  const std::string left_word = bare(last_word(left));
  const std::string right_word = bare(first_word(right));
  return !knows(left_word + "-" + right_word) && !knows(left_word + right_word) &&
         !(knows(left_word) && knows(right_word));
}

std::string LineJoiner::joined(std::string_view left, std::string_view right, LineJoint joint) {
  std::string out(left);
  if (joint == LineJoint::blank) out += ' ';
  if (joint == LineJoint::drop_hyphen) out.resize(out.size() - hyphen_length(left));
  out += right;
  return out;
}

}  // namespace agreed
