// One row of a history -> what it says to a claim.
#include "analyze/claim_answer.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

namespace agreed {
namespace {

ClaimEvidence document(const HistoryRow& row, const Evidence& one, std::string what) {
  ClaimEvidence shown;
  shown.id = row.statement->id;
  shown.date = row.statement->date;
  shown.what = std::move(what);
  shown.text = one.text;
  shown.path = one.path;
  shown.source = one.source;
  shown.held = one.held;
  shown.sha256 = one.sha256;
  return shown;
}

// What shows that a row is absent: the text that was read, or who says so.
std::vector<ClaimEvidence> absence_of(const HistoryRow& row) {
  std::vector<ClaimEvidence> shown;
  for (const Evidence& one : row.evidence()) {
    if (one.kind == EvidenceKind::documented_absence) {
      shown.push_back(document(row, one, "lacks it"));
    } else if (one.kind == EvidenceKind::read_in_full) {
      shown.push_back(document(row, one, "lacks it, read in full"));
    }
  }
  return shown;
}

// What bears on a row of which nothing is known: wording that is not the statement's own.
std::vector<ClaimEvidence> reported_in(const HistoryRow& row) {
  std::vector<ClaimEvidence> shown;
  for (const Evidence& one : row.evidence()) {
    if (one.kind == EvidenceKind::paraphrase) {
      shown.push_back(document(row, one, "is reported in a paraphrase"));
    } else if (one.kind == EvidenceKind::accompanying) {
      shown.push_back(document(row, one, "has it in an accompanying text"));
    }
  }
  return shown;
}

bool absence_was_read(const HistoryRow& row) {
  return std::any_of(row.evidence().begin(), row.evidence().end(),
                     [](const Evidence& one) { return one.kind == EvidenceKind::read_in_full; });
}

constexpr std::string_view kGap = "[...]";

// Words parted by single blanks.
std::vector<std::string> words_in(const std::string& text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    if (c == ' ') {
      words.emplace_back();
    } else {
      words.back() += c;
    }
  }
  return words;
}

constexpr std::size_t kFewestFramed = 3;  // words that a frame and its slot have at least

// Whether a passage has the claimed wording with another filling of one slot: see claims.h.
bool fills_otherwise(const std::string& claimed, const std::string& attested) {
  const std::vector<std::string> a = words_in(claimed);
  const std::vector<std::string> b = words_in(attested);
  if (a.size() < kFewestFramed) return false;
  const std::size_t most = a.size() / 3;  // words of the slot, on either side
  for (std::size_t begin = 0; begin < b.size(); ++begin) {
    std::size_t before = 0;
    while (before < a.size() && begin + before < b.size() && a[before] == b[begin + before]) ++before;
    if (before == 0 || before == a.size()) continue;
    for (std::size_t there = 0; there <= most; ++there) {
      for (std::size_t claims = 0; claims <= most && before + claims < a.size(); ++claims) {
        const std::size_t after = a.size() - before - claims;
        const std::size_t from = begin + before + there;
        if (there + claims == 0 || from + after > b.size()) continue;
        const auto slot = b.begin() + static_cast<std::ptrdiff_t>(begin + before);
        if (std::find(slot, slot + static_cast<std::ptrdiff_t>(there), kGap) !=
            slot + static_cast<std::ptrdiff_t>(there))
          continue;
        if (std::equal(a.end() - static_cast<std::ptrdiff_t>(after), a.end(),
                       b.begin() + static_cast<std::ptrdiff_t>(from)))
          return true;
      }
    }
  }
  return false;
}

}  // namespace

ClaimEvidence quote(const HistoryRow& row, const Attestation& one, std::string what) {
  ClaimEvidence shown;
  shown.id = row.statement->id;
  shown.date = row.statement->date;
  shown.what = std::move(what);
  shown.text = one.sentence.empty() ? one.text : one.sentence;
  shown.paragraph = one.paragraph;
  shown.path = one.in->path;
  shown.line = one.line;
  shown.source = one.source();
  shown.reading = one.reading;
  for (const Evidence& read : row.evidence()) {
    if (read.path != one.in->path) continue;
    shown.held = read.held;
    shown.sha256 = read.sha256;
  }
  return shown;
}

std::vector<const Attestation*> uses_in(const HistoryRow& row, const std::string& sense) {
  std::vector<const Attestation*> uses;
  for (const auto* list : {&row.occurrences(), &row.false_friends()}) {
    for (const Attestation& one : *list) {
      const bool counts = sense.empty() ? list == &row.occurrences() : one.labels.sense == sense;
      if (counts) uses.push_back(&one);
    }
  }
  return uses;
}

bool read_whole(const HistoryRow& row) {
  return !row.occurrences().empty() &&
         std::all_of(row.occurrences().begin(), row.occurrences().end(),
                     [](const Attestation& one) { return one.in->held == Held::full; });
}

Verdict verdict_of(const HistoryRow& row, const AskedTerm& asked) {
  if (asked.sense.empty()) return row.verdict;
  if (!uses_in(row, asked.sense).empty()) return Verdict::present;
  if (row.verdict == Verdict::absent) {
    return asked.false_friend && !absence_was_read(row) ? Verdict::not_held : Verdict::absent;
  }
  const bool unresolved =
      std::any_of(row.occurrences().begin(), row.occurrences().end(),
                  [](const Attestation& one) { return one.labels.sense_kind == SenseKind::unresolved; });
  return read_whole(row) && !unresolved ? Verdict::absent : Verdict::not_held;
}

std::size_t fewest(const HistoryRow& row, const std::vector<const Attestation*>& uses) {
  std::size_t most = 0;
  for (const UsesIn& in : uses_by_text(row)) {
    std::size_t number = 0;
    std::set<std::uint32_t> paragraphs;
    for (const Attestation* one : uses) {
      if (one->in->language != in.language) continue;
      ++number;
      if (one->paragraph) paragraphs.insert(*one->paragraph);
    }
    if (in.held != Held::full) number = std::min(number, std::max<std::size_t>(paragraphs.size(), 1));
    most = std::max(most, number);
  }
  return most;
}
ClaimAnswer stands(const HistoryRow& row, const AskedTerm& asked, bool wanted) {
  ClaimAnswer made;
  switch (verdict_of(row, asked)) {
    case Verdict::present:
      made.verdict = wanted ? ClaimVerdict::holds : ClaimVerdict::contradicted;
      for (const Attestation* one : uses_in(row, asked.sense))
        made.evidence.push_back(quote(row, *one, "has it"));
      break;
    case Verdict::absent:
      made.verdict = wanted ? ClaimVerdict::contradicted : ClaimVerdict::holds;
      made.evidence = absence_of(row);
      break;
    case Verdict::not_held:
      made.evidence = reported_in(row);
      made.missing.push_back(row.statement->id);
      break;
  }
  return made;
}

ClaimAnswer form_in(const HistoryRow& row, const AskedTerm& asked, const std::string& wording,
                    const ClaimRecord& record) {
  ClaimAnswer made;
  bool full = false;
  for (const Attestation* one : uses_in(row, asked.sense)) {
    const std::string claimed = record.words_of(wording, one->in->language);
    if ((" " + one->sentence_words + " ").find(" " + claimed + " ") != std::string::npos) {
      return {ClaimVerdict::holds, {quote(row, *one, "has it")}, {}};
    }
    full = full || !one->reading;
    const bool differs = fills_otherwise(claimed, one->sentence_words);
    made.evidence.push_back(quote(row, *one, differs ? "in other words" : "has the term"));
    if (differs) made.verdict = ClaimVerdict::contradicted;
  }
  if (verdict_of(row, asked) == Verdict::absent) {
    return {ClaimVerdict::contradicted, absence_of(row), {}};
  }
  if (row.statement->held == Held::full && full) made.verdict = ClaimVerdict::contradicted;
  if (made.verdict == ClaimVerdict::undecidable) made.missing.push_back(row.statement->id);
  return made;
}

ClaimAnswer event_in(const HistoryRow& row, const std::string& event) {
  ClaimAnswer made;
  for (const Attestation& one : row.occurrences()) made.evidence.push_back(quote(row, one, "has it"));
  if (row.verdict == Verdict::absent) made.evidence = absence_of(row);
  const std::string told(name_of(row.event));
  const bool vague = told.empty() || row.event == TermEvent::first_seen || row.event == TermEvent::seen_again;
  // Excerpts that keep a term may hide what shifted.
  const bool may_shift = row.event == TermEvent::kept && event == "shifted" && !read_whole(row);
  if (told == event) {
    made.verdict = ClaimVerdict::holds;
  } else if (may_shift) {
    made.missing.push_back(row.statement->id);
  } else if (!vague || (row.event == TermEvent::seen_again && event == "appeared") ||
             (row.verdict == Verdict::absent && event != "dropped") ||
             (row.verdict == Verdict::present && event == "dropped")) {
    made.verdict = ClaimVerdict::contradicted;
  } else {
    made.missing.push_back("what stands before " + row.statement->id);
  }
  return made;
}

}  // namespace agreed
