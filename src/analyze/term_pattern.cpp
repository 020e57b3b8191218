// Compiles forms. Wildcards would fall apart in the tokenizer, so they travel through it as runs of
// letters that no word has, and are turned back afterwards.
#include "analyze/term_pattern.h"

#include <algorithm>
#include <memory>
#include <utility>

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
  if (!is_wordlike(token.kind) || !is_wild(glob)) return {ElementKind::word, token.id, ""};
  if (glob.find_first_not_of('*') == std::string::npos) return {ElementKind::any_word, kGapId, ""};
  return {ElementKind::wildcard, kGapId, glob};
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
  }
  return "";
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

Result<TermPattern> compile_pattern(std::string_view form, const std::string& language,
                                    Normalizer& normalizer) {
  const Error no_word{ErrorCode::usage, "'" + std::string(form) + "' has no word to look for", "", 0};
  std::string veiled = replace_all(replace_all(form, "*", kStar), "?", kQuestion);
  Result<SourceText> source = SourceText::from_bytes("", std::move(veiled));
  if (!source.ok()) return source.error().code == ErrorCode::empty_text ? no_word : source.error();
  const auto text = std::make_shared<const SourceText>(std::move(source).value());
  const NormalizedText words = normalizer.normalize(
      tokenize(text, {text->content_begin(), text->size()}, {language, Markup::plain}), language);

  const Vocabulary& vocabulary = normalizer.vocabulary();
  TermPattern pattern;
  bool has_word = false;
  for (std::size_t i = 0; i < words.tokens.size(); ++i) {
    const NormToken& token = words.tokens[i];
    PatternElement element = element_of(token, vocabulary);
    const std::string_view word = vocabulary.word(token.id);
    if (token.kind == TokenKind::punctuation && (word == "\"" || word == "'")) pattern.quotes = true;
    if (i > 0 && belongs_together(pattern.elements.back(), words.tokens[i - 1], element, token)) {
      PatternElement& last = pattern.elements.back();
      last = {ElementKind::wildcard, kGapId, glob_of(last, vocabulary) + glob_of(element, vocabulary)};
      has_word = true;
      continue;
    }
    has_word = has_word || (is_wordlike(token.kind) && element.kind != ElementKind::any_word);
    pattern.elements.push_back(std::move(element));
  }
  if (!has_word) return no_word;
  return pattern;
}

}  // namespace agreed
