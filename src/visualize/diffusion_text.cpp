// One paragraph for each series, in the order of their first uses.
#include "visualize/diffusion_text.h"

#include <fmt/format.h>

#include <cmath>

#include "text/printable.h"
#include "visualize/evidence_text.h"
#include "visualize/numbers.h"
#include "visualize/wrap.h"

namespace agreed {
namespace {

// "4 years 2 months", "3 months", "12 days": months of 30.44 days, cut off.
std::string span_of_days(int days) {
  const int months = static_cast<int>(days / 30.44);
  if (months == 0) return counted(static_cast<std::uint64_t>(days), "day");
  std::string out;
  if (months >= 12) out = counted(static_cast<std::uint64_t>(months / 12), "year");
  if (months % 12 != 0) {
    out += (out.empty() ? "" : " ") + counted(static_cast<std::uint64_t>(months % 12), "month");
  }
  return out;
}

std::string place_of(const UsedSentence& use) {
  return use.attestation.paragraph ? " p." + std::to_string(*use.attestation.paragraph) : "";
}

void append_use(std::string& out, const FirstUse& first, const TextLayout& layout) {
  std::string head = first.use.date->to_string() + "  " + one_line(first.use.series) + "  " +
                     one_line(first.use.id) + place_of(first.use);
  head += first.days_after ? ", after " + span_of_days(*first.days_after) : ", the first known";
  if (!first.certain) {
    head += first.not_held_before == 0 ? "; nothing earlier in the record"
                                       : "; " + counted(first.not_held_before, "statement") +
                                             " of the series before it not held in full";
  }
  append_wrapped(out, "  ", head, 4, layout.width);
  append_wrapped(out, "    ", "\"" + one_line(first.use.attestation.sentence) + "\"", 4, layout.width);
  if (!first.nearest) return;
  const std::string nearest =
      fmt::format("nearest before: {} {}{}, {} % of the words: \"{}\"", first.nearest->date->to_string(),
                  one_line(first.nearest->id), place_of(*first.nearest), std::lround(first.likeness * 100),
                  one_line(first.nearest->attestation.sentence));
  append_wrapped(out, "    ", nearest, 6, layout.width);
}

}  // namespace

std::string diffusion_text(const std::vector<Diffusion>& diffusions, const std::vector<Note>& notes,
                           const TextLayout& layout) {
  std::string out;
  for (const Diffusion& one : diffusions) {
    if (!out.empty()) out += '\n';
    out += styled(Role::heading, one_line(one.query) + ": first known uses", layout.coloring) + "\n\n";
    for (const FirstUse& first : one.first_uses) append_use(out, first, layout);
    if (!one.first_uses.empty()) out += '\n';
    std::string end;
    if (!one.not_seen_in.empty()) {
      end = "Not seen in";
      for (const std::string& series : one.not_seen_in) {
        end += (series == one.not_seen_in.front() ? " " : ", ") + one_line(series);
      }
      end += ". ";
    }
    if (one.first_uses.empty()) {
      end += "No series is known to have it.";
    } else if (one.not_held_before > 0) {
      end += "Whether " + one_line(one.first_uses.front().use.series) +
             " was first cannot be said for certain: " + counted(one.not_held_before, "statement") +
             " before it " + (one.not_held_before == 1 ? "is" : "are") + " not held in full.";
    } else {
      end += "No earlier statement of these series is known to have it, and all are held.";
    }
    append_wrapped(out, "", end, 0, layout.width);
    if (one.ledger) out += "\n" + evidence_text(*one.ledger, layout);
  }
  for (const Note& note : notes) append_wrapped(out, "", "note: " + one_line(note.message), 0, layout.width);
  return out;
}

}  // namespace agreed
