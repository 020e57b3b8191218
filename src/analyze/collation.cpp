// Order and names of the witnesses, then the readings of each row: which are equal, and how each differs
// from the one before it.
#include "analyze/collation.h"

#include <algorithm>
#include <set>
#include <tuple>
#include <utility>

#include "analyze/collation_table.h"
#include "analyze/composite_text.h"
#include "analyze/counted_hunks.h"
#include "analyze/phrase_hunks.h"
#include "analyze/same_letters.h"
#include "text/source_text.h"

namespace agreed {
namespace {

bool stands_before(const Witness& a, const Witness& b) {
  if (a.date.has_value() != b.date.has_value()) return a.date.has_value();
  if (a.date != b.date) return *a.date < *b.date;
  if (const auto order = std::tie(a.id, a.path) <=> std::tie(b.id, b.path); order != 0) return order < 0;
  return a.text.source && b.text.source && a.text.source->bytes() < b.text.source->bytes();
}

// "texts/2031.md" -> "2031", "HEAD~1:texts/2031.md" -> "HEAD~1:2031"; an id stays.
std::string short_name(const std::string& id) {
  const std::size_t slash = id.rfind('/');
  const std::size_t colon = id.find(':');
  const bool revision = colon != std::string::npos && (slash == std::string::npos || colon < slash);
  const std::size_t from = slash != std::string::npos ? slash + 1 : revision ? colon + 1 : 0;
  std::string name = id.substr(from);
  const std::size_t stop = name.rfind('.');
  if (stop != std::string::npos && stop != 0) name.resize(stop);
  if (revision) name.insert(0, id.substr(0, colon + 1));
  return name.empty() ? id : name;
}

void name_witnesses(std::vector<Witness>& witnesses) {
  std::set<std::string> used;
  for (Witness& witness : witnesses) {
    const std::string name = short_name(witness.id);
    witness.siglum = name;
    for (std::size_t n = 2; used.contains(witness.siglum); ++n)
      witness.siglum = name + "-" + std::to_string(n);
    used.insert(witness.siglum);
  }
}

bool has_gap(const NormalizedText& text, TokenRange range) {
  return std::any_of(text.tokens.begin() + range.begin, text.tokens.begin() + range.end,
                     [](const NormToken& token) { return token.kind == TokenKind::gap; });
}

TokenRange all_tokens(const NormalizedText& text) {
  return {0, static_cast<std::uint32_t>(text.tokens.size())};
}

std::vector<NormId> ids_of(const NormalizedText& text) {
  std::vector<NormId> ids;
  ids.reserve(text.tokens.size());
  for (const NormToken& token : text.tokens) ids.push_back(token.id);
  return ids;
}

// What is not held at the edges of a reading: "[...]" stands before or after it in its witness.
struct OpenEdges {
  bool begin = false;
  bool end = false;
};

OpenEdges open_edges(const NormalizedText& witness, const std::vector<std::uint32_t>& sentences) {
  const std::uint32_t begin = witness.sentences[sentences.front()].tokens.begin;
  const std::uint32_t end = witness.sentences[sentences.back()].tokens.end;
  return {begin > 0 && witness.tokens[begin - 1].kind == TokenKind::gap,
          end < witness.tokens.size() && witness.tokens[end].kind == TokenKind::gap};
}

struct KnownSide {
  const NormalizedText& text;
  OpenEdges edges;
};

// Whether a hunk leaves out words where `side` is not held, so that they are not known to be missing.
bool missing_at_edge(TokenRange words, const KnownSide& side) {
  if (!words.empty()) return false;
  return (side.edges.begin && words.begin == 0) || (side.edges.end && words.end == side.text.tokens.size());
}

// Words that face "[...]" are not known to differ. Halves of a move are kept: both are known.
void drop_unknown(std::vector<Hunk>& hunks, const KnownSide& earlier, const KnownSide& later) {
  const auto unknown = [&](const Hunk& hunk) {
    return has_gap(earlier.text, hunk.earlier) || has_gap(later.text, hunk.later) ||
           missing_at_edge(hunk.earlier, earlier) || missing_at_edge(hunk.later, later);
  };
  std::vector<std::uint32_t> new_index(hunks.size(), kNoPartner);
  std::vector<Hunk> kept;
  for (std::size_t i = 0; i < hunks.size(); ++i) {
    if (hunks[i].partner == kNoPartner && unknown(hunks[i])) continue;
    new_index[i] = static_cast<std::uint32_t>(kept.size());
    kept.push_back(hunks[i]);
  }
  for (Hunk& hunk : kept) {
    if (hunk.partner != kNoPartner) hunk.partner = new_index[hunk.partner];
  }
  hunks = std::move(kept);
}

bool everything_counts(const DiffOptions& options) {
  return options.ignore.empty() && options.mode.letter_case == LetterCase::counts &&
         options.mode.scope == Scope::wording;
}

class ReadingBuilder {
 public:
  ReadingBuilder(const Vocabulary& vocabulary, const WatchedTerms& terms, const DiffOptions& options,
                 std::vector<Note>& notes)
      : vocabulary_(vocabulary), terms_(terms), options_(options), notes_(notes) {}

  Locus build(TableRow&& row, const std::vector<Witness>& witnesses) {
    Locus locus;
    locus.readings.resize(witnesses.size());
    row_terms_.assign(witnesses.size(), {});
    edges_.assign(witnesses.size(), {});
    for (std::uint32_t w = 0; w < witnesses.size(); ++w) {
      WitnessReading& reading = locus.readings[w];
      reading.sentences = std::move(row.cells[w].sentences);
      if (reading.sentences.empty()) {
        reading.state = witnesses[w].held == Held::full ? ReadingState::gap : ReadingState::not_held;
        continue;
      }
      reading.state = ReadingState::reading;
      reading.transposed = row.cells[w].transposed;
      reading.text = excerpt(witnesses[w].text, reading.sentences);
      row_terms_[w] = term_ranges(reading.text);
      edges_[w] = open_edges(witnesses[w].text, reading.sentences);
      for (std::uint32_t p = w; p-- > 0 && reading.previous == kNoWitness;) {
        if (locus.readings[p].state == ReadingState::reading) reading.previous = p;
      }
      if (reading.previous != kNoWitness) {
        const bool aligned = row.cells[w].facing == reading.previous && !row.cells[w].words.empty();
        reading.hunks = hunks(locus, reading.previous, w, aligned ? &row.cells[w].words : nullptr);
      }
      for (const Hunk& hunk : reading.hunks) reading.classes.insert(hunk.change_class);
      if (reading.transposed && !options_.ignore.contains(ChangeClass::move))
        reading.classes.insert(ChangeClass::move);
      reading.group = group_of(locus, w);
      locus.groups.resize(std::max<std::size_t>(locus.groups.size(), reading.group + 1));
      locus.groups[reading.group].push_back(w);
      locus.classes.insert(reading.classes);
    }
    locus.differs = locus.groups.size() != 1 || locus.classes.contains(ChangeClass::move) ||
                    std::ranges::any_of(locus.readings, [](const WitnessReading& reading) {
                      return reading.state != ReadingState::reading;
                    });
    return locus;
  }

 private:
  std::vector<TokenRange> term_ranges(const NormalizedText& text) const {
    std::vector<TokenRange> ranges;
    if (terms_.watch == nullptr) return ranges;
    for (const TermUse& use : terms_.watch->read(text).uses) ranges.push_back(use.phrase);
    return ranges;
  }

  // `words` is the alignment of the two readings if it is known already.
  std::vector<Hunk> hunks(const Locus& locus, std::uint32_t earlier, std::uint32_t later,
                          const Alignment* words) {
    const NormalizedText& left = locus.readings[earlier].text;
    const NormalizedText& right = locus.readings[later].text;
    Alignment aligned;
    if (words == nullptr) aligned = align_tokens(ids_of(left), ids_of(right), 0, 0, notes_);
    std::vector<Hunk> found = phrase_hunks(words != nullptr ? *words : aligned, {left, row_terms_[earlier]},
                                           {right, row_terms_[later]}, vocabulary_);
    drop_uncounted(found, left, right, options_);
    drop_unknown(found, {left, edges_[earlier]}, {right, edges_[later]});
    return found;
  }

  // Whether two readings count as equal. Nothing is equal across "[...]".
  bool same_reading(const Locus& locus, std::uint32_t earlier, std::uint32_t later) {
    const NormalizedText& left = locus.readings[earlier].text;
    const NormalizedText& right = locus.readings[later].text;
    if (has_gap(left, all_tokens(left)) || has_gap(right, all_tokens(right))) return false;
    if (std::ranges::equal(left.tokens, right.tokens, {}, &NormToken::exact, &NormToken::exact)) return true;
    if (everything_counts(options_) && !may_be_recut(left)) return false;
    if (locus.readings[later].previous == earlier) return locus.readings[later].hunks.empty();
    return hunks(locus, earlier, later, nullptr).empty();
  }

  std::uint32_t group_of(const Locus& locus, std::uint32_t witness) {
    std::uint32_t group = 0;
    while (group < locus.groups.size() && !same_reading(locus, locus.groups[group].front(), witness)) ++group;
    return group;
  }

  const Vocabulary& vocabulary_;
  const WatchedTerms& terms_;
  const DiffOptions& options_;
  std::vector<Note>& notes_;
  std::vector<std::vector<TokenRange>> row_terms_;  // of the row at hand, by witness
  std::vector<OpenEdges> edges_;
};

CollationStatistics statistics_of(const std::vector<Locus>& rows) {
  CollationStatistics result;
  result.rows = static_cast<std::uint32_t>(rows.size());
  for (const Locus& row : rows) {
    if (!row.differs) ++result.alike;
    if (!witnesses_in(row, ReadingState::gap).empty()) ++result.with_gaps;
    if (!witnesses_in(row, ReadingState::not_held).empty()) ++result.unknown;
    if (!transposed_witnesses(row).empty()) ++result.transposed;
    for (std::size_t c = 0; c < kChangeClassCount; ++c) {
      if (row.classes.contains(static_cast<ChangeClass>(c))) ++result.by_class[c];
    }
  }
  return result;
}

// "A", "A and B", "A, B and C".
std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i != 0) out += i + 1 == names.size() ? " and " : ", ";
    out += names[i];
  }
  return out;
}

void note_witnesses(Collation& collation) {
  std::vector<std::string> undated;
  std::vector<std::string> partial;
  std::set<std::string> languages;
  for (const Witness& witness : collation.witnesses) {
    if (!witness.date) undated.push_back(witness.siglum);
    if (witness.held != Held::full) partial.push_back(witness.siglum);
    languages.insert(witness.text.language);
  }
  const auto verb = [](const std::vector<std::string>& names, const char* one, const char* several) {
    return listed(names) + (names.size() == 1 ? one : several);
  };
  if (!undated.empty()) {
    collation.notes.push_back(
        {verb(undated, " has no date and is", " have no date and are") + " merged last, by name"});
  }
  if (!partial.empty()) {
    collation.notes.push_back(
        {verb(partial, " is", " are") +
         " held in excerpts: what is not held there is shown as such and not as a gap"});
  }
  if (languages.size() > 1) {
    collation.notes.push_back({"the texts are in different languages: " +
                               listed(std::vector<std::string>(languages.begin(), languages.end()))});
  }
}

}  // namespace

std::string_view name_of(ReadingState state) {
  switch (state) {
    case ReadingState::reading:
      return "reading";
    case ReadingState::gap:
      return "gap";
    case ReadingState::not_held:
      break;
  }
  return "not-held";
}

std::vector<std::uint32_t> witnesses_in(const Locus& row, ReadingState state) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t w = 0; w < row.readings.size(); ++w) {
    if (row.readings[w].state == state) found.push_back(w);
  }
  return found;
}

std::vector<std::uint32_t> transposed_witnesses(const Locus& row) {
  std::vector<std::uint32_t> found;
  for (std::uint32_t w = 0; w < row.readings.size(); ++w) {
    if (row.readings[w].transposed) found.push_back(w);
  }
  return found;
}

Collation collate(std::vector<Witness> witnesses, const Vocabulary& vocabulary, const WatchedTerms& terms,
                  const DiffOptions& options) {
  Collation collation;
  std::ranges::stable_sort(witnesses, stands_before);
  name_witnesses(witnesses);
  collation.witnesses = std::move(witnesses);
  CollationTable table;
  for (const Witness& witness : collation.witnesses) table.add(witness.text, collation.notes);
  ReadingBuilder builder(vocabulary, terms, options, collation.notes);
  for (TableRow& row : std::move(table).take_rows()) {
    collation.rows.push_back(builder.build(std::move(row), collation.witnesses));
  }
  collation.statistics = statistics_of(collation.rows);
  collation.same_wording = collation.statistics.alike == collation.statistics.rows;
  note_witnesses(collation);
  return collation;
}

}  // namespace agreed
