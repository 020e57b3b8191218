// concordance(): searches every text once, cuts the context of each hit, then sorts.
#include "analyze/concordance.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

#include "analyze/history_row.h"
#include "analyze/term_watch.h"
#include "analyze/text_labels.h"
#include "corpus/nearest.h"
#include "normalize/normalizer.h"
#include "normalize/prepare.h"
#include "normalize/vocabulary.h"
#include "normalize/wording.h"
#include "text/display_width.h"

namespace agreed {
namespace {

constexpr std::size_t kMostNearest = 3;

bool is_word(const NormToken& token) {
  return token.kind == TokenKind::word || token.kind == TokenKind::number;
}

Error no_concept(const std::string& id, const Termbase& termbase) {
  std::vector<std::string_view> ids;
  for (const Concept& one : termbase.concepts) ids.emplace_back(one.id);
  std::string message = "no concept '" + id + "'";
  const std::vector<std::string> near = nearest(id, ids, kMostNearest);
  for (std::size_t i = 0; i < near.size(); ++i) message += (i == 0 ? " (nearest: " : ", ") + near[i];
  return Error{ErrorCode::not_found, message + (near.empty() ? "" : ")"), "", 0};
}

// The pattern as trace() reads it.
Result<TermQuery> resolve(const ConcordanceRequest& request, const Termbase& termbase, TermWatch& watch) {
  const std::string& pattern = request.pattern;
  TermQuery term{pattern, "", {}, "", 0};
  if (const Concept* found = termbase.find(pattern)) {
    term.concept_id = found->id;
    const std::optional<std::uint32_t> number = watch.concept_number(pattern);
    if (!number) {
      return watch.errors().empty() ? no_concept(pattern, termbase) : watch.errors().front();
    }
    term.number = *number;
    return term;
  }
  if (request.concept_only) return no_concept(pattern, termbase);
  const bool quoted = pattern.size() > 2 && pattern.front() == '"' && pattern.back() == '"';
  term.phrase = quoted ? pattern.substr(1, pattern.size() - 2) : pattern;
  const Result<std::uint32_t> added = watch.add_phrase(term.phrase);
  if (!added.ok()) return added.error();
  term.number = added.value();
  return term;
}

// A hit with the words that it is sorted by, one for each key; of date and node none.
struct SortableHit {
  ConcordanceHit hit;
  std::string node;  // normalized
  std::vector<NormId> words;
};

class Searcher {
 public:
  Searcher(const Corpus& corpus, const ConcordanceRequest& request, Normalizer& normalizer,
           const TermWatch& watch, const TermQuery& query)
      : corpus_(corpus), request_(request), normalizer_(normalizer), watch_(watch), query_(query) {}

  // Searches the texts of a statement and counts its hits and words.
  void search(const Statement& statement, SearchedStatement& searched, std::size_t index) {
    AskedStatement& asked = asked_.emplace_back(AskedStatement{&statement, searched.label, {}, {}});
    for (const StatementText& text : statement.texts) {
      if (text.source == nullptr) continue;
      SearchedText in;
      in.text = &text;
      const auto named = std::make_shared<TracedText>(
          named_as(text, statement.series.empty() ? text.source->path()
                                                  : path_in_archive(corpus_, text.source->path())));
      in.named = named;
      if (searched.path.empty()) searched.path = named->path;
      if (text.held == Held::none) continue;
      asked.read.push_back(&text);
      const NormalizedText words = prepare(text, normalizer_);
      searched.words +=
          static_cast<std::size_t>(std::count_if(words.tokens.begin(), words.tokens.end(), is_word));
      in.words = &words;
      agreed::search(in, *named, watch_, {});
      if (in.uses_of(query_.number).empty()) continue;
      HistoryRow row;
      fill_row(statement, {in}, query_, watch_, {}, row);
      false_friends_ += row.false_friends().size();
      for (const Evidence& evidence : row.found().evidence) {
        if (evidence.kind != EvidenceKind::paraphrase && evidence.kind != EvidenceKind::accompanying)
          continue;
        ++unlisted_;
        asked.not_wording.push_back(&text);
      }
      searched.count += row.occurrences().size();
      if (!request_.count_only) take(row.make_findings().occurrences, in, index);
    }
    if (searched.held == Held::full && searched.words > 0) {
      const double rate = 10000.0 * static_cast<double>(searched.count) / static_cast<double>(searched.words);
      searched.per_10000 = std::round(rate * 100.0) / 100.0;
    }
  }

  [[nodiscard]] std::vector<SortableHit>& hits() { return hits_; }
  [[nodiscard]] const std::vector<AskedStatement>& asked() const { return asked_; }
  [[nodiscard]] std::size_t unlisted() const { return unlisted_; }
  [[nodiscard]] std::size_t false_friends() const { return false_friends_; }

 private:
  void take(std::vector<Attestation>& found, const SearchedText& in, std::size_t statement) {
    const NormalizedText& words = *in.words;
    auto use = in.reading.uses.begin();
    for (Attestation& one : found) {
      use = std::find_if(use, in.reading.uses.end(),
                         [&](const TermUse& other) { return other.occurrence.span == one.span; });
      if (use == in.reading.uses.end()) return;
      const Occurrence& at = use->occurrence;
      SortableHit made;
      made.node = watch_.wording_of(words, at.tokens);
      ConcordanceHit& hit = made.hit;
      hit.statement = statement;
      hit.language = one.in->language;
      hit.path = one.in->path;
      hit.paragraph = one.paragraph;
      hit.line = one.line;
      hit.span = one.span;
      hit.left = left_of(words, at);
      hit.node = std::move(one.text);
      hit.right = right_of(words, at);
      hit.source = one.source();
      hit.reading = one.reading;
      for (const SortKey& key : request_.sort) made.words.push_back(word_at(words, at, key));
      hits_.push_back(std::move(made));
    }
  }

  // The tokens beside a hit that its context may hold.
  [[nodiscard]] std::string left_of(const NormalizedText& text, const Occurrence& at) const {
    const std::uint32_t limit = text.paragraphs[at.paragraph].tokens.begin;
    const std::uint32_t count = request_.width.count;
    const bool in_words = request_.width.unit == ContextWidth::Unit::words;
    std::uint32_t begin = at.tokens.begin;
    for (std::uint32_t taken = 0; begin > limit && taken < count; --begin) {
      const NormToken& token = text.tokens[begin - 1];
      if (token.kind == TokenKind::gap) break;
      if (!in_words || is_word(token)) ++taken;
    }
    std::string left = wording(text, {begin, at.tokens.begin});
    if (!in_words) left = end_within(left, count);
    if (!left.empty() && text.tokens[at.tokens.begin].space_before) left += ' ';
    return left;
  }

  [[nodiscard]] std::string right_of(const NormalizedText& text, const Occurrence& at) const {
    const std::uint32_t limit = text.paragraphs[at.paragraph].tokens.end;
    const std::uint32_t count = request_.width.count;
    const bool in_words = request_.width.unit == ContextWidth::Unit::words;
    std::uint32_t end = at.tokens.end;
    // Marks behind the last word belong to it.
    for (std::uint32_t taken = 0; end < limit; ++end) {
      const NormToken& token = text.tokens[end];
      if (token.kind == TokenKind::gap) break;
      const bool counts = !in_words || is_word(token);
      if (taken == count && (counts || count == 0 || token.space_before)) break;
      if (counts) ++taken;
    }
    std::string right = wording(text, {at.tokens.end, end});
    if (!in_words) right = beginning_within(right, count);
    while (!right.empty() && right.back() == ' ') right.pop_back();
    if (!right.empty() && text.tokens[at.tokens.end].space_before) right.insert(0, 1, ' ');
    return right;
  }

  // kGapId for date and node, and where there is no such word.
  [[nodiscard]] static NormId word_at(const NormalizedText& text, const Occurrence& at, const SortKey& key) {
    const TokenRange within = text.paragraphs[at.paragraph].tokens;
    std::uint32_t left = key.distance;
    if (key.by == SortKey::By::left) {
      for (std::uint32_t i = at.tokens.begin; i > within.begin; --i) {
        const NormToken& token = text.tokens[i - 1];
        if (token.kind == TokenKind::gap) break;
        if (is_word(token) && --left == 0) return token.id;
      }
    } else if (key.by == SortKey::By::right) {
      for (std::uint32_t i = at.tokens.end; i < within.end; ++i) {
        const NormToken& token = text.tokens[i];
        if (token.kind == TokenKind::gap) break;
        if (is_word(token) && --left == 0) return token.id;
      }
    }
    return kGapId;
  }

  const Corpus& corpus_;
  const ConcordanceRequest& request_;
  Normalizer& normalizer_;
  const TermWatch& watch_;
  const TermQuery& query_;
  std::vector<SortableHit> hits_;
  std::vector<AskedStatement> asked_;
  std::size_t unlisted_ = 0;
  std::size_t false_friends_ = 0;
};

// By the keys; hits that they do not tell apart stay in the order of date, id and place.
void sort_hits(std::vector<SortableHit>& hits, const Concordance& report, const Vocabulary& vocabulary) {
  const auto day_of = [&](const SortableHit& one) {
    const std::optional<Date>& date = report.statements[one.hit.statement].date;
    return std::pair(!date.has_value(), date.value_or(Date{}));
  };
  const auto word = [&](NormId id) { return id == kGapId ? std::string_view() : vocabulary.word(id); };
  std::stable_sort(hits.begin(), hits.end(), [&](const SortableHit& a, const SortableHit& b) {
    for (std::size_t i = 0; i < report.sort.size(); ++i) {
      int order = 0;
      if (report.sort[i].by == SortKey::By::date) {
        const auto compared = day_of(a) <=> day_of(b);
        order = compared < 0 ? -1 : compared > 0 ? 1 : 0;
      } else if (report.sort[i].by == SortKey::By::node) {
        order = a.node.compare(b.node);
      } else if (a.words[i] != b.words[i]) {
        order = word(a.words[i]).compare(word(b.words[i]));
      }
      if (order != 0) return order < 0;
    }
    return false;
  });
}

bool in_range(const Statement& statement, const ConcordanceRequest& request) {
  if (!request.since && !request.until) return true;
  return statement.date && (!request.since || *statement.date >= *request.since) &&
         (!request.until || *statement.date <= *request.until);
}

// By date, then id; undated last.
std::vector<const Statement*> statements_asked_for(const std::vector<const Series*>& series,
                                                   const Corpus& corpus,
                                                   const std::vector<Statement>& outside,
                                                   const ConcordanceRequest& request) {
  std::vector<const Statement*> asked;
  const auto take = [&](const Statement& statement) {
    if (in_range(statement, request)) asked.push_back(&statement);
  };
  for (const Series* one : series) {
    for (const std::size_t index : one->statements) take(corpus.statements[index]);
  }
  for (const Statement& statement : outside) take(statement);
  std::stable_sort(asked.begin(), asked.end(), [](const Statement* a, const Statement* b) {
    if (a->date.has_value() != b->date.has_value()) return a->date.has_value();
    if (a->date != b->date) return *a->date < *b->date;
    return a->id < b->id;
  });
  return asked;
}

}  // namespace

Result<Concordance> concordance(const Corpus& corpus, const std::vector<Statement>& outside,
                                const ConcordanceRequest& request) {
  const Result<std::vector<const Series*>> series = series_named(corpus, request.series);
  if (!series.ok()) return series.error();
  Vocabulary vocabulary;
  Normalizer normalizer(corpus.equivalents, vocabulary);
  TermWatch watch(corpus, normalizer);
  const Result<TermQuery> query = resolve(request, corpus.termbase, watch);
  if (!query.ok()) return query.error();

  Concordance report;
  report.query = request.pattern;
  report.concept_id = query.value().concept_id;
  report.width = request.width;
  report.sort = request.sort;
  const std::vector<const Statement*> asked = statements_asked_for(series.value(), corpus, outside, request);
  std::vector<std::string_view> paths;
  for (const Statement* statement : asked) {
    if (statement->series.empty()) paths.push_back(statement->id);
  }
  const std::string folder = shared_folder(paths);

  Searcher searcher(corpus, request, normalizer, watch, query.value());
  for (const Statement* statement : asked) {
    SearchedStatement& searched = report.statements.emplace_back();
    searched.id = statement->id;
    searched.label =
        statement->series.empty() ? label_in(statement->id, folder, statement->date) : statement->id;
    searched.date = statement->date;
    searched.series = statement->series;
    searched.held = statement->held();
    count_held(report.held, searched.held);
    searcher.search(*statement, searched, report.statements.size() - 1);
    report.total += searched.count;
    if (searched.count > 0) ++report.hit_statements;
  }
  sort_hits(searcher.hits(), report, vocabulary);
  for (SortableHit& one : searcher.hits()) {
    if (request.limit != 0 && report.hits.size() == request.limit) break;
    one.hit.number = report.hits.size() + 1;
    report.hits.push_back(std::move(one.hit));
  }
  if (report.total == 0 && report.concept_id.empty()) {
    std::vector<std::string_view> ids;
    for (const Concept& one : corpus.termbase.concepts) ids.emplace_back(one.id);
    report.nearest = nearest(report.query, ids, kMostNearest);
  }
  if (request.hashes == FileHashes::made) {
    report.ledger = ledger_of(corpus, searcher.asked(), [&](const Absence& absence) {
      return !report.concept_id.empty() && absence.concept_id == report.concept_id;
    });
  }
  report.errors = watch.errors();
  if (searcher.false_friends() > 0) {
    const bool one = searcher.false_friends() == 1;
    report.notes.push_back({std::to_string(searcher.false_friends()) +
                            (one ? " more place has" : " more places have") +
                            " the words in another sense, and " + (one ? "is" : "are") + " not listed"});
  }
  if (searcher.unlisted() > 0) {
    const bool one = searcher.unlisted() == 1;
    report.notes.push_back(
        {std::to_string(searcher.unlisted()) + (one ? " more place stands" : " more places stand") +
         " in a paraphrase or an accompanying document, which is no wording of a statement, "
         "and is not listed (agreed trace shows such places)"});
  }
  return report;
}

}  // namespace agreed
