#include "analyze/precedent_query.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "analyze/lineage_start.h"
#include "normalize/prepare.h"
#include "retrieve/sentence_features.h"

namespace agreed {
namespace {

// By the first letter of a script that one language has for itself: UTF-8 of U+3040..30FF and U+AC00..D7A3.
std::string language_of(std::string_view wording) {
  for (std::size_t i = 0; i + 2 < wording.size(); ++i) {
    const auto first = static_cast<unsigned char>(wording[i]);
    const auto second = static_cast<unsigned char>(wording[i + 1]);
    if (first == 0xE3 && second >= 0x81 && second <= 0x83) return "ja";
    if ((first == 0xEA && second >= 0xB0) || first == 0xEB || first == 0xEC ||
        (first == 0xED && second <= 0x9E)) {
      return "ko";
    }
  }
  return "en";
}

void join_sentences(NormalizedText& text) {
  if (text.sentences.size() < 2) return;
  const TokenRange all{0, static_cast<std::uint32_t>(text.tokens.size())};
  text.sentences = {{all, 0}};
  Paragraph& first = text.paragraphs.front();
  first.tokens = all;
  first.sentences = {0, 1};
  first.span.end = text.paragraphs.back().span.end;
  text.paragraphs.resize(1);
}

}  // namespace

Result<QueriedSentences> queried_wording(std::string_view wording, std::string_view language, WordingCut cut,
                                         Normalizer& normalizer) {
  if (wording.find_first_not_of(" \t\r\n") == std::string_view::npos) {
    return Error{ErrorCode::usage, "nothing to search for: the wording is empty", "", 0};
  }
  Result<SourceText> source = SourceText::from_bytes("wording", std::string(wording));
  if (!source.ok()) return source.error();
  StatementText text;
  text.language = language.empty() ? language_of(wording) : std::string(language);
  text.held = Held::full;
  text.markdown = false;
  text.source = std::make_shared<const SourceText>(std::move(source).value());
  text.body = {text.source->content_begin(), text.source->size()};
  QueriedSentences queried;
  queried.held = Held::excerpts;  // a wording has no paragraphs to cite
  queried.text = prepare(text, normalizer);
  if (cut == WordingCut::one) join_sentences(queried.text);
  for (std::uint32_t s = 0; s < queried.text.sentences.size(); ++s) queried.sentences.push_back(s);
  return queried;
}

Result<QueriedSentences> queried_text(SeriesText text, std::uint32_t paragraph, std::uint32_t sentence) {
  QueriedSentences queried;
  queried.held = text.held;
  if (text.held == Held::none) {
    return Error{ErrorCode::not_found, "statement '" + text.label + "': no text of it is held", "", 0};
  }
  if (paragraph != 0) {
    const Result<std::vector<LineageStart>> starts = starts_at(text, 0, {text.id, paragraph, sentence});
    if (!starts.ok()) return starts.error();
    for (const LineageStart& start : starts.value()) {
      queried.sentences.insert(queried.sentences.end(), start.sentences.begin(), start.sentences.end());
    }
  } else {
    const auto has_word = [&](const Sentence& one) {
      return std::any_of(text.text.tokens.begin() + one.tokens.begin,
                         text.text.tokens.begin() + one.tokens.end,
                         [](const NormToken& token) { return is_feature_word(token.kind); });
    };
    for (std::uint32_t s = 0; s < text.text.sentences.size(); ++s) {
      if (has_word(text.text.sentences[s])) queried.sentences.push_back(s);
    }
  }
  queried.text = std::move(text.text);
  return queried;
}

}  // namespace agreed
