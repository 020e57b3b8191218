// Counts statements, not texts: one in two languages is one.
#include "analyze/blame_scope.h"

#include <fmt/format.h>

#include <set>
#include <string>
#include <string_view>

#include "retrieve/sentence_filter.h"

namespace agreed {
namespace {

std::size_t count_not_held(const Corpus& corpus, const Statement& statement, const SentenceIndex& index,
                           const SentenceFilter& asked) {
  SentenceFilter filter = asked;
  filter.languages.clear();  // it would have been held in any
  // An index may be of other texts than this archive: only its series have gaps that matter.
  std::set<std::string_view> series;
  for (const IndexedText& text : index.texts()) series.insert(text.series);
  std::size_t count = 0;
  for (const Statement& one : corpus.statements) {
    if (one.held() != Held::none || one.id == statement.id || !series.contains(one.series)) continue;
    IndexedText known;
    known.id = one.id;
    known.series = one.series;
    known.issuers = one.issuers;
    known.date = one.date;
    const bool before = !statement.date || (one.date && *one.date < *statement.date);
    if (before && passes(known, filter)) ++count;
  }
  return count;
}

std::string texts(std::size_t count) {
  return count == 1 ? "1 text" : std::to_string(count) + " texts";
}

}  // namespace

BlameScope blame_scope(const Corpus& corpus, const Statement& statement, const SentenceIndex& index,
                       const SentenceFilter& filter) {
  BlameScope scope;
  scope.passing = passing(index.texts(), filter);
  std::set<std::string_view> ids;
  std::set<std::string_view> in_excerpts;
  for (std::size_t i = 0; i < scope.passing.size(); ++i) {
    const IndexedText& text = index.texts()[i];
    if (scope.passing[i] == 0) continue;
    if (statement.date && !text.date) {
      scope.passing[i] = 0;
      ++scope.undated_left_out;
      continue;
    }
    if (statement.date && *text.date >= *statement.date) {
      scope.passing[i] = 0;
      continue;
    }
    ids.insert(text.id);
    if (!text.date) ++scope.undated_passing;
    if (text.held != Held::full) in_excerpts.insert(text.id);
  }
  scope.searched = ids.size();
  scope.excerpts = in_excerpts.size();
  scope.not_held = count_not_held(corpus, statement, index, filter);
  return scope;
}

std::vector<Note> notes_on(const BlameScope& scope) {
  std::vector<Note> notes;
  if (scope.excerpts != 0 || scope.not_held != 0) {
    notes.push_back({fmt::format(
        "\"first\" means first among what is held: of {} statements {} are held in excerpts only and {} not "
        "at all",
        scope.searched + scope.not_held, scope.excerpts, scope.not_held)});
  }
  if (scope.undated_left_out != 0) {
    notes.push_back({fmt::format(
        "{} without a date left out: the text has one, and whether they are earlier cannot be said",
        texts(scope.undated_left_out))});
  }
  if (scope.undated_passing != 0) {
    notes.push_back({fmt::format(
        "{} without a date: such texts count as later than all others, in the order of their names",
        texts(scope.undated_passing))});
  }
  return notes;
}

}  // namespace agreed
