// A concept: what the termbase says of it, then each band as a reading list and as a table of how it is used.
#include <string>
#include <vector>

#include "corpus/termbase_note.h"
#include "visualize/html/report_parts.h"
#include "visualize/html_text.h"
#include "visualize/numbers.h"
#include "visualize/shift_words.h"
#include "visualize/trace_summary.h"

namespace agreed {
namespace {

std::string listed(const std::vector<std::string>& names) {
  std::string out;
  for (const std::string& name : names) out += (out.empty() ? "" : ", ") + html_text(name);
  return out;
}

bool is_remark(const Evidence& evidence) {
  return evidence.kind != EvidenceKind::read_in_full && evidence.kind != EvidenceKind::read_excerpts;
}

bool has_remarks(const HistoryRow& row) {
  if (!row.false_friends().empty() || !row.left_out().empty()) return true;
  for (const Evidence& evidence : row.evidence()) {
    if (is_remark(evidence)) return true;
  }
  return false;
}

// Rows that say no more than their verdict are told in one line.
bool says_more(const HistoryRow& row) {
  return row.verdict == Verdict::present || !event_words(row).empty() || has_remarks(row);
}

class ConceptWriter {
 public:
  ConceptWriter(const Dossier& dossier, const DossierConcept& of_concept)
      : dossier_(dossier), concept_(of_concept) {}

  std::string write() {
    out_ = "<section class=\"view concept\" id=\"concept/" + html_text(concept_.name) + "\" data-title=\"" +
           html_text(concept_.query) + "\">\n<h2>" + html_text(concept_.query) + "</h2>\n";
    if (concept_.of_termbase != nullptr) write_termbase(*concept_.of_termbase);
    for (const DossierHistory& history : concept_.histories) write_history(history);
    return out_ + "</section>\n";
  }

 private:
  void write_termbase(const Concept& entry) {
    if (!entry.definition.empty()) out_ += "<p>" + html_text(entry.definition) + "</p>\n";
    out_ +=
        "<details><summary>Its terms and senses in the termbase</summary>\n<table><thead><tr><th "
        "scope=\"col\">language</th><th scope=\"col\">status</th><th "
        "scope=\"col\">forms</th></tr></thead><tbody>\n";
    for (const Term& term : entry.terms) {
      std::string forms;
      for (const std::string& form : term.forms) forms += (forms.empty() ? "" : "; ") + html_text(form);
      out_ += "<tr><td>" + html_text(term.language) + "</td><td>" + std::string(name_of(term.status)) +
              "</td><td lang=\"" + html_text(term.language) + "\">" + forms + "</td></tr>\n";
    }
    out_ += "</tbody></table>\n";
    write_uses("Senses", entry.senses);
    write_uses("Scopes", entry.scopes);
    out_ += "</details>\n";
  }

  void write_uses(std::string_view title, const std::vector<Use>& uses) {
    if (uses.empty()) return;
    out_ += "<h3>" + std::string(title) + "</h3>\n<dl>\n";
    for (const Use& use : uses) {
      out_ += "<dt>" + html_text(use.id) + (use.false_friend ? " (false friend: not counted)" : "") +
              "</dt><dd>" + html_text(use.definition) + "</dd>\n";
    }
    out_ += "</dl>\n";
  }

  // --- the reading list ------------------------------------------------------------------------------

  void write_history(const DossierHistory& history) {
    const std::vector<HistoryRow>& rows = history.history.rows;
    out_ += "<h3>" + html_text(band_title(dossier_.bands[history.band])) + "</h3>\n<p>" +
            html_text(trace_summary(history.history)) + "</p>\n<ol class=\"reading\">\n";
    for (std::size_t i = 0; i < rows.size();) {
      if (says_more(rows[i])) {
        write_row(history, i++);
        continue;
      }
      const std::size_t begin = i;
      while (i < rows.size() && !says_more(rows[i]) && rows[i].verdict == rows[begin].verdict) ++i;
      write_run(rows, begin, i);
    }
    out_ += "</ol>\n";
    write_uses_over_time(history);
  }

  void write_run(const std::vector<HistoryRow>& rows, std::size_t begin, std::size_t end) {
    const std::string from = date_words(rows[begin].statement->date);
    const std::string to = date_words(rows[end - 1].statement->date);
    out_ += "<li class=\"run " + std::string(name_of(rows[begin].verdict)) + "\">" + from +
            (end - begin > 1 ? " to " + to : "") + ": " +
            (rows[begin].verdict == Verdict::absent ? "absent from " : "not held in full, no verdict on ") +
            counted(end - begin, "statement") + "</li>\n";
  }

  // A word that stands everywhere would make a page many times as large as its text: a cell quotes the first
  // places of a text that the page has, and tells how many more there are. Those known from sources are all
  // quoted.
  struct QuoteLimit {
    static constexpr std::size_t kMost = 200;
    std::size_t quoted = 0;
    std::size_t more = 0;

    bool reached(const Attestation& one) {
      if (one.reading || ++quoted <= kMost) return false;
      ++more;
      return true;
    }
  };

  void write_row(const DossierHistory& history, std::size_t index) {
    const HistoryRow& row = history.history.rows[index];
    const DossierCell& cell = history.cells[index];
    const DossierStatement& statement = dossier_.statements[cell.statement];
    const std::string event = event_words(row);
    out_ += "<li class=\"" + std::string(name_of(row.verdict)) + "\"><article id=\"cell/" +
            html_text(concept_.name) + "/" + html_text(statement.name) + "\">\n<h4>" +
            statement_link(statement) + " <span class=\"verdict\">" +
            (row.verdict == Verdict::not_held ? "not held" : std::string(name_of(row.verdict))) +
            (event.empty() ? "" : ", " + event) + "</span></h4>\n";
    write_shifts(row, history, cell);
    QuoteLimit limit;
    for (std::size_t i = 0; i < row.occurrences().size(); ++i) {
      if (limit.reached(row.occurrences()[i])) continue;
      write_quote(row.occurrences()[i], cell.quotes[i], "");
      for (const DossierRedline& redline : cell.redlines) {
        if (redline.occurrence != i) continue;
        out_ += "<p class=\"redline\"><span class=\"soft\">against " +
                short_label(before(history, cell).label) + ":</span> " + redline_html(redline.pieces) +
                "</p>\n";
      }
    }
    for (const Attestation& one : row.false_friends()) {
      if (limit.reached(one)) continue;
      write_quote(one, {one.before, one.text, one.after}, "not counted, the sense is " + one.labels.sense);
    }
    for (const Attestation& one : row.left_out()) {
      if (limit.reached(one)) continue;
      write_quote(one, {one.before, one.text, one.after}, "not counted, " + one.paragraph_class);
    }
    if (limit.more != 0) {
      out_ += "<p class=\"soft\">and " + counted(limit.more, "more place") +
              ", which its text has: " + statement_link(statement) + "</p>\n";
    }
    write_evidence(row);
    out_ += "</article></li>\n";
  }

  [[nodiscard]] const DossierStatement& before(const DossierHistory& history, const DossierCell& cell) const {
    return dossier_.statements[history.cells[*cell.before].statement];
  }

  void write_shifts(const HistoryRow& row, const DossierHistory& history, const DossierCell& cell) {
    if (row.shifts().empty() || !cell.before) return;
    out_ += "<ul class=\"shifts\" aria-label=\"What shifted since " +
            short_label(before(history, cell).label) + "\">";
    for (const Shift& shift : row.shifts()) {
      out_ += "<li>" + html_text(shift_words(shift)) +
              (shift.what == TermShift::form ? ": " + html_text(shift.from) + " \u2192 " + html_text(shift.to)
                                             : "") +
              "</li>";
    }
    out_ += "</ul>\n";
  }

  void write_quote(const Attestation& one, const DossierQuote& quote, const std::string& remark) {
    const std::string paragraph = one.paragraph ? "p. " + std::to_string(*one.paragraph) : "";
    out_ += "<figure class=\"quote\"><blockquote lang=\"" + html_text(one.in->language) + "\" dir=\"auto\">" +
            html_text(quote.before) + "<mark>" + html_text(quote.text) + "</mark>" + html_text(quote.after) +
            "</blockquote><figcaption>";
    std::string about = paragraph;
    const auto add = [&](const std::string& part) {
      if (!part.empty()) about += (about.empty() ? "" : "; ") + part;
    };
    add(html_text(remark));
    if (one.labels.sense_kind == SenseKind::unresolved) {
      add("sense unresolved");
    } else if (remark.empty() && !one.labels.sense.empty()) {
      add("sense " + html_text(one.labels.sense));
    }
    for (const Commitment& commitment : one.labels.commitments)
      add(html_text(dossier_commitment(commitment)));
    if (one.reading) add(*one.reading == Reading::seen ? "seen in the source" : "quoted by the source");
    if (one.reading) add(source_link(one.source()));
    out_ += about + "</figcaption></figure>\n";
  }

  void write_evidence(const HistoryRow& row) {
    out_ += "<ul class=\"evidence\" aria-label=\"Evidence\">";
    for (const Evidence& evidence : row.evidence()) {
      out_ += "<li>" + evidence_words(evidence);
      if (!evidence.source.empty()) out_ += " " + source_link(evidence.source);
      out_ += "</li>";
    }
    if (row.evidence().empty()) out_ += "<li>nothing of it is held</li>";
    out_ += "</ul>\n";
  }

  static std::string evidence_words(const Evidence& evidence) {
    const std::string text = html_text(evidence.text);
    switch (evidence.kind) {
      case EvidenceKind::read_in_full:
        return "read in full (" + html_text(evidence.language) + ")";
      case EvidenceKind::read_excerpts:
        return "read in excerpts (" + html_text(evidence.language) + ")";
      case EvidenceKind::documented_absence:
        return "documented absence" + (text.empty() ? "" : ": " + text);
      case EvidenceKind::paraphrase:
        return "reported in paraphrase: \"" + text + "\"";
      case EvidenceKind::accompanying:
        return "in the accompanying " + html_text(evidence.title) + ": \"" + text + "\"";
    }
    return "";
  }

  // --- how it is used --------------------------------------------------------------------------------

  void write_uses_over_time(const DossierHistory& history) {
    if (history.history.tally.present == 0) return;
    // A long one is not laid out until it comes into sight.
    constexpr std::size_t kLong = 40;
    out_ += history.uses.size() > kLong ? "<table class=\"uses long\">" : "<table class=\"uses\">";
    out_ +=
        "<caption>How it is used, over time</caption><thead><tr><th "
        "scope=\"col\">date</th><th scope=\"col\">statement</th><th class=\"num\" "
        "scope=\"col\">count</th><th "
        "scope=\"col\">wordings</th><th scope=\"col\">senses, scopes</th><th "
        "scope=\"col\">commitment</th><th "
        "scope=\"col\">who speaks</th><th scope=\"col\">neighbours</th></tr></thead><tbody>\n";
    for (std::size_t i = 0; i < history.uses.size();) {
      std::size_t end = i + 1;
      while (end < history.uses.size() && history.uses[end].same_use(history.uses[i])) ++end;
      write_use(history, i, end);
      i = end;
    }
    out_ += "</tbody></table>\n";
  }

  // Rows [begin, end) of present statements that use it alike.
  void write_use(const DossierHistory& history, std::size_t begin, std::size_t end) {
    const DossierUse& use = history.uses[begin];
    const DossierStatement& first = dossier_.statements[use.statement];
    const DossierStatement& last = dossier_.statements[history.uses[end - 1].statement];
    std::size_t count = 0;
    for (std::size_t i = begin; i < end; ++i) count += history.uses[i].count;
    out_ += "<tr><td>" + date_words(first.statement->date) +
            (end - begin > 1 ? " to " + date_words(last.statement->date) : "") + "</td><th scope=\"row\">" +
            (end - begin > 1 ? counted(end - begin, "statement") + ", from " : "") + "<a href=\"" +
            address("statement", {first.name}) + "\">" + short_label(first.label) +
            "</a></th><td class=\"num\">" + grouped(count) + "</td><td>" + listed(use.wordings) +
            "</td><td>" + listed(use.senses) + "</td><td>" + listed(use.commitments) + "</td><td>" +
            listed(use.speakers) + "</td><td>" + listed(use.neighbours) + "</td></tr>\n";
  }

  const Dossier& dossier_;
  const DossierConcept& concept_;
  std::string out_;
};

}  // namespace

std::string concepts_html(const Dossier& dossier) {
  std::string out = "<section class=\"view list\" id=\"concepts\"><h2>Concepts</h2>\n<ul class=\"names\">\n";
  for (const DossierConcept& one : dossier.concepts) {
    out += "<li><a href=\"" + address("concept", {one.name}) + "\">" + html_text(one.query) + "</a></li>\n";
  }
  out += "</ul>\n</section>\n";
  for (const DossierConcept& one : dossier.concepts) out += ConceptWriter(dossier, one).write();
  return out;
}

}  // namespace agreed
