#include "ingest/odt_body.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <utility>

#include "ingest/inline_text.h"

namespace agreed {
namespace {

int number_of(std::string_view value, int otherwise) {
  int number = 0;
  const auto [end, problem] = std::from_chars(value.data(), value.data() + value.size(), number);
  return problem == std::errc() && end == value.data() + value.size() ? number : otherwise;
}

constexpr int kMostHeadingLevel = 6;

bool is_label(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char one) {
    return (one >= '0' && one <= '9') || (one >= 'a' && one <= 'z') || (one >= 'A' && one <= 'Z');
  });
}

}  // namespace

OdtBody::OdtBody(const OdtStyles& styles, TrackedChanges changes)
    : styles_(styles), accept_(changes == TrackedChanges::accept) {}

void OdtBody::read(const XmlNode& text, Document& out) {
  collect_changes(text);
  read_blocks(text, {}, out.blocks);
  out.footnotes = std::move(footnotes_);
  if (out.title.empty()) out.title = title_;
  if (out.language.empty() && !language_bytes_.empty()) {
    out.language =
        std::max_element(language_bytes_.begin(), language_bytes_.end(),
                         [](const auto& left, const auto& right) { return left.second < right.second; })
            ->first;
  }
  tell(out);
}

void OdtBody::collect_changes(const XmlNode& text) {
  const XmlNode* const tracked = text.child("tracked-changes");
  if (tracked == nullptr) return;
  for (const XmlNode& region : tracked->children) {
    if (region.name != "changed-region") continue;
    const XmlNode* const deletion = region.child("deletion");
    if (deletion == nullptr && region.child("insertion") == nullptr) continue;
    changes_.emplace(region.attribute("id"), Change{deletion != nullptr, deletion, false});
  }
}

void OdtBody::read_blocks(const XmlNode& container, const Place& place, Blocks& out) {
  Place inside = place;
  Paragraph current;
  read_container(container, inside, current, out);
  if (current.open) close_paragraph(current, out);
}

void OdtBody::read_container(const XmlNode& container, Place& place, Paragraph& current, Blocks& out) {
  for (const XmlNode& node : container.children) {
    const std::string_view name = node.name;
    if (name == "p" || name == "h") {
      read_paragraph(node, place, current, out);
    } else if (name == "list" || name == "numbered-paragraph") {
      read_list(node, place, current, out);
    } else if (name == "table") {
      if (!skipping_) read_table(node, out);
    } else if (name == "change" || name == "change-start" || name == "change-end") {
      read_inline(node, current, out);
    } else if (name == "section" && node.attribute("display") == "none") {
      hidden_ = true;
    } else if (name != "tracked-changes" && name != "forms" && !name.ends_with("-decls") &&
               !name.ends_with("-source") && !node.children.empty()) {
      read_container(node, place, current, out);  // section, table-of-content, index-body, frame ...
    }
  }
}

void OdtBody::read_list(const XmlNode& node, const Place& around, Paragraph& current, Blocks& out) {
  Place place = around;
  const std::string style(node.attribute("style-name"));
  if (around.list == nullptr) {
    List* list = nullptr;
    const auto continued = list_by_id_.find(std::string(node.attribute("continue-list")));
    const auto last = last_list_of_style_.find(style);
    if (continued != list_by_id_.end()) {
      list = continued->second;
    } else if (node.attribute("continue-numbering") == "true" && last != last_list_of_style_.end()) {
      list = last->second;
    } else {
      const auto known = list_by_id_.find(std::string(node.attribute("list-id")));
      if (known != list_by_id_.end()) list = known->second;
    }
    if (list == nullptr) {
      lists_.push_back(std::make_unique<List>());
      list = lists_.back().get();
      list->style = style;
    }
    last_list_of_style_[style] = list;
    place.list = list;
    if (style.empty()) place.style = list->style;
  }
  if (!style.empty()) place.style = style;
  for (const char* id : {"id", "list-id"}) {
    const std::string_view value = node.attribute(id);
    if (!value.empty()) list_by_id_[std::string(value)] = place.list;
  }
  constexpr int kDeepest = static_cast<int>(kMaxListLevels) - 1;
  place.level = std::min(place.level + 1, kDeepest);
  if (node.name == "numbered-paragraph") {
    place.level = std::clamp(number_of(node.attribute("level"), 1) - 1, 0, kDeepest);
    place.counted = true;
    place.start = number_of(node.attribute("start-value"), -1);
    read_container(node, place, current, out);
    return;
  }
  for (const XmlNode& item : node.children) {
    if (item.name != "list-item" && item.name != "list-header") {
      if (item.name == "change" || item.name == "change-start" || item.name == "change-end") {
        read_inline(item, current, out);
      }
      continue;
    }
    place.counted = item.name == "list-item";
    place.start = number_of(item.attribute("start-value"), -1);
    read_container(item, place, current, out);
  }
}

void OdtBody::start_paragraph(const XmlNode& node, const Place& place, Paragraph& current) const {
  current.open = true;
  current.style = node.attribute("style-name");
  current.heading = node.name == "h" ? std::max(number_of(node.attribute("outline-level"), 1), 1) : 0;
  current.unnumbered = node.attribute("is-list-header") == "true";
  current.place = place;
}

void OdtBody::read_paragraph(const XmlNode& node, Place& place, Paragraph& current, Blocks& out) {
  // A paragraph that joins the one before it gives its own place and style where nothing of that one is left.
  if (!current.open || collapse_white_space(current.text).empty()) start_paragraph(node, place, current);
  place.counted = false;
  for (const XmlNode& one : node.children) read_inline(one, current, out);
  if (!skipping_) close_paragraph(current, out);
}

void OdtBody::close_paragraph(Paragraph& current, Blocks& out) {
  Paragraph done = std::move(current);
  current = Paragraph();
  DocumentBlock block;
  block.text = collapse_white_space(done.text);
  number_block(done, block);
  if (done.heading != 0) {
    block.kind = BlockKind::heading;
    block.level = std::min(done.heading, kMostHeadingLevel);
  }
  if (styles_.is_title(done.style) && !block.text.empty()) {
    if (title_.empty()) title_ = block.text;
    block.kind = BlockKind::heading;
    block.level = 1;
  }
  const bool hidden = styles_.is_hidden(done.style);
  if (hidden) hidden_ = true;
  if (!block.text.empty() && !hidden) out.push_back(std::move(block));
  for (const XmlNode* box : done.boxes) read_blocks(*box, {}, out);
}

void OdtBody::number_block(const Paragraph& paragraph, DocumentBlock& block) {
  const Place& place = paragraph.place;
  const bool in_list = place.list != nullptr;
  const auto level = static_cast<std::size_t>(
      in_list ? place.level : std::min(paragraph.heading - 1, static_cast<int>(kMaxListLevels) - 1));
  if (!in_list && (paragraph.heading == 0 || paragraph.unnumbered)) return;
  if (in_list && !place.counted) return;
  const std::string own_style = styles_.list_style(paragraph.style);
  const ListLevels& levels =
      !in_list ? styles_.outline() : styles_.levels(place.style.empty() ? own_style : place.style);
  const NumberFormat& format = levels[level].format;
  if (!in_list && format.style == NumberStyle::none && levels[level].text.empty()) return;
  if (!format.known) unknown_numbers_ = true;
  ListCounter& counter = in_list ? place.list->counter : outline_counter_;
  if (place.start >= 0) counter.set_next(level, place.start);
  const std::string language = styles_.language(paragraph.style, is_east_asian(block.text));
  block.number = counter.next(levels, level, language);
  if (in_list) {
    block.kind = BlockKind::list_item;
    block.level = place.level + 1;
  }
}

void OdtBody::read_inline(const XmlNode& node, Paragraph& current, Blocks& out) {
  const std::string_view name = node.name;
  if (name.empty()) {
    take_text(node.run, current);
  } else if (name == "s" || name == "tab" || name == "line-break") {
    take_text(" ", current);
  } else if (name == "note") {
    if (!skipping_) read_note(node, current);
  } else if (name == "change-start") {
    const auto change = changes_.find(std::string(node.attribute("change-id")));
    if (change != changes_.end() && !change->second.deletion && !accept_) skipping_ = true;
  } else if (name == "change-end") {
    const auto change = changes_.find(std::string(node.attribute("change-id")));
    if (change != changes_.end() && !change->second.deletion) skipping_ = false;
  } else if (name == "change") {
    if (!accept_ && !skipping_) restore_deleted(std::string(node.attribute("change-id")), current, out);
  } else if (name == "text-box") {
    if (!skipping_) current.boxes.push_back(&node);
  } else if (name == "annotation") {
    ++comments_;
  } else if (name == "ruby") {
    if (const XmlNode* base = node.child("ruby-base")) read_inline(*base, current, out);
  } else if (name == "hidden-text" || name == "hidden-paragraph" ||
             (name == "span" && styles_.is_hidden(std::string(node.attribute("style-name"))))) {
    hidden_ = true;
  } else if (name != "number" && name != "title" && name != "desc" && name != "script" &&
             name != "tracked-changes" && name != "object" && name != "event-listeners") {
    for (const XmlNode& inside : node.children) read_inline(inside, current, out);
  }
}

void OdtBody::take_text(std::string_view text, Paragraph& current) {
  if (skipping_) return;
  current.text += text;
  const std::string language = styles_.language(current.style, is_east_asian(text));
  if (!language.empty()) language_bytes_[language] += text.size();
}

void OdtBody::read_note(const XmlNode& node, Paragraph& current) {
  const XmlNode* const citation = node.child("note-citation");
  const std::string printed = citation == nullptr ? "" : collapse_white_space(citation->text());
  std::string label = is_label(printed) ? printed : fmt::format("n{}", footnotes_.size() + 1);
  while (!labels_.insert(label).second) label = fmt::format("{}-{}", label, footnotes_.size() + 1);
  take_text("[^" + label + "]", current);
  const std::size_t at = footnotes_.size();
  footnotes_.push_back({label, ""});
  Blocks blocks;
  if (const XmlNode* body = node.child("note-body")) read_blocks(*body, {}, blocks);
  footnotes_[at].text = joined_blocks(blocks);
}

void OdtBody::collect_deleted(const XmlNode& node, bool in_list,
                              std::vector<std::pair<const XmlNode*, bool>>& paragraphs) const {
  for (const XmlNode& one : node.children) {
    if (one.name == "p" || one.name == "h") {
      paragraphs.emplace_back(&one, in_list);
    } else if (one.name != "change-info") {
      collect_deleted(one, in_list || one.name == "list", paragraphs);
    }
  }
}

// The first paragraph that was deleted goes on where the mark stands, the last one goes on into what follows
// it.
void OdtBody::restore_deleted(const std::string& id, Paragraph& current, Blocks& out) {
  const auto change = changes_.find(id);
  if (change == changes_.end() || !change->second.deletion || change->second.restored) return;
  change->second.restored = true;
  std::vector<std::pair<const XmlNode*, bool>> paragraphs;
  collect_deleted(*change->second.node, false, paragraphs);
  const Place place = current.place;
  for (std::size_t at = 0; at < paragraphs.size(); ++at) {
    const auto& [node, in_list] = paragraphs[at];
    const bool last = at + 1 == paragraphs.size();
    if (at != 0) {
      Paragraph next;
      // What follows the mark has the style of its own paragraph.
      next.style = last ? current.style : std::string(node->attribute("style-name"));
      next.heading = last ? current.heading : 0;
      next.unnumbered = current.unnumbered;
      next.place = place;
      next.place.start = -1;
      next.place.counted = place.list != nullptr && (in_list || last);
      next.open = true;
      close_paragraph(current, out);
      current = std::move(next);
    } else if (!current.open) {
      start_paragraph(*node, {}, current);
    }
    for (const XmlNode& one : node->children) read_inline(one, current, out);
  }
}

void OdtBody::collect_rows(const XmlNode& node, std::vector<const XmlNode*>& rows) const {
  for (const XmlNode& one : node.children) {
    if (one.name == "table-row") {
      rows.push_back(&one);
    } else if (one.name.starts_with("table-")) {
      collect_rows(one, rows);
    }
  }
}

void OdtBody::read_table(const XmlNode& node, Blocks& out) {
  std::vector<const XmlNode*> rows;
  collect_rows(node, rows);
  for (const XmlNode* row : rows) {
    std::vector<const XmlNode*> cells;
    for (const XmlNode& cell : row->children) {
      if (cell.name == "table-cell") cells.push_back(&cell);
    }
    // A frame around text is drawn as a table of one cell.
    if (cells.size() == 1) {
      read_blocks(*cells.front(), {}, out);
      continue;
    }
    std::vector<std::string> texts;
    for (const XmlNode* cell : cells) {
      Blocks inside;
      read_blocks(*cell, {}, inside);
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

void OdtBody::tell(Document& out) const {
  if (!changes_.empty()) {
    out.notes.push_back(
        {fmt::format("{} tracked change{} {}", changes_.size(), changes_.size() == 1 ? " is" : "s are",
                     accept_ ? "accepted" : "rejected")});
  }
  if (comments_ != 0) {
    out.notes.push_back({fmt::format("{} comment{} left out", comments_, comments_ == 1 ? " is" : "s are")});
  }
  if (hidden_) out.notes.push_back({"hidden text, which is not printed, is left out"});
  if (unknown_numbers_) {
    out.notes.push_back(
        {"a list has a style of numbers that is not known; its numbers are given as 1, 2, 3"});
  }
}

}  // namespace agreed
