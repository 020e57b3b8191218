// One line for each row of the report; a row's own words wrap inside their column.
#include "visualize/blame_text.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "text/display_width.h"
#include "text/printable.h"
#include "visualize/date_words.h"
#include "visualize/numbers.h"
#include "visualize/reading_words.h"
#include "visualize/table.h"
#include "visualize/wrap.h"

namespace agreed {
namespace {

constexpr std::size_t kLabelColumns = 24;
constexpr std::size_t kLeastText = 24;
constexpr std::string_view kNoPrecedent = "no precedent";

// One field of a line of fields: blanks as "%20".
std::string field_of(std::string_view text) {
  std::string out;
  for (const char byte : one_line(text)) {
    if (byte == ' ') {
      out += "%20";
    } else {
      out += byte;
    }
  }
  return out;
}

std::string percent(std::size_t thousandths) {
  return std::to_string(thousandths / 10) + "." + std::to_string(thousandths % 10) + " %";
}

std::size_t thousandths(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0 : (part * 1000 + whole / 2) / whole;
}

Role role_of_age(std::size_t age) {
  constexpr std::array<Role, kBlameAges> kRoles = {Role::oldest, Role::older, Role::younger, Role::youngest};
  return kRoles[age];
}

std::optional<Role> role_of(const BlameRow& row) {
  if (row.age) return role_of_age(*row.age);
  if (row.credit) return std::nullopt;
  return row.says_something ? Role::absent : Role::faint;
}

class BlameWriter {
 public:
  BlameWriter(const BlameReport& report, const TextLayout& layout) : report_(report), layout_(layout) {}

  std::string write() {
    append_wrapped(out_, "", one_line(blame_heading(report_)), 2, layout_.width);
    out_ += '\n';
    write_rows();
    write_cover();
    write_remainder();
    for (const Note& note : report_.notes) {
      out_ += '\n';
      append_wrapped(out_, "", one_line("Note: " + note.message + "."), 2, layout_.width);
    }
    return std::move(out_);
  }

 private:
  [[nodiscard]] std::string paragraph_label(std::size_t paragraph) const {
    const auto& number = report_.paragraphs[paragraph].number;
    return number ? std::to_string(*number) : "";
  }

  // "ncm-3 p.6"
  [[nodiscard]] std::string place_of(const BlameCredit& credit) const {
    const std::string place = credit.paragraph ? " p." + std::to_string(*credit.paragraph) : "";
    return shortened(one_line(report_.statements[credit.statement].label), kLabelColumns) + place;
  }

  void write_rows() {
    std::size_t number_columns = 1;
    std::size_t place_columns = 1;
    for (const BlameRow& row : report_.rows) {
      number_columns = std::max(number_columns, paragraph_label(row.paragraph).size());
      if (row.credit) place_columns = std::max(place_columns, display_width(place_of(*row.credit)));
    }
    constexpr std::size_t kDateColumns = 10;
    const std::size_t margin = 2 + number_columns + 2 + kDateColumns + 2 + place_columns + 2;
    const std::size_t width = std::max(layout_.width, margin + kLeastText);
    std::optional<std::size_t> before;
    std::string number_before;
    for (const BlameRow& row : report_.rows) {
      if (before && before != row.paragraph) out_ += '\n';
      before = row.paragraph;
      std::string number = paragraph_label(row.paragraph);
      if (number == number_before) {
        number.clear();  // a list below its paragraph
      } else {
        number_before = number;
      }
      std::string who = row.says_something ? std::string(kNoPrecedent) : "-";
      if (row.credit) {
        who = padded(date_or_undated(report_.statements[row.credit->statement].date), kDateColumns) + "  " +
              place_of(*row.credit);
      }
      const std::optional<Role> role = role_of(row);
      const auto dressed = [&](const std::string& text) {
        return role ? styled(*role, text, layout_.coloring) : text;
      };
      const std::string blanks(margin - 4 - number_columns - display_width(who), ' ');
      const std::string prefix = fmt::format("  {:>{}}  {}{}", number, number_columns, dressed(who), blanks);
      const std::string whose = reading_words(row.readings);
      append_wrapped(
          out_, prefix,
          dressed(one_line(row.text)) +
              (whose.empty() ? "" : " " + styled(Role::faint, "(" + whose + ")", layout_.coloring)),
          margin, width);
    }
  }

  void write_cover() {
    out_ += "\n" + styled(Role::heading, "Cover", layout_.coloring) + "\n";
    append_wrapped(out_, "  ", one_line(blame_cover_sentence(report_)), 2, layout_.width);
    if (report_.cover.empty()) return;
    out_ += '\n';
    std::size_t columns = 1;
    for (const BlameCover& one : report_.cover) {
      columns = std::max(columns, display_width(one_line(report_.statements[one.statement].label)));
    }
    columns = std::min(columns, std::max<std::size_t>(layout_.width, 60) - 40);
    for (const BlameCover& one : report_.cover) {
      const BlameStatement& statement = report_.statements[one.statement];
      const std::string words = grouped(one.words);
      const std::string share = percent(one.share);
      out_ += fmt::format("  {}  {}  {:>7} words  {:>7}\n", padded(date_or_undated(statement.date), 10),
                          padded(shortened(one_line(statement.label), columns), columns), words, share);
    }
  }

  void write_remainder() {
    const bool any = std::ranges::any_of(
        report_.phrases, [](const BlamePhrase& phrase) { return !phrase.first && phrase.says_something; });
    if (!any) return;
    const std::size_t words = report_.words - report_.credited;
    out_ += "\n" + styled(Role::heading, "Without precedent", layout_.coloring) + ": " +
            counted(words, "word") + ", " + percent(thousandths(words, report_.words)) + "\n";
    for (const BlamePhrase& phrase : report_.phrases) {
      if (phrase.first || !phrase.says_something) continue;
      const std::string whose = reading_words(phrase.readings);
      const std::string number = paragraph_label(phrase.paragraph);
      const std::string label = padded(number.empty() ? "" : "p." + number, 5);
      append_wrapped(out_, "  " + label + " ",
                     "\"" + one_line(phrase.text) + "\"" + (whose.empty() ? "" : " (" + whose + ")"), 8,
                     layout_.width);
    }
  }

  const BlameReport& report_;
  const TextLayout& layout_;
  std::string out_;
};

}  // namespace

std::string blame_heading(const BlameReport& report) {
  std::string out = report.id + (report.date ? " (" + report.date->to_string() + ")" : "") + ": ";
  if (report.searched == 0) return out + "no statement to compare with";
  out += std::string(report.by_last ? "where it was last agreed, " : "where it was first agreed, ") + "in " +
         counted(report.searched, "statement") + (report.date ? " before it" : "") + ", ";
  if (report.excerpts == 0) return out + (report.searched == 1 ? "held in full" : "all held in full");
  return out + grouped(report.searched - report.excerpts) + " in full and " + grouped(report.excerpts) +
         " in excerpts";
}

std::string blame_cover_sentence(const BlameReport& report) {
  if (report.cover.empty()) return "No statement holds a phrase of it.";
  const bool one = report.cover.size() == 1;
  return grouped(report.cover.size()) + " of " + counted(report.searched, "statement") +
         (one ? " holds " : " together hold ") + grouped(report.credited) + " of its " +
         counted(report.words, "word") + ", " + percent(thousandths(report.credited, report.words)) + ".";
}

std::string blame_text(const BlameReport& report, const TextLayout& layout) {
  return BlameWriter(report, layout).write();
}

std::string blame_porcelain(const BlameReport& report) {
  std::string out;
  for (const BlamePhrase& phrase : report.phrases) {
    const std::optional<BlameCredit>& credit = report.by_last ? phrase.last : phrase.first;
    std::string id = "-";
    std::string date = "-";
    std::string paragraph = "-";
    if (credit) {
      const BlameStatement& statement = report.statements[credit->statement];
      id = field_of(statement.id);
      if (statement.date) date = statement.date->to_string();
      if (credit->paragraph) paragraph = std::to_string(*credit->paragraph);
    }
    out += fmt::format("{} {} {} {} {}", id, date, paragraph, phrase.span.begin, phrase.span.end);
    for (const std::string& reading : phrase.readings) out += " " + field_of(reading);
    out += "\n\t" + one_line(phrase.text) + "\n";
  }
  return out;
}

}  // namespace agreed
