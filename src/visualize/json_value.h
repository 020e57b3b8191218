// A JSON value (RFC 8259) whose members stay in the order in which they were set. It knows no bytes:
// json_writer.h makes them, serve/json_reader.h reads them. The library behind those two would cost every
// source that sees it more than a second of compiling.
#pragma once

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace agreed {

// A template, so that clang sees it whole where it is first used: inside the class that it holds.
template <typename Value>
struct JsonMember {
  std::string name;
  Value value;

  friend bool operator==(const JsonMember& left, const JsonMember& right) = default;
};

class Json {
 public:
  using Member = JsonMember<Json>;

  Json() = default;        // null
  Json(std::nullptr_t) {}  // null
  template <std::same_as<bool> Truth>
  Json(Truth truth) : value_(truth) {}
  template <std::integral Number>
  requires(!std::same_as<Number, bool>) Json(Number number) {
    if (std::cmp_less(number, 0)) {
      value_ = static_cast<std::int64_t>(number);
    } else {
      value_ = static_cast<std::uint64_t>(number);
    }
  }
  Json(double number) : value_(number) {}  // what is not finite is written as null
  // Null where there is none.
  template <typename Value>
  Json(const std::optional<Value>& value) {
    if (value) *this = Json(*value);
  }
  // Texts are UTF-8; the writer replaces what is none.
  Json(std::string text) : value_(std::move(text)) {}
  Json(std::string_view text) : value_(std::string(text)) {}
  Json(const char* text) : value_(std::string(text)) {}
  Json(const std::vector<std::string>& texts);
  Json(const std::vector<std::string_view>& texts);
  // An object if every one of the values is a list of a text and one more value, {{"id", 1}, {"text", "a"}},
  // of two of the same name the first; else a list.
  Json(std::initializer_list<Json> values);

  [[nodiscard]] static Json array(std::initializer_list<Json> values = {});
  [[nodiscard]] static Json object();

  [[nodiscard]] bool is_null() const { return std::holds_alternative<std::monostate>(value_); }
  [[nodiscard]] bool is_array() const { return std::holds_alternative<std::vector<Json>>(value_); }
  [[nodiscard]] bool is_object() const { return std::holds_alternative<std::vector<Member>>(value_); }
  [[nodiscard]] bool is_string() const { return std::holds_alternative<std::string>(value_); }
  [[nodiscard]] bool is_integer() const { return negative() != nullptr || natural() != nullptr; }

  // What the value is, or null where it is something else. An integer is one of two: negative, or natural.
  [[nodiscard]] const bool* truth() const { return std::get_if<bool>(&value_); }
  [[nodiscard]] const std::int64_t* negative() const { return std::get_if<std::int64_t>(&value_); }
  [[nodiscard]] const std::uint64_t* natural() const { return std::get_if<std::uint64_t>(&value_); }
  [[nodiscard]] const double* real() const { return std::get_if<double>(&value_); }
  [[nodiscard]] const std::string* text() const { return std::get_if<std::string>(&value_); }
  // The values of a list, the members of an object; none where the value is something else.
  [[nodiscard]] const std::vector<Json>& items() const&;
  [[nodiscard]] const std::vector<Member>& members() const&;
  const std::vector<Json>& items() const&& = delete;
  const std::vector<Member>& members() const&& = delete;
  [[nodiscard]] const Json* find(std::string_view name) const;  // null where there is no such member

  // The member of that name of an object, null if it is new. Null becomes an object; of another value this is
  // a broken invariant.
  Json& operator[](std::string_view name);
  // Null becomes a list; of a value that is no list this is a broken invariant. What comes back stays until
  // the list grows.
  Json& push_back(Json value);

  friend bool operator==(const Json& left, const Json& right);

 private:
  // Mutable, since a list of values to construct from is const, and copies of all that it holds would be made
  // for every level of a document.
  mutable std::variant<std::monostate, bool, std::int64_t, std::uint64_t, double, std::string,
                       std::vector<Json>, std::vector<Member>>
      value_;
};

}  // namespace agreed
