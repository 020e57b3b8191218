// What the readers of foreign formats have in common: a concept with labels, and how it becomes one of ours.
// Included by src/corpus/*.cpp only.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/foreign_terms.h"
#include "corpus/termbase.h"
#include "ingest/xml_reader.h"
#include "text/result.h"

namespace agreed {

struct ForeignLabel {
  std::string language;
  std::string form;
  std::optional<TermStatus> status;
  bool exact = true;  // the status is one of our four; else only whether the term may be used
  std::size_t line = 0;
};

struct ForeignConcept {
  std::string id;
  std::string definition;
  std::string subject;
  std::vector<ForeignLabel> labels;
  std::vector<std::string> notes;
  std::size_t line = 0;
};

// White space runs become one blank, none at the ends.
[[nodiscard]] std::string collapsed(std::string_view text);

// Makes a concept of ours; its id fits for one, but need not be unique. Errors: a note of ours that does not
// parse (syntax), a language that is none (bad_value).
[[nodiscard]] Result<Concept> concept_of(const ForeignConcept& foreign, const std::string& path);

[[nodiscard]] Result<std::vector<ForeignConcept>> read_tbx(const XmlNode& root, const std::string& path);
[[nodiscard]] Result<std::vector<ForeignConcept>> read_skos(const XmlNode& root, const std::string& path);
// CSV holds all that a termbase says, so it needs no notes. Concepts may lack terms.
[[nodiscard]] Result<std::vector<Concept>> read_term_csv(std::string_view bytes, const std::string& path);

}  // namespace agreed
