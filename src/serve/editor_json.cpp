#include "serve/editor_json.h"

#include <cstdint>
#include <filesystem>
#include <system_error>

#include "visualize/file_uri.h"

namespace agreed {
namespace {

std::optional<std::size_t> count_in(const Json& json) {
  const std::uint64_t* number = json.natural();
  if (number == nullptr) return std::nullopt;
  return static_cast<std::size_t>(*number);
}

}  // namespace

Json position_json(EditorPosition position) {
  return {{"line", position.line}, {"character", position.character}};
}

Json range_json(EditorRange range) {
  return {{"start", position_json(range.begin)}, {"end", position_json(range.end)}};
}

std::optional<EditorPosition> position_in(const Json& json) {
  const std::optional<std::size_t> line = count_in(member_of(json, {"line"}));
  const std::optional<std::size_t> character = count_in(member_of(json, {"character"}));
  if (!line || !character) return std::nullopt;
  return EditorPosition{*line, *character};
}

std::optional<EditorRange> range_in(const Json& json) {
  const std::optional<EditorPosition> begin = position_in(member_of(json, {"start"}));
  const std::optional<EditorPosition> end = position_in(member_of(json, {"end"}));
  if (!begin || !end) return std::nullopt;
  return EditorRange{*begin, *end};
}

std::string file_uri(const std::string& path) {
  std::error_code error;
  const std::filesystem::path full = std::filesystem::absolute(path, error);
  return uri_of(error ? path : full.lexically_normal().string());
}

Json location_json(const ArchivePlace& place, PositionEncoding encoding) {
  const EditorText text(std::string(place.text->source->bytes()), encoding);
  return {{"uri", file_uri(place.text->source->path())}, {"range", range_json(text.range_of(place.span))}};
}

}  // namespace agreed
