// A name for everything that decides which words count as the same, and where sentences end: what is stored
// under one fingerprint must not be compared with words made under another.
#pragma once

#include <string>

#include "corpus/equivalents.h"

namespace agreed {

// 64 hexadecimal digits: the SHA-256 of the equivalents, of the version of ICU, and of what the tokenizer and
// the normalizer make of a text that has a case of each of their rules. The same in every run and on every
// machine with this program and that ICU.
[[nodiscard]] std::string normalization_fingerprint(const Equivalents& equivalents);

}  // namespace agreed
