// Candidates are the longest phrases of each streak; each is trimmed, cut down to what was lost, and filed
// under the break that it holds.
#include "analyze/broken_phrases.h"

#include <algorithm>
#include <set>
#include <utility>

#include "analyze/word_weight.h"

namespace agreed {
namespace {

constexpr std::uint32_t kLongestPhrase = 200;  // words

struct Candidate {
  WordRange words;
  WordRange core;  // from the first to the last word that has no image; empty at its place where words of
                   // this text stand between two that have
  std::uint32_t streak = 0;
};

class PhraseSifter {
 public:
  PhraseSifter(const PhraseField& field, const Vocabulary& vocabulary)
      : field_(field), vocabulary_(vocabulary) {}

  std::vector<BrokenPhrase> sift() {
    gather();
    std::ranges::sort(candidates_, [](const Candidate& a, const Candidate& b) {
      if (a.streak != b.streak) return a.streak > b.streak;
      if (a.words.size() != b.words.size()) return a.words.size() > b.words.size();
      return a.words.begin < b.words.begin;
    });
    return file();
  }

 private:
  [[nodiscard]] std::uint32_t words() const { return static_cast<std::uint32_t>(field_.words.ids.size()); }

  // Longest to the right: the phrase that ends with the next word and is carried as long does not hold it.
  void gather() {
    for (std::uint32_t last = 0; last < words(); ++last) {
      for (const StreakStep& step : field_.steps[last]) {
        if (step.streak < field_.at_least || step.length <= field_.carried[last]) continue;
        const WordRange phrase{last + 1 - step.length, last + 1};
        if (last + 1 < words() && length_at(last + 1, step.streak) > step.length) continue;
        consider(phrase);
      }
    }
  }

  // The longest phrase ending there with at least that streak.
  [[nodiscard]] std::uint32_t length_at(std::uint32_t last, std::uint32_t streak) const {
    for (const StreakStep& step : field_.steps[last]) {
      if (step.streak >= streak) return step.length;
    }
    return 0;
  }

  void consider(WordRange phrase) {
    const WordRange core = core_of(phrase);
    if (core.begin == words() || only_moved(phrase)) return;
    const WordRange lost = trimmed(core);
    const bool cut = is_phrase(lost) && broken(lost);
    const WordRange chosen = cut ? lost : trimmed(phrase);
    if (!is_phrase(chosen) || !broken(chosen)) return;
    candidates_.push_back({chosen, core, streak_of(field_.steps, chosen)});
  }

  // Whether all that has no image, and it is more than a word, stands elsewhere in this text: a few words in
  // the sentence that faces them, more of them anywhere.
  [[nodiscard]] bool only_moved(WordRange phrase) const {
    constexpr std::uint32_t kFewWords = 3;
    bool any = false;
    for (std::uint32_t w = phrase.begin; w < phrase.end; ++w) {
      WordRange run{w, w};
      while (run.end < phrase.end && field_.image[run.end] == kNoImage) ++run.end;
      w = run.end;
      run = trimmed(run);
      if (run.empty()) continue;
      if (!is_phrase(run) || broken(run)) return false;
      if (run.size() <= kFewWords && !field_.moved_inside(run)) return false;
      any = true;
    }
    return any;
  }

  [[nodiscard]] bool broken(WordRange phrase) const { return phrase.size() > field_.carried[phrase.end - 1]; }

  [[nodiscard]] bool function_word(std::uint32_t word) const {
    return !is_content(field_.text.tokens[field_.words.tokens[word]], vocabulary_);
  }

  // Without function words at its edges, but with the article that it begins with.
  [[nodiscard]] WordRange trimmed(WordRange phrase) const {
    const std::uint32_t begin = phrase.begin;
    while (!phrase.empty() && function_word(phrase.begin)) ++phrase.begin;
    while (!phrase.empty() && function_word(phrase.end - 1)) --phrase.end;
    if (!phrase.empty() && phrase.begin > begin && article(phrase.begin - 1)) --phrase.begin;
    return phrase;
  }

  [[nodiscard]] bool article(std::uint32_t word) const {
    return divides_nothing(field_.text.tokens[field_.words.tokens[word]], vocabulary_);
  }

  [[nodiscard]] bool is_phrase(WordRange phrase) const {
    std::uint32_t content = 0;
    for (std::uint32_t w = phrase.begin; w < phrase.end; ++w) content += function_word(w) ? 0U : 1U;
    return content >= 2 || (content == 1 && phrase.size() >= 3);
  }

  // {words(), words()} if every word has its image, one beside the other.
  [[nodiscard]] WordRange core_of(WordRange phrase) const {
    WordRange core{words(), words()};
    const auto add = [&](WordRange lost) {
      if (core.begin == words()) core.begin = lost.begin;
      core.end = lost.end;
    };
    for (std::uint32_t w = phrase.begin; w < phrase.end; ++w) {
      if (field_.image[w] == kNoImage) {
        add({w, w + 1});
      } else if (w + 1 < phrase.end && field_.image[w + 1] != kNoImage &&
                 field_.image[w + 1] != field_.image[w] + 1) {
        add({w + 1, w + 1});
      }
    }
    return core;
  }

  std::vector<BrokenPhrase> file() {
    std::vector<BrokenPhrase> result;
    std::vector<std::uint32_t> owner(words() + 1, kNoImage);       // of a lost word
    std::vector<std::uint32_t> seam_owner(words() + 1, kNoImage);  // of a place between two words
    std::set<std::vector<NormId>> known;
    for (const Candidate& c : candidates_) {
      const std::uint32_t found = owner_of(c, owner, seam_owner);
      if (found != kNoImage) {
        add_longer(result[found], c.words);
        continue;
      }
      const auto begin = field_.words.ids.begin();
      if (!known.insert({begin + c.words.begin, begin + c.words.end}).second) continue;
      const auto number = static_cast<std::uint32_t>(result.size());
      const bool cut = c.words.begin >= c.core.begin && c.words.end <= c.core.end;
      const WordRange own = cut ? c.words : c.core;
      std::fill(owner.begin() + own.begin, owner.begin() + own.end, number);
      if (own.empty()) seam_owner[own.begin] = number;
      result.push_back({c.words, c.streak, {}});
    }
    return result;
  }

  static std::uint32_t owner_of(const Candidate& c, const std::vector<std::uint32_t>& owner,
                                const std::vector<std::uint32_t>& seam_owner) {
    std::uint32_t found = kNoImage;
    for (std::uint32_t w = c.core.begin; w <= c.core.end; ++w) {
      found = std::min(found, seam_owner[w]);
      if (w < c.core.end) found = std::min(found, owner[w]);
    }
    return found;
  }

  // Only what holds the phrase and all that were added before.
  static void add_longer(BrokenPhrase& phrase, WordRange words) {
    const WordRange inner = phrase.longer.empty() ? phrase.words : phrase.longer.back();
    if (words.begin > inner.begin || words.end < inner.end || words == inner) return;
    phrase.longer.push_back(words);
  }

  const PhraseField& field_;
  const Vocabulary& vocabulary_;
  std::vector<Candidate> candidates_;
};

}  // namespace

TextWords words_of(const NormalizedText& text, PhraseBounds bounds) {
  TextWords words;
  words.ids.reserve(text.tokens.size());
  words.tokens.reserve(text.tokens.size());
  const auto cut = [&](std::uint32_t token) {
    if (!words.ids.empty() && words.ids.back() != kGapId) {
      words.ids.push_back(kGapId);
      words.tokens.push_back(token);
    }
  };
  std::uint32_t paragraph = 0;
  for (const Sentence& sentence : text.sentences) {
    const bool new_paragraph = sentence.paragraph != paragraph;
    paragraph = sentence.paragraph;
    if (bounds == PhraseBounds::sentences || (bounds == PhraseBounds::paragraphs && new_paragraph)) {
      cut(sentence.tokens.begin);
    }
    std::uint32_t count = 0;
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const NormToken& token = text.tokens[i];
      if (token.kind == TokenKind::gap) cut(i);
      if (token.kind == TokenKind::gap || token.kind == TokenKind::punctuation) continue;
      if (bounds == PhraseBounds::sentences && count++ == kLongestPhrase) {
        cut(i);
        count = 1;
      }
      words.ids.push_back(token.id);
      words.tokens.push_back(i);
    }
  }
  return words;
}

std::uint32_t streak_of(const StreakSteps& steps, WordRange phrase) {
  std::uint32_t streak = 0;
  for (const StreakStep& step : steps[phrase.end - 1]) {
    if (step.length >= phrase.size()) streak = std::max(streak, step.streak);
  }
  return streak;
}

std::vector<BrokenPhrase> broken_phrases(const PhraseField& field, const Vocabulary& vocabulary) {
  return PhraseSifter(field, vocabulary).sift();
}

}  // namespace agreed
