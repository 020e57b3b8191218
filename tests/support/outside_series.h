// A series of texts from outside an archive, made from plain strings: days and wordings (fiction).
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "corpus/corpus.h"
#include "text/source_text.h"

namespace agreed::test {

// "2031-01-01" names the file and dates it; a name without a day gives an undated text.
inline Statement outside_text(const std::string& name, const std::string& wording) {
  auto source =
      std::make_shared<const SourceText>(SourceText::from_bytes("in/" + name + ".txt", wording).value());
  Statement statement = statement_from_text(std::move(source)).value();
  statement.id = "in/" + name + ".txt";
  return statement;
}

inline std::vector<Statement> outside_series(const std::vector<std::pair<std::string, std::string>>& texts) {
  std::vector<Statement> series;
  for (const auto& [name, wording] : texts) series.push_back(outside_text(name, wording));
  return series;
}

}  // namespace agreed::test
