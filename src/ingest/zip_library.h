// What libagreed-zip.so hands out: the entries of one ZIP file in memory, without any judgement of them, and
// a ZIP file of parts. zip_archive.h is what the rest of this room uses; it holds the bounds.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace agreed {

struct ZipEntry {
  std::string name;          // as stored, in UTF-8
  std::uint64_t size = 0;    // bytes unpacked, as the file claims
  std::uint64_t packed = 0;  // bytes packed, as the file claims
  bool encrypted = false;
};

// Errors: syntax, in the words of libzip, without a path. One thread at a time.
class ZipEntries {
 public:
  ZipEntries() = default;
  ZipEntries(const ZipEntries&) = delete;
  ZipEntries& operator=(const ZipEntries&) = delete;
  virtual ~ZipEntries() = default;

  // In the order of the file's directory.
  [[nodiscard]] virtual const std::vector<ZipEntry>& entries() const = 0;
  // Unpacks one, and at most `most` + 1 bytes of it, whatever the file claims; its checksum is compared.
  [[nodiscard]] virtual Result<std::string> read(std::size_t entry, std::size_t most) = 0;
};

// A part to write: a new one, or one that takes the place of the part of that name.
struct ZipPart {
  std::string name;
  std::string bytes;
};

struct ZipLibrary {
  const char* interface = nullptr;
  // The bytes must outlive what comes back. At most `most` entries, else an error (too_large).
  Result<std::unique_ptr<ZipEntries>> (*open)(std::string_view bytes, std::size_t most) = nullptr;
  // The archive `base` (empty: a new one) with these parts, the new ones behind the others in their order.
  // What is not among them keeps its packed bytes. All times are the first that ZIP knows: the same input,
  // the same bytes.
  Result<std::string> (*write)(std::string_view base, const std::vector<ZipPart>& parts) = nullptr;
};

// Changes with every change above.
inline constexpr std::string_view kZipInterface = "agreed zip 2";
inline constexpr const char* kZipSymbol = "agreed_zip_library";

}  // namespace agreed
