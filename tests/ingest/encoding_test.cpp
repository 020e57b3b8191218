// Tests src/ingest/encoding.cpp. The sentences are fiction.
#include "ingest/encoding.h"

#include <string>

#include "support/catch.h"

using namespace agreed;

namespace {

// "ENCODING|text" or the error; a note after "#".
std::string decode(const std::string& bytes, const std::string& declared = "",
                   const std::string& forced = "") {
  const Result<DecodedText> decoded = decode_text(bytes, declared, forced, "f");
  if (!decoded.ok()) return decoded.error().to_string();
  std::string out = decoded.value().encoding + "|" + decoded.value().utf8;
  for (const Note& note : decoded.value().notes) out += "#" + note.message;
  return out;
}

// "Both sides agreed." in Korean: yang-cheug-eun hab-ui-haess-da.
const std::string kKorean =
    "\xEC\x96\x91\xEC\xB8\xA1\xEC\x9D\x80 \xED\x95\xA9\xEC\x9D\x98\xED\x96\x88\xEB\x8B\xA4.";
const std::string kEucKr = "\xBE\xE7\xC3\xF8\xC0\xBA \xC7\xD5\xC0\xC7\xC7\xDF\xB4\xD9.";
// "Both countries agreed." in Japanese.
const std::string kJapanese =
    "\xE4\xB8\xA1\xE5\x9B\xBD\xE3\x81\xAF\xE5\x90\x88\xE6\x84\x8F\xE3\x81\x97\xE3\x81\x9F\xE3\x80\x82";
const std::string kShiftJis = "\x97\xBC\x8D\x91\x82\xCD\x8D\x87\x88\xD3\x82\xB5\x82\xBD\x81\x42";

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += text;
  return out;
}

}  // namespace

TEST_CASE("a byte order mark says what a text is in", "[encoding]") {
  CHECK(decode("\xEF\xBB\xBF"
               "calm") == "UTF-8|calm");
  CHECK(decode(std::string("\xFF\xFE"
                           "c\0a\0",
                           6)) == "UTF-16LE|ca");
  CHECK(decode(std::string("\xFE\xFF\0c\0a", 6)) == "UTF-16BE|ca");
  CHECK(decode(std::string("\xFF\xFE\0\0c\0\0\0", 8)) == "UTF-32LE|c");
}

TEST_CASE("a declared encoding is read as browsers read it", "[encoding]") {
  CHECK(decode(kEucKr, "euc-kr") == "EUC-KR|" + kKorean);
  CHECK(decode(kEucKr, "KS_C_5601-1987") == "EUC-KR|" + kKorean);
  CHECK(decode(kShiftJis, "Shift_JIS") == "Shift_JIS|" + kJapanese);
  CHECK(decode("\x93"
               "calm\x94",
               "iso-8859-1") ==
        "windows-1252|\xE2\x80\x9C"
        "calm\xE2\x80\x9D");
  CHECK(decode("\xC1\xBD\xB9\xFA", "gb2312") == "GB18030|\xE4\xB8\xA4\xE5\x9B\xBD");
}

TEST_CASE("UTF-8 is UTF-8 whatever it declares", "[encoding]") {
  CHECK(decode(kKorean) == "UTF-8|" + kKorean);
  CHECK(decode(kKorean, "euc-kr") == "UTF-8|" + kKorean + "#declares EUC-KR, but is UTF-8 and read so");
  CHECK(decode("calm", "euc-kr") == "UTF-8|calm");
}

TEST_CASE("without a declaration the encoding is detected, and a note says how surely", "[encoding]") {
  const std::string korean = repeated(kEucKr + " ", 8);
  CHECK(decode(korean).substr(0, 13) == "EUC-KR|" + kKorean.substr(0, 6));
  CHECK(decode(korean).find("#declares no encoding; read as EUC-KR, with confidence 100 of 100") !=
        std::string::npos);
  CHECK(decode(repeated(kShiftJis, 8)).find("read as Shift_JIS") != std::string::npos);
  const std::string wide("c\0a\0l\0m\0 \0c\0a\0l\0m\0 \0", 20);
  CHECK(decode(wide) == "UTF-16LE|calm calm #read as UTF-16LE, which its NUL bytes show");
}

TEST_CASE("bytes that do not fit are an error with their place, never a guess", "[encoding]") {
  CHECK(decode("caf\xE9") ==
        "f:1: not UTF-8: byte 0xE9 at offset 3 (agreed import --encoding NAME reads it as another)");
  CHECK(decode("a\n" + kKorean + "\xFF\xFE " + kKorean) ==
        "f:2: not UTF-8: byte 0xFF at offset 25 (agreed import --encoding NAME reads it as another)");
  CHECK(decode(kEucKr, "utf-8") ==
        "f:1: not UTF-8, though it declares so: byte 0xBE at offset 0 (agreed import --encoding NAME reads "
        "it as "
        "another)");
  CHECK(decode("calm \xFF\xFF", "shift_jis").find("f:1: not Shift_JIS, though it declares so: byte 0xFF") ==
        0);
  // Any byte fits a one-byte encoding: letters must stand where words have them.
  CHECK(decode("bad \xFF byte") ==
        "f:1: not UTF-8: byte 0xFF at offset 4 (agreed import --encoding NAME reads it as another)");
  CHECK(decode("each side\xD5s commitment to the alliance") ==
        "f:1: not UTF-8: byte 0xD5 at offset 9 (agreed import --encoding NAME reads it as another)");
  CHECK(decode("half \xC3 of a letter in the text of the parties") ==
        "f:1: not UTF-8: byte 0xC3 at offset 5 (agreed import --encoding NAME reads it as another)");
  CHECK(decode("each side\x92s commitment to the alliance") ==
        "windows-1252|each side\xE2\x80\x99s commitment to the alliance#declares no encoding; read as "
        "windows-1252, with "
        "confidence 84 of 100");
  CHECK(decode(std::string("a\0b", 3)) == "f:1: holds a NUL byte at offset 1");
}

TEST_CASE("a forced encoding wins, and must be one", "[encoding]") {
  CHECK(decode(kEucKr, "utf-8", "euc-kr") == "EUC-KR|" + kKorean);
  CHECK(decode("caf\xE9", "", "windows-1252") == "windows-1252|caf\xC3\xA9");
  CHECK(decode("calm", "", "no-such") == "'no-such' is no encoding");
}

TEST_CASE("a declaration is found in meta, http-equiv and XML, and not in comments", "[encoding]") {
  CHECK(declared_encoding("<meta charset=\"EUC-KR\">") == "euc-kr");
  CHECK(declared_encoding("<META http-equiv='Content-Type' content='text/html; charset=Shift_JIS'>") ==
        "shift_jis");
  CHECK(declared_encoding("<?xml version='1.0' encoding='gb2312'?><html>") == "gb2312");
  CHECK(declared_encoding("<!-- <meta charset=euc-kr> --><meta charset=utf-8>") == "utf-8");
  CHECK(declared_encoding("<p>charset=euc-kr</p>").empty());
  CHECK(declared_encoding("<meta charset").empty());
}

TEST_CASE("a long text is converted whole", "[encoding]") {
  const std::string decoded = decode(repeated(kEucKr, 5000), "euc-kr");
  CHECK(decoded == "EUC-KR|" + repeated(kKorean, 5000));
}
