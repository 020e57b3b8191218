// TermStore: numbered documents that are found by their terms, the part of an index that Xapian does.
//
// Behind this door is a library of its own, loaded when an index is opened or built: a verb that searches in
// memory does not even load Xapian. What stands in a document and what a term means is decided before the
// door (index_format.h, xapian_index.h); the same source files are compiled on both sides of it.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/error.h"
#include "text/result.h"

namespace agreed {

using DocumentNumber = std::uint32_t;  // from 1

struct WeightedTerm {
  std::string term;  // any bytes
  std::uint64_t weight = 0;
};

struct FoundDocument {
  DocumentNumber number = 0;
  std::uint64_t weight = 0;
};

// Lets a document pass that has one of `any_of`, unless that list is empty, and none of `none_of`.
struct TermFilter {
  std::vector<std::string> any_of;
  std::vector<std::string> none_of;
};

// Files of this machine, read as one store, or a host that serves one. Document d of file f of n has the
// number (d - 1) * n + f + 1.
struct StoreAddress {
  std::vector<std::string> files;
  std::string host;  // if there are no files
  unsigned port = 0;
  std::chrono::milliseconds limit{0};  // for each answer of a host
};

// Errors: unreadable, in the words of the store, without a path. One thread at a time.
class TermStore {
 public:
  TermStore() = default;
  TermStore(const TermStore&) = delete;
  TermStore& operator=(const TermStore&) = delete;
  virtual ~TermStore() = default;

  // Of the first file. Empty if there is none under that key.
  [[nodiscard]] virtual Result<std::string> metadata(const std::string& key) const = 0;
  // In how many documents each stands.
  [[nodiscard]] virtual Result<std::vector<std::uint64_t>> frequencies(
      std::span<const std::string> terms) const = 0;
  // In which documents each stands, ascending.
  [[nodiscard]] virtual Result<std::vector<std::vector<DocumentNumber>>> holders(
      std::span<const std::string> terms) const = 0;
  // The `most` that pass with the greatest sum of weights, equal ones ascending by number. Terms are
  // distinct, weights above 0.
  [[nodiscard]] virtual Result<std::vector<FoundDocument>> best(std::span<const WeightedTerm> terms,
                                                                const TermFilter& filter,
                                                                std::size_t most) const = 0;
  // What was stored with each.
  [[nodiscard]] virtual Result<std::vector<std::string>> read(
      std::span<const DocumentNumber> documents) const = 0;
};

// Makes one file. Errors of all: unreadable, without a path: what the system refused.
class TermStoreWriter {
 public:
  TermStoreWriter() = default;
  TermStoreWriter(const TermStoreWriter&) = delete;
  TermStoreWriter& operator=(const TermStoreWriter&) = delete;
  virtual ~TermStoreWriter() = default;

  // A number is given once.
  [[nodiscard]] virtual std::optional<Error> add(DocumentNumber number, std::span<const std::string> terms,
                                                 const std::string& data) = 0;
  [[nodiscard]] virtual std::optional<Error> set_metadata(const std::string& key,
                                                          const std::string& value) = 0;
  [[nodiscard]] virtual std::optional<Error> finish() = 0;
};

// What the loaded library hands out.
struct TermStoreLibrary {
  // kTermStoreInterface of the sources that it was built from.
  const char* interface = nullptr;
  Result<std::unique_ptr<TermStore>> (*open)(const StoreAddress& address) = nullptr;
  // A folder that does not exist yet.
  Result<std::unique_ptr<TermStoreWriter>> (*create)(const std::string& folder) = nullptr;
  // Makes one file of finished folders whose documents have different numbers, and keeps the numbers.
  std::optional<Error> (*merge)(std::span<const std::string> folders, const std::string& file) = nullptr;
};

// Changes with every change above.
inline constexpr std::string_view kTermStoreInterface = "agreed term store 1";
inline constexpr const char* kTermStoreSymbol = "agreed_term_store_library";

}  // namespace agreed
