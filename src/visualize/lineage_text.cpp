// Rows of one run share a line; everything that they say was decided in analyze/.
#include "visualize/lineage_text.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "text/display_width.h"
#include "text/printable.h"
#include "visualize/date_words.h"
#include "visualize/evidence_text.h"
#include "visualize/inline_markup.h"
#include "visualize/numbers.h"
#include "visualize/reading_words.h"
#include "visualize/wrap.h"

namespace agreed {
namespace {

constexpr std::size_t kIndent = 6;
constexpr std::size_t kLabelColumns = 34;
constexpr std::size_t kHistoryColumns = 52;

std::string named(const LineageRow& row) {
  return shortened(one_line(row.label), kLabelColumns) + (row.date ? " (" + row.date->to_string() + ")" : "");
}

std::string paragraph_of(const LineageRow& row) {
  std::string out;
  for (const LineageSentence& sentence : row.sentences) {
    if (!sentence.paragraph) continue;
    const std::string number = std::to_string(*sentence.paragraph);
    if (out.empty()) {
      out = "p." + number;
    } else if (!out.ends_with("." + number) && !out.ends_with("+" + number)) {
      out += "+" + number;
    }
  }
  return out;
}

std::string verdict_label(const LineageRow& row) {
  std::string label(name_of(row.verdict));
  std::ranges::replace(label, '-', ' ');
  if (row.moved) label = row.verdict == LineVerdict::same ? "moved" : "moved, " + label;
  if (row.absent != 0) label += ", back after " + std::to_string(row.absent + row.unknown);
  if (row.absent == 0 && row.unknown != 0) label += ", seen again";
  return label;
}

std::string redline_of(const std::vector<RedlinePiece>& pieces, Coloring coloring) {
  std::string out;
  for (const RedlinePiece& piece : pieces) {
    append_inline(out, {piece.kind, piece.of_earlier, piece.space_before, ChangeClass::rewording, {}},
                  piece.text, coloring);
  }
  return out;
}

class LineageWriter {
 public:
  LineageWriter(const Lineage& lineage, const TextLayout& layout, std::string& out)
      : lineage_(lineage), layout_(layout), out_(out) {}

  void write() {
    write_heading();
    write_runs();
    if (!lineage_.periods.empty()) write_periods();
    write_words();
    out_ += '\n';
    line(lineage_sentence(lineage_));
  }

 private:
  void line(const std::string& text) { append_wrapped(out_, "", one_line(text), 0, layout_.width); }

  void write_heading() {
    std::string text = shortened(one_line(lineage_.id), kLabelColumns);
    if (lineage_.paragraph)
      text += ":" + std::to_string(*lineage_.paragraph) + "." + std::to_string(lineage_.sentence);
    if (!lineage_.slot.empty()) text += ", \"" + one_line(lineage_.slot) + "\"";
    if (lineage_.series.empty()) {
      text += " through texts from outside the archive";
    } else {
      text +=
          " through " + (lineage_.title.empty() ? lineage_.series
                                                : one_line(lineage_.title) + " (" + lineage_.series + ")");
    }
    text += ", " + counted(lineage_.rows.size(), "statement");
    if (lineage_.language != "en") text += ", language " + one_line(lineage_.language);
    if (const std::string whose = reading_words(lineage_.readings); !whose.empty()) text += ", " + whose;
    append_wrapped(out_, "", styled(Role::heading, text, layout_.coloring), 2, layout_.width);
    out_ += '\n';
  }

  // The columns of a run's line.
  struct Head {
    std::string dates, labels, verdict, count, places;
    Role role = Role::changed;
  };

  [[nodiscard]] Head head_of(const LineageRun& run) const {
    const LineageRow& first = lineage_.rows[run.begin];
    const LineageRow& last = lineage_.rows[run.end - 1];
    Head head{date_or_undated(first.date), one_line(first.label), {}, {}, {}};
    if (run.size() > 1) {
      if (date_or_undated(last.date) != head.dates) head.dates += " .. " + date_or_undated(last.date);
      head.labels += " .. " + one_line(last.label);
      head.count = counted(run.size(), "statement") + (first.found() ? ", unchanged" : "");
    }
    if (first.found()) {
      head.verdict = verdict_label(first);
      head.places = places_of(run);
      if (first.verdict == LineVerdict::same) head.role = Role::present;
      if (first.held == Held::excerpts)
        head.places += (head.places.empty() ? "" : "  ") + std::string("in excerpts");
    } else {
      head.verdict = first.verdict == LineVerdict::absent ? "absent" : "not held";
      head.places = places_of(run);
      head.role = first.verdict == LineVerdict::absent ? Role::absent : Role::faint;
    }
    return head;
  }

  void write_runs() {
    std::vector<Head> heads;
    std::size_t widths[4] = {0, 0, 0, 0};
    for (const LineageRun& run : lineage_.runs) {
      Head& head = heads.emplace_back(head_of(run));
      // Names of files may be whole titles; their dates say as much.
      if (display_width(head.labels) > kLabelColumns) {
        head.labels = run.size() > 1 ? "" : shortened(head.labels, kLabelColumns);
      }
      const std::string* cells[4] = {&head.dates, &head.labels, &head.verdict, &head.count};
      for (std::size_t c = 0; c < 4; ++c) widths[c] = std::max(widths[c], display_width(*cells[c]));
    }
    for (std::size_t i = 0; i < heads.size(); ++i) {
      const Head& head = heads[i];
      std::string line = "  " + padded(head.dates, widths[0]) + "  " + padded(head.labels, widths[1]) + "  ";
      line += styled(head.role, head.verdict, layout_.coloring);
      std::string rest(widths[2] - display_width(head.verdict), ' ');
      rest += (widths[3] == 0 ? "" : "  ") + padded(head.count, widths[3]) + "  " + head.places;
      line += rest;
      out_ += line.substr(0, line.find_last_not_of(' ') + 1) + "\n";
      const LineageRow& first = lineage_.rows[lineage_.runs[i].begin];
      if (!first.found()) continue;
      append_wrapped(out_, std::string(kIndent, ' '), redline_of(first.redline, layout_.coloring), kIndent,
                     layout_.width);
    }
  }

  // The paragraphs, each change of number once, whose wording it is, and where the query points.
  [[nodiscard]] std::string places_of(const LineageRun& run) const {
    std::string text;
    std::string before;
    for (std::uint32_t i = run.begin; i < run.end; ++i) {
      const std::string place = paragraph_of(lineage_.rows[i]);
      if (!place.empty() && place != before) text += (text.empty() ? "" : ", ") + place;
      before = place;
    }
    for (std::uint32_t i = run.begin; lineage_.readings.empty() && i < run.end; ++i) {
      const std::string whose = reading_words(lineage_.rows[i].readings);
      if (whose.empty()) continue;
      text += text.empty() ? "" : "  ";
      if (run.size() > 1) text += shortened(one_line(lineage_.rows[i].label), kLabelColumns) + " ";
      text += whose;
    }
    for (std::uint32_t i = run.begin; i < run.end; ++i) {
      if (!lineage_.rows[i].asked) continue;
      text += text.empty() ? "<-" : "  <-";
      if (run.size() > 1) text += " " + shortened(one_line(lineage_.rows[i].label), kLabelColumns);
    }
    return text;
  }

  void write_periods() {
    out_ += '\n' + styled(Role::heading, "The slot", layout_.coloring) + "\n";
    for (const SlotPeriod& period : lineage_.periods) {
      const LineageRow& first = lineage_.rows[period.rows.begin];
      const LineageRow& last = lineage_.rows[period.rows.end - 1];
      std::string head = "  " + date_or_undated(first.date);
      if (period.statements > 1) head += " .. " + date_or_undated(last.date);
      if (period.statements == 1) head.append(14, ' ');
      const std::string count = std::to_string(period.statements);
      head.append(count.size() < 4 ? 6 - count.size() : 2, ' ');
      head += count + "  ";
      const std::string text = period.text.empty() ? styled(Role::faint, "nothing", layout_.coloring)
                                                   : '"' + one_line(period.text) + '"';
      append_wrapped(out_, head, text, display_width(head), layout_.width);
    }
  }

  // Words with one history: the variants say as much.
  [[nodiscard]] bool words_are_told() const {
    return lineage_.words.empty() || (lineage_.words.size() == 1 && lineage_.words.front().elsewhere.empty());
  }

  // "in 2031-10-16 ncm-1, out ncm-3, back ncm-5, elsewhere ncm-2 .. ncm-3"
  [[nodiscard]] std::string history_of(const LineageWordRun& run) const {
    const auto label = [&](std::size_t row) {
      return shortened(one_line(lineage_.rows[row].label), kLabelColumns);
    };
    const LineageRow& origin = lineage_.rows[run.origin];
    std::string out = run.first_seen ? "first seen " : "in ";
    out += (origin.date ? origin.date->to_string() + " " : "") + label(run.origin);
    for (std::size_t i = 0; i < run.exits.size(); ++i) {
      out += ", out " + label(run.exits[i]);
      if (i < run.returns.size()) out += ", back " + label(run.returns[i]);
    }
    for (std::size_t i = 0; i < run.elsewhere.size();) {
      std::size_t end = i + 1;
      while (end < run.elsewhere.size() && run.elsewhere[end] == run.elsewhere[end - 1] + 1) ++end;
      out += (i == 0 ? "; elsewhere " : ", ") + label(run.elsewhere[i]);
      if (end > i + 1) out += " .. " + label(run.elsewhere[end - 1]);
      i = end;
    }
    return out;
  }

  [[nodiscard]] Role role_of(const LineageWordRun& run) const {
    if (run.exits.size() > run.returns.size()) return Role::omitted;
    return run.exits.empty() ? Role::faint : Role::changed;
  }

  void write_words() {
    if (words_are_told()) return;
    out_ += '\n' + styled(Role::heading, "The words", layout_.coloring) + "\n";
    std::size_t columns = 0;
    for (const LineageWordRun& run : lineage_.words) {
      const std::size_t width = display_width(history_of(run));
      if (width <= kHistoryColumns) columns = std::max(columns, width);
    }
    const std::size_t indent = 2 + columns + 2;
    for (const LineageWordRun& run : lineage_.words) {
      const std::string history = history_of(run);
      const std::string text = '"' + one_line(run.text) + '"';
      if (display_width(history) > columns) {
        append_wrapped(out_, "  ", styled(role_of(run), history, layout_.coloring), 4, layout_.width);
        append_wrapped(out_, std::string(kIndent, ' '), text, kIndent, layout_.width);
        continue;
      }
      const std::string head = "  " + styled(role_of(run), padded(history, columns), layout_.coloring) + "  ";
      append_wrapped(out_, head, text, indent, layout_.width);
    }
  }

  const Lineage& lineage_;
  const TextLayout& layout_;
  std::string& out_;
};

}  // namespace

std::string lineage_sentence(const Lineage& lineage) {
  const auto first = std::ranges::find_if(lineage.rows, &LineageRow::found);
  const auto last = std::find_if(lineage.rows.rbegin(), lineage.rows.rend(),
                                 [](const LineageRow& row) { return row.found(); });
  std::string out = "Stands in " + grouped(lineage.found) + " of " + grouped(lineage.rows.size()) + ", in " +
                    counted(lineage.wordings, "wording");
  if (first != lineage.rows.end()) {
    out += lineage.found == 1 ? ": " + named(*first) : ", first " + named(*first) + ", last " + named(*last);
  }
  out += ".";
  if (lineage.absent != 0) out += " Absent from " + grouped(lineage.absent) + ".";
  if (lineage.not_held != 0)
    out += " Of " + grouped(lineage.not_held) + " it cannot be said from this record.";
  return out;
}

std::string lineage_text(const LineageReport& report, const TextLayout& layout) {
  std::string out;
  for (const Lineage& lineage : report.lineages) {
    if (!out.empty()) out += '\n';
    LineageWriter(lineage, layout, out).write();
  }
  if (report.lineages.empty()) {
    append_wrapped(out, "",
                   "\"" + one_line(report.query) + "\" stands in none of the " + grouped(report.searched) +
                       " texts of which something is held.",
                   0, layout.width);
  }
  for (const Note& note : report.notes)
    append_wrapped(out, "", "Note: " + one_line(note.message) + ".", 0, layout.width);
  if (report.ledger) out += "\n" + evidence_text(*report.ledger, layout);
  return out;
}

}  // namespace agreed
