// Makes ZIP files in memory, good ones and bad ones.
#pragma once

#include <zip.h>

#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace agreed::test {

// The bytes of a ZIP file with these entries, by name, in order. With a password each is encrypted.
inline std::string make_zip(const std::vector<std::pair<std::string, std::string>>& entries,
                            const char* password = nullptr) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* const target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* const archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  if (archive == nullptr) std::abort();
  for (const auto& [name, bytes] : entries) {
    zip_source_t* const source = zip_source_buffer(archive, bytes.data(), bytes.size(), 0);
    const zip_int64_t at = zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8);
    if (at < 0) std::abort();
    if (password != nullptr) {
      zip_file_set_encryption(archive, static_cast<zip_uint64_t>(at), ZIP_EM_AES_256, password);
    }
    zip_set_file_compression(archive, static_cast<zip_uint64_t>(at), ZIP_CM_DEFLATE, 0);
    // The same bytes on every day.
    zip_file_set_dostime(archive, static_cast<zip_uint64_t>(at), 0, 0x21, 0);
  }
  if (zip_close(archive) != 0) std::abort();
  zip_source_open(target);
  zip_source_seek(target, 0, SEEK_END);
  std::string out(static_cast<std::size_t>(zip_source_tell(target)), '\0');
  zip_source_seek(target, 0, SEEK_SET);
  zip_source_read(target, out.data(), out.size());
  zip_source_close(target);
  zip_source_free(target);
  return out;
}

// Puts another name of the same length in place of each of an entry's, as no program would write it.
inline std::string renamed(std::string zip, std::string_view from, std::string_view to) {
  for (std::size_t at = zip.find(from); at != std::string::npos; at = zip.find(from, at + 1)) {
    zip.replace(at, from.size(), to);
  }
  return zip;
}

}  // namespace agreed::test
