// The last variant gives the order; those before it, the latest first, put in what the later ones lack.
#include "analyze/lineage_words.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <list>
#include <optional>
#include <unordered_map>
#include <utility>

#include "analyze/composite_text.h"
#include "analyze/series_provenance.h"
#include "normalize/wording.h"

namespace agreed {
namespace {

bool is_mark(const NormToken& token) {
  return token.kind == TokenKind::punctuation || token.kind == TokenKind::gap;
}

void unite(SentenceSet& set, const SentenceSet& more) {
  SentenceSet all;
  std::ranges::set_union(set, more, std::back_inserter(all));
  set = std::move(all);
}

// The line with the sentences that were parted from it or joined to it, and their lines.
LineOfDescent family_of(LineageChain& chain, const LineOfDescent& line) {
  LineOfDescent family = line;
  const auto take_in = [&](std::size_t text, const SentenceSet& related) {
    SentenceSet others;
    std::ranges::set_difference(related, family[text], std::back_inserter(others));
    if (others.empty()) return;
    const LineOfDescent theirs = chain.follow(text, std::move(others), {});
    for (std::size_t i = 0; i < family.size(); ++i) unite(family[i], theirs[i]);
  };
  std::optional<std::size_t> before;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i].empty()) continue;
    if (before) {
      const Relation relation = chain.relate(*before, line[*before], i, line[i]);
      take_in(*before, relation.earlier);
      take_in(i, relation.later);
    }
    before = i;
  }
  return family;
}

class WordLister {
 public:
  WordLister(const std::vector<SeriesText>& texts, const LineOfDescent& line, const LineOfDescent& family) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      SeriesText& variant = variants_.emplace_back();
      variant.date = texts[i].date;
      variant.held = texts[i].held;
      variant.skipped_before = texts[i].skipped_before;
      std::vector<bool>& in_line = in_line_.emplace_back();
      if (family[i].empty()) continue;
      variant.text = excerpt(texts[i].text, family[i]);
      for (const std::uint32_t s : family[i]) {
        in_line.insert(in_line.end(), texts[i].text.sentences[s].tokens.size(),
                       std::ranges::binary_search(line[i], s));
      }
    }
    provenance_ = provenance_of(variants_, ProvenanceOf::versions);
  }

  std::vector<LineageWordRun> list() {
    for (std::size_t i = variants_.size(); i-- > 0;) put_in(i);
    for (std::size_t i = 0; i < variants_.size(); ++i) find_elsewhere(i);
    return runs();
  }

 private:
  struct Word {
    WordNumber number = 0;
    std::size_t variant = 0;  // the last one that has it ...
    std::uint32_t token = 0;  // ... and where
    std::vector<std::size_t> elsewhere{};
  };

  void put_in(std::size_t variant) {
    auto next = order_.begin();
    const std::vector<NormToken>& tokens = variants_[variant].text.tokens;
    for (std::uint32_t i = 0; i < tokens.size(); ++i) {
      if (!in_line_[variant][i] || is_mark(tokens[i])) continue;
      const WordNumber number = provenance_.words[variant][i];
      const auto [known, fresh] = places_.try_emplace(number);
      if (fresh) known->second = order_.insert(next, Word{number, variant, i});
      next = std::next(known->second);
    }
  }

  void find_elsewhere(std::size_t variant) {
    for (std::size_t i = 0; i < provenance_.words[variant].size(); ++i) {
      if (in_line_[variant][i]) continue;
      const auto known = places_.find(provenance_.words[variant][i]);
      if (known != places_.end()) known->second->elsewhere.push_back(variant);
    }
  }

  [[nodiscard]] bool goes_on(const Word& before, const Word& word) const {
    if (word.variant != before.variant || word.token <= before.token || word.elsewhere != before.elsewhere)
      return false;
    const std::vector<NormToken>& tokens = variants_[word.variant].text.tokens;
    for (std::uint32_t i = before.token + 1; i < word.token; ++i) {
      if (tokens[i].kind != TokenKind::punctuation) return false;
    }
    return same_history(provenance_.histories[before.number], provenance_.histories[word.number]);
  }

  [[nodiscard]] std::vector<LineageWordRun> runs() const {
    std::vector<LineageWordRun> runs;
    for (auto first = order_.begin(); first != order_.end();) {
      auto last = first;
      std::size_t words = 1;
      for (auto next = std::next(last); next != order_.end() && goes_on(*last, *next); ++next) {
        last = next;
        ++words;
      }
      const NormalizedText& text = variants_[first->variant].text;
      const WordHistory& history = provenance_.histories[first->number];
      LineageWordRun run;
      run.text = wording(text, {first->token, last->token + 1});
      run.row = first->variant;
      run.span = text.span_of({first->token, last->token + 1});
      run.words = words;
      run.origin = history.origin;
      run.first_seen = provenance_.unsure_before[history.origin] != 0;
      run.exits.assign(history.exits.begin(), history.exits.end());
      run.returns.assign(history.returns.begin(), history.returns.end());
      run.elsewhere = first->elsewhere;
      runs.push_back(std::move(run));
      first = std::next(last);
    }
    return runs;
  }

  std::vector<SeriesText> variants_;        // the sentences of the family, by text
  std::vector<std::vector<bool>> in_line_;  // by variant, then by token
  SeriesProvenance provenance_;
  std::list<Word> order_;
  std::unordered_map<WordNumber, std::list<Word>::iterator> places_;
};

}  // namespace

std::vector<LineageWordRun> word_runs_of(const std::vector<SeriesText>& texts, LineageChain& chain,
                                         const LineOfDescent& line) {
  return WordLister(texts, line, family_of(chain, line)).list();
}

}  // namespace agreed
