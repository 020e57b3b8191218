// Tests src/serve/message_framing.cpp.
#include "serve/message_framing.h"

#include <string>
#include <vector>

#include "support/catch.h"

using namespace agreed;

namespace {

// Each message in <>, each error after "!", what is left after "...".
std::string dump(const std::vector<std::string>& pieces, std::size_t limit = kMaxMessageBytes) {
  MessageReader reader(limit);
  std::string out;
  for (const std::string& piece : pieces) {
    reader.append(piece);
    while (const std::optional<Result<std::string>> next = reader.next())
      out += next->ok() ? "<" + next->value() + ">" : "!" + next->error().message + "\n";
  }
  return out + (reader.inside_message() ? "..." : "");
}

const std::string kPassedOver = ": passed over up to the next Content-Length\n";

}  // namespace

TEST_CASE("message framing: messages follow each other without anything between them", "[serve]") {
  CHECK(dump({framed("{}") + framed("[1]") + framed("")}) == "<{}><[1]><>");
}

TEST_CASE("message framing: bytes may come one by one", "[serve]") {
  std::vector<std::string> pieces;
  for (const char c : framed("{\"a\":1}") + framed("{}")) pieces.emplace_back(1, c);
  CHECK(dump(pieces) == "<{\"a\":1}><{}>");
}

TEST_CASE("message framing: other headers, letter case, blanks and bare line feeds are no matter",
          "[serve]") {
  CHECK(dump({"content-length:  2 \r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n{}"}) ==
        "<{}>");
  CHECK(dump({"Content-Length: 2\n\n{}"}) == "<{}>");
  CHECK(dump({"\r\n\r\n" + framed("{}")}) == "<{}>");
}

TEST_CASE("message framing: what is no header is told once, and the next message is read", "[serve]") {
  CHECK(dump({"hello\r\nworld\r\n" + framed("{}")}) == "!no header line: \"hello\"" + kPassedOver + "<{}>");
  CHECK(dump({"{\"id\":1}" + framed("{}")}) ==
        "!no header line: \"{\"id\":1}Content-Length: 2\"" + kPassedOver + "<{}>");
  CHECK(dump({"Content-Type: x\r\n\r\n" + framed("{}")}) ==
        "!a header without Content-Length" + kPassedOver + "<{}>");
  CHECK(dump({"Content-Length: two\r\n\r\n{}" + framed("[]")}) ==
        "!no number of bytes: \"Content-Length: two\"" + kPassedOver + "<[]>");
  CHECK(dump({"Content-Length: -2\r\n\r\n" + framed("[]")}) ==
        "!no number of bytes: \"Content-Length: -2\"" + kPassedOver + "<[]>");
}

TEST_CASE("message framing: a header line that is too long is none, in whatever pieces it comes", "[serve]") {
  const std::string line = "X: " + std::string(2000, 'a');
  const std::string read = "!no header line: \"" + line.substr(0, 40) + "...\"" + kPassedOver + "<{}>";
  const std::string bytes = line + "\r\n" + framed("{}");
  CHECK(dump({bytes}) == read);
  CHECK(dump({bytes.substr(0, 1500), bytes.substr(1500)}) == read);
}

TEST_CASE("message framing: garbage without a line end is not kept", "[serve]") {
  const std::string shown = "!no header line: \"" + std::string(40, 'x') + "...\"" + kPassedOver;
  CHECK(dump({std::string(100000, 'x'), framed("{}")}) == shown + "<{}>");
  CHECK(dump({"Content-Length:" + std::string(5000, ' '), framed("{}")}) ==
        "!no header line: \"Content-Length:" + std::string(25, ' ') + "...\"" + kPassedOver + "<{}>");
}

TEST_CASE("message framing: a message above the limit is told and passed over", "[serve]") {
  CHECK(dump({framed("12345"), framed("{}")}, 4) == "!a message of 5 bytes, the limit is 4\n<{}>");
  CHECK(dump({"Content-Length: 99999999999999999999999999\r\n\r\n{}"}, 4) ==
        "!a message of 18446744073709551615 bytes, the limit is 4\n...");
}

TEST_CASE("message framing: the end of the input inside a message can be told", "[serve]") {
  CHECK(dump({"Content-Le"}) == "...");
  CHECK(dump({"Content-Length: 5\r\n"}) == "...");
  CHECK(dump({"Content-Length: 5\r\n\r\n{}"}) == "...");
  CHECK(dump({framed("{}")}) == "<{}>");
}
