// Reads the list; the expressions are parsed where they are understood, in analyze/.
#include "corpus/claims_file.h"

#include <fmt/format.h>

#include <map>
#include <utility>

#include "corpus/yaml_map.h"

namespace agreed {

Result<Claims> read_claims_file(const std::string& path) {
  const Result<YamlNode> root = read_yaml_file(path);
  if (!root) return root.error();
  YamlProblems problems(path);
  const YamlMap map(root.value(), "the claims", {"claims"}, problems);
  Claims claims;
  claims.path = path;
  std::map<std::string, std::size_t> lines;
  for (const YamlNode& item : map.items("claims", Presence::required)) {
    const YamlMap one(item, "a claim", {"id", "claim", "says", "author", "date", "source", "note"}, problems);
    Claim claim;
    claim.line = one.line();
    claim.id = one.id("id", Presence::required);
    claim.claim = one.text("claim", Presence::required);
    claim.claim_line = one.line("claim");
    claim.says = one.text("says", Presence::optional);
    claim.author = one.text("author", Presence::optional);
    claim.date = one.date("date", Presence::optional);
    claim.source = one.text("source", Presence::optional);
    claim.note = one.text("note", Presence::optional);
    const auto [first, is_new] = lines.emplace(claim.id, claim.line);
    if (!is_new) {
      problems.add(ErrorCode::duplicate,
                   fmt::format("claim \"{}\" is already on line {}", claim.id, first->second), claim.line);
    }
    claims.claims.push_back(std::move(claim));
  }
  if (problems.any()) return problems.first();
  return claims;
}

}  // namespace agreed
