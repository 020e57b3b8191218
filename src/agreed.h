// The library in one include. What a program needs to compare two texts, 20 lines:
//
//   using namespace agreed;
//   std::string redline(std::string earlier, std::string later) {
//     Vocabulary vocabulary;
//     Normalizer normalizer(Equivalents{}, vocabulary);
//     const auto side = [&](const char* name, std::string bytes) -> Result<DiffSide> {
//       Result<SourceText> source = SourceText::from_bytes(name, std::move(bytes));
//       if (!source.ok()) return source.error();
//       auto text = std::make_shared<const SourceText>(std::move(source).value());
//       Result<Statement> statement = statement_from_text(text);
//       if (!statement.ok()) return statement.error();
//       DiffSide made;
//       made.id = made.path = name;
//       made.text = prepare(statement.value().texts.front(), normalizer);
//       return made;
//     };
//     Result<DiffSide> left = side("earlier.txt", std::move(earlier));
//     Result<DiffSide> right = side("later.txt", std::move(later));
//     if (!left.ok()) return left.error().to_string();
//     if (!right.ok()) return right.error().to_string();
//     return diff_text(diff(std::move(left).value(), std::move(right).value(), vocabulary, {}, {}), {});
//   }
//
// tests/cli/umbrella_test.cpp holds the same lines and runs them. The library prints nothing, throws
// nothing of its own and keeps no global state; a Normalizer and its Vocabulary belong to one thread.
#pragma once

#include "align/text_alignment.h"
#include "analyze/collation.h"
#include "analyze/concordance.h"
#include "analyze/diff_report.h"
#include "analyze/novelty.h"
#include "analyze/precedent.h"
#include "analyze/term_lint.h"
#include "analyze/term_matcher.h"
#include "analyze/trace.h"
#include "corpus/corpus.h"
#include "corpus/foreign_terms.h"
#include "normalize/normalizer.h"
#include "normalize/prepare.h"
#include "text/result.h"
#include "text/source_text.h"
#include "tokenize/tokenizer.h"
#include "visualize/concordance_text.h"
#include "visualize/diff_json.h"
#include "visualize/diff_text.h"
#include "visualize/json.h"
#include "visualize/novelty_text.h"
#include "visualize/term_lint_text.h"
#include "visualize/termbase_csv.h"
#include "visualize/termbase_xml.h"
#include "visualize/termbase_yaml.h"
#include "visualize/trace_text.h"
