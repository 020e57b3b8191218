// Front matter by YamlMap, then the body: for excerpts its footnotes and whether it has wording at
// all. What the path says is compared with what the keys say, because both are used to find a text.
#include "corpus/statement_file.h"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "corpus/footnotes.h"
#include "corpus/front_matter.h"
#include "corpus/line_walk.h"
#include "corpus/yaml_map.h"

namespace agreed {
namespace {

constexpr std::string_view kAccompanying = "## Accompanying:";

struct PathParts {
  std::string folder;    // name of the folder the file stands in
  std::string stem;      // up to the first stop
  std::string language;  // between the first stop and ".md"; empty if there is none
};

PathParts split_path(const std::string& path) {
  PathParts parts;
  const std::size_t slash = path.rfind('/');
  std::string name = slash == std::string::npos ? path : path.substr(slash + 1);
  if (slash != std::string::npos && slash > 0) {
    const std::size_t before = path.rfind('/', slash - 1);
    parts.folder = path.substr(before == std::string::npos ? 0 : before + 1,
                               slash - (before == std::string::npos ? 0 : before + 1));
  }
  if (name.size() >= 3 && name.substr(name.size() - 3) == ".md") name.resize(name.size() - 3);
  const std::size_t stop = name.find('.');
  parts.stem = name.substr(0, stop);
  if (stop != std::string::npos) parts.language = name.substr(stop + 1);
  return parts;
}

void check_path(const YamlMap& map, const PathParts& parts, const Statement& statement) {
  if (parts.stem != statement.id) {
    map.problem("id",
                fmt::format("the id is \"{}\", but the file is named \"{}\"", statement.id, parts.stem));
  }
  if (parts.folder != statement.series) {
    map.problem("series", fmt::format("the series is \"{}\", but the file stands in the folder \"{}\"",
                                      statement.series, parts.folder));
  }
  const std::string& language = statement.texts.front().language;
  if (!parts.language.empty() && parts.language != language) {
    map.problem("language", fmt::format("the language is \"{}\", but the file's name ends in \".{}.md\"",
                                        language, parts.language));
  }
}

Source read_source(const YamlNode& node, YamlProblems& problems) {
  const YamlMap map(node, "a source", {"url", "kind", "seen", "note"}, problems);
  Source source;
  source.url = map.text("url", Presence::required);
  const auto kind = map.choice("kind", Presence::required, {"official", "reprint", "press", "secondary"});
  if (kind) source.kind = static_cast<SourceKind>(*kind);
  source.seen = map.yes("seen", Presence::optional);
  source.note = map.text("note", Presence::optional);
  return source;
}

Absence read_absence(const YamlNode& node, YamlProblems& problems) {
  const YamlMap map(node, "an absence", {"concept", "what", "basis", "url"}, problems);
  return {map.text("concept", Presence::required), map.text("what", Presence::required),
          map.text("basis", Presence::required), map.text("url", Presence::optional)};
}

void check_sha256(const YamlMap& map, const StatementText& text) {
  if (!map.has("sha256")) return;
  if (text.held != Held::full) map.problem("sha256", "\"sha256\" goes only with text: full");
  if (text.sha256.size() != 64 || text.sha256.find_first_not_of("0123456789abcdef") != std::string::npos) {
    map.problem("sha256", "\"sha256\" must be 64 hexadecimal digits in lower case");
  }
}

StatementFile read_keys(const YamlMap& map, const PathParts& path, YamlProblems& problems) {
  StatementFile file;
  file.id_line = map.line("id");
  file.series_line = map.line("series");
  file.ordinal_line = map.line("ordinal");
  file.date_line = map.line("date");

  Statement& statement = file.statement;
  statement.id = map.id("id", Presence::required);
  statement.series = map.id("series", Presence::required);
  statement.ordinal = map.positive_number("ordinal", Presence::optional);
  // A text in a further language may be known without the title it bears there.
  statement.title = map.text("title", path.language.empty() ? Presence::required : Presence::optional);
  statement.date = map.date("date", Presence::required);
  statement.meeting_date = map.date("meeting_date", Presence::optional);
  statement.place = map.text("place", Presence::optional);
  statement.issuers = map.texts("issuers", Presence::optional);
  statement.note = map.text("note", Presence::optional);

  StatementText& text = statement.texts.emplace_back();
  text.language = map.language("language", Presence::required);
  const auto held = map.choice("text", Presence::required, {"full", "excerpts"});
  text.held = held && *held == 0 ? Held::full : Held::excerpts;
  for (const YamlNode& item : map.items("sources", Presence::required)) {
    text.sources.push_back(read_source(item, problems));
  }
  text.sha256 = map.text("sha256", Presence::optional);
  check_sha256(map, text);
  for (const YamlNode& item : map.items("absences", Presence::optional)) {
    text.absences.push_back(read_absence(item, problems));
  }
  if (map.has("absences") && held && text.held == Held::full) {
    map.problem("absences", "\"absences\" goes only with text: excerpts");
  }
  return file;
}

// Whether a line has wording: a letter outside "[...]", footnote marks and comments. Paragraph numbers
// alone are none. `in_comment` carries over the lines.
bool has_wording(std::string_view line, bool& in_comment) {
  if (!in_comment && line.substr(0, 1) == "#") return false;
  for (std::size_t at = 0; at < line.size(); ++at) {
    const std::string_view rest = line.substr(at);
    if (in_comment) {
      if (rest.substr(0, 3) == "-->") {
        in_comment = false;
        at += 2;
      }
      continue;
    }
    if (rest.substr(0, 4) == "<!--") {
      in_comment = true;
      at += 3;
    } else if (rest.substr(0, 2) == "[^") {
      at = line.find(']', at);
      if (at == std::string_view::npos) return false;
    } else {
      const auto byte = static_cast<unsigned char>(rest.front());
      if (byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')) return true;
    }
  }
  return false;
}

bool has_wording(const SourceText& source, ByteSpan body, const std::vector<ByteSpan>& definitions) {
  bool in_comment = false;
  std::size_t next_definition = 0;
  LineWalk walk(source, body);
  while (const std::optional<TextLine> line = walk.next()) {
    while (next_definition < definitions.size() && definitions[next_definition].end <= line->begin) {
      ++next_definition;
    }
    if (next_definition < definitions.size() && definitions[next_definition].contains(line->begin)) continue;
    if (has_wording(line->content, in_comment)) return true;
  }
  return false;
}

// From the first "## Accompanying: TITLE" to the end of the body; empty if there is none.
ByteSpan find_accompanying(const SourceText& source, ByteSpan body) {
  LineWalk walk(source, body);
  while (const std::optional<TextLine> line = walk.next()) {
    if (line->content.substr(0, kAccompanying.size()) == kAccompanying) return {line->begin, body.end};
  }
  return {};
}

Error at_top(const SourceText& source, std::string message) {
  return {ErrorCode::syntax, std::move(message), source.path(), 1};
}

}  // namespace

Result<StatementFile> read_statement_file(std::shared_ptr<const SourceText> source) {
  const std::optional<FrontMatter> matter = find_front_matter(*source);
  if (!matter) {
    return at_top(*source, "no front matter: it must open with a line \"---\" and close with another");
  }
  if (matter->yaml.size() > kMaxFrontMatterBytes) {
    return Error{ErrorCode::too_large,
                 fmt::format("the front matter has {} bytes, the limit is {}", matter->yaml.size(),
                             kMaxFrontMatterBytes),
                 source->path(), 1};
  }
  const Result<YamlNode> root = parse_yaml(source->slice(matter->yaml), {source->path(), matter->first_line});
  if (!root) return root.error();
  YamlProblems problems(source->path());
  const YamlMap map(root.value(), "the front matter",
                    {"id", "series", "ordinal", "title", "date", "meeting_date", "place", "issuers",
                     "language", "text", "sources", "sha256", "absences", "note"},
                    problems);
  const PathParts path = split_path(source->path());
  StatementFile file = read_keys(map, path, problems);
  if (!problems.any()) check_path(map, path, file.statement);
  if (problems.any()) return problems.first();

  StatementText& text = file.statement.texts.front();
  text.body = matter->body;
  text.accompanying = find_accompanying(*source, text.body);
  std::vector<ByteSpan> definitions;
  if (text.held == Held::excerpts) {
    Result<Footnotes> footnotes = read_footnotes(*source, text.body);
    if (!footnotes) return std::move(footnotes).error();
    text.citations = std::move(footnotes.value().citations);
    definitions = std::move(footnotes.value().definitions);
  }
  const bool wording = has_wording(*source, text.body, definitions);
  if (text.held == Held::full && !wording) {
    map.problem("text", "text: full, but there is no text below the front matter");
    return problems.first();
  }
  if (!wording) text.held = Held::none;
  text.source = std::move(source);
  return file;
}

}  // namespace agreed
