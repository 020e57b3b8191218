// What the archive knows of one adopted text. A Statement may be held in several languages; each is a
// StatementText of its own.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "text/date.h"
#include "text/note.h"
#include "text/source_text.h"
#include "text/span.h"

namespace agreed {

enum class Held {
  full,      // every word: an absence can be seen
  excerpts,  // some attested passages: only presence can be seen
  none,      // known by title only
};

enum class SourceKind { official, reprint, press, secondary };

struct Source {
  std::string url;
  SourceKind kind = SourceKind::secondary;
  bool seen = false;  // false: the address or the names were not verified
  std::string note;
};

// How an attested phrase was read.
enum class Reading {
  seen,        // in the official text or a full reprint
  quoted,      // quoted in the named secondary source
  paraphrase,  // reported there without quotation marks: evidence, but not wording
};

// A footnote mark "[^1]" in a text held in excerpts and the source that it names.
struct Citation {
  ByteSpan mark;  // bytes of "[^1]" in the source text
  std::string url;
  Reading reading = Reading::seen;
  std::string note;
};

// "The statement does not have it": documented by somebody who could read it.
struct Absence {
  std::string concept_id;
  std::string what;
  std::string basis;
  std::string url;
};

// One language version: one file.
struct StatementText {
  std::string language = "en";  // BCP 47
  Held held = Held::none;
  std::shared_ptr<const SourceText> source;
  ByteSpan body;         // without front matter
  bool markdown = true;  // mark-up is not wording
  std::string sha256;    // of the imported original; empty if none
  std::vector<Source> sources;
  std::vector<Absence> absences;
  std::vector<Citation> citations;  // in order of their marks
  // Passages of a text that accompanies the statement (a fact sheet) but is not it, from the
  // heading "## Accompanying: TITLE" to the end of the file; empty if there is none.
  ByteSpan accompanying;
  bool imported = false;    // the source is Markdown made of a document: places are not those of the file
  std::vector<Note> notes;  // on how a text from outside was read: its encoding, what of a page was left out
};

struct Statement {
  std::string id;      // "scm-53"; for a text from outside the archive its path
  std::string series;  // "scm"; empty for a text from outside
  int ordinal = 0;     // 53; 0 if it has none
  std::string title;
  std::optional<Date> date;          // of release
  std::optional<Date> meeting_date;  // where it differs
  std::string place;
  std::vector<std::string> issuers;
  std::string note;
  std::vector<StatementText> texts;  // by language, English first, then by tag

  // The best held of its texts.
  [[nodiscard]] Held held() const;
  // The text in that language, or null.
  [[nodiscard]] const StatementText* text_in(const std::string& language) const;
};

}  // namespace agreed
