#include "ingest/docx_body.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "ingest/docx_alternative.h"
#include "ingest/inline_text.h"
#include "ingest/symbol_font.h"

namespace agreed {
namespace {

const XmlNode* root_of(const std::optional<XmlNode>& part) {
  return part.has_value() ? &*part : nullptr;
}

bool is_change(std::string_view name) {
  return name == "ins" || name == "del" || name == "moveFrom" || name == "moveTo";
}

}  // namespace

DocxBody::DocxBody(const DocxPackage& package, const DocxStyles& styles, TrackedChanges changes,
                   bool hide_instructions)
    : package_(package),
      styles_(styles),
      numbering_(root_of(package.numbering), styles),
      accept_(changes == TrackedChanges::accept),
      fields_(hide_instructions) {}

void DocxBody::read(Document& out) {
  read_blocks(*package_.document.child("body"), out.blocks);
  read_notes(package_.footnotes, false, out);
  read_notes(package_.endnotes, true, out);
  if (out.title.empty()) out.title = title_;
  if (out.language.empty() && !language_bytes_.empty()) {
    out.language =
        std::max_element(language_bytes_.begin(), language_bytes_.end(),
                         [](const auto& left, const auto& right) { return left.second < right.second; })
            ->first;
  }
  tell(out);
}

std::string DocxBody::words_of(const XmlNode& part) {
  Blocks blocks;
  read_blocks(part, blocks);
  return joined_blocks(blocks);
}

bool DocxBody::lost_text() const {
  return fields_.lost_text();
}

bool DocxBody::is_left_out(std::string_view change) const {
  const bool is_new = change == "ins" || change == "moveTo";
  return is_new ? !accept_ : accept_;
}

bool DocxBody::mark_is_gone(const XmlNode& paragraph) const {
  const XmlNode* const properties = paragraph.child("pPr");
  const XmlNode* const mark = properties == nullptr ? nullptr : properties->child("rPr");
  if (mark == nullptr) return false;
  return std::any_of(mark->children.begin(), mark->children.end(),
                     [&](const XmlNode& one) { return is_change(one.name) && is_left_out(one.name); });
}

DocxBody::Properties DocxBody::properties_of(const XmlNode& paragraph) const {
  Properties out;
  out.style = styles_.default_style();
  const XmlNode* properties = paragraph.child("pPr");
  if (properties == nullptr) return out;
  if (!accept_) {
    const XmlNode* const change = properties->child("pPrChange");
    if (change != nullptr && change->child("pPr") != nullptr) properties = change->child("pPr");
  }
  if (const XmlNode* style = properties->child("pStyle")) out.style = style->attribute("val");
  out.outline = docx_number(properties->child("outlineLvl"));
  const XmlNode* const numbering = properties->child("numPr");
  const bool new_numbering = numbering != nullptr && numbering->child("ins") != nullptr;
  if (accept_ || !new_numbering) out.place = docx_list_place(*properties);
  return out;
}

void DocxBody::read_blocks(const XmlNode& container, Blocks& out) {
  Paragraph open;
  read_container(container, open, out);
  close_rest(open, out);
}

// A paragraph whose end is taken out has nothing to be joined to where a table comes next, or nothing.
void DocxBody::close_rest(Paragraph& open, Blocks& out) {
  const Properties properties = open.properties;
  if (!collapse_white_space(open.text).empty() || !open.boxes.empty()) close_paragraph(properties, open, out);
}

void DocxBody::read_container(const XmlNode& container, Paragraph& open, Blocks& out) {
  for (const XmlNode& node : container.children) {
    if (node.name == "p") {
      read_paragraph(node, open, out);
    } else if (node.name == "tbl") {
      close_rest(open, out);
      read_table(node, out);
    } else if (is_change(node.name)) {
      if (!is_left_out(node.name)) read_container(node, open, out);
    } else if (node.name == "AlternateContent") {
      if (const XmlNode* one = docx_alternative(node)) read_container(*one, open, out);
    } else if (node.name == "altChunk" || node.name == "subDoc") {
      ++embedded_;
    } else if (!node.name.ends_with("Pr") && !node.children.empty()) {
      read_container(node, open, out);  // sdt, sdtContent, customXml
    }
  }
}

void DocxBody::read_paragraph(const XmlNode& node, Paragraph& open, Blocks& out) {
  const Properties properties = properties_of(node);
  style_ = properties.style;
  open.properties = properties;
  for (const XmlNode& one : node.children) read_inline(one, open);
  if (mark_is_gone(node)) {
    ++changes_;
    return;
  }
  close_paragraph(properties, open, out);
}

void DocxBody::close_paragraph(const Properties& properties, Paragraph& open, Blocks& out) {
  Paragraph done = std::move(open);
  open = Paragraph();
  DocumentBlock block;
  block.text = collapse_white_space(done.text);
  const DocxListPlace of_style = styles_.list_place(properties.style);
  const int list = properties.place.list.value_or(of_style.list.value_or(0));
  if (list != 0) {
    std::optional<int> level = properties.place.level;
    if (!level.has_value()) level = numbering_.level_of_style(list, properties.style);
    if (!level.has_value()) level = of_style.level;
    const std::optional<DocxLabel> label = numbering_.next(list, level.value_or(0), language_of(block.text));
    if (label.has_value()) {
      block.kind = BlockKind::list_item;
      block.level = level.value_or(0) + 1;
      block.number = label->number;
      if (!label->known) unknown_numbers_ = true;
    }
  }
  int heading = styles_.heading_level(properties.style);
  if (properties.outline.has_value()) {
    constexpr int kMostHeadingLevel = 6;
    constexpr int kBodyText = 9;
    const int outline = *properties.outline;
    heading = outline >= 0 && outline < kBodyText ? std::min(outline + 1, kMostHeadingLevel) : 0;
  }
  if (heading != 0) {
    block.kind = BlockKind::heading;
    block.level = heading;
  }
  if (title_.empty() && styles_.is_title(properties.style)) title_ = block.text;
  if (!block.text.empty()) out.push_back(std::move(block));
  for (const XmlNode* box : done.boxes) read_blocks(*box, out);
}

void DocxBody::collect_rows(const XmlNode& node, std::vector<const XmlNode*>& rows) const {
  for (const XmlNode& one : node.children) {
    if (one.name == "tr") {
      const XmlNode* const properties = one.child("trPr");
      const bool gone =
          properties != nullptr &&
          std::any_of(properties->children.begin(), properties->children.end(), [&](const XmlNode& change) {
            return is_change(change.name) && is_left_out(change.name);
          });
      if (!gone) rows.push_back(&one);
    } else if (!one.name.ends_with("Pr") && one.name != "p" && one.name != "tbl") {
      collect_rows(one, rows);
    }
  }
}

void DocxBody::collect_cells(const XmlNode& node, std::vector<const XmlNode*>& cells) const {
  for (const XmlNode& one : node.children) {
    if (one.name == "tc") {
      const XmlNode* const properties = one.child("tcPr");
      const bool gone = properties != nullptr && ((accept_ && properties->child("cellDel") != nullptr) ||
                                                  (!accept_ && properties->child("cellIns") != nullptr));
      if (!gone) cells.push_back(&one);
    } else if (!one.name.ends_with("Pr") && one.name != "p" && one.name != "tbl") {
      collect_cells(one, cells);
    }
  }
}

void DocxBody::read_table(const XmlNode& node, Blocks& out) {
  std::vector<const XmlNode*> rows;
  collect_rows(node, rows);
  for (const XmlNode* row : rows) {
    std::vector<const XmlNode*> cells;
    collect_cells(*row, cells);
    // A frame around text is drawn as a table of one cell.
    if (cells.size() == 1) {
      read_blocks(*cells.front(), out);
      continue;
    }
    std::vector<std::string> texts;
    for (const XmlNode* cell : cells) {
      Blocks inside;
      read_blocks(*cell, inside);
      texts.push_back(joined_blocks(inside));
    }
    if (std::all_of(texts.begin(), texts.end(), [](const std::string& text) { return text.empty(); }))
      continue;
    DocumentBlock block;
    block.kind = BlockKind::table_row;
    block.text = joined_cells(texts);
    out.push_back(std::move(block));
  }
}

void DocxBody::read_inline(const XmlNode& node, Paragraph& open) {
  if (is_change(node.name)) {
    ++changes_;
    if (is_left_out(node.name)) return;
  } else if (node.name == "r") {
    read_run(node, open);
    return;
  } else if (node.name == "AlternateContent") {
    if (const XmlNode* one = docx_alternative(node)) {
      for (const XmlNode& inside : one->children) read_inline(inside, open);
    }
    return;
  } else if (node.name == "subDoc") {
    ++embedded_;
    return;
  } else if (node.name.ends_with("Pr")) {
    return;
  }
  for (const XmlNode& inside : node.children) read_inline(inside, open);  // hyperlink, fldSimple, sdt ...
}

void DocxBody::read_run(const XmlNode& node, Paragraph& open) {
  run_language_.clear();
  run_east_asian_language_.clear();
  if (const XmlNode* properties = node.child("rPr")) {
    const XmlNode* const style = properties->child("rStyle");
    const XmlNode* const vanish = properties->child("vanish");
    const bool hidden = vanish != nullptr
                            ? docx_is_on(vanish)
                            : style != nullptr && styles_.is_hidden(std::string(style->attribute("val")));
    if (hidden) {
      if (node.child("t") != nullptr) ++hidden_runs_;
      return;
    }
    if (const XmlNode* lang = properties->child("lang")) {
      run_language_ = lang->attribute("val");
      run_east_asian_language_ = lang->attribute("eastAsia");
    }
  }
  // A note with a mark of its own, "*", has it beside the reference, in whose place "[^1]" stands.
  const bool custom_mark = std::any_of(node.children.begin(), node.children.end(), [](const XmlNode& one) {
    const std::string_view own = one.attribute("customMarkFollows");
    return own == "1" || own == "true" || own == "on";
  });
  for (const XmlNode& one : node.children) read_in_run(one, custom_mark, open);
}

void DocxBody::read_in_run(const XmlNode& node, bool custom_mark, Paragraph& open) {
  const std::string_view name = node.name;
  if (name == "t" || name == "delText") {
    if (!custom_mark) take_text(node.text(), open);
  } else if (name == "tab" || name == "ptab" || name == "br" || name == "cr") {
    take_text(" ", open);
  } else if (name == "noBreakHyphen") {
    take_text("\xE2\x80\x91", open);
  } else if (name == "softHyphen") {
    take_text("\xC2\xAD", open);
  } else if (name == "sym" || name == "symEx") {
    if (!custom_mark) take_symbol(node, open);
  } else if (name == "fldChar") {
    fields_.take(node);
  } else if (name == "footnoteReference" || name == "endnoteReference") {
    take_note(node, name == "endnoteReference", open);
  } else if (name == "commentReference") {
    ++comments_;
  } else if (name == "txbxContent") {
    open.boxes.push_back(&node);
  } else if (name == "AlternateContent") {
    if (const XmlNode* one = docx_alternative(node)) {
      for (const XmlNode& inside : one->children) read_in_run(inside, custom_mark, open);
    }
  } else if (name == "rt") {
    // How the characters below are read: print beside the text and no part of it.
  } else if (name == "r") {
    read_run(node, open);  // in the base of ruby
  } else if (!name.ends_with("Pr") && name != "instrText" && name != "delInstrText") {
    for (const XmlNode& inside : node.children) read_in_run(inside, custom_mark, open);
  }
}

void DocxBody::take_text(std::string_view text, Paragraph& open) {
  if (fields_.hides()) {
    fields_.hid(text);
    return;
  }
  open.text += text;
  const std::string_view language = language_of(text);
  if (!language.empty()) language_bytes_[std::string(language)] += text.size();
}

std::string_view DocxBody::language_of(std::string_view text) const {
  const bool east_asian = is_east_asian(text);
  const std::string& own = east_asian ? run_east_asian_language_ : run_language_;
  return own.empty() ? styles_.language(style_, east_asian) : std::string_view(own);
}

void DocxBody::take_symbol(const XmlNode& node, Paragraph& open) {
  const std::string_view code = node.attribute("char");
  std::uint32_t value = 0;
  std::from_chars(code.data(), code.data() + code.size(), value, 16);
  const std::string_view font = node.attribute("font");
  const char32_t character = symbol_character(font, value);
  constexpr char32_t kReplacement = 0xFFFD;
  if (character == 0) unknown_symbols_.insert(fmt::format("{} of {}", code, font));
  std::string text;
  append_code_point(character == 0 ? kReplacement : character, text);
  take_text(text, open);
}

void DocxBody::take_note(const XmlNode& node, bool endnote, Paragraph& open) {
  if (fields_.hides()) return;
  const std::string id(node.attribute("id"));
  std::map<std::string, std::string>& labels = endnote ? endnote_labels_ : footnote_labels_;
  std::vector<std::string>& order = endnote ? endnote_order_ : footnote_order_;
  const auto [place, is_new] = labels.emplace(id, "");
  if (is_new) {
    order.push_back(id);
    const NumberFormat format{endnote ? NumberStyle::lower_roman : NumberStyle::decimal, 1, true};
    place->second = format_list_number(static_cast<int>(order.size()), format, "");
  }
  take_text("[^" + place->second + "]", open);
}

// Notes may hold references themselves, to which they then add.
void DocxBody::read_notes(const std::optional<XmlNode>& part, bool endnotes, Document& out) {
  const std::vector<std::string>& order = endnotes ? endnote_order_ : footnote_order_;
  const std::map<std::string, std::string>& labels = endnotes ? endnote_labels_ : footnote_labels_;
  std::map<std::string_view, const XmlNode*> by_id;
  if (part.has_value()) {
    for (const XmlNode& one : part->children) by_id.emplace(one.attribute("id"), &one);
  }
  for (std::size_t at = 0; at < order.size(); ++at) {
    const std::string id = order[at];
    Blocks blocks;
    const auto found = by_id.find(id);
    if (found != by_id.end()) read_blocks(*found->second, blocks);
    out.footnotes.push_back({labels.at(id), joined_blocks(blocks)});
  }
}

void DocxBody::tell(Document& out) const {
  if (changes_ != 0) {
    out.notes.push_back({fmt::format("{} tracked change{} {}", changes_, changes_ == 1 ? " is" : "s are",
                                     accept_ ? "accepted" : "rejected")});
  }
  if (comments_ != 0) {
    out.notes.push_back({fmt::format("{} comment{} left out", comments_, comments_ == 1 ? " is" : "s are")});
  }
  if (hidden_runs_ != 0) out.notes.push_back({"hidden text, which is not printed, is left out"});
  if (embedded_ != 0) {
    out.notes.push_back({fmt::format("{} file{} embedded in it {} not read", embedded_,
                                     embedded_ == 1 ? "" : "s", embedded_ == 1 ? "is" : "are")});
  }
  for (const std::string& one : unknown_symbols_) {
    out.notes.push_back({fmt::format("the sign {} is not known; U+FFFD stands for it", one)});
  }
  if (unknown_numbers_) {
    out.notes.push_back(
        {"a list has a style of numbers that is not known; its numbers are given as 1, 2, 3"});
  }
  if (!fields_.hide_instructions()) {
    out.notes.push_back({"a field of it never ends; the text of its instructions is read as well"});
  }
}

}  // namespace agreed
