// Written as a string: the document has one shape, and every text goes through escape_xml.
#include "visualize/collation_tei.h"

#include <set>
#include <span>
#include <vector>

#include "visualize/collation_words.h"
#include "visualize/xml_text.h"

namespace agreed {
namespace {

std::vector<std::string> witness_names(const Collation& collation) {
  std::set<std::string> used;
  std::vector<std::string> names;
  for (const Witness& witness : collation.witnesses) {
    const std::string name = xml_name(witness.siglum);
    std::string unique = name;
    for (std::size_t n = 2; !used.insert(unique).second; ++n) unique = name + "." + std::to_string(n);
    names.push_back(unique);
  }
  return names;
}

class TeiWriter {
 public:
  explicit TeiWriter(const Collation& collation) : collation_(collation), names_(witness_names(collation)) {}

  std::string write() {
    out_ += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"";
    const std::string language =
        collation_.witnesses.empty() ? "" : collation_.witnesses.front().text.language;
    if (!language.empty()) out_ += " xml:lang=\"" + escape_xml(language) + "\"";
    out_ += ">\n";
    write_header();
    out_ += "  <text>\n    <body>\n";
    for (std::size_t i = 0; i < collation_.rows.size(); ++i) write_row(i);
    out_ += "    </body>\n  </text>\n</TEI>\n";
    return std::move(out_);
  }

 private:
  void write_header() {
    out_ += "  <teiHeader>\n    <fileDesc>\n      <titleStmt><title>Collation of " +
            std::to_string(collation_.witnesses.size()) +
            " texts</title></titleStmt>\n"
            "      <publicationStmt><p>Made by agreed from the texts below.</p></publicationStmt>\n"
            "      <sourceDesc>\n        <listWit>\n";
    for (std::size_t w = 0; w < collation_.witnesses.size(); ++w) write_witness(w);
    out_ +=
        "        </listWit>\n      </sourceDesc>\n    </fileDesc>\n    <encodingDesc>\n"
        "      <variantEncoding method=\"parallel-segmentation\" location=\"internal\"/>\n"
        "      <editorialDecl>\n        <p>The texts are ";
    out_ += kCollationOrder;
    out_ +=
        ". Line breaks, quotation marks, hyphens and spaces are not told apart. A reading without content is "
        "a gap.</p>\n";
    for (const Note& note : collation_.notes) out_ += "        <p>" + escape_xml(note.message) + ".</p>\n";
    out_ += "      </editorialDecl>\n    </encodingDesc>\n  </teiHeader>\n";
  }

  void write_witness(std::size_t w) {
    const Witness& witness = collation_.witnesses[w];
    out_ += "          <witness xml:id=\"" + names_[w] + "\" xml:lang=\"" +
            escape_xml(witness.text.language) + "\"><idno>" + escape_xml(witness.id) + "</idno>";
    if (witness.date) {
      const std::string date = witness.date->to_string();
      out_ += " <date when=\"" + date + "\">" + date + "</date>";
    }
    if (witness.held != Held::full) out_ += " (held in excerpts)";
    out_ += "</witness>\n";
  }

  [[nodiscard]] std::string pointers(std::span<const std::uint32_t> witnesses) const {
    std::string out;
    for (const std::uint32_t w : witnesses) out += (out.empty() ? "#" : " #") + names_[w];
    return out;
  }

  void write_row(std::size_t number) {
    const Locus& row = collation_.rows[number];
    out_ += "      <ab n=\"" + std::to_string(number + 1) + "\">";
    if (row.differs) {
      write_apparatus(row);
    } else {
      out_ += escape_xml(reading_text(row.readings.front()));
    }
    out_ += "</ab>\n";
  }

  void write_apparatus(const Locus& row) {
    out_ += "<app>\n";
    for (const std::vector<std::uint32_t>& witnesses : row.groups) {
      const WitnessReading& reading = row.readings[witnesses.front()];
      out_ += "        <rdg wit=\"" + pointers(witnesses) + "\"";
      if (!reading.classes.empty()) out_ += " type=\"" + type_of(reading.classes) + "\"";
      out_ += ">" + escape_xml(reading_text(reading)) + "</rdg>\n";
    }
    if (const auto gaps = witnesses_in(row, ReadingState::gap); !gaps.empty()) {
      out_ += "        <rdg wit=\"" + pointers(gaps) + "\"/>\n";
    }
    if (const auto unknown = witnesses_in(row, ReadingState::not_held); !unknown.empty()) {
      out_ += "        <rdg wit=\"" + pointers(unknown) + "\"><gap reason=\"not-held\"/></rdg>\n";
    }
    if (const auto moved = transposed_witnesses(row); !moved.empty()) {
      out_ += "        <witDetail wit=\"" + pointers(moved) +
              "\" type=\"transposed\">stands elsewhere in the text</witDetail>\n";
    }
    out_ += "      </app>";
  }

  // One word, as TEI asks of a type: "editorial+rewording".
  static std::string type_of(ChangeClasses classes) {
    std::string type = class_names(classes);
    for (std::size_t at = 0; (at = type.find(", ", at)) != std::string::npos;) type.replace(at, 2, "+");
    return type;
  }

  const Collation& collation_;
  std::vector<std::string> names_;
  std::string out_;
};

}  // namespace

std::string collation_tei(const Collation& collation) {
  return TeiWriter(collation).write();
}

}  // namespace agreed
