// JSON-RPC 2.0 as the Language Server Protocol uses it: one message to read, and the forms of what is sent.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <variant>

#include "visualize/json_value.h"

namespace agreed {

enum class RpcCode : int {
  parse_error = -32700,
  invalid_request = -32600,
  method_not_found = -32601,
  invalid_params = -32602,
  internal_error = -32603,
  not_initialized = -32002,
  cancelled = -32800,
};

// What an editor sent: a request (with an id), a notification (without one) or the answer to a request of
// ours.
struct RpcMessage {
  Json id;             // number or string; null for a notification
  std::string method;  // empty for an answer
  Json params;         // null where there are none

  [[nodiscard]] bool is_request() const { return !id.is_null() && !method.empty(); }
  [[nodiscard]] bool is_notification() const { return id.is_null(); }
};

// What is wrong with a message that cannot be dispatched, and for which id; null where none can be told.
struct RpcRefusal {
  Json id;
  RpcCode code = RpcCode::parse_error;
  std::string message;
};

// Refusals: parse_error for bytes that are no JSON in UTF-8, invalid_request for JSON that is no message, for
// a batch among others.
[[nodiscard]] std::variant<RpcMessage, RpcRefusal> parse_rpc(std::string_view content);

[[nodiscard]] Json rpc_result(const Json& id, Json result);
[[nodiscard]] Json rpc_error(const RpcRefusal& refusal);
[[nodiscard]] Json rpc_request(int id, std::string_view method, Json params);
[[nodiscard]] Json rpc_notification(std::string_view method, Json params);

// One line without its end, of which a terminal obeys nothing; what is no UTF-8 is replaced.
[[nodiscard]] std::string rpc_bytes(const Json& message);

// A member of a member of ... an object; null where one of them is not there.
[[nodiscard]] const Json& member_of(const Json& json, std::initializer_list<std::string_view> path);
// The text of a member, empty where it is none.
[[nodiscard]] std::string text_of(const Json& json, std::initializer_list<std::string_view> path);

}  // namespace agreed
