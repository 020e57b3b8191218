// Each part is what its verb would say.
#include "analyze/dossier_draft.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

#include "analyze/bracket_rounds.h"
#include "analyze/precedent_query.h"
#include "analyze/series_texts.h"

namespace agreed {
namespace {

constexpr std::size_t kMostPrecedents = 3;  // of a sentence
constexpr std::uint32_t kSameWords = 1000;  // thousandths

DiffSide diff_side(SeriesText text) {
  const ByteSpan body = text.read->body;
  return {text.label, text.path, text.date, text.held, std::move(text.text), body};
}

// Against the statement that the draft was held against; nullopt if there is none in its language.
std::optional<DiffReport> changes_since(const Corpus& corpus, const CheckReport& check,
                                        const Statement& draft, const DossierWords& words,
                                        Normalizer& normalizer) {
  const Statement* const last = check.against_id.empty() ? nullptr : corpus.find(check.against_id);
  if (last == nullptr) return std::nullopt;
  SeriesText earlier = series_text(corpus, *last, check.language, normalizer);
  SeriesText later = series_text(corpus, draft, check.language, normalizer);
  if (earlier.read == nullptr || later.read == nullptr) return std::nullopt;
  DiffOptions options;
  options.brackets = compare_brackets(*last, *earlier.read, draft, *later.read, normalizer);
  return diff(diff_side(std::move(earlier)), diff_side(std::move(later)), words.vocabulary, {&words.watch},
              options);
}

}  // namespace

Result<DossierDraft> dossier_draft(const Corpus& corpus, const CheckRequest& request,
                                   const DossierWords& words, Normalizer& normalizer) {
  if (!request.open_index) return Error{ErrorCode::usage, "a draft needs an index of the archive", {}, 0};
  const Statement& draft = *request.draft;
  Result<CheckReport> checked = check(corpus, request);
  if (!checked.ok()) return checked.error();
  DossierDraft made{std::move(checked).value(), {}, {}, {}};
  Result<std::unique_ptr<SentenceIndex>> index = request.open_index();
  if (!index.ok()) return index.error();

  PrecedentFinder finder(corpus, *index.value());
  PrecedentOptions search;
  search.most = kMostPrecedents;
  search.filter.left_out = {draft.id};
  const Result<QueriedSentences> queried =
      queried_text(corpus, unread_text(corpus, draft, made.check.language), 0, 0, finder.normalizer());
  if (!queried.ok()) return queried.error();
  Result<PrecedentReport> precedents = finder.report(draft.id, queried.value(), search);
  if (!precedents.ok()) return precedents.error();
  made.precedents = std::move(precedents).value();
  // What was agreed word for word needs no second best.
  for (PrecedentAnswer& answer : made.precedents.answers) {
    if (!answer.results.empty() && answer.results.front().score == kSameWords) answer.results.resize(1);
  }

  BlameRequest blamed;
  blamed.language = made.check.language;
  blamed.filter.left_out = {draft.id};
  Result<BlameReport> report = blame(corpus, draft, *index.value(), blamed);
  if (!report.ok()) return report.error();
  made.blame = std::move(report).value();
  made.changes = changes_since(corpus, made.check, draft, words, normalizer);
  return made;
}

}  // namespace agreed
