#include "visualize/docx/docx_paragraph.h"

#include <algorithm>
#include <utility>

namespace agreed {

DocxParagraphWriter::DocxParagraphWriter(const DocxLetters& document, const LetterText& earlier,
                                         const DocxMarks& marks, DocxElements& elements)
    : document_(document),
      earlier_(earlier),
      marks_(marks),
      elements_(elements),
      words_(document, earlier, elements) {}

Result<std::string> DocxParagraphWriter::write(std::size_t paragraph, std::span<const DocxRun> runs,
                                               std::span<const DocxEvent> events) {
  index_ = paragraph;
  runs_ = runs;
  events_ = events;
  next_event_ = 0;
  done_.clear();
  content_.clear();
  has_later_ = false;
  problem_.clear();
  const DocxParagraph& at = document_.paragraphs[paragraph];
  at_ = at.properties.empty() ? at.start_tag.end : at.properties.end;
  // The number of a note stands before all that it says and said.
  std::size_t first = 0;
  for (; first < runs_.size() && runs_[first].is_number && runs_[first].letters.empty(); ++first) {
    copy_to(runs_[first].whole.end);
  }
  put_events(at.letters.begin, -1, neighbour_of(first));
  for (std::size_t i = first; i < runs_.size(); ++i) {
    const DocxRun& run = runs_[i];
    copy_to(run.whole.begin);
    write_run(run);
    at_ = run.whole.end;
    if (run.letters.empty()) continue;
    has_later_ = true;
    put_events(run.letters.end, run.container, neighbour_of(i));
  }
  if (!problem_.empty()) return Error{ErrorCode::bad_value, problem_, {}, 0};
  if (!at.closed) copy_to(at.content_end);

  std::string_view mark;
  if (at.has_end && !at.tracked_mark) {
    const std::uint32_t end = document_.text.paragraphs[at.traits].end;
    const LetterMark of_end = marks_.letters[end];
    const bool in_cell = document_.text.letters[end].kind == LetterKind::cell_end;
    if (!in_cell && (of_end == LetterMark::inserted || of_end == LetterMark::moved_here)) mark = "ins";
  }
  std::string start(elements_.slice(at.start_tag));
  if (at.closed) start.replace(start.rfind("/>"), 2, ">");
  return done_ + start + elements_.paragraph_properties(at.properties, mark, true) + content_ +
         elements_.close("p");
}

std::vector<Note> DocxParagraphWriter::notes() const {
  std::vector<Note> out;
  if (words_.lost_note()) {
    out.push_back(
        {"footnotes that only the earlier document has are not put back, since the later one has no part for "
         "them: rejecting the changes gives their place without the note"});
  }
  if (cut_cells_) {
    out.push_back({"cells that only one of the documents has are marked word by word, not as cells"});
  }
  if (wrote_number_) {
    out.push_back(
        {"no list of the later document numbers as the earlier one's do: the numbers of paragraphs that are "
         "gone are written out"});
  }
  return out;
}

// --- runs of the document ------------------------------------------------------------------------------

bool DocxParagraphWriter::has_events_at(std::uint32_t letter) const {
  return next_event_ < events_.size() && events_[next_event_].at <= letter;
}

LetterMark DocxParagraphWriter::mark_of(const DocxRun& run, std::uint32_t letter) const {
  const LetterMark mark = marks_.letters[letter];
  return run.tracked && mark != LetterMark::doubtful ? LetterMark::none : mark;
}

bool DocxParagraphWriter::is_touched(const DocxRun& run) const {
  for (std::uint32_t i = run.letters.begin; i < run.letters.end; ++i) {
    if (mark_of(run, i) != LetterMark::none) return true;
  }
  // What stands behind its last letter stands behind the run.
  return !run.letters.empty() && has_events_at(run.letters.end - 1);
}

// Parts of a field and the like go with the letters on both sides of them.
void DocxParagraphWriter::write_letterless(const DocxRun& run) {
  const std::uint32_t letter = run.letters.begin;
  const LetterRange inside = document_.paragraphs[index_].letters;
  const bool between =
      letter > inside.begin && letter < inside.end && !is_break(document_.text.letters[letter].kind);
  const LetterMark mark = between && marks_.letters[letter - 1] == marks_.letters[letter]
                              ? mark_of(run, letter)
                              : LetterMark::none;
  segment_mark_ = mark;
  for (const DocxPiece& piece : run.pieces) segment_ += elements_.slice(piece.whole);
  if (mark == LetterMark::none || segment_.empty()) {
    segment_.clear();
    content_ += elements_.slice(run.whole);
    return;
  }
  flush(run);
}

void DocxParagraphWriter::write_run(const DocxRun& run) {
  if (run.letters.empty()) {
    write_letterless(run);
    return;
  }
  if (!is_touched(run)) {
    content_ += elements_.slice(run.whole);
    return;
  }
  segment_.clear();
  segment_mark_ = mark_of(run, run.letters.begin);
  for (const DocxPiece& piece : run.pieces) write_piece(run, piece);
  flush(run);
}

void DocxParagraphWriter::start_segment(const DocxRun& run, LetterMark mark) {
  if (mark == segment_mark_) return;
  flush(run);
  segment_mark_ = mark;
}

void DocxParagraphWriter::write_piece(const DocxRun& run, const DocxPiece& piece) {
  if (piece.is_text && !piece.letters.empty()) {
    write_text(run, piece);
    return;
  }
  if (!piece.letters.empty()) {
    if (piece.letters.begin > run.letters.begin && has_events_at(piece.letters.begin)) {
      flush(run);
      put_events(piece.letters.begin, run.container, run.properties);
    }
    start_segment(run, mark_of(run, piece.letters.begin));
    has_later_ = true;
  }
  segment_ += elements_.slice(piece.whole);
}

void DocxParagraphWriter::write_text(const DocxRun& run, const DocxPiece& piece) {
  std::string text;
  const auto close_text = [&] {
    if (!text.empty()) segment_ += elements_.text("t", text);
    text.clear();
  };
  for (std::uint32_t i = piece.letters.begin; i < piece.letters.end; ++i) {
    if (i > run.letters.begin && has_events_at(i)) {
      close_text();
      flush(run);
      put_events(i, run.container, run.properties);
    }
    if (mark_of(run, i) != segment_mark_) {
      close_text();
      start_segment(run, mark_of(run, i));
    }
    text += document_.text.of(document_.text.letters[i]);
    has_later_ = true;
  }
  close_text();
}

void DocxParagraphWriter::flush(const DocxRun& run) {
  if (segment_.empty()) return;
  const bool doubtful = segment_mark_ == LetterMark::doubtful;
  const std::string properties =
      doubtful ? elements_.grey_properties(run.properties) : std::string(elements_.slice(run.properties));
  const std::string whole =
      std::string(elements_.slice(run.start_tag)) + properties + segment_ + elements_.close("r");
  segment_.clear();
  if (segment_mark_ == LetterMark::none || doubtful) {
    content_ += whole;
    return;
  }
  const std::string_view name = segment_mark_ == LetterMark::moved_here ? "moveTo" : "ins";
  content_ += elements_.change(name) + ">" + whole + elements_.close(name);
}

// --- what stands between letters -----------------------------------------------------------------------

void DocxParagraphWriter::copy_to(std::uint32_t byte) {
  if (byte <= at_) return;
  content_ += elements_.slice({at_, byte});
  at_ = byte;
}

ByteSpan DocxParagraphWriter::neighbour_of(std::size_t run) const {
  const auto has_words = [](const DocxRun& one) {
    return std::any_of(one.pieces.begin(), one.pieces.end(),
                       [](const DocxPiece& piece) { return piece.is_text && !piece.letters.empty(); });
  };
  for (std::size_t i = run + 1; i > 0; --i) {
    if (i <= runs_.size() && has_words(runs_[i - 1])) return runs_[i - 1].properties;
  }
  for (std::size_t i = run; i < runs_.size(); ++i) {
    if (has_words(runs_[i])) return runs_[i].properties;
  }
  return {};
}

// Leaves the elements that tracked deletions cannot stand in, or ends of paragraphs; opens them again behind.
void DocxParagraphWriter::put_events(std::uint32_t letter, std::int32_t container, ByteSpan neighbour) {
  if (!has_events_at(letter)) return;
  const std::size_t first = next_event_;
  while (has_events_at(letter)) ++next_event_;
  const std::span<const DocxEvent> events = events_.subspan(first, next_event_ - first);
  const auto& all = document_.containers;
  // One that ends here is left for good.
  while (container >= 0 && at_ == all[static_cast<std::size_t>(container)].content.end) {
    copy_to(all[static_cast<std::size_t>(container)].whole.end);
    container = all[static_cast<std::size_t>(container)].parent;
  }
  const bool ends = std::any_of(events.begin(), events.end(), [&](const DocxEvent& event) {
    for (std::uint32_t i = event.earlier.begin; i < event.earlier.end; ++i) {
      if (is_break(earlier_.letters[i].kind)) return true;
    }
    return false;
  });
  std::vector<const DocxContainer*> open;  // the innermost first
  std::size_t left = 0;
  for (std::int32_t i = container; i >= 0; i = all[static_cast<std::size_t>(i)].parent) {
    open.push_back(&all[static_cast<std::size_t>(i)]);
    if (ends || open.back()->tracked) left = open.size();
  }
  open.resize(left);
  for (const DocxContainer* one : open) {
    if (!one->reopens) problem_ = "a change stands inside an element that cannot be cut in two";
    content_ += elements_.slice({one->content.end, one->whole.end});
  }
  for (const DocxEvent& event : events) put_event(event, neighbour);
  for (std::size_t i = open.size(); i > 0; --i) {
    const std::string_view tag = elements_.slice(open[i - 1]->start_tag);
    content_ += open[i - 1]->tracked ? elements_.renewed(tag) : std::string(tag);
  }
}

void DocxParagraphWriter::put_event(const DocxEvent& event, ByteSpan neighbour) {
  if (event.kind == DocxEventKind::xml) {
    content_ += event.xml;
  } else {
    put_letters(event, neighbour);
  }
}

void DocxParagraphWriter::put_letters(const DocxEvent& event, ByteSpan neighbour) {
  const std::string properties = event.kind == DocxEventKind::doubtful ? elements_.grey_properties(neighbour)
                                                                       : elements_.run_properties(neighbour);
  std::uint32_t begin = event.earlier.begin;
  // What was somebody's insertion, not yet accepted, is deleted inside it: it is gone either way.
  const auto close_words = [&](std::uint32_t end) {
    while (begin < end) {
      const std::uint32_t insertion = earlier_.letters[begin].insertion;
      std::uint32_t same = begin;
      while (same < end && earlier_.letters[same].insertion == insertion) ++same;
      const std::string words = words_.tracked(event.kind, {begin, same}, event.at, properties);
      const bool inside =
          insertion != 0 && earlier_.insertions[insertion - 1].starts_with("<" + document_.prefix);
      content_ += inside
                      ? elements_.renewed(earlier_.insertions[insertion - 1]) + words + elements_.close("ins")
                      : words;
      begin = same;
    }
  };
  for (std::uint32_t i = event.earlier.begin; i < event.earlier.end; ++i) {
    const bool may_begin_row = event.kind == DocxEventKind::deleted && content_.empty() && begin == i;
    const auto row =
        may_begin_row ? std::ranges::find(earlier_.rows, i, &LetterRange::begin) : earlier_.rows.end();
    if (row != earlier_.rows.end() && row->end <= event.earlier.end) {
      auto last = row;
      while (std::next(last) != earlier_.rows.end() && std::next(last)->begin == last->end &&
             std::next(last)->end <= event.earlier.end) {
        ++last;
      }
      put_table({&*row, static_cast<std::size_t>(last - row) + 1}, event.at);
      i = last->end - 1;
      begin = last->end;
      continue;
    }
    const LetterKind kind = earlier_.letters[i].kind;
    if (!is_break(kind)) continue;
    close_words(i);
    begin = i + 1;
    if (kind == LetterKind::row_end) {
      cut_cells_ = true;
      continue;
    }
    if (kind == LetterKind::cell_end) cut_cells_ = true;
    end_earlier_paragraph(event, i);
  }
  close_words(event.earlier.end);
}

// --- paragraphs of the earlier text --------------------------------------------------------------------

const LetterParagraph* DocxParagraphWriter::traits_of_end(std::uint32_t letter) const {
  const auto found = std::ranges::lower_bound(earlier_.paragraphs, letter, {}, &LetterParagraph::end);
  return found == earlier_.paragraphs.end() || found->end != letter ? nullptr : &*found;
}

// The nearest paragraph of the same form, the one under way first, then those before it.
const DocxParagraph* DocxParagraphWriter::model_for(const LetterParagraph& traits) const {
  constexpr std::size_t kReach = 20;
  const auto fits = [&](const DocxParagraph& one) {
    if (!one.has_end || one.part != document_.paragraphs[index_].part) return false;
    const LetterParagraph& of = document_.text.paragraphs[one.traits];
    return of.style == traits.style && of.in_list == traits.in_list &&
           of.number.empty() == traits.number.empty();
  };
  for (std::size_t i = index_ + 1; i > 0 && index_ + 1 - i < kReach; --i) {
    if (fits(document_.paragraphs[i - 1])) return &document_.paragraphs[i - 1];
  }
  for (std::size_t i = index_ + 1; i < document_.paragraphs.size() && i - index_ < kReach; ++i) {
    if (fits(document_.paragraphs[i])) return &document_.paragraphs[i];
  }
  return nullptr;
}

void DocxParagraphWriter::end_earlier_paragraph(const DocxEvent& event, std::uint32_t letter) {
  const bool known = event.kind != DocxEventKind::doubtful;
  const DocxParagraph& own = document_.paragraphs[index_];
  std::string number;
  std::string properties;
  const std::string_view mark = known ? "del" : "";
  if (has_later_) {
    properties = elements_.paragraph_properties(own.properties, mark, false);
  } else {
    const LetterParagraph* const traits = traits_of_end(letter);
    const DocxParagraph* const model = model_for(traits == nullptr ? LetterParagraph{} : *traits);
    properties =
        elements_.paragraph_properties(model == nullptr ? ByteSpan{} : model->properties, mark, false);
    // A number that no list gives is written.
    if (model == nullptr && traits != nullptr && !traits->number.empty()) {
      wrote_number_ = true;
      const std::string run =
          elements_.open("r") + elements_.text("delText", traits->number + ' ') + elements_.close("r");
      number = elements_.change("del") + ">" + run + elements_.close("del");
    }
  }
  done_ += elements_.open("p") + properties + number + content_ + elements_.close("p");
  content_.clear();
  has_later_ = false;
}

void DocxParagraphWriter::put_table(std::span<const LetterRange> rows, std::uint32_t at) {
  done_ += elements_.open("tbl") + elements_.open("tblPr") + elements_.close("tblPr") +
           elements_.open("tblGrid") + elements_.close("tblGrid");
  for (const LetterRange row : rows) done_ += words_.deleted_row(row, at);
  done_ += elements_.close("tbl");
}

}  // namespace agreed
