// Tests src/visualize/json_writer.cpp.
#include "visualize/json_writer.h"

#include <string>

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
