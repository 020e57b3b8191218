// Work over many files on all cores: work(0) .. work(count - 1), each once, in any order and from
// several threads. Same bytes out: each call writes only to the place of its own index, and what
// depends on order is done afterwards.
#pragma once

#include <cstddef>
#include <functional>

namespace agreed {

// Returns when all are done. Few items are done by the caller alone, since a thread costs about as
// much as reading a small file. If the system gives no threads, the caller does everything.
void for_each_index(std::size_t count, const std::function<void(std::size_t)>& work);

// The same for work that needs tools of its own: the second number is that of the worker, one thread at a
// time works under it, and it is below most_workers(count).
void for_each_index(std::size_t count, const std::function<void(std::size_t, std::size_t)>& work);
[[nodiscard]] std::size_t most_workers(std::size_t count);

}  // namespace agreed
