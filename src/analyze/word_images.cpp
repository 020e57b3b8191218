// The hunks of each pair of sentences; what no hunk holds is carried over word by word.
#include "analyze/word_images.h"

#include <algorithm>
#include <span>

#include "analyze/phrase_hunks.h"
#include "normalize/tokens_in.h"

namespace agreed {
namespace {

constexpr std::uint32_t kNoPair = 0xFFFFFFFF;

}  // namespace

WordImages::WordImages(const NormalizedText& last, const TextWords& last_words, const NormalizedText& current,
                       const Vocabulary& vocabulary)
    : last_(last), current_(current), alignment_(align_texts(last, current)) {
  pair_of_.assign(last.sentences.size(), kNoPair);
  token_images_.assign(last.tokens.size(), kNoImage);
  for (std::uint32_t p = 0; p < alignment_.pairs.size(); ++p) {
    const SentencePair& pair = alignment_.pairs[p];
    for (std::uint32_t s = pair.left.begin; s < pair.left.end; ++s) pair_of_[s] = p;
    if (!pair.left.empty() && !pair.right.empty()) add_pair(pair, vocabulary);
  }
  std::vector<std::uint32_t> word_of_token(current.tokens.size(), kNoImage);
  const TextWords words = words_of(current, PhraseBounds::gaps);
  for (std::uint32_t w = 0; w < words.ids.size(); ++w) {
    if (words.ids[w] != kGapId) word_of_token[words.tokens[w]] = w;
  }
  by_word_.reserve(last_words.ids.size());
  for (std::uint32_t w = 0; w < last_words.ids.size(); ++w) {
    const bool word = last_words.ids[w] != kGapId;
    const std::uint32_t image = word ? token_images_[last_words.tokens[w]] : kNoImage;
    by_word_.push_back(image == kNoImage ? kNoImage : word_of_token[image]);
  }
}

const SentencePair* WordImages::pair_of(std::uint32_t sentence) const {
  if (pair_of_[sentence] == kNoPair) return nullptr;
  const SentencePair& pair = alignment_.pairs[pair_of_[sentence]];
  return pair.right.empty() ? nullptr : &pair;
}

TokenRange WordImages::facing(TokenRange tokens, TokenRange left, TokenRange right) const {
  TokenRange result = right;
  for (std::uint32_t i = tokens.begin; i > left.begin; --i) {
    if (token_images_[i - 1] == kNoImage) continue;
    result.begin = token_images_[i - 1] + 1;
    break;
  }
  for (std::uint32_t i = tokens.end; i < left.end; ++i) {
    if (token_images_[i] == kNoImage) continue;
    result.end = token_images_[i];
    break;
  }
  result.end = std::max(result.begin, result.end);
  return result;
}

void WordImages::add_pair(const SentencePair& pair, const Vocabulary& vocabulary) {
  const TokenRange left = tokens_in(last_, pair.left);
  const TokenRange right = tokens_in(current_, pair.right);
  std::uint32_t l = left.begin;
  std::uint32_t r = right.begin;
  const auto carry_over = [&](std::uint32_t until) {
    while (l < until) token_images_[l++] = r++;
  };
  for (const Hunk& hunk : phrase_hunks(pair.words, {last_, {}}, {current_, {}}, vocabulary)) {
    carry_over(hunk.earlier.begin);
    if (same_words(hunk)) carry_over(hunk.earlier.end);
    l = hunk.earlier.end;
    r = hunk.later.end;
  }
  carry_over(left.end);
}

// In another dress.
bool WordImages::same_words(const Hunk& hunk) const {
  const auto at = [](const NormalizedText& text, TokenRange range) {
    return std::span<const NormToken>(text.tokens).subspan(range.begin, range.size());
  };
  return std::ranges::equal(at(last_, hunk.earlier), at(current_, hunk.later), {}, &NormToken::id,
                            &NormToken::id);
}

}  // namespace agreed
