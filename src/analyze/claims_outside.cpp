// Texts from outside the archive become a series of the corpus.
#include <algorithm>
#include <utility>

#include "analyze/claims.h"

namespace agreed {
namespace {

constexpr const char* kOutside = "outside";

std::string stem_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  return name.substr(0, name.find('.', 1));
}

}  // namespace

std::vector<Error> take_outside(std::vector<Statement> outside, Corpus& corpus) {
  std::vector<Error> errors;
  if (outside.empty()) return errors;
  Series series;
  series.id = kOutside;
  series.title = "texts from outside the archive";
  for (Statement& statement : outside) {
    const std::string path = statement.id;
    const std::string id = stem_of(path);
    if (!statement.date) {
      errors.push_back({ErrorCode::bad_value, "it has no date, so no claim can name it", path, 0});
    } else if (corpus.find(id) != nullptr) {
      errors.push_back({ErrorCode::duplicate, "there is already a statement '" + id + "'", path, 0});
    } else {
      statement.id = id;
      statement.series = series.id;
      series.statements.push_back(corpus.statements.size());
      corpus.statements.push_back(std::move(statement));
    }
  }
  if (corpus.find_series(series.id) == nullptr) corpus.series.push_back(std::move(series));
  return errors;
}

}  // namespace agreed
