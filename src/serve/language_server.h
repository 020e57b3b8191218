// LanguageServer: the Language Server Protocol 3.17 over the drafts that an editor has open: diagnostics,
// hover, quick fixes, and the way into the archive.
//
//   message -> answer() -> messages to send        initialize -> ... -> shutdown -> exit
//   silence -> check_next() -> diagnostics
//
// It holds no clock and no stream: who calls it says when a burst of changes has ended. Every check reads the
// configuration anew. Nothing is ever written.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "serve/checked_draft.h"
#include "serve/diagnostics.h"
#include "serve/editor_features.h"
#include "serve/json_rpc.h"
#include "serve/workspace.h"

namespace agreed {

class LanguageServer {
 public:
  // The workspace must outlive it. version: of this program.
  LanguageServer(Workspace& workspace, std::string version);

  // What is to be sent for a message, in this order; nothing for most notifications. Requests are refused
  // before `initialize` (-32002) and after `shutdown` (-32600); notifications are then passed over.
  [[nodiscard]] std::vector<Json> answer(const RpcMessage& message);

  // Whether an open document changed, or something that its check depends on may have, since its last check.
  [[nodiscard]] bool check_due() const;
  // Checks the next of those, in the order of their URIs, and says what is to be sent. Not if none is due.
  [[nodiscard]] std::vector<Json> check_next();

  // After `exit`: 0, or 1 if no `shutdown` came before it.
  [[nodiscard]] std::optional<int> exit_code() const;

 private:
  enum class State : std::uint8_t { fresh, running, shut_down, exited, exited_early };
  using Answer = std::variant<Json, RpcRefusal>;
  struct Document {
    OpenText open;
    Json version;  // null where the editor gives none
    bool draft = true;
    bool due = true;
    CheckedDraft checked{};
    std::map<std::string, Json> diagnostics{};  // of its last check, by URI
    std::vector<std::string> messages{};        // errors without a file that were shown
  };
  using Request = Answer (LanguageServer::*)(const Json& params);
  using Notification = void (LanguageServer::*)(const Json& params);

  [[nodiscard]] Answer dispatch(const RpcMessage& message);
  void take_notification(const RpcMessage& message);

  Answer initialize(const Json& params);
  Answer shut_down(const Json& params);
  Answer hover(const Json& params);
  Answer definition(const Json& params);
  Answer code_action(const Json& params);
  void initialized(const Json& params);
  void did_open(const Json& params);
  void did_change(const Json& params);
  void did_close(const Json& params);
  void check_all_again(const Json& params);

  // The open document that params name, checked as it is now; null with a refusal.
  [[nodiscard]] Document* current(const Json& params, Answer& refused);
  [[nodiscard]] std::optional<Json> hover_of(Document& document, std::size_t offset);
  [[nodiscard]] Json definition_of(Document& document, std::size_t offset);
  void check(Document& document);
  // Sends the diagnostics of a file as all open documents have them.
  void publish(const std::string& uri);

  Workspace& workspace_;
  std::string version_;
  State state_ = State::fresh;
  EditorFeatures features_;
  std::map<std::string, Document> documents_;  // by URI
  std::map<std::string, Json> published_;      // by URI, lists that are not empty
  std::vector<Json> to_send_;
};

}  // namespace agreed
