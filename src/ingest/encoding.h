// Bytes in any encoding -> UTF-8.
//
// What says most wins: an encoding that the caller forces, a byte order mark, UTF-8 that is well formed, the
// encoding that the document declares, and last what ICU's detector takes it for: then a note names its
// confidence. Nothing is replaced: bytes that the encoding does not have are an error.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/note.h"
#include "text/result.h"

namespace agreed {

struct DecodedText {
  std::string utf8;      // without byte order mark
  std::string encoding;  // "UTF-8", "EUC-KR", "windows-1252" ...
  std::vector<Note> notes;
};

// ICU's own scale of 0 to 100. Below this its guess is refused: English with one accent in Latin-1 has more,
// a few stray bytes have less.
inline constexpr int kLeastConfidence = 25;

// The encoding that the first bytes declare (<meta charset>, http-equiv, an XML declaration), as written;
// empty if there is none. The bytes must hold ASCII as such.
[[nodiscard]] std::string declared_encoding(std::string_view bytes);

// `declared` and `forced` may be empty; the path is for messages. Errors: usage for a forced name that is no
// encoding, invalid_text (with the line) where bytes do not fit.
[[nodiscard]] Result<DecodedText> decode_text(std::string_view bytes, std::string_view declared,
                                              std::string_view forced, const std::string& path);

}  // namespace agreed
