// ZipArchive: the parts of a DOCX or ODT by name. The only door to ZIP files, and bounded: what unpacks to
// far more than it should, what names a place outside the archive and what is encrypted is refused.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/zip_library.h"
#include "text/result.h"

namespace agreed {

inline constexpr std::size_t kMaxZipEntries = 20'000;
// One entry and all that are read, unpacked. A novel in DOCX has less than 10 MB of XML.
inline constexpr std::size_t kMaxZipEntryBytes = std::size_t{64} * 1024 * 1024;
inline constexpr std::size_t kMaxZipBytes = std::size_t{128} * 1024 * 1024;
// An entry above a megabyte that is more than so many times its packed size is refused. Office XML comes to
// 5 to 60 times; deflate ends at 1032.
inline constexpr std::size_t kMaxZipRatio = 300;

class ZipArchive {
 public:
  // The bytes must outlive the archive. The path is for messages. Errors: syntax (no ZIP file, damaged, a
  // name that is absolute or has ".." in it, an encrypted entry, two entries of one name), too_large,
  // external (the library beside the program is missing).
  [[nodiscard]] static Result<ZipArchive> open(std::string_view bytes, const std::string& path);
  [[nodiscard]] static Result<ZipArchive> open(std::string&& bytes, const std::string& path) = delete;

  [[nodiscard]] bool has(std::string_view name) const;

  // Unpacks one. Errors: not_found, too_large, syntax (damaged).
  [[nodiscard]] Result<std::string> read(std::string_view name);

 private:
  ZipArchive(std::unique_ptr<ZipEntries> entries, std::string path);
  [[nodiscard]] std::size_t find(std::string_view name) const;

  std::unique_ptr<ZipEntries> entries_;
  std::string path_;
  std::size_t read_bytes_ = 0;  // by all calls so far
};

// A ZIP file with these parts: `base` with some of them new or replaced, or a new one if it is empty. What is
// not among the parts is not even packed anew; the same input gives the same bytes. The base must have passed
// ZipArchive::open(). Errors: external (the library beside the program is missing), syntax (damaged).
[[nodiscard]] Result<std::string> write_zip(std::string_view base, const std::vector<ZipPart>& parts);

}  // namespace agreed
