// Both formats by hand: a few elements, all text escaped.
#include "visualize/termbase_xml.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/form_escape.h"
#include "corpus/termbase_note.h"
#include "visualize/xml_text.h"

namespace agreed {
namespace {

constexpr std::string_view kProlog = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

// The elements of a style, by data category.
struct TbxNames {
  TbxStyle style;

  // module: "min" or "basic", of which the category is one; generic: the element of DCA.
  [[nodiscard]] std::string element(std::string_view module, std::string_view generic,
                                    std::string_view category, std::string_view text) const {
    if (style == TbxStyle::dct)
      return fmt::format("<{0}:{1}>{2}</{0}:{1}>\n", module, category, escape_xml(text));
    return fmt::format("<{0} type=\"{1}\">{2}</{0}>\n", generic, category, escape_xml(text));
  }
};

std::vector<std::string> languages_of(const Concept& one) {
  std::vector<std::string> languages;
  for (const Term& term : one.terms) {
    if (std::find(languages.begin(), languages.end(), term.language) == languages.end()) {
      languages.push_back(term.language);
    }
  }
  return languages;
}

void append_tbx_entry(std::string& out, const Concept& one, const TbxNames& names) {
  out += fmt::format("      <conceptEntry id=\"{}\">\n", escape_xml(xml_name(one.id)));
  if (!one.subject.empty()) out += "        " + names.element("min", "descrip", "subjectField", one.subject);
  if (!one.definition.empty()) {
    out += "        " + names.element("basic", "descrip", "definition", one.definition);
  }
  out += fmt::format("        <note>{}</note>\n", escape_xml(termbase_note(one)));
  for (const std::string& language : languages_of(one)) {
    out += fmt::format("        <langSec xml:lang=\"{}\">\n", escape_xml(language));
    for (const Term& term : one.terms) {
      if (term.language != language) continue;
      for (const std::string& form : term.forms) {
        out += fmt::format(
            "          <termSec>\n            <term>{}</term>\n            {}          </termSec>\n",
            escape_xml(shown_form(form)),
            names.element("min", "termNote", "administrativeStatus",
                          fmt::format("{}Term-admn-sts", name_of(term.status))));
      }
    }
    out += "        </langSec>\n";
  }
  out += "      </conceptEntry>\n";
}

std::string_view label_of(TermStatus status) {
  switch (status) {
    case TermStatus::preferred:
      return "prefLabel";
    case TermStatus::admitted:
      return "altLabel";
    case TermStatus::deprecated:
    case TermStatus::superseded:
      break;
  }
  return "hiddenLabel";
}

// A label stands once in a language, and a prefLabel once in each (SKOS, conditions S13 and S14).
void append_labels(std::string& out, const Concept& one) {
  std::set<std::pair<std::string, std::string>> written;
  std::set<std::string> has_preferred;
  for (const Term& term : one.terms) {
    for (const std::string& form : term.forms) {
      const std::string shown = shown_form(form);
      if (!written.emplace(term.language, shown).second) continue;
      std::string_view name = label_of(term.status);
      if (name == "prefLabel" && !has_preferred.insert(term.language).second) name = "altLabel";
      out += fmt::format("    <skos:{0} xml:lang=\"{1}\">{2}</skos:{0}>\n", name, escape_xml(term.language),
                         escape_xml(shown));
    }
  }
}

void append_skos_concept(std::string& out, const Concept& one) {
  out += fmt::format("  <skos:Concept rdf:about=\"#{}\">\n    <skos:inScheme rdf:resource=\"#termbase\"/>\n",
                     escape_xml(one.id));
  append_labels(out, one);
  if (!one.definition.empty()) {
    out += fmt::format("    <skos:definition>{}</skos:definition>\n", escape_xml(one.definition));
  }
  if (!one.subject.empty())
    out += fmt::format("    <dct:subject>{}</dct:subject>\n", escape_xml(one.subject));
  out += fmt::format("    <skos:note>{}</skos:note>\n  </skos:Concept>\n", escape_xml(termbase_note(one)));
  for (const Use& sense : one.senses) {
    out += fmt::format(
        "  <skos:Concept rdf:about=\"#{0}.{1}\">\n    <skos:inScheme rdf:resource=\"#termbase\"/>\n"
        "    <skos:broader rdf:resource=\"#{0}\"/>\n    <skos:notation>{1}</skos:notation>\n",
        escape_xml(one.id), escape_xml(sense.id));
    if (!sense.definition.empty()) {
      out += fmt::format("    <skos:definition>{}</skos:definition>\n", escape_xml(sense.definition));
    }
    out +=
        fmt::format("    <skos:note>agreed sense of {}</skos:note>\n  </skos:Concept>\n", escape_xml(one.id));
  }
}

}  // namespace

std::string termbase_tbx(const Termbase& termbase, TbxStyle style) {
  const bool dct = style == TbxStyle::dct;
  std::string out(kProlog);
  out += fmt::format(
      "<tbx type=\"TBX-Basic\" style=\"{}\" xml:lang=\"en\" xmlns=\"urn:iso:std:iso:30042:ed-2\"{}>\n",
      dct ? "dct" : "dca",
      dct ? " xmlns:min=\"http://www.tbxinfo.net/ns/min\" xmlns:basic=\"http://www.tbxinfo.net/ns/basic\""
          : "");
  out +=
      "  <tbxHeader>\n    <fileDesc>\n      <sourceDesc>\n        <p>Written by agreed terms export.</p>\n"
      "      </sourceDesc>\n    </fileDesc>\n  </tbxHeader>\n  <text>\n    <body>\n";
  for (const Concept& one : termbase.concepts) append_tbx_entry(out, one, {style});
  return out + "    </body>\n  </text>\n</tbx>\n";
}

std::string termbase_skos(const Termbase& termbase) {
  std::string out(kProlog);
  out +=
      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"\n"
      "         xmlns:skos=\"http://www.w3.org/2004/02/skos/core#\"\n"
      "         xmlns:dct=\"http://purl.org/dc/terms/\">\n"
      "  <skos:ConceptScheme rdf:about=\"#termbase\"/>\n";
  for (const Concept& one : termbase.concepts) append_skos_concept(out, one);
  return out + "</rdf:RDF>\n";
}

}  // namespace agreed
