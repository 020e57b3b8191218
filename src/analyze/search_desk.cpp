// Texts are read one after the other; each is searched once for everything.
#include "analyze/search_desk.h"

#include <algorithm>
#include <deque>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

#include "analyze/archive_listing.h"
#include "normalize/prepare.h"
#include "text/sha256.h"

namespace agreed {
namespace {

// The phrase inside double quotes, or the whole query.
std::string_view unquoted(std::string_view query) {
  const bool quoted = query.size() > 2 && query.front() == '"' && query.back() == '"';
  return quoted ? query.substr(1, query.size() - 2) : query;
}

// The error that kept a concept out of the watch.
Error error_of(const Concept& left_out, const TermWatch& watch) {
  const std::string named = "concept " + left_out.id + ":";
  for (const Error& error : watch.errors()) {
    if (error.message.rfind(named, 0) == 0) return error;
  }
  return {ErrorCode::syntax, named + " its forms do not compile", "", 0};
}

Result<TermQuery> resolve(const std::string& query, const Termbase& termbase, TermWatch& watch) {
  TermQuery term{query, "", {}, "", 0};
  if (const Concept* found = termbase.find(query)) {
    term.concept_id = found->id;
    for (const Term& one : found->terms) {
      term.languages.push_back(one.language.substr(0, one.language.find_first_of("-_")));
    }
    const std::optional<std::uint32_t> number = watch.concept_number(query);
    if (!number) return error_of(*found, watch);
    term.number = *number;
  } else {
    term.phrase = unquoted(query);
    const Result<std::uint32_t> added = watch.add_phrase(term.phrase);
    if (!added.ok()) return added.error();
    term.number = added.value();
  }
  return term;
}

}  // namespace

SearchDesk::SearchDesk(const Corpus& corpus, const TraceRequest& request)
    : corpus_(corpus),
      request_(request),
      normalizer_(corpus.equivalents, vocabulary_),
      watch_(corpus, normalizer_) {}

Result<bool> SearchDesk::take_queries() {
  for (const std::string& query : request_.queries) {
    const bool repeated =
        std::any_of(queries_.begin(), queries_.end(), [&](const TermQuery& q) { return q.query == query; });
    if (repeated) continue;
    Result<TermQuery> resolved = resolve(query, corpus_.termbase, watch_);
    if (!resolved.ok()) return resolved.error();
    queries_.push_back(std::move(resolved).value());
  }
  return true;
}

TracedStatement SearchDesk::make_rows(const Statement& statement,
                                      const std::function<HistoryRow&(std::size_t q)>& row_of) {
  std::deque<NormalizedText> words;  // a deque: its texts never move
  std::vector<SearchedText> texts;
  for (const StatementText& text : statement.texts) {
    const std::string path = text.source == nullptr     ? ""
                             : statement.series.empty() ? text.source->path()
                                                        : path_in_archive(corpus_, text.source->path());
    const auto named = std::make_shared<TracedText>(named_as(text, path));
    SearchedText& in = texts.emplace_back();
    in.text = &text;
    in.named = named;
    if (text.source == nullptr) continue;
    if (request_.hashes == FileHashes::made) named->sha256 = sha256_hex(text.source->bytes());
    if (text.held == Held::none) continue;
    in.words = &words.emplace_back(prepare(text, normalizer_));
    search(in, *named, watch_, request_.left_out);
  }
  for (std::size_t q = 0; q < queries_.size(); ++q) {
    fill_row(statement, texts, queries_[q], watch_, {request_.left_out, request_.with_sentences}, row_of(q));
  }
  return traced(statement, texts);
}

}  // namespace agreed
