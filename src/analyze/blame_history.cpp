// The members of the series up to the text, in their order, through Provenance.
#include "analyze/blame_history.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

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
  const SeriesTexts members =
      series_texts(corpus, known, members_up_to(corpus, known, text, outside), report.language, normalizer);
  const SeriesText& last = members.texts.back();
  if (last.id != text.id || last.held == Held::none) {
    return Error{ErrorCode::not_found, "statement '" + text.id + "': no text of it is held", {}, 0};
  }
  report.path = last.path;

  for (const SeriesText& member : members.texts) {
    report.texts.push_back({member.id, member.label, member.date, member.held});
  }
  const SeriesProvenance provenance = provenance_of(members.texts, ProvenanceOf::texts);
  const std::vector<WordNumber>& words = provenance.words.back();
  const auto history_of = [&](std::uint32_t token) -> const WordHistory& {
    return provenance.histories[words[token]];
  };

  const NormalizedText& wording_of = last.text;
  const auto is_mark = [&](std::uint32_t i) {
    const TokenKind kind = wording_of.tokens[i].kind;
    return kind == TokenKind::punctuation || kind == TokenKind::gap;
  };
  for (std::uint32_t p = 0; p < wording_of.paragraphs.size(); ++p) {
    const TokenRange range = wording_of.paragraphs[p].tokens;
    for (std::uint32_t i = range.begin; i < range.end;) {
      HistoryRun run;
      std::uint32_t first = i;  // the word that tells the history; marks go with the words before them
      while (first + 1 < range.end && is_mark(first)) ++first;
      std::uint32_t end = first + 1;
      while (end < range.end && (is_mark(end) || same_history(history_of(first), history_of(end)))) ++end;
      for (std::uint32_t k = i; k < end; ++k) run.words += is_mark(k) ? 0U : 1U;
      const WordHistory& history = history_of(first);
      run.paragraph = cited_paragraph(wording_of, p, last.held);
      run.paragraph_place = p;
      run.span = wording_of.span_of({i, end});
      run.text = wording(wording_of, {i, end});
      run.origin = history.origin;
      run.first_seen = provenance.unsure_before[run.origin] != 0;
      run.exits.assign(history.exits.begin(), history.exits.end());
      run.returns.assign(history.returns.begin(), history.returns.end());
      report.runs.push_back(std::move(run));
      i = end;
    }
  }
  if (const std::size_t not_full = provenance.unsure_before.back(); not_full != 0) {
    report.notes.push_back(
        {fmt::format("{} before it not held in full: what is first seen behind one of them may be older",
                     not_full == 1 ? "1 statement" : std::to_string(not_full) + " statements")});
  }
  return report;
}

}  // namespace agreed
