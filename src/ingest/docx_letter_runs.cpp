#include <algorithm>
#include <charconv>
#include <utility>

#include "ingest/docx_alternative.h"
#include "ingest/docx_letter_reader.h"
#include "ingest/inline_text.h"
#include "ingest/symbol_font.h"

namespace agreed {
namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

bool is_blank(char one) {
  return one == ' ' || (one >= '\t' && one <= '\r');
}

// What was deleted of a text; no instructions of fields.
std::string deleted_text(const XmlNode& node) {
  if (node.name == "t" || node.name == "delText") return node.text();
  std::string out;
  for (const XmlNode& one : node.children) out += deleted_text(one);
  return out;
}

std::string symbol_of(const XmlNode& node) {
  const std::string_view code = node.attribute("char");
  std::uint32_t value = 0;
  std::from_chars(code.data(), code.data() + code.size(), value, 16);
  const char32_t character = symbol_character(node.attribute("font"), value);
  constexpr char32_t kReplacement = 0xFFFD;
  std::string text;
  append_code_point(character == 0 ? kReplacement : character, text);
  return text;
}

// What stands in an element of a run that is no text of itself: an alternative, ruby without its reading.
std::string words_inside(const XmlNode& node) {
  if (node.name == "t" || node.name == "delText") return node.text();
  if (node.name == "sym" || node.name == "symEx") return symbol_of(node);
  if (node.name == "noBreakHyphen") return "\xE2\x80\x91";
  if (node.name == "rt" || node.name == "txbxContent" || node.name.ends_with("Pr")) return {};
  if (node.name == "AlternateContent") {
    const XmlNode* const chosen = docx_alternative(node);
    return chosen == nullptr ? std::string() : words_inside(*chosen);
  }
  std::string out;
  for (const XmlNode& one : node.children) out += words_inside(one);
  return out;
}

}  // namespace

void LetterReader::read_inline(const XmlNode& node, const XmlPlace& place, std::int32_t container,
                               bool tracked) {
  if (is_taken_out(node.name)) {
    if (accept_) take_deleted(deleted_text(node));
    return;
  }
  if (node.name == "r") {
    read_run(node, place, container, tracked);
    return;
  }
  if (node.name == "subDoc") ++embedded_;
  if (node.name.ends_with("Pr") || place.is_closed()) return;
  // Neither can be cut; a change of one would be a change of its form.
  if (node.name == "oMath" || node.name == "oMathPara") {
    ++formulas_;
    return;
  }
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

void LetterReader::take_deleted(const std::string& text) {
  if (text.empty()) return;
  if (out_.deleted.empty() || out_.deleted.back().before != out_.text.size())
    out_.deleted.push_back({out_.text.size(), {}});
  out_.deleted.back().text += text;
}

bool LetterReader::is_hidden(const XmlNode& run) const {
  const XmlNode* const properties = run.child("rPr");
  if (properties == nullptr) return false;
  if (const XmlNode* vanish = properties->child("vanish")) return docx_is_on(vanish);
  const XmlNode* const style = properties->child("rStyle");
  return style != nullptr && styles_.is_hidden(std::string(style->attribute("val")));
}

void LetterReader::read_run(const XmlNode& node, const XmlPlace& place, std::int32_t container,
                            bool tracked) {
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
    run.is_number = run.is_number || one.name == "footnoteRef" || one.name == "endnoteRef";
    DocxPiece piece;
    piece.whole = at.whole;
    piece.is_text = one.name == "t" || one.name == "delText";
    piece.letters.begin = out_.text.size();
    if (hidden) {
      hidden_text_ = hidden_text_ || piece.is_text;
    } else {
      read_piece(one, at);
    }
    piece.letters.end = out_.text.size();
    run.pieces.push_back(piece);
  });
  run.letters.end = out_.text.size();
  out_.runs.push_back(std::move(run));
}

void LetterReader::read_piece(const XmlNode& node, const XmlPlace& place) {
  const std::string_view name = node.name;
  if (name == "fldChar") {
    fields_.take(node);
    return;
  }
  if (fields_.hides()) {
    fields_.hid(deleted_text(node));
    return;
  }
  if (name == "t" || name == "delText") {
    read_text(node, place);
  } else if (name == "tab" || name == "ptab") {
    add_object("\t", " ");
  } else if (name == "br" || name == "cr") {
    add_object("\n", " ");
  } else if (name == "softHyphen") {
    add(LetterKind::character, "\xC2\xAD");
  } else if (name == "footnoteReference" || name == "endnoteReference") {
    take_note(node, name == "endnoteReference");
  } else {  // a hyphen or sign, ruby, alternatives: one letter
    const std::string words = collapse_white_space(words_inside(node));
    if (!words.empty()) add(LetterKind::character, words);
    if (holds_text_box(node)) ++boxes_;
  }
}

void LetterReader::read_text(const XmlNode& node, const XmlPlace& place) {
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

void LetterReader::take_note(const XmlNode& node, bool endnote) {
  const auto found = notes_.find({endnote, node.attribute("id")});
  if (found != notes_.end() && found->second.taken) {
    marked_again_ = true;  // it is a mark without words
  } else if (found != notes_.end()) {
    found->second.taken = true;
    waiting_.push_back({out_.text.size(), &found->second});
  }
  add_object(endnote ? kEndnoteMark : kFootnoteMark, "");
}

void LetterReader::add(LetterKind kind, std::string_view text) {
  out_.places.push_back(static_cast<std::uint32_t>(out_.source.size()));
  out_.text.add(kind, text);
  out_.text.letters.back().insertion = insertion_;
  out_.source += text;
}

void LetterReader::add_object(std::string_view text, std::string_view as_written) {
  out_.places.push_back(static_cast<std::uint32_t>(out_.source.size()));
  out_.text.add(LetterKind::object, text);
  out_.text.letters.back().insertion = insertion_;
  out_.source += as_written;
}

}  // namespace agreed
