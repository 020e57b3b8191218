// Tests src/serve/json_rpc.cpp.
#include "serve/json_rpc.h"

#include <string>
#include <variant>

#include "support/catch.h"

using namespace agreed;

namespace {

// "request 1 a", "notification a", "answer 1" or "refused ID CODE: message".
std::string dump(std::string_view content) {
  const std::variant<RpcMessage, RpcRefusal> parsed = parse_rpc(content);
  if (const RpcRefusal* refusal = std::get_if<RpcRefusal>(&parsed)) {
    return "refused " + rpc_bytes(refusal->id) + " " + std::to_string(static_cast<int>(refusal->code)) +
           ": " + refusal->message;
  }
  const RpcMessage& message = std::get<RpcMessage>(parsed);
  if (message.is_notification()) return "notification " + message.method;
  return (message.is_request() ? "request " : "answer ") + rpc_bytes(message.id) + " " + message.method;
}

}  // namespace

TEST_CASE("json rpc: a message is a request, a notification or an answer", "[serve]") {
  CHECK(dump(R"({"jsonrpc":"2.0","id":1,"method":"a"})") == "request 1 a");
  CHECK(dump(R"({"jsonrpc":"2.0","id":"x","method":"a","params":{}})") == "request \"x\" a");
  CHECK(dump(R"({"jsonrpc":"2.0","method":"a","params":[]})") == "notification a");
  CHECK(dump(R"({"jsonrpc":"2.0","id":1,"result":null})") == "answer 1 ");
  CHECK(dump(R"({"jsonrpc":"2.0","id":1,"error":{}})") == "answer 1 ");
}

TEST_CASE("json rpc: what is no message is refused, with its id where it has one", "[serve]") {
  CHECK(dump("") == "refused null -32700: no JSON in UTF-8, or too deep");
  CHECK(dump("{") == "refused null -32700: no JSON in UTF-8, or too deep");
  CHECK(dump("\"\xFF\"") == "refused null -32700: no JSON in UTF-8, or too deep");
  CHECK(dump("1") == "refused null -32600: a message is an object");
  CHECK(dump("[]") == "refused null -32600: batches are no part of the protocol");
  CHECK(dump(R"({"id":1,"method":"a"})") == "refused 1 -32600: \"jsonrpc\" must be \"2.0\"");
  CHECK(dump(R"({"jsonrpc":"2.0","id":1})") == "refused 1 -32600: \"method\" must be a text");
  CHECK(dump(R"({"jsonrpc":"2.0","id":[1],"method":"a"})") ==
        "refused null -32600: \"id\" must be an integer or a string");
  CHECK(dump(R"({"jsonrpc":"2.0","id":1,"method":"a","params":"b"})") ==
        "refused 1 -32602: \"params\" must be an object or a list");
}

TEST_CASE("json rpc: deep nesting is read or refused, not fallen over", "[serve]") {
  CHECK(dump(std::string(100000, '[')) == "refused null -32700: no JSON in UTF-8, or too deep");
  CHECK(dump(std::string(100000, '[') + std::string(100000, ']')) ==
        "refused null -32700: no JSON in UTF-8, or too deep");
  const std::string deep = std::string(100000, '[') + std::string(100000, ']');
  CHECK(dump(R"({"jsonrpc":"2.0","id":1,"method":"a","params":)" + deep + "}") ==
        "refused null -32700: no JSON in UTF-8, or too deep");
  CHECK(dump(R"({"jsonrpc":"2.0","id":1,"method":"a","params":)" + deep.substr(99600, 800) + "}") ==
        "request 1 a");
}

TEST_CASE("json rpc: what is sent is one line, its members in the order of the protocol", "[serve]") {
  CHECK(rpc_bytes(rpc_result(1, nullptr)) == R"({"jsonrpc":"2.0","id":1,"result":null})");
  CHECK(rpc_bytes(rpc_error({"x", RpcCode::cancelled, "cancelled"})) ==
        R"({"jsonrpc":"2.0","id":"x","error":{"code":-32800,"message":"cancelled"}})");
  CHECK(rpc_bytes(rpc_notification("a", {{"b", "c\n"}})) ==
        R"({"jsonrpc":"2.0","method":"a","params":{"b":"c\n"}})");
}

TEST_CASE("json rpc: a member that is not there is null, and no text", "[serve]") {
  const Json json = {{"a", {{"b", "c"}}}, {"d", 1}};
  CHECK(text_of(json, {"a", "b"}) == "c");
  CHECK(text_of(json, {"d"}).empty());
  CHECK(member_of(json, {"a", "x"}).is_null());
  CHECK(member_of(json, {"d", "x"}).is_null());
}
