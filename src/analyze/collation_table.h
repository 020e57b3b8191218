// CollationTable: which sentences of which witness stand in which row, built one witness at a time.
//
// Each witness is aligned with the composite of the rows. A sentence that faces a row joins it; one that
// faces several (a merge) makes one row of them; one that faces nothing becomes a row after the last row
// that the text before it met in order. A moved sentence stays in the row of its partner.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "align/alignment.h"
#include "align/text_alignment.h"
#include "normalize/normalized_text.h"
#include "text/note.h"

namespace agreed {

struct TableCell {
  std::vector<std::uint32_t> sentences;  // of the witness, in its order
  bool transposed = false;
  // The word alignment with the whole cell of witness `facing` in the same row, token ranges counted from
  // the begin of each cell; empty if the cell was not made from one such pair.
  Alignment words;
  std::uint32_t facing = 0;
};

struct TableRow {
  std::vector<TableCell> cells;  // by witness
};

class CollationTable {
 public:
  // Adds the next witness, which must outlive the table.
  void add(const NormalizedText& text, std::vector<Note>& notes);

  [[nodiscard]] std::vector<TableRow> take_rows() && { return std::move(rows_); }

 private:
  static constexpr std::uint32_t kNone = 0xffffffff;
  struct RowPlace {
    std::uint32_t witness = 0;  // whose reading stands for the row; kNone if of several
    TokenRange tokens;          // of that reading in the composite
  };
  // Which row each sentence of the composite belongs to, and what stands for each row.
  struct Composite {
    NormalizedText text;
    std::vector<std::uint32_t> row_of_sentence;
    std::vector<RowPlace> places;  // by row
  };

  [[nodiscard]] Composite composite() const;
  [[nodiscard]] std::uint32_t representative(const TableRow& row) const;
  void join_rows(const TextAlignment& alignment, Composite& composite);
  void place(const TextAlignment& alignment, const Composite& composite, std::uint32_t witness);
  void fill(TableCell& cell, const SentencePair& pair, const RowPlace& facing, const NormalizedText& text);

  std::vector<const NormalizedText*> texts_;
  std::vector<TableRow> rows_;
};

}  // namespace agreed
