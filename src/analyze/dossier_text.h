// The texts of one series for a dossier: each with the statement that every word of it came in with, the
// streaks that it breaks and the wording that no text before it has. Read in one pass, oldest first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "analyze/novelty.h"
#include "analyze/series_texts.h"
#include "analyze/streaks.h"
#include "corpus/corpus.h"
#include "normalize/normalized_text.h"
#include "normalize/normalizer.h"
#include "text/span.h"

namespace agreed {

// Neighbouring words of one sentence that came in with one statement; see provenance.h.
struct DossierRun {
  TokenRange tokens;       // of the text
  std::size_t origin = 0;  // member of the series
  bool returned = false;   // they were gone, and came back
  std::size_t age =
      0;  // 0 the oldest quarter of the series so far .. kDossierAges - 1; that of itself: kDossierNew
};
inline constexpr std::size_t kDossierAges = 4;
inline constexpr std::size_t kDossierNew = kDossierAges;

struct DossierShare {
  std::size_t origin = 0;  // member of the series
  std::size_t words = 0;
};

// Wording that no text of an earlier day has, the most remarkable first (see novelty.h).
struct DossierNovelty {
  NoveltyVerdict verdict = NoveltyVerdict::undecidable;
  std::vector<KeyPhrase> phrases;  // at most kMostFresh
  std::size_t more = 0;            // those left out
};
inline constexpr std::size_t kMostFresh = 40;

struct DossierText {
  SeriesText text;                   // its read is not null
  std::vector<DossierRun> runs;      // cover the tokens, in order
  std::vector<DossierShare> shares;  // of the words, oldest origin first
  bool first_seen = false;           // something before it is not held in full: its own words may be older
  std::size_t words = 0;
  std::optional<StreakReport> streaks{};  // nullopt: it is not held in full, or has no date
  DossierNovelty novelty;
};

// Reads the members (see members_of()) in one language; result i is of member i, and has a text without
// `read` where nothing of it is held. The normalizer and its vocabulary are those of all texts that will be
// compared. step: called after each member.
[[nodiscard]] std::vector<DossierText> dossier_texts(const Corpus& corpus, const Series* series,
                                                     const std::vector<const Statement*>& members,
                                                     const std::string& language, Normalizer& normalizer,
                                                     const Vocabulary& vocabulary,
                                                     const std::function<void()>& step);

}  // namespace agreed
