// Text output of diff. What is shown was decided in analyze/; here it gets its layout.
#include "visualize/diff_text.h"

#include <algorithm>
#include <vector>

#include "normalize/wording.h"
#include "text/printable.h"
#include "visualize/bracket_words.h"
#include "visualize/diff_words.h"
#include "visualize/evidence_text.h"
#include "visualize/inline_markup.h"
#include "visualize/streaks_text.h"
#include "visualize/wrap.h"

namespace agreed {
namespace {

constexpr std::size_t kLabelWidth = 6;  // "  12  "

class DiffTextWriter {
 public:
  DiffTextWriter(const DiffReport& report, const DiffTextOptions& options)
      : report_(report), options_(options) {}

  std::string write() {
    out_ += styled(Role::heading, one_line(side_title(report_.earlier) + " -> " + side_title(report_.later)),
                   options_.layout.coloring);
    out_ += "\n\n";
    write_blocks();
    write_terms();
    write_streaks();
    write_commitments();
    write_brackets();
    line(statistics_sentence(report_));
    for (const Note& note : report_.notes) line("Note: " + one_line(note.message) + ".");
    if (report_.ledger) out_ += "\n" + evidence_text(*report_.ledger, options_.layout);
    return std::move(out_);
  }

 private:
  void line(const std::string& text) { append_wrapped(out_, "", text, 0, options_.layout.width); }

  void write_blocks() {
    const std::vector<bool> shown = shown_blocks();
    walk_shown(
        shown, [&](std::size_t i) { write_block(report_.blocks[i]); },
        [&](std::size_t begin, std::size_t end) { write_fold(begin, end); });
    out_ += '\n';
  }

  [[nodiscard]] std::vector<bool> shown_blocks() const {
    std::vector<bool> changed;
    for (const DiffBlock& block : report_.blocks) changed.push_back(block.changed);
    return shown_with_context(changed, options_.context);
  }

  void write_fold(std::size_t begin, std::size_t end) {
    if (begin == end) return;
    const std::string text = "... " + fold_sentence(report_, begin, end);
    append_wrapped(out_, std::string(kLabelWidth, ' '), styled(Role::faint, text, options_.layout.coloring),
                   kLabelWidth, options_.layout.width);
  }

  void write_block(const DiffBlock& block) {
    std::string label = block_label(report_, block);
    label.insert(0, label.size() + 2 < kLabelWidth ? kLabelWidth - 2 - label.size() : 0, ' ');
    std::string text;
    for (std::uint32_t i = block.changes.begin; i < block.changes.end; ++i) {
      std::string part = change_tag(report_, report_.changes[i]);
      if (!part.empty()) part = styled(Role::moved, part, options_.layout.coloring) + ' ';
      const std::size_t tag_size = part.size();
      append_inline(part, report_, report_.changes[i], options_.layout.coloring);
      if (part.size() == tag_size) continue;
      if (!text.empty()) text += ' ';
      text += part;
    }
    append_wrapped(out_, label + "  ", text, kLabelWidth, options_.layout.width);
  }

  // --- terms ---------------------------------------------------------------------------------------

  void write_terms() {
    if (report_.terms.empty()) return;
    out_ += styled(Role::heading, "Terms", options_.layout.coloring) + "\n";
    std::size_t label_width = 0;
    for (const TermChange& t : report_.terms) label_width = std::max(label_width, t.label.size());
    std::string kept;
    for (const TermChange& term : report_.terms) {
      if (term.kind == TermChangeKind::kept) {
        kept += (kept.empty() ? "" : ", ") + term.label;
        continue;
      }
      std::string kind(name_of(term.kind));
      kind.resize(10, ' ');
      std::string label = term.label;
      label.resize(label_width + 2, ' ');
      append_wrapped(out_, "  " + styled(Role::changed, kind, options_.layout.coloring) + label,
                     one_line(term_sentence(report_, term)), 12 + label.size(), options_.layout.width);
    }
    if (!kept.empty()) append_wrapped(out_, "  kept      ", kept, 12, options_.layout.width);
    out_ += '\n';
  }

  void write_commitments() {
    if (report_.commitments.empty()) return;
    out_ += styled(Role::heading, "Commitment", options_.layout.coloring) + "\n";
    for (const CommitmentChange& commitment : report_.commitments) {
      std::string direction(name_of(commitment.direction));
      direction.resize(14, ' ');
      append_wrapped(out_, "  " + styled(Role::changed, direction, options_.layout.coloring),
                     one_line(commitment_sentence(report_, commitment)), 16, options_.layout.width);
    }
    out_ += '\n';
  }

  void write_brackets() {
    if (!report_.brackets) return;
    out_ += styled(Role::heading, "Brackets", options_.layout.coloring) + "\n";
    append_wrapped(out_, "  ", bracket_count_sentence(*report_.brackets), 2, options_.layout.width);
    for (const BracketFate& fate : report_.brackets->fates) {
      std::string outcome = bracket_outcome_words(fate);
      outcome.resize(13, ' ');
      append_wrapped(out_, "  " + styled(Role::changed, outcome, options_.layout.coloring),
                     one_line(bracket_sentence(fate)), 15, options_.layout.width);
    }
    out_ += '\n';
  }

  void write_streaks() {
    if (!report_.streaks || broken_commitments(*report_.streaks) == 0) return;
    out_ += styled(Role::heading, "Broken streaks", options_.layout.coloring) + "\n";
    append_streaks(out_, *report_.streaks, StreakClass::commitment, kMostStreaks, options_.layout);
    if (const std::string more = further_streaks(*report_.streaks, kMostStreaks); !more.empty()) {
      append_wrapped(out_, "  ", styled(Role::faint, one_line(more), options_.layout.coloring), 2,
                     options_.layout.width);
    }
    out_ += '\n';
  }

  const DiffReport& report_;
  const DiffTextOptions& options_;
  std::string out_;
};

}  // namespace

std::string diff_text(const DiffReport& report, const DiffTextOptions& options) {
  return DiffTextWriter(report, options).write();
}

}  // namespace agreed
