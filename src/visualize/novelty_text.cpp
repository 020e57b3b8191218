// Sections of aligned lines: the phrase, its numbers, and where it stands.
#include "visualize/novelty_text.h"

#include <algorithm>
#include <cstdio>
#include <string_view>
#include <vector>

#include "text/display_width.h"
#include "text/printable.h"
#include "visualize/evidence_text.h"
#include "visualize/numbers.h"
#include "visualize/table.h"
#include "visualize/wrap.h"

namespace agreed {
namespace {

constexpr std::size_t kPhraseColumns = 48;
constexpr std::size_t kLabelColumns = 44;
constexpr std::size_t kLeastContext = 24;

std::string named(const ComparedStatement& statement) {
  return shortened(one_line(statement.label), kLabelColumns) +
         (statement.date ? " (" + statement.date->to_string() + ")" : "");
}

std::string decimals(double value, int places) {
  char digits[32];
  std::snprintf(digits, sizeof digits, "%.*f", places, value);
  return digits;
}

std::string right_aligned(std::string_view text, std::size_t columns) {
  const std::size_t width = display_width(text);
  return (width < columns ? std::string(columns - width, ' ') : "") + std::string(text);
}

// "4 earlier statements, ncm-1 (2031-10-16) to ncm-4 (2034-10-19), all held in full"
std::string compared_with(const Novelty& report) {
  const HeldCounts& held = report.held;
  if (held.statements == 0) return "no earlier statement to compare with";
  std::string out = "compared with " + counted(held.statements, "earlier statement") + ", ";
  out += named(report.earlier.front());
  if (held.statements > 1) out += " to " + named(report.earlier.back());
  if (held.full == held.statements)
    return out + (held.statements == 1 ? ", held in full" : ", all held in full");
  return out + ": " + grouped(held.full) + " in full, " + grouped(held.excerpts) + " in excerpts, " +
         grouped(held.title_only) + " not held";
}

bool is_apart(const KeyPhrase& phrase) {
  return phrase.kind == KeyKind::name || phrase.kind == KeyKind::date || phrase.kind == KeyKind::number;
}

// One line of a section.
struct Entry {
  const KeyPhrase* phrase = nullptr;
  std::string_view mark;  // beside the kind, where new and lost stand together
};

std::string place_label(const KeyPlace& place) {
  return place.paragraph ? "p." + std::to_string(*place.paragraph) : "l." + std::to_string(place.line);
}

// The words around the phrase, cut to the columns, the phrase in its dress.
std::string quotation(const KeyPlace& place, Role role, std::size_t columns, Coloring coloring) {
  const std::string node = one_line(place.text);
  std::string left = one_line(place.left);
  std::string right = one_line(place.right);
  const std::size_t taken = display_width(node) + 2;
  const std::size_t room = columns > taken ? columns - taken : 0;
  if (display_width(left) + display_width(right) > room) {
    const std::size_t right_room = std::max(room / 2, room - std::min(room, display_width(left)));
    right = std::string(beginning_within(right, right_room));
    left = std::string(end_within(left, room - std::min(room, display_width(right))));
  }
  while (!left.empty() && left.front() == ' ') left.erase(0, 1);
  while (!right.empty() && right.back() == ' ') right.pop_back();
  return "\"" + left + styled(role, node, coloring) + right + "\"";
}

void append_section(std::string& out, const std::string& title, const std::vector<Entry>& entries, bool lost,
                    std::size_t most, const TextLayout& layout) {
  if (entries.empty()) return;
  out += "\n" + styled(Role::heading, title, layout.coloring) + "\n\n";
  const std::size_t shown = most == 0 ? entries.size() : std::min(most, entries.size());
  std::vector<std::vector<std::string>> rows = {{"", "", "times", "G2", "DP", ""}};
  for (std::size_t i = 0; i < shown; ++i) {
    const KeyPhrase& phrase = *entries[i].phrase;
    const std::size_t times = phrase.count + phrase.earlier_count;
    rows.push_back({shortened(one_line(phrase.text), kPhraseColumns), std::string(entries[i].mark),
                    grouped(times), decimals(phrase.log_likelihood, 1), decimals(phrase.dispersion, 2),
                    place_label(phrase.places.front())});
  }
  std::vector<std::size_t> widths(rows.front().size());
  for (std::vector<std::string>& row : rows) {
    for (std::size_t k = 0; k < row.size(); ++k) widths[k] = std::max(widths[k], display_width(row[k]));
  }
  std::size_t taken = 2;
  for (const std::size_t width : widths) taken += width + (width == 0 ? 0 : 2);
  const std::size_t room = std::max(kLeastContext, layout.width > taken ? layout.width - taken : 0);
  Table table;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    std::vector<Cell> cells;
    for (std::size_t k = 0; k < rows[i].size(); ++k) {
      constexpr std::size_t kFirstNumber = 2;
      constexpr std::size_t kLastNumber = 4;
      const bool number = k >= kFirstNumber && k <= kLastNumber;
      cells.push_back({number ? right_aligned(rows[i][k], widths[k]) : rows[i][k], {}});
      if (i == 0 || k > 0) cells.back().role = Role::faint;
    }
    if (i > 0) {
      const Entry& entry = entries[i - 1];
      const Role role = lost || entry.mark == "lost" ? Role::omitted : Role::added;
      cells.push_back({quotation(entry.phrase->places.front(), role, room, layout.coloring), {}});
    }
    table.add_row(std::move(cells));
  }
  if (shown < entries.size()) {
    table.add_line(
        {"... and " + grouped(entries.size() - shown) + " more (--limit 0 shows all)", Role::faint});
  }
  out += table.render(layout.coloring);
}

// "4", "3 held in full of 4"
std::string full_of(const Novelty& report) {
  return report.held.full == report.held.statements
             ? grouped(report.held.full)
             : grouped(report.held.full) + " held in full of " + grouped(report.held.statements);
}

}  // namespace

std::string novelty_text(const Novelty& report, std::size_t most, const TextLayout& layout) {
  std::string out;
  append_wrapped(out, "", named(report.text) + ": " + compared_with(report), 0, layout.width);
  out = styled(Role::heading, out.substr(0, out.size() - 1), layout.coloring) + "\n";
  if (report.verdict == NoveltyVerdict::undecidable) {
    out += "\n";
    append_wrapped(out, "",
                   report.held.statements == 0
                       ? "What is new cannot be told: the record has nothing earlier."
                       : "What is new cannot be told: no earlier statement is held in full.",
                   0, layout.width);
  } else {
    std::vector<Entry> words;
    std::vector<Entry> phrases;
    std::vector<Entry> lost;
    std::vector<Entry> apart;
    for (const KeyPhrase& phrase : report.fresh) {
      if (is_apart(phrase)) {
        apart.push_back({&phrase, report.lost_told ? "new" : ""});
      } else {
        (phrase.kind == KeyKind::word ? words : phrases).push_back({&phrase, ""});
      }
    }
    for (const KeyPhrase& phrase : report.lost) {
      if (is_apart(phrase)) {
        apart.push_back({&phrase, "lost"});
      } else {
        lost.push_back({&phrase, ""});
      }
    }
    const bool some = report.verdict == NoveltyVerdict::told_of_some;
    const std::string among = " in none of the " + full_of(report) + (some ? ", nor seen in excerpts" : "");
    append_section(out, "New words:" + among, words, false, most, layout);
    append_section(out, "Known words in a new phrase:" + among, phrases, false, most, layout);
    append_section(out, "Always and lost: in each of the " + full_of(report) + ", and not here", lost, true,
                   most, layout);
    append_section(out, "Names, dates and numbers", apart, false, most, layout);
    if (report.fresh.empty()) out += "\nNothing new.\n";
    if (report.lost_told && report.lost.empty()) {
      out += "\nNothing that each of the " + full_of(report) + " has is lost.\n";
    }
  }
  for (const Note& note : report.notes) {
    out += "\n";
    append_wrapped(out, "", "note: " + one_line(note.message), 0, layout.width);
  }
  if (report.ledger) out += "\n" + evidence_text(*report.ledger, layout);
  return out;
}

}  // namespace agreed
