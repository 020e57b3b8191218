// A text that is whole and a step by itself replaces what stood before it; any other adds to it.
#include "analyze/standing_words.h"

#include <utility>

namespace agreed {

void StandingWords::advance(const ProvenanceText& text, std::uint32_t now,
                            const std::vector<WordNumber>& of_text, std::vector<WordHistory>& histories) {
  if (!text.same_step) step_ = now;
  is_standing_.resize(histories.size());
  for (const WordNumber word : of_text) {
    WordHistory& history = histories[word];
    if (history.origin != now && !is_standing_[word]) come_back(history, now);
    history.last = now;
  }
  if (text.whole) {
    for (const WordNumber word : words_) {
      if (histories[word].last >= step_) continue;
      histories[word].exits.push_back(now);
      is_standing_[word] = false;
    }
  }
  if (text.whole && step_ == now) {
    replace_by(text, of_text);
  } else {
    if (text.whole) leave_out_gone();
    add_new(text, of_text);
  }
  for (const WordNumber word : of_text) is_standing_[word] = true;
}

// What another text of the same step lacked has not gone.
void StandingWords::come_back(WordHistory& history, std::uint32_t now) const {
  if (!history.exits.empty() && history.exits.back() >= step_) {
    history.exits.pop_back();
  } else {
    history.returns.push_back(now);
  }
}

void StandingWords::leave_out_gone() {
  std::vector<WordNumber> kept;
  std::vector<TokenRange> sentences;
  for (const TokenRange sentence : sentences_) {
    const auto begin = static_cast<std::uint32_t>(kept.size());
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      if (is_standing_[words_[i]]) kept.push_back(words_[i]);
    }
    const auto end = static_cast<std::uint32_t>(kept.size());
    if (begin != end) sentences.push_back({begin, end});
  }
  words_ = std::move(kept);
  sentences_ = std::move(sentences);
  paragraphs_.clear();
}

void StandingWords::replace_by(const ProvenanceText& text, const std::vector<WordNumber>& of_text) {
  words_ = of_text;
  sentences_.assign(text.sentences.begin(), text.sentences.end());
  paragraphs_.clear();
  for (const SentenceRange paragraph : text.paragraphs) {
    if (paragraph.empty()) continue;
    paragraphs_.push_back({text.sentences[paragraph.begin].begin, text.sentences[paragraph.end - 1].end});
  }
}

void StandingWords::add_new(const ProvenanceText& text, const std::vector<WordNumber>& of_text) {
  for (const TokenRange sentence : text.sentences) {
    const auto begin = static_cast<std::uint32_t>(words_.size());
    for (std::uint32_t i = sentence.begin; i < sentence.end; ++i) {
      if (!is_standing_[of_text[i]]) words_.push_back(of_text[i]);
    }
    const auto end = static_cast<std::uint32_t>(words_.size());
    if (begin != end) sentences_.push_back({begin, end});
  }
}

}  // namespace agreed
