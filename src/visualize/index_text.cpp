#include "visualize/index_text.h"

#include <fmt/format.h>

#include <cmath>

#include "visualize/json.h"
#include "visualize/json_writer.h"
#include "visualize/numbers.h"

namespace agreed {
namespace {

constexpr double kMega = 1e6;

}  // namespace

std::string index_text(const BuiltIndex& built) {
  std::string line = counted(built.texts, "text") + ", " + counted(built.sentences, "sentence") + ": " +
                     grouped(built.written) + " new or changed, " + grouped(built.kept) + " as before, " +
                     grouped(built.removed) + " gone";
  return line + fmt::format("; {:.1f} MB\n", static_cast<double>(built.bytes) / kMega);
}

std::string index_json(const BuiltIndex& built) {
  Json json;
  json["schema"] = "agreed.index/1";
  json["texts"] = built.texts;
  json["sentences"] = built.sentences;
  json["written"] = built.written;
  json["kept"] = built.kept;
  json["removed"] = built.removed;
  json["shards"] = built.shards;
  json["shards_anew"] = built.shards_anew;
  json["bytes"] = built.bytes;
  json["notes"] = Json::array();
  return json_bytes(json);
}

std::string index_progress_text(std::uint64_t done_bytes, std::uint64_t all_bytes, double seconds) {
  const auto done = static_cast<double>(done_bytes);
  const auto all = static_cast<double>(all_bytes);
  std::string line = fmt::format("indexed {:.1f} of {:.1f} MB ({:.0f} %)", done / kMega, all / kMega,
                                 all_bytes == 0 ? 100.0 : std::floor(100 * done / all));
  if (done_bytes == 0 || seconds <= 0) return line;
  const double rate = done / seconds;
  return line + fmt::format(", {:.1f} MB/s, {:.0f} s left", rate / kMega, std::ceil((all - done) / rate));
}

}  // namespace agreed
