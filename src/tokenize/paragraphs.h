// Lines -> blocks, the paragraphs before their words are known.
//
// A blank line ends a block. Inside a run of lines a block also begins at a heading, a bullet, a table cell,
// a printed number. A wrapped line may begin with "54." or "- " by chance, so in mid-run a number counts only
// where the line before ends like a sentence or the number is the next of its sequence, and a dash only where
// the line before ends with a mark or several lines of the run begin so. Wraps never matter otherwise.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "text/span.h"
#include "tokenize/line_lead.h"
#include "tokenize/token.h"
#include "tokenize/tokenizer.h"

namespace agreed {

struct Block {
  ByteSpan wording;  // from the first byte past marker and label to the end of the last line
  ByteSpan label;    // empty if none; its bytes are no wording
  std::uint32_t number = 0;
  ParagraphKind kind = ParagraphKind::body;
};

class BlockReader {
 public:
  // With `footnotes` their definitions are blocks.
  BlockReader(std::string_view bytes, ByteSpan body, Markup markup, bool footnotes);

  // The next block in `block`; false at the end of the body. A long block that ends in the middle of a
  // sentence, as where a page was cut, goes on in the next one.
  bool next(Block& block);

 private:
  bool next_as_divided(Block& block);
  [[nodiscard]] bool goes_on(const Block& block, const Block& following) const;
  [[nodiscard]] ByteSpan read_line();
  bool read_run();
  void split_run();
  void split_table_row(ByteSpan line);
  void open(const LineLead& lead, ByteSpan line);
  void close();
  [[nodiscard]] bool starts_block(const LineLead& lead, std::size_t line) const;
  // Whether the line belongs to a definition: of an address, which is dropped, or of a footnote.
  [[nodiscard]] bool take_definition(std::size_t line);
  void open_footnote(ByteSpan line, std::uint32_t mark, std::size_t mark_length);

  std::string_view bytes_;
  Markup markup_;
  bool footnotes_;
  std::uint32_t at_;
  std::uint32_t end_;
  std::uint32_t comment_end_ = 0;  // lines before it stand in a comment
  bool comments_close_ = true;     // false once a comment was found that never ends
  bool in_definition_ = false;
  std::vector<ByteSpan> run_;  // lines between blank lines
  std::size_t dash_lines_ = 0;
  std::uint32_t longest_line_ = 0;  // of the run, in bytes
  std::vector<Block> blocks_;
  std::size_t given_ = 0;
  Block following_;
  bool has_following_ = false;
  Block open_;
  LineLead open_lead_;
  bool is_open_ = false;
};

}  // namespace agreed
