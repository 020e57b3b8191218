// The draft: what a check finds, what was agreed that is close to it, and where its phrases were first
// agreed.
#include <string>

#include "visualize/blame_html.h"
#include "visualize/blame_text.h"
#include "visualize/finding_words.h"
#include "visualize/html/report_parts.h"
#include "visualize/html_text.h"
#include "visualize/numbers.h"
#include "visualize/precedent_words.h"
#include "visualize/reading_words.h"

namespace agreed {
namespace {

// In a draft with brackets.
std::string whose(const std::vector<std::string>& readings) {
  const std::string words = reading_words(readings);
  return words.empty() ? "" : " <span class=\"soft\">(" + html_text(words) + ")</span>";
}

std::string finding_html(const Finding& finding) {
  std::string out = "<li class=\"" + std::string(name_of(finding.severity)) + "\"><strong>" +
                    std::string(name_of(finding.severity)) + "</strong> " +
                    (finding.paragraph ? "p. " + std::to_string(*finding.paragraph) + ", " : "") + "line " +
                    std::to_string(finding.line) + ": " + html_text(message_of(finding)) +
                    " <span class=\"soft\">(" + html_text(finding.entry) + ")</span>";
  bool excerpt = !finding.excerpt.empty();
  for (const std::string& line : details_of(finding)) {
    out += excerpt ? "<blockquote>" + html_text(line) + "</blockquote>" : "<p>" + html_text(line) + "</p>";
    excerpt = false;
  }
  return out + "</li>\n";
}

void append_findings(std::string& out, const CheckReport& report) {
  out += "<h3>Findings</h3>\n<p>" + html_text(counts_of(report)) + ".";
  if (!report.against_id.empty()) {
    out += " Held against " + html_text(dated(report.against_id, report.against_date)) + ", " +
           std::string(held_words(report.against_held)) + ".";
  }
  out += "</p>\n";
  std::string list;
  for (const Finding& finding : report.findings) {
    if (counts(finding)) list += finding_html(finding);
  }
  if (!list.empty()) out += "<ul class=\"findings\">\n" + list + "</ul>\n";
  out += notes_html(report.notes);
}

std::string answer_html(const PrecedentAnswer& answer, std::uint32_t threshold) {
  std::string out =
      "<li><p class=\"query\">" +
      (answer.paragraph ? "<span class=\"n\">" + std::to_string(*answer.paragraph) + "</span> " : "") +
      html_text(answer.text) + whose(answer.readings) + "</p>\n";
  if (!answer.skipped.empty())
    return out + "<p class=\"soft\">Not searched: " + html_text(answer.skipped) + ".</p></li>\n";
  if (answer.results.empty()) {
    return out + "<p class=\"soft\">Nothing at " + whole_percent(threshold) + " % or above" +
           (answer.nearest ? "; the closest found comes to " + whole_percent(*answer.nearest) + " %" : "") +
           ".</p></li>\n";
  }
  out += "<ul class=\"results\">\n";
  for (const PrecedentResult& result : answer.results) {
    const std::string critical = critical_words(result);
    out += "<li><strong>" + percent_of(result.score) + " %</strong> " +
           (critical.empty() ? "" : "<span class=\"critical\">" + html_text(critical) + "</span> ") +
           html_text(places_words(result)) + "<p class=\"redline\">" + redline_html(result.redline) +
           "</p><p class=\"soft\">" + html_text(likeness_words(result.parts)) + "</p></li>\n";
  }
  return out + "</ul></li>\n";
}

void append_precedents(std::string& out, const PrecedentReport& report) {
  out += "<h3>Precedents</h3>\n<p>The closest agreed wording of each sentence, from " +
         counted(report.texts, "text") + ".</p>\n<ol class=\"answers\">\n";
  for (const PrecedentAnswer& answer : report.answers) out += answer_html(answer, report.threshold);
  out += "</ol>\n" + notes_html(report.notes);
}

}  // namespace

std::string draft_html(const Dossier& dossier) {
  if (!dossier.draft) return "";
  const DossierDraft& draft = *dossier.draft;
  std::string out =
      "<section class=\"view\" id=\"draft\"><h2>Draft: " + html_text(draft.check.id) + "</h2>\n";
  append_findings(out, draft.check);
  append_precedents(out, draft.precedents);
  out += "<h3>Where each phrase was first agreed</h3>\n<p>" + html_text(blame_heading(draft.blame)) +
         ".</p>\n<div class=\"blame\">\n" + blame_rows_html(draft.blame) + "</div>\n" +
         blame_cover_html(draft.blame) + notes_html(draft.blame.notes);
  if (draft.changes) {
    out += "<h3>What changed since " + html_text(draft.changes->earlier.id) + "</h3>\n" +
           difference_html(*draft.changes, "d-");
  }
  return out + "</section>\n";
}

}  // namespace agreed
