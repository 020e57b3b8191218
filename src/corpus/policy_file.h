// Reads policies: files of their own, and the entries inside other files.
#pragma once

#include <string>
#include <vector>

#include "corpus/policy.h"
#include "corpus/yaml_map.h"
#include "text/result.h"

namespace agreed {

// One file. Errors: those of reading YAML; unknown keys, missing keys, a severity or reach that is none, two
// entries of one id, an id that is not the stem of the file.
[[nodiscard]] Result<Policy> read_policy_file(const std::string& path);

// The entries under a key that lists them.
[[nodiscard]] std::vector<PolicyEntry> read_policy_entries(const YamlMap& map, std::string_view key,
                                                           const std::string& path, YamlProblems& problems);

// The policies of these ids, with those that they extend, each once and after what it extends; looked for
// as FOLDER/ID.yaml, or, where the name has a slash or ends in .yaml, as a path. Where no id is given, the
// policy `default` of the folder, if it has one. Errors: not_found with the
// nearest ids, bad_value for policies that extend each other in a circle.
[[nodiscard]] Result<std::vector<Policy>> load_policies(const std::string& folder,
                                                        const std::vector<std::string>& ids);

}  // namespace agreed
