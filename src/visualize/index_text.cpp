#include "visualize/index_text.h"

#include <fmt/format.h>

#include "visualize/json.h"
#include "visualize/json_writer.h"
#include "visualize/numbers.h"

namespace agreed {

std::string index_text(const BuiltIndex& built) {
  std::string line = counted(built.texts, "text") + ", " + counted(built.sentences, "sentence") + ": " +
                     grouped(built.written) + " new or changed, " + grouped(built.kept) + " as before, " +
                     grouped(built.removed) + " gone";
  constexpr double kMega = 1e6;
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

}  // namespace agreed
