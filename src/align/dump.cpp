// Alignments as one-line tables for tests and debugging.
#include <fmt/format.h>

#include "align/alignment.h"
#include "align/text_alignment.h"

namespace agreed {
namespace {

template <typename WordAt>
std::string dump_runs(const Alignment& alignment, const WordAt& word_at) {
  std::string out = "|";
  for (const EditRun& run : alignment) {
    const bool left = run.kind != RunKind::right_only;
    const TokenRange range = left ? run.left : run.right;
    for (std::uint32_t i = range.begin; i < range.end; ++i) {
      if (run.kind == RunKind::left_only) out += '-';
      if (run.kind == RunKind::right_only) out += '+';
      out += word_at(left, i);
      out += '|';
    }
  }
  return out;
}

std::string dump_range(SentenceRange range) {
  return range.size() == 1 ? fmt::format("{}", range.begin)
                           : fmt::format("{}..{}", range.begin, range.end - 1);
}

}  // namespace

std::string dump(const Alignment& alignment, std::span<const NormId> left, std::span<const NormId> right,
                 const Vocabulary& vocabulary) {
  return dump_runs(alignment, [&](bool is_left, std::uint32_t i) {
    return vocabulary.word(is_left ? left[i] : right[i]);
  });
}

std::string dump(const TextAlignment& alignment, const NormalizedText& left, const NormalizedText& right,
                 const Vocabulary& vocabulary) {
  const auto word_at = [&](bool is_left, std::uint32_t i) {
    return vocabulary.word((is_left ? left : right).tokens[i].id);
  };
  std::string out;
  for (const SentencePair& pair : alignment.pairs) {
    if (pair.right.empty()) {
      out += fmt::format("- {}\n", dump_range(pair.left));
      continue;
    }
    if (pair.left.empty()) {
      out += fmt::format("+ {}\n", dump_range(pair.right));
      continue;
    }
    const bool same = pair.words.empty() || (pair.words.size() == 1 && pair.words[0].kind == RunKind::both);
    const std::string places = dump_range(pair.left) + "|" + dump_range(pair.right);
    const char* mark = pair.moved ? "> " : same ? "= " : "~ ";
    out += mark + places + (same ? "\n" : ": " + dump_runs(pair.words, word_at) + "\n");
  }
  return out;
}

}  // namespace agreed
