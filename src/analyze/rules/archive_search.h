// What the rules that search the whole archive share: the index, and a reading as a statement to search for.
#pragma once

#include "analyze/rules/rule.h"
#include "corpus/statement.h"
#include "retrieve/sentence_index.h"

namespace agreed {

// Null if there is nothing to search: no index, a draft held against nothing, a reading without a word.
[[nodiscard]] const SentenceIndex* searched_archive(const RuleContext& context);

// The draft as one statement with the text of the reading alone; its offsets are those of the draft.
[[nodiscard]] Statement statement_of_reading(const RuleContext& context);

// What is no precedent for the draft: itself, and of a draft with a date all that is not from before it.
[[nodiscard]] SentenceFilter earlier_than_draft(const RuleContext& context, const SentenceIndex& index);

}  // namespace agreed
