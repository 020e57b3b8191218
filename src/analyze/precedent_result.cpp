#include "analyze/precedent_result.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "align/alignment.h"
#include "analyze/indexed_text.h"
#include "analyze/phrase_hunks.h"
#include "normalize/wording.h"
#include "retrieve/sentence_features.h"

namespace agreed {
namespace {

std::vector<NormId> ids_of(const NormalizedText& text) {
  std::vector<NormId> ids;
  for (const NormToken& token : text.tokens) ids.push_back(token.id);
  return ids;
}

// A lone stop around a part is nothing to show.
bool holds_word(const IndexedSentence& sentence, TokenRange range) {
  return std::any_of(sentence.words.begin() + range.begin, sentence.words.begin() + range.end,
                     [](const IndexedWord& word) { return is_feature_word(word.kind); });
}

PrecedentPlace place_of(const WordingPlace& place, const IndexedText& text) {
  PrecedentPlace made;
  made.id = text.id;
  made.label = text.label;
  made.path = text.path;
  made.series = text.series;
  made.language = text.language;
  made.date = text.date;
  made.paragraph = place.sentence.paragraph;
  made.span = place.sentence.span;
  made.whole = place.whole;
  return made;
}

void add_redline(PrecedentResult& result, const NormalizedText& earlier, const NormalizedText& later,
                 const Vocabulary& vocabulary) {
  std::vector<Note> notes;
  const Alignment runs = align_tokens(ids_of(earlier), ids_of(later), 0, 0, notes);
  const std::vector<Hunk> hunks = phrase_hunks(runs, {earlier, {}}, {later, {}}, vocabulary);
  const TokenRange all{0, static_cast<std::uint32_t>(later.tokens.size())};
  for (const Piece& piece : pieces_between(earlier, later, all, hunks)) {
    result.redline.push_back({piece.kind, piece.of_earlier, piece.space_before,
                              wording(piece.of_earlier ? earlier : later, piece.tokens)});
  }
  for (const Hunk& hunk : hunks) {
    if (hunk.kind == HunkKind::moved_away) continue;  // it goes with its other half
    PrecedentHunk made;
    made.kind = hunk.kind;
    made.change_class = hunk.change_class;
    const bool moved = hunk.kind == HunkKind::moved_here && hunk.partner < hunks.size();
    const TokenRange gone = moved ? hunks[hunk.partner].earlier : hunk.earlier;
    if (!gone.empty()) {
      made.earlier = earlier.span_of(gone);
      made.earlier_text = wording(earlier, gone);
    }
    if (!hunk.later.empty()) {
      made.later = later.span_of(hunk.later);
      made.later_text = wording(later, hunk.later);
    } else if (hunk.later.begin > 0) {
      made.later.begin = made.later.end = later.tokens[hunk.later.begin - 1].span.end;
    } else if (!later.tokens.empty()) {
      made.later.begin = made.later.end = later.tokens.front().span.begin;
    }
    result.hunks.push_back(std::move(made));
  }
}

}  // namespace

void order_places(std::vector<WordingPlace>& places, const SentenceIndex& index) {
  std::ranges::stable_sort(places, [&](const WordingPlace& a, const WordingPlace& b) {
    const std::optional<Date>& left = index.texts()[a.sentence.id.text].date;
    const std::optional<Date>& right = index.texts()[b.sentence.id.text].date;
    if (left.has_value() != right.has_value()) return left.has_value();
    return left && *left > *right;
  });
}

const WordingPlace& shown_place(const std::vector<WordingPlace>& places) {
  const auto whole = std::ranges::find_if(places, &WordingPlace::whole);
  return whole == places.end() ? places.front() : *whole;
}

PrecedentResult result_of(const std::vector<WordingPlace>& places, const NormalizedText& draft,
                          const SentenceIndex& index, Vocabulary& vocabulary) {
  PrecedentResult result;
  const WordingPlace& shown = shown_place(places);
  const IndexedSentence& sentence = shown.sentence;
  result.whole = shown.whole;
  const auto all = static_cast<std::uint32_t>(sentence.words.size());
  const TokenRange tokens = shown.whole ? TokenRange{0, all} : shown.tokens;
  const NormalizedText agreed =
      text_of(sentence, tokens, index.texts()[sentence.id.text].language, vocabulary);
  const std::uint32_t begin = sentence.words[tokens.begin].span.begin;
  const std::uint32_t end = sentence.words[tokens.end - 1].span.end;
  result.text = sentence.wording.substr(begin, end - begin);
  if (holds_word(sentence, {0, tokens.begin})) result.before = sentence.wording.substr(0, begin);
  if (holds_word(sentence, {tokens.end, all})) result.after = sentence.wording.substr(end);
  result.critical = critical_changes(agreed, draft, vocabulary);
  add_redline(result, agreed, draft, vocabulary);
  std::set<std::string> statements;
  for (const WordingPlace& place : places) {
    const IndexedText& text = index.texts()[place.sentence.id.text];
    result.places.push_back(place_of(place, text));
    statements.insert(text.id);
  }
  result.statements = statements.size();
  return result;
}

}  // namespace agreed
