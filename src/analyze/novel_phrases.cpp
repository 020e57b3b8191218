// Candidates are ranges of tokens inside runs of words; ranges that are new are found from the shortest on,
// so that each is known to be the smallest.
#include "analyze/novel_phrases.h"

#include <algorithm>
#include <map>
#include <utility>

#include "analyze/word_weight.h"

namespace agreed {
namespace {

// A text that is new from end to end is no phrase.
constexpr std::uint32_t kMostJoinedWords = 12;
// Function words that may stand between two new words of one phrase: "freedom of the seas".
constexpr std::uint32_t kMostJoints = 2;

bool is_edge(TokenClass one) {
  return one != TokenClass::mark && one != TokenClass::light;
}

bool is_changing(TokenClass one) {
  return one == TokenClass::name || one == TokenClass::number || one == TokenClass::date;
}

// Runs of words: parted by marks, gaps and the ends of sentences.
std::vector<TokenRange> runs_of(const PhraseSource& source) {
  std::vector<TokenRange> runs;
  const auto barred = [&](const NormToken& token) {
    return source.left_out.contains(token.span.begin) ||
           std::ranges::any_of(source.paraphrases,
                               [&](ByteSpan span) { return span.contains(token.span.begin); });
  };
  for (const Sentence& sentence : source.text->sentences) {
    std::uint32_t begin = sentence.tokens.begin;
    for (std::uint32_t i = sentence.tokens.begin; i <= sentence.tokens.end; ++i) {
      const bool ends =
          i == sentence.tokens.end || source.classes[i] == TokenClass::mark || barred(source.text->tokens[i]);
      if (!ends) continue;
      if (begin < i) runs.push_back({begin, i});
      begin = i + 1;
    }
  }
  return runs;
}

class FreshFinder {
 public:
  FreshFinder(const PhraseSource& source, PhraseIndex& index) : source_(source), index_(index) {}

  std::vector<PhraseStretch> find() {
    std::vector<PhraseStretch> found;
    std::map<std::vector<NormId>, std::size_t> known;  // parts of cores: index in found
    for (const TokenRange run : runs_of(source_)) {
      for (PhraseStretch& one : joined(cores_of(run))) {
        if (is_chance(one.core)) continue;
        // Of a core that stands several times the first is shown.
        const auto [at, is_first] = known.emplace(phrase(one.core).parts, found.size());
        if (!is_first) {
          if (at->second < found.size()) found[at->second].places.push_back(one.core);
          continue;
        }
        one.whole = one.core;
        one.places = {one.core};
        one.counts = counts_of(one.core);
        widen(one, run);
        if (!found.empty() && found.back().whole == one.whole && found.back().counts == one.counts) {
          found.back().core.end = one.core.end;
          at->second = found.size() - 1;
          continue;
        }
        found.push_back(std::move(one));
      }
    }
    return found;
  }

 private:
  [[nodiscard]] PhraseIndex::Phrase phrase(TokenRange range) {
    return index_.phrase_of(*source_.text, range);
  }

  const std::vector<std::uint32_t>& counts_of(TokenRange range) {
    PhraseIndex::Phrase wanted = phrase(range);
    const auto known = counts_.find(wanted.parts);
    if (known != counts_.end()) return known->second;
    std::vector<std::uint32_t> counts = index_.counts(wanted);
    return counts_.emplace(std::move(wanted.parts), std::move(counts)).first->second;
  }
  std::uint32_t count_here(TokenRange range) { return counts_of(range)[source_.number]; }

  // The smallest new ranges of a run, by their beginning.
  std::vector<TokenRange> cores_of(TokenRange run) {
    std::vector<TokenRange> cores;
    std::vector<std::uint32_t> first_end(run.size(), run.end + 1);  // of the core that begins there, if any
    const auto holds_core = [&](TokenRange range) {
      for (std::uint32_t i = range.begin; i < range.end; ++i) {
        if (first_end[i - run.begin] <= range.end) return true;
      }
      return false;
    };
    for (std::uint32_t size = 1; size <= kMostPhraseWords && size <= run.size(); ++size) {
      for (std::uint32_t begin = run.begin; begin + size <= run.end; ++begin) {
        const TokenRange range{begin, begin + size};
        if (!is_edge(source_.classes[range.begin]) || !is_edge(source_.classes[range.end - 1])) continue;
        if (holds_core(range)) continue;
        const PhraseIndex::Phrase wanted = phrase(range);
        if (wanted.parts.empty() || index_.stands_outside(wanted, source_.number)) continue;
        cores.push_back(range);
        first_end[begin - run.begin] = range.end;
      }
    }
    std::ranges::sort(cores);
    return cores;
  }

  // One name, one new expression is often several cores in a row.
  std::vector<PhraseStretch> joined(const std::vector<TokenRange>& cores) {
    std::vector<PhraseStretch> out;
    for (const TokenRange next : cores) {
      const bool one_word = next.size() == 1;
      if (!out.empty() && out.back().each_word == one_word && joins(out.back().core, next)) {
        const TokenRange both{out.back().core.begin, std::max(out.back().core.end, next.end)};
        const std::uint32_t count = count_here(both);
        if (both.size() <= kMostJoinedWords && count == count_here(out.back().core) &&
            count == count_here(next)) {
          out.back().core = both;
          continue;
        }
      }
      out.push_back({next, next, one_word, {}, {}});
    }
    return out;
  }

  // Overlapping, or parted by light words alone; of like kind.
  [[nodiscard]] bool joins(TokenRange before, TokenRange next) const {
    if (next.begin > before.end + kMostJoints) return false;
    for (std::uint32_t i = before.end; i < next.begin; ++i) {
      if (!is_function_word(index_.word(source_.text->tokens[i].id))) return false;
    }
    const TokenClass last = source_.classes[before.end - 1];
    const TokenClass first = source_.classes[next.begin];
    if (is_changing(last) != is_changing(first)) return false;
    if (is_changing(last) && before.end < next.begin) return false;
    return true;
  }

  // Names, dates and numbers that are known, beside each other for the first time: "Brenmark on 16".
  [[nodiscard]] bool is_chance(TokenRange core) const {
    const TokenClass first = source_.classes[core.begin];
    bool mixed = false;
    for (std::uint32_t i = core.begin; i < core.end; ++i) {
      const TokenClass one = source_.classes[i];
      if (one == TokenClass::word) return false;
      mixed = mixed || one == TokenClass::light || (one == TokenClass::name) != (first == TokenClass::name);
    }
    return mixed;
  }

  // Takes in neighbours that say something, while the phrase stands as often as its core.
  void widen(PhraseStretch& one, TokenRange run) {
    const bool changing = is_changing(source_.classes[one.core.begin]);
    const bool date = source_.classes[one.core.begin] == TokenClass::date ||
                      source_.classes[one.core.begin] == TokenClass::number;
    const auto fits = [&](std::uint32_t at) {
      const TokenClass kind = source_.classes[at];
      if (!changing) return kind == TokenClass::word;
      if (date) return kind == TokenClass::date || kind == TokenClass::number;
      return kind == source_.classes[one.core.begin];
    };
    const auto stands_as_often = [&](TokenRange range) {
      return count_here(range) == one.counts[source_.number];
    };
    for (bool grown = true; grown && one.whole.size() < kMostPhraseWords;) {
      grown = false;
      const TokenRange right{one.whole.begin, one.whole.end + 1};
      const TokenRange left{one.whole.begin - (one.whole.begin > run.begin ? 1 : 0), one.whole.end};
      if (right.end <= run.end && fits(right.end - 1) && stands_as_often(right)) {
        one.whole = right;
        grown = true;
      } else if (left.begin < one.whole.begin && fits(left.begin) && stands_as_often(left)) {
        one.whole = left;
        grown = true;
      }
    }
  }

  const PhraseSource& source_;
  PhraseIndex& index_;
  std::map<std::vector<NormId>, std::vector<std::uint32_t>> counts_;  // by parts
};

// Each once, with its places, and none that stands only inside a longer one.
std::vector<PhraseStretch> without_nested(std::vector<PhraseStretch> found, const auto& phrase) {
  std::map<std::vector<NormId>, std::size_t> first;
  std::vector<std::vector<NormId>> parts;
  std::vector<bool> hidden(found.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    parts.push_back(phrase(found[i].whole).parts);
    const auto [at, is_first] = first.emplace(parts.back(), i);
    found[at->second].places.push_back(found[i].whole);
    hidden[i] = !is_first;
  }
  for (std::size_t i = 0; i < found.size(); ++i) {
    for (std::size_t begin = 0; begin < parts[i].size(); ++begin) {
      for (std::size_t end = begin + 1; end <= parts[i].size(); ++end) {
        if (end - begin == parts[i].size()) continue;
        const auto at = [&](std::size_t k) { return parts[i].begin() + static_cast<std::ptrdiff_t>(k); };
        const auto inner = first.find(std::vector<NormId>(at(begin), at(end)));
        if (inner != first.end() && found[inner->second].counts == found[i].counts)
          hidden[inner->second] = true;
      }
    }
  }
  std::vector<PhraseStretch> kept;
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (!hidden[i]) kept.push_back(std::move(found[i]));
  }
  return kept;
}

}  // namespace

std::vector<PhraseStretch> fresh_phrases(const PhraseSource& source, PhraseIndex& index) {
  return FreshFinder(source, index).find();
}

std::vector<PhraseStretch> lost_phrases(const PhraseSource& source, PhraseIndex& index,
                                        const std::vector<std::uint32_t>& in_all, std::uint32_t missing_in) {
  std::vector<PhraseStretch> found;
  const auto phrase = [&](TokenRange range) { return index.phrase_of(*source.text, range); };
  const auto is_lost = [&](const std::vector<std::uint32_t>& counts) {
    return counts[missing_in] == 0 &&
           std::ranges::all_of(in_all, [&](std::uint32_t text) { return counts[text] > 0; });
  };
  for (const TokenRange run : runs_of(source)) {
    for (std::uint32_t begin = run.begin; begin < run.end; ++begin) {
      if (!is_edge(source.classes[begin])) continue;
      for (std::uint32_t end = begin + 1; end <= std::min(run.end, begin + kMostPhraseWords); ++end) {
        if (!is_edge(source.classes[end - 1])) continue;
        std::vector<std::uint32_t> counts = index.counts(phrase({begin, end}));
        if (!is_lost(counts)) continue;
        const TokenRange range{begin, end};
        if (!found.empty() && found.back().whole.end > begin) {
          const TokenRange both{found.back().whole.begin, std::max(found.back().whole.end, end)};
          std::vector<std::uint32_t> joined = index.counts(phrase(both));
          if (both.size() <= kMostJoinedWords && is_lost(joined)) {
            found.back() = {both, both, false, {}, std::move(joined)};
            continue;
          }
        }
        found.push_back({range, range, false, {}, std::move(counts)});
      }
    }
  }
  return without_nested(std::move(found), phrase);
}

}  // namespace agreed
