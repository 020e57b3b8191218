// Properties of what a language server reads.
#include <algorithm>
#include <string>
#include <variant>

#include "fuzz/properties.h"
#include "serve/message_queue.h"

namespace agreed::fuzz {
namespace {

// All that a queue takes out of bytes that come in pieces of this size, a line each.
std::string taken(std::string_view bytes, std::size_t piece) {
  MessageQueue queue;
  std::string out;
  for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size()))) {
    queue.append(bytes.substr(0, piece));
    while (!queue.empty()) {
      const auto next = queue.take();
      if (const RpcRefusal* refusal = std::get_if<RpcRefusal>(&next)) {
        out += rpc_bytes(rpc_error(*refusal)) + '\n';
      } else {
        const RpcMessage& message = std::get<RpcMessage>(next);
        out += rpc_bytes(rpc_result(message.id, message.method)) + '\n';
      }
    }
  }
  return out;
}

// The contents that a reader finds in bytes that come in pieces of this size; "!" for what it passes over.
std::string contents(std::string_view bytes, std::size_t piece) {
  MessageReader reader;
  std::string out;
  for (; !bytes.empty(); bytes.remove_prefix(std::min(piece, bytes.size()))) {
    reader.append(bytes.substr(0, piece));
    while (const auto next = reader.next()) out += next->ok() ? next->value() + '\n' : "!\n";
  }
  return out;
}

}  // namespace

std::string broken_message_property(std::string_view bytes) {
  const std::string content = R"({"jsonrpc":"2.0","id":"last","method":"m"})";
  const std::string last = rpc_bytes(rpc_result("last", "m")) + '\n';
  const std::string said = taken(bytes, bytes.size() + 1);
  if (said != taken(bytes, bytes.size() + 1)) return "messages: not the same twice";
  MessageReader reader;
  reader.append(bytes);
  std::size_t messages = 0;
  while (reader.next()) {
    if (++messages > bytes.size()) return "messages: more of them than bytes";
  }
  if (!reader.inside_message() &&
      !taken(std::string(bytes) + "\n" + framed(content), bytes.size() + 200).ends_with(last)) {
    return "messages: one that follows is lost";
  }
  const std::string whole = contents(bytes, bytes.size() + 1);
  for (const std::size_t piece : {std::size_t{1}, std::size_t{7}}) {
    if (contents(bytes, piece) != whole) return "messages: other ones in pieces of " + std::to_string(piece);
  }
  return {};
}

}  // namespace agreed::fuzz
