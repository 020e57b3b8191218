// A mark opens only before a letter or digit, or after white space, and closes the other way round
// (CommonMark 0.30, 6.2). Characters beyond ASCII are not looked up: tags stand in where they touch a mark.
#include "visualize/diff_markdown.h"

#include <string_view>

#include "analyze/diff_rows.h"
#include "visualize/bracket_words.h"
#include "visualize/diff_words.h"
#include "visualize/markdown_text.h"
#include "visualize/streaks_text.h"

namespace agreed {
namespace {

bool is_punctuation(char c) {
  return (c >= '!' && c <= '/') || (c >= ':' && c <= '@') || (c >= '[' && c <= '`') || (c >= '{' && c <= '~');
}
bool is_plain(char c) {
  return static_cast<unsigned char>(c) < 0x80 && !is_punctuation(c) && c != ' ';
}

// At the begin of a line "- ", "+ " and "1. " would make a list.
std::string line_start_escaped(std::string text) {
  std::size_t digits = 0;
  while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
  if (digits < text.size() && digits != 0 && (text[digits] == '.' || text[digits] == ')')) {
    text.insert(digits, 1, '\\');
  } else if (!text.empty() && (text[0] == '-' || text[0] == '+' || text[0] == '=')) {
    text.insert(0, 1, '\\');
  }
  return text;
}

class MarkdownWriter {
 public:
  MarkdownWriter(const DiffReport& report, const MarkdownOptions& options)
      : report_(report), options_(options) {}

  std::string write() {
    out_ = "# " + escape_markdown(side_title(report_.earlier)) + " \u2192 " +
           escape_markdown(side_title(report_.later)) + "\n";
    write_blocks();
    write_terms();
    write_streaks();
    write_commitments();
    write_brackets();
    out_ += '\n' + escape_markdown(statistics_sentence(report_)) + '\n';
    for (const Note& note : report_.notes) out_ += "\nNote: " + escape_markdown(note.message) + ".\n";
    return std::move(out_);
  }

 private:
  struct Marks {
    std::string_view open, close, tag_open, tag_close;
  };
  static Marks marks_of(PieceKind kind) {
    switch (kind) {
      case PieceKind::omitted:
      case PieceKind::moved_away:
        return {"~~", "~~", "<del>", "</del>"};
      case PieceKind::added:
      case PieceKind::moved_here:
        return {"**", "**", "<ins>", "</ins>"};
      case PieceKind::common:
      case PieceKind::unmatched:
        break;
    }
    return {};
  }

  void write_blocks() {
    const std::vector<RowBlock> blocks = row_blocks(report_);
    const std::vector<bool> shown = shown_blocks(blocks, options_.context);
    walk_shown(
        shown, [&](std::size_t i) { write_block(blocks[i]); },
        [&](std::size_t begin, std::size_t end) { write_fold(blocks, begin, end); });
  }

  void write_fold(const std::vector<RowBlock>& blocks, std::size_t begin, std::size_t end) {
    if (begin != end) out_ += "\n*" + escape_markdown(fold_sentence(report_, blocks, begin, end)) + "*\n";
  }

  void write_block(const RowBlock& block) {
    std::string text;
    for (const DiffRow& row : block.rows) {
      const std::string note = row_note(report_, row);
      std::string part = note.empty() ? "" : "*(" + note + ")* ";
      const std::size_t note_size = part.size();
      append_pieces(part, pieces_of_row(report_, row, MovedView::edits));
      if (part.size() == note_size) continue;
      if (!text.empty()) text += ' ';
      text += part;
    }
    if (text.empty()) return;
    const std::string label = row_block_label(report_, block);
    const bool footnote = label.starts_with('[');  // its mark is no number of a list
    if (footnote) {
      text = escape_markdown(label) + " " + text;
    } else if (!label.empty()) {
      text = line_start_escaped(label + ". ") + text;
    } else {
      text = line_start_escaped(text);
    }
    out_ += '\n' + text + '\n';
  }

  void append_pieces(std::string& out, const std::vector<Piece>& pieces) {
    std::vector<std::string> words;
    words.reserve(pieces.size());
    for (const Piece& piece : pieces) words.push_back(escape_markdown(wording_of_piece(report_, piece)));
    for (std::size_t i = 0; i < pieces.size(); ++i) {
      if (pieces[i].space_before) out += ' ';
      const Marks marks = marks_of(pieces[i].kind);
      if (marks.open.empty()) {
        out += words[i];
        continue;
      }
      const char before = out.empty() ? ' ' : out.back();
      const bool last = i + 1 == pieces.size();
      const char after = last || pieces[i + 1].space_before          ? ' '
                         : marks_of(pieces[i + 1].kind).open.empty() ? words[i + 1].front()
                                                                     : '*';  // a mark is punctuation
      const bool fits = opens(before, words[i].front()) && closes(words[i].back(), after);
      out += fits ? marks.open : marks.tag_open;
      out += words[i];
      out += fits ? marks.close : marks.tag_close;
    }
  }

  static bool opens(char before, char first) {
    return is_plain(first) || before == ' ' || is_punctuation(before);
  }
  static bool closes(char last, char after) {
    return is_plain(last) || after == ' ' || is_punctuation(after);
  }

  void write_terms() {
    if (report_.terms.empty()) return;
    out_ += "\n| term | | wording |\n|---|---|---|\n";
    for (const TermChange& term : report_.terms) {
      if (term.kind == TermChangeKind::kept) continue;
      out_ += "| " + escape_markdown(term.label) + " | " + std::string(name_of(term.kind)) + " | " +
              escape_markdown(term_sentence(report_, term)) + " |\n";
    }
  }

  void write_commitments() {
    if (report_.commitments.empty()) return;
    out_ += "\n| commitment | |\n|---|---|\n";
    for (const CommitmentChange& commitment : report_.commitments) {
      out_ += "| " + std::string(name_of(commitment.direction)) + " | " +
              escape_markdown(commitment_sentence(report_, commitment)) + " |\n";
    }
  }

  void write_brackets() {
    if (!report_.brackets) return;
    out_ += "\n| brackets | " + bracket_count_sentence(*report_.brackets) + " |\n|---|---|\n";
    for (const BracketFate& fate : report_.brackets->fates)
      out_ += "| " + bracket_outcome_words(fate) + " | " + escape_markdown(bracket_sentence(fate)) + " |\n";
  }

  void write_streaks() {
    if (!report_.streaks || broken_commitments(*report_.streaks) == 0) return;
    out_ += "\n| broken streak | wording | |\n|---|---|---|\n";
    std::size_t count = 0;
    for (const Streak& streak : report_.streaks->streaks) {
      if (streak.streak_class != StreakClass::commitment || count++ >= kMostStreaks) continue;
      out_ += "| " + streak_label(streak.streak, streak.begin) + " | " + escape_markdown(streak.text) +
              " | " + escape_markdown(facing_sentence(streak)) + " |\n";
    }
    const std::string more = further_streaks(*report_.streaks, kMostStreaks);
    if (!more.empty()) out_ += '\n' + escape_markdown(more) + '\n';
  }

  const DiffReport& report_;
  const MarkdownOptions& options_;
  std::string out_;
};

}  // namespace

std::string diff_markdown(const DiffReport& report, const MarkdownOptions& options) {
  return MarkdownWriter(report, options).write();
}

}  // namespace agreed
