// Sentences are found by the bytes of the occurrences and cut out of their texts.
#include "analyze/dossier_cells.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>

#include "align/alignment.h"
#include "analyze/composite_text.h"
#include "analyze/phrase_hunks.h"
#include "analyze/pieces.h"
#include "normalize/wording.h"
#include "text/check.h"

namespace agreed {
namespace {

constexpr std::size_t kLeastAlike = 500;  // thousandths

using Bag = std::vector<NormId>;  // sorted

Bag bag_of(const NormalizedText& text, TokenRange range) {
  Bag bag;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    const TokenKind kind = text.tokens[i].kind;
    if (kind != TokenKind::punctuation && kind != TokenKind::gap) bag.push_back(text.tokens[i].id);
  }
  std::ranges::sort(bag);
  return bag;
}

std::size_t common_words(const Bag& a, const Bag& b) {
  std::size_t common = 0;
  for (auto left = a.begin(), right = b.begin(); left != a.end() && right != b.end();) {
    if (*left == *right) {
      ++common;
      ++left;
      ++right;
    } else {
      ++(*left < *right ? left : right);
    }
  }
  return common;
}

const DossierText* text_in(const DossierStatement& statement, std::string_view language) {
  const auto found = std::ranges::find_if(
      statement.texts, [&](const DossierText& text) { return text.text.read->language == language; });
  return found == statement.texts.end() ? nullptr : &*found;
}

std::optional<std::uint32_t> sentence_at(const NormalizedText& text, std::uint32_t byte) {
  const auto token =
      std::ranges::lower_bound(text.tokens, byte, {}, [](const NormToken& one) { return one.span.begin; });
  if (token == text.tokens.end()) return std::nullopt;
  return text.sentence_of_token(static_cast<std::uint32_t>(token - text.tokens.begin()));
}

std::optional<std::uint32_t> most_alike(const NormalizedText& text, const Bag& words) {
  std::optional<std::uint32_t> best;
  std::size_t best_share = kLeastAlike - 1;
  for (std::uint32_t s = 0; s < text.sentences.size(); ++s) {
    const Bag other = bag_of(text, text.sentences[s].tokens);
    if (other.empty()) continue;
    const std::size_t share = 2000 * common_words(words, other) / (words.size() + other.size());
    if (share > best_share) {
      best_share = share;
      best = s;
    }
  }
  return best;
}

std::vector<NormId> ids_of(const NormalizedText& text) {
  std::vector<NormId> ids;
  for (const NormToken& token : text.tokens) ids.push_back(token.id);
  return ids;
}

std::vector<RedlinePiece> redline(const NormalizedText& earlier, const NormalizedText& later,
                                  const DossierWords& words) {
  std::vector<Note> notes;
  const Alignment runs = align_tokens(ids_of(earlier), ids_of(later), 0, 0, notes);
  const std::vector<TokenRange> earlier_terms = phrases_of(words.watch.read(earlier).uses);
  const std::vector<TokenRange> later_terms = phrases_of(words.watch.read(later).uses);
  const std::vector<Hunk> hunks =
      phrase_hunks(runs, {earlier, earlier_terms}, {later, later_terms}, words.vocabulary);
  std::vector<RedlinePiece> pieces;
  const TokenRange all{0, static_cast<std::uint32_t>(later.tokens.size())};
  for (const Piece& piece : pieces_between(earlier, later, all, hunks)) {
    pieces.push_back({piece.kind, piece.of_earlier, piece.space_before,
                      wording(piece.of_earlier ? earlier : later, piece.tokens)});
  }
  return pieces;
}

// Where no text of the dossier has it (it stands beside the wording), the words around it that came with it.
DossierQuote quote(const DossierText* text, const Attestation& one) {
  const std::optional<std::uint32_t> sentence =
      text == nullptr ? std::nullopt : sentence_at(text->text.text, one.span.begin);
  if (!sentence) return {one.before, one.text, one.after};
  const NormalizedText& words = text->text.text;
  const TokenRange range = words.sentences[*sentence].tokens;
  TokenRange inside{range.end, range.end};
  for (std::uint32_t i = range.end; i > range.begin; --i) {
    if (words.tokens[i - 1].span.begin >= one.span.end) inside.end = i - 1;
    if (words.tokens[i - 1].span.end > one.span.begin) inside.begin = i - 1;
  }
  if (inside.empty() || words.span_of(inside) != one.span) return {one.before, one.text, one.after};
  DossierQuote made{wording(words, {range.begin, inside.begin}), wording(words, inside),
                    wording(words, {inside.end, range.end})};
  if (!made.before.empty() && words.tokens[inside.begin].space_before) made.before += ' ';
  if (!made.after.empty() && words.tokens[inside.end].space_before) made.after.insert(0, 1, ' ');
  return made;
}

// Of several occurrences in one sentence the first has its redline.
class Redliner {
 public:
  Redliner(const Dossier& dossier, const DossierWords& words) : dossier_(dossier), words_(words) {}

  void fill(const HistoryRow& row, std::size_t before, DossierCell& cell) {
    std::vector<std::uint32_t> done;
    for (std::size_t i = 0; i < row.occurrences().size(); ++i) {
      const Attestation& one = row.occurrences()[i];
      const DossierText* later = text_in(dossier_.statements[cell.statement], one.in->language);
      const DossierText* earlier = text_in(dossier_.statements[before], one.in->language);
      if (later == nullptr || earlier == nullptr) continue;
      const std::optional<std::uint32_t> sentence = sentence_at(later->text.text, one.span.begin);
      if (!sentence || std::ranges::find(done, *sentence) != done.end()) continue;
      done.push_back(*sentence);
      std::vector<RedlinePiece> pieces = compare(earlier->text.text, later->text.text, *sentence);
      if (!pieces.empty()) cell.redlines.push_back({i, std::move(pieces)});
    }
  }

 private:
  // Empty where no sentence is alike, or nothing differs.
  std::vector<RedlinePiece> compare(const NormalizedText& earlier, const NormalizedText& later,
                                    std::uint32_t sentence) {
    const std::optional<std::uint32_t> facing =
        most_alike(earlier, bag_of(later, later.sentences[sentence].tokens));
    if (!facing) return {};
    std::vector<RedlinePiece> pieces =
        redline(excerpt(earlier, std::array{*facing}), excerpt(later, std::array{sentence}), words_);
    const bool same = std::ranges::all_of(
        pieces, [](const RedlinePiece& piece) { return piece.kind == PieceKind::common; });
    return same ? std::vector<RedlinePiece>{} : pieces;
  }

  const Dossier& dossier_;
  const DossierWords& words_;
};

DossierUse use_of(const HistoryRow& row, std::size_t statement) {
  std::set<std::string> wordings;
  std::set<std::string> senses;
  std::set<std::string> commitments;
  std::set<std::string> speakers;
  std::set<std::string> neighbours;
  for (const Attestation& one : row.occurrences()) {
    wordings.insert(one.text);
    if (!one.labels.sense.empty()) senses.insert(one.labels.sense);
    senses.insert(one.labels.scopes.begin(), one.labels.scopes.end());
    for (const Commitment& commitment : one.labels.commitments)
      commitments.insert(dossier_commitment(commitment));
    if (!one.labels.speaker.empty()) speakers.insert(one.labels.speaker);
    neighbours.insert(one.labels.neighbours.begin(), one.labels.neighbours.end());
  }
  const auto listed = [](const std::set<std::string>& names) {
    return std::vector<std::string>(names.begin(), names.end());
  };
  return {statement,           row.occurrences().size(), listed(wordings),  listed(senses),
          listed(commitments), listed(speakers),         listed(neighbours)};
}

}  // namespace

bool DossierUse::same_use(const DossierUse& other) const {
  return wordings == other.wordings && senses == other.senses && commitments == other.commitments &&
         speakers == other.speakers && neighbours == other.neighbours;
}

std::string dossier_commitment(const Commitment& commitment) {
  return (commitment.negated ? "not " : "") + commitment.step + " (" + commitment.ladder + ")";
}

void fill_cells(const Dossier& dossier, const DossierWords& words, DossierHistory& history) {
  std::map<std::string_view, std::size_t> statement_of;
  const DossierBand& band = dossier.bands[history.band];
  for (std::uint32_t i = band.statements.begin; i < band.statements.end; ++i) {
    statement_of.emplace(dossier.statements[i].statement->id, i);
  }
  Redliner redliner(dossier, words);
  std::optional<std::size_t> before;
  for (std::size_t i = 0; i < history.history.rows.size(); ++i) {
    const HistoryRow& row = history.history.rows[i];
    const auto statement = statement_of.find(row.statement->id);
    AGREED_CHECK(statement != statement_of.end());
    DossierCell& cell = history.cells.emplace_back();
    cell.statement = statement->second;
    if (row.verdict != Verdict::present) continue;
    for (const Attestation& one : row.occurrences()) {
      cell.quotes.push_back(quote(text_in(dossier.statements[cell.statement], one.in->language), one));
    }
    cell.before = before;
    if (before && !row.shifts().empty()) redliner.fill(row, history.cells[*before].statement, cell);
    history.uses.push_back(use_of(row, cell.statement));
    before = i;
  }
}

}  // namespace agreed
