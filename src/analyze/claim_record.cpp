// A term that does not compile must not keep the others from being traced, so each is tried first.
#include "analyze/claim_record.h"

#include <algorithm>

#include "analyze/search_desk.h"
#include "text/source_text.h"
#include "tokenize/tokenizer.h"

namespace agreed {

ClaimRecord::ClaimRecord(const Corpus& corpus, const std::vector<std::string>& terms, FileHashes hashes)
    : corpus_(corpus),
      vocabulary_(std::make_unique<Vocabulary>()),
      normalizer_(std::make_unique<Normalizer>(corpus.equivalents, *vocabulary_)) {
  TraceRequest request;
  request.with_sentences = true;
  request.hashes = hashes;
  for (const std::string& term : terms) {
    TraceRequest one;
    one.queries = {term};
    SearchDesk desk(corpus, one);
    const Result<bool> taken = desk.take_queries();
    if (taken.ok()) {
      request.queries.push_back(term);
    } else {
      errors_.emplace(term, taken.error());
    }
  }
  if (request.queries.empty()) return;
  Result<TraceReport> report = trace(corpus, {}, request);
  if (!report.ok()) return;
  for (TermHistory& history : report.value().histories) {
    std::erase_if(history.rows, [](const HistoryRow& row) { return !row.statement->date; });
    rows_[{history.query, history.series}] = std::move(history.rows);
  }
}

const Error* ClaimRecord::error_of(const std::string& term) const {
  const auto found = errors_.find(term);
  return found == errors_.end() ? nullptr : &found->second;
}

const std::vector<HistoryRow>& ClaimRecord::rows(const std::string& term, const std::string& series) const {
  const auto found = rows_.find({term, series});
  return found == rows_.end() ? none_ : found->second;
}

const HistoryRow* ClaimRecord::row(const std::string& term, const std::string& id) const {
  const Statement* statement = corpus_.find(id);
  if (statement == nullptr) return nullptr;
  for (const HistoryRow& row : rows(term, statement->series)) {
    if (row.statement->id == id) return &row;
  }
  return nullptr;
}

std::string ClaimRecord::words_of(std::string_view wording, const std::string& language) const {
  Result<SourceText> source = SourceText::from_bytes("", std::string(wording));
  if (!source.ok()) return "";
  const auto text = std::make_shared<const SourceText>(std::move(source).value());
  const NormalizedText words = normalizer_->normalize(
      tokenize(text, {text->content_begin(), text->size()}, {language, Markup::plain}), language);
  std::string out;
  for (const NormToken& token : words.tokens) {
    if (!out.empty()) out += ' ';
    out += vocabulary_->word(token.id);
  }
  return out;
}

}  // namespace agreed
