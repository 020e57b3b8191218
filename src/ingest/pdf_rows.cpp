// Columns are found by cutting a page along white strips, as in the recursive X-Y cut (Nagy and Seth 1984),
// but for one change: a strip need not go through the whole page, only through the rows of a band.
#include "ingest/pdf_rows.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>

#include "ingest/inline_text.h"

namespace agreed {
namespace {

double height(const PdfWord& word) {
  return word.bottom - word.top;
}
double center(const PdfWord& word) {
  return (word.top + word.bottom) / 2;
}

struct Gutter {
  double x = 0;
  std::size_t first = 0;  // rows, half open
  std::size_t last = 0;
  std::size_t lines = 0;  // on the side that has fewer; 0: there is none
};

// One side of a strip in a run of rows.
struct Side {
  std::vector<double> widths;
  double top = 0;
  double bottom = 0;

  void add(double left, double right, const PdfRow& row) {
    if (widths.empty()) top = row.top;
    bottom = row.bottom;
    widths.push_back(right - left);
  }
  [[nodiscard]] double median() {
    const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
    std::nth_element(widths.begin(), middle, widths.end());
    return *middle;
  }
};

constexpr std::size_t kFewestLines = 3;  // on either side of a gutter
constexpr double kFilled = 0.5;          // of its side that a usual line fills
constexpr double kClear = 4;             // points on either side of the middle of a gutter without a word

// Judges the run of rows [first, last), none of which has a word at x.
Gutter judge(const std::vector<PdfRow>& rows, std::size_t first, std::size_t last, double x, double left_edge,
             double right_edge) {
  Side left;
  Side right;
  for (std::size_t at = first; at < last; ++at) {
    const PdfWord* left_end = nullptr;
    const PdfWord* right_begin = nullptr;
    for (const PdfWord* word : rows[at].words) {
      if (word->right <= x) left_end = word;
      if (word->left >= x && right_begin == nullptr) right_begin = word;
    }
    if (left_end != nullptr) left.add(rows[at].words.front()->left, left_end->right, rows[at]);
    if (right_begin != nullptr) right.add(right_begin->left, rows[at].words.back()->right, rows[at]);
  }
  Gutter none;
  const std::size_t lines = std::min(left.widths.size(), right.widths.size());
  if (lines < kFewestLines) return none;
  const double shared = std::min(left.bottom, right.bottom) - std::max(left.top, right.top);
  const double lower = std::min(left.bottom - left.top, right.bottom - right.top);
  if (shared < 0.5 * lower) return none;
  if (left.median() < kFilled * (x - left_edge) || right.median() < kFilled * (right_edge - x)) return none;
  return {x, first, last, lines};
}

Gutter find_gutter(const std::vector<PdfRow>& rows) {
  double left_edge = rows.front().words.front()->left;
  double right_edge = left_edge;
  for (const PdfRow& row : rows) {
    left_edge = std::min(left_edge, row.words.front()->left);
    right_edge = std::max(right_edge, row.words.back()->right);
  }
  constexpr double kEdge = 0.2;  // of the width on either side in which no gutter is sought
  const double width = right_edge - left_edge;
  constexpr double kFinest = 2;  // points; coarser only on pages larger than any
  const double step = std::max(kFinest, width / 600);
  Gutter best;
  for (double x = left_edge + kEdge * width; x < right_edge - kEdge * width; x += step) {
    const auto is_free = [&](const PdfRow& row) {
      return std::none_of(row.words.begin(), row.words.end(), [&](const PdfWord* word) {
        return word->left < x + kClear && word->right > x - kClear;
      });
    };
    for (std::size_t first = 0; first < rows.size();) {
      if (!is_free(rows[first])) {
        ++first;
        continue;
      }
      std::size_t last = first;
      while (last < rows.size() && is_free(rows[last])) ++last;
      if (last - first >= kFewestLines) {
        const Gutter found = judge(rows, first, last, x, left_edge, right_edge);
        if (found.lines > best.lines) best = found;
      }
      first = last;
    }
  }
  return best;
}

void part(const std::vector<const PdfWord*>& words, int depth, std::vector<PdfColumn>& out) {
  if (words.empty()) return;
  const std::vector<PdfRow> rows = pdf_rows(words);
  constexpr int kMostCuts = 8;
  const Gutter gutter = depth < kMostCuts && !rows.empty() ? find_gutter(rows) : Gutter();
  if (gutter.lines == 0) {
    out.push_back(words);
    return;
  }
  PdfColumn above;
  PdfColumn left;
  PdfColumn right;
  PdfColumn below;
  for (std::size_t at = 0; at < rows.size(); ++at) {
    for (const PdfWord* word : rows[at].words) {
      PdfColumn& place = at < gutter.first                           ? above
                         : at >= gutter.last                         ? below
                         : (word->left + word->right) / 2 < gutter.x ? left
                                                                     : right;
      place.push_back(word);
    }
  }
  part(above, depth + 1, out);
  part(left, depth + 1, out);
  part(right, depth + 1, out);
  part(below, depth + 1, out);
}

}  // namespace

void trim_hanging_punctuation(PdfPage& page) {
  for (PdfWord& word : page.words) {
    constexpr std::u32string_view kHanging = U"\u3001\u3002\uFF0C\uFF0E\u300D\u300F\uFF09";
    constexpr double kBlankHalf = 0.38;  // of the height of a line's box, which is 1.3 em
    if (kHanging.find(last_code_point(word.text)) == std::u32string_view::npos) continue;
    word.right = std::max(word.left, word.right - kBlankHalf * height(word));
  }
}

std::vector<PdfRow> pdf_rows(const std::vector<const PdfWord*>& words) {
  std::vector<const PdfWord*> sorted;
  for (const PdfWord* word : words) {
    // A place that is no number would make an order of them impossible.
    const bool placed = std::isfinite(word->left + word->right + word->top + word->bottom);
    if (!word->turned && placed) sorted.push_back(word);
  }
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const PdfWord* left, const PdfWord* right) { return center(*left) < center(*right); });
  std::vector<PdfRow> rows;
  double reference = 0;  // the center of the row's largest word so far
  for (const PdfWord* word : sorted) {
    constexpr double kSameRow = 0.4;
    const bool same = !rows.empty() && std::abs(center(*word) - reference) <
                                           kSameRow * std::max(rows.back().size, height(*word));
    if (!same) {
      rows.emplace_back();
      rows.back().top = word->top;
      rows.back().bottom = word->bottom;
    }
    PdfRow& row = rows.back();
    row.words.push_back(word);
    row.top = std::min(row.top, word->top);
    row.bottom = std::max(row.bottom, word->bottom);
    if (height(*word) > row.size) {
      row.size = height(*word);
      reference = center(*word);
    }
  }
  for (PdfRow& row : rows) {
    std::stable_sort(row.words.begin(), row.words.end(),
                     [](const PdfWord* left, const PdfWord* right) { return left->left < right->left; });
  }
  return rows;
}

std::vector<PdfColumn> pdf_columns(const PdfPage& page) {
  std::vector<const PdfWord*> words;
  words.reserve(page.words.size());
  for (const PdfWord& word : page.words) words.push_back(&word);
  std::vector<PdfColumn> columns;
  part(words, 0, columns);
  return columns;
}

}  // namespace agreed
