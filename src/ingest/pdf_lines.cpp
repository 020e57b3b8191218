#include "ingest/pdf_lines.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "ingest/inline_text.h"

namespace agreed {
namespace {

bool is_digit(char one) {
  return one >= '0' && one <= '9';
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_digit);
}

double height(const PdfWord& word) {
  return word.bottom - word.top;
}

// A word stands in a line if it goes on to the right and half of the lower of the two is beside the other.
bool goes_on(const PdfLine& line, const PdfWord& word) {
  const double shared = std::min(line.bottom, word.bottom) - std::max(line.top, word.top);
  const double lower = std::min(line.bottom - line.top, height(word));
  constexpr double kBeside = 0.4;
  return shared > kBeside * lower && word.left > line.right - 0.5 * height(word);
}

// The mark of a footnote: small, digits only, and not down on the line.
bool is_raised(const PdfWord& word, double size, double bottom) {
  constexpr double kSmall = 0.86;
  constexpr std::size_t kMostDigits = 3;
  return word.text.size() <= kMostDigits && all_digits(word.text) && height(word) < kSmall * size &&
         word.bottom < bottom - 0.1 * size;
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

using Key = std::pair<std::string, long>;

Key key_of(const PdfLine& line) {
  constexpr double kSameHeight = 4;
  return {folded_digits(line.text), std::lround(line.top / kSameHeight)};
}

// A line that is set on a border of the raster counts on both sides of it.
std::size_t pages_with(const std::map<Key, std::size_t>& counts, const Key& key) {
  std::size_t sum = 0;
  for (const long side : {-1L, 0L, 1L}) {
    const auto found = counts.find({key.first, key.second + side});
    if (found != counts.end()) sum += found->second;
  }
  return sum;
}

constexpr std::size_t kMostRunningLines = 3;  // at either end of a page

// The places of the lines of a page from the top down.
std::vector<std::size_t> by_height(const std::vector<PdfLine>& lines) {
  std::vector<std::size_t> order(lines.size());
  for (std::size_t at = 0; at < order.size(); ++at) order[at] = at;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t left, std::size_t right) { return lines[left].top < lines[right].top; });
  return order;
}

}  // namespace

std::vector<PdfLine> pdf_lines(const PdfPage& page, std::size_t number) {
  std::vector<PdfLine> lines;
  std::vector<const PdfWord*> words;
  const auto finish = [&] {
    if (words.empty()) return;
    PdfLine& line = lines.back();
    double bottom = 0;
    for (const PdfWord* word : words) {
      line.size = std::max(line.size, height(*word));
      bottom = std::max(bottom, word->bottom);
    }
    bool inside_first = true;
    for (std::size_t at = 0; at < words.size(); ++at) {
      const PdfWord& word = *words[at];
      // At the start of a line it is the number of the note itself.
      const bool mark = at != 0 && is_raised(word, line.size, bottom);
      line.text += mark ? "[^" + word.text + "]" : word.text;
      const bool last = at + 1 == words.size();
      const bool blank = !last && (word.space_after || words[at + 1]->left - word.right > 0.3 * line.size);
      if (blank) line.text += ' ';
      if (inside_first) line.first_word = word.right - line.left;
      if (blank) inside_first = false;
    }
    line.text = collapse_white_space(line.text);
    if (line.text.empty()) lines.pop_back();
    words.clear();
  };
  for (const PdfWord& word : page.words) {
    if (word.turned) continue;
    if (words.empty() || !goes_on(lines.back(), word)) {
      finish();
      PdfLine line;
      line.page = number;
      line.left = word.left;
      line.right = word.right;
      line.top = word.top;
      line.bottom = word.bottom;
      lines.push_back(std::move(line));
    } else {
      PdfLine& line = lines.back();
      line.right = std::max(line.right, word.right);
      line.top = std::min(line.top, word.top);
      line.bottom = std::max(line.bottom, word.bottom);
    }
    words.push_back(&word);
  }
  finish();
  return lines;
}

std::vector<std::string> remove_running_lines(std::vector<std::vector<PdfLine>>& pages) {
  std::map<Key, std::size_t> counts;
  for (const std::vector<PdfLine>& lines : pages) {
    std::set<Key> here;
    for (const PdfLine& line : lines) here.insert(key_of(line));
    for (const Key& key : here) ++counts[key];
  }
  const std::size_t enough =
      pages.size() < 2 ? 2 : std::min<std::size_t>(3, std::max<std::size_t>(2, (pages.size() + 1) / 2));
  std::set<std::string> removed;
  for (std::vector<PdfLine>& lines : pages) {
    std::set<std::size_t> gone;
    std::vector<std::size_t> order = by_height(lines);
    for (int end = 0; end < 2; ++end) {
      for (std::size_t at = 0; at < std::min(order.size(), kMostRunningLines); ++at) {
        const PdfLine& line = lines[order[at]];
        if (!is_page_number(line) && pages_with(counts, key_of(line)) < enough) break;
        gone.insert(order[at]);
        removed.insert(folded_digits(line.text));
      }
      std::reverse(order.begin(), order.end());
    }
    std::vector<PdfLine> kept;
    for (std::size_t at = 0; at < lines.size(); ++at) {
      if (!gone.contains(at)) kept.push_back(std::move(lines[at]));
    }
    lines = std::move(kept);
  }
  return {removed.begin(), removed.end()};
}

void find_columns(std::vector<PdfLine>& lines) {
  std::size_t column = 0;
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin + 1;
    double left = lines[begin].left;
    double right = lines[begin].right;
    const auto goes_down = [&](const PdfLine& above, const PdfLine& below) {
      const bool beside = below.left > right || below.right < left;
      return below.page == above.page && below.top > above.top - 0.5 * above.size && !beside;
    };
    for (; end < lines.size() && goes_down(lines[end - 1], lines[end]); ++end) {
      left = std::min(left, lines[end].left);
      right = std::max(right, lines[end].right);
    }
    for (std::size_t at = begin; at < end; ++at) {
      lines[at].column = column;
      lines[at].column_left = left;
      lines[at].column_right = right;
    }
    ++column;
    begin = end;
  }
}

}  // namespace agreed
