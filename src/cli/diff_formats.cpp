// One table of what each option needs, one switch of renderers.
#include "cli/diff_formats.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "analyze/context.h"
#include "analyze/word_script.h"
#include "visualize/diff_criticmarkup.h"
#include "visualize/diff_html.h"
#include "visualize/diff_json.h"
#include "visualize/diff_jsonl.h"
#include "visualize/diff_markdown.h"
#include "visualize/diff_porcelain.h"
#include "visualize/diff_stat.h"
#include "visualize/diff_text.h"
#include "visualize/diff_wdiff.h"
#include "visualize/side_by_side.h"

namespace agreed {
namespace {

struct Need {
  bool given;
  const char* option;
  std::vector<OutputFormat> formats;  // that honour it
};

Error usage(std::string message) {
  return Error{ErrorCode::usage, std::move(message), {}, 0};
}

std::vector<Need> needs_of(const DiffCommandOptions& o) {
  using enum OutputFormat;
  const std::vector<OutputFormat> with_context = {text,         side_by_side, porcelain,
                                                  criticmarkup, markdown,     html};
  const std::vector<OutputFormat> with_classes = {text,     json, jsonl, side_by_side, criticmarkup,
                                                  markdown, html, csv,   tei};
  const std::vector<OutputFormat> of_docx = {docx};
  std::vector<OutputFormat> all_but_docx = with_classes;
  all_but_docx.insert(all_but_docx.end(), {wdiff, porcelain});
  return {{o.ignore_case, "-i (--ignore-case)", all_but_docx},
          {o.words_only, "--words", all_but_docx},
          {!o.output_file.empty(), "--output", of_docx},
          {o.replace, "--replace", of_docx},
          {!o.author.empty(), "--author", of_docx},
          {!o.date.empty(), "--date", of_docx},
          {o.no_deleted, "-1 (--no-deleted)", {wdiff}},
          {o.no_inserted, "-2 (--no-inserted)", {wdiff}},
          {o.no_common, "-3 (--no-common)", {wdiff}},
          {o.statistics, "-s (--statistics)", {wdiff}},
          {o.stat, "--stat", {text}},
          {o.output.evidence, "--evidence", {text, json}},
          {o.context.has_value(), "-U (--context)", with_context},
          {o.all, "--all", with_context},
          {!o.ignore.empty(), "--ignore", with_classes}};
}

std::uint32_t context_of(const DiffCommandOptions& options, std::uint32_t usual) {
  return options.all ? kAllContext : options.context.value_or(usual);
}

Shown shown_unless(bool hidden) {
  return hidden ? Shown::no : Shown::yes;
}

RenderedDiff render_words(const DiffReport& report, const DiffCommandOptions& options,
                          const Console& console) {
  const WordScript words = word_script(report);
  const ControlCharacters controls =
      console.stdout_is_terminal() ? ControlCharacters::by_code_point : ControlCharacters::raw;
  RenderedDiff rendered;
  rendered.same = !words.script.changed();
  rendered.notes = report.notes;
  rendered.notes.insert(rendered.notes.end(), words.notes.begin(), words.notes.end());
  if (options.output.format == OutputFormat::porcelain) {
    constexpr std::uint32_t kGitsContext = 3;
    rendered.text = diff_porcelain(report, words, {context_of(options, kGitsContext), controls});
  } else {
    rendered.text = diff_wdiff(
        report, words,
        {shown_unless(options.no_deleted), shown_unless(options.no_inserted), shown_unless(options.no_common),
         shown_unless(!options.statistics), controls, console.coloring()});
  }
  return rendered;
}

std::string render_phrases(const DiffReport& report, const DiffCommandOptions& options,
                           const TextLayout& layout) {
  switch (options.output.format) {
    case OutputFormat::json:
      return diff_json(report);
    case OutputFormat::jsonl:
      return diff_jsonl(report);
    case OutputFormat::side_by_side:
      return side_by_side(report, {layout, context_of(options, 0)});
    case OutputFormat::criticmarkup:
      return diff_criticmarkup(report, {context_of(options, kAllContext)});
    case OutputFormat::markdown:
      return diff_markdown(report, {context_of(options, 0)});
    case OutputFormat::html:
      return diff_html(report, {context_of(options, kAllContext)});
    default:
      break;
  }
  if (options.stat) return diff_stat(report, layout);
  return diff_text(report, DiffTextOptions{layout, context_of(options, 0)});
}

}  // namespace

bool compares_words(const DiffCommandOptions& options) {
  return options.output.format == OutputFormat::wdiff || options.output.format == OutputFormat::porcelain;
}

bool shows_findings(const DiffCommandOptions& options) {
  using enum OutputFormat;
  constexpr OutputFormat kShowing[] = {text, markdown, html, json, jsonl};
  return !options.stat && std::ranges::find(kShowing, options.output.format) != std::end(kShowing);
}

std::optional<Error> find_conflict(const DiffCommandOptions& options) {
  for (const Need& need : needs_of(options)) {
    if (!need.given || std::ranges::find(need.formats, options.output.format) != need.formats.end()) continue;
    std::string formats;
    for (const OutputFormat format : need.formats) formats += (formats.empty() ? "" : ", ") + name_of(format);
    return usage(std::string(need.option) + " goes with --format " + formats + ", not with " +
                 name_of(options.output.format));
  }
  if (options.all && options.context) return usage("--all and -U (--context) exclude each other");
  if (options.stat && (options.all || options.context))
    return usage("--stat shows no paragraphs: no -U or --all");
  return std::nullopt;
}

RenderedDiff render_diff(const DiffReport& report, const DiffCommandOptions& options,
                         const Console& console) {
  if (compares_words(options)) return render_words(report, options, console);
  RenderedDiff rendered{render_phrases(report, options, console.layout()), report.same_wording, {}};
  if (options.output.format == OutputFormat::criticmarkup) rendered.notes = report.notes;
  return rendered;
}

}  // namespace agreed
