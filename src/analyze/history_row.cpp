// history_row(): occurrences -> attestations with their paragraph, line and citation; then the verdict.
#include "analyze/history_row.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string_view>
#include <utility>

#include "corpus/languages.h"
#include "normalize/cited_paragraph.h"
#include "normalize/wording.h"

namespace agreed {
namespace {

// East Asian scripts are three-byte sequences from U+1100 (Hangul jamo) and U+2E80 (han, kana) to
// U+D7FF, and four-byte sequences of planes 2 and 3 (han).
bool has_east_asian(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto lead = static_cast<unsigned char>(text[i]);
    const auto next = i + 1 < text.size() ? static_cast<unsigned char>(text[i + 1]) : 0U;
    if (lead == 0xE1 && next >= 0x84 && next <= 0x87) return true;
    if (lead == 0xE2 && next >= 0xBA) return true;
    if (lead >= 0xE3 && lead <= 0xED) return true;
    if (lead == 0xF0 && next >= 0xA0 && next <= 0xBF) return true;
  }
  return false;
}

bool has_latin(std::string_view text) {
  return std::any_of(text.begin(), text.end(),
                     [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

// Citations of the run of marks that follows the span in its paragraph: "words [...][^1][^2]".
std::vector<const Citation*> cited_after(const SearchedText& in, const Occurrence& occurrence) {
  const std::vector<Citation>& all = in.text->citations;
  const std::size_t next = occurrence.paragraph + 1;
  const std::uint32_t limit =
      next < in.words->paragraphs.size() ? in.words->paragraphs[next].span.begin : in.text->source->size();
  auto at = std::lower_bound(all.begin(), all.end(), occurrence.span.end,
                             [](const Citation& c, std::uint32_t end) { return c.mark.begin < end; });
  std::vector<const Citation*> cited;
  for (; at != all.end() && at->mark.begin < limit; ++at) {
    if (!cited.empty() && at->mark.begin != cited.back()->mark.end) break;
    cited.push_back(&*at);
  }
  return cited;
}

// The best reading first: words that somebody saw count before words that somebody reported.
const Citation* best_of(const std::vector<const Citation*>& cited) {
  const auto best = std::min_element(cited.begin(), cited.end(), [](const Citation* a, const Citation* b) {
    return static_cast<int>(a->reading) < static_cast<int>(b->reading);
  });
  return best == cited.end() ? nullptr : *best;
}

// The address that a text as a whole is known from: its only source, or the first of a full text.
std::string source_of(const StatementText& text) {
  if (text.sources.empty() || (text.held != Held::full && text.sources.size() > 1)) return "";
  return text.sources.front().url;
}

// The tokens before (after) the range that may be shown with it.
TokenRange context_before(const NormalizedText& text, const Occurrence& occurrence) {
  const std::uint32_t limit = text.sentences[occurrence.sentence].tokens.begin;
  std::uint32_t begin = occurrence.tokens.begin;
  for (std::uint32_t words = 0; begin > limit && words < kContextWords; --begin) {
    if (text.tokens[begin - 1].id == kGapId) break;
    if (text.tokens[begin - 1].kind == TokenKind::word) ++words;
  }
  return {begin, occurrence.tokens.begin};
}

TokenRange context_after(const NormalizedText& text, const Occurrence& occurrence) {
  const std::uint32_t limit = text.sentences[text.sentence_of_token(occurrence.tokens.end - 1)].tokens.end;
  std::uint32_t end = occurrence.tokens.end;
  for (std::uint32_t words = 0; end < limit && words < kContextWords; ++end) {
    if (text.tokens[end].id == kGapId) break;
    if (text.tokens[end].kind == TokenKind::word) ++words;
  }
  return {occurrence.tokens.end, end};
}

// TITLE of "## Accompanying: TITLE".
std::string accompanying_title(const StatementText& text) {
  std::string_view line = text.source->slice(text.accompanying);
  line = line.substr(0, line.find('\n'));
  const std::size_t colon = line.find(':');
  if (colon != std::string_view::npos) line.remove_prefix(colon + 1);
  const std::size_t begin = line.find_first_not_of(" \t");
  const std::size_t end = line.find_last_not_of(" \t\r");
  return begin == std::string_view::npos ? "" : std::string(line.substr(begin, end + 1 - begin));
}

bool is_left_out(const TermUse& use, const std::vector<std::string>& left_out) {
  return std::find(left_out.begin(), left_out.end(), use.paragraph_class) != left_out.end();
}

struct RowContext {
  const TermWatch& watch;
  const RowOptions& options;
};

// An occurrence as a history shows it, but for its source.
Attestation attestation_of(const SearchedText& in, std::uint32_t use_index, const TermWatch& watch) {
  const NormalizedText& words = *in.words;
  const TermUse& use = in.reading.uses[use_index];
  const Occurrence& at = use.occurrence;
  Attestation one;
  one.in = in.named;
  one.span = at.span;
  one.paragraph = cited_paragraph(words, at.paragraph, in.text->held);
  one.line = in.lines[use_index];
  one.text = wording(words, at.tokens);
  const TokenRange before = context_before(words, at);
  const TokenRange after = context_after(words, at);
  one.before.reserve(words.span_of(before).size() + 1);
  append_wording(one.before, words, before);
  if (!before.empty() && words.tokens[before.end].space_before) one.before += ' ';
  one.after.reserve(words.span_of(after).size() + 1);
  if (!after.empty() && words.tokens[after.begin].space_before) one.after = ' ';
  append_wording(one.after, words, after);
  one.labels = labels_of(words, use, watch);
  one.sense_cue = use.sense_cue;
  one.paragraph_class = use.paragraph_class;
  return one;
}

// What was found for one row while its texts are gone through.
struct Found {
  RowFindings findings;
  std::vector<std::pair<std::size_t, Evidence>> besides;  // what more than the texts bears on it; by text
};

void take_use(Found& found, const SearchedText& in, std::size_t text_index, std::uint32_t use_index,
              const RowContext& context) {
  const TermUse& use = in.reading.uses[use_index];
  const StatementText& text = *in.text;
  const NormalizedText& words = *in.words;
  const Citation* citation = best_of(cited_after(in, use.occurrence));
  const bool accompanies = text.accompanying.contains(use.occurrence.span.begin);
  if (accompanies || (citation != nullptr && citation->reading == Reading::paraphrase)) {
    found.besides.push_back(
        {text_index,
         {accompanies ? EvidenceKind::accompanying : EvidenceKind::paraphrase, text.language, in.named->path,
          wording(words, use.occurrence.tokens), accompanies ? accompanying_title(text) : "",
          citation != nullptr ? citation->url : in.named->source, text.held, in.named->sha256}});
    return;
  }
  RowFindings& to = found.findings;
  std::vector<Attestation>& list = use.sense_kind == SenseKind::false_friend    ? to.false_friends
                                   : is_left_out(use, context.options.left_out) ? to.left_out
                                                                                : to.occurrences;
  Attestation& one = list.emplace_back(attestation_of(in, use_index, context.watch));
  if (context.options.with_sentences) {
    const TokenRange sentence = words.sentences[use.occurrence.sentence].tokens;
    one.sentence = wording(words, sentence);
    one.sentence_words = context.watch.wording_of(words, sentence);
  }
  if (citation == nullptr) return;
  one.cited = citation->url;
  one.reading = citation->reading;
}

// Each text that was read, and after it what else it has to say.
std::vector<Evidence> all_evidence(const std::vector<SearchedText>& texts,
                                   std::vector<std::pair<std::size_t, Evidence>> besides) {
  std::vector<Evidence> all;
  auto next = besides.begin();
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (texts[i].words != nullptr) all.push_back(evidence_of(*texts[i].named));
    for (; next != besides.end() && next->first == i; ++next) all.push_back(std::move(next->second));
  }
  return all;
}

// Whether a text that was read from end to end without the term shows that the statement lacks it. The
// language of a text from outside is mostly a guess; a phrase is literal there.
bool shows_absence(const Statement& statement, const SearchedText& in, const TermQuery& query) {
  if (in.words == nullptr || in.text->held != Held::full) return false;
  return (statement.series.empty() && !query.phrase.empty()) || could_stand(query, in.text->language);
}

// Whether a text has anything to say of the term.
bool speaks_of(const SearchedText& in, const TermQuery& query) {
  return (in.words != nullptr && !in.uses_of(query.number).empty()) ||
         (!query.concept_id.empty() && !in.text->absences.empty());
}

}  // namespace

UseLabels labels_of(const NormalizedText& words, const TermUse& use, const TermWatch& watch) {
  UseLabels labels{watch.wording_of(words, use.occurrence.tokens),
                   use.sense_kind,
                   use.sense,
                   use.scopes,
                   use.commitments,
                   use.speaker,
                   {}};
  labels.neighbours.reserve(use.neighbours.size());
  for (const std::uint32_t other : use.neighbours) labels.neighbours.push_back(watch.terms()[other].label);
  return labels;
}

ConceptOrder order_of_concepts(const TextReading& reading, const TermWatch& watch,
                               const std::vector<std::string>& left_out) {
  auto order = std::make_shared<std::vector<ConceptPlace>>();
  std::vector<bool> seen(watch.terms().size(), false);
  for (const TermUse& use : reading.uses) {
    const std::uint32_t term = use.occurrence.query;
    const bool counts = use.sense_kind != SenseKind::false_friend && !is_left_out(use, left_out);
    if (!counts || seen[term] || watch.terms()[term].of_concept == nullptr) continue;
    seen[term] = true;
    order->push_back({term, use.occurrence.paragraph});
  }
  return order;
}

TracedText named_as(const StatementText& text, std::string path) {
  return {text.language, std::move(path), source_of(text), "", text.held, nullptr};
}

void search(SearchedText& text, TracedText& named, const TermWatch& watch,
            const std::vector<std::string>& left_out) {
  text.reading = watch.read(*text.words);
  named.order = order_of_concepts(text.reading, watch, left_out);
  const std::vector<TermUse>& uses = text.reading.uses;
  text.lines.reserve(uses.size());
  text.begin_of.assign(watch.terms().size() + 1, 0);
  // Uses are by place, so each line is counted on from the one before.
  const std::string_view bytes = text.words->source->bytes();
  std::uint32_t counted = 0;
  std::size_t line = 1;
  for (const TermUse& use : uses) {
    const Occurrence& at = use.occurrence;
    const std::string_view between = bytes.substr(counted, at.span.begin - counted);
    line += static_cast<std::size_t>(std::count(between.begin(), between.end(), '\n'));
    counted = at.span.begin;
    text.lines.push_back(line);
    ++text.begin_of[at.query + 1];
  }
  std::partial_sum(text.begin_of.begin(), text.begin_of.end(), text.begin_of.begin());
  text.by_term.resize(uses.size());
  std::vector<std::uint32_t> next = text.begin_of;
  for (std::uint32_t i = 0; i < uses.size(); ++i) text.by_term[next[uses[i].occurrence.query]++] = i;
}

TracedStatement traced(const Statement& statement, const std::vector<SearchedText>& texts) {
  TracedStatement made{statement.id,
                       statement.id,
                       texts.empty() ? "" : texts.front().named->path,
                       statement.series,
                       statement.date,
                       statement.ordinal,
                       statement.held(),
                       {}};
  for (const SearchedText& in : texts) {
    if (in.words != nullptr) made.read.push_back(evidence_of(*in.named));
  }
  return made;
}

bool could_stand(const TermQuery& query, const std::string& language) {
  const std::string_view tag = primary_language(language);
  if (query.phrase.empty()) {
    return std::find(query.languages.begin(), query.languages.end(), tag) != query.languages.end();
  }
  const bool east_asian = tag == "ko" || tag == "ja" || tag == "zh";
  if (has_east_asian(query.phrase)) return east_asian;
  return !has_latin(query.phrase) || !east_asian;
}

void fill_row(const Statement& statement, const std::vector<SearchedText>& texts, const TermQuery& query,
              const TermWatch& watch, const RowOptions& options, HistoryRow& row) {
  bool absent = std::any_of(texts.begin(), texts.end(),
                            [&](const SearchedText& in) { return shows_absence(statement, in, query); });
  // Most terms stand in few texts.
  const bool found_some =
      std::any_of(texts.begin(), texts.end(), [&](const SearchedText& in) { return speaks_of(in, query); });
  if (found_some) {
    Found found;
    for (std::size_t i = 0; i < texts.size(); ++i) {
      const SearchedText& in = texts[i];
      if (in.words != nullptr) {
        std::vector<Attestation>& list = found.findings.occurrences;
        list.reserve(list.size() + in.uses_of(query.number).size());
        for (const std::uint32_t use : in.uses_of(query.number))
          take_use(found, in, i, use, {watch, options});
      }
      for (const Absence& absence : in.text->absences) {
        if (query.concept_id.empty() || absence.concept_id != query.concept_id) continue;
        found.besides.push_back({i,
                                 {EvidenceKind::documented_absence, in.text->language, "", absence.basis,
                                  absence.what, absence.url, Held::none, ""}});
        absent = true;
      }
    }
    if (!found.besides.empty()) found.findings.evidence = all_evidence(texts, std::move(found.besides));
    row.make_findings() = std::move(found.findings);
  }
  if (!row.occurrences().empty()) {
    row.verdict = Verdict::present;
  } else if (absent) {
    row.verdict = Verdict::absent;
  }
}

}  // namespace agreed
