#include "visualize/json_value.h"

#include <algorithm>

#include "text/check.h"

namespace agreed {

Json::Json(const std::vector<std::string>& texts) : value_(std::vector<Json>(texts.begin(), texts.end())) {}
Json::Json(const std::vector<std::string_view>& texts)
    : value_(std::vector<Json>(texts.begin(), texts.end())) {}

Json::Json(std::initializer_list<Json> values) {
  const bool object = std::ranges::all_of(values, [](const Json& value) {
    return value.items().size() == 2 && value.items().front().is_string();
  });
  if (!object) {
    *this = array(values);
    return;
  }
  *this = Json::object();
  for (const Json& pair : values) {
    std::vector<Json>& parts = std::get<std::vector<Json>>(pair.value_);
    const std::string& name = *parts.front().text();
    if (find(name) == nullptr) (*this)[name] = std::move(parts.back());
  }
}

Json Json::array(std::initializer_list<Json> values) {
  std::vector<Json> items;
  items.reserve(values.size());
  for (const Json& value : values) items.emplace_back().value_ = std::move(value.value_);
  Json list;
  list.value_ = std::move(items);
  return list;
}

Json Json::object() {
  Json none;
  none.value_ = std::vector<Member>();
  return none;
}

const std::vector<Json>& Json::items() const& {
  static const std::vector<Json> kNone;
  const auto* items = std::get_if<std::vector<Json>>(&value_);
  return items == nullptr ? kNone : *items;
}

const std::vector<Json::Member>& Json::members() const& {
  static const std::vector<Member> kNone;
  const auto* members = std::get_if<std::vector<Member>>(&value_);
  return members == nullptr ? kNone : *members;
}

const Json* Json::find(std::string_view name) const {
  const auto found = std::ranges::find(members(), name, &Member::name);
  return found == members().end() ? nullptr : &found->value;
}

Json& Json::operator[](std::string_view name) {
  if (is_null()) *this = object();
  AGREED_CHECK(is_object());
  std::vector<Member>& members = std::get<std::vector<Member>>(value_);
  const auto found = std::ranges::find(members, name, &Member::name);
  return found == members.end() ? members.emplace_back(Member{std::string(name), Json()}).value
                                : found->value;
}

Json& Json::push_back(Json value) {
  if (is_null()) *this = array();
  AGREED_CHECK(is_array());
  return std::get<std::vector<Json>>(value_).emplace_back(std::move(value));
}

bool operator==(const Json& left, const Json& right) {
  return left.value_ == right.value_;
}

}  // namespace agreed
