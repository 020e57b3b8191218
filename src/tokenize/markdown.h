// Inline Markdown: which bytes of a paragraph are wording.
//
// Not wording: emphasis, code and strike marks, backslashes of escapes and hard breaks, tags and comments,
// link targets, images, footnote marks, block quote marks at line starts. Entities are decoded. "[...]" is
// left as it stands. Emphasis is judged by its neighbours, not paired: a lone "*" next to a word is taken
// for mark-up.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/span.h"
#include "tokenize/clean_text.h"

namespace agreed {

// Appends the wording of bytes[span] to `out`.
void clean_markdown(std::string_view bytes, ByteSpan span, CleanText& out);

// True if no byte of the text can be inline mark-up or part of a character outside ASCII.
[[nodiscard]] bool is_bare(std::string_view text);

struct Entity {
  char32_t code_point = 0;   // 0: not an entity
  std::uint32_t length = 0;  // bytes from "&" to ";"
};

// The entity at the start of text ("&amp;", "&#8217;", "&#x2019;"); the named ones are those of common use.
[[nodiscard]] Entity read_entity(std::string_view text);

enum class TagKind { none, comment, inline_tag, block_tag, line_break, autolink };

struct Tag {
  TagKind kind = TagKind::none;
  std::uint32_t length = 0;  // bytes from "<" to past ">"
};

// The tag, comment or autolink at the start of text, which begins with "<".
[[nodiscard]] Tag read_tag(std::string_view text);

// The bytes from "](" to past ")" of a link whose text ends at the start of `text`; 0 if it is no link.
// A target holds no blank but before its title, so that "[noted] (see above)" and drafts in brackets stay.
[[nodiscard]] std::size_t link_target_length(std::string_view text);

// The bytes of the footnote mark "[^1]" at the start of text, 0 if there is none.
[[nodiscard]] std::size_t footnote_mark_length(std::string_view text);

}  // namespace agreed
