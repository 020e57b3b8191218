#include "visualize/docx/docx_elements.h"

#include <fmt/format.h>

#include <algorithm>

#include "visualize/xml_text.h"

namespace agreed {

DocxElements::DocxElements(const DocxLetters& document, const DocxRevision& revision, std::uint32_t next_id)
    : document_(document), revision_(revision), next_id_(next_id) {}

std::string_view DocxElements::slice(ByteSpan span) const {
  return std::string_view(document_.xml).substr(span.begin, span.size());
}

std::string DocxElements::open(std::string_view name) const {
  return fmt::format("<{}{}>", document_.prefix, name);
}

std::string DocxElements::close(std::string_view name) const {
  return fmt::format("</{}{}>", document_.prefix, name);
}

std::string DocxElements::change(std::string_view name) {
  const std::string& p = document_.prefix;
  std::string out = fmt::format("<{}{} {}id=\"{}\" {}author=\"{}\"", p, name, p, next_id_++, p,
                                escape_xml(revision_.author));
  if (!revision_.date.empty()) out += fmt::format(" {}date=\"{}\"", p, escape_xml(revision_.date));
  return out;
}

std::string DocxElements::renewed(std::string_view start_tag) {
  std::string out(start_tag);
  const std::string key = document_.prefix + "id=\"";
  const std::size_t begin = out.find(key);
  if (begin == std::string::npos) return out;
  const std::size_t value = begin + key.size();
  out.replace(value, out.find('"', value) - value, std::to_string(next_id_++));
  return out;
}

std::string DocxElements::text(std::string_view name, std::string_view letters) const {
  return fmt::format("<{}{} xml:space=\"preserve\">{}</{}{}>", document_.prefix, name, escape_xml(letters),
                     document_.prefix, name);
}

std::string DocxElements::object(std::string_view letter, std::string_view name) const {
  if (letter == "\t") return fmt::format("<{}tab/>", document_.prefix);
  if (letter == "\n") return fmt::format("<{}br/>", document_.prefix);
  return text(name, letter);
}

std::string DocxElements::without(std::string xml, std::string_view name) const {
  const std::string start = fmt::format("<{}{}", document_.prefix, name);
  const std::string end = close(name);
  for (std::size_t at = xml.find(start); at != std::string::npos; at = xml.find(start, at)) {
    const std::size_t after = at + start.size();
    if (after < xml.size() && xml[after] != ' ' && xml[after] != '>' && xml[after] != '/') {
      at = after;
      continue;
    }
    const std::size_t tag_end = std::min(xml.find('>', at), xml.size() - 1);
    std::size_t whole_end = tag_end + 1;
    if (xml[tag_end - 1] != '/') {
      const std::size_t closing = xml.find(end, tag_end);
      if (closing != std::string::npos) whole_end = closing + end.size();
    }
    xml.erase(at, whole_end - at);
  }
  return xml;
}

std::string DocxElements::run_properties(ByteSpan properties) const {
  if (properties.empty()) return {};
  return without(std::string(slice(properties)), "rPrChange");
}

std::string DocxElements::grey_properties(ByteSpan properties) const {
  const std::string grey = fmt::format("<{}color {}val=\"808080\"/>", document_.prefix, document_.prefix);
  std::string out = without(run_properties(properties), "color");
  const std::string end = close("rPr");
  if (!out.ends_with(end)) return open("rPr") + grey + end;
  // Its place among the properties is told by the schema: before these.
  std::size_t at = out.size() - end.size();
  for (const std::string_view later :
       {"spacing",    "w",    "kern",    "position",  "sz",  "szCs", "highlight", "u",    "effect",
        "bdr",        "shd",  "fitText", "vertAlign", "rtl", "cs",   "em",        "lang", "eastAsianLayout",
        "specVanish", "oMath"}) {
    for (const char after : {' ', '/', '>'})
      at = std::min(at, out.find("<" + document_.prefix + std::string(later) + after));
  }
  out.insert(at, grey);
  return out;
}

std::string DocxElements::paragraph_properties(ByteSpan properties, std::string_view mark, bool whole) {
  std::string out(properties.empty() ? std::string_view() : slice(properties));
  if (!whole) {
    out = without(std::move(out), "pPrChange");
    out = without(std::move(out), "sectPr");
    // Of the run's properties in it only tracked changes go.
    for (const std::string_view one : {"ins", "del", "moveFrom", "moveTo"})
      out = without(std::move(out), one);
  }
  if (mark.empty()) return out;
  const std::string tracked = change(mark) + "/>";
  const std::string end = close("pPr");
  if (!out.ends_with(end)) return open("pPr") + open("rPr") + tracked + close("rPr") + end;
  // The last "w:rPr" before these is the mark's own.
  std::size_t tail = out.size() - end.size();
  for (const std::string_view later : {"sectPr", "pPrChange"})
    tail = std::min(tail, out.find("<" + document_.prefix + std::string(later)));
  const std::string inner = open("rPr");
  const std::size_t own = out.rfind(inner, tail);
  if (own != std::string::npos && own < tail) {
    out.insert(own + inner.size(), tracked);
    return out;
  }
  const std::string closed = fmt::format("<{}rPr/>", document_.prefix);
  const std::size_t empty = out.rfind(closed, tail);
  if (empty != std::string::npos) out.erase(empty, closed.size());
  out.insert(empty != std::string::npos ? empty : tail, inner + tracked + close("rPr"));
  return out;
}

std::string DocxElements::row_properties(ByteSpan properties, std::string_view mark) {
  const std::string tracked = change(mark) + "/>";
  const std::string end = close("trPr");
  std::string out(slice(properties));
  if (properties.empty() || !out.ends_with(end)) return open("trPr") + tracked + end;
  const std::size_t tail = std::min(out.size() - end.size(), out.find("<" + document_.prefix + "trPrChange"));
  out.insert(tail, tracked);
  return out;
}

}  // namespace agreed
