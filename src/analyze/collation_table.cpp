// Three passes for each witness: rows that a merged sentence joins, sentences into cells, new rows.
#include "analyze/collation_table.h"

#include <algorithm>
#include <utility>

#include "analyze/composite_text.h"
#include "normalize/tokens_in.h"

namespace agreed {
namespace {

void append_cell(TableCell& to, TableCell&& from) {
  if (from.sentences.empty()) return;
  to.transposed |= from.transposed;
  to.sentences.insert(to.sentences.end(), from.sentences.begin(), from.sentences.end());
  std::ranges::sort(to.sentences);
}

bool has_gap(const NormalizedText& text, const std::vector<std::uint32_t>& sentences) {
  for (const std::uint32_t s : sentences) {
    const TokenRange range = text.sentences[s].tokens;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (text.tokens[i].kind == TokenKind::gap) return true;
    }
  }
  return false;
}

TokenRange counted_from(TokenRange range, std::uint32_t begin) {
  return {range.begin - begin, range.end - begin};
}

}  // namespace

// The latest reading without "[...]", since a passage is found again by all of its words; else the latest.
std::uint32_t CollationTable::representative(const TableRow& row) const {
  std::uint32_t latest = kNone;
  for (auto w = static_cast<std::uint32_t>(row.cells.size()); w-- > 0;) {
    if (row.cells[w].sentences.empty()) continue;
    if (!has_gap(*texts_[w], row.cells[w].sentences)) return w;
    if (latest == kNone) latest = w;
  }
  return latest;
}

CollationTable::Composite CollationTable::composite() const {
  Composite result;
  std::vector<SentencePlace> sentences;
  std::uint32_t token = 0;
  for (std::uint32_t r = 0; r < rows_.size(); ++r) {
    const std::uint32_t witness = representative(rows_[r]);
    RowPlace place{witness, {token, token}};
    for (const std::uint32_t s : rows_[r].cells[witness].sentences) {
      sentences.push_back({texts_[witness], s});
      result.row_of_sentence.push_back(r);
      place.tokens.end += texts_[witness]->sentences[s].tokens.size();
    }
    token = place.tokens.end;
    result.places.push_back(place);
  }
  result.text = compose(sentences);
  return result;
}

void CollationTable::join_rows(const TextAlignment& alignment, Composite& composite) {
  std::vector<bool> joins_before(rows_.size(), false);
  for (const SentencePair& pair : alignment.pairs) {
    if (pair.left.empty() || pair.right.empty()) continue;
    const std::uint32_t last = composite.row_of_sentence[pair.left.end - 1];
    for (std::uint32_t r = composite.row_of_sentence[pair.left.begin] + 1; r <= last; ++r)
      joins_before[r] = true;
  }
  std::vector<std::uint32_t> new_row(rows_.size());
  std::vector<TableRow> joined;
  std::vector<RowPlace> places;
  for (std::uint32_t r = 0; r < rows_.size(); ++r) {
    if (joins_before[r]) {
      for (std::size_t w = 0; w < rows_[r].cells.size(); ++w) {
        append_cell(joined.back().cells[w], std::move(rows_[r].cells[w]));
        joined.back().cells[w].words.clear();  // what it faced has grown, or it has
      }
      // The readings that stood for the two rows may be of different witnesses.
      places.back().witness = kNone;
      places.back().tokens.end = composite.places[r].tokens.end;
    } else {
      joined.push_back(std::move(rows_[r]));
      places.push_back(composite.places[r]);
    }
    new_row[r] = static_cast<std::uint32_t>(joined.size() - 1);
  }
  rows_ = std::move(joined);
  composite.places = std::move(places);
  for (std::uint32_t& row : composite.row_of_sentence) row = new_row[row];
}

void CollationTable::fill(TableCell& cell, const SentencePair& pair, const RowPlace& facing,
                          const NormalizedText& text) {
  const bool first = cell.sentences.empty();
  for (std::uint32_t s = pair.right.begin; s < pair.right.end; ++s) cell.sentences.push_back(s);
  std::ranges::sort(cell.sentences);
  cell.transposed |= pair.moved;
  cell.words.clear();
  const bool whole = !pair.words.empty() && facing.witness != kNone &&
                     TokenRange{pair.words.front().left.begin, pair.words.back().left.end} == facing.tokens;
  if (!first || !whole) return;
  const std::uint32_t begin = tokens_in(text, pair.right).begin;
  cell.words = pair.words;
  cell.facing = facing.witness;
  for (EditRun& run : cell.words) {
    run.left = counted_from(run.left, facing.tokens.begin);
    run.right = counted_from(run.right, begin);
  }
}

void CollationTable::place(const TextAlignment& alignment, const Composite& composite,
                           std::uint32_t witness) {
  const NormalizedText& text = *texts_[witness];
  std::vector<std::vector<std::uint32_t>> new_before(rows_.size() + 1);  // sentences that become rows
  std::uint32_t cursor = 0;
  for (const SentencePair& pair : alignment.pairs) {
    if (pair.left.empty()) {
      for (std::uint32_t s = pair.right.begin; s < pair.right.end; ++s) {
        if (has_wording(text, s)) new_before[cursor].push_back(s);
      }
      continue;
    }
    const std::uint32_t row = composite.row_of_sentence[pair.left.begin];
    if (pair.right.empty()) {
      if (row == cursor) ++cursor;  // what is gone stands before what is new
      continue;
    }
    fill(rows_[row].cells[witness], pair, composite.places[row], text);
    if (!pair.moved) cursor = std::max(cursor, row + 1);
  }
  std::vector<TableRow> rows;
  for (std::size_t r = 0; r <= rows_.size(); ++r) {
    for (const std::uint32_t sentence : new_before[r]) {
      TableRow& row = rows.emplace_back();
      row.cells.resize(witness + 1);
      row.cells[witness].sentences.push_back(sentence);
    }
    if (r < rows_.size()) rows.push_back(std::move(rows_[r]));
  }
  rows_ = std::move(rows);
}

void CollationTable::add(const NormalizedText& text, std::vector<Note>& notes) {
  const auto witness = static_cast<std::uint32_t>(texts_.size());
  Composite known = composite();
  texts_.push_back(&text);
  for (TableRow& row : rows_) row.cells.emplace_back();
  TextAlignment alignment = align_texts(known.text, text);
  join_rows(alignment, known);
  place(alignment, known, witness);
  for (Note& note : alignment.notes) notes.push_back(std::move(note));
}

}  // namespace agreed
