// MessageQueue: what an editor wrote and nobody has answered yet. A request that is cancelled while it waits
// is answered as cancelled; one that was answered before its cancellation came is not touched.
#pragma once

#include <deque>
#include <string_view>
#include <variant>

#include "serve/json_rpc.h"
#include "serve/message_framing.h"

namespace agreed {

class MessageQueue {
 public:
  void append(std::string_view bytes);
  [[nodiscard]] bool empty() const { return waiting_.empty(); }
  // The oldest message, or the refusal to send in its place. Not of an empty queue.
  [[nodiscard]] std::variant<RpcMessage, RpcRefusal> take();
  // Whether the bytes end inside a message.
  [[nodiscard]] bool inside_message() const { return reader_.inside_message(); }

 private:
  void cancel(const Json& id);

  MessageReader reader_;
  std::deque<std::variant<RpcMessage, RpcRefusal>> waiting_;
};

}  // namespace agreed
