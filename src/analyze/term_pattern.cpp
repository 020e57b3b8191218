// Compiles forms. Wildcards would fall apart in the tokenizer, so they travel through it as runs of
// letters that no word has, and are turned back afterwards.
#include "analyze/term_pattern.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>

#include "analyze/form_syntax.h"
#include "corpus/form_escape.h"
#include "text/source_text.h"
#include "tokenize/tokenizer.h"

namespace agreed {
namespace {

constexpr std::string_view kStar = "qzxqzs";
constexpr std::string_view kQuestion = "qzxqzq";

std::string replace_all(std::string_view text, std::string_view from, std::string_view to) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    if (text.substr(at, from.size()) == from) {
      out += to;
      at += from.size();
    } else {
      out += text[at++];
    }
  }
  return out;
}

// Wildcards as letters; what a backslash stands before as itself.
std::string veil(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (is_form_escape(text, at)) {
      out += text[++at];
    } else if (text[at] == '*') {
      out += kStar;
    } else if (text[at] == '?') {
      out += kQuestion;
    } else {
      out += text[at];
    }
  }
  return out;
}

// Returns a glob, or the text itself where no wildcard travelled in it.
std::string unveil(std::string_view word) {
  return replace_all(replace_all(word, kStar, "*"), kQuestion, "?");
}

bool is_wild(std::string_view text) {
  return text.find_first_of("*?") != std::string_view::npos;
}

bool is_wordlike(TokenKind kind) {
  return kind == TokenKind::word || kind == TokenKind::number;
}

std::size_t code_point_length(std::string_view text, std::size_t at) {
  std::size_t length = 1;
  while (at + length < text.size() && (static_cast<unsigned char>(text[at + length]) & 0xC0) == 0x80)
    ++length;
  return length;
}

PatternElement element_of(const NormToken& token, const Vocabulary& vocabulary) {
  const std::string glob = unveil(vocabulary.word(token.id));
  if (!is_wordlike(token.kind) || !is_wild(glob)) return {ElementKind::word, token.id, "", 0};
  if (glob.find_first_not_of('*') == std::string::npos) return {ElementKind::any_word, kGapId, "", 0};
  return {ElementKind::wildcard, kGapId, glob, 0};
}

// A script whose words the tokenizer divides from Latin letters leaves the wildcard beside its word.
bool belongs_together(const PatternElement& left, const NormToken& left_token, const PatternElement& right,
                      const NormToken& right_token) {
  return !right_token.space_before && is_wordlike(left_token.kind) && is_wordlike(right_token.kind) &&
         (left.kind != ElementKind::word || right.kind != ElementKind::word);
}

std::string glob_of(const PatternElement& element, const Vocabulary& vocabulary) {
  switch (element.kind) {
    case ElementKind::word:
      return std::string(vocabulary.word(element.id));
    case ElementKind::wildcard:
      return element.glob;
    case ElementKind::any_word:
      return "*";
    case ElementKind::gap:
    case ElementKind::term:
      break;
  }
  return "";
}

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\n';
}

// A reading parted at its gaps and at the term: "a ~2 b @" is "a", ~2, "b", @.
struct Part {
  ElementKind kind = ElementKind::word;  // word: text to compile
  std::string text;
  std::uint32_t most = 0;
};

// A gap by its spelling, or nullopt for what is no gap.
std::optional<std::uint32_t> gap_words(std::string_view word) {
  std::uint32_t most = 0;
  const char* end = word.data() + word.size();
  const auto [stop, problem] = std::from_chars(word.data() + 1, end, most);
  if (problem != std::errc{} || stop != end || most == 0 || most > kMostGapWords) return std::nullopt;
  return most;
}

Result<std::vector<Part>> parts_of(std::string_view reading) {
  std::vector<Part> parts;
  for (std::size_t at = 0; at < reading.size();) {
    if (is_blank(reading[at])) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < reading.size() && !is_blank(reading[end])) ++end;
    const std::string_view word = reading.substr(at, end - at);
    at = end;
    if (word == "@") {
      parts.push_back({ElementKind::term, "", 0});
    } else if (word.front() == '~') {
      const std::optional<std::uint32_t> most = gap_words(word);
      if (!most) {
        return Error{ErrorCode::syntax,
                     fmt::format("'{}': a gap is written ~1 to ~{}, not '{}'", reading, kMostGapWords, word),
                     "", 0};
      }
      parts.push_back({ElementKind::gap, "", *most});
    } else if (!parts.empty() && parts.back().kind == ElementKind::word) {
      parts.back().text += ' ';
      parts.back().text += word;
    } else {
      parts.push_back({ElementKind::word, std::string(word), 0});
    }
  }
  return parts;
}

// Appends the elements of words without gaps; true if one of them is more than "*".
Result<bool> append_words(std::string_view words_text, const std::string& language, Normalizer& normalizer,
                          TermPattern& pattern) {
  Result<SourceText> source = SourceText::from_bytes("", veil(words_text));
  if (!source.ok()) {
    if (source.error().code == ErrorCode::empty_text) return false;
    return std::move(source).error();
  }
  const auto text = std::make_shared<const SourceText>(std::move(source).value());
  const NormalizedText words = normalizer.normalize(
      tokenize(text, {text->content_begin(), text->size()}, {language, Markup::plain}), language);

  const Vocabulary& vocabulary = normalizer.vocabulary();
  bool has_word = false;
  for (std::size_t i = 0; i < words.tokens.size(); ++i) {
    const NormToken& token = words.tokens[i];
    PatternElement element = element_of(token, vocabulary);
    const std::string_view word = vocabulary.word(token.id);
    if (token.kind == TokenKind::punctuation && (word == "\"" || word == "'")) pattern.quotes = true;
    if (i > 0 && belongs_together(pattern.elements.back(), words.tokens[i - 1], element, token)) {
      PatternElement& last = pattern.elements.back();
      last = {ElementKind::wildcard, kGapId, glob_of(last, vocabulary) + glob_of(element, vocabulary), 0};
      has_word = true;
      continue;
    }
    has_word = has_word || (is_wordlike(token.kind) && element.kind != ElementKind::any_word);
    pattern.elements.push_back(std::move(element));
  }
  return has_word;
}

Result<TermPattern> compile_reading(std::string_view reading, bool is_cue, const std::string& language,
                                    Normalizer& normalizer) {
  const auto wrong = [&](ErrorCode code, std::string_view what) {
    return Error{code, fmt::format("'{}' {}", reading, what), "", 0};
  };
  const Result<std::vector<Part>> parts = parts_of(reading);
  if (!parts.ok()) return parts.error();
  TermPattern pattern;
  bool has_word = false;
  std::size_t terms = 0;
  for (const Part& part : parts.value()) {
    switch (part.kind) {
      case ElementKind::gap:
        if (&part == &parts.value().front() || &part == &parts.value().back()) {
          return wrong(ErrorCode::syntax, "has a gap at its end: a gap stands between words");
        }
        pattern.elements.push_back({ElementKind::gap, kGapId, "", part.most});
        break;
      case ElementKind::term:
        pattern.elements.push_back({ElementKind::term, kGapId, "", 0});
        ++terms;
        break;
      default: {
        const Result<bool> appended = append_words(part.text, language, normalizer, pattern);
        if (!appended.ok()) return appended.error();
        has_word = has_word || appended.value();
      }
    }
  }
  if (!has_word) return wrong(ErrorCode::usage, "has no word to look for");
  if (is_cue && terms != 1) return wrong(ErrorCode::syntax, "does not have the term, '@', once");
  if (!is_cue && terms > 0) return wrong(ErrorCode::syntax, "has an '@', which stands in cues only");
  return pattern;
}

Result<std::vector<TermPattern>> compile_readings(std::string_view form, bool is_cue,
                                                  const std::string& language, Normalizer& normalizer) {
  const Result<std::vector<std::string>> readings = readings_of(form);
  if (!readings.ok()) return readings.error();
  std::vector<TermPattern> patterns;
  for (const std::string& reading : readings.value()) {
    Result<TermPattern> pattern = compile_reading(reading, is_cue, language, normalizer);
    if (!pattern.ok()) return std::move(pattern).error();
    if (std::find(patterns.begin(), patterns.end(), pattern.value()) == patterns.end()) {
      patterns.push_back(std::move(pattern).value());
    }
  }
  return patterns;
}

}  // namespace

bool glob_fits(std::string_view glob, std::string_view word) {
  constexpr std::size_t kNone = std::string_view::npos;
  std::size_t g = 0;
  std::size_t w = 0;
  std::size_t star = kNone;  // the last star seen, and where in the word it stopped taking
  std::size_t taken = 0;
  while (w < word.size()) {
    if (g < glob.size() && glob[g] == '*') {
      star = g++;
      taken = w;
    } else if (g < glob.size() && glob[g] == '?') {
      ++g;
      w += code_point_length(word, w);
    } else if (g < glob.size() && glob[g] == word[w]) {
      ++g;
      ++w;
    } else if (star != kNone) {
      g = star + 1;
      taken += code_point_length(word, taken);
      w = taken;
    } else {
      return false;
    }
  }
  while (g < glob.size() && glob[g] == '*') ++g;
  return g == glob.size();
}

Result<std::vector<TermPattern>> compile_form(std::string_view form, const std::string& language,
                                              Normalizer& normalizer) {
  return compile_readings(form, false, language, normalizer);
}

Result<std::vector<TermPattern>> compile_cue(std::string_view cue, const std::string& language,
                                             Normalizer& normalizer) {
  return compile_readings(cue, true, language, normalizer);
}

}  // namespace agreed
