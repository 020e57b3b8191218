// Trace as text. Rows of which nothing can be said, and longer runs of plain absences, are folded to
// one line; everything else has its line, with a further line for each further occurrence.
#include "visualize/trace_text.h"

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/for_each_index.h"
#include "text/display_width.h"
#include "text/printable.h"
#include "visualize/date_words.h"
#include "visualize/evidence_text.h"
#include "visualize/numbers.h"
#include "visualize/shift_words.h"
#include "visualize/table.h"
#include "visualize/timeline_strip.h"
#include "visualize/trace_summary.h"

namespace agreed {
namespace {

constexpr std::size_t kFoldNotHeld = 2;
constexpr std::size_t kFoldAbsent = 4;
constexpr std::size_t kSourceColumns = 36;
constexpr std::size_t kLabelColumns = 44;  // names of files from outside may be whole titles

std::string event_label(const HistoryRow& row) {
  if (row.gone_by_then) return "gone by then";
  std::string label(name_of(row.event));
  if (row.event == TermEvent::returned) label += " after " + std::to_string(row.after);
  for (char& c : label) {
    if (c == '-') c = ' ';
  }
  return label;
}

Cell verdict_cell(Verdict verdict) {
  switch (verdict) {
    case Verdict::present:
      return {"present", Role::present};
    case Verdict::absent:
      return {"absent", Role::absent};
    case Verdict::not_held:
      return {"not held", Role::faint};
  }
  return {};
}

std::string place_of(const Attestation& one) {
  return one.paragraph ? "p." + std::to_string(*one.paragraph) : "";
}

// The host of an address, or the beginning of a title.
std::string short_source(std::string_view source) {
  const std::size_t scheme = source.find("://");
  if (scheme != std::string_view::npos) {
    source.remove_prefix(scheme + 3);
    source = source.substr(0, source.find('/'));
    if (source.substr(0, 4) == "www.") source.remove_prefix(4);
  }
  return shortened(one_line(source), kSourceColumns);
}

std::string source_label(const Attestation& one) {
  std::string label = short_source(one.source());
  if (!one.reading) return label;
  const char* reading = *one.reading == Reading::seen ? "seen" : "quoted";
  return label.empty() ? reading : label + ", " + reading;
}

std::string quoted(const Attestation& one) {
  std::string words;
  words.reserve(one.before.size() + one.text.size() + one.after.size());
  words += one.before;
  words += one.text;
  words += one.after;
  return "\"" + one_line(words) + "\"";
}

std::string sense_of(const Attestation& one) {
  return one.labels.sense_kind == SenseKind::unresolved ? "unresolved" : one.labels.sense;
}

// A form by itself is told by the wordings above.
std::string shifts_of(const HistoryRow& row) {
  std::string out;
  for (const Shift& shift : row.shifts()) {
    if (shift.what == TermShift::form) continue;
    out += (out.empty() ? "" : "; ") + one_line(shift_words(shift));
  }
  return out;
}

bool has_remark(const Evidence& evidence) {
  return evidence.kind != EvidenceKind::read_in_full && evidence.kind != EvidenceKind::read_excerpts;
}

std::string remark(const Evidence& evidence) {
  const std::string text = one_line(evidence.text);
  const std::string title = one_line(evidence.title);
  switch (evidence.kind) {
    case EvidenceKind::documented_absence:
      return "documented" + (text.empty() ? "" : ": " + text);
    case EvidenceKind::paraphrase:
      return "reported in paraphrase: \"" + text + "\"";
    case EvidenceKind::accompanying:
      return "in the accompanying " + title + ": \"" + text + "\"";
    case EvidenceKind::read_in_full:
    case EvidenceKind::read_excerpts:
      break;
  }
  return "";
}

bool has_remarks(const HistoryRow& row) {
  if (!row.false_friends().empty() || !row.left_out().empty()) return true;
  for (const Evidence& evidence : row.evidence()) {
    if (has_remark(evidence)) return true;
  }
  return false;
}

class HistoryTable {
 public:
  explicit HistoryTable(const TermHistory& history) : history_(history) {
    for (const HistoryRow& row : history.rows) {
      for (const Attestation& one : row.occurrences())
        has_senses_ |= one.labels.sense_kind != SenseKind::none;
    }
  }

  std::string render(Coloring coloring) {
    const std::vector<HistoryRow>& rows = history_.rows;
    for (std::size_t i = 0; i < rows.size();) {
      const std::size_t run = run_from(i);
      if (run >= (rows[i].verdict == Verdict::absent ? kFoldAbsent : kFoldNotHeld)) {
        fold(i, run);
        i += run;
      } else {
        add(rows[i++]);
      }
    }
    return table_.render(coloring);
  }

 private:
  // Rows from i on that say no more than their verdict, all the same one.
  [[nodiscard]] std::size_t run_from(std::size_t i) const {
    const std::vector<HistoryRow>& rows = history_.rows;
    std::size_t end = i;
    while (end < rows.size() && rows[end].verdict == rows[i].verdict &&
           rows[end].verdict != Verdict::present && event_label(rows[end]).empty() &&
           !has_remarks(rows[end])) {
      ++end;
    }
    return end - i;
  }

  void fold(std::size_t i, std::size_t run) {
    const HistoryRow& first = history_.rows[i];
    const HistoryRow& last = history_.rows[i + run - 1];
    const std::string verdict =
        first.verdict == Verdict::absent ? "absent from " : "not held in full: no verdict on ";
    table_.add_line({date_or_undated(first.statement->date) + " .. " + date_or_undated(last.statement->date) +
                         "  " + verdict + counted(run, "statement"),
                     Role::faint});
  }

  void add(const HistoryRow& row) {
    std::vector<Cell> head = {{date_or_undated(row.statement->date), {}},
                              {shortened(one_line(row.statement->label), kLabelColumns), {}},
                              verdict_cell(row.verdict),
                              {event_label(row), {}}};
    const auto add_line = [&](const std::string& place, Cell text, const std::string& sense,
                              const std::string& source) {
      std::vector<Cell> cells = std::exchange(head, std::vector<Cell>(4));
      cells.reserve(8);
      cells.push_back({place, {}});
      cells.push_back(std::move(text));
      if (has_senses_) cells.push_back({sense, {}});
      cells.push_back({source, Role::faint});
      table_.add_row(std::move(cells));
    };
    std::string source;
    for (const Attestation& one : row.occurrences()) {
      // Uses of one text mostly have its source.
      const Attestation* before = &one == &row.occurrences().front() ? nullptr : &one - 1;
      const bool same = before != nullptr && !one.reading && !before->reading && one.in == before->in;
      if (!same) source = source_label(one);
      add_line(place_of(one), {quoted(one), {}}, sense_of(one), source);
    }
    if (const std::string shifts = shifts_of(row); !shifts.empty())
      add_line("", {shifts, Role::changed}, "", "");
    for (const Attestation& one : row.false_friends()) {
      add_line(place_of(one), {"not counted: " + quoted(one), Role::faint}, sense_of(one), source_label(one));
    }
    for (const Attestation& one : row.left_out()) {
      add_line(place_of(one),
               {"not counted, " + one_line(one.paragraph_class) + ": " + quoted(one), Role::faint},
               sense_of(one), source_label(one));
    }
    for (const Evidence& evidence : row.evidence()) {
      if (has_remark(evidence)) add_line("", {remark(evidence), {}}, "", short_source(evidence.source));
    }
    if (!head.front().text.empty()) table_.add_row(std::move(head));
  }

  const TermHistory& history_;
  bool has_senses_ = false;
  Table table_;
};

std::string heading(const TermHistory& history) {
  const HistoryTally& tally = history.tally;
  std::string out = one_line(history.query) + ": ";
  if (history.series.empty()) {
    out +=
        "texts from outside the archive" + (history.folder.empty() ? "" : " in " + one_line(history.folder));
    return out + ", " + grouped(tally.statements) + " in full";
  }
  out += history.title.empty() ? history.series : one_line(history.title) + " (" + history.series + ")";
  return out + ", " + grouped(tally.statements) + " in the record: " + grouped(tally.full) + " in full, " +
         grouped(tally.excerpts) + " in excerpts, " + grouped(tally.title_only) + " by title only";
}

// A history that holds neither the term nor word of it is told by its summary alone.
bool worth_a_table(const TermHistory& history) {
  if (history.tally.present > 0) return true;
  for (const HistoryRow& row : history.rows) {
    if (has_remarks(row)) return true;
  }
  return false;
}

std::string history_text(const TermHistory& history, const TextLayout& layout) {
  std::string out = styled(Role::heading, heading(history), layout.coloring) + "\n\n";
  if (layout.terminal) out += timeline_strip(history, layout) + "\n";
  if (worth_a_table(history)) out += HistoryTable(history).render(layout.coloring) + "\n";
  out += one_line(trace_summary(history)) + "\n";
  if (history.ledger) out += "\n" + evidence_text(*history.ledger, layout);
  return out;
}

}  // namespace

std::string trace_text(const TraceReport& report, const TextLayout& layout) {
  std::vector<std::string> parts(report.histories.size());
  for_each_index(parts.size(), [&](std::size_t i) { parts[i] = history_text(report.histories[i], layout); });
  std::string out;
  std::size_t bytes = 0;
  for (const std::string& part : parts) bytes += part.size() + 1;
  out.reserve(bytes);
  for (const std::string& part : parts) {
    if (!out.empty()) out += "\n";
    out += part;
  }
  for (const TraceReport::Hint& hint : report.hints) out += "\n" + one_line(hint_text(hint)) + "\n";
  for (const Note& note : report.notes) out += "\nnote: " + one_line(note.message) + "\n";
  return out;
}

}  // namespace agreed
