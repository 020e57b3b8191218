#include "analyze/check_draft.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "normalize/cited_paragraph.h"
#include "normalize/prepare.h"
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

bool has_letter_or_mark(std::string_view bytes, ByteSpan body) {
  return bytes.substr(body.begin, body.size()).find_first_not_of(" \t\r\n") != std::string_view::npos;
}

}  // namespace

CheckDraft read_draft(const Statement& statement, const StatementText& text, Normalizer& normalizer,
                      const TermWatch* watch, std::vector<Note>& notes) {
  CheckDraft draft;
  draft.statement = &statement;
  draft.text = &text;
  const std::string_view original = text.source->bytes();
  draft.comments = find_comments(original, text.body);
  const std::string bytes = blank_comments(original, draft.comments);
  // In excerpts they are notes of whoever keeps them: nobody negotiates about a record.
  if (text.held == Held::full) draft.brackets = find_brackets(bytes, text.body);
  for (BracketReading& choice : readings_of(bytes, draft.brackets, notes)) {
    DraftReading reading;
    reading.name = std::move(choice.name);
    reading.chosen = std::move(choice.chosen);
    StatementText shown = text;
    // A choice may leave nothing; the tokenizer is not asked about a text of blanks.
    if (has_letter_or_mark(choice.bytes, text.body)) {
      Result<SourceText> source = SourceText::from_bytes(text.source->path(), std::move(choice.bytes));
      AGREED_CHECK(source.ok());
      shown.source = std::make_shared<const SourceText>(std::move(source).value());
      reading.text = prepare(shown, normalizer);
      if (watch != nullptr) reading.terms = watch->read(reading.text);
    } else {
      reading.text.source = text.source;
      reading.text.language = text.language;
    }
    draft.readings.push_back(std::move(reading));
  }
  return draft;
}

std::optional<std::uint32_t> paragraph_at(const CheckDraft& draft, ByteSpan span) {
  const auto cited = [&](const NormalizedText& text, std::size_t token) {
    return cited_paragraph(text, text.paragraph_of_token(static_cast<std::uint32_t>(token)),
                           draft.text->held);
  };
  const auto first_from = [&](const NormalizedText& text) {
    const auto after = std::ranges::partition_point(
        text.tokens, [&](const NormToken& token) { return token.span.begin < span.begin; });
    return static_cast<std::size_t>(after - text.tokens.begin());
  };
  for (const DraftReading& reading : draft.readings) {
    const std::size_t token = first_from(reading.text);
    if (token < reading.text.tokens.size() && reading.text.tokens[token].span.begin < span.end)
      return cited(reading.text, token);
  }
  const NormalizedText& text = draft.readings.front().text;
  const std::size_t token = first_from(text);
  if (token > 0) return cited(text, token - 1);
  return std::nullopt;
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
