#include "retrieve/shard_table.h"

#include <tuple>
#include <utility>

#include "retrieve/byte_code.h"

namespace agreed {
namespace {

constexpr std::string_view kMagic = "agreed index";

void write_date(const std::optional<Date>& date, ByteWriter& out) {
  out.text(date ? date->to_string() : std::string());
}

void write_text(const ShardText& one, ByteWriter& out) {
  const IndexedText& text = one.text;
  for (const std::string* part :
       {&text.id, &text.label, &text.path, &text.series, &text.title, &text.language}) {
    out.text(*part);
  }
  write_date(text.date, out);
  out.number(text.issuers.size());
  for (const std::string& issuer : text.issuers) out.text(issuer);
  out.byte(static_cast<std::uint8_t>(text.held));
  out.number(text.sentences);
  out.text(one.sha256);
  out.number(one.file);
  out.number(one.first);
  out.number(one.serial);
}

ShardText read_text(ByteReader& in) {
  ShardText one;
  IndexedText& text = one.text;
  for (std::string* part : {&text.id, &text.label, &text.path, &text.series, &text.title, &text.language}) {
    *part = in.text();
  }
  text.date = Date::parse(in.text());
  for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left) text.issuers.emplace_back(in.text());
  text.held = in.byte() == static_cast<std::uint8_t>(Held::full) ? Held::full : Held::excerpts;
  text.sentences = in.number_to(kFirstTombstone);
  one.sha256 = in.text();
  one.file = in.number_to(UINT32_MAX);
  one.first = in.number_to(kFirstTombstone);
  one.serial = in.number_to(UINT32_MAX);
  return one;
}

// Big end first, so that terms of equal beginnings stand together.
void append_big_endian(std::uint64_t value, int bytes, std::string& out) {
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
    out += static_cast<char>((value >> shift) & 0xFFU);
}

bool has_file(const ShardTable& table, std::uint32_t file) {
  for (const std::uint32_t known : table.files) {
    if (known == file) return true;
  }
  return false;
}

// A table that contradicts itself would lead to documents of other texts.
bool is_sound(const ShardTable& table) {
  if (table.files.empty() || table.files.size() > kMostFiles || table.shard >= table.shards) return false;
  std::uint64_t end = 1;
  for (const ShardText& one : table.texts) {
    if (one.first < end || !has_file(table, one.file)) return false;
    end = std::uint64_t{one.first} + one.text.sentences;
  }
  for (const DeadText& one : table.dead) {
    if (!has_file(table, one.file)) return false;
  }
  for (std::size_t i = 1; i < table.texts.size(); ++i) {
    if (!comes_before(table.texts[i - 1].text, table.texts[i].text)) return false;
  }
  return end <= kFirstTombstone;
}

}  // namespace

bool comes_before(const IndexedText& left, const IndexedText& right) {
  return std::tuple(!left.date.has_value(), left.date, std::tie(left.series, left.id, left.language)) <
         std::tuple(!right.date.has_value(), right.date, std::tie(right.series, right.id, right.language));
}

std::string shard_table_bytes(const ShardTable& table) {
  ByteWriter out;
  out.text(kMagic);
  out.number(kIndexFormat);
  out.text(table.fingerprint);
  out.number(table.shard);
  out.number(table.shards);
  out.number(table.files.size());
  for (const std::uint32_t file : table.files) out.number(file);
  out.number(table.next_serial);
  out.number(table.texts.size());
  for (const ShardText& one : table.texts) write_text(one, out);
  out.number(table.dead.size());
  for (const DeadText& one : table.dead) {
    for (const std::uint32_t part : {one.file, one.first, one.sentences, one.serial}) out.number(part);
  }
  return out.take();
}

Result<ShardTable> read_shard_table(std::string_view bytes) {
  ByteReader in(bytes);
  if (in.text() != kMagic) return Error{ErrorCode::bad_value, "is no index of agreed", "", 0};
  const std::uint64_t format = in.number();
  if (format != kIndexFormat) {
    return Error{ErrorCode::bad_value,
                 "the index has the format " + std::to_string(format) + ", this program reads " +
                     std::to_string(kIndexFormat) + ": build it anew with `agreed index`",
                 "", 0};
  }
  ShardTable table;
  table.fingerprint = in.text();
  table.shard = in.number_to(UINT32_MAX);
  table.shards = in.number_to(UINT32_MAX);
  for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left) {
    table.files.push_back(in.number_to(UINT32_MAX));
  }
  table.next_serial = in.number_to(UINT32_MAX);
  for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left) table.texts.push_back(read_text(in));
  for (std::uint64_t left = in.number(); left > 0 && in.ok(); --left) {
    DeadText& one = table.dead.emplace_back();
    for (std::uint32_t* part : {&one.file, &one.first, &one.sentences, &one.serial}) {
      *part = in.number_to(UINT32_MAX);
    }
  }
  if (!in.at_end() || !is_sound(table)) {
    return Error{ErrorCode::bad_value, "the index is damaged: its list of texts cannot be read", "", 0};
  }
  return table;
}

std::string feature_term(Feature feature) {
  std::string term;
  append_big_endian(feature, 8, term);
  return term;
}

std::string dead_feature_term(Feature feature) {
  std::string term = "-";
  append_big_endian(feature, 8, term);
  return term;
}

std::string text_term(std::uint32_t serial) {
  std::string term = "T";
  append_big_endian(serial, 4, term);
  return term;
}

}  // namespace agreed
