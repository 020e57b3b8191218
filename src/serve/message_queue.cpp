#include "serve/message_queue.h"

#include <optional>
#include <string>
#include <utility>

#include "text/check.h"

namespace agreed {

void MessageQueue::append(std::string_view bytes) {
  reader_.append(bytes);
  while (std::optional<Result<std::string>> content = reader_.next()) {
    if (!content->ok()) {
      waiting_.emplace_back(RpcRefusal{nullptr, RpcCode::parse_error, content->error().message});
      continue;
    }
    std::variant<RpcMessage, RpcRefusal> parsed = parse_rpc(content->value());
    const RpcMessage* message = std::get_if<RpcMessage>(&parsed);
    if (message != nullptr && message->is_notification() && message->method == "$/cancelRequest") {
      cancel(member_of(message->params, {"id"}));
    } else {
      waiting_.push_back(std::move(parsed));
    }
  }
}

void MessageQueue::cancel(const Json& id) {
  if (id.is_null()) return;
  for (std::variant<RpcMessage, RpcRefusal>& one : waiting_) {
    const RpcMessage* message = std::get_if<RpcMessage>(&one);
    if (message == nullptr || !message->is_request() || message->id != id) continue;
    one = RpcRefusal{id, RpcCode::cancelled, "cancelled"};
    return;
  }
}

std::variant<RpcMessage, RpcRefusal> MessageQueue::take() {
  AGREED_CHECK(!waiting_.empty());
  std::variant<RpcMessage, RpcRefusal> oldest = std::move(waiting_.front());
  waiting_.pop_front();
  return oldest;
}

}  // namespace agreed
