// Tests analyze/diff.cpp over the fictional series: every planted change of tests/fixtures/ncm-planted.tsv
// is found with its class and place, and nothing else is.
#include <fstream>
#include <map>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "analyze/diff_report.h"
#include "corpus/corpus.h"
#include "normalize/cited_paragraph.h"
#include "normalize/prepare.h"
#include "normalize/wording.h"
#include "support/catch.h"
#include "support/places.h"

namespace {

using namespace agreed;

const std::string kFixtures = AGREED_SOURCE_DIR "/tests/fixtures";

struct Planted {
  std::string earlier, later, kind, earlier_paragraph, later_paragraph, earlier_words, later_words;
  std::string concept_id, event, change_class, shift;
};

std::vector<Planted> planted(const std::string& earlier, const std::string& later) {
  std::ifstream file(kFixtures + "/ncm-planted.tsv");
  std::vector<Planted> rows;
  std::string line;
  while (std::getline(file, line)) {
    std::vector<std::string> f;
    std::string field;
    for (std::istringstream in(line + "\t"); std::getline(in, field, '\t');) f.push_back(field);
    if (f.size() < 10 || f[0] != earlier || f[1] != later) continue;
    f.resize(11);
    rows.push_back({f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8], f[9], f[10]});
  }
  return rows;
}

// A hunk or a structural mark of a report, as a row would describe it.
struct Found {
  std::string change_class;
  std::string earlier_paragraph, later_paragraph;
  std::string earlier_words, later_words;
};

std::string lower(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

std::string number(const DiffSide& side, const std::optional<Passage>& passage) {
  if (!passage) return "";
  return std::to_string(cited_paragraph(side.text, passage->paragraph, side.held).value_or(0));
}

std::vector<Found> found(const DiffReport& report) {
  std::vector<Found> all;
  for (const Change& change : report.changes) {
    const std::string e = number(report.earlier, change.earlier);
    const std::string l = number(report.later, change.later);
    const auto whole = [&](const char* name) {
      all.push_back({name, e, l, lower(wording(report.earlier.text, change.earlier->tokens)),
                     lower(wording(report.later.text, change.later->tokens))});
    };
    for (const Hunk& hunk : change.hunks) {
      if (hunk.kind == HunkKind::moved_away) continue;
      const TokenRange before =
          hunk.kind == HunkKind::moved_here ? change.hunks[hunk.partner].earlier : hunk.earlier;
      all.push_back({std::string(name_of(hunk.change_class)), e, l,
                     lower(wording(report.earlier.text, before)),
                     lower(wording(report.later.text, hunk.later))});
    }
    if (change.kind == ChangeKind::moved) whole("move");
    if (change.kind == ChangeKind::split) whole("split");
    if (change.kind == ChangeKind::merged) whole("merge");
    if (change.classes.contains(ChangeClass::paragraph_split)) whole("split");
    if (change.classes.contains(ChangeClass::paragraph_merge)) whole("merge");
    if (change.classes.contains(ChangeClass::renumbering)) all.push_back({"renumbering", e, l, "", ""});
  }
  return all;
}

// One holds the other: a hunk may be joined with its neighbour, a row may name an article more. Of
// "first words ... last words" only the first count, and of "one / other" either.
bool same_words(const std::string& row, const std::string& hunk) {
  const std::string words = lower(row);
  const std::string first = words.substr(0, words.find(" ... "));
  const std::size_t slash = words.find(" / ");
  if (slash != std::string::npos && same_words(words.substr(slash + 3), hunk)) return true;
  if (first.empty() || hunk.empty()) return true;  // of the other side then (see matches())
  return hunk.find(first) != std::string::npos || words.find(hunk) != std::string::npos;
}

bool same_paragraph(const std::string& row, const std::string& found_number) {
  if (found_number.empty()) return true;
  std::string one;
  for (std::istringstream in(row); std::getline(in, one, '+');) {
    if (one == found_number) return true;
  }
  return false;
}

bool matches(const Planted& row, const Found& f) {
  if (!same_paragraph(row.earlier_paragraph, f.earlier_paragraph) ||
      !same_paragraph(row.later_paragraph, f.later_paragraph)) {
    return false;
  }
  const bool earlier = same_words(row.earlier_words, f.earlier_words);
  const bool later = same_words(row.later_words, f.later_words);
  const bool earlier_says = earlier && !row.earlier_words.empty() && !f.earlier_words.empty();
  const bool later_says = later && !row.later_words.empty() && !f.later_words.empty();
  const bool either = earlier_says || later_says;
  const bool reshaped = row.change_class == "split" || row.change_class == "merge";
  if (row.change_class != f.change_class) {
    // The words of a split, of a merge and of alternatives in brackets are hunks of their own, and a
    // paragraph that took in another has its number too.
    return (reshaped && f.change_class == "renumbering") ||
           ((reshaped || row.kind == "brackets-opened") && f.change_class != "move" && either);
  }
  if (row.change_class == "renumbering") return true;
  if (reshaped) return either;
  return earlier && later && either;
}

std::string describe(const Found& f) {
  return f.change_class + " p." + f.earlier_paragraph + " -> p." + f.later_paragraph + ": [" +
         f.earlier_words + "] -> [" + f.later_words + "]";
}

// The fictional archive and its draft, compared as the command line would.
class Fiction {
 public:
  Fiction()
      : corpus_(load_corpus(kFixtures + "/ncm").value()),
        normalizer_(corpus_.equivalents, vocabulary_),
        watch_(corpus_, normalizer_),
        terms_{&watch_} {
    REQUIRE(watch_.errors().empty());
    REQUIRE(corpus_.errors.empty());
  }

  DiffReport compare(const std::string& earlier, const std::string& later) {
    DiffOptions options;
    for (const Statement& s : corpus_.statements) {
      if (s.id < earlier) options.history.push_back(prepare(s.texts.front(), normalizer_));
    }
    return diff(side(earlier), side(later), vocabulary_, terms_, options);
  }

 private:
  DiffSide side(const std::string& id) {
    if (const Statement* s = corpus_.find(id)) {
      return {id, id, s->date, Held::full, prepare(s->texts.front(), normalizer_)};
    }
    auto source = std::make_shared<const SourceText>(SourceText::read(kFixtures + "/" + id + ".md").value());
    const Statement s = statement_from_text(source).value();
    return {id, id, s.date, Held::full, prepare(s.texts.front(), normalizer_)};
  }

  Corpus corpus_;
  Vocabulary vocabulary_;
  Normalizer normalizer_;
  TermWatch watch_;
  WatchedTerms terms_;
};

const std::vector<std::pair<std::string, std::string>> kPairs = {
    {"ncm-1", "ncm-2"}, {"ncm-2", "ncm-3"}, {"ncm-3", "ncm-4"},
    {"ncm-4", "ncm-5"}, {"ncm-5", "ncm-6"}, {"ncm-6", "ncm-7-draft"}};

}  // namespace

TEST_CASE("fiction: every planted change is found with its class and place", "[analyze]") {
  Fiction fiction;
  for (const auto& [earlier, later] : kPairs) {
    const std::vector<Found> all = found(fiction.compare(earlier, later));
    for (const Planted& row : planted(earlier, later)) {
      if (row.change_class == "none") continue;
      INFO(earlier << " -> " << later << ": " << row.kind << " p." << row.earlier_paragraph << " -> p."
                   << row.later_paragraph << ": [" << row.earlier_words << "] -> [" << row.later_words
                   << "]");
      CHECK(std::any_of(all.begin(), all.end(), [&](const Found& f) { return matches(row, f); }));
    }
  }
}

TEST_CASE("fiction: nothing is found that was not planted", "[analyze]") {
  Fiction fiction;
  for (const auto& [earlier, later] : kPairs) {
    const std::vector<Planted> rows = planted(earlier, later);
    REQUIRE(rows.size() > 20);
    for (const Found& f : found(fiction.compare(earlier, later))) {
      INFO(earlier << " -> " << later << ": " << describe(f));
      CHECK(std::any_of(rows.begin(), rows.end(), [&](const Planted& row) { return matches(row, f); }));
    }
  }
}

// "shifted:commitment,rank" by concept; concepts that only stay are left out.
using Events = std::map<std::string, std::string>;

TEST_CASE("fiction: terms appear, return, drop and shift where it was planted, and nowhere else",
          "[analyze]") {
  Fiction fiction;
  for (const auto& [earlier, later] : kPairs) {
    Events events;
    for (const Planted& row : planted(earlier, later)) {
      if (row.concept_id.empty() || row.event.empty() || row.event == "kept") continue;
      events[row.concept_id] = row.event + (row.shift.empty() ? "" : ":" + row.shift);
    }
    Events told;
    for (const TermChange& term : fiction.compare(earlier, later).terms) {
      if (term.kind == TermChangeKind::kept) continue;
      std::set<std::string> shifts;
      for (const Shift& shift : term.shifts) shifts.insert(std::string(name_of(shift.what)));
      std::string event(name_of(term.kind));
      for (const std::string& shift : shifts) event += (shift == *shifts.begin() ? ":" : ",") + shift;
      told[term.label] = event;
    }
    INFO(earlier << " -> " << later);
    CHECK(told == events);
  }
}

TEST_CASE("fiction: commitments weaken, strengthen and are reversed where it was planted", "[analyze]") {
  const std::map<std::string, std::string> directions = {{"verb-softened", "weakened"},
                                                         {"hedge-added", "weakened"},
                                                         {"modal-weakened", "weakened"},
                                                         {"verb-hardened", "strengthened"},
                                                         {"negation-added", "reversed"}};
  Fiction fiction;
  for (const auto& [earlier, later] : kPairs) {
    std::multiset<std::string> expected;
    for (const Planted& row : planted(earlier, later)) {
      if (const auto found = directions.find(row.kind); found != directions.end()) {
        expected.insert(found->second + " p." + row.later_paragraph);
      }
    }
    const DiffReport report = fiction.compare(earlier, later);
    std::multiset<std::string> told;
    for (const CommitmentChange& one : report.commitments) {
      const std::uint32_t paragraph = report.changes[one.change].later->paragraph;
      const auto number = cited_paragraph(report.later.text, paragraph, Held::full);
      told.insert(std::string(name_of(one.direction)) + " p." + std::to_string(number.value_or(0)));
    }
    INFO(earlier << " -> " << later);
    CHECK(told == expected);
  }
}
