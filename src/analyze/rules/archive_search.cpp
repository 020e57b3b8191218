#include "analyze/rules/archive_search.h"

#include <string>

#include "corpus/languages.h"

namespace agreed {

const SentenceIndex* searched_archive(const RuleContext& context) {
  const CheckAgainst& against = context.history.against();
  if (against.series == nullptr && against.pinned == nullptr) return nullptr;
  return context.reading.text.tokens.empty() ? nullptr : context.history.index();
}

Statement statement_of_reading(const RuleContext& context) {
  Statement statement = *context.draft.statement;
  StatementText text = *context.draft.text;
  text.source = context.reading.text.source;
  statement.texts.clear();
  statement.texts.push_back(std::move(text));
  return statement;
}

SentenceFilter earlier_than_draft(const RuleContext& context, const SentenceIndex& index) {
  SentenceFilter filter;
  const Statement& draft = *context.draft.statement;
  filter.languages = {std::string(primary_language(context.draft.text->language))};
  filter.left_out.push_back(draft.id);
  if (!draft.date) return filter;
  for (const IndexedText& text : index.texts()) {
    if (!text.date || *text.date >= *draft.date) filter.left_out.push_back(text.id);
  }
  return filter;
}

}  // namespace agreed
