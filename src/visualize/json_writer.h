// What all JSON renderers share: the one way in which values become bytes, and the values that all of them
// write. Include only from .cpp files of visualize/, and from serve/, whose protocol is JSON.
#pragma once

#include <concepts>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/date.h"
#include "text/note.h"
#include "text/span.h"
#include "visualize/json_value.h"

namespace agreed {

// The text, or null if it is empty.
[[nodiscard]] Json text_or_null(std::string_view text);
// "2036-10-16", or null.
[[nodiscard]] Json date_or_null(const std::optional<Date>& date);
// What counts from 1, or null for 0.
template <std::integral Number>
[[nodiscard]] Json number_or_null(Number number) {
  return number > 0 ? Json(number) : Json();
}
[[nodiscard]] Json span_json(ByteSpan span);
[[nodiscard]] Json notes_json(const std::vector<Note>& notes);

// Indented by two, with a line end. Controls that a terminal would obey are escaped.
[[nodiscard]] std::string json_bytes(const Json& document);
// The bytes of json_bytes() for the same document with a list in place of this member, which it must have.
// item(i) makes the elements, each once, from several threads; not all of them are held at a time.
[[nodiscard]] std::string json_bytes_with_list(const Json& document, std::string_view member,
                                               std::size_t count,
                                               const std::function<Json(std::size_t)>& item);
// As json_bytes(), in one line.
[[nodiscard]] std::string json_line(const Json& document);

}  // namespace agreed
