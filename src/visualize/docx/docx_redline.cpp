#include "visualize/docx/docx_redline.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "analyze/letter_script.h"
#include "ingest/zip_archive.h"
#include "visualize/docx/docx_new.h"
#include "visualize/xml_text.h"

namespace agreed {
namespace {

class MarksBuilder {
 public:
  MarksBuilder(const LetterScript& script, const LetterText& earlier, const DocxLetters& document,
               const DocxRevision& revision)
      : script_(script), earlier_(earlier), document_(document), revision_(revision) {}

  DocxMarks build() {
    marks_.letters.resize(document_.text.size(), LetterMark::none);
    marks_.next_id = document_.next_change;
    for (std::size_t i = 0; i < script_.runs.size(); ++i) {
      const LetterRun& run = script_.runs[i];
      if (run.move == kNoMove) continue;
      auto& ends = run.fate == LetterFate::omitted ? away_ : here_;
      ends.try_emplace(run.move, i, i).first->second.second = i;
    }
    for (std::size_t i = 0; i < script_.runs.size(); ++i) add(i);
    for (const LetterNote& note : document_.text.notes) {
      if (marks_.letters[note.mark] == LetterMark::inserted) set_words(note.letters);
    }
    return std::move(marks_);
  }

 private:
  // First and last run of each move on one side.
  using Ends = std::map<std::uint32_t, std::pair<std::size_t, std::size_t>>;

  void add(std::size_t index) {
    const LetterRun& run = script_.runs[index];
    // A move is one only if both of its sides are there.
    const bool moves = run.move != kNoMove && away_.contains(run.move) && here_.contains(run.move);
    const bool away = run.fate == LetterFate::omitted;
    const std::string_view side = away ? "moveFrom" : "moveTo";
    if (moves) {
      const auto& [first, last] = (away ? away_ : here_).at(run.move);
      if (index == first) add_range(run.later.begin, side, "RangeStart", run.move, away);
      add_run(run, true);
      if (index == last) add_range(run.later.end, side, "RangeEnd", run.move, away);
      return;
    }
    add_run(run, false);
  }

  void add_run(const LetterRun& run, bool moves) {
    const bool carried = moves && run.carried;
    switch (run.fate) {
      case LetterFate::common:
        return;
      case LetterFate::added:
        set(run.later, carried ? LetterMark::moved_here : LetterMark::inserted);
        return;
      case LetterFate::later_unmatched:
        set(run.later, LetterMark::doubtful);
        return;
      case LetterFate::earlier_unmatched:
        marks_.events.push_back({run.later.begin, DocxEventKind::doubtful, {}, run.earlier});
        return;
      case LetterFate::omitted:
        add_omitted(run, carried ? DocxEventKind::moved_away : DocxEventKind::deleted);
        return;
    }
  }

  void set(LetterRange letters, LetterMark mark) {
    std::fill(marks_.letters.begin() + letters.begin, marks_.letters.begin() + letters.end, mark);
  }

  // The words of a note that is new; its paragraphs come and go with its mark.
  void set_words(LetterRange note) {
    for (std::uint32_t i = note.begin; i < note.end; ++i) {
      if (!is_break(document_.text.letters[i].kind)) marks_.letters[i] = LetterMark::inserted;
    }
  }

  // What somebody else already tracks as deleted in this place is not marked again.
  void add_omitted(const LetterRun& run, DocxEventKind kind) {
    LetterRange rest = run.earlier;
    const auto add_letters = [&](LetterRange letters) {
      if (!letters.empty()) marks_.events.push_back({run.later.begin, kind, {}, letters});
    };
    // It stands beside the place, or only white space is between.
    const std::uint32_t first = run.later.begin == 0 ? 0 : run.later.begin - 1;
    auto next = std::ranges::lower_bound(document_.deleted, first, {}, &DocxDeleted::before);
    for (; next != document_.deleted.end() && next->before <= run.later.begin + 1; ++next) {
      const DocxDeleted& deleted = *next;
      const LetterRange same = find(trimmed(deleted.text), rest);
      if (same.empty()) continue;
      // Which of two blanks went, the one before or the one behind, is all the same.
      auto blanks = static_cast<std::uint32_t>(deleted.text.size() - trimmed(deleted.text).size());
      LetterRange gone = same;
      for (; blanks > 0 && gone.end < rest.end && is_space(gone.end); --blanks) ++gone.end;
      for (; blanks > 0 && gone.begin > rest.begin && is_space(gone.begin - 1); --blanks) --gone.begin;
      add_letters({rest.begin, gone.begin});
      rest.begin = gone.end;
    }
    add_letters(rest);
  }

  [[nodiscard]] bool is_space(std::uint32_t letter) const {
    return earlier_.letters[letter].kind == LetterKind::space;
  }

  static std::string_view trimmed(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
  }

  [[nodiscard]] LetterRange find(std::string_view text, LetterRange in) const {
    if (text.empty() || in.empty()) return {};
    const std::uint32_t begin = earlier_.letters[in.begin].begin;
    const std::uint32_t end = earlier_.letters[in.end - 1].end;
    const std::size_t at = std::string_view(earlier_.text).substr(begin, end - begin).find(text);
    if (at == std::string_view::npos) return {};
    const auto letter_at = [&](std::size_t byte) {
      return static_cast<std::uint32_t>(std::ranges::lower_bound(earlier_.letters.begin() + in.begin,
                                                                 earlier_.letters.begin() + in.end, byte, {},
                                                                 &Letter::begin) -
                                        earlier_.letters.begin());
    };
    return {letter_at(begin + at), letter_at(begin + at + text.size())};
  }

  void add_range(std::uint32_t at, std::string_view side, std::string_view edge, std::uint32_t move,
                 bool away) {
    const std::string& p = document_.prefix;
    std::uint32_t& id = (away ? away_ids_ : here_ids_).try_emplace(move, 0).first->second;
    const bool starts = id == 0;
    if (starts) id = marks_.next_id++;
    std::string xml = fmt::format("<{}{}{} {}id=\"{}\"", p, side, edge, p, id);
    if (starts) {
      xml += fmt::format(" {}author=\"{}\"", p, escape_xml(revision_.author));
      if (!revision_.date.empty()) xml += fmt::format(" {}date=\"{}\"", p, escape_xml(revision_.date));
      xml += fmt::format(" {}name=\"move{}\"", p, move + 1);
    }
    marks_.events.push_back({at, DocxEventKind::xml, xml + "/>", {}});
  }

  const LetterScript& script_;
  const LetterText& earlier_;
  const DocxLetters& document_;
  const DocxRevision& revision_;
  DocxMarks marks_;
  Ends away_;
  Ends here_;
  std::map<std::uint32_t, std::uint32_t> away_ids_;
  std::map<std::uint32_t, std::uint32_t> here_ids_;
};

bool held_in_full(const DiffReport& report) {
  return report.earlier.held == Held::full && report.later.held == Held::full;
}

// Reads what was written, both ways.
std::optional<Error> find_fault(DocxFile& made, const LetterText& later, const LetterText& earlier) {
  const Result<DocxLetters> accepted = read_docx_letters(made.bytes, "(redline)", TrackedChanges::accept);
  if (!accepted.ok()) return accepted.error();
  if (!same_letters(accepted.value().text, later)) {
    return Error{ErrorCode::bad_value,
                 "its changes cannot be marked: accepting them would not give the later text",
                 {},
                 0};
  }
  const Result<DocxLetters> rejected = read_docx_letters(made.bytes, "(redline)", TrackedChanges::reject);
  if (!rejected.ok()) return rejected.error();
  if (!made.notes.empty()) return std::nullopt;
  // A row inside another one cannot be told by the letters alone.
  if (same_letters(rejected.value().text, earlier) && rejected.value().text.rows == earlier.rows) {
    if (!std::ranges::equal(rejected.value().text.paragraphs, earlier.paragraphs, {},
                            &LetterParagraph::number, &LetterParagraph::number)) {
      made.notes.push_back(
          {"rejecting all changes gives the words of the earlier text, but not the numbers of its lists"});
    }
  } else {
    made.notes.push_back(
        {"rejecting all changes does not give the earlier text to the letter: somebody's tracked "
         "changes were settled between the two, or it has what cannot be marked"});
  }
  return std::nullopt;
}

}  // namespace

Result<MarkedDocx> marked_redline(const DiffReport& report, const TokenLetters& earlier,
                                  const TokenLetters& later, const DocxLetters& document,
                                  const DocxRevision& revision) {
  const LetterScript script = letter_script(report, earlier, later);
  const DocxMarks marks = MarksBuilder(script, earlier.text, document, revision).build();
  Result<MarkedDocx> marked = mark_docx(document, earlier.text, marks, revision);
  if (marked.ok() && script.unmatched) {
    marked.value().notes.push_back(
        {"a text is held in excerpts: what faces nothing is in grey, earlier words between [? and ?], and no "
         "change"});
  }
  return marked;
}

Result<DocxFile> docx_redline(const DiffReport& report, const DocxRevision& revision) {
  const TokenLetters earlier = printed_letters(report.earlier.text);
  const TokenLetters later = printed_letters(report.later.text);
  const std::string language = report.later.text.language;
  const Result<DocxLetters> document = new_docx(later.text, language);
  if (!document.ok()) return document.error();
  const Result<MarkedDocx> marked = marked_redline(report, earlier, later, document.value(), revision);
  if (!marked.ok()) return marked.error();
  Result<std::string> bytes = write_zip({}, new_docx_parts(marked.value().parts.front().bytes, language));
  if (!bytes.ok()) return std::move(bytes).error();
  DocxFile made{std::move(bytes).value(), marked.value().notes};
  // What stands in grey is no change, so that neither way gives one text alone.
  if (!held_in_full(report)) return made;
  if (std::optional<Error> fault = find_fault(made, document.value().text, earlier.text))
    return std::move(*fault);
  return made;
}

Result<DocxFile> docx_redline(const DiffReport& report, const DocxDocument& earlier,
                              const DocxDocument& later, const DocxRevision& revision) {
  const TokenLetters left = placed_letters(earlier.letters.text, earlier.letters.places, report.earlier.text);
  const TokenLetters right = placed_letters(later.letters.text, later.letters.places, report.later.text);
  const Result<MarkedDocx> marked = marked_redline(report, left, right, later.letters, revision);
  if (!marked.ok()) return marked.error();
  Result<std::string> bytes = write_zip(later.file, marked.value().parts);
  if (!bytes.ok()) return std::move(bytes).error();
  DocxFile made{std::move(bytes).value(), marked.value().notes};
  const Result<DocxLetters> was = read_docx_letters(earlier.file, "(earlier)", TrackedChanges::reject);
  if (!was.ok()) return was.error();
  if (std::optional<Error> fault = find_fault(made, later.letters.text, was.value().text))
    return std::move(*fault);
  return made;
}

}  // namespace agreed
