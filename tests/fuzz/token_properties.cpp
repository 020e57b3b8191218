// Properties of tokens, sentences and paragraphs, before and after normalizing.
#include <array>
#include <memory>

#include "fuzz/properties.h"
#include "fuzz/two_sides.h"
#include "normalize/normalizer.h"
#include "normalize/wording.h"
#include "text/source_text.h"
#include "tokenize/tokenizer.h"

namespace agreed::fuzz {
namespace {

std::string at(const char* what, std::size_t place) {
  return std::string(what) + " at " + std::to_string(place);
}

bool inside_character(std::string_view bytes, std::uint32_t offset) {
  return offset < bytes.size() && (static_cast<unsigned char>(bytes[offset]) & 0xC0U) == 0x80U;
}

// Token is Token or NormToken; Text is what holds them.
template <typename Text>
std::string broken_layout(const Text& text, std::string_view bytes) {
  std::uint32_t end = 0;
  for (std::size_t i = 0; i < text.tokens.size(); ++i) {
    const ByteSpan span = text.tokens[i].span;
    if (span.begin < end) return at("tokens: overlap or disorder", i);
    if (span.empty() || span.end > bytes.size()) return at("tokens: empty or outside", i);
    if (inside_character(bytes, span.begin) || inside_character(bytes, span.end)) {
      return at("tokens: cut a character", i);
    }
    end = span.end;
  }
  std::uint32_t token = 0;
  for (std::size_t i = 0; i < text.sentences.size(); ++i) {
    const TokenRange range = text.sentences[i].tokens;
    if (range.begin != token || range.empty()) return at("sentences: do not cover the tokens", i);
    if (text.sentences[i].paragraph >= text.paragraphs.size()) return at("sentences: no such paragraph", i);
    token = range.end;
  }
  if (token != text.tokens.size()) return "sentences: tokens left over";
  std::uint32_t sentence = 0;
  token = 0;
  for (std::size_t i = 0; i < text.paragraphs.size(); ++i) {
    const Paragraph& p = text.paragraphs[i];
    if (p.sentences.begin != sentence || p.tokens.begin != token) return at("paragraphs: do not cover", i);
    for (std::uint32_t s = p.sentences.begin; s < p.sentences.end; ++s) {
      if (text.sentences[s].paragraph != i) return at("paragraphs: a sentence of another", i);
    }
    if (!p.label.empty() && p.label.end > bytes.size()) return at("paragraphs: label outside", i);
    if (p.span.begin > p.span.end || p.span.end > bytes.size()) return at("paragraphs: span outside", i);
    if (!p.tokens.empty() && text.tokens[p.tokens.begin].span.begin < p.label.end) {
      return at("paragraphs: the label is wording", i);
    }
    sentence = p.sentences.end;
    token = p.tokens.end;
  }
  if (sentence != text.sentences.size() || token != text.tokens.size())
    return "paragraphs: sentences left over";
  return {};
}

template <typename Tokens>
bool same_places(const Tokens& a, const Tokens& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].span != b[i].span || a[i].kind != b[i].kind) return false;
  }
  return true;
}

}  // namespace

std::string broken_token_property(std::string_view bytes) {
  constexpr std::array<const char*, 5> kLanguages = {"en", "ko", "ja", "fr", "xx-unknown"};
  const unsigned pick = bytes.empty() ? 0 : static_cast<unsigned char>(bytes.front());
  if (!bytes.empty()) bytes.remove_prefix(1);
  TokenizeOptions options;
  options.language = kLanguages[pick / 2 % kLanguages.size()];
  options.markup = pick % 2 == 0 ? Markup::plain : Markup::markdown;
  options.footnotes = pick / 16 % 2 == 0;

  Result<SourceText> read = SourceText::from_bytes("fuzz", as_text(bytes));
  if (!read.ok()) return {};
  const auto source = std::make_shared<const SourceText>(std::move(read).value());
  const ByteSpan body{source->content_begin(), source->size()};
  const TokenizedText text = tokenize(source, body, options);
  if (std::string broken = broken_layout(text, source->bytes()); !broken.empty()) return broken;
  if (!same_places(text.tokens, tokenize(source, body, options).tokens)) return "tokens: not the same twice";
  for (std::size_t i = 0; i < text.tokens.size(); ++i) {
    if (wording_of(*source, text.tokens[i]).empty()) return at("tokens: without wording", i);
  }

  Vocabulary vocabulary;
  Normalizer normalizer(Equivalents{}, vocabulary);
  const NormalizedText normalized = normalizer.normalize(text, options.language);
  if (std::string broken = broken_layout(normalized, source->bytes()); !broken.empty())
    return "normalized " + broken;
  for (std::size_t i = 0; i < normalized.tokens.size(); ++i) {
    const NormToken& token = normalized.tokens[i];
    if ((token.kind == TokenKind::gap) != (token.id == kGapId))
      return at("normalized: gap and id disagree", i);
    if (normalized.sentence_of_token(static_cast<std::uint32_t>(i)) >= normalized.sentences.size()) {
      return at("normalized: no sentence", i);
    }
  }
  const TokenRange all{0, static_cast<std::uint32_t>(normalized.tokens.size())};
  if (all.empty() != wording(normalized, all).empty()) return "normalized: wording lost";
  return {};
}

}  // namespace agreed::fuzz
