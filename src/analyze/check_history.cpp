#include "analyze/check_history.h"

#include <utility>

#include "analyze/diff_report.h"
#include "analyze/speech_acts.h"
#include "analyze/streaks.h"
#include "corpus/languages.h"

namespace agreed {

CheckHistory::CheckHistory(const Corpus& corpus, const CheckAgainst& against, const CheckDraft& draft,
                           const TermWatch& watch, Normalizer& normalizer, OpenIndex open_index)
    : corpus_(corpus),
      against_(against),
      draft_(draft),
      watch_(watch),
      normalizer_(normalizer),
      open_index_(std::move(open_index)) {}

CheckHistory::~CheckHistory() = default;

const SeriesTexts& CheckHistory::before() const {
  if (before_) return *before_;
  before_.emplace();
  before_->language = draft_.text->language;
  if (against_.series == nullptr) return *before_;
  const Statement& draft = *draft_.statement;
  std::vector<const Statement*> members;
  for (const Statement* member : members_of(corpus_, against_.series, {})) {
    if (member->id == draft.id || !member->date) continue;
    if (!draft.date || *member->date < *draft.date) members.push_back(member);
  }
  *before_ = series_texts(corpus_, against_.series, members, draft_.text->language, normalizer_);
  return *before_;
}

const TextReading& CheckHistory::terms_before(std::size_t text) const {
  const auto known = terms_before_.find(text);
  if (known != terms_before_.end()) return known->second;
  return terms_before_.emplace(text, watch_.read(before().texts[text].text)).first->second;
}

const SeriesText* CheckHistory::last() const {
  if (against_.pinned != nullptr) {
    if (!pinned_) pinned_ = series_text(corpus_, *against_.pinned, draft_.text->language, normalizer_);
    return pinned_->held == Held::none ? nullptr : &*pinned_;
  }
  const std::vector<SeriesText>& texts = before().texts;
  for (auto at = texts.rbegin(); at != texts.rend(); ++at) {
    if (at->held != Held::none) return &*at;
  }
  return nullptr;
}

const DiffReport* CheckHistory::difference(const DraftReading& reading) const {
  auto& report = differences_[&reading];
  const SeriesText* earlier = last();
  if (report || earlier == nullptr) return report ? &*report : nullptr;
  DiffOptions options;
  for (const SeriesText& older : before().texts) {
    if (older.held != Held::none && older.id != earlier->id) options.history.push_back(older.text);
  }
  const Statement& draft = *draft_.statement;
  DiffSide left{earlier->id, earlier->path, earlier->date, earlier->held, earlier->text, {}};
  DiffSide right{draft.id,         draft_.text->source->path(), draft.date, draft_.text->held, reading.text,
                 draft_.text->body};
  WatchedTerms watched;
  watched.watch = &watch_;
  report = diff(std::move(left), std::move(right), normalizer_.vocabulary(), watched, options);
  return &*report;
}

const StreakReport* CheckHistory::streaks(const DraftReading& reading) const {
  auto& report = streaks_[&reading];
  if (report) return &*report;
  if (before().texts.empty()) return nullptr;
  const Statement& draft = *draft_.statement;
  SeriesText current;
  current.id = current.label = draft.id;
  current.path = draft_.text->source->path();
  current.date = draft.date;
  current.held = draft_.text->held;
  current.text = reading.text;
  // Where no English verb tells who commits himself, the ladders do.
  SpeechActs acts;
  if (primary_language(draft_.text->language) != "en")
    acts = speech_acts(corpus_.ladders, before().texts.back().text, normalizer_);
  report = broken_streaks(current, before(), 2, normalizer_.vocabulary(), acts);
  return &*report;
}

const SentenceIndex* CheckHistory::index() const {
  if (!asked_for_index_ && open_index_) {
    asked_for_index_ = true;
    Result<std::unique_ptr<SentenceIndex>> opened = open_index_();
    if (opened.ok()) {
      index_ = std::move(opened).value();
    } else {
      errors_.push_back(opened.error());
    }
  }
  return index_.get();
}

}  // namespace agreed
