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

}  // namespace agreed
