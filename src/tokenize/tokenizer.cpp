// Block by block: wording, words, sentences, then the spans of the original. A block of plain ASCII is read
// in place; any other is first decoded to UTF-16 with a map back.
#include "tokenize/tokenizer.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "tokenize/clean_text.h"
#include "tokenize/icu_boundaries.h"
#include "tokenize/markdown.h"
#include "tokenize/paragraphs.h"
#include "tokenize/sentences.h"
#include "tokenize/unspaced_borders.h"
#include "tokenize/words.h"

namespace agreed {
namespace {

// English has about one token in six bytes.
constexpr std::size_t kBytesPerToken = 6;

bool is_ascii(std::string_view text) {
  constexpr std::uint64_t kHighBits = 0x8080808080808080U;
  std::size_t i = 0;
  for (; i + sizeof(std::uint64_t) <= text.size(); i += sizeof(std::uint64_t)) {
    std::uint64_t word = 0;
    std::memcpy(&word, text.data() + i, sizeof(word));
    if ((word & kHighBits) != 0) {
      return false;
    }
  }
  return std::all_of(text.begin() + static_cast<std::ptrdiff_t>(i), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

class TextBuilder {
 public:
  TextBuilder(std::shared_ptr<const SourceText> source, const TokenizeOptions& options)
      : markup_(options.markup), footnotes_(options.footnotes), icu_(options.language) {
    out_.source = std::move(source);
    bytes_ = out_.source->bytes();
  }

  TokenizedText build(ByteSpan body) {
    out_.tokens.reserve(body.size() / kBytesPerToken + 16);
    BlockReader reader(bytes_, body, markup_, footnotes_);
    Block block;
    while (reader.next(block)) {
      add(block);
    }
    return std::move(out_);
  }

 private:
  void add(const Block& block) {
    const auto first = static_cast<std::uint32_t>(out_.tokens.size());
    const std::string_view text = bytes_.substr(block.wording.begin, block.wording.size());
    if (markup_ == Markup::plain ? is_ascii(text) : is_bare(text)) {
      scan_words(text, words_);
      find_sentence_starts(text, words_, starts_);
      add_in_place(block.wording.begin);
    } else {
      clean(bytes_, block.wording, markup_, clean_);
      if (is_covered(clean_.units)) {
        boundaries_.clear();
        scan_words(clean_.units, boundaries_, words_);
        find_sentence_starts(clean_.units, words_, starts_);
      } else {
        icu_.find_words(clean_.units, boundaries_);
        add_sure_borders(clean_.units, boundaries_);
        scan_words(clean_.units, boundaries_, words_);
        icu_.find_sentences(clean_.units, boundaries_);
        find_sentence_starts(clean_.units, words_, boundaries_, starts_);
      }
      add_mapped();
    }
    if (out_.tokens.size() != first) {
      add_paragraph(block, first);
    }
  }

  void add_in_place(std::uint32_t offset) {
    const auto first = static_cast<std::uint32_t>(out_.tokens.size());
    for (const Word& word : words_) {
      out_.tokens.push_back(
          {{word.begin + offset, word.end + offset}, word.kind, word.space_before, word.line_end_inside});
    }
    for (std::uint32_t& start : starts_) {
      start += first;
    }
  }

  // Several words may come from the bytes of one composed character; the first of them takes it.
  void add_mapped() {
    std::size_t decoded = 0;
    std::size_t start = 0;
    std::size_t kept_starts = 0;
    std::uint32_t past = 0;
    bool pending_start = false;
    for (std::uint32_t i = 0; i < words_.size(); ++i) {
      const Word& word = words_[i];
      pending_start = pending_start || (start < starts_.size() && starts_[start] == i);
      start += start < starts_.size() && starts_[start] == i ? 1 : 0;
      const std::uint32_t begin = std::max(clean_.begins[word.begin], past);
      const std::uint32_t end = clean_.ends[word.end - 1];
      if (begin >= end) {
        continue;
      }
      if (pending_start) {
        starts_[kept_starts++] = static_cast<std::uint32_t>(out_.tokens.size());
        pending_start = false;
      }
      out_.tokens.push_back({{begin, end}, word.kind, word.space_before, has_markup(word, decoded)});
      past = end;
    }
    starts_.resize(kept_starts);
  }

  bool has_markup(const Word& word, std::size_t& decoded) const {
    while (decoded < clean_.decoded.size() && clean_.decoded[decoded] < word.begin) {
      ++decoded;
    }
    if (word.line_end_inside || (decoded < clean_.decoded.size() && clean_.decoded[decoded] < word.end)) {
      return true;
    }
    for (std::uint32_t i = word.begin + 1; i < word.end; ++i) {
      if (clean_.begins[i] != clean_.ends[i - 1]) {
        return true;
      }
    }
    return false;
  }

  // A gap is a sentence by itself: what stands before it and after it may be far apart.
  void add_sentence(TokenRange tokens, std::uint32_t paragraph) {
    for (std::uint32_t i = tokens.begin; i < tokens.end; ++i) {
      if (out_.tokens[i].kind != TokenKind::gap) {
        continue;
      }
      if (tokens.begin != i) {
        out_.sentences.push_back({{tokens.begin, i}, paragraph});
      }
      out_.sentences.push_back({{i, i + 1}, paragraph});
      tokens.begin = i + 1;
    }
    if (!tokens.empty()) {
      out_.sentences.push_back({tokens, paragraph});
    }
  }

  void add_paragraph(const Block& block, std::uint32_t first) {
    const auto index = static_cast<std::uint32_t>(out_.paragraphs.size());
    const auto last = static_cast<std::uint32_t>(out_.tokens.size());
    out_.tokens[first].space_before = true;
    Paragraph paragraph;
    const std::uint32_t begin = block.label.empty() ? out_.tokens[first].span.begin : block.label.begin;
    paragraph.span = {begin, out_.tokens[last - 1].span.end};
    paragraph.label = block.label;
    paragraph.number = block.number;
    paragraph.kind = block.kind;
    paragraph.tokens = {first, last};
    paragraph.sentences.begin = static_cast<std::uint32_t>(out_.sentences.size());
    for (std::size_t i = 0; i < starts_.size(); ++i) {
      const std::uint32_t end = i + 1 < starts_.size() ? starts_[i + 1] : last;
      add_sentence({starts_[i], end}, index);
    }
    paragraph.sentences.end = static_cast<std::uint32_t>(out_.sentences.size());
    out_.paragraphs.push_back(paragraph);
  }

  Markup markup_;
  bool footnotes_;
  IcuBoundaries icu_;
  TokenizedText out_;
  std::string_view bytes_;
  CleanText clean_;
  std::vector<Word> words_;
  std::vector<std::uint32_t> boundaries_;
  std::vector<std::uint32_t> starts_;
};

}  // namespace

TokenizedText tokenize(std::shared_ptr<const SourceText> source, ByteSpan body,
                       const TokenizeOptions& options) {
  return TextBuilder(std::move(source), options).build(body);
}

}  // namespace agreed
