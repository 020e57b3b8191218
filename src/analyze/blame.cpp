// Rows of words, phrases of each, their holders; then the cover and what outputs show.
#include "analyze/blame.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>

#include "analyze/blame_cover.h"
#include "analyze/blame_phrases.h"
#include "analyze/draft_readings.h"
#include "analyze/phrase_holders.h"
#include "analyze/protected_spans.h"
#include "analyze/series_texts.h"
#include "analyze/term_matcher.h"
#include "analyze/word_weight.h"
#include "normalize/cited_paragraph.h"
#include "normalize/wording.h"
#include "retrieve/sentence_features.h"
#include "retrieve/sentence_filter.h"

namespace agreed {
namespace {

class Blamer {
 public:
  Blamer(const Corpus& corpus, const Statement& statement, const SentenceIndex& index,
         const BlameRequest& request)
      : corpus_(corpus),
        statement_(statement),
        index_(index),
        request_(request),
        normalizer_(corpus.equivalents, vocabulary_) {
    request_.filter.left_out.push_back(statement.id);
  }

  Result<BlameReport> make() {
    const std::string language = request_.language.empty() ? held_language(statement_) : request_.language;
    text_ = series_text(corpus_, statement_, language, normalizer_);
    if (text_.held == Held::none) {
      return Error{ErrorCode::not_found,
                   "statement '" + statement_.id + "': no text of it is held" +
                       (request_.language.empty() ? "" : " in " + request_.language),
                   {},
                   0};
    }
    report_.id = statement_.id;
    report_.path = text_.path;
    report_.language = language;
    report_.date = statement_.date;
    report_.by_last = request_.last;
    readings_ = readings_searched(corpus_, text_, normalizer_, report_.notes);
    choose_sentences();
    if (asked_.empty() && request_.paragraphs) {
      return Error{ErrorCode::not_found, "-L: no such paragraph in '" + statement_.id + "'", {}, 0};
    }
    choose_texts();
    find_terms();
    const Result<bool> found = find_phrases();
    if (!found.ok()) return found.error();
    number_statements();
    make_cover();
    make_rows();
    make_notes();
    return std::move(report_);
  }

 private:
  [[nodiscard]] const NormalizedText& words(std::size_t r) const { return readings_[asked_[r].reading].text; }
  [[nodiscard]] TokenRange sentence(std::size_t r) const {
    return words(r).sentences[asked_[r].sentence].tokens;
  }

  // Paragraphs of several readings are one where their bytes overlap.
  void choose_sentences() {
    ByteSpan paragraph;  // the last one of the report
    DraftSentence::Place before;
    for (DraftSentence& one : sentences_of(readings_)) {
      const auto [reading, s] = one.places.front();
      const NormalizedText& text = readings_[reading].text;
      const std::uint32_t place = text.sentences[s].paragraph;
      const auto number = cited_paragraph(text, place, text_.held);
      if (request_.paragraphs &&
          (!number || *number < request_.paragraphs->first || *number > request_.paragraphs->second)) {
        continue;
      }
      const ByteSpan span = text.paragraphs[place].span;
      const bool goes_on =
          !asked_.empty() && (before.reading == reading ? text.sentences[before.sentence].paragraph == place
                                                        : span.begin < paragraph.end);
      if (!goes_on) report_.paragraphs.push_back({number});
      paragraph = goes_on ? ByteSpan{paragraph.begin, std::max(paragraph.end, span.end)} : span;
      before = one.places.front();
      asked_.push_back({reading, s, report_.paragraphs.size() - 1, std::move(one.readings)});
      rows_.push_back(word_row_of(text, s));
    }
  }

  // What may be credited: what the filter lets pass, and of a text with a date only what came before it.
  void choose_texts() {
    passing_ = agreed::passing(index_.texts(), request_.filter);
    std::set<std::string_view> ids;
    std::set<std::string_view> in_excerpts;
    for (std::size_t i = 0; i < passing_.size(); ++i) {
      const IndexedText& text = index_.texts()[i];
      if (passing_[i] == 0) continue;
      if (statement_.date && !text.date) {
        passing_[i] = 0;
        ++undated_;
        continue;
      }
      if (statement_.date && *text.date >= *statement_.date) {
        passing_[i] = 0;
        continue;
      }
      ids.insert(text.id);
      if (!text.date) ++undated_passing_;
      if (text.held != Held::full) in_excerpts.insert(text.id);
    }
    report_.searched = ids.size();
    report_.excerpts = in_excerpts.size();
    // An index may be of other texts than this archive: only its series have gaps that matter.
    std::set<std::string_view> series;
    for (const IndexedText& text : index_.texts()) series.insert(text.series);
    for (const Statement& one : corpus_.statements) {
      if (one.held() != Held::none || one.id == statement_.id || !series.contains(one.series)) continue;
      IndexedText known;
      known.id = one.id;
      known.series = one.series;
      known.issuers = one.issuers;
      known.date = one.date;
      SentenceFilter filter = request_.filter;
      filter.languages.clear();  // it would have been held in any
      const bool before = !statement_.date || (one.date && *one.date < *statement_.date);
      if (before && passes(known, filter)) ++report_.not_held;
    }
  }

  void find_terms() {
    TermMatcher matcher(normalizer_);
    for (const Concept& one : corpus_.termbase.concepts) {
      // A form that cannot be read is reported by every verb that works with terms; here it protects nothing.
      static_cast<void>(matcher.add_concept(one, corpus_.termbase.path));
    }
    for (const PreparedReading& reading : readings_) {
      std::vector<TokenRange>& terms = terms_.emplace_back();
      for (const Occurrence& occurrence : matcher.find(reading.text)) terms.push_back(occurrence.tokens);
      std::ranges::sort(terms);
    }
  }

  // Phrases of one or two words: terms, and whole sentences.
  [[nodiscard]] std::vector<WordPlaceRange> shorter_phrases(std::size_t r) const {
    std::vector<WordPlaceRange> shorter;
    const std::vector<std::uint32_t>& tokens = rows_[r].tokens;
    const auto size = static_cast<std::uint32_t>(tokens.size());
    const TokenRange whole = sentence(r);
    const bool content =
        std::ranges::any_of(tokens, [&](std::uint32_t i) { return carries_meaning(words(r).tokens[i]); });
    if (content && size != 0 && size < 3) shorter.push_back({0, size});
    const std::vector<TokenRange>& terms = terms_[asked_[r].reading];
    for (auto term = std::ranges::lower_bound(terms, whole.begin, {}, &TokenRange::begin);
         term != terms.end() && term->begin < whole.end; ++term) {
      const auto begin = std::ranges::lower_bound(tokens, term->begin) - tokens.begin();
      const auto end = std::ranges::lower_bound(tokens, term->end) - tokens.begin();
      const WordPlaceRange range{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
      if (range.size() == 1 || range.size() == 2) shorter.push_back(range);
    }
    std::ranges::sort(shorter);
    shorter.erase(std::unique(shorter.begin(), shorter.end()), shorter.end());
    return shorter;
  }

  [[nodiscard]] bool carries_meaning(const NormToken& token) const {
    return token.kind == TokenKind::word && !is_light_word(vocabulary_.word(token.id));
  }

  [[nodiscard]] std::vector<PhraseWord> phrase_words(std::size_t r) const {
    const TokenRange whole = sentence(r);
    const ProtectedEdges edges(words(r), whole, terms_[asked_[r].reading], vocabulary_);
    std::vector<PhraseWord> result;
    std::uint32_t next = whole.begin;  // the token behind the word before
    for (const std::uint32_t i : rows_[r].tokens) {
      const NormToken& token = words(r).tokens[i];
      PhraseWord word;
      word.content = carries_meaning(token);
      word.light = token.kind == TokenKind::word && !word.content;
      for (std::uint32_t k = next; k < i; ++k) {
        const NormToken& mark = words(r).tokens[k];
        word.mark_before = word.mark_before || (mark.kind == TokenKind::punctuation && parts(mark));
      }
      word.inside = i != whole.begin && edges.cut_at(i);
      result.push_back(word);
      next = i + 1;
    }
    return result;
  }
  // A comma or a stop does, a hyphen or an apostrophe does not.
  [[nodiscard]] bool parts(const NormToken& mark) const {
    const std::string_view word = vocabulary_.word(mark.id);
    return word != "-" && word != "'" && word != "/";
  }

  Result<bool> find_phrases() {
    PhraseHolders holders(index_, passing_, vocabulary_);
    std::vector<std::vector<WordPlaceRange>> shorter;
    for (std::size_t r = 0; r < rows_.size(); ++r) shorter.push_back(shorter_phrases(r));
    const Result<bool> asked = holders.ask(rows_, shorter);
    if (!asked.ok()) return asked.error();
    for (std::size_t r = 0; r < rows_.size(); ++r) {
      const WordRow& row = rows_[r];
      PhraseChoices choices{phrase_words(r), holders.longest_runs(row), {}, {}};
      for (const WordPlaceRange range : shorter[r]) {
        Result<std::vector<SentenceId>> found = holders.holders_of(row, range);
        if (!found.ok()) return found.error();
        if (!found.value().empty()) choices.shorter.push_back(range);
      }
      const Result<bool> taken = take_phrases(r, choices, holders);
      if (!taken.ok()) return taken.error();
    }
    return true;
  }

  // Runs of three words that follow each other in a text need not do so where they were found: what reading
  // refutes is cut anew. A sentence that goes on doing so is left without those phrases.
  Result<bool> take_phrases(std::size_t r, PhraseChoices& choices, PhraseHolders& holders) {
    constexpr std::size_t kMostRounds = 50;
    std::vector<std::pair<WordPlaceRange, std::vector<SentenceId>>> credited;
    for (std::size_t round = 0;; ++round) {
      credited.clear();
      const std::size_t refuted = choices.refuted.size();
      for (const WordPlaceRange phrase : cut_into_phrases(choices)) {
        Result<std::vector<SentenceId>> found = holders.holders_of(rows_[r], phrase);
        if (!found.ok()) return found.error();
        if (found.value().empty()) {
          choices.refuted.push_back(phrase);
        } else {
          credited.emplace_back(phrase, std::move(found).value());
        }
      }
      if (choices.refuted.size() == refuted || round == kMostRounds) break;
    }
    std::uint32_t at = 0;
    const auto size = static_cast<std::uint32_t>(rows_[r].ids.size());
    for (const auto& [phrase, found] : credited) {
      if (at < phrase.begin) add_phrase(r, {at, phrase.begin}, {}, holders);
      add_phrase(r, phrase, found, holders);
      at = phrase.end;
    }
    if (at < size || size == 0) add_phrase(r, {at, size}, {}, holders);
    return true;
  }

  void add_phrase(std::size_t r, WordPlaceRange range, const std::vector<SentenceId>& found,
                  const PhraseHolders& holders) {
    const std::vector<std::uint32_t>& tokens = rows_[r].tokens;
    const TokenRange part{edge_before(r, range.begin), edge_before(r, range.end)};
    if (part.empty()) return;
    BlamePhrase phrase;
    phrase.span = words(r).span_of(part);
    phrase.text = wording(words(r), part);
    phrase.paragraph = asked_[r].paragraph;
    phrase.readings = asked_[r].readings;
    for (std::uint32_t k = range.begin; k < range.end; ++k) {
      const NormToken& token = words(r).tokens[tokens[k]];
      if (token.kind == TokenKind::gap) continue;
      ++phrase.words;
      phrase.says_something =
          phrase.says_something || carries_meaning(token) || token.kind == TokenKind::number;
    }
    report_.words += phrase.words;
    if (!found.empty()) {
      report_.credited += phrase.words;
      const auto credit = [&](SentenceId id) { return BlameCredit{id.text, holders.sentence(id).paragraph}; };
      phrase.first = credit(found.front());
      // The first place in the last text.
      const auto last = std::ranges::lower_bound(found, found.back().text, {}, &SentenceId::text);
      phrase.last = credit(*last);
      for (const SentenceId id : found) {
        if (phrase.statements.empty() || phrase.statements.back() != id.text) {
          phrase.statements.push_back(id.text);
        }
      }
    }
    tokens_of_.push_back({r, part});
    report_.phrases.push_back(std::move(phrase));
  }

  // The token at which a phrase begins: its first word with the opening marks before it.
  [[nodiscard]] std::uint32_t edge_before(std::size_t r, std::uint32_t word) const {
    const TokenRange whole = sentence(r);
    if (word == 0) return whole.begin;
    if (word == rows_[r].tokens.size()) return whole.end;
    std::uint32_t edge = rows_[r].tokens[word];
    const auto opens = [&](std::uint32_t i) {
      const NormToken& mark = words(r).tokens[i];
      return mark.kind == TokenKind::punctuation && mark.space_before && !words(r).tokens[i + 1].space_before;
    };
    if (edge > rows_[r].tokens[word - 1] + 1 && opens(edge - 1)) --edge;
    return edge;
  }

  // From places in the index to places among those that hold something.
  void number_statements() {
    std::vector<std::size_t> used;
    for (const BlamePhrase& phrase : report_.phrases) {
      used.insert(used.end(), phrase.statements.begin(), phrase.statements.end());
    }
    std::ranges::sort(used);
    used.erase(std::unique(used.begin(), used.end()), used.end());
    const auto number = [&](std::size_t text) {
      return static_cast<std::size_t>(std::ranges::lower_bound(used, text) - used.begin());
    };
    for (BlamePhrase& phrase : report_.phrases) {
      for (std::size_t& statement : phrase.statements) statement = number(statement);
      if (phrase.first) phrase.first->statement = number(phrase.first->statement);
      if (phrase.last) phrase.last->statement = number(phrase.last->statement);
    }
    for (const std::size_t i : used) {
      const IndexedText& text = index_.texts()[i];
      report_.statements.push_back({text.id, text.label, text.path, text.language, text.date, text.held});
    }
  }

  void make_cover() {
    std::vector<CoverItem> items;
    for (const BlamePhrase& phrase : report_.phrases) items.push_back({phrase.words, phrase.statements});
    const Cover cover = cover_of(items, report_.statements.size());
    report_.cover_is_smallest = cover.smallest;
    for (const CoverPick& pick : cover.picks) {
      report_.cover.push_back(
          {pick.statement, pick.words, (pick.words * 1000 + report_.words / 2) / report_.words});
    }
  }

  void make_rows() {
    std::vector<Date> dates;
    const auto credit_of = [&](const BlamePhrase& phrase) {
      return report_.by_last ? phrase.last : phrase.first;
    };
    for (const BlamePhrase& phrase : report_.phrases) {
      const auto credit = credit_of(phrase);
      if (credit && report_.statements[credit->statement].date) {
        dates.push_back(*report_.statements[credit->statement].date);
      }
    }
    std::ranges::sort(dates);
    dates.erase(std::unique(dates.begin(), dates.end()), dates.end());
    for (std::size_t i = 0; i < report_.phrases.size();) {
      const BlamePhrase& phrase = report_.phrases[i];
      const auto credit = credit_of(phrase);
      std::size_t end = i + 1;
      while (end < report_.phrases.size() && report_.phrases[end].paragraph == phrase.paragraph &&
             report_.phrases[end].readings == phrase.readings) {
        const auto next = credit_of(report_.phrases[end]);
        if (next.has_value() != credit.has_value()) break;
        if (next && (next->statement != credit->statement || next->paragraph != credit->paragraph)) break;
        ++end;
      }
      BlameRow row;
      row.paragraph = phrase.paragraph;
      row.credit = credit;
      row.readings = phrase.readings;
      row.says_something = std::any_of(report_.phrases.begin() + static_cast<std::ptrdiff_t>(i),
                                       report_.phrases.begin() + static_cast<std::ptrdiff_t>(end),
                                       [](const BlamePhrase& one) { return one.says_something; });
      row.span = {phrase.span.begin, report_.phrases[end - 1].span.end};
      row.text =
          wording(words(tokens_of_[i].row), {tokens_of_[i].tokens.begin, tokens_of_[end - 1].tokens.end});
      if (credit && report_.statements[credit->statement].date) {
        const Date date = *report_.statements[credit->statement].date;
        const auto rank = static_cast<std::size_t>(std::ranges::lower_bound(dates, date) - dates.begin());
        row.age = rank * kBlameAges / dates.size();
      }
      report_.rows.push_back(std::move(row));
      i = end;
    }
  }

  void make_notes() {
    if (report_.excerpts != 0 || report_.not_held != 0) {
      report_.notes.push_back(
          {fmt::format("\"first\" means first among what is held: of {} statements {} are held in excerpts "
                       "only and {} not "
                       "at all",
                       report_.searched + report_.not_held, report_.excerpts, report_.not_held)});
    }
    if (undated_ != 0) {
      report_.notes.push_back({fmt::format(
          "{} without a date left out: the text has one, and whether they are earlier cannot be said",
          undated_ == 1 ? "1 text" : std::to_string(undated_) + " texts")});
    }
    if (undated_passing_ != 0) {
      report_.notes.push_back({fmt::format(
          "{} without a date: such texts count as later than all others, in the order of their names",
          undated_passing_ == 1 ? "1 text" : std::to_string(undated_passing_) + " texts")});
    }
    if (!report_.cover_is_smallest) {
      report_.notes.push_back({"a cover of fewer statements may exist: the search for it was given up"});
    }
    for (const Note& note : index_.notes()) report_.notes.push_back(note);
  }

  const Corpus& corpus_;
  const Statement& statement_;
  const SentenceIndex& index_;
  BlameRequest request_;
  Vocabulary vocabulary_;
  Normalizer normalizer_;
  SeriesText text_;
  struct AskedSentence {
    std::size_t reading = 0;
    std::uint32_t sentence = 0;         // of its text
    std::size_t paragraph = 0;          // of the report
    std::vector<std::string> readings;  // as in BlamePhrase
  };
  struct PhraseTokens {
    std::size_t row = 0;
    TokenRange tokens;
  };
  std::vector<PreparedReading> readings_;
  std::vector<AskedSentence> asked_;
  std::vector<WordRow> rows_;  // of each
  std::vector<unsigned char> passing_;
  std::size_t undated_ = 0;                     // texts left out for want of a date
  std::size_t undated_passing_ = 0;             // and those let pass
  std::vector<std::vector<TokenRange>> terms_;  // by reading
  std::vector<PhraseTokens> tokens_of_;         // by phrase
  BlameReport report_;
};

}  // namespace

Result<BlameReport> blame(const Corpus& corpus, const Statement& text, const SentenceIndex& index,
                          const BlameRequest& request) {
  return Blamer(corpus, text, index, request).make();
}

}  // namespace agreed
