// Threads take the next index from one counter, so that a large file holds up nobody but its reader.
#include "corpus/for_each_index.h"

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>
#include <vector>

namespace agreed {
namespace {

constexpr std::size_t kItemsPerThread = 8;
constexpr std::size_t kMostThreads = 8;

}  // namespace

std::size_t most_workers(std::size_t count) {
  const std::size_t cores = std::max<std::size_t>(std::thread::hardware_concurrency(), 1);
  return std::max<std::size_t>(std::min({cores, kMostThreads, count / kItemsPerThread}), 1);
}

void for_each_index(std::size_t count, const std::function<void(std::size_t)>& work) {
  for_each_index(count, [&](std::size_t index, std::size_t) { work(index); });
}

void for_each_index(std::size_t count, const std::function<void(std::size_t, std::size_t)>& work) {
  std::atomic<std::size_t> next{0};
  const auto take = [&](std::size_t worker) {
    for (std::size_t index = next++; index < count; index = next++) work(index, worker);
  };
  std::vector<std::thread> threads;
  try {
    for (std::size_t i = 1; i < most_workers(count); ++i) threads.emplace_back(take, i);
  } catch (const std::system_error&) {
    // Fewer threads, the same work.
  }
  take(0);
  for (std::thread& thread : threads) thread.join();
}

}  // namespace agreed
