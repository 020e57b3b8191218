// One encyclopedia article in 145 revisions, from ../shared/oracles/wikiwho, with the origin of each word of
// the last one as WikiWho gives it. Words are as WikiWho cut them. Sentences end at a line end, and at
// ". ? ! ;" before a blank; paragraphs at an empty line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "analyze/provenance.h"
#include "normalize/vocabulary.h"

namespace agreed::test {

struct WikiRevision {
  std::uint64_t number = 0;
  std::vector<NormId> ids;
  std::vector<TokenRange> sentences;
  std::vector<SentenceRange> paragraphs;
};

struct WikiArticle {
  std::vector<WikiRevision> revisions;
  std::vector<std::uint64_t> origins;  // of the words of the last one

  // Share of the words of the last revision with the origin that WikiWho gives them.
  [[nodiscard]] double agreement() const {
    Provenance provenance;
    std::vector<WordNumber> last;
    for (const WikiRevision& revision : revisions) {
      last = provenance.add({revision.ids, revision.sentences, revision.paragraphs});
    }
    std::size_t equal = 0;
    for (std::size_t i = 0; i < last.size(); ++i) {
      equal += revisions[provenance.words()[last[i]].origin].number == origins[i] ? 1U : 0U;
    }
    return static_cast<double>(equal) / static_cast<double>(origins.size());
  }
};

inline std::string lower_ascii(std::string text) {
  for (char& byte : text) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  return text;
}

// How what stands before a token in the page's text parts it from the one before.
enum class WikiBreak : std::uint8_t { none, sentence, paragraph };

inline WikiBreak break_between(std::string_view word, std::string_view blank) {
  std::size_t lines = 0;
  for (const char byte : blank) lines += byte == '\n' ? 1U : 0U;
  if (lines >= 2) return WikiBreak::paragraph;
  const bool ends = word == "." || word == "?" || word == "!" || word == ";";
  return lines == 1 || (ends && !blank.empty()) ? WikiBreak::sentence : WikiBreak::none;
}

// Empty where the folder is missing.
inline WikiArticle read_wiki_article(const std::string& shared) {
  WikiArticle article;
  const std::string folder = shared + "/oracles/wikiwho/";
  std::ifstream pages(folder + "wikiwho_adam_himebauch_revisions.json");
  std::ifstream revisions(folder + "revisions.jsonl");
  std::ifstream golden(folder + "final.tsv");
  if (!pages || !revisions || !golden) return article;
  std::map<std::uint64_t, std::string> texts;
  for (const auto& page : nlohmann::json::parse(pages)) texts[page["revid"]] = lower_ascii(page["*"]);
  Vocabulary vocabulary;
  std::string line;
  while (std::getline(revisions, line)) {
    const auto parsed = nlohmann::json::parse(line);
    WikiRevision revision;
    revision.number = parsed["revid"];
    const std::string& text = texts[revision.number];
    std::size_t at = 0;
    std::string before;
    std::uint32_t first_sentence = 0;
    for (const std::string token : parsed["tokens"]) {
      const auto place = static_cast<std::uint32_t>(revision.ids.size());
      // Letters beyond ASCII that differ in case are not found; no break is seen there.
      const std::size_t found = text.find(lower_ascii(token), at);
      WikiBreak parted = WikiBreak::none;
      if (found != std::string::npos) {
        parted = break_between(before, std::string_view(text).substr(at, found - at));
        at = found + token.size();
      }
      if (place != 0 && parted == WikiBreak::paragraph) {
        revision.paragraphs.push_back(
            {first_sentence, static_cast<std::uint32_t>(revision.sentences.size())});
        first_sentence = static_cast<std::uint32_t>(revision.sentences.size());
      }
      if (place == 0 || parted != WikiBreak::none) revision.sentences.push_back({place, place});
      revision.ids.push_back(vocabulary.intern(token));
      revision.sentences.back().end = place + 1;
      before = token;
    }
    revision.paragraphs.push_back({first_sentence, static_cast<std::uint32_t>(revision.sentences.size())});
    article.revisions.push_back(std::move(revision));
  }
  while (std::getline(golden, line)) {
    std::istringstream fields(line);
    std::string token;
    std::string origin;
    std::getline(fields, token, '\t');
    std::getline(fields, origin, '\t');
    article.origins.push_back(std::stoull(origin));
  }
  return article;
}

}  // namespace agreed::test
