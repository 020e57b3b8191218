// One paragraph of a DOCX with its marks. Where the earlier text had more paragraph ends it becomes several:
// the ends that are gone stand in paragraphs before it, each with a tracked deletion of its mark.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ingest/docx_letters.h"
#include "text/note.h"
#include "text/result.h"
#include "visualize/docx/docx_earlier_words.h"
#include "visualize/docx/docx_elements.h"
#include "visualize/docx/docx_marking.h"

namespace agreed {

class DocxParagraphWriter {
 public:
  // All must outlive it.
  DocxParagraphWriter(const DocxLetters& document, const LetterText& earlier, const DocxMarks& marks,
                      DocxElements& elements);

  // The paragraph with its runs and with what stands before its letters. Errors: see mark_docx().
  [[nodiscard]] Result<std::string> write(std::size_t paragraph, std::span<const DocxRun> runs,
                                          std::span<const DocxEvent> events);

  // What stands outside of paragraphs: rows that only the earlier text has, and its notes.
  [[nodiscard]] DocxEarlierWords& earlier_words() { return words_; }

  // On what could not be marked, each once.
  [[nodiscard]] std::vector<Note> notes() const;

 private:
  void write_run(const DocxRun& run);
  void write_piece(const DocxRun& run, const DocxPiece& piece);
  void write_text(const DocxRun& run, const DocxPiece& piece);
  void write_letterless(const DocxRun& run);
  void flush(const DocxRun& run);
  void start_segment(const DocxRun& run, LetterMark mark);
  [[nodiscard]] LetterMark mark_of(const DocxRun& run, std::uint32_t letter) const;
  [[nodiscard]] bool is_touched(const DocxRun& run) const;
  [[nodiscard]] bool has_events_at(std::uint32_t letter) const;

  void copy_to(std::uint32_t byte);
  void put_events(std::uint32_t letter, std::int32_t container, ByteSpan neighbour);
  void put_event(const DocxEvent& event, ByteSpan neighbour);
  void put_letters(const DocxEvent& event, ByteSpan neighbour);
  void put_table(std::span<const LetterRange> rows, std::uint32_t at);
  void end_earlier_paragraph(const DocxEvent& event, std::uint32_t letter);
  [[nodiscard]] const LetterParagraph* traits_of_end(std::uint32_t letter) const;
  [[nodiscard]] const DocxParagraph* model_for(const LetterParagraph& traits) const;
  [[nodiscard]] ByteSpan neighbour_of(std::size_t run) const;

  const DocxLetters& document_;
  const LetterText& earlier_;
  const DocxMarks& marks_;
  DocxElements& elements_;
  DocxEarlierWords words_;

  std::size_t index_ = 0;  // of the paragraph under way
  std::span<const DocxRun> runs_;
  std::span<const DocxEvent> events_;
  std::size_t next_event_ = 0;
  std::uint32_t at_ = 0;    // bytes of the document that are copied or passed over
  std::string done_;        // paragraphs before the one under way
  std::string content_;     // of the one under way
  bool has_later_ = false;  // it has letters of the document
  std::string segment_;     // of a run under way
  LetterMark segment_mark_ = LetterMark::none;
  std::string problem_;
  bool cut_cells_ = false;
  bool wrote_number_ = false;
};

}  // namespace agreed
