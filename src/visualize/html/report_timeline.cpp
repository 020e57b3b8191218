// The table of a band comes in sheets, each as wide as paper and with the names of its rows: so it prints,
// and so it reads without scripts; the script lays them side by side. A cell says in words what its shape and
// colour tell.
#include <algorithm>
#include <string>
#include <vector>

#include "visualize/html/report_parts.h"
#include "visualize/html_text.h"
#include "visualize/numbers.h"

namespace agreed {
namespace {

// The classes of a cell: its verdict, and its event where there is one.
std::string cell_classes(const HistoryRow& row) {
  std::string classes(name_of(row.verdict));
  if (row.gone_by_then) return classes + " gone";
  if (row.event == TermEvent::none || row.event == TermEvent::kept) return classes;
  return classes + " " + std::string(name_of(row.event));
}

// What stands in a cell beside its count; the same signs as in the key.
std::string_view event_sign(const HistoryRow& row) {
  switch (row.event) {
    case TermEvent::appeared:
      return "\u25b2";
    case TermEvent::first_seen:
      return "\u25b3";
    case TermEvent::returned:
    case TermEvent::seen_again:
      return "\u21ba";
    case TermEvent::dropped:
      return "\u2715";
    case TermEvent::shifted:
    case TermEvent::kept:
    case TermEvent::none:
      break;
  }
  return row.gone_by_then ? "\u2715" : "";
}

std::string verdict_words(const HistoryRow& row) {
  std::string words = row.verdict == Verdict::present
                          ? "present, " + counted(row.occurrences().size(), "time")
                      : row.verdict == Verdict::absent ? std::string("absent")
                                                       : std::string("not held, no verdict");
  const std::string event = event_words(row);
  return event.empty() ? words : words + ", " + event;
}

bool has_article(const HistoryRow& row) {
  return row.verdict == Verdict::present || row.findings != nullptr || row.gone_by_then ||
         row.event == TermEvent::dropped;
}

// Columns of a sheet, those of what the record lacks among them.
constexpr std::size_t kMostColumns = 20;

// The statements of each sheet of a band: sheets of about the same width.
std::vector<IndexRange<DossierStatement>> sheets_of(const Dossier& dossier, const DossierBand& band) {
  const auto columns_of = [&](std::uint32_t i) -> std::size_t {
    return dossier.statements[i].skipped_before == 0 ? 1 : 2;
  };
  std::size_t all = 0;
  for (std::uint32_t i = band.statements.begin; i < band.statements.end; ++i) all += columns_of(i);
  const std::size_t count = std::max<std::size_t>(1, (all + kMostColumns - 1) / kMostColumns);
  const std::size_t most = std::min(kMostColumns, (all + count - 1) / count + 1);
  std::vector<IndexRange<DossierStatement>> sheets{{band.statements.begin, band.statements.begin}};
  std::size_t columns = 0;
  for (std::uint32_t i = band.statements.begin; i < band.statements.end; ++i) {
    if (columns + columns_of(i) > most) {
      sheets.push_back({i, i});
      columns = 0;
    }
    sheets.back().end = i + 1;
    columns += columns_of(i);
  }
  return sheets;
}

class BandTable {
 public:
  BandTable(const Dossier& dossier, std::size_t band) : dossier_(dossier), number_(band) {}

  std::string write() {
    const DossierBand& band = dossier_.bands[number_];
    const std::string title = html_text(band_title(band));
    out_ = "<details class=\"band\" open id=\"band/" + std::to_string(number_ + 1) + "\"><summary><h3>" +
           title + "</h3> <span class=\"soft\">" + counted(band.statements.size(), "statement") +
           "</span></summary>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Timeline: " +
           title + "\"><div class=\"sheets\">\n";
    write_names();
    const std::vector<IndexRange<DossierStatement>> sheets = sheets_of(dossier_, band);
    for (std::size_t i = 0; i < sheets.size(); ++i) {
      out_ +=
          "<div class=\"sheet\"><table class=\"grid\"><caption class=\"hidden\">" + title +
          (sheets.size() == 1 ? ""
                              : ", sheet " + std::to_string(i + 1) + " of " + std::to_string(sheets.size())) +
          "</caption>\n";
      write_sheet(sheets[i]);
      out_ += "</table></div>\n";
    }
    out_ += "</div></div></details>\n";
    return std::move(out_);
  }

 private:
  template <typename Act>
  void each_row(const Act& act) const {
    for (const DossierConcept& one : dossier_.concepts) {
      for (const DossierHistory& history : one.histories) {
        if (history.band == number_) act(one, history);
      }
    }
  }

  // The names of the rows once more, which stay in sight while the script's sheets go by.
  void write_names() {
    out_ +=
        "<table class=\"grid row-names js-only\" role=\"presentation\"><thead><tr><th "
        "class=\"corner\">concept</th></tr></thead><tbody>\n";
    each_row([&](const DossierConcept& one, const DossierHistory&) {
      write_name(one);
      out_ += "</tr>\n";
    });
    out_ += "</tbody></table>\n";
  }

  void write_name(const DossierConcept& one) {
    out_ += "<tr data-c=\"" + html_text(one.name) + "\"><th scope=\"row\"><a href=\"" +
            address("concept", {one.name}) + "\">" + html_text(one.query) + "</a></th>";
  }

  void write_sheet(IndexRange<DossierStatement> sheet) {
    out_ += "<thead><tr><th scope=\"col\" class=\"corner\">concept</th>";
    for (std::uint32_t i = sheet.begin; i < sheet.end; ++i) {
      const DossierStatement& one = dossier_.statements[i];
      write_skip(one, true);
      out_ += "<th scope=\"col\" data-s=\"" + html_text(one.name) + "\" data-date=\"" +
              date_words(one.statement->date) + "\" class=\"" + std::string(name_of(one.held)) +
              "\"><a href=\"" + address("statement", {one.name}) + "\"><span class=\"label\">" +
              short_label(one.label) + "</span> <time>" + date_words(one.statement->date) +
              "</time></a></th>";
    }
    out_ += "</tr></thead>\n<tbody>\n";
    each_row([&](const DossierConcept& one, const DossierHistory& history) {
      write_name(one);
      for (std::size_t i = 0; i < history.cells.size(); ++i) {
        const std::size_t statement = history.cells[i].statement;
        if (statement >= sheet.begin && statement < sheet.end)
          write_cell(one, history.history.rows[i], statement);
      }
      out_ += "</tr>\n";
    });
    out_ += "</tbody>";
  }

  // A column for what the record lacks.
  void write_skip(const DossierStatement& statement, bool head) {
    if (statement.skipped_before == 0) return;
    if (!head) {
      out_ += "<td class=\"skip\"></td>";
      return;
    }
    out_ += "<th scope=\"col\" class=\"skip\"><span class=\"label\">" + grouped(statement.skipped_before) +
            " not in the record</span></th>";
  }

  void write_cell(const DossierConcept& of_concept, const HistoryRow& row, std::size_t number) {
    const DossierStatement& statement = dossier_.statements[number];
    write_skip(statement, false);
    out_ += "<td class=\"" + cell_classes(row) + "\">";
    // The headers of its row and column are read out before what a cell says by itself.
    const bool linked = has_article(row);
    if (linked) {
      out_ += "<a href=\"" + address("cell", {of_concept.name, statement.name}) + "\" aria-label=\"" +
              verdict_words(row) + "\">";
    }
    out_ += "<span class=\"mark\">";
    if (row.verdict == Verdict::present) out_ += std::to_string(row.occurrences().size());
    out_ += "</span>";
    if (!linked) out_ += "<span class=\"hidden\">" + verdict_words(row) + "</span>";
    if (const std::string_view sign = event_sign(row); !sign.empty()) {
      out_ += "<span class=\"event\">";
      out_ += sign;
      out_ += "</span>";
    }
    out_ += linked ? "</a></td>" : "</td>";
  }

  const Dossier& dossier_;
  std::size_t number_;
  std::string out_;
};

constexpr std::string_view kKey = R"html(<ul class="key" aria-label="Key">
<li><span class="cell present"><span class="mark">2</span></span> present, with its count</li>
<li><span class="cell present shifted"><span class="mark">2</span></span> present, and something about it shifted</li>
<li><span class="cell absent"><span class="mark"></span></span> known to be absent</li>
<li><span class="cell not-held"><span class="mark"></span></span> not held: no verdict</li>
<li><span class="event">&#9650;</span> appeared, where all before lack it</li>
<li><span class="event">&#9651;</span> first seen: what came before is not all known</li>
<li><span class="event">&#8634;</span> returned, or seen again</li>
<li><span class="event">&#10005;</span> dropped, or gone by then</li>
</ul>
)html";

}  // namespace

std::string timeline_html(const Dossier& dossier) {
  std::string out = "<section class=\"view\" id=\"timeline\"><h2>Timeline</h2>\n";
  out += kKey;
  out += "<div class=\"tools\"></div>\n";
  for (std::size_t i = 0; i < dossier.bands.size(); ++i) out += BandTable(dossier, i).write();
  if (!dossier.not_found.empty()) {
    out += "<p class=\"soft\">Looked for, and found in none of these statements: ";
    for (std::size_t i = 0; i < dossier.not_found.size(); ++i) {
      out += (i == 0 ? "" : ", ") + html_text(dossier.not_found[i]);
    }
    out += ".</p>\n";
  }
  return out + "</section>\n";
}

}  // namespace agreed
