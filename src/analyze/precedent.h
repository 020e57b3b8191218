// Precedent: the agreed wordings that are closest to what a draft says, scored, with their redlines.
//
//   draft   They noted the current force level of 11,500.
//    90 %   They [-reaffirmed-]{+noted+} the current force level of [-12,000-]{+11,500+}.   ncm-1 .. ncm-2
//           number 12,000 -> 11,500
//
// Candidates come from an index (precedent_candidates.h); each is aligned with the draft and scored
// (precedent_score.h). The same words agreed in several statements are one result. Of results with the same
// percentage those come first whose neighbours are those of the draft, too, then the more alike by a
// fraction, whole sentences before parts, and what was agreed last.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "analyze/change.h"
#include "analyze/critical_words.h"
#include "analyze/precedent_query.h"
#include "analyze/precedent_score.h"
#include "analyze/redline_piece.h"
#include "corpus/corpus.h"
#include "normalize/normalized_text.h"
#include "normalize/normalizer.h"
#include "retrieve/sentence_index.h"
#include "text/date.h"
#include "text/note.h"
#include "text/result.h"
#include "text/span.h"

namespace agreed {

enum class PrecedentSearch : std::uint8_t {
  indexed,         // what the index finds
  every_sentence,  // each sentence of the archive, with the same result in nearly all cases, and slowly
};

struct PrecedentOptions {
  std::size_t most = 5;           // from 1: results for each sentence, and what ties with the last of them
  std::uint32_t threshold = 700;  // thousandths; nothing below is a result
  SentenceFilter filter;
  PrecedentSearch search = PrecedentSearch::indexed;
};

// Where a wording stands.
struct PrecedentPlace {
  std::string id;
  std::string label;
  std::string path;
  std::string series;
  std::string language;
  std::optional<Date> date;
  std::optional<std::uint32_t> paragraph;
  ByteSpan span;       // of the sentence, bytes of the statement's file
  bool whole = false;  // it is the whole sentence there
};

struct PrecedentHunk {
  HunkKind kind = HunkKind::replaced;  // moved_here for both halves of a move, never moved_away
  ChangeClass change_class = ChangeClass::rewording;
  ByteSpan earlier;  // bytes of PrecedentResult::text; empty if nothing stands there
  std::string earlier_text;
  ByteSpan later;  // bytes of the draft's file, or of the wording as typed; empty behind the word before
  std::string later_text;
};

struct PrecedentResult {
  std::uint32_t score = 0;  // thousandths
  LikenessParts parts;
  bool whole = false;         // a whole sentence somewhere, else always a part of a longer one
  std::uint32_t context = 0;  // neighbours, of two, that match those of the draft, too
  std::string text;           // as agreed last
  std::string before;         // of a part: the sentence around it there
  std::string after;
  std::vector<CriticalChange> critical;
  std::vector<RedlinePiece> redline;  // from the agreed wording to the draft's
  std::vector<PrecedentHunk> hunks;
  std::vector<PrecedentPlace> places;  // what was agreed last first, undated ones last
  std::size_t statements = 0;          // of the places, each once
};

// What a sentence of the draft comes to.
struct PrecedentAnswer {
  std::string text;
  std::optional<std::uint32_t> paragraph;  // as in cited_paragraph.h
  ByteSpan span;                           // bytes of the draft's file, or of the wording as typed
  std::vector<std::string> readings;       // of a draft with brackets: whose wording it is; empty: all
  std::string skipped;                     // why it was not searched; else empty
  std::vector<PrecedentResult> results;
  std::optional<std::uint32_t> nearest;  // without results: the best score found below the threshold
};

struct PrecedentReport {
  std::string query;  // as typed
  std::vector<PrecedentAnswer> answers;
  std::uint64_t texts = 0;  // that pass the filter
  std::uint64_t sentences = 0;
  std::uint32_t threshold = 0;  // thousandths
  std::vector<Note> notes;
};

// Answers one sentence after the other from one index.
class PrecedentFinder {
 public:
  // Both must outlive it. Of the corpus the termbase and the equivalents are used.
  PrecedentFinder(const Corpus& corpus, const SentenceIndex& index);
  ~PrecedentFinder();
  PrecedentFinder(const PrecedentFinder&) = delete;
  PrecedentFinder& operator=(const PrecedentFinder&) = delete;

  // What drafts must be normalized with.
  [[nodiscard]] Normalizer& normalizer();

  // One sentence of a text held as it is (`held` tells how its paragraphs are cited). Error of the index.
  [[nodiscard]] Result<PrecedentAnswer> find(const NormalizedText& text, std::uint32_t sentence, Held held,
                                             const PrecedentOptions& options);
  // One of the sentences that are asked for; its neighbours are those of the first reading that has it. Error
  // of the index.
  [[nodiscard]] Result<PrecedentAnswer> find(const QueriedSentences& queried, std::size_t sentence,
                                             const PrecedentOptions& options);
  // All that are asked for, with notes on what was not searched. Errors: those of the index; usage if none of
  // them can be searched for.
  [[nodiscard]] Result<PrecedentReport> report(const std::string& query, const QueriedSentences& queried,
                                               const PrecedentOptions& options);

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

// A sentence of more words than this is not compared.
inline constexpr std::size_t kMostPrecedentWords = 1000;

}  // namespace agreed
