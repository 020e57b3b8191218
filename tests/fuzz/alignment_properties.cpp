// Properties of alignments of token sequences and of whole texts.
#include <algorithm>
#include <vector>

#include "align/alignment.h"
#include "align/text_alignment.h"
#include "fuzz/properties.h"
#include "fuzz/two_sides.h"
#include "support/desk.h"

namespace agreed::fuzz {
namespace {

constexpr std::size_t kMostTokens = 3'000;

// Bytes below 0xE0 are ids (0 is the gap); the others repeat the last 1 to 16 ids, once or 64 times; more
// than 3,000 are cut off.
std::vector<NormId> ids_from(std::string_view bytes) {
  std::vector<NormId> ids;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0xE0U) {
      ids.push_back(byte % 0x60U);
    } else {
      const std::size_t length = std::min<std::size_t>(ids.size(), (byte & 0x0FU) + 1U);
      for (unsigned n = 0; n < (byte < 0xF0U ? 1U : 64U) && ids.size() < kMostTokens; ++n) {
        for (std::size_t i = 0; i < length; ++i) ids.push_back(ids[ids.size() - length]);
      }
    }
    if (ids.size() >= kMostTokens) break;
  }
  return ids;
}

// The alignment must cover left[lb, le) and right[rb, re) of the ids, which count from zero.
std::string broken_runs(const Alignment& runs, const std::vector<NormId>& left,
                        const std::vector<NormId>& right, TokenRange left_range, TokenRange right_range) {
  std::uint32_t l = left_range.begin;
  std::uint32_t r = right_range.begin;
  const EditRun* before = nullptr;
  for (const EditRun& run : runs) {
    if (run.left.begin != l || run.right.begin != r) return "runs: a token left out or taken twice";
    if (run.left.end < run.left.begin || run.right.end < run.right.begin) return "runs: reversed";
    if (run.left.empty() && run.right.empty()) return "runs: empty";
    if (run.kind == RunKind::left_only && !run.right.empty()) return "runs: left only, yet with right tokens";
    if (run.kind == RunKind::right_only && !run.left.empty()) return "runs: right only, yet with left tokens";
    if (before != nullptr && before->kind == run.kind) return "runs: two neighbours of one kind";
    if (before != nullptr && before->kind == RunKind::right_only && run.kind == RunKind::left_only) {
      return "runs: right only before left only";
    }
    if (run.kind == RunKind::both) {
      if (run.left.size() != run.right.size()) return "runs: both, of unequal length";
      for (std::uint32_t i = 0; i < run.left.size(); ++i) {
        if (run.left.begin + i >= left.size() || run.right.begin + i >= right.size()) return "runs: outside";
        const NormId id = left[run.left.begin + i];
        if (id != right[run.right.begin + i]) return "runs: both, of unequal words";
        if (id == kGapId) return "runs: a gap equals something";
      }
    }
    l = run.left.end;
    r = run.right.end;
    before = &run;
  }
  if (l != left_range.end || r != right_range.end) return "runs: tokens left over";
  return {};
}

TokenRange all_of(const std::vector<NormId>& ids) {
  return {0, static_cast<std::uint32_t>(ids.size())};
}

std::string broken_sequences(const std::vector<NormId>& left, const std::vector<NormId>& right) {
  std::vector<Note> notes;
  const Alignment runs = align_tokens(left, right, 0, 0, notes);
  if (std::string broken = broken_runs(runs, left, right, all_of(left), all_of(right)); !broken.empty())
    return broken;
  std::vector<Note> again;
  if (align_tokens(left, right, 0, 0, again) != runs) return "runs: not the same twice";
  const Alignment self = align_tokens(left, left, 0, 0, notes);
  const bool has_gap = std::find(left.begin(), left.end(), kGapId) != left.end();
  if (!has_gap && !left.empty() && (self.size() != 1 || self.front().kind != RunKind::both)) {
    return "runs: a sequence differs from itself";
  }
  return {};
}

std::vector<NormId> ids_of(const NormalizedText& text) {
  std::vector<NormId> ids;
  for (const NormToken& token : text.tokens) ids.push_back(token.id);
  return ids;
}

TokenRange tokens_of(const NormalizedText& text, SentenceRange sentences) {
  if (sentences.empty()) return {};
  return {text.sentences[sentences.begin].tokens.begin, text.sentences[sentences.end - 1].tokens.end};
}

std::string broken_texts(const NormalizedText& left, const NormalizedText& right) {
  const TextAlignment found = align_texts(left, right);
  std::vector<int> seen_left(left.sentences.size());
  std::vector<int> seen_right(right.sentences.size());
  const std::vector<NormId> left_ids = ids_of(left);
  const std::vector<NormId> right_ids = ids_of(right);
  std::uint32_t next = 0;
  for (const SentencePair& pair : found.pairs) {
    if (pair.left.empty() && pair.right.empty()) return "pairs: empty";
    if (pair.left.end > seen_left.size() || pair.right.end > seen_right.size()) return "pairs: outside";
    for (std::uint32_t s = pair.left.begin; s < pair.left.end; ++s) ++seen_left[s];
    for (std::uint32_t s = pair.right.begin; s < pair.right.end; ++s) ++seen_right[s];
    if (!pair.right.empty()) {
      if (pair.right.begin != next) return "pairs: not in the order of the right side";
      next = pair.right.end;
    }
    if (pair.left.empty() || pair.right.empty()) {
      if (pair.moved || !pair.words.empty()) return "pairs: one-sided, yet moved or aligned";
      continue;
    }
    if (std::string broken = broken_runs(pair.words, left_ids, right_ids, tokens_of(left, pair.left),
                                         tokens_of(right, pair.right));
        !broken.empty()) {
      return "pairs: " + broken;
    }
  }
  for (const int count : seen_left) {
    if (count != 1) return "pairs: a left sentence stands in none or in two";
  }
  for (const int count : seen_right) {
    if (count != 1) return "pairs: a right sentence stands in none or in two";
  }
  return {};
}

}  // namespace

std::string broken_alignment_property(std::string_view bytes) {
  const auto [left, right] = two_sides(bytes);
  if (std::string broken = broken_sequences(ids_from(left), ids_from(right)); !broken.empty()) return broken;
  test::Desk desk;
  return broken_texts(desk.read(as_text(left)), desk.read(as_text(right)));
}

}  // namespace agreed::fuzz
