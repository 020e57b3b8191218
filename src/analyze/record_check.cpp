// Passages are runs of words between gaps; they are looked for by the ids under which words count as the
// same. Concepts are looked for as `trace` does, so that senses count.
#include "analyze/record_check.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "analyze/series_texts.h"
#include "analyze/trace.h"
#include "normalize/normalizer.h"
#include "normalize/word_count.h"
#include "normalize/wording.h"

namespace agreed {
namespace {

// A shared run below this says nothing about where the passage would stand.
constexpr std::size_t kLeastSharedRun = 3;

std::vector<NormId> ids_of(const NormalizedText& text, TokenRange range) {
  std::vector<NormId> ids;
  for (std::uint32_t i = range.begin; i < range.end; ++i) ids.push_back(text.tokens[i].id);
  return ids;
}

// Without the marks at its ends, which a quotation brings along.
TokenRange without_marks(const NormalizedText& text, TokenRange range) {
  while (!range.empty() && !is_word(text.tokens[range.begin])) ++range.begin;
  while (!range.empty() && !is_word(text.tokens[range.end - 1])) --range.end;
  return range;
}

struct Passage {
  TokenRange tokens;
  std::uint32_t paragraph = 0;  // index
};

// The runs of words between gaps and ends of sentences.
std::vector<Passage> passages_of(const NormalizedText& text) {
  std::vector<Passage> passages;
  for (const Sentence& sentence : text.sentences) {
    std::uint32_t begin = sentence.tokens.begin;
    for (std::uint32_t i = begin; i <= sentence.tokens.end; ++i) {
      if (i < sentence.tokens.end && text.tokens[i].kind != TokenKind::gap) continue;
      const TokenRange run = without_marks(text, {begin, i});
      if (!run.empty()) passages.push_back({run, sentence.paragraph});
      begin = i + 1;
    }
  }
  return passages;
}

class RecordChecker {
 public:
  RecordChecker(const SeriesText& excerpts, const SeriesText& full)
      : excerpts_(excerpts), full_(full), ids_(ids_of(full.text, {0, static_cast<std::uint32_t>(full.text.tokens.size())})) {}

  void run(RecordCheck& check) const {
    for (const Passage& passage : passages_of(excerpts_.text)) {
      ++check.passages;
      look_for(passage, check);
    }
  }

 private:
  void look_for(const Passage& passage, RecordCheck& check) const {
    const std::vector<NormId> wanted = ids_of(excerpts_.text, passage.tokens);
    const std::uint32_t number = excerpts_.text.paragraphs[passage.paragraph].number;
    bool found = false;
    std::uint32_t other = 0;
    for (auto at = std::search(ids_.begin(), ids_.end(), wanted.begin(), wanted.end()); at != ids_.end();
         at = std::search(at + 1, ids_.end(), wanted.begin(), wanted.end())) {
      const auto token = static_cast<std::uint32_t>(at - ids_.begin());
      const std::uint32_t there = number_of(token);
      found = true;
      if (number == 0 || there == 0 || there == number) return;
      if (other == 0) other = there;
    }
    RecordDisagreement disagreement;
    disagreement.problem = found ? RecordProblem::other_paragraph : RecordProblem::not_there;
    disagreement.wording = wording(excerpts_.text, passage.tokens);
    disagreement.basis = source_of(excerpts_.text.span_of(passage.tokens));
    disagreement.paragraph = number;
    disagreement.found_in = other;
    if (!found) disagreement.nearest = nearest(wanted);
    check.disagreements.push_back(std::move(disagreement));
  }

  // The printed number that holds at a token: of its paragraph, or of the last one before it that has one.
  [[nodiscard]] std::uint32_t number_of(std::uint32_t token) const {
    for (std::uint32_t i = full_.text.paragraph_of_token(token) + 1; i > 0; --i) {
      if (full_.text.paragraphs[i - 1].number != 0) return full_.text.paragraphs[i - 1].number;
    }
    return 0;
  }

  // The address of the first mark behind a passage.
  [[nodiscard]] std::string source_of(ByteSpan span) const {
    for (const Citation& citation : excerpts_.read->citations) {
      if (citation.mark.begin >= span.end) return citation.url;
    }
    return {};
  }

  [[nodiscard]] std::string nearest(const std::vector<NormId>& wanted) const {
    std::vector<std::uint32_t> run(wanted.size() + 1);
    std::uint32_t longest = 0;
    std::size_t end = 0;
    for (std::size_t i = 0; i < ids_.size(); ++i) {
      for (std::size_t k = wanted.size(); k > 0; --k) {
        run[k] = ids_[i] == wanted[k - 1] ? run[k - 1] + 1 : 0;
        if (run[k] > longest) {
          longest = run[k];
          end = i;
        }
      }
    }
    if (longest < kLeastSharedRun && longest < wanted.size()) return {};
    const std::uint32_t sentence = full_.text.sentence_of_token(static_cast<std::uint32_t>(end));
    return wording(full_.text, full_.text.sentences[sentence].tokens);
  }

  const SeriesText& excerpts_;
  const SeriesText& full_;
  std::vector<NormId> ids_;
};

std::optional<Error> check_absences(const Corpus& corpus, const StatementText& excerpts, const Statement& full,
                                    RecordCheck& check) {
  Corpus vocabulary;
  vocabulary.termbase = corpus.termbase;
  vocabulary.ladders = corpus.ladders;
  vocabulary.equivalents = corpus.equivalents;
  Statement outside = full;
  outside.series.clear();
  for (const Absence& absence : excerpts.absences) {
    if (corpus.termbase.find(absence.concept_id) == nullptr) {
      check.notes.push_back({fmt::format("the termbase has no concept \"{}\": its absence was not looked at",
                                         absence.concept_id)});
      continue;
    }
    ++check.absences;
    TraceRequest request;
    request.queries = {absence.concept_id};
    const Result<TraceReport> report = trace(vocabulary, {outside}, request);
    if (!report.ok()) return report.error();
    for (const TermHistory& history : report.value().histories) {
      for (const HistoryRow& row : history.rows) {
        for (const Attestation& one : row.occurrences()) {
          check.disagreements.push_back({RecordProblem::not_absent, one.before + one.text + one.after, absence.basis,
                                         absence.concept_id, one.paragraph.value_or(0), 0, {}});
        }
      }
    }
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(RecordProblem problem) {
  switch (problem) {
    case RecordProblem::other_paragraph:
      return "other-paragraph";
    case RecordProblem::not_absent:
      return "not-absent";
    case RecordProblem::not_there:
      break;
  }
  return "not-there";
}

Result<RecordCheck> check_record(const Corpus& corpus, const Statement& excerpts, const Statement& full) {
  RecordCheck check;
  Vocabulary vocabulary;
  Normalizer normalizer(corpus.equivalents, vocabulary);
  const std::string& language = full.texts.front().language;
  const SeriesText held = series_text(corpus, excerpts, language, normalizer);
  const SeriesText whole = series_text(corpus, full, language, normalizer);
  if (held.read == nullptr || whole.read == nullptr) return check;
  RecordChecker(held, whole).run(check);
  if (std::optional<Error> error = check_absences(corpus, *held.read, full, check)) return std::move(*error);
  return check;
}

}  // namespace agreed
