// An index on disk of toy texts (fiction), as `agreed index` would make it.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "retrieve/index_builder.h"
#include "retrieve/xapian_index.h"
#include "support/catch.h"
#include "support/index_sources.h"
#include "text/sha256.h"

namespace agreed::test {

inline constexpr const char* kToyFingerprint = "toys";

inline Result<BuiltIndex> try_build(const std::vector<ToyText>& toys, const std::string& folder,
                                    std::uint32_t shards = 1,
                                    const std::string& fingerprint = kToyFingerprint) {
  IndexBuild build;
  build.folder = folder;
  build.shards = shards;
  build.fingerprint = fingerprint;
  for (const ToyText& toy : toys) {
    const std::vector<IndexSource> source = index_sources({toy});
    build.texts.push_back({source[0].text, sha256_hex(toy.body), toy.body.size()});
  }
  build.read = [&](std::span<const std::size_t> wanted) {
    std::vector<ToyText> some;
    for (const std::size_t i : wanted) some.push_back(toys[i]);
    return index_sources(some);
  };
  return build_index(build);
}

inline BuiltIndex build_toys(const std::vector<ToyText>& toys, const std::string& folder,
                             std::uint32_t shards = 1) {
  const Result<BuiltIndex> built = try_build(toys, folder, shards);
  INFO((built.ok() ? std::string() : built.error().to_string()));
  REQUIRE(built.ok());
  return built.value();
}

inline std::unique_ptr<SentenceIndex> open_toys(const IndexPlaces& places) {
  Result<std::unique_ptr<SentenceIndex>> index = XapianIndex::open(places, kToyFingerprint);
  INFO((index.ok() ? std::string() : index.error().to_string()));
  REQUIRE(index.ok());
  return std::move(index).value();
}

}  // namespace agreed::test
