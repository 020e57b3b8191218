// Two texts to pairs of sentences: pairs from sentence_pairing.h, the words inside each by the token
// aligner, pairs that share too little taken apart again, what has moved by the order of the pairs.
//
// The work is done in an order of the two texts that does not depend on how they were named, and is
// turned round at the end: align_texts(a, b) is the mirror of align_texts(b, a).
#include "align/text_alignment.h"

#include <algorithm>

#include "align/increasing.h"
#include "align/sentence_pairing.h"
#include "align/token_aligner.h"
#include "text/source_text.h"

namespace agreed {
namespace {

// A pair whose words, in order, share less than this of their weight (thousandths) is kept apart.
constexpr std::uint32_t kLeastCommon = 250;

struct LinkedPairs {
  std::vector<SentencePair> pairs;  // two-sided, by right sentence
  std::vector<Note> notes;
};

std::uint32_t common_share(const Alignment& words, const TextIds& left, const TextIds& right,
                           const WordWeights& weights) {
  std::uint64_t shared = 0;
  std::uint64_t left_weight = 0;
  std::uint64_t right_weight = 0;
  for (const EditRun& run : words) {
    std::uint64_t sum = 0;
    for (const NormId id : run.left.empty() ? right.of(run.right) : left.of(run.left)) sum += weights[id];
    if (run.kind != RunKind::right_only) left_weight += sum;
    if (run.kind != RunKind::left_only) right_weight += sum;
    if (run.kind == RunKind::both) shared += sum;
  }
  return similarity(shared, left_weight, right_weight);
}

void mark_moves(std::vector<SentencePair>& pairs, const TextIds& left, const TextIds& right) {
  std::vector<std::uint32_t> places;
  std::vector<std::uint32_t> words;
  for (const SentencePair& pair : pairs) {
    places.push_back(pair.left.begin);
    words.push_back(left.tokens_of(pair.left).size() + right.tokens_of(pair.right).size() + 1);
  }
  for (SentencePair& pair : pairs) pair.moved = true;
  for (const std::uint32_t kept : heaviest_increasing(places, words)) pairs[kept].moved = false;
}

// A short line that is a paragraph by itself, such as a date line: its tokens; empty if it is none.
TokenRange lone_line(const NormalizedText& text, std::uint32_t sentence) {
  constexpr std::uint32_t kLongestLine = 16;
  const Sentence& s = text.sentences[sentence];
  const bool whole = text.paragraphs[s.paragraph].sentences.size() == 1;
  return whole && s.tokens.size() <= kLongestLine ? s.tokens : TokenRange{};
}

bool shares_a_word(const Alignment& words, const NormalizedText& left) {
  return std::ranges::any_of(words, [&](const EditRun& run) {
    if (run.kind != RunKind::both) return false;
    for (std::uint32_t i = run.left.begin; i < run.left.end; ++i) {
      if (left.tokens[i].kind != TokenKind::punctuation) return true;
    }
    return false;
  });
}

// "Ostra, Monday, 2 May" faces "Lund, Friday, 7 May": two such lines that stand alone between the same
// neighbours, with a word in common, are one line that was filled in anew.
void pair_lone_lines(LinkedPairs& linked, const NormalizedText& left, const TextIds& left_ids,
                     const NormalizedText& right, const TextIds& right_ids, TokenAligner& aligner) {
  const std::size_t count = linked.pairs.size();
  std::vector<bool> taken(left.sentences.size(), false);  // also by a pair that stands elsewhere on the right
  for (const SentencePair& pair : linked.pairs) {
    for (std::uint32_t l = pair.left.begin; l < pair.left.end; ++l) taken[l] = true;
  }
  for (std::size_t i = 0; i <= count; ++i) {
    const std::uint32_t l = i == 0 ? 0 : linked.pairs[i - 1].left.end;
    const std::uint32_t r = i == 0 ? 0 : linked.pairs[i - 1].right.end;
    const auto left_end = static_cast<std::uint32_t>(left.sentences.size());
    const auto right_end = static_cast<std::uint32_t>(right.sentences.size());
    const std::uint32_t next_l = i == count ? left_end : linked.pairs[i].left.begin;
    const std::uint32_t next_r = i == count ? right_end : linked.pairs[i].right.begin;
    if (next_l != l + 1 || next_r != r + 1 || taken[l]) continue;
    const TokenRange from = lone_line(left, l);
    const TokenRange to = lone_line(right, r);
    if (from.empty() || to.empty()) continue;
    SentencePair pair{{l, l + 1}, {r, r + 1}, false, {}};
    pair.words = aligner.align(left_ids.of(from), right_ids.of(to), from.begin, to.begin, linked.notes);
    if (shares_a_word(pair.words, left)) linked.pairs.push_back(std::move(pair));
  }
  std::ranges::sort(linked.pairs, {}, [](const SentencePair& p) { return p.right.begin; });
}

LinkedPairs link_pairs(const NormalizedText& left_text, const NormalizedText& right_text) {
  const TextIds left(left_text);
  const TextIds right(right_text);
  const WordWeights weights(left, right);
  LinkedPairs result;
  std::vector<SentenceLink> links;
  {
    const SentenceLinks found = pair_sentences(left, right, weights);
    links.reserve(found.links().size());
    for (const SentenceLink& link : found.links()) {
      if (!link.left.empty()) links.push_back(link);
    }
  }
  std::sort(links.begin(), links.end(),
            [](const SentenceLink& a, const SentenceLink& b) { return a.right.begin < b.right.begin; });
  TokenAligner aligner;
  result.pairs.reserve(links.size());
  for (const SentenceLink& link : links) {
    const TokenRange l = left.tokens_of(link.left);
    const TokenRange r = right.tokens_of(link.right);
    SentencePair pair{link.left, link.right, false, {}};
    if (!link.equal) {
      pair.words = aligner.align(left.of(l), right.of(r), l.begin, r.begin, result.notes);
      if (common_share(pair.words, left, right, weights) < kLeastCommon) continue;
    } else if (!l.empty()) {
      pair.words.assign(1, {RunKind::both, l, r});
    }
    result.pairs.push_back(std::move(pair));
  }
  pair_lone_lines(result, left_text, left, right_text, right, aligner);
  mark_moves(result.pairs, left, right);
  return result;
}

// Whether the work is done with the texts in the order given. Only equal texts are no matter.
bool in_working_order(const NormalizedText& left, const NormalizedText& right) {
  if (left.tokens.size() != right.tokens.size()) return left.tokens.size() < right.tokens.size();
  if (left.sentences.size() != right.sentences.size()) return left.sentences.size() < right.sentences.size();
  if (left.source && right.source && left.source->bytes() != right.source->bytes()) {
    return left.source->bytes() < right.source->bytes();
  }
  return std::ranges::lexicographical_compare(left.tokens, right.tokens, {}, &NormToken::id,
                                              &NormToken::id) ||
         std::ranges::equal(left.tokens, right.tokens, {}, &NormToken::id, &NormToken::id);
}

void mirror(Alignment& words) {
  for (EditRun& run : words) {
    std::swap(run.left, run.right);
    if (run.kind == RunKind::left_only) {
      run.kind = RunKind::right_only;
    } else if (run.kind == RunKind::right_only) {
      run.kind = RunKind::left_only;
    }
  }
  for (std::size_t i = 1; i < words.size(); ++i) {
    if (words[i - 1].kind == RunKind::right_only && words[i].kind == RunKind::left_only) {
      std::swap(words[i - 1], words[i]);
      words[i].left = {words[i - 1].left.end, words[i - 1].left.end};
      words[i - 1].right = {words[i].right.begin, words[i].right.begin};
    }
  }
}

void mirror(std::vector<SentencePair>& pairs) {
  for (SentencePair& pair : pairs) {
    std::swap(pair.left, pair.right);
    mirror(pair.words);
  }
  std::sort(pairs.begin(), pairs.end(),
            [](const SentencePair& a, const SentencePair& b) { return a.right.begin < b.right.begin; });
}

// Adds the one-sided pairs: right-only ones in their order, left-only ones after the pair that holds the
// sentence before them.
std::vector<SentencePair> with_singles(std::vector<SentencePair> linked, std::uint32_t left_sentences,
                                       std::uint32_t right_sentences) {
  std::vector<bool> left_taken(left_sentences, false);
  std::size_t two_sided = 0;
  for (const SentencePair& pair : linked) {
    for (std::uint32_t l = pair.left.begin; l < pair.left.end; ++l) left_taken[l] = true;
    two_sided += pair.left.size() + pair.right.size();
  }
  std::vector<SentencePair> pairs;
  pairs.reserve(linked.size() + left_sentences + right_sentences - two_sided);
  const auto left_only_from = [&](std::uint32_t l, std::uint32_t right_place) {
    for (; l < left_sentences && !left_taken[l]; ++l) {
      pairs.push_back({{l, l + 1}, {right_place, right_place}, false, {}});
    }
  };
  left_only_from(0, 0);
  std::uint32_t r = 0;
  std::uint32_t left_place = 0;
  const auto right_only_until = [&](std::uint32_t end) {
    for (; r < end; ++r) pairs.push_back({{left_place, left_place}, {r, r + 1}, false, {}});
  };
  for (SentencePair& pair : linked) {
    right_only_until(pair.right.begin);
    r = pair.right.end;
    const std::uint32_t left_end = pair.left.end;
    left_place = left_end;
    pairs.push_back(std::move(pair));
    left_only_from(left_end, r);
  }
  right_only_until(right_sentences);
  return pairs;
}

}  // namespace

TextAlignment align_texts(const NormalizedText& left, const NormalizedText& right) {
  const bool as_given = in_working_order(left, right);
  LinkedPairs linked = as_given ? link_pairs(left, right) : link_pairs(right, left);
  if (!as_given) mirror(linked.pairs);
  return {with_singles(std::move(linked.pairs), static_cast<std::uint32_t>(left.sentences.size()),
                       static_cast<std::uint32_t>(right.sentences.size())),
          std::move(linked.notes)};
}

}  // namespace agreed
