// Tests src/ingest/pdf_rows.cpp, pdf_lines.cpp and pdf_paragraphs.cpp on words with places of the test's own.
#include "ingest/pdf_lines.h"

#include <string>
#include <vector>

#include "ingest/pdf_paragraphs.h"
#include "support/catch.h"

using namespace agreed;

namespace {

constexpr double kLetter = 5;
constexpr double kBlank = 3;
constexpr double kSize = 12;

// Sets a line of words on a page.
void set(PdfPage& page, double left, double top, const std::string& text, double size = kSize) {
  page.width = 600;
  page.height = 800;
  double x = left;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    PdfWord word;
    word.text = text.substr(at, end - at);
    word.left = x;
    word.right = x + kLetter * static_cast<double>(word.text.size()) * size / kSize;
    word.top = top;
    word.bottom = top + size;
    word.space_after = end < text.size();
    x = word.right + kBlank;
    page.words.push_back(word);
    at = end + 1;
  }
}

std::string lines_of(const std::vector<PdfPage>& pages) {
  std::string out;
  for (const PdfLine& line : pdf_lines(pages)) out += std::to_string(line.column) + " " + line.text + "\n";
  return out;
}

std::string paragraphs_of(std::vector<PdfPage> pages) {
  (void)remove_running_lines(pages);
  std::vector<PdfLine> lines = pdf_lines(pages);
  const std::vector<DocumentFootnote> notes = take_footnotes(lines);
  std::string out;
  for (const DocumentBlock& block : pdf_paragraphs(lines).blocks) {
    out += (block.kind == BlockKind::heading ? "# " : "") + block.number + "|" + block.text + "\n";
  }
  for (const DocumentFootnote& note : notes) out += "[^" + note.label + "]: " + note.text + "\n";
  return out;
}

const std::string kFull = "the two sides agreed to go on with their talks";  // 46 letters, 230 points

}  // namespace

TEST_CASE("pdf: two columns are read one after the other, a heading across both before them", "[pdf]") {
  PdfPage page;
  set(page, 100, 50, "a heading that goes across both of the columns of this very page");
  for (int line = 0; line < 4; ++line) {
    set(page, 50, 100 + 14 * line, "left " + std::to_string(line) + " and words that fill the line here");
    set(page, 290, 103 + 14 * line, "right " + std::to_string(line) + " and words that fill the line");
  }
  set(page, 50, 200, "and words across the whole page below the two columns that stand there");
  CHECK(lines_of({page}) ==
        "0 a heading that goes across both of the columns of this very page\n"
        "1 left 0 and words that fill the line here\n1 left 1 and words that fill the line here\n"
        "1 left 2 and words that fill the line here\n1 left 3 and words that fill the line here\n"
        "2 right 0 and words that fill the line\n2 right 1 and words that fill the line\n"
        "2 right 2 and words that fill the line\n2 right 3 and words that fill the line\n"
        "3 and words across the whole page below the two columns that stand there\n");
}

TEST_CASE("pdf: printed numbers and cells of a table make no columns", "[pdf]") {
  PdfPage page;
  for (int line = 0; line < 4; ++line) {
    set(page, 50, 100 + 14 * line, std::to_string(line) + ".");
    set(page, 80, 100 + 14 * line, kFull);
  }
  CHECK(lines_of({page}).find("0 0. the two sides") == 0);
  PdfPage table;
  set(table, 50, 80, kFull + " and more of it to the right side");
  for (int line = 0; line < 4; ++line) {
    set(table, 50, 100 + 14 * line, "year");
    set(table, 250, 100 + 14 * line, "cost");
  }
  CHECK(lines_of({table}).find("0 year cost\n0 year cost\n") != std::string::npos);
}

TEST_CASE("pdf: running heads and page numbers go, the text between stays", "[pdf]") {
  std::vector<PdfPage> pages(6);
  for (std::size_t at = 0; at < pages.size(); ++at) {
    set(pages[at], 50, 20, at % 2 == 0 ? "Joint Text" : "The Ministers");
    set(pages[at], 50, 100, "body of page " + std::string(1, static_cast<char>('a' + at)));
    set(pages[at], 50, 114, "the same on every page");
    set(pages[at], 50, 128, "words of page " + std::string(1, static_cast<char>('a' + at)));
    set(pages[at], 300, 780, "- " + std::to_string(at + 1) + " -");
  }
  const std::vector<std::string> removed = remove_running_lines(pages);
  CHECK(removed == std::vector<std::string>{"- # -", "Joint Text", "The Ministers"});
  for (const PdfPage& page : pages) CHECK(page.words.size() == 4 + 5 + 4);
  // Heads that are no two alike, but count the pages on from 7.
  std::vector<PdfPage> counted(4);
  for (std::size_t at = 0; at < counted.size(); ++at) {
    const std::string letter(1, static_cast<char>('a' + at));
    set(counted[at], 50, 20, "Chapter " + letter + letter + " " + std::to_string(at + 7));
    set(counted[at], 50, 100, "body of page " + letter + " in 2031");
  }
  CHECK(remove_running_lines(counted).size() == 4);
  for (const PdfPage& page : counted) CHECK(page.words.size() == 6);
  // The chapter's own number on the page of that number is none.
  std::vector<PdfPage> book(4);
  for (std::size_t at = 0; at < book.size(); ++at) {
    set(book[at], 50, 50, std::to_string(at + 1) + " of many " + std::string(1, static_cast<char>('a' + at)));
    set(book[at], 300, 780, std::to_string(at + 7));
    if (at > 1) book[at].words.erase(book[at].words.begin());
  }
  CHECK(remove_running_lines(book) == std::vector<std::string>{"#"});
  std::vector<PdfPage> one(1);
  set(one[0], 50, 100, "alone");
  set(one[0], 300, 780, "1");
  CHECK(remove_running_lines(one) == std::vector<std::string>{"#"});
  CHECK(one[0].words.size() == 1);
}

TEST_CASE("pdf: lines become paragraphs", "[pdf]") {
  PdfPage page;
  set(page, 50, 40, "A title in larger print", 18);
  set(page, 50, 80, kFull);
  set(page, 50, 94, "and ended here.");
  set(page, 50, 108, kFull);
  set(page, 50, 122, "without a gap.");
  set(page, 50, 144, kFull);
  set(page, 50, 166, kFull);
  set(page, 50, 200, "4. " + kFull);
  set(page, 65, 214, "under its number, and so on to the end of line");
  set(page, 65, 228, "in full.");
  set(page, 50, 242, "(a) an item");
  CHECK(paragraphs_of({page}) ==
        "# |A title in larger print\n|" + kFull + " and ended here.\n|" + kFull + " without a gap.\n|" +
            kFull + "\n|" + kFull + "\n4.|" + kFull +
            " under its number, and so on to the end of line in full.\n(a)|an item\n");
}

TEST_CASE("pdf: a paragraph goes on over a page", "[pdf]") {
  std::vector<PdfPage> pages(2);
  for (int line = 0; line < 3; ++line) set(pages[0], 50, 100 + 14 * line, kFull);
  set(pages[1], 50, 100, "on the next page.");
  set(pages[1], 50, 130, "They parted.");
  CHECK(paragraphs_of(pages) ==
        "|" + kFull + " " + kFull + " " + kFull + " on the next page.\n|They parted.\n");
}

TEST_CASE("pdf: small lines at the foot are notes if their mark stands above", "[pdf]") {
  PdfPage page;
  set(page, 50, 100, kFull);
  PdfWord mark;
  mark.text = "1";
  mark.left = page.words.back().right;
  mark.right = mark.left + 3;
  mark.top = 99;
  mark.bottom = 107;
  page.words.back().space_after = false;
  page.words.push_back(mark);
  set(page, 50, 114, kFull);
  set(page, 50, 128, kFull);
  PdfPage other = page;
  set(page, 50, 700, "1 A note that is set small", 9);
  set(page, 50, 710, "and goes on.", 9);
  CHECK(paragraphs_of({page}) ==
        "|" + kFull + "[^1] " + kFull + " " + kFull + "\n[^1]: A note that is set small and goes on.\n");
  CHECK(paragraphs_of({other}) == "|" + kFull + "1 " + kFull + " " + kFull + "\n");
}
