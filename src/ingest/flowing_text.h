// The text of one block as it grows: white space as browsers collapse it, line breaks kept apart.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace agreed {

class FlowingText {
 public:
  // Runs of white space become one blank. One that holds a line end is dropped between two characters of a
  // script without blanks (CSS Text 3, section 4.1.3).
  void add(std::string_view run);
  // As it stands, where white space counts (<pre>).
  void add_lines(std::string_view run);
  void line_break();
  // Without white space around it or change to it: marks of footnotes.
  void add_mark(std::string_view mark);
  // Neither white space nor text so far.
  [[nodiscard]] bool empty() const { return text_.empty(); }
  // The last byte; 0 if there is none or if a blank follows it.
  [[nodiscard]] char last() const;

  // What was added, in pieces: an empty line parts two, and a single line break where the next line begins
  // with a printed number or a bullet, or where lines are too long to be wrapped. Other line breaks become
  // blanks. Empties this.
  [[nodiscard]] std::vector<std::string> take();

 private:
  void add_blank(std::string_view following);

  std::string text_;
  bool blank_ = false;
  bool line_end_ = false;  // the blank held a line end
};

// The first piece of a text, as it stands in one line.
[[nodiscard]] std::string on_one_line(std::string_view text);

}  // namespace agreed
