// BracketPlaces: what stands in another text where one text has a group of brackets.
//
//   round 1   The ministers [Castria: reaffirmed] [Norland: noted] the report.
//   round 2   The ministers noted the report.
//
// Each reading of the one text is aligned with a reading of the other (align/text_alignment.h). What faces
// the words of an alternative, or the gap that it leaves, is what stands in its place.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "analyze/check_draft.h"
#include "text/note.h"
#include "text/span.h"

namespace agreed {

// One group as one reading has it.
struct BracketPlace {
  std::size_t reading = 0;  // of the text with the group
  std::size_t chosen = 0;   // alternative, or kLeftOut
  // Of the other text, in its reading that was aligned: what faces the alternative and nothing around it.
  // May be empty.
  std::size_t other_reading = 0;
  TokenRange facing;
  ByteSpan reach;             // bytes of the other text from the word before `facing` to the word after it
  bool whole = false;         // what faces it is the wording of the alternative, no more and no less
  std::uint32_t common = 0;   // words of it that are there
  std::uint32_t words = 0;    // of the alternative in this reading
  bool context_kept = false;  // a word of its sentence, outside the group, is there
  bool alone = false;         // its sentences hold nothing but the group
};

class BracketPlaces {
 public:
  // Both must outlive this. Notes of the alignments are added to `notes`.
  BracketPlaces(const CheckDraft& draft, const CheckDraft& other, std::vector<Note>& notes);

  // A place for each reading that reaches the group, by reading.
  [[nodiscard]] std::vector<BracketPlace> of(std::size_t group) const;

 private:
  // Which reading of the other text a reading was aligned with, and the token that each token faces there.
  struct Facing {
    std::size_t other = 0;
    std::vector<std::uint32_t> right;  // by left token; kFacesNothing
    std::vector<std::uint32_t> left;   // by right token
  };
  static constexpr std::uint32_t kFacesNothing = static_cast<std::uint32_t>(-1);

  static void slide_out(Facing& facing, const NormalizedText& text, TokenRange own);
  [[nodiscard]] BracketPlace place_in(std::size_t reading, std::size_t group) const;
  void find_facing(const Facing& facing, TokenRange own, BracketPlace& place) const;
  void find_context(const Facing& facing, TokenRange own, BracketPlace& place) const;
  // Where it is, what faces it is cut to its words.
  static void find_whole(const Facing& facing, TokenRange own, BracketPlace& place);

  const CheckDraft& draft_;
  const CheckDraft& other_;
  std::vector<Facing> facing_;  // by reading
};

}  // namespace agreed
