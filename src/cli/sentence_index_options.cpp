#include "cli/sentence_index_options.h"

#include <chrono>
#include <cmath>
#include <utility>

#include "analyze/archive_sentences.h"
#include "analyze/index_archive.h"
#include "normalize/fingerprint.h"
#include "retrieve/index_folder.h"
#include "retrieve/memory_index.h"
#include "retrieve/xapian_index.h"

namespace agreed {
namespace {

constexpr double kLongestLimit = 86400;

Result<std::unique_ptr<SentenceIndex>> open_named(const Corpus& corpus, const SentenceIndexOptions& options) {
  if (!(options.time_limit > 0 && options.time_limit <= kLongestLimit)) {
    return Error{ErrorCode::usage, "--time-limit takes seconds, more than 0 and at most 86400", "", 0};
  }
  IndexPlaces places;
  places.folder = options.index;
  places.archives = options.archives;
  places.limit = std::chrono::milliseconds(std::lround(std::ceil(options.time_limit * 1000)));
  places.missing = options.partial ? Missing::is_noted : Missing::is_error;
  if (!options.index.empty()) {
    const Result<IndexManifest> manifest = read_manifest(options.index);
    if (!manifest.ok()) return manifest.error();
    if (const std::optional<std::string> stale = stale_files(manifest.value(), corpus.folder)) {
      places.notes.push_back({"the index is out of date: " + *stale + " (`agreed index` updates it)"});
    }
  }
  return XapianIndex::open(places, normalization_fingerprint(corpus.equivalents));
}

}  // namespace

void add_sentence_index_options(CLI::App& verb, SentenceIndexOptions& options) {
  verb.add_option("--index", options.index, "search this index on disk, made by `agreed index --output DIR`")
      ->type_name("DIR");
  verb.add_option("--archive", options.archives,
                  "search shards on other hosts: HOST:PORT of an xapian-tcpsrv, several with commas, or a "
                  "Xapian stub file")
      ->delimiter(',')
      ->type_name("LIST");
  verb.add_option("--time-limit", options.time_limit, "seconds to wait for each answer of a host (10)")
      ->type_name("SECONDS");
  verb.add_flag("--partial", options.partial, "search without shards that do not answer, and say so");
}

Result<std::unique_ptr<SentenceIndex>> open_index(const Corpus& corpus,
                                                  const std::vector<Statement>& outside) {
  std::unique_ptr<SentenceIndex> index =
      std::make_unique<MemoryIndex>(archive_sentences(corpus, archive_texts(corpus, outside)));
  return index;
}

Result<std::unique_ptr<SentenceIndex>> open_index(const Corpus& corpus, const std::vector<Statement>& outside,
                                                  const SentenceIndexOptions& options, Console& console) {
  if (options.any()) {
    if (outside.empty()) return open_named(corpus, options);
    return Error{ErrorCode::usage,
                 "an index has its own texts: --in goes with `agreed index`, not with --index or --archive",
                 "", 0};
  }
  if (corpus.folder.empty() || !outside.empty()) return open_index(corpus, outside);
  const std::string beside = default_index_folder(corpus.folder);
  const Result<IndexManifest> manifest = read_manifest(beside);
  if (!manifest.ok()) {
    // None is there: nothing to say.
    if (manifest.error().code != ErrorCode::not_found) console.error(manifest.error());
    return open_index(corpus, outside);
  }
  const std::string fingerprint = normalization_fingerprint(corpus.equivalents);
  std::optional<std::string> stale = stale_files(manifest.value(), corpus.folder);
  if (!stale && manifest.value().fingerprint != fingerprint) stale = "other equivalents or another version";
  if (stale) {
    console.message(beside + ": not used, out of date: " + *stale + " (`agreed index` updates it)");
    return open_index(corpus, outside);
  }
  IndexPlaces places;
  places.folder = beside;
  Result<std::unique_ptr<SentenceIndex>> index = XapianIndex::open(places, fingerprint);
  if (index.ok()) return index;
  console.error(index.error());
  return open_index(corpus, outside);
}

}  // namespace agreed
