// Texts are searched as for a trace; then the context of each hit is cut.
#include "analyze/concordance_desk.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>
#include <utility>

#include "corpus/nearest.h"
#include "normalize/prepare.h"
#include "normalize/word_count.h"
#include "normalize/wording.h"
#include "text/display_width.h"

namespace agreed {
namespace {

constexpr std::size_t kMostNearest = 3;

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

// The word that a key sorts by; kGapId for date and node, and where there is no such word.
NormId word_at(const NormalizedText& text, const Occurrence& at, const SortKey& key) {
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

}  // namespace

ConcordanceDesk::ConcordanceDesk(const Corpus& corpus, const ConcordanceRequest& request)
    : corpus_(corpus),
      request_(request),
      normalizer_(corpus.equivalents, vocabulary_),
      watch_(corpus, normalizer_) {}

Result<bool> ConcordanceDesk::take_pattern() {
  Result<TermQuery> resolved = resolve(request_, corpus_.termbase, watch_);
  if (!resolved.ok()) return resolved.error();
  query_ = std::move(resolved).value();
  return true;
}

StatementHits ConcordanceDesk::search(const Statement& statement, SearchedStatement& searched) {
  StatementHits made;
  made.asked.statement = &statement;
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
    made.asked.read.push_back(&text);
    const NormalizedText words = prepare(text, normalizer_);
    searched.words +=
        static_cast<std::size_t>(std::count_if(words.tokens.begin(), words.tokens.end(), is_word));
    in.words = &words;
    agreed::search(in, *named, watch_, {});
    if (in.uses_of(query_.number).empty()) continue;
    HistoryRow row;
    fill_row(statement, {in}, query_, watch_, {}, row);
    made.false_friends += row.false_friends().size();
    for (const Evidence& evidence : row.found().evidence) {
      if (evidence.kind != EvidenceKind::paraphrase && evidence.kind != EvidenceKind::accompanying) continue;
      ++made.unlisted;
      made.asked.not_wording.push_back(&text);
    }
    searched.count += row.occurrences().size();
    if (!request_.count_only) take(row.make_findings().occurrences, in, made.hits);
  }
  if (searched.held == Held::full && searched.words > 0) {
    const double rate = 10000.0 * static_cast<double>(searched.count) / static_cast<double>(searched.words);
    searched.per_10000 = std::round(rate * 100.0) / 100.0;
  }
  return made;
}

void ConcordanceDesk::take(std::vector<Attestation>& found, const SearchedText& in,
                           std::vector<SortableHit>& hits) const {
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
    for (const SortKey& key : request_.sort) {
      const NormId id = word_at(words, at, key);
      made.words.push_back(id == kGapId ? std::string_view() : vocabulary_.word(id));
    }
    hits.push_back(std::move(made));
  }
}

// The tokens beside a hit that its context may hold.
std::string ConcordanceDesk::left_of(const NormalizedText& text, const Occurrence& at) const {
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

std::string ConcordanceDesk::right_of(const NormalizedText& text, const Occurrence& at) const {
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

}  // namespace agreed
