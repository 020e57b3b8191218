#include "ingest/pdf_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "ingest/inline_text.h"
#include "ingest/pdf_rows.h"

namespace agreed {
namespace {

bool is_digit(char one) {
  return one >= '0' && one <= '9';
}

double height(const PdfWord& word) {
  return word.bottom - word.top;
}

// The mark of a footnote: small, digits only, and not down on the line.
bool is_raised(const PdfWord& word, double size, double bottom) {
  constexpr double kSmall = 0.86;
  constexpr std::size_t kMostDigits = 3;
  return word.text.size() <= kMostDigits && std::all_of(word.text.begin(), word.text.end(), is_digit) &&
         height(word) < kSmall * size && word.bottom < bottom - 0.1 * size;
}

PdfLine line_of(const PdfRow& row, std::size_t page) {
  PdfLine line;
  line.page = page;
  line.left = row.words.front()->left;
  line.right = row.words.back()->right;
  line.top = row.top;
  line.bottom = row.bottom;
  line.size = row.size;
  bool inside_first = true;
  for (std::size_t at = 0; at < row.words.size(); ++at) {
    const PdfWord& word = *row.words[at];
    // At the start of a line it is the number of the note itself.
    const bool mark = at != 0 && is_raised(word, line.size, row.bottom);
    line.text += mark ? "[^" + word.text + "]" : word.text;
    const bool last = at + 1 == row.words.size();
    const bool blank = !last && (word.space_after || row.words[at + 1]->left - word.right > 0.25 * line.size);
    if (blank) line.text += ' ';
    if (inside_first) line.first_word = word.right - line.left;
    if (blank) inside_first = false;
  }
  line.text = collapse_white_space(line.text);
  // In scripts without blanks a line may end after any two characters.
  const PdfWord& first = *row.words.front();
  if (is_unspaced(first_code_point(first.text))) {
    std::size_t characters = 0;
    for (std::size_t at = 0; at < first.text.size(); ++characters) (void)next_code_point(first.text, at);
    line.first_word =
        std::min(line.first_word, 2 * (first.right - first.left) / static_cast<double>(characters));
  }
  return line;
}

std::string folded_digits(std::string_view text) {
  std::string out;
  for (const char one : text) {
    if (!is_digit(one)) {
      out += one;
    } else if (out.empty() || out.back() != '#') {
      out += '#';
    }
  }
  return out;
}

// Whether a line is the number of its page, alone or between dashes.
bool is_page_number(const PdfLine& line) {
  std::string digits;
  for (const char one : line.text) {
    if (is_digit(one)) {
      digits += one;
    } else if (one != ' ' && one != '-') {
      return false;
    }
  }
  return digits == fmt::format("{}", line.page + 1);
}

constexpr double kSameHeight = 4;        // points
constexpr std::size_t kMostRunning = 3;  // lines at either end of a page

// The outermost rows of a page, each end from the outside inwards.
struct Margin {
  std::vector<PdfRow> rows;
  std::vector<PdfLine> lines;  // of each row
  std::vector<std::string> keys;
};

Margin margin_of(const PdfPage& page, std::size_t number) {
  Margin out;
  std::vector<const PdfWord*> words;
  for (const PdfWord& word : page.words) words.push_back(&word);
  out.rows = pdf_rows(words);
  for (const PdfRow& row : out.rows) {
    out.lines.push_back(line_of(row, number));
    out.keys.push_back(folded_digits(out.lines.back().text));
  }
  return out;
}

bool has_line(const Margin& page, const std::string& key, double top) {
  for (std::size_t at = 0; at < page.lines.size(); ++at) {
    if (std::abs(page.lines[at].top - top) < kSameHeight && page.keys[at] == key) return true;
  }
  return false;
}

// On how many of the two pages before and the two after it the line stands.
std::size_t times_around(const std::vector<Margin>& pages, std::size_t page, std::size_t line) {
  std::size_t times = 0;
  for (std::size_t other = page < 2 ? 0 : page - 2; other < std::min(page + 3, pages.size()); ++other) {
    if (other == page) continue;
    if (has_line(pages[other], pages[page].keys[line], pages[page].lines[line].top)) ++times;
  }
  return times;
}

// The right edge of a column: a single line that stands out by far does not make it.
double right_edge(const std::vector<PdfLine>& lines, std::size_t begin, std::size_t end) {
  double best = 0;
  double most = 0;
  for (std::size_t at = begin; at < end; ++at) most = std::max(most, lines[at].right);
  for (std::size_t at = begin; at < end; ++at) {
    std::size_t near = 0;
    for (std::size_t other = begin; other < end; ++other) {
      if (std::abs(lines[other].right - lines[at].right) < 2 * lines[at].size) ++near;
    }
    if (near >= 2) best = std::max(best, lines[at].right);
  }
  return best > 0 ? best : most;
}

}  // namespace

std::vector<std::string> remove_running_lines(std::vector<PdfPage>& pages) {
  std::vector<Margin> margins;
  margins.reserve(pages.size());
  for (std::size_t number = 0; number < pages.size(); ++number) {
    margins.push_back(margin_of(pages[number], number));
  }
  // The places of the rows at both ends of a page, from the outside inwards.
  const auto outermost = [](const Margin& page, bool foot) {
    std::vector<std::size_t> order;
    for (std::size_t at = 0; at < std::min(page.rows.size(), kMostRunning); ++at) {
      order.push_back(foot ? page.rows.size() - 1 - at : at);
    }
    return order;
  };
  const std::size_t enough = pages.size() > 3 ? 2 : 1;
  std::set<std::string> running;
  for (std::size_t number = 0; number < pages.size(); ++number) {
    for (const bool foot : {false, true}) {
      for (const std::size_t at : outermost(margins[number], foot)) {
        if (times_around(margins, number, at) >= enough) running.insert(margins[number].keys[at]);
      }
    }
  }
  std::set<std::string> removed;
  std::set<const PdfWord*> gone;
  for (std::size_t number = 0; number < pages.size(); ++number) {
    const Margin& page = margins[number];
    for (const bool foot : {false, true}) {
      for (const std::size_t at : outermost(page, foot)) {
        // Heads that change from left to right pages stand on one page of those around the first and the
        // last.
        const bool is_running = running.contains(page.keys[at]) && times_around(margins, number, at) > 0;
        if (!is_running && !is_page_number(page.lines[at])) break;
        removed.insert(page.keys[at]);
        gone.insert(page.rows[at].words.begin(), page.rows[at].words.end());
      }
    }
  }
  margins.clear();
  for (PdfPage& page : pages) {
    std::vector<PdfWord> kept;
    for (PdfWord& word : page.words) {
      if (!gone.contains(&word)) kept.push_back(std::move(word));
    }
    page.words = std::move(kept);
  }
  return {removed.begin(), removed.end()};
}

std::vector<PdfLine> pdf_lines(const std::vector<PdfPage>& pages) {
  std::vector<PdfLine> lines;
  std::size_t column = 0;
  for (std::size_t number = 0; number < pages.size(); ++number) {
    for (const PdfColumn& words : pdf_columns(pages[number])) {
      const std::size_t begin = lines.size();
      for (const PdfRow& row : pdf_rows(words)) {
        PdfLine line = line_of(row, number);
        if (!line.text.empty()) lines.push_back(std::move(line));
      }
      if (lines.size() == begin) continue;
      double left = lines[begin].left;
      for (std::size_t at = begin; at < lines.size(); ++at) left = std::min(left, lines[at].left);
      double right = right_edge(lines, begin, lines.size());
      // A line or two tell nothing of where lines end; the margins of a page are mostly alike.
      constexpr std::size_t kFewest = 3;
      const double margin = pages[number].width - left;
      if (lines.size() - begin < kFewest && left < margin) right = std::max(right, margin);
      for (std::size_t at = begin; at < lines.size(); ++at) {
        lines[at].column = column;
        lines[at].column_left = left;
        lines[at].column_right = right;
      }
      ++column;
    }
  }
  return lines;
}

}  // namespace agreed
