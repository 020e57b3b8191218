#include "analyze/index_archive.h"

#include <sys/stat.h>

#include <filesystem>
#include <set>
#include <string_view>
#include <system_error>
#include <utility>

#include "analyze/archive_listing.h"
#include "analyze/archive_sentences.h"
#include "corpus/folder_listing.h"
#include "normalize/fingerprint.h"
#include "text/file_bytes.h"
#include "text/sha256.h"

namespace agreed {
namespace {

std::int64_t modified(const struct stat& status) {
  return static_cast<std::int64_t>(status.st_mtim.tv_sec) * 1'000'000'000 + status.st_mtim.tv_nsec;
}

// As load_corpus() has it. The files that describe an archive count by the fingerprint.
bool counts(std::string_view path) {
  const std::string_view name = file_name(path);
  return has_extension(name, ".md") && name != "README.md" && name.front() != '_';
}

void add_seen(const std::vector<Statement>& statements, const Corpus* archive, std::vector<SeenFile>& seen) {
  for (const Statement& statement : statements) {
    for (const StatementText& text : statement.texts) {
      if (text.source == nullptr) continue;
      SeenFile& file = seen.emplace_back();
      const std::string& path = text.source->path();
      std::error_code ignored;
      file.in_archive = archive != nullptr;
      file.path = archive != nullptr ? path_in_archive(*archive, path)
                                     : std::filesystem::absolute(path, ignored).lexically_normal().string();
      file.size = text.source->size();
      const bool is_original = archive != nullptr || text.sha256.empty();
      file.sha256 = is_original ? sha256_hex(text.source->bytes()) : text.sha256;
      struct stat status {};
      if (::stat(path.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) continue;
      file.modified = modified(status);
      // Of a document from outside the text is not its bytes.
      if (!is_original) file.size = static_cast<std::uint64_t>(status.st_size);
    }
  }
}

enum class State { same, changed, gone };

State state_of(const SeenFile& seen, const std::string& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) return State::gone;
  if (static_cast<std::uint64_t>(status.st_size) != seen.size) return State::changed;
  if (modified(status) == seen.modified) return State::same;
  const Result<std::string> bytes = read_file_bytes(path, kMaxTextBytes);
  return bytes.ok() && sha256_hex(bytes.value()) == seen.sha256 ? State::same : State::changed;
}

}  // namespace

Result<BuiltIndex> index_archive(const Corpus& corpus, const std::vector<Statement>& outside,
                                 const ArchiveIndexOptions& options) {
  const std::vector<ArchiveText> texts = archive_texts(corpus, outside);
  IndexBuild build;
  build.folder = options.folder;
  build.shards = options.shards;
  build.fingerprint = normalization_fingerprint(corpus.equivalents);
  build.progress = options.progress;
  for (const ArchiveText& text : texts) {
    const SourceText& source = *text.text->source;
    build.texts.push_back({description_of(corpus, text), sha256_hex(source.bytes()), source.size()});
  }
  add_seen(corpus.statements, &corpus, build.seen);
  add_seen(outside, nullptr, build.seen);
  build.read = [&](std::span<const std::size_t> wanted) {
    std::vector<ArchiveText> some;
    for (const std::size_t i : wanted) some.push_back(texts[i]);
    return archive_sentences(corpus, some);
  };
  return build_index(build);
}

std::optional<std::string> stale_files(const IndexManifest& manifest, const std::string& statements) {
  std::size_t changed = 0;
  std::size_t gone = 0;
  std::size_t fresh = 0;
  std::set<std::string> known;
  for (const SeenFile& seen : manifest.seen) {
    if (seen.in_archive && statements.empty()) continue;
    const std::string path = seen.in_archive ? join_path(statements, seen.path) : seen.path;
    if (seen.in_archive) known.insert(path);
    const State state = state_of(seen, path);
    changed += state == State::changed ? 1U : 0U;
    gone += state == State::gone ? 1U : 0U;
  }
  const Result<FolderListing> listing =
      statements.empty() ? Result<FolderListing>(FolderListing{}) : list_files(statements);
  if (listing.ok()) {
    for (const std::string& path : listing.value().files)
      fresh += counts(path) && !known.contains(path) ? 1U : 0U;
  }
  std::string clause;
  const auto tell = [&](std::size_t count, std::string_view what) {
    if (count == 0) return;
    if (!clause.empty()) clause += ", ";
    clause += std::to_string(count) + (count == 1 ? " file " : " files ") + std::string(what);
  };
  tell(changed, "changed");
  tell(gone, "gone");
  tell(fresh, "new");
  if (clause.empty()) return std::nullopt;
  return clause;
}

}  // namespace agreed
