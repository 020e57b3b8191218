// Terms in the formats of other programs -> Termbase.
//
//   tbx   TBX (ISO 30042:2019), styles DCA and DCT, any dialect; also its forerunner with <martif>. Read are
//   ids,
//         definition, subject field, terms by language with their administrative status, and our notes.
//   skos  SKOS in RDF/XML, each concept an element with its properties inside; no other RDF syntax, no
//   SKOS-XL.
//         prefLabel is preferred, altLabel admitted, hiddenLabel deprecated.
//   csv   RFC 4180 with a header; columns by name, in any order: concept, language, form, and as
//   termbase_csv.h writes
//         them definition, subject, status, kind, term, of, scope.
//
// What another program wrote is text and no pattern: "*", "?", brackets, "|" and "~" are escaped
// (form_escape.h) in labels that our note does not tell, and in a CSV without the column "kind", which ours
// always has.
//
// Where a concept has our note (termbase_note.h), what the format cannot say comes from it, and what the
// format says itself comes from the format: a form that is gone there is gone, a new one is a term of its
// own.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/termbase.h"
#include "text/note.h"
#include "text/result.h"

namespace agreed {

enum class TermFormat { tbx, skos, csv };

struct ForeignTerms {
  Termbase termbase;
  std::vector<Note> notes;  // what was left out
};

// The format that the bytes look like: XML by its root element, else CSV. Error (syntax) for XML of another
// kind.
[[nodiscard]] Result<TermFormat> term_format_of(std::string_view bytes, const std::string& path);

// Errors: those of parse_xml; syntax for another format or a CSV that does not parse; bad_value for a
// language that is none, an unknown status or kind; duplicate for two concepts of one id; empty_text where
// there is no concept at all.
[[nodiscard]] Result<ForeignTerms> read_foreign_terms(std::string_view bytes, TermFormat format,
                                                      const std::string& path);

}  // namespace agreed
