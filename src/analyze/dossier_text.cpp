// Each question is asked as its own verb asks it; only what all texts share is made once.
#include "analyze/dossier_text.h"

#include <algorithm>
#include <map>
#include <utility>

#include "analyze/novelty_finder.h"
#include "analyze/series_provenance.h"
#include "analyze/speech_acts.h"
#include "corpus/languages.h"

namespace agreed {
namespace {

bool is_mark(const NormToken& token) {
  return token.kind == TokenKind::punctuation || token.kind == TokenKind::gap;
}

std::size_t age_of(std::size_t origin, std::size_t itself) {
  return origin == itself ? kDossierNew : origin * kDossierAges / itself;
}

// Marks go with the words before them, at the beginning of a sentence with those after.
void fill_runs(DossierText& text, const SeriesProvenance& provenance, std::size_t itself) {
  const NormalizedText& tokens = text.text.text;
  const auto run_of = [&](std::uint32_t token) {
    const WordHistory& history = provenance.histories[provenance.words[itself][token]];
    DossierRun run;
    run.origin = history.origin;
    run.returned = !history.returns.empty() && history.returns.front() <= itself;
    run.age = age_of(run.origin, itself);
    return run;
  };
  std::map<std::size_t, std::size_t> words_of;
  for (const Sentence& sentence : tokens.sentences) {
    const TokenRange range = sentence.tokens;
    for (std::uint32_t i = range.begin; i < range.end;) {
      std::uint32_t first = i;
      while (first + 1 < range.end && is_mark(tokens.tokens[first])) ++first;
      DossierRun run = run_of(first);
      std::uint32_t end = first + 1;
      std::size_t counted = is_mark(tokens.tokens[first]) ? 0 : 1;
      for (; end < range.end; ++end) {
        if (is_mark(tokens.tokens[end])) continue;
        const DossierRun next = run_of(end);
        if (next.origin != run.origin || next.returned != run.returned) break;
        ++counted;
      }
      run.tokens = {i, end};
      words_of[run.origin] += counted;
      text.words += counted;
      text.runs.push_back(run);
      i = end;
    }
  }
  for (const auto& [origin, count] : words_of) {
    if (count != 0) text.shares.push_back({origin, count});
  }
}

// What stands before a text: those of earlier days.
class Earlier {
 public:
  explicit Earlier(SeriesTexts named) : texts_(std::move(named)) {}

  // Members up to `itself` that are of an earlier day than it; they are added as time goes on.
  const SeriesTexts& before(const std::vector<DossierText>& all, std::size_t itself) {
    while (next_ < itself && all[next_].text.date && all[itself].text.date &&
           *all[next_].text.date < *all[itself].text.date) {
      texts_.texts.push_back(all[next_++].text);
    }
    return texts_;
  }

 private:
  SeriesTexts texts_;
  std::size_t next_ = 0;
};

// The wording that is new in each text, with one index for all of them.
class NoveltyReader {
 public:
  NoveltyReader(const Corpus& corpus, const Series* series) : finder_(corpus, scratch_) {
    if (series != nullptr) parties_ = series->parties;
  }

  DossierNovelty read(const SeriesText& text) {
    DossierNovelty made;
    known_ = known_ && text.skipped_before == 0;
    if (text.read == nullptr) {
      known_ = false;
      return made;
    }
    scratch_.fresh.clear();
    scratch_.earlier_words = full_words_;
    scratch_.text.words = finder_.read(*text.read);
    if (full_ != 0) {
      made.verdict = known_ ? NoveltyVerdict::told : NoveltyVerdict::told_of_some;
      finder_.find_fresh(parties_);
      made.phrases = std::move(scratch_.fresh);
      made.more = made.phrases.size() - std::min(made.phrases.size(), kMostFresh);
      made.phrases.resize(made.phrases.size() - made.more);
    }
    if (text.held == Held::full) {
      ++full_;
      full_words_ += scratch_.text.words;
    } else {
      known_ = false;
    }
    return made;
  }

 private:
  Novelty scratch_;
  NoveltyFinder finder_;
  std::vector<std::string> parties_;
  std::size_t full_ = 0;
  std::size_t full_words_ = 0;
  bool known_ = true;  // all before is held in full
};

}  // namespace

std::vector<DossierText> dossier_texts(const Corpus& corpus, const Series* series,
                                       const std::vector<const Statement*>& members,
                                       const std::string& language, Normalizer& normalizer,
                                       const Vocabulary& vocabulary, const std::function<void()>& step) {
  SeriesTexts read = series_texts(corpus, series, members, language, normalizer);
  const SeriesProvenance provenance = provenance_of(read.texts, ProvenanceOf::texts);
  std::vector<DossierText> texts(read.texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) texts[i].text = std::move(read.texts[i]);
  read.texts.clear();

  const bool english = primary_language(language) == "en";
  Earlier earlier(std::move(read));
  NoveltyReader novelty(corpus, series);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    DossierText& one = texts[i];
    one.first_seen = provenance.unsure_before[i] != 0;
    one.novelty = novelty.read(one.text);
    if (one.text.read != nullptr) fill_runs(one, provenance, i);
    if (one.text.held == Held::full && one.text.date) {
      const SeriesTexts& before = earlier.before(texts, i);
      SpeechActs acts;
      if (!english && !before.texts.empty())
        acts = speech_acts(corpus.ladders, before.texts.back().text, normalizer);
      one.streaks = broken_streaks(one.text, before, 2, vocabulary, acts);
    }
    step();
  }
  return texts;
}

}  // namespace agreed
