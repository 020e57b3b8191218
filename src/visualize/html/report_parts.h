// The sections of a report's page, and what they say alike. All return HTML; report_html.h has the page.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/dossier.h"
#include "text/date.h"

namespace agreed {

[[nodiscard]] std::string timeline_html(const Dossier& dossier);
[[nodiscard]] std::string concepts_html(const Dossier& dossier);
[[nodiscard]] std::string statements_html(const Dossier& dossier);

// Each section has data-changes: the changes of the report in their order, with ";" between them. A change is
// KIND,B,E,B,E and for each hunk "|" HUNK,B,E,B,E: the tokens of the earlier and of the later text, half
// open. KIND: u unchanged, r revised, a added, o omitted, m moved, s split, j merged, x not known. HUNK: r
// replaced, a added, o omitted, f moved away, t moved here.
[[nodiscard]] std::string comparisons_html(const Dossier& dossier);

// What changed between two texts: statistics, paragraphs, terms, commitments. `anchors` as in
// diff_html_rows.h.
[[nodiscard]] std::string difference_html(const DiffReport& report, std::string_view anchors);

// Empty without a draft.
[[nodiscard]] std::string draft_html(const Dossier& dossier);

// --- what they say alike --------------------------------------------------------------------------------

// "2035-10-30", or "undated".
[[nodiscard]] std::string date_words(const std::optional<Date>& date);

// A link to a section of the page: address("statement", {"ncm-5"}) is "#statement/ncm-5", escaped.
[[nodiscard]] std::string address(std::string_view kind, const std::vector<std::string_view>& names);

// The label, cut where it is long: texts from outside may have whole titles for names.
[[nodiscard]] std::string short_label(const std::string& label);

// "<a href=...>ncm-5</a> (2035-10-30)".
[[nodiscard]] std::string statement_link(const DossierStatement& statement);

// A link for an address of the web (http, https), else its text alone; empty for an empty one.
[[nodiscard]] std::string source_link(std::string_view source);

// A redline: <del>, <ins>, and class "moved".
[[nodiscard]] std::string redline_html(const std::vector<RedlinePiece>& pieces);

// "first seen", "shifted", "gone by then", "returned after 2"; empty for none.
[[nodiscard]] std::string event_words(const HistoryRow& row);

// <p class="note"> for each.
[[nodiscard]] std::string notes_html(const std::vector<Note>& notes);

// The series' title, or what texts from outside are called.
[[nodiscard]] std::string band_title(const DossierBand& band);

// "held in full", "held in excerpts", "known by title only".
[[nodiscard]] std::string_view held_words(Held held);

}  // namespace agreed
