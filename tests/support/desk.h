// A desk to compare texts at: one vocabulary and normalizer, and texts made from plain strings.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "analyze/diff_report.h"
#include "normalize/normalizer.h"
#include "text/source_text.h"
#include "tokenize/tokenizer.h"
#include "visualize/inline_markup.h"

namespace agreed::test {

class Desk {
 public:
  explicit Desk(Equivalents equivalents = {}) : normalizer_(equivalents, vocabulary_) {}

  // The string must hold some wording.
  NormalizedText read(const std::string& bytes, const std::string& language = "en",
                      Markup markup = Markup::plain) {
    auto source = std::make_shared<const SourceText>(SourceText::from_bytes("test", bytes).value());
    const ByteSpan body{source->content_begin(), source->size()};
    return normalizer_.normalize(tokenize(source, body, {language, markup}), language);
  }

  DiffReport compare(const std::string& earlier, const std::string& later, const DiffOptions& options = {},
                     const WatchedTerms& terms = {}) {
    DiffSide left{"earlier", "earlier.txt", {}, Held::full, read(earlier)};
    DiffSide right{"later", "later.txt", {}, Held::full, read(later)};
    return diff(std::move(left), std::move(right), vocabulary_, terms, options);
  }

  // All changes of a comparison in inline mark-up, one a line, moved ones after ">".
  std::string redline(const std::string& earlier, const std::string& later, const DiffOptions& options = {},
                      const WatchedTerms& terms = {}) {
    const DiffReport report = compare(earlier, later, options, terms);
    std::string out;
    for (const Change& change : report.changes) {
      if (!out.empty()) out += '\n';
      if (change.kind == ChangeKind::moved) out += "> ";
      append_inline(out, report, change, Coloring::off);
    }
    return out;
  }

  Normalizer& normalizer() { return normalizer_; }
  Vocabulary& vocabulary() { return vocabulary_; }

 private:
  Vocabulary vocabulary_;
  Normalizer normalizer_;
};

}  // namespace agreed::test
