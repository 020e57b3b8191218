// The only file that speaks libzip; it is compiled into libagreed-zip.so alone, because libzip brings a
// library of cryptography along that would cost every run of the program a millisecond.
#include "ingest/zip_library.h"

#include <zip.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <utility>

namespace agreed {
namespace {

struct Discard {
  void operator()(zip_t* archive) const { zip_discard(archive); }
};
using Archive = std::unique_ptr<zip_t, Discard>;

struct Close {
  void operator()(zip_file_t* file) const { zip_fclose(file); }
};

Error syntax(std::string message) {
  return {ErrorCode::syntax, std::move(message), "", 0};
}

Error syntax(zip_error_t* error) {
  return syntax("ZIP: " + std::string(zip_error_strerror(error)));
}

class OpenZip final : public ZipEntries {
 public:
  OpenZip(Archive archive, std::vector<ZipEntry> entries)
      : archive_(std::move(archive)), entries_(std::move(entries)) {}

  [[nodiscard]] const std::vector<ZipEntry>& entries() const override { return entries_; }

  [[nodiscard]] Result<std::string> read(std::size_t entry, std::size_t most) override {
    const std::unique_ptr<zip_file_t, Close> file(zip_fopen_index(archive_.get(), entry, 0));
    if (file == nullptr) return syntax(zip_get_error(archive_.get()));
    constexpr std::size_t kStep = std::size_t{256} * 1024;
    std::string bytes;
    while (bytes.size() <= most) {
      const std::size_t had = bytes.size();
      bytes.resize(had + std::min(kStep, most + 1 - had));
      const zip_int64_t got = zip_fread(file.get(), bytes.data() + had, bytes.size() - had);
      if (got < 0) return syntax(zip_file_get_error(file.get()));
      bytes.resize(had + static_cast<std::size_t>(got));
      if (got == 0) break;
    }
    return bytes;
  }

 private:
  Archive archive_;
  std::vector<ZipEntry> entries_;
};

Result<std::unique_ptr<ZipEntries>> open_zip(std::string_view bytes, std::size_t most) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) return syntax(&error);
  Archive archive(zip_open_from_source(source, ZIP_RDONLY, &error));
  if (archive == nullptr) {
    Error refused = syntax(&error);
    zip_source_free(source);
    zip_error_fini(&error);
    return refused;
  }
  const zip_int64_t count = zip_get_num_entries(archive.get(), 0);
  if (count < 0 || static_cast<std::uint64_t>(count) > most) {
    return Error{ErrorCode::too_large, "ZIP: it has too many entries", "", 0};
  }
  std::vector<ZipEntry> entries;
  entries.reserve(static_cast<std::size_t>(count));
  for (zip_uint64_t at = 0; at < static_cast<zip_uint64_t>(count); ++at) {
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(archive.get(), at, 0, &stat) != 0) return syntax(zip_get_error(archive.get()));
    ZipEntry entry;
    if ((stat.valid & ZIP_STAT_NAME) != 0) entry.name = stat.name;
    if ((stat.valid & ZIP_STAT_SIZE) != 0) entry.size = stat.size;
    if ((stat.valid & ZIP_STAT_COMP_SIZE) != 0) entry.packed = stat.comp_size;
    entry.encrypted = (stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE;
    entries.push_back(std::move(entry));
  }
  return Result<std::unique_ptr<ZipEntries>>(
      std::make_unique<OpenZip>(std::move(archive), std::move(entries)));
}

// The first day that ZIP knows, in its own form: year - 1980, month, day.
constexpr zip_uint16_t kFirstDay = (1U << 5U) | 1U;

struct Free {
  void operator()(zip_source_t* source) const { zip_source_free(source); }
};

std::optional<Error> put(zip_t* archive, const ZipPart& part) {
  zip_source_t* const source = zip_source_buffer(archive, part.bytes.data(), part.bytes.size(), 0);
  if (source == nullptr) return syntax(zip_get_error(archive));
  const zip_int64_t at =
      zip_file_add(archive, part.name.c_str(), source, ZIP_FL_OVERWRITE | ZIP_FL_ENC_UTF_8);
  if (at < 0) {
    Error refused = syntax(zip_get_error(archive));
    zip_source_free(source);
    return refused;
  }
  const auto index = static_cast<zip_uint64_t>(at);
  if (zip_set_file_compression(archive, index, ZIP_CM_DEFLATE, 0) != 0 ||
      zip_file_set_dostime(archive, index, 0, kFirstDay, 0) != 0) {
    return syntax(zip_get_error(archive));
  }
  return std::nullopt;
}

Result<std::string> bytes_of(zip_source_t* source) {
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_source_stat(source, &stat) != 0 || zip_source_open(source) != 0)
    return syntax(zip_source_error(source));
  std::string bytes((stat.valid & ZIP_STAT_SIZE) != 0 ? stat.size : 0, '\0');
  const zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
  zip_source_close(source);
  if (got != static_cast<zip_int64_t>(bytes.size())) return syntax("ZIP: it cannot be written");
  return bytes;
}

Result<std::string> write_zip(std::string_view base, const std::vector<ZipPart>& parts) {
  zip_error_t error;
  zip_error_init(&error);
  // libzip frees what it writes over, so it gets a copy of its own.
  void* const copy = base.empty() ? nullptr : std::malloc(base.size());
  if (copy != nullptr) std::memcpy(copy, base.data(), base.size());
  const std::unique_ptr<zip_source_t, Free> source(
      zip_source_buffer_create(copy, copy == nullptr ? 0 : base.size(), 1, &error));
  if (source == nullptr) {
    std::free(copy);
    return syntax(&error);
  }
  Archive archive(zip_open_from_source(source.get(), base.empty() ? ZIP_CREATE | ZIP_TRUNCATE : 0, &error));
  if (archive == nullptr) {
    Error refused = syntax(&error);
    zip_error_fini(&error);
    return refused;
  }
  zip_source_keep(source.get());  // the archive frees it as well
  for (const ZipPart& part : parts) {
    if (std::optional<Error> refused = put(archive.get(), part)) return std::move(*refused);
  }
  if (zip_close(archive.get()) != 0) return syntax(zip_get_error(archive.get()));
  (void)archive.release();
  return bytes_of(source.get());
}

const ZipLibrary kLibrary = {kZipInterface.data(), open_zip, write_zip};

}  // namespace
}  // namespace agreed

extern "C" __attribute__((visibility("default"))) const agreed::ZipLibrary* agreed_zip_library();
const agreed::ZipLibrary* agreed_zip_library() {
  return &agreed::kLibrary;
}
