// Places as the protocol writes them.
#pragma once

#include <optional>
#include <string>

#include "serve/editor_text.h"
#include "serve/json_rpc.h"
#include "serve/served_archive.h"

namespace agreed {

[[nodiscard]] Json position_json(EditorPosition position);
[[nodiscard]] Json range_json(EditorRange range);
// nullopt for JSON that is none.
[[nodiscard]] std::optional<EditorPosition> position_in(const Json& json);
[[nodiscard]] std::optional<EditorRange> range_in(const Json& json);

// The URI of a file, its path taken from the working folder where it is relative.
[[nodiscard]] std::string file_uri(const std::string& path);
// { uri, range }
[[nodiscard]] Json location_json(const ArchivePlace& place, PositionEncoding encoding);

}  // namespace agreed
