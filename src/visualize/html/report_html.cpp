// Head, navigation, sections, script.
#include "visualize/html/report_html.h"

#include "visualize/html/content_policy.h"
#include "visualize/html/report_assets.h"
#include "visualize/html/report_parts.h"
#include "visualize/html_text.h"
#include "visualize/numbers.h"

namespace agreed {
namespace {

std::string title_of(const Dossier& dossier) {
  std::string title;
  for (const DossierBand& band : dossier.bands) {
    title += (title.empty() ? "" : ", ") + (band.series.empty() ? "texts from outside" : band.series);
  }
  if (dossier.draft) return "Draft " + dossier.draft->check.id + " and " + title;
  return "Terms of " + title;
}

std::string held_sentence(const Dossier& dossier) {
  std::size_t full = 0;
  std::size_t excerpts = 0;
  std::size_t none = 0;
  for (const DossierStatement& one : dossier.statements) {
    ++(one.held == Held::full ? full : one.held == Held::excerpts ? excerpts : none);
  }
  return counted(dossier.concepts.size(), "concept") + " in " +
         counted(dossier.statements.size(), "statement") + ": " + grouped(full) + " held in full, " +
         grouped(excerpts) + " in excerpts, " + grouped(none) +
         " by title only. Where a statement is not held, nothing is said of it.";
}

std::string head_html(const Dossier& dossier) {
  const std::string title = html_text(title_of(dossier));
  const std::string style = report_style();
  const std::string script = report_script();
  std::string out =
      "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n" + std::string(kReportMark) +
      "\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"" +
      content_policy(style, script) + "\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>" +
      title + "</title>\n<style>";
  out += style;
  // The script runs before the first paint, so that nothing moves when it takes over.
  out += "</style>\n<script>";
  out += script;
  out +=
      "</script>\n</head>\n<body>\n<a class=\"skip-link\" href=\"#main\">To the content</a>\n<header "
      "class=\"top\">\n<h1>" +
      title + "</h1>\n<p class=\"soft\">" + held_sentence(dossier) +
      "</p>\n<nav aria-label=\"Parts of this report\">";
  if (dossier.draft) out += "<a href=\"#draft\">Draft</a> ";
  out +=
      "<a href=\"#timeline\">Timeline</a> <a href=\"#concepts\">Concepts</a> <a "
      "href=\"#statements\">Statements</a> <a class=\"js-only\" href=\"#compare\">Compare</a> <a "
      "href=\"#notes\">Notes</a> <a class=\"js-only\" href=\"#keys\">Keys</a></nav>\n<form class=\"find "
      "js-only\" role=\"search\"><label>Find <input type=\"search\" "
      "autocomplete=\"off\"></label></form>\n</header>\n";
  return out;
}

std::string notes_section(const Dossier& dossier) {
  std::string out =
      "<section class=\"view\" id=\"notes\"><h2>Notes</h2>\n<p>Present, absent and not held are three "
      "things: a term "
      "is absent only from a text that is held in full, or where somebody documented its absence. An origin "
      "is "
      "where words stood first in their series, as far as the record goes.</p>\n";
  out += notes_html(dossier.notes);
  return out + "</section>\n";
}

}  // namespace

std::string report_html(const Dossier& dossier) {
  std::string out = head_html(dossier);
  out += "<main id=\"main\">\n";
  out += draft_html(dossier);
  out += timeline_html(dossier);
  out += concepts_html(dossier);
  out += statements_html(dossier);
  out += comparisons_html(dossier);
  out += notes_section(dossier);
  out += "</main>\n</body>\n</html>\n";
  return out;
}

}  // namespace agreed
