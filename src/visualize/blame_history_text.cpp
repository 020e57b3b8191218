// One line for each run of words.
#include "visualize/blame_history_text.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "text/display_width.h"
#include "text/printable.h"
#include "visualize/json_writer.h"
#include "visualize/numbers.h"
#include "visualize/reading_words.h"
#include "visualize/wrap.h"

namespace agreed {
namespace {

constexpr std::size_t kLabelColumns = 24;
constexpr std::size_t kMarginColumns = 44;
constexpr std::size_t kLeastText = 24;

std::string label_of(const BlameHistory& report, std::size_t text) {
  return shortened(one_line(report.texts[text].label), kLabelColumns);
}

// "2031-10-16 ncm-1 -ncm-3 +ncm-5"
std::string margin_of(const BlameHistory& report, const HistoryRun& run) {
  const HistoryText& origin = report.texts[run.origin];
  std::string out = run.first_seen ? "<= " : "";
  if (origin.date) out += origin.date->to_string() + " ";
  out += label_of(report, run.origin);
  for (std::size_t i = 0; i < run.exits.size(); ++i) {
    out += " -" + label_of(report, run.exits[i]);
    if (i < run.returns.size()) out += " +" + label_of(report, run.returns[i]);
  }
  return shortened(out, kMarginColumns);
}

Role role_of(const BlameHistory& report, const HistoryRun& run) {
  if (run.origin + 1 == report.texts.size()) return Role::added;
  return run.exits.empty() ? Role::faint : Role::changed;
}

}  // namespace

std::string blame_history_text(const BlameHistory& report, const TextLayout& layout) {
  std::size_t full = 0;
  for (const HistoryText& text : report.texts) full += text.held == Held::full ? 1U : 0U;
  std::string heading = report.id + (report.date ? " (" + report.date->to_string() + ")" : "") +
                        ": each word through " + counted(report.texts.size(), "statement") +
                        (report.series.empty() ? "" : " of " + report.series) + ", ";
  heading += full == report.texts.size() ? "all held in full" : grouped(full) + " held in full";
  std::string out;
  append_wrapped(out, "", one_line(heading), 2, layout.width);
  out += '\n';
  std::size_t numbers = 1;
  std::size_t columns = 1;
  for (const HistoryRun& run : report.runs) {
    if (run.paragraph) numbers = std::max(numbers, std::to_string(*run.paragraph).size());
    columns = std::max(columns, display_width(margin_of(report, run)));
  }
  const std::size_t margin = 2 + numbers + 2 + columns + 2;
  const std::size_t width = std::max(layout.width, margin + kLeastText);
  std::optional<std::size_t> before;
  std::string number_before;
  for (const HistoryRun& run : report.runs) {
    if (before && before != run.paragraph_place) out += '\n';
    before = run.paragraph_place;
    std::string number = run.paragraph ? std::to_string(*run.paragraph) : "";
    if (number == number_before) {
      number.clear();
    } else {
      number_before = number;
    }
    const std::string who = padded(margin_of(report, run), columns);
    std::string text = one_line(run.text);
    if (const std::string whose = reading_words(run.readings); !whose.empty()) {
      text += " " + styled(Role::faint, "(" + whose + ")", layout.coloring);
    }
    append_wrapped(out,
                   "  " + std::string(numbers - number.size(), ' ') + number + "  " +
                       styled(role_of(report, run), who, layout.coloring) + "  ",
                   text, margin, width);
  }
  for (const Note& note : report.notes) {
    out += '\n';
    append_wrapped(out, "", one_line("Note: " + note.message + "."), 2, layout.width);
  }
  return out;
}

std::string blame_history_json(const BlameHistory& report) {
  const auto ids = [&](const std::vector<std::size_t>& texts) {
    Json list = Json::array();
    for (const std::size_t text : texts) list.push_back(report.texts[text].id);
    return list;
  };
  Json json;
  json["schema"] = "agreed.blame-history/1";
  json["text"]["id"] = report.id;
  json["text"]["path"] = report.path;
  json["text"]["date"] = date_or_null(report.date);
  json["text"]["language"] = report.language;
  json["series"] = text_or_null(report.series);
  json["texts"] = Json::array();
  for (const HistoryText& text : report.texts) {
    Json one;
    one["id"] = text.id;
    one["date"] = date_or_null(text.date);
    one["held"] = text.held == Held::full ? "full" : text.held == Held::excerpts ? "excerpts" : "none";
    json["texts"].push_back(std::move(one));
  }
  json["runs"] = Json::array();
  for (const HistoryRun& run : report.runs) {
    Json one;
    one["span"] = span_json(run.span);
    one["text"] = run.text;
    one["paragraph"] = run.paragraph;
    one["readings"] = run.readings;
    one["words"] = run.words;
    one["origin"]["id"] = report.texts[run.origin].id;
    one["origin"]["date"] = date_or_null(report.texts[run.origin].date);
    one["origin"]["event"] = run.first_seen ? "first-seen" : "came-in";
    one["exits"] = ids(run.exits);
    one["returns"] = ids(run.returns);
    json["runs"].push_back(std::move(one));
  }
  json["notes"] = notes_json(report.notes);
  return json_bytes(json);
}

}  // namespace agreed
