// Walks the tree of elements and the places of these elements side by side; what is a letter is decided as in
// docx_body.cpp.
#include "ingest/docx_letters.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "ingest/docx_numbering.h"
#include "ingest/docx_package.h"
#include "ingest/docx_styles.h"
#include "ingest/inline_text.h"
#include "ingest/symbol_font.h"
#include "ingest/xml_places.h"
#include "ingest/zip_archive.h"

namespace agreed {
namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

bool is_change(std::string_view name) {
  return name == "ins" || name == "del" || name == "moveFrom" || name == "moveTo";
}

// Calls take(node, place) for each child that is an element.
template <typename Take>
void each_child(const XmlNode& node, const XmlPlace& place, Take&& take) {
  std::size_t at = 0;
  for (const XmlNode& one : node.children) {
    if (!one.name.empty() && at < place.children.size()) take(one, place.children[at++]);
  }
}

bool same_shape(const XmlNode& node, const XmlPlace& place) {
  std::size_t at = 0;
  for (const XmlNode& one : node.children) {
    if (one.name.empty()) continue;
    if (at == place.children.size() || place.children[at].local_name() != one.name) return false;
    if (!same_shape(one, place.children[at++])) return false;
  }
  return at == place.children.size();
}

class LetterReader {
 public:
  LetterReader(const DocxPackage& package, const DocxStyles& styles, bool accept, DocxLetters& out)
      : package_(package),
        accept_(accept),
        styles_(styles),
        numbering_(package.numbering.has_value() ? &*package.numbering : nullptr, styles),
        out_(out) {}

  void read(const XmlNode& root, const XmlPlace& place) {
    find_largest_id(root);
    each_child(root, place, [&](const XmlNode& node, const XmlPlace& at) {
      if (node.name == "body") read_blocks(node, at);
    });
    if (boxes_ != 0) out_.notes.push_back({"text boxes are kept as they are and not compared"});
  }

 private:
  // Whether what stands in such an element is no letter.
  [[nodiscard]] bool is_taken_out(std::string_view name) const {
    return accept_ ? name == "del" || name == "moveFrom" : name == "ins" || name == "moveTo";
  }

  // --- blocks ----------------------------------------------------------------------------------------

  void read_blocks(const XmlNode& container, const XmlPlace& place) {
    each_child(container, place, [&](const XmlNode& node, const XmlPlace& at) {
      if (node.name == "p") {
        read_paragraph(node, at);
      } else if (node.name == "tbl") {
        read_rows(node, at);
      } else if (node.name == "AlternateContent") {
        read_alternative(node, at,
                         [&](const XmlNode& one, const XmlPlace& there) { read_blocks(one, there); });
      } else if (!is_taken_out(node.name) && !node.name.ends_with("Pr")) {
        read_blocks(node, at);  // sdt, sdtContent, customXml, ins
      }
    });
  }

  template <typename Read>
  static void read_alternative(const XmlNode& node, const XmlPlace& place, Read&& read) {
    const XmlNode* chosen = node.child("Choice");
    if (chosen == nullptr) chosen = node.child("Fallback");
    each_child(node, place, [&](const XmlNode& one, const XmlPlace& at) {
      if (&one == chosen) read(one, at);
    });
  }

  void read_rows(const XmlNode& table, const XmlPlace& place) {
    each_child(table, place, [&](const XmlNode& node, const XmlPlace& at) {
      if (node.name == "tr") {
        read_row(node, at);
      } else if (node.name != "p" && node.name != "tbl" && !node.name.ends_with("Pr")) {
        read_rows(node, at);
      }
    });
  }

  void read_row(const XmlNode& node, const XmlPlace& place) {
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

  void read_cells(const XmlNode& row, const XmlPlace& place) {
    each_child(row, place, [&](const XmlNode& node, const XmlPlace& at) {
      if (node.name == "tc") {
        read_blocks(node, at);
        if (out_.text.letters.empty()) return;
        Letter& last = out_.text.letters.back();
        if (last.kind == LetterKind::paragraph_end) last.kind = LetterKind::cell_end;
      } else if (node.name != "p" && node.name != "tbl" && !node.name.ends_with("Pr")) {
        read_cells(node, at);
      }
    });
  }

  // --- paragraphs ------------------------------------------------------------------------------------

  void read_paragraph(const XmlNode& node, const XmlPlace& place) {
    DocxParagraph paragraph;
    paragraph.whole = place.whole;
    paragraph.start_tag = place.start_tag();
    paragraph.closed = place.is_closed();
    paragraph.content_end = place.content.end;
    bool gone = false;
    if (const XmlNode* properties = node.child("pPr")) {
      paragraph.properties = place.child("pPr")->whole;
      if (const XmlNode* mark = properties->child("rPr")) {
        for (const XmlNode& one : mark->children) {
          paragraph.tracked_mark = paragraph.tracked_mark || is_change(one.name);
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
    if (!gone) end_paragraph(node, out_.paragraphs[at]);
    out_.paragraphs[at].letters.end = out_.text.size();
  }

  void end_paragraph(const XmlNode& node, DocxParagraph& paragraph) {
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

  LetterParagraph traits_of(const XmlNode& node) {
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

  // --- runs ------------------------------------------------------------------------------------------

  void read_inline(const XmlNode& node, const XmlPlace& place, std::int32_t container, bool tracked) {
    if (is_taken_out(node.name)) {
      if (accept_) take_deleted(node.text());
      return;
    }
    if (node.name == "r") {
      read_run(node, place, container, tracked);
      return;
    }
    if (node.name.ends_with("Pr") || place.is_closed()) return;
    if (node.name == "AlternateContent") {
      read_alternative(node, place, [&](const XmlNode& one, const XmlPlace& at) {
        each_child(one, at, [&](const XmlNode& inside, const XmlPlace& there) {
          read_inline(inside, there, container, tracked);
        });
      });
      return;
    }
    DocxContainer inner;
    inner.parent = container;
    inner.tracked = node.name == "ins" || node.name == "moveTo";
    inner.reopens =
        inner.tracked || node.name == "hyperlink" || node.name == "smartTag" || node.name == "customXml";
    inner.start_tag = place.start_tag();
    inner.content = place.content;
    inner.whole = place.whole;
    const auto index = static_cast<std::int32_t>(out_.containers.size());
    out_.containers.push_back(inner);
    const std::uint32_t outer_insertion = insertion_;
    if (node.name == "ins") {
      const ByteSpan tag = inner.start_tag;
      out_.text.insertions.push_back(out_.xml.substr(tag.begin, tag.size()));
      insertion_ = static_cast<std::uint32_t>(out_.text.insertions.size());
    }
    each_child(node, place, [&](const XmlNode& one, const XmlPlace& at) {
      read_inline(one, at, index, tracked || inner.tracked);
    });
    insertion_ = outer_insertion;
  }

  void take_deleted(const std::string& text) {
    if (text.empty()) return;
    if (out_.deleted.empty() || out_.deleted.back().before != out_.text.size())
      out_.deleted.push_back({out_.text.size(), {}});
    out_.deleted.back().text += text;
  }

  [[nodiscard]] bool is_hidden(const XmlNode& run) const {
    const XmlNode* const properties = run.child("rPr");
    if (properties == nullptr) return false;
    if (const XmlNode* vanish = properties->child("vanish")) return docx_is_on(vanish);
    const XmlNode* const style = properties->child("rStyle");
    return style != nullptr && styles_.is_hidden(std::string(style->attribute("val")));
  }

  void read_run(const XmlNode& node, const XmlPlace& place, std::int32_t container, bool tracked) {
    DocxRun run;
    run.whole = place.whole;
    run.start_tag = place.start_tag();
    if (const XmlPlace* properties = place.child("rPr")) run.properties = properties->whole;
    run.paragraph = static_cast<std::uint32_t>(out_.paragraphs.size() - 1);
    run.container = container;
    run.tracked = tracked;
    run.letters.begin = out_.text.size();
    const bool hidden = is_hidden(node);
    each_child(node, place, [&](const XmlNode& one, const XmlPlace& at) {
      if (one.name == "rPr") return;
      DocxPiece piece;
      piece.whole = at.whole;
      piece.is_text = one.name == "t" || one.name == "delText";
      piece.letters.begin = out_.text.size();
      if (!hidden) read_piece(one, at);
      piece.letters.end = out_.text.size();
      run.pieces.push_back(piece);
    });
    run.letters.end = out_.text.size();
    out_.runs.push_back(std::move(run));
  }

  void read_piece(const XmlNode& node, const XmlPlace& place) {
    const std::string_view name = node.name;
    if (name == "t" || name == "delText") {
      read_text(node, place);
    } else if (name == "tab" || name == "ptab") {
      add_object("\t", " ");
    } else if (name == "br" || name == "cr") {
      add_object("\n", " ");
    } else if (name == "noBreakHyphen") {
      add_object("\xE2\x80\x91", "\xE2\x80\x91");
    } else if (name == "softHyphen") {
      add_object("\xC2\xAD", "\xC2\xAD");
    } else if (name == "sym") {
      add_symbol(node);
    } else if (name == "footnoteReference") {
      add_object("[^" + note_text(package_.footnotes, node) + "]", "");
    } else if (name == "endnoteReference") {
      add_object("[^" + note_text(package_.endnotes, node) + "]", "");
    } else if (name == "fldChar") {
      take_field(node);
    } else if (name == "ruby") {
      if (const XmlNode* base = node.child("rubyBase")) {
        const std::string text = collapse_white_space(base->text());
        add_object(text, text);
      }
    } else if (holds_box(node)) {
      ++boxes_;
    }
  }

  static bool holds_box(const XmlNode& node) {
    if (node.name == "txbxContent") return true;
    return std::any_of(node.children.begin(), node.children.end(), holds_box);
  }

  void read_text(const XmlNode& node, const XmlPlace& place) {
    if (std::find(fields_.begin(), fields_.end(), true) != fields_.end()) return;
    std::vector<std::string> characters;
    const std::string_view content =
        std::string_view(out_.xml).substr(place.content.begin, place.content.size());
    for (std::uint32_t at = 0; at < content.size();) {
      std::string one = next_xml_character(content, at);
      if (!one.empty()) characters.push_back(std::move(one));
    }
    // Without this attribute, white space at the ends is that of the file and not of the text.
    if (node.attribute("space") != "preserve") {
      const auto blank = [](const std::string& one) { return one.size() == 1 && is_blank(one[0]); };
      while (!characters.empty() && blank(characters.back())) characters.pop_back();
      characters.erase(characters.begin(), std::find_if_not(characters.begin(), characters.end(), blank));
    }
    for (const std::string& one : characters) {
      const bool plain = one.size() == 1 && is_blank(one[0]);
      add(plain || one == kNoBreakSpace ? LetterKind::space : LetterKind::character, plain ? " " : one);
    }
  }

  static bool is_blank(char one) { return one == ' ' || (one >= '\t' && one <= '\r'); }

  void add_symbol(const XmlNode& node) {
    const std::string_view code = node.attribute("char");
    std::uint32_t value = 0;
    std::from_chars(code.data(), code.data() + code.size(), value, 16);
    const char32_t character = symbol_character(node.attribute("font"), value);
    constexpr char32_t kReplacement = 0xFFFD;
    std::string text;
    append_code_point(character == 0 ? kReplacement : character, text);
    add_object(text, text);
  }

  void take_field(const XmlNode& node) {
    const std::string_view type = node.attribute("fldCharType");
    if (type == "begin") fields_.push_back(true);
    if (fields_.empty()) return;
    if (type == "separate") fields_.back() = false;
    if (type == "end") fields_.pop_back();
  }

  // A note is known by what it says, so that one more of them does not change the others.
  static std::string note_text(const std::optional<XmlNode>& part, const XmlNode& reference) {
    if (!part.has_value()) return {};
    for (const XmlNode& one : part->children) {
      if (!one.name.empty() && one.attribute("id") == reference.attribute("id"))
        return collapse_white_space(one.text());
    }
    return {};
  }

  // --- letters ---------------------------------------------------------------------------------------

  void add(LetterKind kind, std::string_view text) {
    out_.places.push_back(static_cast<std::uint32_t>(out_.source.size()));
    out_.text.add(kind, text);
    out_.text.letters.back().insertion = insertion_;
    out_.source += text;
  }
  void add_object(std::string_view text, std::string_view as_written) {
    out_.places.push_back(static_cast<std::uint32_t>(out_.source.size()));
    out_.text.add(LetterKind::object, text);
    out_.text.letters.back().insertion = insertion_;
    out_.source += as_written;
  }

  void find_largest_id(const XmlNode& node) {
    std::uint32_t id = 0;
    const std::string_view value = node.attribute("id");
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), id);
    constexpr std::uint32_t kMost = 0x7FFF0000;
    if (error == std::errc() && end == value.data() + value.size() && id < kMost)
      out_.next_change = std::max(out_.next_change, id + 1);
    for (const XmlNode& one : node.children) find_largest_id(one);
  }

  static constexpr std::uint32_t kClosed = 0xffffffff;

  const DocxPackage& package_;
  const bool accept_;
  const DocxStyles& styles_;
  DocxNumbering numbering_;
  DocxLetters& out_;
  std::vector<bool> fields_;            // those that are open: whether still in the instruction
  std::uint32_t open_begin_ = kClosed;  // byte of the source where the paragraph under way begins
  std::uint32_t open_first_ = 0;        // its first letter
  std::uint32_t insertion_ = 0;         // see Letter
  std::size_t boxes_ = 0;
};

}  // namespace

Result<DocxLetters> read_docx_letters(std::string_view bytes, const std::string& path,
                                      TrackedChanges changes) {
  const Result<DocxPackage> opened = open_docx(bytes, path);
  if (!opened.ok()) return opened.error();
  const DocxPackage& package = opened.value();
  Result<ZipArchive> archive = ZipArchive::open(bytes, path);
  if (!archive.ok()) return archive.error();
  DocxLetters out;
  out.main = package.main;
  Result<std::string> xml = archive.value().read(out.main);
  if (!xml.ok()) return xml.error();
  out.xml = std::move(xml).value();
  const std::string name = path + ":" + out.main;
  const Result<XmlPlace> places = find_xml_places(out.xml, name);
  if (!places.ok()) return places.error();
  if (!same_shape(package.document, places.value()))
    return Error{ErrorCode::syntax, "the places of its elements cannot be told", name, 0};
  const std::string_view root = places.value().name;
  out.prefix = std::string(root.substr(0, root.size() - places.value().local_name().size()));
  const DocxStyles styles(package.styles.has_value() ? &*package.styles : nullptr);
  LetterReader(package, styles, changes == TrackedChanges::accept, out)
      .read(package.document, places.value());
  return out;
}

}  // namespace agreed
