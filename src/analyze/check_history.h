// CheckHistory: what the rules that look back compare a draft with: the statements of its series before it,
// the last of them, and what the draft changed. Made when a rule first asks.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "analyze/check_draft.h"
#include "analyze/diff_report.h"
#include "analyze/series_texts.h"
#include "analyze/streaks.h"
#include "analyze/term_watch.h"
#include "corpus/corpus.h"
#include "corpus/lock_file.h"
#include "normalize/normalizer.h"
#include "retrieve/sentence_index.h"
#include "text/result.h"

namespace agreed {

// What the draft is held against.
struct CheckAgainst {
  const Series* series = nullptr;  // null: nothing; rules against history have nothing to say
  const Statement* pinned =
      nullptr;                       // the one statement to compare with; null: the last one before the draft
  const AgreedLock* lock = nullptr;  // wording that the draft must have; null: none
};

class CheckHistory {
 public:
  // How the archive is searched for agreed wording; null where nothing opens one.
  using OpenIndex = std::function<Result<std::unique_ptr<SentenceIndex>>()>;

  // All must outlive this. The normalizer is the one of the draft.
  CheckHistory(const Corpus& corpus, const CheckAgainst& against, const CheckDraft& draft,
               const TermWatch& watch, Normalizer& normalizer, OpenIndex open_index);
  ~CheckHistory();

  // The statements of the series of earlier days than the draft (all, if it has no date), oldest first, in
  // its language. Empty without a series.
  [[nodiscard]] const SeriesTexts& before() const;
  // Of before(): the terms of each text, by its index.
  [[nodiscard]] const TextReading& terms_before(std::size_t text) const;
  // The statement that the draft is compared with: the one pinned, else the last one of which wording is
  // held; null if there is none. It stands in before() unless it is pinned from elsewhere.
  [[nodiscard]] const SeriesText* last() const;
  // What a reading changed against last(); null if there is none.
  [[nodiscard]] const DiffReport* difference(const DraftReading& reading) const;
  // The streaks that a reading breaks; null without statements before it.
  [[nodiscard]] const StreakReport* streaks(const DraftReading& reading) const;
  // Agreed wording of the whole archive; null if it cannot be searched: see errors().
  [[nodiscard]] const SentenceIndex* index() const;

  [[nodiscard]] const Corpus& corpus() const { return corpus_; }
  [[nodiscard]] const CheckAgainst& against() const { return against_; }
  [[nodiscard]] Normalizer& normalizer() const { return normalizer_; }
  [[nodiscard]] const TermWatch& watch() const { return watch_; }
  // Keeps what went wrong in a rule that looked back; the rule goes without an answer.
  void fail(Error error) const { errors_.push_back(std::move(error)); }
  // Those, and why there is no index.
  [[nodiscard]] const std::vector<Error>& errors() const { return errors_; }

 private:
  const Corpus& corpus_;
  CheckAgainst against_;
  const CheckDraft& draft_;
  const TermWatch& watch_;
  Normalizer& normalizer_;
  OpenIndex open_index_;
  // Answers that were asked for; none of them changes what another one is.
  mutable std::optional<SeriesTexts> before_;
  mutable std::map<std::size_t, TextReading> terms_before_;
  mutable std::optional<SeriesText> pinned_;
  mutable std::map<const DraftReading*, std::optional<DiffReport>> differences_;
  mutable std::map<const DraftReading*, std::optional<StreakReport>> streaks_;
  mutable std::unique_ptr<SentenceIndex> index_;
  mutable bool asked_for_index_ = false;
  mutable std::vector<Error> errors_;
};

}  // namespace agreed
