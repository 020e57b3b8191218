// Finds the two fence lines of front matter; what stands between them is not looked at here.
#include "corpus/front_matter.h"

#include <string_view>

#include "corpus/line_walk.h"

namespace agreed {
namespace {

std::string_view without_trailing_blanks(std::string_view line) {
  const std::size_t last = line.find_last_not_of(" \t");
  return last == std::string_view::npos ? std::string_view() : line.substr(0, last + 1);
}

}  // namespace

std::optional<FrontMatter> find_front_matter(const SourceText& text) {
  LineWalk walk(text, {text.content_begin(), text.size()});
  std::optional<TextLine> line = walk.next();
  if (!line || without_trailing_blanks(line->content) != "---") return std::nullopt;

  FrontMatter matter;
  matter.yaml.begin = line->next;
  bool first = true;
  while ((line = walk.next())) {
    const std::string_view content = without_trailing_blanks(line->content);
    if (content == "---" || content == "...") {
      matter.yaml.end = line->begin;
      matter.body = {line->next, text.size()};
      return matter;
    }
    if (first) matter.opens_blank = content.empty();
    first = false;
  }
  return std::nullopt;
}

}  // namespace agreed
