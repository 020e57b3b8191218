// Provenance: for each word of the last text of a series the text it came in with, and every time that it
// went out and came back.
//
//   2031  They reaffirmed the current force level.
//   2032  They reaffirmed the force level.                  current went out
//   2033  They reaffirmed the current force level again.    current came back; again is new
//
// Method: as WikiWho does for the revisions of a page (Floeck & Acosta, WWW 2014). Paragraphs and then
// sentences that stood in the text before, or ever, keep their words; what is left of the text before is
// compared with what is left of this one by longest_blocks(). Beyond WikiWho: two sentences that share no
// more than chance would have it share nothing; clauses of five words and more that changed places in their
// sentence are the same words; a sentence that was reworded on its way to another place, or
// while it was gone, keeps the words that it kept; and a word that comes back beside a word where it stood
// before is the same word. A word that is taken from nowhere begins its history.
//
// Of texts that are known to be versions of one passage each is compared with the one before it, and nothing
// that they share is by chance: the longest blocks in common, what align_tokens() finds between them, and
// two words or more in a row that changed places.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

#include "normalize/vocabulary.h"
#include "text/span.h"

namespace agreed {

// One text of a series, in the order of the series. Sentences cover the ids in order, paragraphs the
// sentences. kGapId equals nothing.
struct ProvenanceText {
  std::span<const NormId> ids;
  std::span<const TokenRange> sentences;
  std::span<const SentenceRange> paragraphs;
  // Whether what is not in it has gone. Not so where only excerpts are held: what they do not show stays.
  bool whole = true;
  // Whether it is one step with the text added before it: what either of them has has not gone with the
  // other.
  bool same_step = false;
};

// A word of the series, which may stand in many of its texts. Texts are counted from 0 as they were added.
using WordNumber = std::uint32_t;

struct WordHistory {
  NormId id = 0;
  std::uint32_t origin = 0;            // the first text that has it
  std::uint32_t last = 0;              // the last one that has it
  std::vector<std::uint32_t> exits;    // texts that lack it, the one before did not; ascending
  std::vector<std::uint32_t> returns;  // texts that have it again; exits and returns alternate
};

enum class ProvenanceOf : std::uint8_t { texts, versions };

class Provenance {
 public:
  explicit Provenance(ProvenanceOf what = ProvenanceOf::texts);
  Provenance(const Provenance&) = delete;
  Provenance& operator=(const Provenance&) = delete;
  ~Provenance();

  // Takes the next text and gives the word of each of its tokens; no word stands in it twice.
  // O(n log n) for its tokens and the words that went with it, plus bounded work for each of them.
  std::vector<WordNumber> add(const ProvenanceText& text);

  // By WordNumber; valid until the next add().
  [[nodiscard]] const std::vector<WordHistory>& words() const;
  [[nodiscard]] std::size_t texts() const;

 private:
  class Memory;
  std::unique_ptr<Memory> memory_;
};

}  // namespace agreed
