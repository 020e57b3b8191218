// One walk notes the order of all elements and the places that links can lead to; then links and raised
// numbers are looked at one by one.
#include "ingest/html_footnotes.h"

#include <algorithm>
#include <utility>

#include "ingest/html_names.h"

namespace agreed {
namespace {

constexpr std::size_t kMostSigns = 3;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool has_letters(const XmlNode& node) {
  if (node.name.empty()) return node.run.find_first_not_of(" \t\r\n") != std::string::npos;
  return std::any_of(node.children.begin(), node.children.end(), has_letters);
}

// The first element or run with letters in it, if it is <sup>.
const XmlNode* leading_sup(const XmlNode& block) {
  for (const XmlNode& child : block.children) {
    if (!has_letters(child)) continue;
    if (child.name == "sup") return &child;
    return child.name.empty() || child.name == "a" ? nullptr : leading_sup(child);
  }
  return nullptr;
}

bool has_block_inside(const XmlNode& node) {
  return std::any_of(node.children.begin(), node.children.end(), [](const XmlNode& child) {
    return is_block_element(child.name) || has_block_inside(child);
  });
}

}  // namespace

std::string footnote_sign(std::string_view text) {
  constexpr std::string_view kAround = " \t\r\n[](){}.:^";
  const std::size_t begin = text.find_first_not_of(kAround);
  if (begin == std::string_view::npos) return {};
  text = text.substr(begin, text.find_last_not_of(kAround) + 1 - begin);
  if (text.size() <= kMostSigns && std::all_of(text.begin(), text.end(), is_digit)) return std::string(text);
  if (text.size() <= 2 && std::all_of(text.begin(), text.end(), is_letter)) return std::string(text);
  if (text.size() <= kMostSigns && text.find_first_not_of('*') == std::string_view::npos) return std::string(text);
  if (text == "\xE2\x80\xA0" || text == "\xE2\x80\xA1" || text == "\xC2\xA7") return std::string(text);
  return {};
}

HtmlFootnotes::HtmlFootnotes(const XmlNode& page) {
  walk(page, {0, 0, &page, nullptr});
  find_linked();
  find_raised();
}

void HtmlFootnotes::walk(const XmlNode& node, Place place) {
  place.order = places_.size();
  if (is_block_element(node.name)) {
    place.block = &node;
    if (!has_block_inside(node)) {
      if (const XmlNode* const sup = leading_sup(node)) {
        if (std::string sign = footnote_sign(sup->text()); !sign.empty()) raised_notes_[sign] = &node;
      }
    }
  }
  if (node.name == "sup") {
    place.sup = &node;
    raised_.push_back(&node);
  }
  places_.emplace(&node, place);
  for (const std::string_view key : {"id", "name"}) {
    const std::string_view id = key == "id" || node.name == "a" ? node.attribute(key) : std::string_view();
    if (!id.empty()) targets_.emplace(id, &node);
  }
  if (!local_target(node).empty()) links_.push_back(&node);
  for (const XmlNode& child : node.children) {
    if (!child.name.empty()) walk(child, place);
  }
  places_.at(&node).end = places_.size();
}

std::string HtmlFootnotes::new_label(std::string_view text, const XmlNode* note) {
  if (const auto known = notes_.find(note); known != notes_.end()) return known->second;
  std::string label(text);
  if (label.empty() || !(is_digit(label[0]) || is_letter(label[0]))) label = "n" + std::to_string(notes_.size() + 1);
  for (std::size_t i = 2; labels_.count(label) != 0; ++i) label = std::string(text) + "-" + std::to_string(i);
  labels_.emplace(label, note);
  notes_.emplace(note, label);
  return label;
}

void HtmlFootnotes::find_linked() {
  for (const XmlNode* const link : links_) {
    const std::string text = link->text();
    const std::string sign = footnote_sign(text);
    if (sign.empty()) continue;
    const Place& place = places_.at(link);
    const bool raised = place.sup != nullptr || link->child("sup") != nullptr;
    const bool in_brackets = text.find('[') != std::string::npos;
    if (!raised && !in_brackets && !has_word(*link, "role", "doc-noteref")) continue;
    const auto found = targets_.find(std::string(local_target(*link)));
    if (found == targets_.end()) continue;
    const Place& target = places_.at(found->second);
    // The block holds the link, too: a mark has its note elsewhere.
    if (target.order <= place.order || places_.at(target.block).order <= place.order) continue;
    if (place.sup != nullptr) linked_.insert(place.sup);
    if (link->child("sup") != nullptr) linked_.insert(link->child("sup"));
    marks_[link] = new_label(sign, target.block);
  }
}

void HtmlFootnotes::find_raised() {
  for (const XmlNode* const sup : raised_) {
    const Place& place = places_.at(sup);
    if (linked_.count(sup) != 0) continue;
    const std::string sign = footnote_sign(sup->text());
    const auto note = raised_notes_.find(sign);
    if (sign.empty() || is_letter(sign[0]) || note == raised_notes_.end()) continue;
    if (note->second == place.block || places_.at(note->second).order < place.order) continue;
    marks_[sup] = new_label(sign, note->second);
  }
}

std::string_view HtmlFootnotes::mark(const XmlNode& node) const {
  const auto found = marks_.find(&node);
  return found == marks_.end() ? std::string_view() : std::string_view(found->second);
}

std::string_view HtmlFootnotes::note(const XmlNode& node) const {
  const auto found = notes_.find(&node);
  return found == notes_.end() ? std::string_view() : std::string_view(found->second);
}

bool HtmlFootnotes::leads_back(const XmlNode& node) const {
  const std::string_view target = local_target(node);
  if (target.empty()) return false;
  const auto found = targets_.find(std::string(target));
  const auto place = places_.find(&node);
  return found != targets_.end() && place != places_.end() &&
         places_.at(found->second).order <= place->second.order;
}

}  // namespace agreed
