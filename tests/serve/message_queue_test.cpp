// Tests src/serve/message_queue.cpp.
#include "serve/message_queue.h"

#include <string>

#include "support/catch.h"

using namespace agreed;

namespace {

std::string sent(const std::string& members) {
  return framed(R"({"jsonrpc":"2.0",)" + members + "}");
}

// What is taken, one after the other: "1 a" for a request, "a" for a notification, "1 -32800" for a refusal.
std::string dump(MessageQueue& queue) {
  std::string out;
  while (!queue.empty()) {
    const auto next = queue.take();
    out += out.empty() ? "" : ", ";
    if (const RpcRefusal* refusal = std::get_if<RpcRefusal>(&next)) {
      out += rpc_bytes(refusal->id) + " " + std::to_string(static_cast<int>(refusal->code));
    } else {
      const RpcMessage& message = std::get<RpcMessage>(next);
      out += (message.is_request() ? rpc_bytes(message.id) + " " : "") + message.method;
    }
  }
  return out;
}

}  // namespace

TEST_CASE("message queue: what came first is taken first", "[serve]") {
  MessageQueue queue;
  queue.append(sent(R"("id":1,"method":"a")") + sent(R"("method":"b")") + "no header\r\n" +
               sent(R"("id":"x","method":"c")"));
  CHECK(dump(queue) == "1 a, b, null -32700, \"x\" c");
  CHECK_FALSE(queue.inside_message());
}

TEST_CASE("message queue: a request that waits is cancelled, in its place", "[serve]") {
  MessageQueue queue;
  queue.append(sent(R"("id":1,"method":"a")") + sent(R"("id":2,"method":"b")") +
               sent(R"("method":"$/cancelRequest","params":{"id":1})"));
  CHECK(dump(queue) == "1 -32800, 2 b");
}

TEST_CASE("message queue: cancelling what is not there is no matter", "[serve]") {
  MessageQueue queue;
  queue.append(sent(R"("id":1,"method":"a")") + sent(R"("method":"$/cancelRequest","params":{"id":"1"})") +
               sent(R"("method":"$/cancelRequest","params":{})") + sent(R"("method":"$/cancelRequest")"));
  CHECK(dump(queue) == "1 a");
  queue.append(sent(R"("method":"$/cancelRequest","params":{"id":1})"));
  CHECK(queue.empty());
}
