// Series made of real sentences into which edits were planted, so that the history of every word is known.
//
// A text is a list of paragraphs of sentences of words. From one text to the next some sentences come, go,
// move, and come back; phrases of one to five words come, go, are replaced, and come back where they stood.
// A new phrase has no word that its sentence has, or had, so that no other history tells the same.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "analyze/provenance.h"
#include "corpus/corpus.h"
#include "normalize/normalizer.h"
#include "normalize/prepare.h"
#include "normalize/vocabulary.h"
#include "support/random_text.h"

namespace agreed::test {

// Distinct sentences of 8 to 60 words, as ids of one vocabulary, `most` of them.
inline std::vector<std::vector<NormId>> real_sentences(const std::string& corpora, std::size_t most) {
  Vocabulary vocabulary;
  Normalizer normalizer({}, vocabulary);
  std::set<std::vector<NormId>> seen;
  std::vector<std::vector<NormId>> pool;
  const OutsideTexts outside = load_outside({corpora + "/fomc", corpora + "/leaders"});
  for (const Statement& statement : outside.statements) {
    for (const StatementText& text : statement.texts) {
      const NormalizedText words = prepare(text, normalizer);
      for (const Sentence& sentence : words.sentences) {
        std::vector<NormId> ids;
        for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
          ids.push_back(words.tokens[i].id);
        }
        const bool gap = std::ranges::find(ids, kGapId) != ids.end();
        if (gap || ids.size() < 8 || ids.size() > 60 || !seen.insert(ids).second) continue;
        pool.push_back(std::move(ids));
        if (pool.size() == most) return pool;
      }
    }
  }
  return pool;
}

struct PlantedWord {
  NormId id = 0;
  std::uint32_t number = 0;  // the same in all texts that have this word
};
using PlantedSentence = std::vector<PlantedWord>;
using PlantedText = std::vector<std::vector<PlantedSentence>>;  // paragraphs

struct PlantedSeries {
  std::vector<PlantedText> texts;
  std::map<std::string, std::size_t> edits;  // planted, by kind
};

class SeriesPlanter {
 public:
  // Sentences of real texts as ids; each is used once at most.
  SeriesPlanter(const std::vector<std::vector<NormId>>& pool, std::uint64_t seed)
      : pool_(pool), random_(seed), next_(random_.below(pool.size())) {}

  PlantedSeries plant() {
    PlantedText now;
    const std::size_t paragraphs = 4 + random_.below(6);
    for (std::size_t p = 0; p < paragraphs; ++p) {
      now.emplace_back();
      const std::size_t sentences = 1 + random_.below(5);
      for (std::size_t s = 0; s < sentences; ++s) now.back().push_back(fresh_sentence());
    }
    series_.texts.push_back(now);
    const std::size_t more = 3 + random_.below(6);
    for (std::size_t t = 0; t < more; ++t) {
      const std::size_t edits = 2 + random_.below(8);
      for (std::size_t e = 0; e < edits; ++e) edit(now);
      std::erase_if(now, [](const auto& paragraph) { return paragraph.empty(); });
      if (now.empty()) now.push_back({fresh_sentence()});
      series_.texts.push_back(now);
    }
    return std::move(series_);
  }

 private:
  struct Removed {  // words that stood behind a word of a sentence
    std::uint32_t behind;
    std::uint32_t before;
    PlantedSentence words;
  };

  PlantedSentence numbered(const std::vector<NormId>& ids) {
    PlantedSentence sentence;
    for (const NormId id : ids) sentence.push_back({id, count_++});
    return sentence;
  }
  PlantedSentence fresh_sentence() {
    next_ = (next_ + 1 + random_.below(3)) % pool_.size();
    return numbered(pool_[next_]);
  }

  std::pair<std::size_t, std::size_t> any_sentence(const PlantedText& text) {
    const std::size_t p = random_.below(text.size());
    return {p, random_.below(text[p].size())};
  }
  void put(PlantedText& text, PlantedSentence sentence) {
    auto& paragraph = text[random_.below(text.size())];
    paragraph.insert(paragraph.begin() + static_cast<std::ptrdiff_t>(random_.below(paragraph.size() + 1)),
                     std::move(sentence));
  }

  // One to five words of another sentence, none of which this one has or had; empty if there is none.
  PlantedSentence fresh_phrase(const PlantedSentence& sentence) {
    for (int tries = 0; tries < 20; ++tries) {
      const std::vector<NormId>& from = pool_[random_.below(pool_.size())];
      const std::size_t size = 1 + random_.below(5);
      if (from.size() < size + 2) continue;
      const std::size_t at = random_.below(from.size() - size - 1);
      const std::vector<NormId> words(from.begin() + static_cast<std::ptrdiff_t>(at),
                                      from.begin() + static_cast<std::ptrdiff_t>(at + size));
      const bool shared = std::ranges::any_of(sentence, [&](const PlantedWord& word) {
        return std::ranges::find(words, word.id) != words.end();
      });
      const bool twice = std::set<NormId>(words.begin(), words.end()).size() != words.size();
      if (!shared && !twice) return numbered(words);
    }
    return {};
  }

  void edit(PlantedText& text) {
    if (text.empty()) return;
    std::erase_if(text, [](const auto& paragraph) { return paragraph.empty(); });
    if (text.empty()) text.push_back({fresh_sentence()});
    const auto [p, s] = any_sentence(text);
    PlantedSentence& sentence = text[p][s];
    switch (random_.below(10)) {
      case 0:
        put(text, fresh_sentence());
        return count("sentence in");
      case 1:
        if (text.size() < 3) return;
        gone_.push_back(sentence);
        text[p].erase(text[p].begin() + static_cast<std::ptrdiff_t>(s));
        return count("sentence out");
      case 2: {
        PlantedSentence moved = sentence;
        text[p].erase(text[p].begin() + static_cast<std::ptrdiff_t>(s));
        if (random_.below(2) == 0) {
          replace_phrase(moved);
          count("sentence moved and edited");
        } else {
          count("sentence moved");
        }
        put(text, std::move(moved));
        return;
      }
      case 3:
      case 4: {
        if (gone_.empty()) return;
        const std::size_t which = random_.below(gone_.size());
        PlantedSentence back = gone_[which];
        gone_.erase(gone_.begin() + static_cast<std::ptrdiff_t>(which));
        if (random_.below(3) == 0) {
          replace_phrase(back);
          count("sentence back, edited");
        } else {
          count("sentence back");
        }
        put(text, std::move(back));
        return;
      }
      case 5:
        return insert_phrase(sentence);
      case 6:
        return remove_phrase(sentence);
      case 7:
      case 8:
        return bring_back_phrase(text);
      default:
        return replace_phrase(sentence);
    }
  }

  void insert_phrase(PlantedSentence& sentence) {
    const PlantedSentence phrase = fresh_phrase(sentence);
    if (phrase.empty()) return;
    sentence.insert(sentence.begin() + static_cast<std::ptrdiff_t>(random_.below(sentence.size())),
                    phrase.begin(), phrase.end());
    count("phrase in");
  }
  void remove_phrase(PlantedSentence& sentence) {
    const std::size_t size = 1 + random_.below(5);
    if (sentence.size() < size + 6) return;
    const std::size_t at = 1 + random_.below(sentence.size() - size - 2);
    const auto begin = sentence.begin() + static_cast<std::ptrdiff_t>(at);
    const auto end = begin + static_cast<std::ptrdiff_t>(size);
    removed_.push_back({(begin - 1)->number, end->number, PlantedSentence(begin, end)});
    sentence.erase(begin, end);
    count("phrase out");
  }
  void bring_back_phrase(PlantedText& text) {
    if (removed_.empty()) return;
    const std::size_t which = random_.below(removed_.size());
    for (auto& paragraph : text) {
      for (PlantedSentence& sentence : paragraph) {
        for (std::size_t i = 0; i + 1 < sentence.size(); ++i) {
          if (sentence[i].number != removed_[which].behind ||
              sentence[i + 1].number != removed_[which].before)
            continue;
          sentence.insert(sentence.begin() + static_cast<std::ptrdiff_t>(i + 1),
                          removed_[which].words.begin(), removed_[which].words.end());
          removed_.erase(removed_.begin() + static_cast<std::ptrdiff_t>(which));
          return count("phrase back");
        }
      }
    }
  }
  void replace_phrase(PlantedSentence& sentence) {
    const std::size_t size = 1 + random_.below(5);
    if (sentence.size() < size + 6) return;
    const PlantedSentence phrase = fresh_phrase(sentence);
    if (phrase.empty()) return;
    const std::size_t at = 1 + random_.below(sentence.size() - size - 2);
    const auto begin = sentence.begin() + static_cast<std::ptrdiff_t>(at);
    const auto behind = sentence.erase(begin, begin + static_cast<std::ptrdiff_t>(size));
    sentence.insert(behind, phrase.begin(), phrase.end());
    count("phrase replaced");
  }
  void count(const std::string& kind) { ++series_.edits[kind]; }

  const std::vector<std::vector<NormId>>& pool_;
  Random random_;
  std::size_t next_;
  std::uint32_t count_ = 0;
  std::vector<PlantedSentence> gone_;
  std::vector<Removed> removed_;
  PlantedSeries series_;
};

// Right words of the last texts, and all of them.
struct ProvenanceScore {
  std::size_t words = 0;
  std::size_t origins = 0;    // with the right origin
  std::size_t histories = 0;  // with the right exits and returns, too
};

inline void score(const PlantedSeries& series, ProvenanceScore& sum) {
  std::map<std::uint32_t, std::vector<std::uint32_t>> truth;  // the texts of each word
  Provenance provenance;
  std::vector<WordNumber> last;
  for (std::uint32_t t = 0; t < series.texts.size(); ++t) {
    std::vector<NormId> ids;
    std::vector<TokenRange> sentences;
    std::vector<SentenceRange> paragraphs;
    for (const auto& paragraph : series.texts[t]) {
      const auto first = static_cast<std::uint32_t>(sentences.size());
      for (const PlantedSentence& sentence : paragraph) {
        const auto begin = static_cast<std::uint32_t>(ids.size());
        for (const PlantedWord& word : sentence) {
          ids.push_back(word.id);
          truth[word.number].push_back(t);
        }
        sentences.push_back({begin, static_cast<std::uint32_t>(ids.size())});
      }
      paragraphs.push_back({first, static_cast<std::uint32_t>(sentences.size())});
    }
    last = provenance.add({ids, sentences, paragraphs});
  }
  std::size_t at = 0;
  for (const auto& paragraph : series.texts.back()) {
    for (const PlantedSentence& sentence : paragraph) {
      for (const PlantedWord& word : sentence) {
        const WordHistory& found = provenance.words()[last[at++]];
        const std::vector<std::uint32_t>& in = truth[word.number];
        std::vector<std::uint32_t> exits;
        std::vector<std::uint32_t> returns;
        for (std::size_t i = 1; i < in.size(); ++i) {
          if (in[i] == in[i - 1] + 1) continue;
          exits.push_back(in[i - 1] + 1);
          returns.push_back(in[i]);
        }
        ++sum.words;
        if (found.origin != in.front()) continue;
        ++sum.origins;
        if (found.exits == exits && found.returns == returns) ++sum.histories;
      }
    }
  }
}

}  // namespace agreed::test
