// Tests src/visualize/json_writer.cpp and json_value.cpp.
#include "visualize/json_writer.h"

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

#include "support/catch.h"

using namespace agreed;

TEST_CASE("json: a list that is written item by item is the list of the whole document", "[visualize]") {
  const std::size_t count = GENERATE(std::size_t{0}, std::size_t{1}, std::size_t{3}, std::size_t{40});
  const auto item = [](std::size_t i) {
    Json json;
    json["number"] = i;
    json["text"] = "a\n  \"items\": null \xC2\x9B" + std::string(i % 3, 'x');
    json["none"] = Json::array();
    json["parts"] = Json::array({1, "b"});
    return json;
  };
  Json whole;
  whole["schema"] = "agreed.test/1";
  whole["note"] = "\n  \"items\": null";
  whole["items"] = Json::array();
  for (std::size_t i = 0; i < count; ++i) whole["items"].push_back(item(i));
  whole["after"] = Json::array({"\xE2\x80\xAE"});
  CHECK(json_bytes_with_list(whole, "items", count, item) == json_bytes(whole));
}

TEST_CASE("json: pairs that begin with a text make an object, other values a list", "[visualize]") {
  CHECK(json_line({{"id", 1}, {"text", "a"}}) == "{\"id\":1,\"text\":\"a\"}\n");
  CHECK(json_line({{"id", 1}, {"id", 2}}) == "{\"id\":1}\n");
  CHECK(json_line({1, "a", nullptr, true, false, -3, 0.5}) == "[1,\"a\",null,true,false,-3,0.5]\n");
  CHECK(json_line({{"id", 1}, {2, "a"}}) == "[[\"id\",1],[2,\"a\"]]\n");
  CHECK(json_line({{{"id", 1}}}) == "[{\"id\":1}]\n");
  CHECK(json_line(Json::array({{{"id", 1}}})) == "[{\"id\":1}]\n");
  CHECK(json_line(Json::array({"a", "b"})) == "[\"a\",\"b\"]\n");
  CHECK(json_line(std::vector<std::string>{"a"}) == "[\"a\"]\n");
  CHECK(json_line(std::optional<std::size_t>()) == "null\n");
  CHECK(json_line(std::optional<std::size_t>(7)) == "7\n");
  CHECK(json_line(Json()) == "null\n");
}

TEST_CASE("json: a value that a list is made of stays as it was", "[visualize]") {
  const Json part = {{"text", "a"}};
  const Json list = Json::array({part, part});
  const Json object = {{"first", part}, {"second", list}};
  CHECK(json_line(part) == "{\"text\":\"a\"}\n");
  CHECK(json_line(list) == "[{\"text\":\"a\"},{\"text\":\"a\"}]\n");
  CHECK(json_line(object) == "{\"first\":{\"text\":\"a\"},\"second\":[{\"text\":\"a\"},{\"text\":\"a\"}]}\n");
}

TEST_CASE("json: the widest numbers, and what is no number of JSON", "[visualize]") {
  CHECK(json_line(std::numeric_limits<std::uint64_t>::max()) == "18446744073709551615\n");
  CHECK(json_line(std::numeric_limits<std::int64_t>::min()) == "-9223372036854775808\n");
  CHECK(json_line(1.0) == "1.0\n");
  CHECK(json_line(std::numeric_limits<double>::infinity()) == "null\n");
  CHECK(Json(7) == Json(std::size_t{7}));
  CHECK_FALSE(Json(7) == Json("7"));
}

TEST_CASE("json: texts are escaped as UTF-8, and bytes that are none replaced", "[visualize]") {
  CHECK(json_line("a\"\\\n\x01") == "\"a\\\"\\\\\\n\\u0001\"\n");
  CHECK(json_line("\xEB\x8F\x99") == "\"\xEB\x8F\x99\"\n");
  CHECK(json_line("\xE2\x80\xAE\x7F") == "\"\\u202e\\u007f\"\n");
  CHECK(json_line("a\xFF") == "\"a\xEF\xBF\xBD\"\n");
}

TEST_CASE("json: indented, what is empty stays in one line", "[visualize]") {
  CHECK(json_bytes({{"list", Json::array({1})}, {"none", Json::array()}, {"object", Json::object()}}) ==
        "{\n  \"list\": [\n    1\n  ],\n  \"none\": [],\n  \"object\": {}\n}\n");
}
