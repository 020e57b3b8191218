// Tests src/serve/language_server.cpp.
#include "serve/language_server.h"

#include <memory>
#include <nlohmann/json.hpp>
#include <string>
#include <utility>
#include <vector>

#include "analyze/archive_sentences.h"
#include "retrieve/memory_index.h"
#include "support/catch.h"
#include "support/check_desk.h"

using namespace agreed;

namespace {

constexpr const char* kUri = "file:///draft.md";
constexpr const char* kPolicy = "{rule: prefer, of: [{phrase: force posture}], use: force level}";

// The fiction as archive, one rule, and an error where a test asks for one.
class FictionWorkspace final : public Workspace {
 public:
  Result<DraftSetting> setting_of(Statement draft) override {
    ++asked;
    if (error) return *error;
    struct Held {
      Statement draft;
      CheckRequest request;
    };
    const auto held = std::make_shared<Held>();
    held->draft = std::move(draft);
    held->request.draft = &held->draft;
    held->request.against.series = archive->corpus().find_series("ncm");
    held->request.policies = test::policy_of(kPolicy);
    held->request.only = {"prefer"};
    return DraftSetting{archive, std::shared_ptr<const CheckRequest>(held, &held->request)};
  }

  std::shared_ptr<ServedArchive> archive = std::make_shared<ServedArchive>(
      test::fiction(), [](const Corpus& corpus) -> Result<std::unique_ptr<SentenceIndex>> {
        return std::unique_ptr<SentenceIndex>(
            std::make_unique<MemoryIndex>(archive_sentences(corpus, archive_texts(corpus, {}))));
      });
  std::optional<Error> error;
  int asked = 0;
};

// A message as the editor reads it.
using Sent = nlohmann::ordered_json;
Sent sent(const Json& message) {
  return Sent::parse(rpc_bytes(message));
}

class Editor {
 public:
  // The answer to a request: its result, or its error.
  Sent ask(const std::string& method, const Json& params = nullptr) {
    for (const Json& one : server.answer({++last_id_, method, params})) {
      const Sent message = sent(one);
      if (message.contains("id") && message["id"] == last_id_)
        return message.contains("error") ? message["error"] : message["result"];
    }
    FAIL("no answer to " << method);
    return nullptr;
  }
  std::vector<Json> tell(const std::string& method, const Json& params = nullptr) {
    return server.answer({nullptr, method, params});
  }
  void initialize(const Json& capabilities = Json::object()) {
    ask("initialize", {{"capabilities", capabilities}});
    CHECK(tell("initialized", Json::object()).empty());
  }
  void open(const std::string& text, const std::string& uri = kUri) {
    const Json document = {{"uri", uri}, {"languageId", "markdown"}, {"version", 1}, {"text", text}};
    CHECK(tell("textDocument/didOpen", {{"textDocument", document}}).empty());
  }
  void change(int version, const Json& changes) {
    CHECK(tell("textDocument/didChange",
               {{"textDocument", {{"uri", kUri}, {"version", version}}}, {"contentChanges", changes}})
              .empty());
  }
  Json at(int line, int character) {
    return {{"textDocument", {{"uri", kUri}}}, {"position", {{"line", line}, {"character", character}}}};
  }
  // All that is due: "draft.md v1: 0:4-0:17 2 test/prefer: message", a line each.
  std::string diagnostics() {
    std::string out;
    while (server.check_due()) {
      for (const Json& message : server.check_next()) out += dump(sent(message));
    }
    return out;
  }

  static std::string dump(const Sent& message) {
    const Sent& params = message["params"];
    if (message["method"] != "textDocument/publishDiagnostics")
      return message["method"].get<std::string>() + ": " + params["message"].get<std::string>() + "\n";
    const std::string uri = params["uri"].get<std::string>();
    std::string out = uri.substr(uri.rfind('/') + 1);
    if (params.contains("version")) out += " v" + params["version"].dump();
    out += params["diagnostics"].empty() ? ": none\n" : ":\n";
    for (const Sent& one : params["diagnostics"]) {
      const auto place = [](const Sent& at) { return at["line"].dump() + ":" + at["character"].dump(); };
      out += "  " + place(one["range"]["start"]) + "-" + place(one["range"]["end"]) + " " +
             one["severity"].dump() + " " + one.value("code", "-") + ": " +
             one["message"].get<std::string>() + "\n";
    }
    return out;
  }

  FictionWorkspace workspace;
  LanguageServer server{workspace, "1"};

 private:
  int last_id_ = 0;
};

std::string code_and_message(const Sent& error) {
  return error["code"].dump() + " " + error["message"].get<std::string>();
}

const std::string kFinding = " 2 test/prefer: \"force level\" is preferred to \"force posture\"\n";

}  // namespace

TEST_CASE("language server: the life of a session", "[serve]") {
  Editor editor;
  CHECK(code_and_message(editor.ask("shutdown")) == "-32002 the first request is \"initialize\"");
  CHECK(editor.tell("textDocument/didOpen", Json::object()).empty());
  const Sent answer = editor.ask("initialize", {{"capabilities", Json::object()}});
  CHECK(answer["capabilities"]["positionEncoding"] == "utf-16");
  CHECK(answer["serverInfo"]["name"] == "agreed");
  CHECK(code_and_message(editor.ask("initialize")) == "-32600 \"initialize\" comes once");
  CHECK(code_and_message(editor.ask("a/b")) == "-32601 no method \"a/b\"");
  CHECK(editor.tell("$/setTrace", {{"value", "off"}}).empty());
  CHECK(editor.tell("no/method").empty());
  CHECK(editor.ask("shutdown").is_null());
  CHECK(code_and_message(editor.ask("textDocument/hover")) == "-32600 the server was shut down");
  CHECK_FALSE(editor.server.exit_code());
  CHECK(editor.tell("exit").empty());
  CHECK(editor.server.exit_code() == 0);
}

TEST_CASE("language server: an exit without a shutdown is told by its code", "[serve]") {
  Editor editor;
  editor.initialize();
  CHECK(editor.tell("exit").empty());
  CHECK(editor.server.exit_code() == 1);
}

TEST_CASE("language server: the first encoding of the editor's list that is known holds", "[serve]") {
  for (const auto& [list, chosen] : std::vector<std::pair<Json, std::string>>{
           {{"utf-8", "utf-16"}, "utf-8"}, {{"utf-7", "utf-32"}, "utf-32"}, {{"utf-7"}, "utf-16"}}) {
    Editor editor;
    const Json capabilities = {{"general", {{"positionEncodings", list}}}};
    const Sent answer = editor.ask("initialize", {{"capabilities", capabilities}});
    CHECK(answer["capabilities"]["positionEncoding"] == chosen);
  }
}

TEST_CASE("language server: a burst of changes is one check, of the last version", "[serve]") {
  Editor editor;
  editor.initialize();
  editor.open("Both sides noted it.\n");
  CHECK(editor.diagnostics() == "draft.md v1: none\n");
  CHECK_FALSE(editor.server.check_due());
  const Json place = {{"start", {{"line", 0}, {"character", 17}}}, {"end", {{"line", 0}, {"character", 19}}}};
  editor.change(2, {{{"range", place}, {"text", "the force posture"}}});
  editor.change(3, {{{"text", "\xF0\x9F\x98\x80 They noted the force posture.\n"}}});
  CHECK(editor.workspace.asked == 1);
  CHECK(editor.diagnostics() == "draft.md v3:\n  0:18-0:31" + kFinding);
  CHECK(editor.workspace.asked == 2);
}

TEST_CASE("language server: several documents have their own findings until they are closed", "[serve]") {
  Editor editor;
  editor.initialize();
  editor.open("The force posture.\n");
  editor.open("Nothing.\n", "file:///b.md");
  editor.open("rules: []\n", "file:///.agreed.yaml");
  CHECK(editor.diagnostics() == "b.md v1: none\ndraft.md v1:\n  0:4-0:17" + kFinding);
  const std::vector<Json> closed = editor.tell("textDocument/didClose", {{"textDocument", {{"uri", kUri}}}});
  REQUIRE(closed.size() == 1);
  CHECK(Editor::dump(sent(closed.front())) == "draft.md: none\n");
  CHECK(editor.tell("textDocument/didSave", {{"textDocument", {{"uri", "file:///b.md"}}}}).empty());
  CHECK(editor.diagnostics() == "b.md v1: none\n");
}

TEST_CASE("language server: errors stand in their file, and go when they are mended", "[serve]") {
  Editor editor;
  editor.initialize();
  editor.workspace.error = Error{ErrorCode::unknown_key, "no key \"rule\"", "/a b/.agreed.yaml", 3};
  editor.open("The force posture.\n");
  CHECK(editor.diagnostics() == ".agreed.yaml:\n  2:0-3:0 1 -: no key \"rule\"\ndraft.md v1: none\n");
  editor.workspace.error.reset();
  CHECK(editor.tell("workspace/didChangeWatchedFiles", Json::object()).empty());
  CHECK(editor.diagnostics() == ".agreed.yaml: none\ndraft.md v1:\n  0:4-0:17" + kFinding);
  editor.workspace.error = Error{ErrorCode::not_found, "no archive", {}, 0};
  CHECK(editor.tell("workspace/didChangeConfiguration", Json::object()).empty());
  CHECK(editor.diagnostics() == "draft.md v1: none\nwindow/showMessage: agreed: no archive\n");
  editor.change(2, {{{"text", "A.\n"}}});
  CHECK(editor.diagnostics() == "draft.md v2: none\n");
}

TEST_CASE("language server: a text that cannot be checked says why", "[serve]") {
  Editor editor;
  editor.initialize();
  editor.open("");
  CHECK(editor.diagnostics() == "draft.md v1:\n  0:0-1:0 1 -: is empty\n");
  editor.change(2, {{{"text", std::string("a\nb\0", 4)}}});
  CHECK(editor.diagnostics() == "draft.md v2:\n  1:0-2:0 1 -: holds a NUL byte at offset 3\n");
}

TEST_CASE("language server: quick fixes are the suggestion and a waiver without a reason", "[serve]") {
  Editor editor;
  editor.initialize({{"textDocument", {{"codeAction", {{"codeActionLiteralSupport", Json::object()}}}}}});
  editor.open("1. They noted the force posture. And on.\n");
  const auto actions = [&](int line, int character, const Json& only) {
    Json params = {{"textDocument", {{"uri", kUri}}}};
    const Json place = {{"line", line}, {"character", character}};
    params["range"] = {{"start", place}, {"end", place}};
    params["context"] = {{"diagnostics", Json::array()}};
    if (!only.is_null()) params["context"]["only"] = only;
    std::string out;
    for (const Sent& action : editor.ask("textDocument/codeAction", params)) {
      const Sent& edit = action["edit"]["changes"][kUri][0];
      out += action["title"].get<std::string>() + " @" + edit["range"]["start"]["character"].dump() + "-" +
             edit["range"]["end"]["character"].dump() + " {" + edit["newText"].get<std::string>() + "}\n";
    }
    return out;
  };
  const std::string both =
      "Write \"force level\" instead of \"force posture\" @18-31 {force level}\n"
      "Waive test/prefer here: reason, owner and last day to be written @40-40 "
      "{ <!-- agreed-waive test/prefer: ; by ; until -->}\n";
  CHECK(actions(0, 20, nullptr) == both);
  CHECK(actions(0, 31, {"quickfix"}) == both);
  CHECK(actions(0, 5, nullptr).empty());
  CHECK(actions(0, 20, {"refactor"}).empty());
  editor.change(
      2, {{{"text", "They noted the force posture. <!-- agreed-waive test/prefer: ; by ; until -->\n"}}});
  CHECK(editor.diagnostics().find("a waiver of test/prefer without a reason") != std::string::npos);
  editor.change(
      3, {{{"text", "They noted the force posture. <!-- agreed-waive test/prefer: agreed in May -->\n"}}});
  CHECK(editor.diagnostics() == "draft.md v3: none\n");
}

TEST_CASE("language server: hover tells the history of a term and the precedent of a sentence", "[serve]") {
  Editor editor;
  editor.initialize();
  editor.open("They reaffirmed the current force level of 12,000.\n\nBread is baked from flour and salt.\n");
  const Sent term = editor.ask("textDocument/hover", editor.at(0, 25));
  CHECK(term["contents"]["kind"] == "plaintext");
  const std::string value = term["contents"]["value"].get<std::string>();
  CHECK(value.starts_with("current-force-level"));
  CHECK(value.find("ncm: 4 of 6 are known to have it, first ncm-1 (2031-10-16)") != std::string::npos);
  const Sent sentence = editor.ask("textDocument/hover", editor.at(2, 3));
  CHECK(sentence["contents"]["value"].get<std::string>().starts_with("No agreed wording is close"));
  CHECK(editor.ask("textDocument/hover", editor.at(1, 0)).is_null());
}

TEST_CASE("language server: a definition is where the term was agreed last", "[serve]") {
  Editor editor;
  editor.initialize();
  editor.open("They reaffirmed the current force level of 12,000.\n\nA word.\n");
  const Sent places = editor.ask("textDocument/definition", editor.at(0, 25));
  REQUIRE(places.size() == 1);
  const std::string uri = places[0]["uri"].get<std::string>();
  CHECK(uri.substr(uri.rfind('/') + 1).starts_with("ncm-"));
  CHECK(editor.ask("textDocument/definition", editor.at(2, 1)) == Sent::array());
}

TEST_CASE("language server: a request that lacks something is refused", "[serve]") {
  Editor editor;
  editor.initialize();
  CHECK(code_and_message(editor.ask("textDocument/hover", editor.at(0, 0))) ==
        "-32602 not open: \"file:///draft.md\"");
  editor.open("A.\n");
  const Json no_place = {{"textDocument", {{"uri", kUri}}}};
  CHECK(code_and_message(editor.ask("textDocument/hover", no_place)) == "-32602 \"position\" is needed");
  CHECK(code_and_message(editor.ask("textDocument/definition", no_place)) == "-32602 \"position\" is needed");
  CHECK(code_and_message(editor.ask("textDocument/codeAction", no_place)) == "-32602 \"range\" is needed");
  CHECK(editor.tell("textDocument/didChange", {{"textDocument", 1}}).empty());
}
