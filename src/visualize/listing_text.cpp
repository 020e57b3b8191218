// List and show as text.
#include "visualize/listing_text.h"

#include <string_view>

#include "text/printable.h"
#include "visualize/date_words.h"
#include "visualize/evidence_text.h"
#include "visualize/numbers.h"
#include "visualize/table.h"

namespace agreed {
namespace {

std::string_view held_label(Held held) {
  switch (held) {
    case Held::full:
      return "in full";
    case Held::excerpts:
      return "in excerpts";
    case Held::none:
      return "by title only";
  }
  return "";
}

std::string counts_text(const HeldCounts& counts) {
  return counted(counts.statements, "statement") + ": " + grouped(counts.full) + " in full, " +
         grouped(counts.excerpts) + " in excerpts, " + grouped(counts.title_only) + " by title only";
}

std::string joined(const std::vector<std::string>& items, std::string_view between) {
  std::string out;
  for (const std::string& item : items) {
    if (!out.empty()) out += between;
    out += item;
  }
  return out;
}

std::string source_text(const Source& source) {
  std::string out = one_line(source.url) + (source.seen ? "" : " (not verified)");
  if (!source.note.empty()) out += " (" + one_line(source.note) + ")";
  return out;
}

void add_field(Table& table, std::string_view name, const std::string& value) {
  if (!value.empty()) table.add_row({{std::string(name), Role::faint}, {one_line(value), {}}});
}

std::string text_section(const SheetText& sheet, const TextLayout& layout) {
  const StatementText& text = *sheet.text;
  std::string title = text.language + ", held " + std::string(held_label(text.held));
  if (!sheet.path.empty()) title += ", " + one_line(sheet.path);
  std::string out = "\n" + styled(Role::heading, title, layout.coloring) + "\n";
  Table table;
  for (const Source& source : text.sources) add_field(table, "source", source_text(source));
  for (const Absence& absence : text.absences) {
    add_field(table, "absent",
              absence.concept_id + (absence.what.empty() ? "" : ": " + absence.what) +
                  (absence.basis.empty() ? "" : " (" + absence.basis + ")"));
  }
  out += table.render(layout.coloring);
  if (sheet.body.empty()) return out;
  std::string_view body = sheet.body;
  while (!body.empty() && (body.front() == '\n' || body.front() == '\r')) body.remove_prefix(1);
  while (!body.empty() && (body.back() == '\n' || body.back() == '\r')) body.remove_suffix(1);
  return out + "\n" + printable(body) + "\n";
}

}  // namespace

std::string list_text(const ArchiveListing& listing, const TextLayout& layout) {
  std::string out;
  for (const ListingSeries& series : listing.series) {
    const std::string title =
        series.title.empty() ? series.id : one_line(series.title) + " (" + series.id + ")";
    out += styled(Role::heading, title, layout.coloring) + "\n  " + counts_text(series.counts) + "\n\n";
    Table table;
    for (const ListingRow& row : series.rows) {
      const Statement& statement = *row.statement;
      table.add_row(
          {{one_line(statement.id), {}},
           {date_or_undated(statement.date), {}},
           {std::string(held_label(row.held)), row.held == Held::none ? Role::faint : Role::present},
           {joined(row.languages, " "), {}},
           {one_line(statement.title), {}}});
    }
    out += table.render(layout.coloring) + "\n";
  }
  if (listing.series.size() != 1) out += counts_text(listing.counts) + "\n";
  for (const Note& note : listing.notes) out += "note: " + one_line(note.message) + "\n";
  if (listing.ledger) out += "\n" + evidence_text(*listing.ledger, layout);
  return out;
}

std::string show_text(const StatementSheet& sheet, const TextLayout& layout) {
  const Statement& statement = *sheet.statement;
  std::string out = styled(Role::heading, one_line(statement.title), layout.coloring) + "\n";
  Table table;
  add_field(table, "id", statement.id);
  if (statement.date) add_field(table, "date", statement.date->to_string());
  if (statement.meeting_date) add_field(table, "met", statement.meeting_date->to_string());
  add_field(table, "place", statement.place);
  for (const std::string& issuer : statement.issuers) add_field(table, "issuer", issuer);
  add_field(table, "note", statement.note);
  out += table.render(layout.coloring);
  for (const SheetText& text : sheet.texts) out += text_section(text, layout);
  for (const Note& note : sheet.notes) out += "note: " + one_line(note.message) + "\n";
  if (sheet.ledger) out += "\n" + evidence_text(*sheet.ledger, layout);
  return out;
}

}  // namespace agreed
