#include "ingest/pdf_lines.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdlib>
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

bool is_east_asian_letter(char32_t one) {
  std::string letter;
  append_code_point(one, letter);
  return is_east_asian(letter);
}

// Print puts a quarter of a letter between an East Asian character and a digit, a Latin letter or a mark,
// which is no blank; nor is what it puts between two characters of a script without blanks.
bool is_blank_between(const PdfWord& left, const PdfWord& right, double size) {
  // Of the height of a line's box: where Poppler sees no blank; at most a quarter of a letter; a gap indeed.
  constexpr double kBlank = 0.25;
  constexpr double kQuarter = 0.19;
  constexpr double kGap = 0.5;
  const double gap = right.left - left.right;
  const char32_t before = last_code_point(left.text);
  const char32_t after = first_code_point(right.text);
  if (is_unspaced(before) && is_unspaced(after)) return gap > kGap * size;
  if (!left.space_after) return gap > kBlank * size;
  return is_east_asian_letter(before) == is_east_asian_letter(after) || gap > kQuarter * size;
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
    const bool blank = !last && is_blank_between(word, *row.words[at + 1], line.size);
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

// The number at the start or the end of a line that may be a running head; -1 if there is none.
long number_at(std::string_view text, bool at_end) {
  constexpr std::size_t kLongest = 100;  // bytes of such a line
  constexpr std::size_t kMostDigits = 5;
  if (text.size() > kLongest) return -1;
  // "- 12 -" is "12".
  while (text.starts_with("- ") || text.starts_with('-')) text.remove_prefix(1);
  while (text.ends_with(" -") || text.ends_with('-')) text.remove_suffix(1);
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  const std::size_t digits =
      at_end ? text.size() - std::min(text.size(), text.find_last_not_of("0123456789") + 1)
             : std::min(text.size(), text.find_first_not_of("0123456789"));
  if (digits == 0 || digits > kMostDigits) return -1;
  if (digits < text.size() && text[at_end ? text.size() - digits - 1 : digits] != ' ') return -1;
  return std::strtol(std::string(at_end ? text.substr(text.size() - digits) : text).c_str(), nullptr, 10);
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

// The places of the rows at one end of a page, from the outside inwards.
std::vector<std::size_t> outermost(const Margin& page, bool foot) {
  std::vector<std::size_t> order;
  for (std::size_t at = 0; at < std::min(page.rows.size(), kMostRunning); ++at) {
    order.push_back(foot ? page.rows.size() - 1 - at : at);
  }
  return order;
}

// How a line has the number of its page.
enum class Numbered : std::uint8_t { alone, at_start, at_end };
constexpr std::array<Numbered, 3> kNumbered = {Numbered::alone, Numbered::at_start, Numbered::at_end};

// The number that a line has in that way; -1 if it has none.
long number_of(const PdfLine& line, Numbered how) {
  const bool alone = line.text.find_first_not_of("0123456789 -") == std::string::npos;
  if (alone != (how == Numbered::alone)) return -1;
  return number_at(line.text, how != Numbered::at_start);
}

// What would be the number of the first page, for each way in which the outermost lines of a quarter of the
// pages, and of three at least, count on. So a chapter that begins with its number on the page of that number
// is none.
using FirstNumbers = std::map<Numbered, long>;

FirstNumbers first_page_numbers(const std::vector<Margin>& pages) {
  FirstNumbers out;
  for (const Numbered how : kNumbered) {
    std::map<long, std::size_t> counts;
    for (std::size_t number = 0; number < pages.size(); ++number) {
      std::set<long> here;
      for (const bool foot : {false, true}) {
        for (const std::size_t at : outermost(pages[number], foot)) {
          const long found = number_of(pages[number].lines[at], how);
          if (found >= 0) here.insert(found - static_cast<long>(number));
        }
      }
      for (const long one : here) ++counts[one];
    }
    const auto most = std::max_element(counts.begin(), counts.end(), [](const auto& left, const auto& right) {
      return left.second < right.second;
    });
    constexpr std::size_t kFewest = 3;
    constexpr std::size_t kOneIn = 4;
    if (most == counts.end() || most->second < kFewest || most->second * kOneIn < pages.size()) continue;
    out.emplace(how, most->first);
  }
  return out;
}

// Whether a line is the number of its page alone, or has it where the pages of the document do.
bool has_page_number(const PdfLine& line, const FirstNumbers& first) {
  const auto page = static_cast<long>(line.page);
  if (number_of(line, Numbered::alone) == page + 1) return true;
  return std::any_of(first.begin(), first.end(), [&](const auto& one) {
    return number_of(line, one.first) == one.second + page && one.second + page >= 0;
  });
}

// The right edge of a column: a single line that stands out by far does not make it.
double right_edge(const std::vector<PdfLine>& lines, std::size_t begin, std::size_t end) {
  std::vector<std::pair<double, double>> edges;
  for (std::size_t at = begin; at < end; ++at) edges.emplace_back(lines[at].right, lines[at].size);
  std::sort(edges.rbegin(), edges.rend());
  // Justified lines end at one place; punctuation may hang out beyond it.
  constexpr double kOnePlace = 1.5;
  constexpr std::size_t kFewest = 3;
  constexpr std::size_t kOneIn = 3;
  std::size_t most = 0;
  std::size_t best = 0;
  for (std::size_t first = 0, last = 0; first < edges.size(); ++first) {
    while (last < edges.size() && edges[first].first - edges[last].first < kOnePlace) ++last;
    if (last - first > most) {
      most = last - first;
      best = first;
    }
  }
  if (most >= kFewest && most * kOneIn > edges.size()) return edges[best].first;
  for (std::size_t at = 0; at + 1 < edges.size(); ++at) {
    if (edges[at].first - edges[at + 1].first < 2 * edges[at].second) return edges[at].first;
  }
  return edges.front().first;
}

}  // namespace

std::vector<std::string> remove_running_lines(std::vector<PdfPage>& pages) {
  std::vector<Margin> margins;
  margins.reserve(pages.size());
  for (std::size_t number = 0; number < pages.size(); ++number) {
    margins.push_back(margin_of(pages[number], number));
  }
  const std::size_t enough = pages.size() > 3 ? 2 : 1;
  std::set<std::string> running;
  for (std::size_t number = 0; number < pages.size(); ++number) {
    for (const bool foot : {false, true}) {
      for (const std::size_t at : outermost(margins[number], foot)) {
        if (times_around(margins, number, at) >= enough) running.insert(margins[number].keys[at]);
      }
    }
  }
  const FirstNumbers first = first_page_numbers(margins);
  std::set<std::string> removed;
  std::set<const PdfWord*> gone;
  for (std::size_t number = 0; number < pages.size(); ++number) {
    const Margin& page = margins[number];
    for (const bool foot : {false, true}) {
      for (const std::size_t at : outermost(page, foot)) {
        // Heads that change from left to right pages stand on one page of those around the first and the
        // last.
        const bool is_running = running.contains(page.keys[at]) && times_around(margins, number, at) > 0;
        if (!is_running && !has_page_number(page.lines[at], first)) break;
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
