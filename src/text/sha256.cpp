// SHA-256, written from FIPS 180-4: names are those of the standard. Without a library
// that would cost every verb its start-up.
#include "text/sha256.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace agreed {
namespace {

constexpr std::size_t kBlockBytes = 64;

// Section 4.2.2: the first 32 bits of the fractional parts of the cube roots of the first 64 primes.
constexpr std::array<std::uint32_t, 64> kRoundConstants = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2};

using State = std::array<std::uint32_t, 8>;

std::uint32_t word_at(std::string_view block, std::size_t word) {
  std::uint32_t value = 0;
  for (std::size_t i = 0; i < 4; ++i) value = value << 8U | static_cast<unsigned char>(block[word * 4 + i]);
  return value;
}

// Section 6.2.2.
void take_block(State& hash, std::string_view block) {
  std::array<std::uint32_t, 64> w{};
  for (std::size_t t = 0; t < 16; ++t) w[t] = word_at(block, t);
  for (std::size_t t = 16; t < 64; ++t) {
    const std::uint32_t sigma0 = std::rotr(w[t - 15], 7) ^ std::rotr(w[t - 15], 18) ^ (w[t - 15] >> 3U);
    const std::uint32_t sigma1 = std::rotr(w[t - 2], 17) ^ std::rotr(w[t - 2], 19) ^ (w[t - 2] >> 10U);
    w[t] = sigma1 + w[t - 7] + sigma0 + w[t - 16];
  }
  auto [a, b, c, d, e, f, g, h] = hash;
  for (std::size_t t = 0; t < 64; ++t) {
    const std::uint32_t sum1 = std::rotr(e, 6) ^ std::rotr(e, 11) ^ std::rotr(e, 25);
    const std::uint32_t choice = (e & f) ^ (~e & g);
    const std::uint32_t t1 = h + sum1 + choice + kRoundConstants[t] + w[t];
    const std::uint32_t sum0 = std::rotr(a, 2) ^ std::rotr(a, 13) ^ std::rotr(a, 22);
    const std::uint32_t majority = (a & b) ^ (a & c) ^ (b & c);
    h = g;
    g = f;
    f = e;
    e = d + t1;
    d = c;
    c = b;
    b = a;
    a = t1 + sum0 + majority;
  }
  const State rounds = {a, b, c, d, e, f, g, h};
  for (std::size_t i = 0; i < hash.size(); ++i) hash[i] += rounds[i];
}

}  // namespace

void Sha256::add(std::string_view bytes) {
  bits_ += std::uint64_t{bytes.size()} * 8;
  if (!rest_.empty()) {
    const std::string_view part = bytes.substr(0, kBlockBytes - rest_.size());
    rest_ += part;
    bytes.remove_prefix(part.size());
    if (rest_.size() < kBlockBytes) return;
    take_block(hash_, rest_);
    rest_.clear();
  }
  while (bytes.size() >= kBlockBytes) {
    take_block(hash_, bytes.substr(0, kBlockBytes));
    bytes.remove_prefix(kBlockBytes);
  }
  rest_ = bytes;
}

std::string Sha256::hex() const {
  State hash = hash_;
  // Section 5.1.1: a one bit, zeros, and the length in bits fill the last block, or the last two.
  std::string last = rest_;
  last += '\x80';
  last.resize(last.size() + 8 <= kBlockBytes ? kBlockBytes - 8 : 2 * kBlockBytes - 8, '\0');
  for (unsigned shift = 64; shift > 0; shift -= 8) last += static_cast<char>(bits_ >> (shift - 8) & 0xFFU);
  for (std::size_t at = 0; at < last.size(); at += kBlockBytes) {
    take_block(hash, std::string_view(last).substr(at, kBlockBytes));
  }

  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (const std::uint32_t word : hash) {
    for (unsigned shift = 32; shift > 0; shift -= 4) hex += kDigits[word >> (shift - 4) & 0xFU];
  }
  return hex;
}

std::string sha256_hex(std::string_view bytes) {
  Sha256 hash;
  hash.add(bytes);
  return hash.hex();
}

}  // namespace agreed
