#include "visualize/docx/docx_marking.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "visualize/docx/docx_elements.h"
#include "visualize/docx/docx_note_ids.h"
#include "visualize/docx/docx_paragraph.h"

namespace agreed {
namespace {

struct Replacement {
  ByteSpan bytes;
  std::string xml;
};

class DocxMarker {
 public:
  DocxMarker(const DocxLetters& document, const LetterText& earlier, const DocxMarks& marks,
             const DocxRevision& revision)
      : document_(document),
        earlier_(earlier),
        marks_(marks),
        elements_(document, revision, marks.next_id),
        writer_(document, earlier, marks, elements_),
        events_(marks.events) {}

  Result<MarkedDocx> mark() {
    place_rows();
    mark_new_rows();
    std::size_t run = 0;
    std::size_t event = 0;
    bool lost = false;
    for (std::size_t i = 0; i < document_.paragraphs.size(); ++i) {
      const DocxParagraph& paragraph = document_.paragraphs[i];
      const bool in_note = paragraph.letters.begin >= document_.text.body_end();
      const std::size_t first_run = run;
      while (run < document_.runs.size() && document_.runs[run].paragraph == i) ++run;
      const std::size_t first_event = event;
      while (event < events_.size() && events_[event].at < paragraph.letters.end) {
        const LetterRange earlier = events_[event++].earlier;
        lost = lost || (in_note && !earlier.empty() && earlier.begin < earlier_.body_end());
      }
      if (first_event == event && !is_marked(paragraph)) continue;
      Result<std::string> xml = writer_.write(i, {document_.runs.data() + first_run, run - first_run},
                                              {events_.data() + first_event, event - first_event});
      if (!xml.ok()) return std::move(xml).error();
      replacements_.push_back({paragraph.whole, std::move(xml).value()});
    }
    if (lost || event != events_.size()) {
      return Error{ErrorCode::bad_value,
                   "what the earlier text has at its end cannot be put behind the later one's end",
                   {},
                   0};
    }
    return MarkedDocx{marked_parts(), writer_.notes()};
  }

 private:
  [[nodiscard]] bool is_marked(const DocxParagraph& paragraph) const {
    return std::any_of(marks_.letters.begin() + paragraph.letters.begin,
                       marks_.letters.begin() + paragraph.letters.end,
                       [](LetterMark mark) { return mark != LetterMark::none; });
  }

  [[nodiscard]] LetterKind kind_of(std::uint32_t letter) const { return document_.text.letters[letter].kind; }

  // Rows that are gone stand behind the row that they followed, or before the one that they preceded.
  void place_rows() {
    for (DocxEvent& event : events_) {
      if (event.kind != DocxEventKind::deleted) continue;
      while (!event.earlier.empty()) {
        const auto row = std::ranges::find(earlier_.rows, event.earlier.begin, &LetterRange::begin);
        if (row == earlier_.rows.end() || row->end > event.earlier.end) break;
        const DocxRow* const before = row_ending_at(event.at);
        const DocxRow* const after = row_beginning_at(event.at);
        if (before == nullptr && after == nullptr) break;
        const std::uint32_t at = before != nullptr ? before->whole.end : after->whole.begin;
        replacements_.push_back({{at, at}, writer_.earlier_words().deleted_row(*row, event.at)});
        event.earlier.begin = row->end;
      }
    }
    std::erase_if(events_, [](const DocxEvent& event) {
      return event.kind == DocxEventKind::deleted && event.earlier.empty();
    });
  }

  [[nodiscard]] const DocxRow* row_ending_at(std::uint32_t letter) const {
    const auto found =
        std::ranges::find_if(document_.rows, [&](const DocxRow& row) { return row.letters.end == letter; });
    return found == document_.rows.end() ? nullptr : &*found;
  }
  [[nodiscard]] const DocxRow* row_beginning_at(std::uint32_t letter) const {
    const auto found =
        std::ranges::find_if(document_.rows, [&](const DocxRow& row) { return row.letters.begin == letter; });
    return found == document_.rows.end() ? nullptr : &*found;
  }

  void mark_new_rows() {
    for (const DocxRow& row : document_.rows) {
      const bool is_new = std::all_of(
          marks_.letters.begin() + row.letters.begin, marks_.letters.begin() + row.letters.end,
          [](LetterMark mark) { return mark == LetterMark::inserted || mark == LetterMark::moved_here; });
      if (!is_new || row.tracked) continue;
      ByteSpan place = row.properties;
      if (place.empty()) place = {row.properties_at, row.properties_at};
      replacements_.push_back({place, elements_.row_properties(row.properties, "ins")});
    }
  }

  std::vector<ZipPart> marked_parts() {
    for (const DocxAddedNote& one : writer_.earlier_words().added_notes()) {
      replacements_.push_back({{one.at, one.at}, one.xml});
    }
    const bool adds_notes = !writer_.earlier_words().added_notes().empty();
    std::ranges::stable_sort(replacements_, {}, [](const Replacement& one) { return one.bytes.begin; });
    std::vector<ZipPart> out;
    std::size_t next = 0;
    for (const DocxPart& part : document_.parts) {
      const std::size_t first = next;
      std::string xml;
      std::uint32_t at = part.bytes.begin;
      for (; next < replacements_.size() && replacements_[next].bytes.begin < part.bytes.end; ++next) {
        xml += elements_.slice({at, replacements_[next].bytes.begin});
        xml += replacements_[next].xml;
        at = replacements_[next].bytes.end;
      }
      xml += elements_.slice({at, part.bytes.end});
      if (out.empty() || first != next || adds_notes) out.push_back({part.name, std::move(xml)});
    }
    if (adds_notes) {
      for (const bool endnotes : {false, true}) renumber_notes(out, document_, endnotes);
    }
    return out;
  }

  const DocxLetters& document_;
  const LetterText& earlier_;
  const DocxMarks& marks_;
  DocxElements elements_;
  DocxParagraphWriter writer_;
  std::vector<DocxEvent> events_;
  std::vector<Replacement> replacements_;
};

}  // namespace

Result<MarkedDocx> mark_docx(const DocxLetters& document, const LetterText& earlier, const DocxMarks& marks,
                             const DocxRevision& revision) {
  return DocxMarker(document, earlier, marks, revision).mark();
}

}  // namespace agreed
