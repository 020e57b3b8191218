#include "analyze/precedent_query.h"

#include <algorithm>
#include <memory>
#include <optional>
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

Result<StatementText> wording_text(std::string_view wording, std::string_view language) {
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
  return text;
}

bool has_word(const NormalizedText& text, const Sentence& sentence) {
  return std::any_of(text.tokens.begin() + sentence.tokens.begin, text.tokens.begin() + sentence.tokens.end,
                     [](const NormToken& token) { return is_feature_word(token.kind); });
}

// By reading: the sentences that a reader of it would cite so.
Result<std::vector<SentenceSet>> cited_sentences(const QueriedSentences& queried, const SeriesText& text,
                                                 const PlaceQuery& place) {
  std::vector<SentenceSet> cited;
  std::optional<Error> wrong;
  bool any = false;
  for (const PreparedReading& reading : queried.readings) {
    SentenceSet& sentences = cited.emplace_back();
    SeriesText read = text;
    read.text = reading.text;
    const Result<std::vector<LineageStart>> starts = starts_at(read, 0, place);
    if (!starts.ok()) {
      if (!wrong) wrong = starts.error();
      continue;
    }
    any = true;
    for (const LineageStart& start : starts.value()) {
      sentences.insert(sentences.end(), start.sentences.begin(), start.sentences.end());
    }
  }
  if (!any) return *std::move(wrong);
  return cited;
}

}  // namespace

Result<NormalizedText> read_wording(std::string_view wording, std::string_view language,
                                    Normalizer& normalizer) {
  const Result<StatementText> text = wording_text(wording, language);
  if (!text.ok()) return text.error();
  return prepare(text.value(), normalizer);
}

Result<QueriedSentences> queried_wording(std::string_view wording, std::string_view language, WordingCut cut,
                                         Normalizer& normalizer) {
  const Result<StatementText> text = wording_text(wording, language);
  if (!text.ok()) return text.error();
  QueriedSentences queried;
  queried.held = Held::excerpts;  // a wording has no paragraphs to cite
  queried.readings = prepare_readings(text.value(), normalizer, queried.notes).readings;
  if (cut == WordingCut::one) {
    for (PreparedReading& reading : queried.readings) join_sentences(reading.text);
  }
  queried.sentences = sentences_of(queried.readings);
  return queried;
}

Result<QueriedSentences> queried_text(const Corpus& corpus, const SeriesText& text, std::uint32_t paragraph,
                                      std::uint32_t sentence, Normalizer& normalizer) {
  if (text.held == Held::none) {
    return Error{ErrorCode::not_found, "statement '" + text.label + "': no text of it is held", "", 0};
  }
  QueriedSentences queried;
  queried.held = text.held;
  queried.readings = readings_searched(corpus, text, normalizer, queried.notes);
  queried.sentences = sentences_of(queried.readings);
  if (paragraph == 0) {
    std::erase_if(queried.sentences, [&](const DraftSentence& one) {
      const NormalizedText& reading = queried.readings[one.places.front().reading].text;
      return !has_word(reading, reading.sentences[one.places.front().sentence]);
    });
    return queried;
  }
  const Result<std::vector<SentenceSet>> cited =
      cited_sentences(queried, text, {text.id, paragraph, sentence});
  if (!cited.ok()) return cited.error();
  std::erase_if(queried.sentences, [&](const DraftSentence& one) {
    return std::ranges::none_of(one.places, [&](const DraftSentence::Place& place) {
      return std::ranges::binary_search(cited.value()[place.reading], place.sentence);
    });
  });
  return queried;
}

}  // namespace agreed
