// Tests src/text/source_text.cpp and src/text/file_bytes.cpp.
#include "text/source_text.h"

#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "support/catch.h"
#include "support/temp_folder.h"

using agreed::ErrorCode;
using agreed::SourceText;
using agreed::TextPosition;

namespace {

std::string message_of(const agreed::Result<SourceText>& text) {
  return text ? "ok" : text.error().to_string();
}

std::string show(TextPosition position) {
  return fmt::format("{}:{}", position.line, position.column_code_points);
}

}  // namespace

TEST_CASE("source text: bad bytes are refused with their place", "[text]") {
  const auto [bytes, expected] = GENERATE(table<std::string, std::string>({
      {"good\n", "ok"},
      {"", "t: is empty"},
      {" \r\n\t ", "t: holds nothing but white space"},
      {"\xEF\xBB\xBF\n", "t: holds nothing but white space"},
      {"one\ntwo \xFFthree\n", "t:2: not UTF-8: byte 0xFF at offset 8"},
      {"one\r\n\xE9t\xE9", "t:2: not UTF-8: byte 0xE9 at offset 5"},
      {std::string("a\n\nb\0c", 6), "t:3: holds a NUL byte at offset 4"},
      {std::string("\xFF\xFEx\0", 4), "t:1: not UTF-8: byte 0xFF at offset 0 (it looks like UTF-16)"},
  }));
  CHECK(message_of(SourceText::from_bytes("t", bytes)) == expected);
}

TEST_CASE("source text: a byte order mark stays in the bytes and outside the content", "[text]") {
  const SourceText text = SourceText::from_bytes("t", "\xEF\xBB\xBFone").value();
  CHECK(text.bytes() == "\xEF\xBB\xBFone");
  CHECK(text.content_begin() == 3);
  CHECK(show(text.position(3)) == "1:1");
  CHECK(show(text.position(4)) == "1:2");
}

TEST_CASE("source text: lines and columns count from one, columns in code points", "[text]") {
  const SourceText text = SourceText::from_bytes("t", "a\xC3\xA9z\r\n\n\xEB\xAF\xB8x").value();
  const auto [offset, expected] = GENERATE(table<std::uint32_t, std::string>({
      {0, "1:1"},
      {1, "1:2"},
      {3, "1:3"},
      {4, "1:4"},
      {5, "1:5"},
      {6, "2:1"},
      {7, "3:1"},
      {10, "3:2"},
      {11, "3:3"},
  }));
  INFO(offset);
  CHECK(show(text.position(offset)) == expected);
}

TEST_CASE("source text: positions are right beyond the first blocks", "[text]") {
  std::string bytes;
  for (int line = 0; line < 20000; ++line) bytes += "0123456789\n";
  const SourceText text = SourceText::from_bytes("t", bytes).value();
  for (const std::uint32_t offset : {0U, 65535U, 65536U, 65537U, 131072U, 200000U, 220000U}) {
    CHECK(show(text.position(offset)) == fmt::format("{}:{}", offset / 11 + 1, offset % 11 + 1));
  }
}

TEST_CASE("source text: a text of exactly one block has a position at its end", "[text]") {
  const SourceText text = SourceText::from_bytes("t", std::string(65536, 'a')).value();
  CHECK(show(text.position(65536)) == "1:65537");
}

TEST_CASE("source text: a slice gives the bytes of a span", "[text]") {
  const SourceText text = SourceText::from_bytes("t", "one two").value();
  CHECK(text.slice({4, 7}) == "two");
  CHECK(text.slice({7, 7}).empty());
}

TEST_CASE("source text: a file is read as it stands", "[text]") {
  const agreed_test::TempFolder folder;
  const std::string path = folder.write("a b.txt", "one\r\ntwo");
  const SourceText text = SourceText::read(path).value();
  CHECK(text.path() == path);
  CHECK(text.bytes() == "one\r\ntwo");
}

TEST_CASE("source text: what cannot be read says why", "[text]") {
  const agreed_test::TempFolder folder;
  folder.write("empty.txt", "");
  folder.write("file.txt", "x");
  folder.write("large.txt", "x");
  std::filesystem::resize_file(folder / "large.txt", std::uintmax_t{200} * 1000 * 1000);
  const auto [name, expected] = GENERATE(table<std::string, std::string>({
      {"missing.txt", "missing.txt: no such file"},
      {"file.txt/below", "file.txt/below: no such file"},
      {"empty.txt", "empty.txt: is empty"},
      {".", ".: is a folder, not a text"},
      {"large.txt", "large.txt: too large: 200000000 bytes, the limit is 134217728"},
  }));
  CHECK(folder.relative(message_of(SourceText::read(folder / name))) == expected);
}

TEST_CASE("source text: a file without permission is unreadable", "[text]") {
  const agreed_test::TempFolder folder;
  const std::string path = folder.write("closed.txt", "x");
  ::chmod(path.c_str(), 0);
  if (::access(path.c_str(), R_OK) == 0) {
    WARN("skipped: this user may read every file");
    return;
  }
  CHECK(folder.relative(message_of(SourceText::read(path))) ==
        "closed.txt: cannot be read: Permission denied");
}

TEST_CASE("source text: a device without end is refused at the limit", "[text]") {
  CHECK(message_of(SourceText::read("/dev/zero")) == "/dev/zero: too large: the limit is 134217728 bytes");
}
