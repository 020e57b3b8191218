// A statement: its text with where the words came in, and what is said of it.
#include <cstdint>
#include <optional>
#include <string>

#include "normalize/cited_paragraph.h"
#include "normalize/wording.h"
#include "text/printable.h"
#include "visualize/html/report_parts.h"
#include "visualize/html_text.h"
#include "visualize/numbers.h"
#include "visualize/streaks_text.h"

namespace agreed {
namespace {

// In base 36, as a script reads it with parseInt(text, 36).
std::string base36(std::uint64_t number) {
  std::string digits;
  do {
    digits.insert(digits.begin(), "0123456789abcdefghijklmnopqrstuvwxyz"[number % 36]);
    number /= 36;
  } while (number != 0);
  return digits;
}

// Of UTF-8: a code point of four bytes takes two units.
std::size_t utf16_units(std::string_view text) {
  std::size_t units = 0;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if ((byte & 0xC0U) != 0x80U) units += byte >= 0xF0U ? 2 : 1;
  }
  return units;
}

// As report_html.h describes data-t.
std::string token_data(const NormalizedText& text, TokenRange range) {
  std::string data;
  for (std::uint32_t i = range.begin; i < range.end; ++i) {
    if (i != range.begin) data += text.tokens[i].space_before ? " " : " -";
    data += base36(text.tokens[i].id);
    const std::string word = printable(wording(text, {i, i + 1}), LineBreaks::as_space);
    const bool to_blank = i + 1 == range.end || text.tokens[i + 1].space_before;
    if (!to_blank || word.find(' ') != std::string::npos) data += "." + base36(utf16_units(word));
  }
  return data;
}

std::string age_class(std::size_t age) {
  return age == kDossierNew ? "new" : "a" + std::to_string(age);
}

class StatementWriter {
 public:
  StatementWriter(const Dossier& dossier, std::size_t number)
      : dossier_(dossier),
        number_(number),
        statement_(dossier.statements[number]),
        band_(dossier.bands[statement_.band]) {}

  std::string write() {
    const Statement& statement = *statement_.statement;
    const std::string title = statement.title.empty() ? statement_.label : statement.title;
    out_ = "<section class=\"view statement\" id=\"statement/" + html_text(statement_.name) +
           "\" data-title=\"" + short_label(statement_.label) + "\" data-date=\"" +
           date_words(statement.date) + "\">\n<h2>" + html_text(title) + "</h2>\n<p class=\"soft\">" +
           html_text(statement_.label) + ", " + date_words(statement.date) +
           (statement.place.empty() ? "" : ", " + html_text(statement.place)) + ", " +
           std::string(held_words(statement_.held)) + "; " + html_text(band_title(band_)) +
           "</p>\n<p class=\"steps\">";
    write_neighbours();
    out_ += "</p>\n";
    if (!statement.note.empty()) out_ += "<p class=\"note\">" + html_text(statement.note) + "</p>\n";
    for (const DossierText& text : statement_.texts) write_text(text);
    write_sources();
    out_ += "</section>\n";
    return std::move(out_);
  }

 private:
  void write_neighbours() {
    const auto link = [&](std::size_t other, std::string_view word) {
      out_ += "<a href=\"" + address("statement", {dossier_.statements[other].name}) + "\">" +
              std::string(word) + " " + short_label(dossier_.statements[other].label) + "</a> ";
    };
    if (number_ > band_.statements.begin) link(number_ - 1, "\u2190");
    if (number_ + 1 < band_.statements.end) link(number_ + 1, "\u2192");
    for (const DossierComparison& one : dossier_.comparisons) {
      if (one.later != number_) continue;
      out_ += "<a href=\"" + address("compare", {dossier_.statements[one.earlier].name, statement_.name}) +
              "\">what changed since " + short_label(dossier_.statements[one.earlier].label) + "</a> ";
    }
  }

  // --- the text --------------------------------------------------------------------------------------

  void write_text(const DossierText& text) {
    const std::string language = html_text(text.text.read->language);
    if (statement_.texts.size() > 1) out_ += "<h3>In " + language + "</h3>\n";
    out_ += "<div class=\"body\" lang=\"" + language + "\" dir=\"auto\" data-first=\"" +
            (text.first_seen ? "seen" : "new") + "\">\n";
    const NormalizedText& words = text.text.text;
    std::size_t run = 0;
    for (std::uint32_t p = 0; p < words.paragraphs.size(); ++p) {
      const Paragraph& paragraph = words.paragraphs[p];
      if (paragraph.tokens.empty()) continue;
      const auto number = cited_paragraph(words, p, text.text.held);
      const bool heading = paragraph.kind == ParagraphKind::heading;
      out_ += heading ? "<p class=\"p heading\">" : "<p class=\"p\">";
      if (paragraph.number != 0 && number) {
        out_ += "<span class=\"n\">" + std::to_string(*number) + "</span>";
      } else if (paragraph.kind == ParagraphKind::bullet) {
        out_ += "<span class=\"n\">\u2022</span>";
      } else if (paragraph.kind == ParagraphKind::footnote) {
        out_ += "<span class=\"n\">" + html_text(words.source->slice(paragraph.label)) + "</span>";
      }
      for (std::uint32_t s = paragraph.sentences.begin; s < paragraph.sentences.end; ++s) {
        write_sentence(text, words.sentences[s].tokens, s == paragraph.sentences.begin, run);
      }
      out_ += "</p>\n";
    }
    out_ += "</div>\n";
    write_origins(text);
    if (text.streaks) write_streaks(*text.streaks);
    write_novelty(text.novelty);
  }

  void write_sentence(const DossierText& text, TokenRange sentence, bool first, std::size_t& run) {
    const NormalizedText& words = text.text.text;
    if (!first && words.tokens[sentence.begin].space_before) out_ += ' ';
    out_ += "<span class=\"s\" data-t=\"" + token_data(words, sentence) + "\">";
    for (; run < text.runs.size() && text.runs[run].tokens.begin < sentence.end; ++run) {
      const DossierRun& one = text.runs[run];
      if (one.tokens.begin != sentence.begin && words.tokens[one.tokens.begin].space_before) out_ += ' ';
      out_ += "<i class=\"" + age_class(one.age) + (one.returned ? " back" : "") + "\" data-o=\"" +
              std::to_string(one.origin) + "\">" + html_text(wording(words, one.tokens)) + "</i>";
    }
    out_ += "</span>";
  }

  // --- what is said of it ----------------------------------------------------------------------------

  void write_origins(const DossierText& text) {
    if (text.shares.empty()) return;
    out_ +=
        "<details open><summary>Where its words came in</summary>\n<table class=\"origins\"><thead><tr><th "
        "scope=\"col\">statement</th><th scope=\"col\">date</th><th class=\"num\" "
        "scope=\"col\">words</th><th "
        "class=\"num\" scope=\"col\">share</th></tr></thead><tbody>\n";
    for (const DossierShare& share : text.shares) {
      const DossierMember& member = band_.members[share.origin];
      const std::size_t age = age_of(text, share.origin);
      const std::string label =
          member.statement
              ? "<a href=\"" + address("statement", {dossier_.statements[*member.statement].name}) + "\">" +
                    short_label(member.label) + "</a>"
              : short_label(member.label);
      const std::size_t thousandths = share.words * 1000 / text.words;
      out_ += "<tr data-o=\"" + std::to_string(share.origin) + "\"><th scope=\"row\"><i class=\"" +
              age_class(age) + "\">" + label + "</i>" +
              (age == kDossierNew ? (text.first_seen ? ", first seen here" : ", new here") : "") +
              "</th><td>" + date_words(member.date) + "</td><td class=\"num\">" + grouped(share.words) +
              "</td><td class=\"num\">" + std::to_string(thousandths / 10) + "." +
              std::to_string(thousandths % 10) + " %</td></tr>\n";
    }
    out_ += "</tbody></table></details>\n";
  }

  static std::size_t age_of(const DossierText& text, std::size_t origin) {
    for (const DossierRun& run : text.runs) {
      if (run.origin == origin) return run.age;
    }
    return kDossierNew;
  }

  void write_streaks(const StreakReport& report) {
    if (report.streaks.empty()) return;
    out_ +=
        "<details open><summary>Broken streaks</summary>\n<table><thead><tr><th "
        "scope=\"col\">statements</th><th scope=\"col\">kind</th><th scope=\"col\">wording</th><th "
        "scope=\"col\">now</th></tr></thead><tbody>\n";
    for (const Streak& streak : report.streaks) {
      out_ += "<tr><td>" + html_text(streak_label(streak.streak, streak.begin)) + "</td><td>" +
              std::string(name_of(streak.streak_class)) + "</td><td>" + html_text(streak.text) + "</td><td>" +
              html_text(facing_sentence(streak)) + "</td></tr>\n";
    }
    out_ += "</tbody></table></details>\n";
  }

  void write_novelty(const DossierNovelty& novelty) {
    if (novelty.phrases.empty()) return;
    out_ += std::string("<details open><summary>") +
            (novelty.verdict == NoveltyVerdict::told ? "New wording: in no statement before"
                                                     : "Not seen before: not all before is held in full") +
            "</summary>\n<ul class=\"fresh\">\n";
    for (const KeyPhrase& phrase : novelty.phrases) {
      std::optional<std::uint32_t> paragraph;
      if (!phrase.places.empty()) paragraph = phrase.places.front().paragraph;
      out_ += "<li>" + html_text(phrase.text) + " <span class=\"soft\">" + std::string(name_of(phrase.kind)) +
              (paragraph ? ", p. " + std::to_string(*paragraph) : "") +
              (phrase.count > 1 ? ", " + counted(phrase.count, "time") : "") + "</span></li>\n";
    }
    out_ += "</ul>";
    if (novelty.more != 0) out_ += "<p class=\"soft\">and " + grouped(novelty.more) + " more</p>";
    out_ += "</details>\n";
  }

  void write_sources() {
    std::string list;
    for (const StatementText& text : statement_.statement->texts) {
      for (const Source& source : text.sources) {
        list += "<li>" + source_link(source.url) + (source.note.empty() ? "" : " " + html_text(source.note)) +
                (source.seen ? "" : " (not verified)") + "</li>\n";
      }
      for (const Absence& absence : text.absences) {
        list += "<li>documented absence of " + html_text(absence.concept_id) + ": " +
                html_text(absence.basis) + " " + source_link(absence.url) + "</li>\n";
      }
    }
    if (!list.empty()) out_ += "<h3>Sources</h3>\n<ul class=\"sources\">\n" + list + "</ul>\n";
  }

  const Dossier& dossier_;
  std::size_t number_;
  const DossierStatement& statement_;
  const DossierBand& band_;
  std::string out_;
};

}  // namespace

std::string statements_html(const Dossier& dossier) {
  std::string out = "<section class=\"view list\" id=\"statements\"><h2>Statements</h2>\n";
  for (const DossierBand& band : dossier.bands) {
    out += "<h3>" + html_text(band_title(band)) + "</h3>\n<ul class=\"names\">\n";
    for (std::uint32_t i = band.statements.begin; i < band.statements.end; ++i) {
      out += "<li>" + statement_link(dossier.statements[i]) + "</li>\n";
    }
    out += "</ul>\n";
  }
  out += "</section>\n";
  for (std::size_t i = 0; i < dossier.statements.size(); ++i) out += StatementWriter(dossier, i).write();
  return out;
}

}  // namespace agreed
