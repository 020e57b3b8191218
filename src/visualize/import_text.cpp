// One line for each disagreement, with what is nearest and the address below it.
#include "visualize/import_text.h"

#include <fmt/format.h>

#include "text/printable.h"
#include "visualize/numbers.h"
#include "visualize/wrap.h"

namespace agreed {
namespace {

std::string line_of(const RecordDisagreement& one) {
  const std::string place = one.paragraph == 0 ? "" : fmt::format(" p.{}", one.paragraph);
  switch (one.problem) {
    case RecordProblem::other_paragraph:
      return fmt::format("attested in{}, stands in p.{}: \"{}\"", place, one.found_in, one.wording);
    case RecordProblem::not_absent:
      return fmt::format("documented as absent ({}), stands there{}: \"{}\"", one.concept_id, place,
                         one.wording);
    case RecordProblem::not_there:
      break;
  }
  return fmt::format("attested{}, not in the text: \"{}\"", place, one.wording);
}

void append_disagreement(std::string& out, const RecordDisagreement& one, const TextLayout& layout) {
  const auto append = [&](std::string_view lead, const std::string& line) {
    append_wrapped(out, lead, one_line(line), 2, layout.width);
  };
  append(styled(Role::omitted, "! ", layout.coloring), line_of(one));
  if (!one.nearest.empty()) append("  ", fmt::format("nearest: \"{}\"", one.nearest));
  if (!one.basis.empty()) append("  ", one.basis);
}

std::string outcome_of(const ImportReport& report) {
  switch (report.outcome) {
    case ImportOutcome::written:
      return report.path + ": written";
    case ImportOutcome::replaced:
      return report.path + ": replaced";
    case ImportOutcome::not_written:
      return report.path + ": not written (--replace writes it all the same)";
    case ImportOutcome::printed:
      break;
  }
  return report.statement.id;
}

}  // namespace

std::string import_report_text(const ImportReport& report, const TextLayout& layout) {
  std::string out;
  for (const RecordDisagreement& one : report.record.disagreements) append_disagreement(out, one, layout);
  std::string line = fmt::format("{}: {} in {}, from {}", outcome_of(report), counted(report.words, "word"),
                                 counted(report.paragraphs, "paragraph"), report.format);
  if (!report.encoding.empty()) line += " in " + report.encoding;
  // Not wrapped: a script takes the path from it.
  append_wrapped(out, "", one_line(line + "."), 0, 0);
  if (report.compared) {
    append_wrapped(
        out, "",
        fmt::format("{} and {} of the excerpts looked for: {}.", counted(report.record.passages, "passage"),
                    counted(report.record.absences, "absence"),
                    report.record.disagreements.empty()
                        ? std::string("all agree")
                        : counted(report.record.disagreements.size(), "disagreement")),
        0, layout.width);
  }
  return out;
}

}  // namespace agreed
