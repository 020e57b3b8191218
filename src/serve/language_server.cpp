// Dispatch by two tables, and what becomes of the open documents.
#include "serve/language_server.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "serve/code_actions.h"
#include "serve/editor_json.h"
#include "serve/hover.h"
#include "text/check.h"
#include "text/printable.h"
#include "visualize/file_uri.h"

namespace agreed {
namespace {

constexpr int kErrorMessage = 1;  // MessageType of the protocol
constexpr int kIncrementalSync = 2;
constexpr std::size_t kMostShown = 60;

RpcRefusal refusal(RpcCode code, std::string message) {
  return {nullptr, code, std::move(message)};
}

// Configuration and the like, which editors open beside drafts.
bool may_be_draft(const std::string& path, const std::string& language) {
  return language != "yaml" && !path.ends_with(".yaml") && !path.ends_with(".yml");
}

std::string shown(const std::string& method) {
  return "\"" + one_line(std::string_view(method).substr(0, kMostShown)) + "\"";
}

Json capabilities_of(const EditorFeatures& features) {
  return {{"positionEncoding", name_of(features.encoding)},
          {"textDocumentSync", {{"openClose", true}, {"change", kIncrementalSync}, {"save", true}}},
          {"hoverProvider", true},
          {"definitionProvider", true},
          {"codeActionProvider", {{"codeActionKinds", Json::array({"quickfix"})}}}};
}

// Asks to be told of changes of whatever a check reads.
Json watch_request() {
  Json watchers = Json::array();
  for (const std::string_view glob : {"**/.agreed.yaml", "**/*.yaml", "**/*.md"})
    watchers.push_back({{"globPattern", glob}});
  const Json registration = {{"id", "files"},
                             {"method", "workspace/didChangeWatchedFiles"},
                             {"registerOptions", {{"watchers", watchers}}}};
  return rpc_request(1, "client/registerCapability", {{"registrations", Json::array({registration})}});
}

std::string_view series_of(const CheckedDraft& checked) {
  const Series* series = checked.setting->request->against.series;
  return series == nullptr ? std::string_view() : std::string_view(series->id);
}

}  // namespace

LanguageServer::LanguageServer(Workspace& workspace, std::string version)
    : workspace_(workspace), version_(std::move(version)) {}

std::optional<int> LanguageServer::exit_code() const {
  if (state_ == State::exited) return 0;
  if (state_ == State::exited_early) return 1;
  return std::nullopt;
}

std::vector<Json> LanguageServer::answer(const RpcMessage& message) {
  if (message.is_notification()) {
    take_notification(message);
  } else if (message.is_request()) {
    Answer given = dispatch(message);
    if (RpcRefusal* refused = std::get_if<RpcRefusal>(&given)) {
      refused->id = message.id;
      to_send_.push_back(rpc_error(*refused));
    } else {
      to_send_.push_back(rpc_result(message.id, std::move(std::get<Json>(given))));
    }
  }
  return std::exchange(to_send_, {});
}

LanguageServer::Answer LanguageServer::dispatch(const RpcMessage& message) {
  static const std::map<std::string_view, Request> kRequests = {
      {"initialize", &LanguageServer::initialize},
      {"shutdown", &LanguageServer::shut_down},
      {"textDocument/hover", &LanguageServer::hover},
      {"textDocument/definition", &LanguageServer::definition},
      {"textDocument/codeAction", &LanguageServer::code_action},
  };
  if (state_ == State::fresh && message.method != "initialize")
    return refusal(RpcCode::not_initialized, "the first request is \"initialize\"");
  if (state_ != State::fresh && state_ != State::running)
    return refusal(RpcCode::invalid_request, "the server was shut down");
  const auto request = kRequests.find(message.method);
  if (request == kRequests.end())
    return refusal(RpcCode::method_not_found, "no method " + shown(message.method));
  return (this->*request->second)(message.params);
}

void LanguageServer::take_notification(const RpcMessage& message) {
  static const std::map<std::string_view, Notification> kNotifications = {
      {"initialized", &LanguageServer::initialized},
      {"textDocument/didOpen", &LanguageServer::did_open},
      {"textDocument/didChange", &LanguageServer::did_change},
      {"textDocument/didClose", &LanguageServer::did_close},
      {"textDocument/didSave", &LanguageServer::check_all_again},
      {"workspace/didChangeWatchedFiles", &LanguageServer::check_all_again},
      {"workspace/didChangeConfiguration", &LanguageServer::check_all_again},
  };
  if (message.method == "exit") {
    state_ = state_ == State::shut_down ? State::exited : State::exited_early;
    return;
  }
  const auto notification = kNotifications.find(message.method);
  if (state_ == State::running && notification != kNotifications.end())
    (this->*notification->second)(message.params);
}

LanguageServer::Answer LanguageServer::initialize(const Json& params) {
  if (state_ != State::fresh) return refusal(RpcCode::invalid_request, "\"initialize\" comes once");
  features_ = features_of(params);
  state_ = State::running;
  return Json{{"capabilities", capabilities_of(features_)},
              {"serverInfo", {{"name", "agreed"}, {"version", version_}}}};
}

LanguageServer::Answer LanguageServer::shut_down(const Json& /*params*/) {
  state_ = State::shut_down;
  return Json();
}

void LanguageServer::initialized(const Json& /*params*/) {
  if (features_.watches_files) to_send_.push_back(watch_request());
}

void LanguageServer::did_open(const Json& params) {
  const std::string uri = text_of(params, {"textDocument", "uri"});
  if (uri.empty()) return;
  const std::string path = path_of_uri(uri).value_or(uri);
  Document document{{uri, path, EditorText(text_of(params, {"textDocument", "text"}), features_.encoding)},
                    member_of(params, {"textDocument", "version"})};
  document.draft = may_be_draft(path, text_of(params, {"textDocument", "languageId"}));
  document.due = document.draft;
  documents_.insert_or_assign(uri, std::move(document));
}

void LanguageServer::did_change(const Json& params) {
  const auto known = documents_.find(text_of(params, {"textDocument", "uri"}));
  const Json& changes = member_of(params, {"contentChanges"});
  if (known == documents_.end() || !changes.is_array()) return;
  Document& document = known->second;
  document.version = member_of(params, {"textDocument", "version"});
  for (const Json& change : changes.items()) {
    const std::string text = text_of(change, {"text"});
    if (const std::optional<EditorRange> range = range_in(member_of(change, {"range"}))) {
      document.open.text.replace(*range, text);
    } else {
      document.open.text.replace_all(text);
    }
  }
  document.due = document.draft;
}

void LanguageServer::did_close(const Json& params) {
  const auto known = documents_.find(text_of(params, {"textDocument", "uri"}));
  if (known == documents_.end()) return;
  const std::map<std::string, Json> diagnostics = std::move(known->second.diagnostics);
  documents_.erase(known);
  for (const auto& [uri, list] : diagnostics) publish(uri);
}

void LanguageServer::check_all_again(const Json& /*params*/) {
  for (auto& [uri, document] : documents_) document.due = document.draft;
}

bool LanguageServer::check_due() const {
  return state_ == State::running &&
         std::ranges::any_of(documents_, [](const auto& one) { return one.second.due; });
}

std::vector<Json> LanguageServer::check_next() {
  const auto due = std::ranges::find_if(documents_, [](const auto& one) { return one.second.due; });
  AGREED_CHECK(due != documents_.end());
  check(due->second);
  return std::exchange(to_send_, {});
}

void LanguageServer::check(Document& document) {
  document.due = false;
  document.checked = check_document(document.open.path, document.open.text.bytes(), workspace_);
  EditorDiagnostics found = diagnostics_of(document.checked, document.open, features_);
  std::set<std::string> touched;
  for (const auto& [uri, list] : document.diagnostics) touched.insert(uri);
  for (const auto& [uri, list] : found.by_uri) touched.insert(uri);
  document.diagnostics = std::move(found.by_uri);
  for (const std::string& uri : touched) publish(uri);
  if (found.messages != document.messages) {
    for (const std::string& message : found.messages)
      to_send_.push_back(rpc_notification("window/showMessage",
                                          {{"type", kErrorMessage}, {"message", "agreed: " + message}}));
  }
  document.messages = std::move(found.messages);
}

void LanguageServer::publish(const std::string& uri) {
  Json all = Json::array();
  for (const auto& [open, document] : documents_) {
    const auto list = document.diagnostics.find(uri);
    if (list == document.diagnostics.end()) continue;
    // Two drafts of one configuration have its errors both.
    for (const Json& one : list->second.items()) {
      if (std::ranges::find(all.items(), one) == all.items().end()) all.push_back(one);
    }
  }
  const auto open = documents_.find(uri);
  const auto before = published_.find(uri);
  // Of an open document every version is told; of another file what is new.
  const bool same = before == published_.end() ? all.items().empty() : before->second == all;
  if (open == documents_.end() && same) return;
  Json params = {{"uri", uri}};
  if (open != documents_.end() && !open->second.version.is_null()) params["version"] = open->second.version;
  params["diagnostics"] = all;
  to_send_.push_back(rpc_notification("textDocument/publishDiagnostics", std::move(params)));
  if (all.items().empty()) {
    published_.erase(uri);
  } else {
    published_.insert_or_assign(uri, std::move(all));
  }
}

LanguageServer::Document* LanguageServer::current(const Json& params, Answer& refused) {
  const std::string uri = text_of(params, {"textDocument", "uri"});
  const auto known = documents_.find(uri);
  if (known == documents_.end()) {
    refused = refusal(RpcCode::invalid_params, "not open: " + shown(uri));
    return nullptr;
  }
  if (known->second.due) check(known->second);
  return &known->second;
}

LanguageServer::Answer LanguageServer::hover(const Json& params) {
  Answer refused;
  Document* document = current(params, refused);
  if (document == nullptr) return refused;
  const std::optional<EditorPosition> position = position_in(member_of(params, {"position"}));
  if (!position) return refusal(RpcCode::invalid_params, "\"position\" is needed");
  return hover_of(*document, document->open.text.offset_of(*position)).value_or(Json());
}

std::optional<Json> LanguageServer::hover_of(Document& document, std::size_t offset) {
  const CheckedDraft& checked = document.checked;
  const StatementText* text = checked.text();
  if (text == nullptr) return std::nullopt;
  ServedArchive& archive = *checked.setting->archive;
  const Statement& draft = *checked.setting->request->draft;
  const HoverForm form = features_.markdown ? HoverForm::markdown : HoverForm::plain;
  std::string shown_text;
  std::optional<ByteSpan> span;
  for (const TermAt& term : archive.terms_at(draft, *text, offset)) {
    const Result<std::vector<const TermHistory*>> histories =
        archive.histories(term.of_concept->id, series_of(checked));
    if (!histories.ok()) continue;
    if (!span) span = term.span;
    shown_text += (shown_text.empty() ? "" : "\n\n") + term_hover(term, histories.value(), form);
  }
  if (shown_text.empty()) {
    const Result<std::optional<PrecedentAnswer>> answer = archive.precedent_at(draft, *text, offset);
    if (!answer.ok() || !answer.value()) return std::nullopt;
    shown_text = precedent_hover(*answer.value(), form);
    span = answer.value()->span;
  }
  if (shown_text.empty()) return std::nullopt;
  Json hover = {
      {"contents", {{"kind", features_.markdown ? "markdown" : "plaintext"}, {"value", shown_text}}}};
  hover["range"] = range_json(document.open.text.range_of(*span));
  return hover;
}

LanguageServer::Answer LanguageServer::definition(const Json& params) {
  Answer refused;
  Document* document = current(params, refused);
  if (document == nullptr) return refused;
  const std::optional<EditorPosition> position = position_in(member_of(params, {"position"}));
  if (!position) return refusal(RpcCode::invalid_params, "\"position\" is needed");
  return definition_of(*document, document->open.text.offset_of(*position));
}

Json LanguageServer::definition_of(Document& document, std::size_t offset) {
  Json locations = Json::array();
  const CheckedDraft& checked = document.checked;
  const StatementText* text = checked.text();
  if (text == nullptr) return locations;
  ServedArchive& archive = *checked.setting->archive;
  const Statement& draft = *checked.setting->request->draft;
  for (const ArchivePlace& place : archive.last_places_at(draft, *text, offset, series_of(checked)))
    locations.push_back(location_json(place, features_.encoding));
  return locations;
}

LanguageServer::Answer LanguageServer::code_action(const Json& params) {
  Answer refused;
  Document* document = current(params, refused);
  if (document == nullptr) return refused;
  const std::optional<EditorRange> range = range_in(member_of(params, {"range"}));
  if (!range) return refusal(RpcCode::invalid_params, "\"range\" is needed");
  const Json& only = member_of(params, {"context", "only"});
  const bool wanted = !only.is_array() || std::ranges::any_of(only.items(), [](const Json& kind) {
    return kind == Json("quickfix") || kind == Json("");
  });
  if (!wanted || !features_.code_actions) return Json::array();
  return code_actions_in(*range, document->checked, document->open, document->version, features_);
}

}  // namespace agreed
