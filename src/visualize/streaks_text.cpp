// A label column, then the phrase; what belongs to it stands below it.
#include "visualize/streaks_text.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

#include "text/printable.h"
#include "visualize/evidence_text.h"
#include "visualize/numbers.h"
#include "visualize/wrap.h"

namespace agreed {
namespace {

constexpr std::array<std::string_view, kStreakClassCount> kHeadings = {"Commitments", "Template phrases",
                                                                       "Names", "Dates"};
constexpr std::array<std::string_view, kStreakClassCount> kNouns = {"commitment", "template phrase", "name",
                                                                    "date"};
constexpr std::size_t kMostLonger = 1;

std::string titled(const std::string& id, const std::optional<Date>& date) {
  return date ? id + " (" + date->to_string() + ")" : id;
}

std::string place_of(const std::optional<std::uint32_t>& paragraph) {
  return paragraph ? "p." + std::to_string(*paragraph) : "";
}

std::string quoted(std::string_view text) {
  return '"' + std::string(text) + '"';
}

std::string heading(const StreakReport& report) {
  std::string out = "Broken streaks: " + titled(report.id, report.date);
  if (report.before == 0) return out;
  out += " after " + counted(report.before, "statement");
  if (!report.series.empty()) out += " of " + report.series;
  out += ": " + grouped(report.full) + " in full, " + grouped(report.excerpts) + " in excerpts, " +
         grouped(report.none) + " not held; the last is " + titled(report.last_id, report.last_date);
  return out;
}

}  // namespace

std::string streak_label(std::size_t streak, StreakBegin begin) {
  const std::string count = std::to_string(streak);
  switch (begin) {
    case StreakBegin::record:
      return "all " + count;
    case StreakBegin::not_held:
      return "last " + count + " or more";
    case StreakBegin::not_before:
      break;
  }
  return "last " + count;
}

std::string facing_sentence(const Streak& streak) {
  if (!streak.now) return "gone with its sentence";
  const FacingWords& now = *streak.now;
  const std::string place = now.paragraph ? " " + place_of(now.paragraph) : "";
  if (now.text.empty()) return "gone from" + place + " " + quoted(now.sentence);
  return "now" + place + " " + quoted(now.text);
}

std::string streaks_sentence(const StreakReport& report) {
  if (report.streaks.empty()) {
    return "No phrase that the statements before carry in a row is known to be missing from " + report.id +
           ".";
  }
  std::string by_class;
  for (std::size_t c = 0; c < kStreakClassCount; ++c) {
    if (report.by_class[c] == 0) continue;
    by_class += (by_class.empty() ? "" : ", ") + counted(report.by_class[c], kNouns[c]);
  }
  return counted(report.streaks.size(), "broken streak") + ": " + by_class + ".";
}

std::size_t broken_commitments(const StreakReport& report) {
  return report.by_class[static_cast<std::size_t>(StreakClass::commitment)];
}

std::string further_streaks(const StreakReport& report, std::size_t most) {
  std::string out;
  const std::size_t commitments = broken_commitments(report);
  for (std::size_t c = 0; c < kStreakClassCount; ++c) {
    const bool shown = static_cast<StreakClass>(c) == StreakClass::commitment;
    const std::size_t left = shown ? commitments - std::min(most, commitments) : report.by_class[c];
    if (left != 0) out += (out.empty() ? "and " : ", ") + counted(left, kNouns[c]);
  }
  return out.empty() ? out : out + " more: agreed trace --streaks";
}

void append_streaks(std::string& out, const StreakReport& report, StreakClass streak_class, std::size_t most,
                    const TextLayout& layout) {
  std::size_t label_width = 0;
  std::size_t place_width = 0;
  std::size_t count = 0;
  for (const Streak& streak : report.streaks) {
    if (streak.streak_class != streak_class || count++ >= most) continue;
    label_width = std::max(label_width, streak_label(streak.streak, streak.begin).size());
    place_width = std::max(place_width, place_of(streak.paragraph).size());
  }
  const std::size_t indent = 2 + label_width + 2 + (place_width == 0 ? 0 : place_width + 2);
  count = 0;
  for (const Streak& streak : report.streaks) {
    if (streak.streak_class != streak_class || count++ >= most) continue;
    std::string label = streak_label(streak.streak, streak.begin);
    std::string prefix = "  " + styled(Role::changed, label, layout.coloring);
    prefix.append(label_width - label.size() + 2, ' ');
    const std::string place = place_of(streak.paragraph);
    prefix += place;
    if (place_width != 0) prefix.append(place_width - place.size() + 2, ' ');
    std::string text = styled(Role::omitted, quoted(one_line(streak.text)), layout.coloring);
    if (streak.begin != StreakBegin::record) {
      text += "  since " + one_line(titled(streak.first_id, streak.first_date));
    }
    append_wrapped(out, prefix, text, indent, layout.width);
    const std::string below(indent, ' ');
    append_wrapped(out, below, one_line(facing_sentence(streak)), indent + 4, layout.width);
    for (std::size_t i = 0; i < std::min(kMostLonger, streak.longer.size()); ++i) {
      const LongerPhrase& longer = streak.longer[streak.longer.size() - 1 - i];
      const std::string line =
          streak_label(longer.streak, longer.begin) + " in " + quoted(one_line(longer.text));
      append_wrapped(out, below, styled(Role::faint, line, layout.coloring), indent + 4, layout.width);
    }
  }
}

std::string streaks_text(const StreakReport& report, const TextLayout& layout) {
  std::string out;
  append_wrapped(out, "", styled(Role::heading, one_line(heading(report)), layout.coloring), 2, layout.width);
  out += '\n';
  for (std::size_t c = 0; c < kStreakClassCount; ++c) {
    if (report.by_class[c] == 0) continue;
    out += styled(Role::heading, kHeadings[c], layout.coloring) + "\n";
    append_streaks(out, report, static_cast<StreakClass>(c), std::numeric_limits<std::size_t>::max(), layout);
    out += '\n';
  }
  append_wrapped(out, "", one_line(streaks_sentence(report)), 0, layout.width);
  for (const Note& note : report.notes)
    append_wrapped(out, "", "Note: " + one_line(note.message) + ".", 0, layout.width);
  if (report.ledger) out += "\n" + evidence_text(*report.ledger, layout);
  return out;
}

}  // namespace agreed
