// TokenAligner: align_tokens with its working memory kept between calls, for texts of many sentences.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "align/alignment.h"
#include "align/match.h"
#include "normalize/vocabulary.h"
#include "text/note.h"

namespace agreed {

class TokenAligner {
 public:
  // As align_tokens (alignment.h).
  [[nodiscard]] Alignment align(std::span<const NormId> left, std::span<const NormId> right,
                                std::uint32_t left_begin, std::uint32_t right_begin,
                                std::vector<Note>& notes);

 private:
  struct Piece {  // a rectangle still to be aligned, or a run already found (level kFound)
    std::uint32_t left_begin, left_end, right_begin, right_end;
    std::uint32_t level;
  };

  void align_trimmed(std::span<const NormId> left, std::span<const NormId> right, std::vector<Note>& notes);
  void align_large(std::vector<Note>& notes);
  bool cut(const Piece& piece);
  void call_dtl(const Piece& piece, std::vector<Note>& notes);
  void drop_strangers(std::span<const NormId> left, std::span<const NormId> right);
  void found(Match match);

  Matches matches_;              // the result, in places of the whole call
  std::uint32_t left_base_ = 0;  // where the trimmed piece begins in the whole call
  std::uint32_t right_base_ = 0;
  std::vector<NormId> left_ids_;  // the piece without the ids that the other side lacks
  std::vector<NormId> right_ids_;
  std::vector<std::uint32_t> left_at_;  // their places in the trimmed piece
  std::vector<std::uint32_t> right_at_;
  std::vector<std::uint64_t> left_bits_;  // which ids a side holds, by hash
  std::vector<std::uint64_t> right_bits_;
  std::vector<Piece> stack_;
  std::uint64_t cells_left_ = 0;
};

// Runs from matches: what stands between them is left_only, then right_only.
[[nodiscard]] Alignment runs_from(const Matches& matches, TokenRange left, TokenRange right);

}  // namespace agreed
