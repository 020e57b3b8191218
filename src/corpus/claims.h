// Claims: what somebody said of the record, to be held against it. As read from claims.yaml.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "text/date.h"

namespace agreed {

struct Claim {
  std::string id;
  std::string claim;  // in the language of analyze/claim_expression.h
  std::string says;   // what was said, in a sentence of the archive's own
  std::string author;
  std::optional<Date> date;
  std::string source;  // address, or a title
  std::string note;
  std::size_t line = 0;        // of the claim in the file
  std::size_t claim_line = 0;  // of its expression
};

struct Claims {
  std::string path;
  std::vector<Claim> claims;  // as listed, ids unique
};

}  // namespace agreed
