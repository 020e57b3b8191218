// Walks the tree once in reading order. An open block gathers the inline text; a block element closes it.
#include "ingest/html_reader.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <utility>
#include <vector>

#include "ingest/flowing_text.h"
#include "ingest/html_content.h"
#include "ingest/html_footnotes.h"
#include "ingest/html_list_marks.h"
#include "ingest/html_names.h"
#include "ingest/html_parser.h"
#include "ingest/html_tables.h"
#include "ingest/inline_text.h"
#include "ingest/script_language.h"

namespace agreed {
namespace {

const XmlNode* find_element(const XmlNode& node, std::string_view name) {
  if (node.name == name) return &node;
  for (const XmlNode& child : node.children) {
    if (const XmlNode* const found = find_element(child, name)) return found;
  }
  return nullptr;
}

// Letters, digits and "-"; anything else is no language.
std::string language_of(const XmlNode& page) {
  const XmlNode* const html = find_element(page, "html");
  if (html == nullptr) return {};
  for (const std::string_view key : {"lang", "xml:lang"}) {
    std::string tag(html->attribute(key));
    std::replace(tag.begin(), tag.end(), '_', '-');
    const bool fits =
        tag.size() >= 2 && tag.size() <= 35 && std::all_of(tag.begin(), tag.end(), [](char c) {
          return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
        });
    if (fits) return tag;
  }
  return {};
}

std::optional<int> integer(std::string_view text) {
  int value = 0;
  const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || result.ec != std::errc() || value > 999999 || value < -999999) return std::nullopt;
  return value;
}

char asked_style(const XmlNode& node) {
  if (const char style = html_list_style(node.attribute("type")); style != 0) return style;
  if (const char style = html_list_style(style_property(node, "list-style-type")); style != 0) return style;
  return html_list_style(style_property(node, "list-style"));
}

// What <sup> of digits means after a letter: a unit or a sign of chemistry keeps it, else it is a mark.
std::string raised_digits(std::string_view digits) {
  constexpr std::array<std::string_view, 10> kRaised{
      "\xE2\x81\xB0", "\xC2\xB9",     "\xC2\xB2",     "\xC2\xB3",     "\xE2\x81\xB4",
      "\xE2\x81\xB5", "\xE2\x81\xB6", "\xE2\x81\xB7", "\xE2\x81\xB8", "\xE2\x81\xB9"};
  std::string out;
  for (const char c : digits) out += kRaised[static_cast<std::size_t>(c - '0')];
  return out;
}

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

class PageWriter {
 public:
  PageWriter(const HtmlFootnotes& footnotes, Document& document)
      : footnotes_(footnotes), document_(document) {}

  void write(const XmlNode& page) {
    visit_children(page);
    flush();
  }

 private:
  void visit_children(const XmlNode& node) {
    for (const XmlNode& child : node.children) visit(child);
  }

  void visit(const XmlNode& node) {
    if (node.name.empty()) return add_run(node);
    if (is_never_text(node.name)) return;
    if (const std::string_view label = footnotes_.mark(node); !label.empty()) {
      return text_.add_mark("[^" + std::string(label) + "]");
    }
    if (in_note_ && footnotes_.leads_back(node)) return;
    if (const std::string_view label = footnotes_.note(node); !label.empty() && !in_note_) {
      return write_note(node, std::string(label));
    }
    if (node.name == "br") return text_.line_break();
    if (node.name == "sup") return add_sup(node);
    if (node.name == "q") {
      text_.add("\xE2\x80\x9C");
      visit_children(node);
      return text_.add("\xE2\x80\x9D");
    }
    if (!is_block_element(node.name) && heading_level(node) == 0) return visit_children(node);
    flush();
    visit_block(node);
    flush();
  }

  void add_run(const XmlNode& node) {
    if (line_ == 0 && node.run.find_first_not_of(" \t\r\n\f") != std::string::npos) line_ = node.line;
    if (in_pre_) {
      text_.add_lines(node.run);
    } else {
      text_.add(node.run);
    }
  }

  void visit_block(const XmlNode& node) {
    if (const int level = heading_level(node); level != 0) {
      open_ = DocumentBlock{BlockKind::heading, level, open_.number, {}, 0};
      visit_children(node);
      flush();
      open_ = DocumentBlock{};
      return;
    }
    if (node.name == "ol" || node.name == "ul" || node.name == "menu" || node.name == "dir") {
      return visit_list(node);
    }
    if (node.name == "table" && is_data_table(node)) return visit_rows(node);
    if (node.name == "tr" && write_numbered_row(node)) return;
    const bool pre = std::exchange(in_pre_, in_pre_ || node.name == "pre" || node.name == "listing");
    visit_children(node);
    in_pre_ = pre;
  }

  void visit_list(const XmlNode& list) {
    std::vector<const XmlNode*> items;
    std::size_t labelled = 0;
    for (const XmlNode& child : list.children) {
      if (child.name != "li") continue;
      items.push_back(&child);
      labelled += begins_with_label(on_one_line(child.text().substr(0, 200))) ? 1 : 0;
    }
    char style = list.name == "ol" ? asked_style(list) : '-';
    if (style == 0) style = '1';
    // Items that bring their numbers along are printed without others.
    if (labelled * 2 > items.size()) style = '-';
    const bool reversed = std::any_of(list.attributes.begin(), list.attributes.end(),
                                      [](const XmlAttribute& one) { return one.name == "reversed"; });
    int number = integer(list.attribute("start")).value_or(reversed ? static_cast<int>(items.size()) : 1);
    ++list_level_;
    for (const XmlNode& child : list.children) {
      if (child.name != "li") {
        visit(child);
        continue;
      }
      number = integer(child.attribute("value")).value_or(number);
      const char own = list.name == "ol" && style != '-' ? asked_style(child) : '\0';
      const char shown = own != 0 ? own : style;
      flush();
      if (footnotes_.note(child).empty()) {
        open_ = DocumentBlock{BlockKind::list_item,
                              list_level_,
                              shown == '-' ? std::string() : html_list_number(number, shown),
                              {},
                              0};
      }
      visit(child);
      flush();
      open_ = DocumentBlock{};
      number += reversed ? -1 : 1;
    }
    --list_level_;
  }

  void add_sup(const XmlNode& node) {
    const std::string text = on_one_line(node.text());
    const char before = text_.last();
    const bool after_letter = (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z') ||
                              static_cast<unsigned char>(before) >= 0x80;
    const bool after_digit = before >= '0' && before <= '9';
    if (node.child("a") != nullptr || !is_digits(text) || (!after_letter && !after_digit)) {
      return visit_children(node);
    }
    text_.add_mark(raised_digits(text));
  }

  void write_note(const XmlNode& node, std::string label) {
    flush();
    const DocumentBlock waiting = std::exchange(open_, DocumentBlock{});
    const std::size_t first = document_.blocks.size();
    in_note_ = true;
    visit_children(node);
    flush();
    in_note_ = false;
    open_ = waiting;
    std::string text;
    for (std::size_t i = first; i < document_.blocks.size(); ++i) {
      if (!text.empty()) text += ' ';
      if (!document_.blocks[i].number.empty()) text += document_.blocks[i].number + ' ';
      text += document_.blocks[i].text;
    }
    document_.blocks.resize(first);
    strip_label(text, label);
    document_.footnotes.push_back({std::move(label), std::move(text)});
  }

  // "1. See ..." and "[1] See ...": the mark before the note.
  static void strip_label(std::string& text, const std::string& label) {
    const std::string sign = label.substr(0, label.find('-'));
    std::size_t at = text.find_first_not_of("[(^ ");
    if (at == std::string::npos || text.compare(at, sign.size(), sign) != 0) return;
    at += sign.size();
    const std::size_t end = text.find_first_not_of("]). :", at);
    if (end == std::string::npos || (end == at && is_digits(text.substr(at, 1)))) return;
    text.erase(0, end);
  }

  void visit_rows(const XmlNode& table) {
    if (const XmlNode* const caption = table.child("caption")) visit(*caption);
    flush();
    for (const XmlNode* const row : rows_of(table)) {
      std::string text;
      const std::size_t first = document_.blocks.size();
      const std::vector<const XmlNode*> cells = cells_of(*row);
      for (const XmlNode* const cell : cells) {
        std::string cell_text;
        visit_children(*cell);
        flush();
        for (std::size_t i = first; i < document_.blocks.size(); ++i) {
          const DocumentBlock& block = document_.blocks[i];
          if (!cell_text.empty()) cell_text += ' ';
          if (!block.number.empty()) cell_text += block.number + ' ';
          cell_text += block.text;
        }
        document_.blocks.resize(first);
        // A bar of its own would part the cell.
        for (std::size_t at = cell_text.find(" | "); at != std::string::npos;
             at = cell_text.find(" | ", at)) {
          cell_text.replace(at, 3, "|");
        }
        if (cell != cells.front()) text += " | ";
        text += cell_text;
      }
      if (text.find_first_not_of(" |") == std::string::npos) continue;
      document_.blocks.push_back({BlockKind::table_row, 0, {}, std::move(text), row->line});
    }
  }

  // "4." in a cell of its own beside its paragraph.
  bool write_numbered_row(const XmlNode& row) {
    const std::vector<const XmlNode*> cells = cells_of(row);
    if (cells.size() != 2 || !is_label_cell(*cells[0])) return false;
    open_ = DocumentBlock{BlockKind::paragraph, 0, on_one_line(cells[0]->text()), {}, 0};
    visit_children(*cells[1]);
    flush();
    open_ = DocumentBlock{};
    return true;
  }

  void flush() {
    bool first = true;
    for (std::string& piece : text_.take()) {
      DocumentBlock block = first ? open_ : DocumentBlock{};
      if (!first && open_.kind == BlockKind::heading) block = open_;
      block.text = std::move(piece);
      block.line = line_;
      document_.blocks.push_back(std::move(block));
      first = false;
    }
    if (!first) {
      open_ = DocumentBlock{};
      line_ = 0;
    }
  }

  const HtmlFootnotes& footnotes_;
  Document& document_;
  FlowingText text_;
  DocumentBlock open_;
  int list_level_ = 0;
  std::size_t line_ = 0;
  bool in_pre_ = false;
  bool in_note_ = false;
};

}  // namespace

Result<Document> read_html(std::string_view utf8, const std::string& path) {
  Result<XmlNode> page = parse_html(utf8, path);
  if (!page.ok()) return std::move(page).error();
  Document document;
  document.format = DocumentFormat::html;
  document.language = language_of(page.value());
  if (const XmlNode* const title = find_element(page.value(), "title"))
    document.title = on_one_line(title->text());
  const LeftOut left_out = keep_main_content(page.value());
  const HtmlFootnotes footnotes(page.value());
  PageWriter(footnotes, document).write(page.value());
  if (document.blocks.empty()) {
    return Error{ErrorCode::empty_text,
                 left_out.parts == 0 ? "the page has no text (a script may build it)"
                                     : "the page has no text but menus, buttons and notices",
                 path, 0};
  }
  std::string all;
  for (const DocumentBlock& block : document.blocks) all += block.text;
  document.language = language_by_script(document.language, all);
  if (left_out.parts > 0) {
    document.notes.push_back(
        {fmt::format("left out as menus, buttons or footers: {} {} with {} letters; the longest: \"{}\"",
                     left_out.parts, left_out.parts == 1 ? "part" : "parts", left_out.letters,
                     text_start(on_one_line(left_out.longest)))});
  }
  return document;
}

}  // namespace agreed
