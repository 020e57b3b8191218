// The members of the series up to the text, in their order, through Provenance.
#include "analyze/blame_history.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "analyze/provenance.h"
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

std::vector<WordNumber> add_text(Provenance& provenance, const SeriesText& text) {
  std::vector<NormId> ids;
  std::vector<TokenRange> sentences;
  std::vector<SentenceRange> paragraphs;
  for (const NormToken& token : text.text.tokens) ids.push_back(token.id);
  for (const Sentence& sentence : text.text.sentences) sentences.push_back(sentence.tokens);
  for (const Paragraph& paragraph : text.text.paragraphs) paragraphs.push_back(paragraph.sentences);
  return provenance.add({ids, sentences, paragraphs, text.held == Held::full});
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

  Provenance provenance;
  std::vector<std::size_t> text_of;  // by text of the provenance
  std::vector<WordNumber> words;
  std::vector<bool> unsure;  // by text: something before it is not held in full
  std::size_t not_full = 0;
  for (std::size_t i = 0; i < members.texts.size(); ++i) {
    const SeriesText& member = members.texts[i];
    report.texts.push_back({member.id, member.label, member.date, member.held});
    not_full += member.skipped_before;
    unsure.push_back(not_full != 0);
    if (member.held != Held::full && i + 1 != members.texts.size()) ++not_full;
    if (member.held == Held::none) continue;
    text_of.push_back(i);
    words = add_text(provenance, member);
  }

  const NormalizedText& wording_of = last.text;
  const auto same = [&](std::uint32_t a, std::uint32_t b) {
    const WordHistory& left = provenance.words()[words[a]];
    const WordHistory& right = provenance.words()[words[b]];
    return left.origin == right.origin && left.exits == right.exits && left.returns == right.returns;
  };
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
      while (end < range.end && (is_mark(end) || same(first, end))) ++end;
      for (std::uint32_t k = i; k < end; ++k) run.words += is_mark(k) ? 0U : 1U;
      const WordHistory& history = provenance.words()[words[first]];
      run.paragraph = cited_paragraph(wording_of, p, last.held);
      run.paragraph_place = p;
      run.span = wording_of.span_of({i, end});
      run.text = wording(wording_of, {i, end});
      run.origin = text_of[history.origin];
      run.first_seen = unsure[run.origin];
      for (const std::uint32_t exit : history.exits) run.exits.push_back(text_of[exit]);
      for (const std::uint32_t back : history.returns) run.returns.push_back(text_of[back]);
      report.runs.push_back(std::move(run));
      i = end;
    }
  }
  if (not_full != 0) {
    report.notes.push_back(
        {fmt::format("{} before it not held in full: what is first seen behind one of them may be older",
                     not_full == 1 ? "1 statement" : std::to_string(not_full) + " statements")});
  }
  return report;
}

}  // namespace agreed
