// Small pieces of HTML.
#include "visualize/html/report_parts.h"

#include <string>

#include "text/display_width.h"
#include "visualize/html_text.h"
#include "visualize/redline_html.h"

namespace agreed {
std::string date_words(const std::optional<Date>& date) {
  return date ? date->to_string() : "undated";
}

std::string address(std::string_view kind, const std::vector<std::string_view>& names) {
  std::string out = "#" + std::string(kind);
  for (const std::string_view name : names) out += "/" + html_text(name);
  return out;
}

std::string short_label(const std::string& label) {
  constexpr std::size_t kMostColumns = 48;
  return html_text(shortened(label, kMostColumns));
}

std::string statement_link(const DossierStatement& statement) {
  return "<a href=\"" + address("statement", {statement.name}) + "\">" + short_label(statement.label) +
         "</a> (" + date_words(statement.statement->date) + ")";
}

std::string source_link(std::string_view source) {
  std::string text = html_text(source);
  if (!source.starts_with("https://") && !source.starts_with("http://")) return text;
  return "<a class=\"source\" rel=\"external noopener noreferrer\" href=\"" + text + "\">" + text + "</a>";
}

std::string redline_html(const std::vector<RedlinePiece>& pieces) {
  std::string out;
  for (const RedlinePiece& piece : pieces) {
    if (piece.space_before) out += ' ';
    const HtmlElement element = redline_element(piece.kind);
    out += element.open;
    out += html_text(piece.text);
    out += element.close;
  }
  return out;
}

std::string event_words(const HistoryRow& row) {
  if (row.gone_by_then) return "gone by then";
  std::string words(name_of(row.event));
  for (char& c : words) {
    if (c == '-') c = ' ';
  }
  if (row.event == TermEvent::returned) words += " after " + std::to_string(row.after);
  return words;
}

std::string notes_html(const std::vector<Note>& notes) {
  std::string out;
  for (const Note& note : notes) out += "<p class=\"note\">Note: " + html_text(note.message) + ".</p>\n";
  return out;
}

std::string band_title(const DossierBand& band) {
  if (band.series.empty()) return "Texts from outside the archive";
  return band.title.empty() ? band.series : band.title + " (" + band.series + ")";
}

std::string_view held_words(Held held) {
  switch (held) {
    case Held::full:
      return "held in full";
    case Held::excerpts:
      return "held in excerpts";
    case Held::none:
      return "known by title only";
  }
  return "";
}

}  // namespace agreed
