// Feature: what a sentence is found by: a word, or two or three words that follow each other.
//
// Words are normalized words (normalize/normalized_text.h, `id`), marks are passed over, and no feature
// reaches over a gap "[...]". A feature is a hash of its words, the same on every machine and in every run,
// since an index on disk keeps it. Two features may share a hash, once in some hundred thousand archives:
// whoever says that a phrase stands somewhere looks at the words themselves.
#pragma once

#include <cstdint>
#include <string_view>

namespace agreed {

using WordHash = std::uint64_t;
using Feature = std::uint64_t;

// FNV-1a over the bytes, then mixed.
[[nodiscard]] WordHash hash_of_word(std::string_view normalized_word);

[[nodiscard]] Feature feature_of(WordHash word);
[[nodiscard]] Feature feature_of(WordHash first, WordHash second);
[[nodiscard]] Feature feature_of(WordHash first, WordHash second, WordHash third);

}  // namespace agreed
