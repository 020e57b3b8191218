#include "analyze/check_draft.h"

#include <algorithm>
#include <utility>

#include "normalize/cited_paragraph.h"

namespace agreed {

CheckDraft read_draft(const Statement& statement, const StatementText& text, Normalizer& normalizer,
                      const TermWatch* watch, std::vector<Note>& notes) {
  CheckDraft draft;
  draft.statement = &statement;
  draft.text = &text;
  DraftReadings prepared = prepare_readings(text, normalizer, notes);
  draft.brackets = std::move(prepared.brackets);
  draft.comments = std::move(prepared.comments);
  for (PreparedReading& one : prepared.readings) {
    DraftReading reading{std::move(one.name), std::move(one.chosen), std::move(one.text), {}};
    if (watch != nullptr && !reading.text.tokens.empty()) reading.terms = watch->read(reading.text);
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

}  // namespace agreed
