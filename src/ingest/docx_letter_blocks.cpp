#include <algorithm>
#include <charconv>
#include <utility>

#include "ingest/docx_letter_reader.h"
#include "ingest/inline_text.h"

namespace agreed {

bool is_tracked_change(std::string_view name) {
  return name == "ins" || name == "del" || name == "moveFrom" || name == "moveTo";
}

LetterReader::LetterReader(const DocxPackage& package, const DocxStyles& styles, TrackedChanges changes,
                           bool hide_instructions, DocxLetters& out)
    : accept_(changes == TrackedChanges::accept),
      styles_(styles),
      numbering_(package.numbering.has_value() ? &*package.numbering : nullptr, styles),
      out_(out),
      fields_(hide_instructions) {}

void LetterReader::add_notes(bool endnotes, const XmlNode& root, const XmlPlace& place, std::uint32_t part) {
  find_largest_id(root);
  each_child(root, place, [&](const XmlNode& node, const XmlPlace& at) {
    notes_.emplace(std::pair(endnotes, node.attribute("id")), Note{&node, &at, part, false});
  });
}

void LetterReader::read(const XmlNode& root, const XmlPlace& place) {
  find_largest_id(root);
  each_child(root, place, [&](const XmlNode& node, const XmlPlace& at) {
    if (node.name == "body") read_blocks(node, at);
  });
  end_open_paragraph();
  read_notes();
  end_story();
  tell();
}

// What is kept and has no letters.
void LetterReader::tell() {
  const auto tell_of = [&](bool there, const char* what) {
    if (there) out_.notes.push_back({std::string(what) + " kept as they are and not compared"});
  };
  tell_of(boxes_ != 0, "text boxes are");
  tell_of(formulas_ != 0, "formulas are");
  tell_of(embedded_ != 0, "files embedded in it are");
  tell_of(hidden_text_, "hidden words, which are not printed, are");
  tell_of(marked_again_, "second marks of a note are");
  if (!fields_.hide_instructions())
    out_.notes.push_back({"a field of it never ends; the text of its instructions is compared as well"});
}

// Notes may hold references themselves, which then wait behind the others.
void LetterReader::read_notes() {
  for (std::size_t i = 0; i < waiting_.size(); ++i) {
    const WaitingNote waiting = waiting_[i];
    end_story();
    part_ = waiting.note->part;
    const std::uint32_t begin = out_.text.size();
    read_blocks(*waiting.note->node, *waiting.note->place);
    end_open_paragraph();
    if (out_.text.size() == begin) continue;
    out_.text.notes.push_back({waiting.mark, {begin, out_.text.size()}});
    out_.text_notes.push_back({part_, waiting.note->place->whole});
  }
}

// Neither a paragraph nor a field goes on from the text into a note.
void LetterReader::end_story() {
  lost_text_ = lost_text_ || fields_.lost_text();
  fields_.clear();
}

void LetterReader::read_blocks(const XmlNode& container, const XmlPlace& place) {
  each_child(container, place, [&](const XmlNode& node, const XmlPlace& at) {
    if (node.name == "p") {
      read_paragraph(node, at);
    } else if (node.name == "tbl") {
      end_open_paragraph();
      read_rows(node, at);
    } else if (node.name == "AlternateContent") {
      read_alternative(node, at, [&](const XmlNode& one, const XmlPlace& there) { read_blocks(one, there); });
    } else if (node.name == "altChunk" || node.name == "subDoc") {
      ++embedded_;
    } else if (node.name == "oMathPara" || node.name == "oMath") {
      ++formulas_;
    } else if (!is_taken_out(node.name) && !node.name.ends_with("Pr")) {
      read_blocks(node, at);  // sdt, sdtContent, customXml, ins
    }
  });
}

void LetterReader::read_rows(const XmlNode& table, const XmlPlace& place) {
  each_child(table, place, [&](const XmlNode& node, const XmlPlace& at) {
    if (node.name == "tr") {
      read_row(node, at);
    } else if (node.name != "p" && node.name != "tbl" && !node.name.ends_with("Pr")) {
      read_rows(node, at);
    }
  });
}

void LetterReader::read_row(const XmlNode& node, const XmlPlace& place) {
  const XmlNode* const properties = node.child("trPr");
  if (properties != nullptr && properties->child(accept_ ? "del" : "ins") != nullptr) return;
  DocxRow row;
  row.whole = place.whole;
  row.start_tag = place.start_tag();
  row.properties_at = place.content.begin;
  if (const XmlPlace* one = place.child("tblPrEx")) row.properties_at = one->whole.end;
  if (const XmlPlace* one = place.child("trPr")) row.properties = one->whole;
  row.tracked = properties != nullptr && properties->child("ins") != nullptr;
  row.letters.begin = out_.text.size();
  read_cells(node, place);
  if (out_.text.size() == row.letters.begin) return;
  add(LetterKind::row_end, "");
  row.letters.end = out_.text.size();
  out_.rows.push_back(row);
  out_.text.rows.push_back(row.letters);
}

void LetterReader::read_cells(const XmlNode& row, const XmlPlace& place) {
  each_child(row, place, [&](const XmlNode& node, const XmlPlace& at) {
    if (node.name == "tc") {
      const XmlNode* const properties = node.child("tcPr");
      if (properties != nullptr && properties->child(accept_ ? "cellDel" : "cellIns") != nullptr) return;
      const std::uint32_t begin = out_.text.size();
      read_blocks(node, at);
      end_open_paragraph();
      if (out_.text.size() == begin) return;
      Letter& last = out_.text.letters.back();
      if (last.kind == LetterKind::paragraph_end) last.kind = LetterKind::cell_end;
    } else if (node.name != "p" && node.name != "tbl" && !node.name.ends_with("Pr")) {
      read_cells(node, at);
    }
  });
}

void LetterReader::read_paragraph(const XmlNode& node, const XmlPlace& place) {
  DocxParagraph paragraph;
  paragraph.part = part_;
  paragraph.whole = place.whole;
  paragraph.start_tag = place.start_tag();
  paragraph.closed = place.is_closed();
  paragraph.content_end = place.content.end;
  bool gone = false;
  if (const XmlNode* properties = node.child("pPr")) {
    paragraph.properties = place.child("pPr")->whole;
    if (const XmlNode* mark = properties->child("rPr")) {
      for (const XmlNode& one : mark->children) {
        paragraph.tracked_mark = paragraph.tracked_mark || is_tracked_change(one.name);
        gone = gone || is_taken_out(one.name);
      }
    }
  }
  paragraph.letters.begin = out_.text.size();
  if (open_begin_ == kClosed) {
    open_begin_ = static_cast<std::uint32_t>(out_.source.size());
    open_first_ = out_.text.size();
  }
  const std::size_t at = out_.paragraphs.size();
  out_.paragraphs.push_back(paragraph);
  each_child(node, place,
             [&](const XmlNode& one, const XmlPlace& there) { read_inline(one, there, -1, false); });
  open_node_ = &node;
  if (!gone) end_paragraph(node, out_.paragraphs[at]);
  out_.paragraphs[at].letters.end = out_.text.size();
}

// Where a table comes next, or nothing in the cell or text, a paragraph whose end is taken out has nothing to
// be joined to: it ends all the same, if there is anything of it.
void LetterReader::end_open_paragraph() {
  if (open_begin_ == kClosed) return;
  if (open_first_ == out_.text.size()) {
    open_begin_ = kClosed;
    return;
  }
  DocxParagraph& paragraph = out_.paragraphs.back();
  end_paragraph(*open_node_, paragraph);
  paragraph.letters.end = out_.text.size();
}

void LetterReader::end_paragraph(const XmlNode& node, DocxParagraph& paragraph) {
  LetterParagraph traits = traits_of(node);
  add(LetterKind::paragraph_end, "");
  traits.end = out_.text.size() - 1;
  // The number comes first: what was written moves behind it.
  if (!traits.number.empty()) {
    const std::string lead = traits.number + ' ';
    out_.source.insert(open_begin_, lead);
    for (std::uint32_t i = open_first_; i < out_.places.size(); ++i)
      out_.places[i] += static_cast<std::uint32_t>(lead.size());
  }
  out_.source += "\n\n";
  open_begin_ = kClosed;
  paragraph.has_end = true;
  paragraph.traits = static_cast<std::uint32_t>(out_.text.paragraphs.size());
  out_.text.paragraphs.push_back(std::move(traits));
}

LetterParagraph LetterReader::traits_of(const XmlNode& node) {
  LetterParagraph out;
  std::string style = styles_.default_style();
  DocxListPlace place;
  if (const XmlNode* properties = node.child("pPr")) {
    if (const XmlNode* named = properties->child("pStyle")) style = named->attribute("val");
    place = docx_list_place(*properties);
  }
  if (style != styles_.default_style()) out.style = style;
  const DocxListPlace of_style = styles_.list_place(style);
  const int list = place.list.value_or(of_style.list.value_or(0));
  if (list == 0) return out;
  std::optional<int> level = place.level;
  if (!level.has_value()) level = numbering_.level_of_style(list, style);
  if (!level.has_value()) level = of_style.level;
  const std::string_view written = std::string_view(out_.source).substr(open_begin_);
  const std::optional<DocxLabel> label =
      numbering_.next(list, level.value_or(0), styles_.language(style, is_east_asian(written)));
  if (!label.has_value()) return out;
  out.in_list = true;
  out.number = label->number;
  return out;
}

void LetterReader::find_largest_id(const XmlNode& node) {
  std::uint32_t id = 0;
  const std::string_view value = node.attribute("id");
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), id);
  constexpr std::uint32_t kMost = 0x7FFF0000;
  if (error == std::errc() && end == value.data() + value.size() && id < kMost)
    out_.next_change = std::max(out_.next_change, id + 1);
  for (const XmlNode& one : node.children) find_largest_id(one);
}

// Whether what stands in such an element is no letter.
bool LetterReader::is_taken_out(std::string_view name) const {
  return accept_ ? name == "del" || name == "moveFrom" : name == "ins" || name == "moveTo";
}

}  // namespace agreed
