// What changed from one statement to the next, as a text; the script lays it out side by side.
#include <cstdint>
#include <string>

#include "visualize/diff_html_rows.h"
#include "visualize/diff_words.h"
#include "visualize/html/report_parts.h"
#include "visualize/html_text.h"

namespace agreed {
namespace {

char letter_of(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::unchanged:
      return 'u';
    case ChangeKind::revised:
      return 'r';
    case ChangeKind::added:
      return 'a';
    case ChangeKind::omitted:
      return 'o';
    case ChangeKind::moved:
      return 'm';
    case ChangeKind::split:
      return 's';
    case ChangeKind::merged:
      return 'j';
    case ChangeKind::unmatched:
      break;
  }
  return 'x';
}

char letter_of(HunkKind kind) {
  switch (kind) {
    case HunkKind::replaced:
      return 'r';
    case HunkKind::added:
      return 'a';
    case HunkKind::omitted:
      return 'o';
    case HunkKind::moved_away:
      return 'f';
    case HunkKind::moved_here:
      break;
  }
  return 't';
}

std::string ranges(TokenRange earlier, TokenRange later) {
  return "," + std::to_string(earlier.begin) + "," + std::to_string(earlier.end) + "," +
         std::to_string(later.begin) + "," + std::to_string(later.end);
}

std::string changes_data(const DiffReport& report) {
  std::string data;
  for (const Change& change : report.changes) {
    if (!data.empty()) data += ';';
    data += letter_of(change.kind);
    data += ranges(change.earlier ? change.earlier->tokens : TokenRange{},
                   change.later ? change.later->tokens : TokenRange{});
    for (const Hunk& hunk : change.hunks) {
      data += '|';
      data += letter_of(hunk.kind);
      data += ranges(hunk.earlier, hunk.later);
    }
  }
  return data;
}

std::string terms_table(const DiffReport& report) {
  std::string rows;
  for (const TermChange& term : report.terms) {
    if (term.kind == TermChangeKind::kept) continue;
    rows += "<tr><td>" + html_text(term.label) + "</td><td>" + html_text(name_of(term.kind)) + "</td><td>" +
            html_text(term_sentence(report, term)) + "</td></tr>\n";
  }
  if (rows.empty()) return rows;
  return "<h3>Terms</h3>\n<table><thead><tr><th scope=\"col\">concept</th><th scope=\"col\">what "
         "happened</th><th "
         "scope=\"col\">wording</th></tr></thead><tbody>\n" +
         rows + "</tbody></table>\n";
}

std::string commitments_table(const DiffReport& report) {
  if (report.commitments.empty()) return "";
  std::string out =
      "<h3>Commitment</h3>\n<table><thead><tr><th scope=\"col\">what happened</th><th "
      "scope=\"col\">step</th></tr></thead><tbody>\n";
  for (const CommitmentChange& change : report.commitments) {
    out += "<tr><td>" + html_text(name_of(change.direction)) + "</td><td>" +
           html_text(commitment_sentence(report, change)) + "</td></tr>\n";
  }
  return out + "</tbody></table>\n";
}

}  // namespace

std::string difference_html(const DiffReport& report, std::string_view anchors) {
  return "<p class=\"soft\">" + html_text(statistics_sentence(report)) + "</p>\n<div class=\"inline\">\n" +
         diff_rows_html(report, 0, anchors) + "</div>\n" + terms_table(report) + commitments_table(report) +
         notes_html(report.notes);
}

std::string comparisons_html(const Dossier& dossier) {
  std::string out;
  for (std::size_t i = 0; i < dossier.comparisons.size(); ++i) {
    const DossierComparison& one = dossier.comparisons[i];
    const DossierStatement& earlier = dossier.statements[one.earlier];
    const DossierStatement& later = dossier.statements[one.later];
    const std::string names = html_text(earlier.name) + "/" + html_text(later.name);
    // Another language of the same two statements goes behind the first.
    const bool again = i > 0 && dossier.comparisons[i - 1].earlier == one.earlier &&
                       dossier.comparisons[i - 1].later == one.later;
    out += "<section class=\"view compare\" id=\"compare/" + names + (again ? "/" + one.language : "") +
           "\" data-earlier=\"" + html_text(earlier.name) + "\" data-later=\"" + html_text(later.name) +
           "\" data-lang=\"" + html_text(one.language) + "\" data-changes=\"" + changes_data(one.report) +
           "\">\n<h2>" + short_label(earlier.label) + " \u2192 " + short_label(later.label) +
           (again ? ", in " + html_text(one.language) : "") + "</h2>\n<p>" + statement_link(earlier) +
           " \u2192 " + statement_link(later) + "</p>\n" +
           difference_html(one.report, "c" + std::to_string(i + 1) + "-") + "</section>\n";
  }
  return out;
}

}  // namespace agreed
