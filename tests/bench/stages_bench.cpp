// How fast each stage of a comparison is by itself, so that a loss of speed is seen where it comes
// from. Texts are invented words with a long-tailed distribution, fixed seeds, 2 % of the words edited.
// Bytes and words a second; the bare ICU iterators are what tokenizing cannot be faster than.
#include <benchmark/benchmark.h>
#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "align/alignment.h"
#include "align/text_alignment.h"
#include "analyze/phrase_hunks.h"
#include "support/desk.h"
#include "support/lots.h"

namespace {

using agreed::NormalizedText;
using agreed::NormId;
using agreed::test::Lots;

// A word of one to four syllables; small numbers are drawn far more often than large ones.
std::string word(Lots& lots) {
  std::uint32_t number = lots.below(1U << (1 + lots.below(14)));
  std::string letters;
  do {
    letters += "bdfgklmnprstvz"[number % 14];
    letters += "aeiou"[number / 14 % 5];
    number /= 70;
  } while (number > 0);
  return letters;
}

using Words = std::vector<std::string>;

Words draw(std::size_t count, std::uint64_t seed) {
  Lots lots(seed);
  Words words;
  for (std::size_t i = 0; i < count; ++i) words.push_back(word(lots));
  return words;
}

Words edited(const Words& words, std::uint64_t seed) {
  Lots lots(seed);
  Words later;
  for (const std::string& w : words) {
    const std::uint32_t lot = lots.below(100);
    if (lot < 2) continue;
    later.push_back(lot < 4 ? word(lots) : w);
    if (lot >= 4 && lot < 6) later.push_back(word(lots));
  }
  return later;
}

// Sentences of 18 words, paragraphs of five sentences.
std::string prose(const Words& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::string w = words[i];
    if (i % 18 == 0) w[0] = static_cast<char>(w[0] - 'a' + 'A');
    text += w;
    text += i % 18 == 17 ? (i % 90 == 89 ? ".\n\n" : ".\n") : (i % 7 == 3 ? ", " : " ");
  }
  return text + ".\n";
}

struct Pair {
  agreed::test::Desk desk;
  std::string left_bytes;
  std::string right_bytes;
  NormalizedText left;
  NormalizedText right;

  explicit Pair(std::size_t count) {
    const Words words = draw(count, 1);
    left_bytes = prose(words);
    right_bytes = prose(edited(words, 2));
    left = desk.read(left_bytes);
    right = desk.read(right_bytes);
  }
};

std::vector<NormId> ids_of(const NormalizedText& text) {
  std::vector<NormId> ids;
  for (const agreed::NormToken& token : text.tokens) ids.push_back(token.id);
  return ids;
}

std::shared_ptr<const agreed::SourceText> source_of(const std::string& bytes) {
  return std::make_shared<const agreed::SourceText>(agreed::SourceText::from_bytes("bench", bytes).value());
}

void count(benchmark::State& state, std::size_t bytes, std::size_t words) {
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(bytes));
  state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(words));
}

// Walks all word and sentence boundaries of the bytes, and keeps nothing.
void icu_alone(benchmark::State& state) {
  const std::string text = prose(draw(static_cast<std::size_t>(state.range(0)), 1));
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> words(
      icu::BreakIterator::createWordInstance(icu::Locale("en"), status));
  const std::unique_ptr<icu::BreakIterator> sentences(
      icu::BreakIterator::createSentenceInstance(icu::Locale("en"), status));
  for (auto _ : state) {
    std::int64_t boundaries = 0;
    for (icu::BreakIterator* iterator : {words.get(), sentences.get()}) {
      UText opened = UTEXT_INITIALIZER;
      utext_openUTF8(&opened, text.data(), static_cast<std::int64_t>(text.size()), &status);
      iterator->setText(&opened, status);
      while (iterator->next() != icu::BreakIterator::DONE) ++boundaries;
      utext_close(&opened);
    }
    benchmark::DoNotOptimize(boundaries);
  }
  if (U_FAILURE(status)) state.SkipWithError("ICU failed");
  count(state, text.size(), static_cast<std::size_t>(state.range(0)));
}
BENCHMARK(icu_alone)->Arg(3000)->Arg(300000)->Unit(benchmark::kMicrosecond);

void tokenize(benchmark::State& state) {
  const auto source = source_of(prose(draw(static_cast<std::size_t>(state.range(0)), 1)));
  for (auto _ : state) {
    benchmark::DoNotOptimize(agreed::tokenize(source, {0, source->size()}, {"en", agreed::Markup::plain}));
  }
  count(state, source->size(), static_cast<std::size_t>(state.range(0)));
}
BENCHMARK(tokenize)->Arg(3000)->Arg(300000)->Unit(benchmark::kMicrosecond);

void tokenize_markdown(benchmark::State& state) {
  const auto source = source_of(prose(draw(static_cast<std::size_t>(state.range(0)), 1)));
  for (auto _ : state) {
    benchmark::DoNotOptimize(agreed::tokenize(source, {0, source->size()}, {"en", agreed::Markup::markdown}));
  }
  count(state, source->size(), static_cast<std::size_t>(state.range(0)));
}
BENCHMARK(tokenize_markdown)->Arg(3000)->Arg(300000)->Unit(benchmark::kMicrosecond);

void normalize(benchmark::State& state) {
  const auto source = source_of(prose(draw(static_cast<std::size_t>(state.range(0)), 1)));
  const agreed::TokenizedText text =
      agreed::tokenize(source, {0, source->size()}, {"en", agreed::Markup::plain});
  for (auto _ : state) {
    agreed::Vocabulary vocabulary;
    agreed::Normalizer normalizer(agreed::Equivalents{}, vocabulary);
    benchmark::DoNotOptimize(normalizer.normalize(text, "en"));
  }
  count(state, source->size(), text.tokens.size());
}
BENCHMARK(normalize)->Arg(3000)->Arg(300000)->Unit(benchmark::kMicrosecond);

void align_tokens(benchmark::State& state) {
  const Pair pair(static_cast<std::size_t>(state.range(0)));
  const std::vector<NormId> left = ids_of(pair.left);
  const std::vector<NormId> right = ids_of(pair.right);
  for (auto _ : state) {
    std::vector<agreed::Note> notes;
    benchmark::DoNotOptimize(agreed::align_tokens(left, right, 0, 0, notes));
  }
  count(state, pair.left_bytes.size() + pair.right_bytes.size(), left.size() + right.size());
}
BENCHMARK(align_tokens)->Arg(18)->Arg(3000)->Arg(300000)->Unit(benchmark::kMicrosecond);

void align_texts(benchmark::State& state) {
  const Pair pair(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) benchmark::DoNotOptimize(agreed::align_texts(pair.left, pair.right));
  count(state, pair.left_bytes.size() + pair.right_bytes.size(),
        pair.left.tokens.size() + pair.right.tokens.size());
}
BENCHMARK(align_texts)->Arg(3000)->Arg(300000)->Unit(benchmark::kMicrosecond);

void phrase_hunks(benchmark::State& state) {
  Pair pair(static_cast<std::size_t>(state.range(0)));
  const agreed::TextAlignment aligned = agreed::align_texts(pair.left, pair.right);
  const agreed::PhraseSide earlier{pair.left, {}};
  const agreed::PhraseSide later{pair.right, {}};
  const agreed::Vocabulary& vocabulary = pair.desk.vocabulary();
  for (auto _ : state) {
    std::size_t hunks = 0;
    for (const agreed::SentencePair& sentences : aligned.pairs) {
      if (sentences.words.empty()) continue;
      hunks += agreed::phrase_hunks(sentences.words, earlier, later, vocabulary).size();
    }
    benchmark::DoNotOptimize(hunks);
  }
  count(state, pair.left_bytes.size() + pair.right_bytes.size(),
        pair.left.tokens.size() + pair.right.tokens.size());
}
BENCHMARK(phrase_hunks)->Arg(3000)->Arg(300000)->Unit(benchmark::kMicrosecond);

void whole_diff(benchmark::State& state) {
  const Words words = draw(static_cast<std::size_t>(state.range(0)), 1);
  const std::string earlier = prose(words);
  const std::string later = prose(edited(words, 2));
  for (auto _ : state) {
    agreed::test::Desk desk;
    benchmark::DoNotOptimize(desk.compare(earlier, later));
  }
  count(state, earlier.size() + later.size(), 2 * words.size());
}
BENCHMARK(whole_diff)->Arg(3000)->Arg(300000)->Unit(benchmark::kMicrosecond);

}  // namespace
