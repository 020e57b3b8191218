#include "serve/json_rpc.h"

#include <optional>
#include <utility>

#include "serve/json_reader.h"
#include "visualize/json_writer.h"

namespace agreed {
namespace {

bool is_id(const Json& json) {
  return json.is_string() || json.is_integer();
}

RpcRefusal invalid(const Json& id, std::string message) {
  return {is_id(id) ? id : Json(), RpcCode::invalid_request, std::move(message)};
}

}  // namespace

std::variant<RpcMessage, RpcRefusal> parse_rpc(std::string_view content) {
  const std::optional<Json> parsed = parse_json(content);
  if (!parsed) return RpcRefusal{nullptr, RpcCode::parse_error, "no JSON in UTF-8, or too deep"};
  const Json& json = *parsed;
  if (json.is_array()) return invalid(nullptr, "batches are no part of the protocol");
  if (!json.is_object()) return invalid(nullptr, "a message is an object");
  const Json& id = member_of(json, {"id"});
  if (text_of(json, {"jsonrpc"}) != "2.0") return invalid(id, "\"jsonrpc\" must be \"2.0\"");
  if (!id.is_null() && !is_id(id)) return invalid(nullptr, "\"id\" must be an integer or a string");
  RpcMessage message;
  message.id = id;
  message.method = text_of(json, {"method"});
  const bool answer = json.find("result") != nullptr || json.find("error") != nullptr;
  if (message.method.empty() && !answer) return invalid(id, "\"method\" must be a text");
  const Json& params = member_of(json, {"params"});
  if (!params.is_null() && !params.is_object() && !params.is_array())
    return RpcRefusal{id, RpcCode::invalid_params, "\"params\" must be an object or a list"};
  message.params = params;
  return message;
}

Json rpc_result(const Json& id, Json result) {
  return {{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}};
}

Json rpc_error(const RpcRefusal& refusal) {
  const Json error = {{"code", static_cast<int>(refusal.code)}, {"message", refusal.message}};
  return {{"jsonrpc", "2.0"}, {"id", refusal.id}, {"error", error}};
}

Json rpc_request(int id, std::string_view method, Json params) {
  return {{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", std::move(params)}};
}

Json rpc_notification(std::string_view method, Json params) {
  return {{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}};
}

std::string rpc_bytes(const Json& message) {
  std::string line = json_line(message);
  line.pop_back();
  return line;
}

const Json& member_of(const Json& json, std::initializer_list<std::string_view> path) {
  static const Json kNone;
  const Json* at = &json;
  for (const std::string_view name : path) {
    at = at->find(name);
    if (at == nullptr) return kNone;
  }
  return *at;
}

std::string text_of(const Json& json, std::initializer_list<std::string_view> path) {
  const std::string* text = member_of(json, path).text();
  return text == nullptr ? std::string() : *text;
}

}  // namespace agreed
