// nlohmann's events, put together here: its own values would be copied, and are as deep as the message makes
// them.
#include "serve/json_reader.h"

#include <cstddef>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

namespace agreed {
namespace {

// An event answers whether to go on.
class ValueBuilder : public nlohmann::json_sax<nlohmann::json> {
 public:
  bool null() override { return add(nullptr); }
  bool boolean(bool truth) override { return add(truth); }
  bool number_integer(std::int64_t number) override { return add(number); }
  bool number_unsigned(std::uint64_t number) override { return add(number); }
  bool number_float(double number, const std::string& /*written*/) override { return add(number); }
  bool string(std::string& text) override { return add(std::move(text)); }
  bool binary(nlohmann::json::binary_t& /*bytes*/) override { return false; }  // not of JSON
  bool start_object(std::size_t /*count*/) override { return open(Json::object()); }
  bool key(std::string& name) override {
    open_.back().name = std::move(name);
    return true;
  }
  bool end_object() override { return close(); }
  bool start_array(std::size_t /*count*/) override { return open(Json::array()); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t /*position*/, const std::string& /*last_token*/,
                   const nlohmann::json::exception& /*error*/) override {
    return false;
  }

  Json take() { return std::move(whole_); }

 private:
  // A list or an object that has not ended, with the name of the member that comes next.
  struct Open {
    Json value;
    std::string name;
  };

  bool add(Json value) {
    if (open_.empty()) {
      whole_ = std::move(value);
    } else if (Open& outer = open_.back(); outer.value.is_object()) {
      outer.value[outer.name] = std::move(value);
    } else {
      outer.value.push_back(std::move(value));
    }
    return true;
  }
  bool open(Json empty) {
    if (open_.size() == kDeepestJson) return false;
    open_.push_back({std::move(empty), {}});
    return true;
  }
  bool close() {
    Json value = std::move(open_.back().value);
    open_.pop_back();
    return add(std::move(value));
  }

  Json whole_;
  std::vector<Open> open_;
};

}  // namespace

std::optional<Json> parse_json(std::string_view content) {
  ValueBuilder builder;
  if (!nlohmann::json::sax_parse(content, &builder)) return std::nullopt;
  return builder.take();
}

}  // namespace agreed
