// The probe text makes most changes of the rules show by themselves; kRules counts those that it cannot see.
#include "normalize/fingerprint.h"

#include <unicode/uversion.h>

#include <array>
#include <memory>
#include <string_view>
#include <utility>

#include "normalize/normalizer.h"
#include "normalize/prepare.h"
#include "text/check.h"
#include "text/sha256.h"

namespace agreed {
namespace {

constexpr std::string_view kRules = "words 2";

constexpr std::string_view kProbe =
    "# Joint Statement\n\n1. The ROK-U.S. Alliance co-operates (No. 5, Art. 3) on \u201cmodernisation\u201d; "
    "28,500 "
    "\u2013 3.5 % of soft\u00adhyphens. Gen.\u00a0Kim \ufb01nds Korea\u2011centered \uff21\uff22 the "
    "54<sup>th</sup> "
    "SCM.\n\n- e\u0301t\u00e9 [...] [link](https://example.org)[^1] *will* organize, U.S. and Washington, "
    "D.C.\n\n"
    "\ub300\ud55c\ubbfc\uad6d\uacfc \ubbf8\uad6d\uc740 \ud569\uc758\ud558\uc600\ub2e4. \ub2e4\uc74c\n\n"
    "\u65e5\u7c73\u4e21\u56fd\u306f\u78ba\u8a8d\u3057\u305f\u3002\u6b21\u306b\u3001\u5354\u8b70\u3059\u308b"
    "\u3002\n";

void append(std::string& out, std::string_view part) {
  out += part;
  out += '\0';
}

void append_equivalents(std::string& out, const Equivalents& equivalents) {
  for (const EquivalentGroup& group : equivalents.groups) {
    append(out, group.language);
    append(out, std::to_string(static_cast<int>(group.folding)));
    for (const std::string& form : group.forms) append(out, form);
    append(out, "");
  }
  for (const SpellingSuffix& suffix : equivalents.suffixes) {
    for (const std::string* part : {&suffix.language, &suffix.from, &suffix.to}) append(out, *part);
  }
  for (const RotatingParties& rotation : equivalents.rotations) {
    for (const std::string& party : rotation.parties) append(out, party);
    append(out, "");
  }
}

void append_words(std::string& out, std::string_view language, const Equivalents& equivalents) {
  Vocabulary vocabulary;
  Normalizer normalizer(equivalents, vocabulary);
  Result<SourceText> source = SourceText::from_bytes("probe.md", std::string(kProbe));
  AGREED_CHECK(source.ok());
  StatementText text;
  text.language = language;
  text.source = std::make_shared<const SourceText>(std::move(source).value());
  text.body = {0, text.source->size()};
  const NormalizedText words = prepare(text, normalizer);
  for (const Sentence& sentence : words.sentences) {
    for (std::uint32_t i = sentence.tokens.begin; i < sentence.tokens.end; ++i) {
      const NormToken& token = words.tokens[i];
      append(out, vocabulary.word(token.id));
      append(out, vocabulary.word(token.exact));
      append(out,
             std::to_string(static_cast<int>(token.kind)) + std::to_string(static_cast<int>(token.folding)));
    }
    append(out, std::to_string(sentence.paragraph));
  }
}

}  // namespace

std::string normalization_fingerprint(const Equivalents& equivalents) {
  std::string all;
  append(all, kRules);
  std::array<char, U_MAX_VERSION_STRING_LENGTH> version{};
  UVersionInfo numbers;
  u_getVersion(numbers);
  u_versionToString(numbers, version.data());
  append(all, version.data());
  append_equivalents(all, equivalents);
  // The rules of a language do not depend on equivalents, and those are listed above.
  for (const std::string_view language : {"en", "ko", "ja"}) append_words(all, language, Equivalents{});
  return sha256_hex(all);
}

}  // namespace agreed
