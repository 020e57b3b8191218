// Definitions first, line by line (a definition runs on until a blank line or the next one), then the
// marks in what is left. A definition's reading is the first parenthesis that begins with one of the
// three words, so that addresses and notes may hold parentheses of their own.
#include "corpus/footnotes.h"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/line_walk.h"

namespace agreed {
namespace {

struct Definition {
  std::string label;
  std::string content;
  ByteSpan span;
  bool used = false;
  Citation citation;  // but for its mark
};

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlank = " \t";
  const std::size_t first = text.find_first_not_of(kBlank);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

// The length of a mark "[^label]" at the start of the text, 0 if there is none.
std::size_t mark_length(std::string_view text) {
  if (text.substr(0, 2) != "[^") return 0;
  const std::size_t end = text.find_first_of(" \t\r\n[]", 2);
  return end == std::string_view::npos || end == 2 || text[end] != ']' ? 0 : end + 1;
}

std::string_view label_of(std::string_view mark) {
  return mark.substr(2, mark.size() - 3);
}

// Fills url, reading and note from "URL (reading; note)".
bool read_definition(std::string_view content, Citation& citation) {
  constexpr std::pair<std::string_view, Reading> kReadings[] = {
      {"seen", Reading::seen}, {"quoted", Reading::quoted}, {"paraphrase", Reading::paraphrase}};
  if (content.empty() || content.back() != ')') return false;
  for (std::size_t at = content.find(" ("); at != std::string_view::npos; at = content.find(" (", at + 1)) {
    const std::string_view inside = content.substr(at + 2, content.size() - at - 3);
    for (const auto& [word, reading] : kReadings) {
      if (inside.substr(0, word.size()) != word) continue;
      const std::string_view rest = inside.substr(word.size());
      if (!rest.empty() && rest.front() != ';') continue;
      const std::string_view url = trimmed(content.substr(0, at));
      if (url.empty()) return false;
      citation.url = url;
      citation.reading = reading;
      if (!rest.empty()) citation.note = trimmed(rest.substr(1));
      return true;
    }
  }
  return false;
}

Error error_at(const SourceText& text, std::uint32_t offset, ErrorCode code, std::string message) {
  return {code, std::move(message), text.path(), text.position(offset).line};
}

std::vector<Definition> find_definitions(const SourceText& text, ByteSpan body) {
  std::vector<Definition> definitions;
  bool open = false;
  LineWalk walk(text, body);
  while (const std::optional<TextLine> line = walk.next()) {
    const std::size_t length = mark_length(line->content);
    if (length > 0 && line->content.substr(length, 1) == ":") {
      Definition definition;
      definition.label = label_of(line->content.substr(0, length));
      definition.content = trimmed(line->content.substr(length + 1));
      definition.span = {line->begin, line->next};
      definitions.push_back(std::move(definition));
      open = true;
    } else if (trimmed(line->content).empty()) {
      open = false;
    } else if (open) {
      definitions.back().content += ' ';
      definitions.back().content += trimmed(line->content);
      definitions.back().span.end = line->next;
    }
  }
  return definitions;
}

std::vector<ByteSpan> find_marks(const SourceText& text, ByteSpan span) {
  std::vector<ByteSpan> marks;
  const std::string_view bytes = text.slice(span);
  for (std::size_t at = bytes.find("[^"); at != std::string_view::npos; at = bytes.find("[^", at + 1)) {
    if (at > 0 && bytes[at - 1] == '\\') continue;
    const std::size_t length = mark_length(bytes.substr(at));
    if (length == 0) continue;
    const std::uint32_t begin = span.begin + static_cast<std::uint32_t>(at);
    marks.push_back({begin, begin + static_cast<std::uint32_t>(length)});
  }
  return marks;
}

}  // namespace

Result<Footnotes> read_footnotes(const SourceText& text, ByteSpan body) {
  std::vector<Definition> definitions = find_definitions(text, body);
  std::map<std::string_view, Definition*> by_label;
  for (Definition& definition : definitions) {
    const std::uint32_t begin = definition.span.begin;
    const auto [first, is_new] = by_label.emplace(definition.label, &definition);
    if (!is_new) {
      return error_at(text, begin, ErrorCode::duplicate,
                      fmt::format("footnote [^{}] is already defined on line {}", definition.label,
                                  text.position(first->second->span.begin).line));
    }
    if (!read_definition(definition.content, definition.citation)) {
      return error_at(
          text, begin, ErrorCode::bad_value,
          fmt::format("footnote [^{}] must read \"URL (seen)\", \"URL (quoted)\" or "
                      "\"URL (paraphrase)\", with \"; note\" before the last parenthesis if need be",
                      definition.label));
    }
  }

  Footnotes footnotes;
  std::uint32_t at = body.begin;
  for (std::size_t i = 0; i <= definitions.size(); ++i) {
    const std::uint32_t end = i < definitions.size() ? definitions[i].span.begin : body.end;
    for (const ByteSpan mark : find_marks(text, {at, end})) {
      const std::string_view label = label_of(text.slice(mark));
      const auto definition = by_label.find(label);
      if (definition == by_label.end()) {
        return error_at(text, mark.begin, ErrorCode::bad_value,
                        fmt::format("footnote [^{}] is not defined", label));
      }
      definition->second->used = true;
      footnotes.citations.push_back(definition->second->citation);
      footnotes.citations.back().mark = mark;
    }
    if (i < definitions.size()) {
      footnotes.definitions.push_back(definitions[i].span);
      at = definitions[i].span.end;
    }
  }
  for (const Definition& definition : definitions) {
    if (!definition.used) {
      return error_at(text, definition.span.begin, ErrorCode::bad_value,
                      fmt::format("footnote [^{}] is defined but never used", definition.label));
    }
  }
  return footnotes;
}

}  // namespace agreed
