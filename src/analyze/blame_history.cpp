// The members of the series up to the text, in their order, through Provenance.
#include "analyze/blame_history.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "analyze/draft_readings.h"
#include "analyze/series_provenance.h"
#include "analyze/series_texts.h"
#include "normalize/cited_paragraph.h"
#include "normalize/wording.h"

namespace agreed {
namespace {

// What comes before the text in its series, and the text itself.
std::vector<const Statement*> members_up_to(const Corpus& corpus, const Series* series, const Statement& text,
                                            const std::vector<Statement>& outside) {
  std::vector<const Statement*> members = members_of(corpus, series, outside);
  const auto itself =
      std::ranges::find_if(members, [&](const Statement* member) { return member->id == text.id; });
  if (itself != members.end()) {
    members.erase(itself, members.end());
  } else if (text.date) {
    std::erase_if(members,
                  [&](const Statement* member) { return !member->date || *member->date >= *text.date; });
  }
  members.push_back(&text);
  return members;
}

bool is_mark(const NormToken& token) {
  return token.kind == TokenKind::punctuation || token.kind == TokenKind::gap;
}

// Words of one reading that follow each other in one paragraph, for the same readings.
struct Stretch {
  std::size_t reading = 0;
  TokenRange tokens;
  std::size_t paragraph = 0;  // as in DraftSentence
  std::vector<std::string> readings;
};

std::vector<Stretch> stretches_of(const std::vector<PreparedReading>& readings) {
  std::vector<Stretch> stretches;
  for (const DraftSentence& one : sentences_of(readings)) {
    const auto& [reading, sentence] = one.places.front();
    const TokenRange tokens = readings[reading].text.sentences[sentence].tokens;
    if (!stretches.empty()) {
      Stretch& last = stretches.back();
      if (last.reading == reading && last.tokens.end == tokens.begin && last.paragraph == one.paragraph &&
          last.readings == one.readings) {
        last.tokens.end = tokens.end;
        continue;
      }
    }
    stretches.push_back({reading, tokens, one.paragraph, one.readings});
  }
  return stretches;
}

void add_runs(const Stretch& stretch, const NormalizedText& text, Held held,
              const SeriesProvenance& provenance, std::vector<HistoryRun>& runs) {
  const auto history_of = [&](std::uint32_t token) -> const WordHistory& {
    return provenance.histories[provenance.words.back()[token]];
  };
  const TokenRange range = stretch.tokens;
  for (std::uint32_t i = range.begin; i < range.end;) {
    HistoryRun run;
    std::uint32_t first = i;  // the word that tells the history; marks go with the words before them
    while (first + 1 < range.end && is_mark(text.tokens[first])) ++first;
    const WordHistory& history = history_of(first);
    std::uint32_t end = first + 1;
    while (end < range.end && (is_mark(text.tokens[end]) || same_history(history, history_of(end)))) ++end;
    for (std::uint32_t k = i; k < end; ++k) run.words += is_mark(text.tokens[k]) ? 0U : 1U;
    run.paragraph = cited_paragraph(text, text.paragraph_of_token(i), held);
    run.paragraph_place = stretch.paragraph;
    run.span = text.span_of({i, end});
    run.text = wording(text, {i, end});
    run.origin = history.origin;
    run.first_seen = provenance.unsure_before[run.origin] != 0;
    run.exits.assign(history.exits.begin(), history.exits.end());
    run.returns.assign(history.returns.begin(), history.returns.end());
    run.readings = stretch.readings;
    runs.push_back(std::move(run));
    i = end;
  }
}

}  // namespace

Result<BlameHistory> blame_history(const Corpus& corpus, const Statement& text, const std::string& series,
                                   const std::vector<Statement>& outside, const std::string& language) {
  const std::string& named = series.empty() ? text.series : series;
  const Series* known = named.empty() ? nullptr : corpus.find_series(named);
  if (!named.empty() && known == nullptr) {
    return Error{ErrorCode::not_found, "there is no series '" + named + "'", {}, 0};
  }
  if (known == nullptr && outside.empty()) {
    return Error{
        ErrorCode::usage, "--history: '" + text.id + "' is of no series; name one with --series", {}, 0};
  }
  Vocabulary vocabulary;
  Normalizer normalizer(corpus.equivalents, vocabulary);
  BlameHistory report;
  report.series = named;
  report.id = text.id;
  report.date = text.date;
  report.language = language.empty() ? held_language(text) : language;
  SeriesTexts members =
      series_texts(corpus, known, members_up_to(corpus, known, text, outside), report.language, normalizer);
  SeriesText& last = members.texts.back();
  if (last.id != text.id || last.held == Held::none) {
    return Error{ErrorCode::not_found, "statement '" + text.id + "': no text of it is held", {}, 0};
  }
  report.path = last.path;
  for (const SeriesText& member : members.texts) {
    report.texts.push_back({member.id, member.label, member.date, member.held});
  }

  std::vector<PreparedReading> readings = readings_searched(corpus, last, normalizer, report.notes);
  std::vector<SeriesProvenance> provenances;
  for (PreparedReading& reading : readings) {
    std::swap(last.text, reading.text);
    provenances.push_back(provenance_of(members.texts, ProvenanceOf::texts));
    std::swap(last.text, reading.text);
  }
  for (const Stretch& stretch : stretches_of(readings)) {
    add_runs(stretch, readings[stretch.reading].text, last.held, provenances[stretch.reading], report.runs);
  }
  const std::size_t not_full = provenances.front().unsure_before.back();
  if (not_full != 0) {
    report.notes.push_back(
        {fmt::format("{} before it not held in full: what is first seen behind one of them may be older",
                     not_full == 1 ? "1 statement" : std::to_string(not_full) + " statements")});
  }
  return report;
}

}  // namespace agreed
