#include "serve/served_archive.h"

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "analyze/archive_listing.h"
#include "analyze/check_draft.h"
#include "analyze/term_watch.h"
#include "corpus/folder_listing.h"
#include "normalize/normalizer.h"
#include "normalize/vocabulary.h"

namespace agreed {
namespace {

// An index that somebody else keeps.
class LentIndex final : public SentenceIndex {
 public:
  explicit LentIndex(const SentenceIndex& index) : index_(index) {}

  [[nodiscard]] const std::vector<IndexedText>& texts() const override { return index_.texts(); }
  [[nodiscard]] std::uint64_t sentences() const override { return index_.sentences(); }
  [[nodiscard]] const std::vector<Note>& notes() const override { return index_.notes(); }
  [[nodiscard]] Result<std::vector<std::uint64_t>> frequencies(
      std::span<const Feature> features) const override {
    return index_.frequencies(features);
  }
  [[nodiscard]] Result<std::vector<std::vector<SentenceId>>> holders(
      std::span<const Feature> features) const override {
    return index_.holders(features);
  }
  [[nodiscard]] Result<std::vector<FoundSentence>> best(std::span<const WeightedFeature> features,
                                                        const SentenceFilter& filter,
                                                        std::size_t most) const override {
    return index_.best(features, filter, most);
  }
  [[nodiscard]] Result<std::vector<IndexedSentence>> read(
      std::span<const SentenceId> sentences) const override {
    return index_.read(sentences);
  }

 private:
  const SentenceIndex& index_;
};

// Half open, but the place behind the last letter is still at the word.
bool is_at(ByteSpan span, std::size_t offset) {
  return span.begin <= offset && offset <= span.end;
}

// The sentence of a reading at a byte.
std::optional<std::uint32_t> sentence_at(const NormalizedText& text, std::size_t offset) {
  for (std::uint32_t i = 0; i < text.sentences.size(); ++i) {
    if (is_at(text.span_of(text.sentences[i].tokens), offset)) return i;
  }
  return std::nullopt;
}

}  // namespace

// What is needed to find the concepts of the archive in drafts.
struct ServedArchive::Desk {
  explicit Desk(const Corpus& corpus)
      : normalizer(corpus.equivalents, vocabulary), watch(corpus, normalizer) {}

  Vocabulary vocabulary;
  Normalizer normalizer;
  TermWatch watch;
};

ServedArchive::ServedArchive(Corpus corpus, OpenIndex open_index)
    : corpus_(std::move(corpus)), open_index_(std::move(open_index)) {}

ServedArchive::~ServedArchive() = default;

ServedArchive::Desk& ServedArchive::desk() {
  if (desk_ == nullptr) desk_ = std::make_unique<Desk>(corpus_);
  return *desk_;
}

Result<const SentenceIndex*> ServedArchive::index() {
  if (index_ == nullptr) {
    Result<std::unique_ptr<SentenceIndex>> opened = open_index_(corpus_);
    if (!opened.ok()) return opened.error();
    index_ = std::move(opened).value();
  }
  return index_.get();
}

Result<PrecedentFinder*> ServedArchive::finder() {
  if (finder_ == nullptr) {
    const Result<const SentenceIndex*> opened = index();
    if (!opened.ok()) return opened.error();
    finder_ = std::make_unique<PrecedentFinder>(corpus_, *opened.value());
  }
  return finder_.get();
}

CheckHistory::OpenIndex ServedArchive::lend_index() {
  return [this]() -> Result<std::unique_ptr<SentenceIndex>> {
    const Result<const SentenceIndex*> opened = index();
    if (!opened.ok()) return opened.error();
    return std::unique_ptr<SentenceIndex>(std::make_unique<LentIndex>(*opened.value()));
  };
}

std::string ServedArchive::statement_in(const std::string& path) const {
  for (const Statement& statement : corpus_.statements) {
    for (const StatementText& text : statement.texts) {
      // Names first: they cost nothing, and files of other names are never the same.
      if (text.source == nullptr || file_name(text.source->path()) != file_name(path)) continue;
      std::error_code error;
      if (std::filesystem::equivalent(text.source->path(), path, error) && !error) return statement.id;
    }
  }
  return {};
}

std::vector<TermAt> ServedArchive::terms_at(const Statement& draft, const StatementText& text,
                                            std::size_t offset) {
  std::vector<Note> ignored;
  Desk& at = desk();
  const CheckDraft read = read_draft(draft, text, at.normalizer, &at.watch, ignored);
  std::vector<TermAt> terms;
  for (const DraftReading& reading : read.readings) {
    for (const TermUse& use : reading.terms.uses) {
      const Concept* found = at.watch.terms()[use.occurrence.query].of_concept;
      if (found == nullptr || !is_at(use.occurrence.span, offset)) continue;
      if (std::ranges::find(terms, found, &TermAt::of_concept) != terms.end()) continue;
      terms.push_back({found, use.sense, use.sense_kind, use.occurrence.span});
    }
  }
  std::ranges::stable_sort(terms, {}, [](const TermAt& term) { return term.span.size(); });
  return terms;
}

Result<std::vector<const TermHistory*>> ServedArchive::histories(const std::string& concept_id,
                                                                 std::string_view first_series) {
  auto known = histories_.find(concept_id);
  if (known == histories_.end()) {
    TraceRequest request;
    request.queries = {concept_id};
    Result<TraceReport> traced = trace(corpus_, {}, request);
    if (!traced.ok()) return traced.error();
    known = histories_.emplace(concept_id, std::move(traced.value().histories)).first;
  }
  std::vector<const TermHistory*> shown;
  for (const TermHistory& history : known->second) {
    if (history.tally.present > 0) shown.push_back(&history);
  }
  std::stable_partition(shown.begin(), shown.end(),
                        [&](const TermHistory* history) { return history->series == first_series; });
  return shown;
}

Result<std::optional<PrecedentAnswer>> ServedArchive::precedent_at(const Statement& draft,
                                                                   const StatementText& text,
                                                                   std::size_t offset) {
  const Result<PrecedentFinder*> asked = finder();
  if (!asked.ok()) return asked.error();
  std::vector<Note> ignored;
  const CheckDraft read = read_draft(draft, text, asked.value()->normalizer(), nullptr, ignored);
  PrecedentOptions options;
  options.most = 1;
  if (const std::string own = statement_in(draft.id); !own.empty()) options.filter.left_out = {own};
  for (const DraftReading& reading : read.readings) {
    const std::optional<std::uint32_t> sentence = sentence_at(reading.text, offset);
    if (!sentence) continue;
    Result<PrecedentAnswer> answer = asked.value()->find(reading.text, *sentence, text.held, options);
    if (!answer.ok()) return answer.error();
    return std::optional<PrecedentAnswer>(std::move(answer).value());
  }
  return std::optional<PrecedentAnswer>();
}

std::vector<ArchivePlace> ServedArchive::last_places_at(const Statement& draft, const StatementText& text,
                                                        std::size_t offset, std::string_view first_series) {
  std::vector<ArchivePlace> places;
  const auto add = [&](const std::string& id, const std::string& language, ByteSpan span) {
    if (const std::optional<ArchivePlace> place = place_in(id, language, span)) places.push_back(*place);
  };
  for (const TermAt& term : terms_at(draft, text, offset)) {
    const auto known = histories(term.of_concept->id, first_series);
    if (!known.ok() || known.value().empty()) continue;
    const TermHistory& history = *known.value().front();
    const HistoryRow& row = history.rows[*history.tally.last_present];
    for (const Attestation& one : row.occurrences()) add(row.statement->id, one.in->language, one.span);
    if (!places.empty()) return places;
  }
  const Result<std::optional<PrecedentAnswer>> answer = precedent_at(draft, text, offset);
  if (!answer.ok() || !answer.value() || answer.value()->results.empty()) return places;
  const PrecedentPlace& last = answer.value()->results.front().places.front();
  add(last.id, last.language, last.span);
  return places;
}

std::optional<ArchivePlace> ServedArchive::place_in(const std::string& id, const std::string& language,
                                                    ByteSpan span) const {
  const Statement* statement = corpus_.find(id);
  const StatementText* text = statement == nullptr ? nullptr : statement->text_in(language);
  if (text == nullptr || text->source == nullptr || span.end > text->source->size()) return std::nullopt;
  return ArchivePlace{text, span};
}

std::optional<ArchivePlace> ServedArchive::place_of(const FindingPrecedent& precedent) const {
  const Statement* statement = corpus_.find(precedent.id);
  if (statement == nullptr) return std::nullopt;
  for (const StatementText& text : statement->texts) {
    if (text.source == nullptr) continue;
    if (precedent.path.empty()) return ArchivePlace{&text, {text.body.begin, text.body.begin}};
    const std::string& path = text.source->path();
    // Indexes name files by their paths inside the archive.
    const bool same = path == precedent.path || path_in_archive(corpus_, path) == precedent.path;
    if (same && precedent.span.end <= text.source->size()) return ArchivePlace{&text, precedent.span};
  }
  return std::nullopt;
}

}  // namespace agreed
