// Pairs of plain ASCII texts whose words are unique, so that every comparison finds the same script:
// some words of the first are left out, replaced or joined by new ones in the second.
#pragma once

#include <random>
#include <string>
#include <utility>
#include <vector>

namespace agreed::test {

enum class WhiteSpace {
  kept,    // words that stay keep the white space before them; no blank lines
  varied,  // each text has its own, with blank lines between paragraphs
};

class PairMaker {
 public:
  explicit PairMaker(unsigned seed) : random_(seed) {}

  // Up to 12 paragraphs of up to 5 sentences of 8 to 14 words.
  std::pair<std::string, std::string> make(WhiteSpace white_space) {
    std::string earlier;
    std::string later;
    const int paragraphs = 1 + below(12);
    for (int p = 0; p < paragraphs; ++p) {
      // A line of its own that both have and no other line equals.
      const std::string heading = white_space == WhiteSpace::kept ? word() + "\n" : "";
      const bool added = below(12) == 0;
      const bool omitted = !added && below(12) == 0;
      std::string was;
      std::string is;
      const int sentences = 1 + below(5);
      for (int s = 0; s < sentences; ++s) sentence(was, is, white_space);
      const std::string end = white_space == WhiteSpace::kept ? "\n" : "\n\n";
      if (!added) earlier += (earlier.empty() ? "" : end) + heading + was;
      if (!omitted) later += (later.empty() ? "" : end) + heading + is;
    }
    if (earlier.empty()) earlier = "Alone.";
    if (later.empty()) later = "Alone.";
    if (white_space == WhiteSpace::kept || below(4) != 0) earlier += '\n';
    if (white_space == WhiteSpace::kept || below(4) != 0) later += '\n';
    return {earlier, later};
  }

  int below(int bound) { return static_cast<int>(random_() % static_cast<unsigned>(bound)); }

 private:
  // Letters only, so that each is one token; a capital at the begin of a sentence.
  std::string word() {
    std::string letters;
    for (unsigned n = ++words_; n != 0; n /= 26) letters += static_cast<char>('a' + n % 26);
    return letters + "ox";
  }

  std::string space() {
    const int kind = below(12);
    return kind < 9 ? " " : kind == 9 ? "  " : kind == 10 ? "\n" : "\t";
  }

  void sentence(std::string& was, std::string& is, WhiteSpace white_space) {
    const int length = 8 + below(7);
    for (int i = 0; i < length; ++i) {
      const bool last = i + 1 == length;
      std::string text = word();
      if (i == 0) text[0] = static_cast<char>(text[0] - 'a' + 'A');
      if (last) text += '.';
      if (!last && below(10) == 0) text += ',';
      const std::string before = space();
      const std::string after = white_space == WhiteSpace::kept ? before : space();
      const int fate = last || i == 0 ? 20 : below(20);
      constexpr int kAdded = 0;
      constexpr int kReplaced = 1;
      constexpr int kOmitted = 2;
      if (fate != kAdded) add(was, before, fate == kReplaced ? word() : text);
      if (fate != kOmitted) add(is, after, text);
    }
  }

  static void add(std::string& out, const std::string& space, const std::string& text) {
    if (!out.empty()) out += space;
    out += text;
  }

  std::mt19937 random_;
  unsigned words_ = 0;
};

}  // namespace agreed::test
