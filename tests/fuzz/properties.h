// What must hold for any bytes, as functions that name the first property that does not. The fuzz
// targets and replay_test.cpp share them.
//
//   bytes -> a text or two -> tokens, alignment, diff -> "" or "tokens: overlap at byte 17"
#pragma once

#include <string>
#include <string_view>

namespace agreed::fuzz {

// The first byte picks language and mark-up, the rest is the text (bytes that are no UTF-8 become "?").
// Tokens, sentences, paragraphs: ordered, disjoint, covering, inside the text, at character borders,
// the same when asked again; the same of what the normalizer makes of them.
[[nodiscard]] std::string broken_token_property(std::string_view bytes);

// Two id sequences, divided by 0x1e, in which some bytes repeat what stands before them; then two texts
// likewise. Alignments cover each token once, rebuild both sides, and are their own mirror for equal sides.
[[nodiscard]] std::string broken_alignment_property(std::string_view bytes);

// Two texts, divided by 0x1e. Changes cover both texts once; hunks are ordered, lie in their change,
// and lead from the earlier words to the later ones; every output can be made of them.
[[nodiscard]] std::string broken_hunk_property(std::string_view bytes);

// What a language server is sent. The same bytes give the same messages, in whatever pieces they come;
// reading them ends, and a message that follows is not lost unless the bytes end inside one.
[[nodiscard]] std::string broken_message_property(std::string_view bytes);

// HTML (bytes that are no UTF-8 become "?"). Blocks are not empty, UTF-8 and alike when asked again, and
// their Markdown is read with the same letters and digits in the same order.
[[nodiscard]] std::string broken_page_property(std::string_view bytes);

// The first byte picks an encoding, declared or forced; the rest is decoded, and imported as a text. What
// comes out is UTF-8; UTF-8 stays as it is.
[[nodiscard]] std::string broken_encoding_property(std::string_view bytes);

}  // namespace agreed::fuzz
