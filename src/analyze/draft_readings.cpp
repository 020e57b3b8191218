// Each reading is as long as the draft, so nothing needs to be mapped back.
#include "analyze/draft_readings.h"

#include <algorithm>
#include <map>
#include <memory>
#include <string_view>
#include <utility>

#include "analyze/bare_leads.h"
#include "analyze/blanked_spaces.h"
#include "normalize/prepare.h"
#include "normalize/wording.h"
#include "text/check.h"

namespace agreed {
namespace {

std::vector<DraftComment> find_comments(std::string_view bytes, ByteSpan body) {
  std::vector<DraftComment> comments;
  std::size_t at = body.begin;
  while ((at = bytes.find("<!--", at)) < body.end) {
    const std::size_t end = bytes.find("-->", at + 4);
    if (end == std::string_view::npos || end >= body.end) break;
    comments.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end + 3)}});
    at = end + 3;
  }
  return comments;
}

std::string blank_comments(std::string_view bytes, const std::vector<DraftComment>& comments) {
  std::string out(bytes);
  for (const DraftComment& comment : comments) {
    for (std::uint32_t at = comment.span.begin; at < comment.span.end; ++at) {
      if (out[at] != '\n' && out[at] != '\r') out[at] = ' ';
    }
  }
  return out;
}

void number_paragraphs(std::vector<DraftSentence>& sentences, const std::vector<PreparedReading>& readings) {
  ByteSpan paragraph;  // of the sentence before, in all readings so far
  const DraftSentence* before = nullptr;
  for (DraftSentence& one : sentences) {
    const auto& [reading, place] = one.places.front();
    const NormalizedText& text = readings[reading].text;
    const ByteSpan span = text.paragraphs[text.sentences[place].paragraph].span;
    if (before == nullptr) {
      paragraph = span;
    } else {
      const auto& [reading_before, place_before] = before->places.front();
      const bool goes_on = reading_before == reading
                               ? text.sentences[place_before].paragraph == text.sentences[place].paragraph
                               : span.begin < paragraph.end;
      one.paragraph = before->paragraph + (goes_on ? 0 : 1);
      paragraph = goes_on ? ByteSpan{paragraph.begin, std::max(paragraph.end, span.end)} : span;
    }
    before = &one;
  }
}

bool has_letter_or_mark(std::string_view bytes, ByteSpan body) {
  return bytes.substr(body.begin, body.size()).find_first_not_of(" \t\r\n") != std::string_view::npos;
}

}  // namespace

DraftReadings prepare_readings(const StatementText& text, Normalizer& normalizer, std::vector<Note>& notes) {
  DraftReadings draft;
  const std::string_view original = text.source->bytes();
  draft.comments = find_comments(original, text.body);
  const std::string bytes = blank_comments(original, draft.comments);
  // In excerpts they are notes of whoever keeps them: nobody negotiates about a record.
  if (text.held == Held::full) draft.brackets = find_brackets(bytes, text.body);
  for (BracketReading& choice : readings_of(bytes, draft.brackets, notes)) {
    PreparedReading reading;
    reading.name = std::move(choice.name);
    reading.chosen = std::move(choice.chosen);
    const Markup markup = text.markdown ? Markup::markdown : Markup::plain;
    for (const ByteSpan bare : blank_bare_leads(choice.bytes, original, text.body, markup)) {
      choice.blanked.push_back(bare);
    }
    StatementText shown = text;
    // A choice may leave nothing; the tokenizer is not asked about a text of blanks.
    if (has_letter_or_mark(choice.bytes, text.body)) {
      Result<SourceText> source = SourceText::from_bytes(text.source->path(), std::move(choice.bytes));
      AGREED_CHECK(source.ok());
      shown.source = std::make_shared<const SourceText>(std::move(source).value());
      reading.text = prepare(shown, normalizer);
      for (const DraftComment& comment : draft.comments) choice.blanked.push_back(comment.span);
      close_up(reading.text, original, std::move(choice.blanked));
    } else {
      reading.text.source = text.source;
      reading.text.language = text.language;
    }
    draft.readings.push_back(std::move(reading));
  }
  return draft;
}

std::vector<PreparedReading> readings_searched(const Corpus& corpus, const SeriesText& text,
                                               Normalizer& normalizer, std::vector<Note>& notes) {
  if (text.held == Held::full && corpus.find(text.id) == nullptr) {
    return prepare_readings(*text.read, normalizer, notes).readings;
  }
  std::vector<PreparedReading> readings(1);
  readings.front().text = read_words(text, normalizer);
  return readings;
}

std::vector<DraftSentence> sentences_of(const std::vector<PreparedReading>& readings) {
  std::map<std::pair<std::uint32_t, std::string>, std::size_t> known;  // by first byte and wording
  std::vector<DraftSentence> sentences;
  const auto begin_of = [&](const DraftSentence& sentence) {
    const auto& [reading, place] = sentence.places.front();
    const NormalizedText& text = readings[reading].text;
    return text.span_of(text.sentences[place].tokens).begin;
  };
  for (std::size_t r = 0; r < readings.size(); ++r) {
    const NormalizedText& text = readings[r].text;
    for (std::uint32_t s = 0; s < text.sentences.size(); ++s) {
      const TokenRange tokens = text.sentences[s].tokens;
      const auto [at, fresh] =
          known.try_emplace({text.span_of(tokens).begin, wording(text, tokens)}, sentences.size());
      if (fresh) sentences.emplace_back();
      sentences[at->second].places.push_back({r, s});
    }
  }
  for (DraftSentence& sentence : sentences) {
    if (sentence.places.size() == readings.size()) continue;
    for (const auto& [reading, place] : sentence.places) {
      sentence.readings.push_back(readings[reading].name);
    }
  }
  std::ranges::stable_sort(sentences, {}, begin_of);
  number_paragraphs(sentences, readings);
  return sentences;
}

std::optional<StatementText> without_comments(const StatementText& text) {
  const std::string_view original = text.source->bytes();
  std::string bytes = blank_comments(original, find_comments(original, text.body));
  if (!has_letter_or_mark(bytes, text.body)) return std::nullopt;
  Result<SourceText> source = SourceText::from_bytes(text.source->path(), std::move(bytes));
  AGREED_CHECK(source.ok());
  StatementText bare = text;
  bare.source = std::make_shared<const SourceText>(std::move(source).value());
  return bare;
}

}  // namespace agreed
