// Lists are written out in full: the reader who asks for evidence wants all of it.
#include "visualize/evidence_text.h"

#include <string_view>
#include <vector>

#include "text/printable.h"
#include "visualize/numbers.h"
#include "visualize/wrap.h"

namespace agreed {
namespace {

constexpr std::size_t kHashDigits = 12;

std::string entry_words(const LedgerEntry& entry) {
  std::string out = one_line(entry.id);
  if (!entry.language.empty() && entry.language != "en") out += " [" + one_line(entry.language) + "]";
  std::string told;
  const auto tell = [&](const std::string& text) { told += (told.empty() ? "" : "; ") + text; };
  if (!entry.sha256.empty()) tell("sha256 " + entry.sha256.substr(0, kHashDigits));
  if (!entry.basis.empty()) {
    tell((entry.concept_id.empty() ? "" : one_line(entry.concept_id) + ": ") + one_line(entry.basis));
  }
  // A file names its sources itself.
  if (entry.path.empty() && !entry.source.empty()) tell(one_line(entry.source));
  return told.empty() ? out : out + " (" + told + ")";
}

class EvidenceWriter {
 public:
  explicit EvidenceWriter(const TextLayout& layout) : layout_(layout) {}

  void list(const char* name, const std::vector<LedgerEntry>& entries) {
    std::vector<std::string> words;
    words.reserve(entries.size());
    for (const LedgerEntry& entry : entries) words.push_back(entry_words(entry));
    list(name, words);
  }
  void list(const char* name, const std::vector<std::string>& words) {
    if (words.empty()) return;
    std::string text = std::string(name) + ": " + grouped(words.size()) + ": ";
    for (std::size_t i = 0; i < words.size(); ++i) text += (i == 0 ? "" : ", ") + words[i];
    append_wrapped(out, "  ", text, 4, layout_.width);
  }

  std::string out;

 private:
  const TextLayout& layout_;
};

}  // namespace

std::string evidence_text(const EvidenceLedger& ledger, const TextLayout& layout) {
  EvidenceWriter writer(layout);
  writer.out = styled(Role::heading, "Evidence", layout.coloring) + "\n";
  writer.list("read in full", ledger.read_in_full);
  writer.list("read in excerpts", ledger.read_in_excerpts);
  writer.list("absence documented", ledger.documented_absences);
  writer.list("reported, not wording", ledger.not_wording);
  writer.list("held, not read: another language", ledger.other_languages);
  writer.list("not read, known by title only", ledger.not_read);
  return std::move(writer.out);
}

}  // namespace agreed
