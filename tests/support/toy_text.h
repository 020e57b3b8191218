// Texts for alignment tests, by hand from a line of words, without the tokenizer.
//
//   "a b c . | d e f . || g h"     words split at blanks, sentences at |, paragraphs at ||
//
// "[...]" is a gap, "." "," and ";" are punctuation. Words have no bytes; their spans are eight bytes
// long, so that single letters count as content words, and three for what is in kFunctionWords.
#pragma once

#include <algorithm>
#include <array>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "normalize/normalized_text.h"

namespace agreed::toy {

inline constexpr std::array<std::string_view, 6> kFunctionWords = {"the", "of", "and", "to", "in", "a."};

inline NormalizedText text(std::string_view line, Vocabulary& vocabulary) {
  NormalizedText result;
  result.language = "en";
  const auto count = [](const auto& items) { return static_cast<std::uint32_t>(items.size()); };
  const auto end_sentence = [&] {
    const std::uint32_t begin = result.sentences.empty() ? 0 : result.sentences.back().tokens.end;
    result.sentences.push_back({{begin, count(result.tokens)}, count(result.paragraphs)});
  };
  const auto end_paragraph = [&] {
    Paragraph paragraph;
    paragraph.sentences.begin = result.paragraphs.empty() ? 0 : result.paragraphs.back().sentences.end;
    paragraph.sentences.end = count(result.sentences);
    paragraph.tokens.begin = result.paragraphs.empty() ? 0 : result.paragraphs.back().tokens.end;
    paragraph.tokens.end = count(result.tokens);
    result.paragraphs.push_back(paragraph);
  };
  std::istringstream words{std::string(line)};
  std::string word;
  bool any = false;
  std::uint32_t at = 0;
  while (words >> word) {
    any = true;
    if (word == "|" || word == "||") {
      end_sentence();
      if (word == "||") end_paragraph();
      continue;
    }
    NormToken token;
    if (word == "[...]") {
      token.kind = TokenKind::gap;
    } else {
      token.id = vocabulary.intern(word);
      if (word == "." || word == "," || word == ";") token.kind = TokenKind::punctuation;
    }
    token.exact = token.id;
    const bool function =
        std::find(kFunctionWords.begin(), kFunctionWords.end(), word) != kFunctionWords.end();
    const std::uint32_t bytes = function ? 3 : token.kind == TokenKind::punctuation ? 1 : 8;
    token.span = {at, at + bytes};
    token.space_before = true;
    at += bytes + 1;
    result.tokens.push_back(token);
  }
  if (any) {
    end_sentence();
    end_paragraph();
  }
  return result;
}

inline std::vector<NormId> ids(const NormalizedText& text) {
  std::vector<NormId> result;
  for (const NormToken& token : text.tokens) result.push_back(token.id);
  return result;
}

}  // namespace agreed::toy
