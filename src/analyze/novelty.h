// novelty(): the words and phrases of one text that the statements before it do not have, and those that all
// of them had and it lacks.
//
// Both are claims about silence, and made of texts held in full only. What stands in an earlier statement of
// which excerpts are held is not new; what does not stand there may still stand in the rest of it. So with
// N of M earlier statements held in full, a phrase is "new among the N"; with N = 0 nothing can be said.
//
// Phrases are of one to four words inside one sentence, not beginning or ending in a word that says nothing
// by itself, without marks inside; they are looked up as PhraseIndex does. A phrase whose part is new is not
// new by itself: only the smallest, its core, is counted, and shown in the longest phrase around it that
// stands as often: neighbours that are new too, and content words up to four in all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/archive_listing.h"
#include "analyze/evidence_ledger.h"
#include "corpus/corpus.h"
#include "text/date.h"
#include "text/note.h"
#include "text/result.h"
#include "text/span.h"

namespace agreed {

enum class KeyKind : std::uint8_t {
  word,    // a word, or neighbouring words, that no text before has
  phrase,  // words that stand in texts before, but never together
  name,
  date,
  number,
};
[[nodiscard]] std::string_view name_of(KeyKind kind);  // "word" ...

struct KeyPlace {
  std::optional<std::uint32_t> paragraph;  // as a reader would cite it
  std::size_t line = 1;
  ByteSpan span;      // of the phrase, in bytes of the file
  std::string left;   // some words before it in its sentence, with the blank between
  std::string text;   // the phrase as it is written here
  std::string right;  // and after it
};

struct KeyPhrase {
  KeyKind kind = KeyKind::word;
  std::string text;  // as it is written where it stands first
  std::string core;  // the smallest part of it that is new (or, of what is lost, the text)
  std::size_t core_words = 0;
  std::size_t count = 0;          // how often the core stands in the text; 0 of what is lost
  std::size_t earlier_count = 0;  // how often in all earlier texts held in full; 0 of what is new
  double log_likelihood = 0.0;    // G2 of the two counts, see keyness.h
  double dispersion = 0.0;        // DP: of what is new over paragraphs, of what is lost over earlier texts
  std::vector<KeyPlace> places;   // in the text; of what is lost in the latest earlier text held in full
};

struct ComparedStatement {
  std::string id;
  std::string label;  // short name, see text_labels.h
  std::string path;   // of the text that was read; empty if none was
  std::optional<Date> date;
  std::string series;      // empty for a text from outside
  Held held = Held::none;  // in the language compared
  std::size_t words = 0;
};

// What may be said of a phrase that was found in no earlier text.
enum class NoveltyVerdict : std::uint8_t {
  told,          // all earlier statements are held in full: new, lost
  told_of_some,  // some are: new among those, not seen in the excerpts of the others
  undecidable,   // none is, or there is none: nothing
};
[[nodiscard]] std::string_view name_of(NoveltyVerdict verdict);  // "new", "not-seen", "undecidable"

struct Novelty {
  ComparedStatement text;
  std::string language;                    // primary tag that was compared
  std::vector<ComparedStatement> earlier;  // by date, then id
  HeldCounts held;                         // of the earlier ones, in that language
  std::size_t earlier_words = 0;           // of those held in full
  std::optional<std::size_t> latest;       // index of the latest earlier statement held in full
  NoveltyVerdict verdict = NoveltyVerdict::undecidable;
  // By G2, the largest first; then by the words of the core, the most first; then words before phrases; then
  // in the order of the text.
  std::vector<KeyPhrase> fresh;
  // By G2, then in the order of the latest earlier text. Empty unless the text is held in full and at least
  // two earlier ones are.
  std::vector<KeyPhrase> lost;
  bool lost_told = false;  // whether "lost" could be asked at all
  std::vector<Note> notes;
  std::optional<EvidenceLedger> ledger{};  // only where it was asked for
};

struct NoveltyRequest {
  std::vector<std::string> series;  // compare with these; empty: the text's own, unless others are given
  std::string language;             // BCP 47; empty: the first that the text is held in
  FileHashes hashes = FileHashes::left_out;
};

// `focus` is of the corpus, or a text from outside. `outside`: texts to compare with, those of the same path
// as the focus left out. Earlier is what has an earlier date; a text without one is taken to come after all
// dated ones. Errors: not_found for an unknown series, for a language that the text is not held in, and
// where nothing of the text is held; usage where nothing to compare with is named.
[[nodiscard]] Result<Novelty> novelty(const Corpus& corpus, const Statement& focus,
                                      const std::vector<Statement>& outside, const NoveltyRequest& request);

}  // namespace agreed
