// Rows of words, phrases of each, their holders; then the cover and what outputs show.
#include "analyze/blame.h"

#include <algorithm>
#include <utility>

#include "analyze/blame_cover.h"
#include "analyze/blame_draft.h"
#include "analyze/blame_phrases.h"
#include "analyze/blame_rows.h"
#include "analyze/blame_scope.h"
#include "analyze/phrase_holders.h"
#include "analyze/series_texts.h"
#include "normalize/wording.h"

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
    const SeriesText text = unread_text(corpus_, statement_, language);
    if (text.held == Held::none) {
      return Error{ErrorCode::not_found,
                   "statement '" + statement_.id + "': no text of it is held" +
                       (request_.language.empty() ? "" : " in " + request_.language),
                   {},
                   0};
    }
    report_.id = statement_.id;
    report_.path = text.path;
    report_.language = language;
    report_.date = statement_.date;
    report_.by_last = request_.last;
    const BlameDraft draft(corpus_, text, request_.paragraphs, vocabulary_, normalizer_, report_.paragraphs,
                           report_.notes);
    if (draft.rows().empty() && request_.paragraphs) {
      return Error{ErrorCode::not_found, "-L: no such paragraph in '" + statement_.id + "'", {}, 0};
    }
    const BlameScope scope = blame_scope(corpus_, statement_, index_, request_.filter);
    report_.searched = scope.searched;
    report_.excerpts = scope.excerpts;
    report_.not_held = scope.not_held;
    const Result<bool> found = find_phrases(draft, scope.passing);
    if (!found.ok()) return found.error();
    number_statements();
    make_cover();
    report_.rows = blame_rows(report_, draft, places_);
    make_notes(scope);
    return std::move(report_);
  }

 private:
  Result<bool> find_phrases(const BlameDraft& draft, const std::vector<unsigned char>& passing) {
    PhraseHolders holders(index_, passing, vocabulary_);
    const std::vector<WordRow>& rows = draft.rows();
    std::vector<std::vector<WordPlaceRange>> shorter;
    for (std::size_t r = 0; r < rows.size(); ++r) shorter.push_back(draft.shorter_phrases(r));
    const Result<bool> asked = holders.ask(rows, shorter);
    if (!asked.ok()) return asked.error();
    for (std::size_t r = 0; r < rows.size(); ++r) {
      PhraseChoices choices{draft.phrase_words(r), holders.longest_runs(rows[r]), {}, {}};
      for (const WordPlaceRange range : shorter[r]) {
        Result<std::vector<SentenceId>> found = holders.holders_of(rows[r], range);
        if (!found.ok()) return found.error();
        if (!found.value().empty()) choices.shorter.push_back(range);
      }
      const Result<bool> taken = take_phrases(draft, r, choices, holders);
      if (!taken.ok()) return taken.error();
    }
    return true;
  }

  // Runs of three words that follow each other in a text need not do so where they were found: what reading
  // refutes is cut anew. A sentence that goes on doing so is left without those phrases.
  Result<bool> take_phrases(const BlameDraft& draft, std::size_t r, PhraseChoices& choices,
                            PhraseHolders& holders) {
    constexpr std::size_t kMostRounds = 50;
    const WordRow& row = draft.rows()[r];
    std::vector<std::pair<WordPlaceRange, std::vector<SentenceId>>> credited;
    for (std::size_t round = 0;; ++round) {
      credited.clear();
      const std::size_t refuted = choices.refuted.size();
      for (const WordPlaceRange phrase : cut_into_phrases(choices)) {
        Result<std::vector<SentenceId>> found = holders.holders_of(row, phrase);
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
    const auto size = static_cast<std::uint32_t>(row.ids.size());
    for (const auto& [phrase, found] : credited) {
      if (at < phrase.begin) add_phrase(draft, r, {at, phrase.begin}, {}, holders);
      add_phrase(draft, r, phrase, found, holders);
      at = phrase.end;
    }
    if (at < size || size == 0) add_phrase(draft, r, {at, size}, {}, holders);
    return true;
  }

  void add_phrase(const BlameDraft& draft, std::size_t r, WordPlaceRange range,
                  const std::vector<SentenceId>& found, const PhraseHolders& holders) {
    const NormalizedText& words = draft.words(r);
    const TokenRange part = draft.tokens_of(r, range);
    if (part.empty()) return;
    BlamePhrase phrase;
    phrase.span = words.span_of(part);
    phrase.text = wording(words, part);
    phrase.paragraph = draft.paragraph(r);
    phrase.readings = draft.readings(r);
    for (std::uint32_t k = range.begin; k < range.end; ++k) {
      const NormToken& token = words.tokens[draft.rows()[r].tokens[k]];
      if (token.kind == TokenKind::gap) continue;
      ++phrase.words;
      phrase.says_something =
          phrase.says_something || draft.carries_meaning(token) || token.kind == TokenKind::number;
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
    places_.push_back({r, part});
    report_.phrases.push_back(std::move(phrase));
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

  void make_notes(const BlameScope& scope) {
    for (Note& note : notes_on(scope)) report_.notes.push_back(std::move(note));
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
  std::vector<PhrasePlace> places_;  // by phrase
  BlameReport report_;
};

}  // namespace

Result<BlameReport> blame(const Corpus& corpus, const Statement& text, const SentenceIndex& index,
                          const BlameRequest& request) {
  return Blamer(corpus, text, index, request).make();
}

}  // namespace agreed
