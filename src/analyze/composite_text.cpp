// Copies tokens sentence by sentence; paragraphs follow those of the texts they come from.
#include "analyze/composite_text.h"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "text/source_text.h"

namespace agreed {
namespace {

class Composer {
 public:
  // Appends a sentence; its tokens' spans are moved by `shift` bytes.
  void append(const SentencePlace& place, std::int64_t shift) {
    const Sentence& sentence = place.text->sentences[place.sentence];
    open_paragraph(place, sentence.paragraph);
    const std::uint32_t begin = token_count();
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      NormToken token = place.text->tokens[i];
      token.span.begin = static_cast<std::uint32_t>(token.span.begin + shift);
      token.span.end = static_cast<std::uint32_t>(token.span.end + shift);
      result_.tokens.push_back(token);
    }
    result_.sentences.push_back(
        {{begin, token_count()}, static_cast<std::uint32_t>(result_.paragraphs.size() - 1)});
    Paragraph& paragraph = result_.paragraphs.back();
    paragraph.tokens.end = token_count();
    paragraph.sentences.end = static_cast<std::uint32_t>(result_.sentences.size());
    paragraph.span = result_.span_of(paragraph.tokens);
  }

  NormalizedText take() { return std::move(result_); }

 private:
  [[nodiscard]] std::uint32_t token_count() const {
    return static_cast<std::uint32_t>(result_.tokens.size());
  }

  void open_paragraph(const SentencePlace& place, std::uint32_t paragraph) {
    if (text_ == place.text && paragraph_ == paragraph && !result_.paragraphs.empty()) return;
    text_ = place.text;
    paragraph_ = paragraph;
    Paragraph opened;
    opened.number = place.text->paragraphs[paragraph].number;
    opened.kind = place.text->paragraphs[paragraph].kind;
    opened.tokens = {token_count(), token_count()};
    const auto sentence = static_cast<std::uint32_t>(result_.sentences.size());
    opened.sentences = {sentence, sentence};
    result_.paragraphs.push_back(opened);
  }

  NormalizedText result_;
  const NormalizedText* text_ = nullptr;
  std::uint32_t paragraph_ = 0;
};

ByteSpan span_of_sentence(const SentencePlace& place) {
  return place.text->span_of(place.text->sentences[place.sentence].tokens);
}

}  // namespace

NormalizedText compose(std::span<const SentencePlace> places) {
  std::uint64_t size = 0;
  for (const SentencePlace& place : places) size += span_of_sentence(place).size() + 1;
  const bool fits = size <= kMaxTextBytes;
  Composer composer;
  std::string bytes;
  if (fits) bytes.reserve(size);
  for (const SentencePlace& place : places) {
    const ByteSpan span = span_of_sentence(place);
    const bool has_bytes = fits && place.text->source != nullptr;
    composer.append(place, has_bytes ? static_cast<std::int64_t>(bytes.size()) - span.begin : 0);
    if (!has_bytes) continue;
    bytes += place.text->source->slice(span);
    bytes += '\n';
  }
  NormalizedText text = composer.take();
  if (!places.empty()) text.language = places.front().text->language;
  Result<SourceText> source = SourceText::from_bytes("composite", std::move(bytes));
  if (source.ok()) text.source = std::make_shared<const SourceText>(std::move(source).value());
  return text;
}

NormalizedText excerpt(const NormalizedText& text, std::span<const std::uint32_t> sentences) {
  Composer composer;
  for (const std::uint32_t sentence : sentences) composer.append({&text, sentence}, 0);
  NormalizedText result = composer.take();
  result.source = text.source;
  result.language = text.language;
  return result;
}

NormalizedText without_paragraphs(const NormalizedText& text, std::span<const std::uint32_t> left_out) {
  NormalizedText result;
  result.source = text.source;
  result.language = text.language;
  result.numbered = text.numbered;
  for (std::uint32_t p = 0; p < text.paragraphs.size(); ++p) {
    Paragraph paragraph = text.paragraphs[p];
    const auto first_token = static_cast<std::uint32_t>(result.tokens.size());
    const auto first_sentence = static_cast<std::uint32_t>(result.sentences.size());
    if (!std::ranges::binary_search(left_out, p)) {
      for (std::uint32_t s = paragraph.sentences.begin; s < paragraph.sentences.end; ++s) {
        const TokenRange tokens = text.sentences[s].tokens;
        const auto begin = static_cast<std::uint32_t>(result.tokens.size());
        result.tokens.insert(result.tokens.end(), text.tokens.begin() + tokens.begin,
                             text.tokens.begin() + tokens.end);
        result.sentences.push_back({{begin, static_cast<std::uint32_t>(result.tokens.size())}, p});
      }
    }
    paragraph.tokens = {first_token, static_cast<std::uint32_t>(result.tokens.size())};
    paragraph.sentences = {first_sentence, static_cast<std::uint32_t>(result.sentences.size())};
    result.paragraphs.push_back(paragraph);
  }
  return result;
}

bool has_wording(const NormalizedText& text, std::uint32_t sentence) {
  const TokenRange range = text.sentences[sentence].tokens;
  return std::any_of(text.tokens.begin() + range.begin, text.tokens.begin() + range.end,
                     [](const NormToken& token) { return token.kind != TokenKind::gap; });
}

}  // namespace agreed
