// Resolves the series and cuts it at the statement that is asked about.
#include "analyze/streak_search.h"

#include <algorithm>
#include <utility>

#include "analyze/archive_listing.h"
#include "corpus/languages.h"
#include "normalize/normalizer.h"
#include "normalize/vocabulary.h"

namespace agreed {
namespace {

Error usage(std::string message) {
  return Error{ErrorCode::usage, std::move(message), {}, 0};
}

// Null: the texts from outside alone.
Result<const Series*> series_asked_for(const Corpus& corpus, bool any_outside, const StreakRequest& request) {
  std::string id = request.series;
  if (id.empty() && request.current != nullptr) id = request.current->series;
  if (!id.empty()) {
    const Series* series = corpus.find_series(id);
    if (series == nullptr) return no_series(corpus, id);
    return series;
  }
  if (any_outside) return static_cast<const Series*>(nullptr);
  const Series* only = nullptr;
  std::string names;
  for (const Series& series : corpus.series) {
    if (series.statements.empty()) continue;
    names += (names.empty() ? "" : ", ") + series.id;
    if (only != nullptr)
      only = nullptr;
    else if (names == series.id)
      only = &series;
  }
  if (only != nullptr) return only;
  if (names.empty()) return usage("no series: name texts with --in, or an archive with --statements");
  return usage("of which series? name it with --series (there are: " + names + ")");
}

struct Cut {
  const Statement* current = nullptr;
  std::vector<const Statement*> before;
  bool member = false;      // current is one of the series
  std::size_t undated = 0;  // members left out
};

Cut cut_series(std::vector<const Statement*> members, const Statement* asked) {
  Cut cut;
  const auto first_undated = std::ranges::find_if(members, [](const Statement* m) { return !m->date; });
  cut.undated = static_cast<std::size_t>(members.end() - first_undated);
  if (asked != nullptr && !asked->date && std::find(first_undated, members.end(), asked) != members.end())
    --cut.undated;
  members.erase(first_undated, members.end());
  if (asked == nullptr && !members.empty()) asked = members.back();
  cut.current = asked;
  if (asked == nullptr) return cut;
  const auto at = std::ranges::find(members, asked);
  cut.member = at != members.end();
  for (auto m = members.begin(); m != at; ++m) {
    if (!cut.member && asked->date && *(*m)->date >= *asked->date) break;
    cut.before.push_back(*m);
  }
  return cut;
}

}  // namespace

Result<StreakReport> find_streaks(const Corpus& corpus, const std::vector<Statement>& outside,
                                  const StreakRequest& request) {
  const Result<const Series*> series = series_asked_for(corpus, !outside.empty(), request);
  if (!series.ok()) return series.error();
  if (request.current != nullptr && !request.current->series.empty() && !request.current->date) {
    return usage("statement '" + request.current->id + "' has no date: what comes before it is not known");
  }
  const Cut cut = cut_series(members_of(corpus, series.value(), outside), request.current);
  if (cut.current == nullptr) return usage("the series has no statement with a date");

  std::string language = request.language.empty() ? held_language(*cut.current) : request.language;
  if (language.empty()) language = "en";
  Vocabulary vocabulary;
  Normalizer normalizer(corpus.equivalents, vocabulary);
  // A member of the series is called as its fellows are.
  std::vector<const Statement*> read = cut.before;
  if (cut.member) read.push_back(cut.current);
  SeriesTexts before = series_texts(corpus, series.value(), read, language, normalizer);
  SeriesText current;
  if (cut.member) {
    current = std::move(before.texts.back());
    before.texts.pop_back();
    // What came out on the same day does not come before.
    while (!before.texts.empty() && before.texts.back().date == current.date) {
      current.skipped_before += before.texts.back().skipped_before;
      before.texts.pop_back();
    }
  } else {
    current = series_text(corpus, *cut.current, language, normalizer);
  }
  SpeechActs acts;
  if (!before.texts.empty() && primary_language(language) != "en")
    acts = speech_acts(corpus.ladders, before.texts.back().text, normalizer);
  StreakReport report = broken_streaks(current, before, request.at_least, vocabulary, acts);
  if (request.hashes == FileHashes::made) {
    std::vector<AskedStatement> asked;
    for (std::size_t i = 0; i < before.texts.size(); ++i)
      asked.push_back(asked_of(*read[i], before.texts[i]));
    asked.push_back(asked_of(*cut.current, current));
    report.ledger = ledger_of(corpus, asked, {});
  }
  if (cut.undated != 0) {
    report.notes.push_back({std::to_string(cut.undated) + " of the texts " +
                            (cut.undated == 1 ? "has no date and is" : "have no date and are") +
                            " left out: what comes before and after is not known"});
  }
  return report;
}

}  // namespace agreed
