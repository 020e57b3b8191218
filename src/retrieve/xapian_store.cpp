// The only file that speaks Xapian; it is compiled into libagreed-xapian.so alone.
//
// A term's weight is its own factor (OP_SCALE_WEIGHT) times the 1 that CoordWeight gives to every term that
// matches: a scheme that a stock xapian-tcpsrv knows, and whole numbers that a double holds exactly.
// Documents have no term lists and no positions: that halves both the size and the time of a build, and
// nothing here deletes a document.
#include <xapian.h>

#include <algorithm>
#include <utility>

#include "retrieve/term_store.h"

namespace agreed {
namespace {

using Xapian::Query;

// One line, without the stop and the class that Xapian puts around it.
Error unreadable(const Xapian::Error& error) {
  std::string message = error.get_msg();
  const char* system = error.get_error_string();
  if (system != nullptr) message += std::string(" (") + system + ")";
  if (message.empty()) message = error.get_type();
  return {ErrorCode::unreadable, std::move(message), "", 0};
}

template <typename Value, typename Work>
Result<Value> guarded(Work&& work) {
  try {
    return Result<Value>(work());
  } catch (const Xapian::Error& error) {
    return unreadable(error);
  }
}

template <typename Work>
std::optional<Error> guarded_step(Work&& work) {
  try {
    work();
    return std::nullopt;
  } catch (const Xapian::Error& error) {
    return unreadable(error);
  }
}

Query any_of(const std::vector<std::string>& terms) {
  return {Query::OP_OR, terms.begin(), terms.end()};
}

class XapianStore final : public TermStore {
 public:
  XapianStore(Xapian::Database database, bool remote) : database_(std::move(database)), remote_(remote) {}

  [[nodiscard]] Result<std::string> metadata(const std::string& key) const override {
    return guarded<std::string>([&] { return database_.get_metadata(key); });
  }

  [[nodiscard]] Result<std::vector<std::uint64_t>> frequencies(
      std::span<const std::string> terms) const override {
    return guarded<std::vector<std::uint64_t>>([&] {
      std::vector<std::uint64_t> counts;
      counts.reserve(terms.size());
      if (!remote_) {
        for (const std::string& term : terms) counts.push_back(database_.get_termfreq(term));
        return counts;
      }
      // A query that wants no document brings the frequencies of all its terms in one answer.
      Xapian::Enquire enquire(database_);
      enquire.set_query({Query::OP_OR, terms.begin(), terms.end()});
      const Xapian::MSet none = enquire.get_mset(0, 0);
      for (const std::string& term : terms) counts.push_back(none.get_termfreq(term));
      return counts;
    });
  }

  [[nodiscard]] Result<std::vector<std::vector<DocumentNumber>>> holders(
      std::span<const std::string> terms) const override {
    return guarded<std::vector<std::vector<DocumentNumber>>>([&] {
      std::vector<std::vector<DocumentNumber>> found(terms.size());
      for (std::size_t i = 0; i < terms.size(); ++i) {
        found[i].assign(database_.postlist_begin(terms[i]), database_.postlist_end(terms[i]));
      }
      return found;
    });
  }

  [[nodiscard]] Result<std::vector<FoundDocument>> best(std::span<const WeightedTerm> terms,
                                                        const TermFilter& filter,
                                                        std::size_t most) const override {
    return guarded<std::vector<FoundDocument>>([&] {
      std::vector<Query> weighted;
      weighted.reserve(terms.size());
      for (const WeightedTerm& one : terms) {
        weighted.emplace_back(Query::OP_SCALE_WEIGHT, Query(one.term), static_cast<double>(one.weight));
      }
      Query query(Query::OP_OR, weighted.begin(), weighted.end());
      if (!filter.any_of.empty()) query = Query(Query::OP_FILTER, query, any_of(filter.any_of));
      if (!filter.none_of.empty()) query = Query(Query::OP_AND_NOT, query, any_of(filter.none_of));
      Xapian::Enquire enquire(database_);
      enquire.set_weighting_scheme(Xapian::CoordWeight());
      enquire.set_docid_order(Xapian::Enquire::ASCENDING);
      enquire.set_query(query);
      const auto wanted = static_cast<Xapian::doccount>(
          std::min<std::uint64_t>(most, static_cast<std::uint64_t>(database_.get_doccount())));
      std::vector<FoundDocument> found;
      if (wanted == 0 || terms.empty()) return found;
      const Xapian::MSet matches = enquire.get_mset(0, wanted);
      for (auto match = matches.begin(); match != matches.end(); ++match) {
        found.push_back({*match, static_cast<std::uint64_t>(match.get_weight())});
      }
      return found;
    });
  }

  [[nodiscard]] Result<std::vector<std::string>> read(
      std::span<const DocumentNumber> documents) const override {
    return guarded<std::vector<std::string>>([&] {
      std::vector<std::string> data;
      data.reserve(documents.size());
      for (const DocumentNumber number : documents) data.push_back(database_.get_document(number).get_data());
      return data;
    });
  }

 private:
  Xapian::Database database_;
  bool remote_;
};

class XapianWriter final : public TermStoreWriter {
 public:
  explicit XapianWriter(Xapian::WritableDatabase database) : database_(std::move(database)) {}

  [[nodiscard]] std::optional<Error> add(DocumentNumber number, std::span<const std::string> terms,
                                         const std::string& data) override {
    return guarded_step([&] {
      Xapian::Document document;
      for (const std::string& term : terms) document.add_boolean_term(term);
      document.set_data(data);
      database_.replace_document(number, document);
    });
  }
  [[nodiscard]] std::optional<Error> set_metadata(const std::string& key, const std::string& value) override {
    return guarded_step([&] { database_.set_metadata(key, value); });
  }
  [[nodiscard]] std::optional<Error> finish() override {
    return guarded_step([&] {
      database_.commit();
      database_.close();
    });
  }

 private:
  Xapian::WritableDatabase database_;
};

Result<std::unique_ptr<TermStore>> open_store(const StoreAddress& address) {
  return guarded<std::unique_ptr<TermStore>>([&]() -> std::unique_ptr<TermStore> {
    if (address.files.empty()) {
      const auto limit = static_cast<unsigned>(address.limit.count());
      return std::make_unique<XapianStore>(Xapian::Remote::open(address.host, address.port, limit, limit),
                                           true);
    }
    Xapian::Database all;
    for (const std::string& file : address.files) all.add_database(Xapian::Database(file));
    return std::make_unique<XapianStore>(std::move(all), false);
  });
}

Result<std::unique_ptr<TermStoreWriter>> create_store(const std::string& folder) {
  return guarded<std::unique_ptr<TermStoreWriter>>([&]() -> std::unique_ptr<TermStoreWriter> {
    // Not synchronized with the disk: a part that a crash leaves behind is never read again.
    constexpr int kFlags =
        Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS | Xapian::DB_NO_TERMLIST | Xapian::DB_NO_SYNC;
    return std::make_unique<XapianWriter>(Xapian::WritableDatabase(folder, kFlags));
  });
}

std::optional<Error> merge_stores(std::span<const std::string> folders, const std::string& file) {
  return guarded_step([&] {
    Xapian::Database all;
    for (const std::string& folder : folders) all.add_database(Xapian::Database(folder));
    all.compact(file, Xapian::DBCOMPACT_NO_RENUMBER | Xapian::DBCOMPACT_SINGLE_FILE);
  });
}

const TermStoreLibrary kLibrary = {kTermStoreInterface.data(), open_store, create_store, merge_stores};

}  // namespace
}  // namespace agreed

extern "C" __attribute__((visibility("default"))) const agreed::TermStoreLibrary* agreed_term_store_library();
const agreed::TermStoreLibrary* agreed_term_store_library() {
  return &agreed::kLibrary;
}
