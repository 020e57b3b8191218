#include "visualize/docx/docx_earlier_words.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace agreed {
namespace {

constexpr std::string_view kNotKnownOpen = "[?";
constexpr std::string_view kNotKnownClose = "?]";

// Words that face nothing, without what says only that the text has gaps there; empty if that is all.
std::string_view without_gaps(std::string_view text) {
  constexpr std::string_view kGap = "[...]";
  while (text.starts_with(' ') || text.starts_with(kGap))
    text.remove_prefix(text.starts_with(' ') ? 1 : kGap.size());
  while (text.ends_with(' ') || text.ends_with(kGap))
    text.remove_suffix(text.ends_with(' ') ? 1 : kGap.size());
  return text;
}

// The first of the letters that a part of the notes refers to by a mark of their kind.
const LetterNote* first_note(const LetterText& text, std::string_view mark) {
  const auto found = std::ranges::find_if(
      text.notes, [&](const LetterNote& one) { return text.of(text.letters[one.mark]) == mark; });
  return found == text.notes.end() ? nullptr : &*found;
}

const DocxRun* run_with(const DocxLetters& document, std::uint32_t letter) {
  const auto found =
      std::ranges::find_if(document.runs, [&](const DocxRun& run) { return run.letters.contains(letter); });
  return found == document.runs.end() ? nullptr : &*found;
}

}  // namespace

DocxEarlierWords::DocxEarlierWords(const DocxLetters& document, const LetterText& earlier,
                                   DocxElements& elements)
    : document_(document),
      earlier_(earlier),
      elements_(elements),
      footnotes_(form_of(false)),
      endnotes_(form_of(true)) {}

std::string DocxEarlierWords::doubtful(LetterRange letters, const std::string& properties) const {
  const std::uint32_t begin = earlier_.letters[letters.begin].begin;
  const std::string_view all =
      std::string_view(earlier_.text).substr(begin, earlier_.letters[letters.end - 1].end - begin);
  const std::string_view words = without_gaps(all);
  if (words.empty()) return {};
  const std::string text =
      std::string(kNotKnownOpen) + std::string(words) + std::string(kNotKnownClose) + " ";
  return run_of(properties, elements_.text("t", text));
}

std::string DocxEarlierWords::tracked(DocxEventKind kind, LetterRange letters, std::uint32_t at,
                                      const std::string& properties) {
  const std::string_view name = kind == DocxEventKind::deleted ? "delText" : "t";
  if (kind == DocxEventKind::doubtful) return doubtful(letters, properties);
  std::string runs;
  std::string inside;  // of the run under way
  std::string text;
  const auto close_text = [&] {
    if (!text.empty()) inside += elements_.text(name, text);
    text.clear();
  };
  const auto close_run = [&] {
    close_text();
    if (!inside.empty()) runs += run_of(properties, inside);
    inside.clear();
  };
  for (std::uint32_t i = letters.begin; i < letters.end; ++i) {
    const Letter& letter = earlier_.letters[i];
    const std::string_view bytes = earlier_.of(letter);
    if (letter.kind != LetterKind::object) {
      text += bytes;
    } else if (is_note_mark(bytes)) {
      close_run();
      runs += mark_of_note(i, at);
    } else {
      close_text();
      inside += elements_.object(bytes, name);
    }
  }
  close_run();
  if (runs.empty()) return {};
  const std::string_view change = kind == DocxEventKind::moved_away ? "moveFrom" : "del";
  return elements_.change(change) + ">" + runs + elements_.close(change);
}

std::string DocxEarlierWords::deleted_row(LetterRange row, std::uint32_t at) {
  std::string out = elements_.open("tr") + elements_.row_properties({}, "del") + elements_.open("tc");
  std::uint32_t begin = row.begin;
  for (std::uint32_t i = row.begin; i + 1 < row.end; ++i) {
    const LetterKind kind = earlier_.letters[i].kind;
    if (!ends_paragraph(kind)) continue;
    const bool in_cell = kind == LetterKind::paragraph_end;
    out += elements_.open("p") + elements_.paragraph_properties({}, in_cell ? "del" : "", false);
    if (begin < i) out += tracked(DocxEventKind::deleted, {begin, i}, at, {});
    out += elements_.close("p");
    begin = i + 1;
    if (!in_cell) out += elements_.close("tc") + (i + 2 < row.end ? elements_.open("tc") : std::string());
  }
  return out + elements_.close("tr");
}

std::string DocxEarlierWords::run_of(const std::string& properties, const std::string& inside) const {
  return elements_.open("r") + properties + inside + elements_.close("r");
}

// --- notes -----------------------------------------------------------------------------------------------

DocxEarlierWords::NoteForm DocxEarlierWords::form_of(bool endnotes) const {
  NoteForm form;
  for (std::uint32_t i = 1; i < document_.parts.size(); ++i) {
    if (document_.parts[i].endnotes == endnotes && document_.parts[i].end != 0) form.part = i;
  }
  const LetterNote* const note = first_note(document_.text, endnotes ? kEndnoteMark : kFootnoteMark);
  if (form.part == 0 || note == nullptr) return form;
  if (const DocxRun* const run = run_with(document_, note->mark)) form.mark = run->properties;
  const auto paragraph = std::ranges::find_if(document_.paragraphs, [&](const DocxParagraph& one) {
    return one.letters.begin == note->letters.begin && one.part == form.part;
  });
  if (paragraph == document_.paragraphs.end()) return form;
  form.paragraph = paragraph->properties;
  const auto index = static_cast<std::uint32_t>(paragraph - document_.paragraphs.begin());
  for (const DocxRun& run : document_.runs) {
    if (run.paragraph != index) continue;
    if (run.is_number && run.letters.empty()) form.number = run.whole;
    if (!run.is_number && !run.letters.empty()) {
      form.words = run.properties;
      break;
    }
  }
  return form;
}

// The run of a mark; the note that it refers to is put back.
std::string DocxEarlierWords::mark_of_note(std::uint32_t letter, std::uint32_t at) {
  const bool endnote = earlier_.of(earlier_.letters[letter]) == kEndnoteMark;
  const NoteForm& form = endnote ? endnotes_ : footnotes_;
  const LetterNote* const said = earlier_.note_marked_by(letter);
  if (form.part == 0 || said == nullptr) {
    lost_note_ = true;
    return {};
  }
  const std::uint32_t id = elements_.new_id();
  added_.push_back({place_of_note(form.part, at), note(*said, form, endnote, id)});
  const std::string& p = document_.prefix;
  return run_of(form.mark.empty() ? raised() : elements_.run_properties(form.mark),
                fmt::format("<{}{}Reference {}id=\"{}\"/>", p, endnote ? "endnote" : "footnote", p, id));
}

std::uint32_t DocxEarlierWords::place_of_note(std::uint32_t part, std::uint32_t at) const {
  const std::vector<LetterNote>& notes = document_.text.notes;
  for (std::size_t i = 0; i < notes.size(); ++i) {
    if (notes[i].mark >= at && document_.text_notes[i].part == part)
      return document_.text_notes[i].whole.begin;
  }
  return document_.parts[part].end;
}

std::string DocxEarlierWords::note(const LetterNote& said, const NoteForm& form, bool endnote,
                                   std::uint32_t id) {
  const std::string& p = document_.prefix;
  const std::string_view kind = endnote ? "endnote" : "footnote";
  const std::string words = elements_.run_properties(form.words);
  std::string number(elements_.slice(form.number));
  if (number.empty()) number = run_of(raised(), fmt::format("<{}{}Ref/>", p, kind));
  std::string out = fmt::format("<{}{} {}id=\"{}\">", p, kind, p, id);
  std::uint32_t begin = said.letters.begin;
  for (std::uint32_t i = begin; i < said.letters.end; ++i) {
    const bool last = i + 1 == said.letters.end;
    const LetterKind of = earlier_.letters[i].kind;
    if (!is_break(of) && !last) continue;
    const LetterRange paragraph{begin, is_break(of) ? i : i + 1};
    begin = i + 1;
    if (of == LetterKind::row_end) continue;
    out += elements_.open("p") + elements_.paragraph_properties(form.paragraph, {}, false) + number;
    if (!paragraph.empty()) out += tracked(DocxEventKind::deleted, paragraph, document_.text.size(), words);
    out += elements_.close("p");
    number.clear();
  }
  return out + elements_.close(kind);
}

std::string DocxEarlierWords::raised() const {
  return fmt::format("<{}rPr><{}vertAlign {}val=\"superscript\"/></{}rPr>", document_.prefix,
                     document_.prefix, document_.prefix, document_.prefix);
}

}  // namespace agreed
