// Standard input is read once, after the files.
#include "cli/outside_texts.h"

#include <algorithm>
#include <iterator>
#include <memory>
#include <utility>

#include "cli/standard_input.h"

namespace agreed {
namespace {

Result<Statement> statement_from_stdin() {
  Result<SourceText> input = read_standard_input();
  if (!input.ok()) return input.error();
  return statement_from_text(std::make_shared<const SourceText>(std::move(input).value()));
}

}  // namespace

OutsideTexts read_outside_texts(const std::vector<std::string>& paths) {
  std::vector<std::string> named;
  std::ranges::copy_if(paths, std::back_inserter(named), [](const std::string& path) { return path != "-"; });
  OutsideTexts texts = load_outside(named);
  if (named.size() == paths.size()) return texts;
  Result<Statement> input = statement_from_stdin();
  if (input.ok()) {
    texts.statements.push_back(std::move(input).value());
  } else {
    texts.errors.push_back(input.error());
  }
  return texts;
}

}  // namespace agreed
