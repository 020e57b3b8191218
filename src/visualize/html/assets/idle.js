// Work that nobody waits for yet, in slices while the browser has nothing else to do. A work is an iterator that does
// a little at each step; works are done in the order that they were given in.

const kIdleSlice = 8;    // milliseconds: a click in between waits no longer
const kHurriedSlice = 25;
const idleWorks = [];

// Whether nothing is left of it.
function workOn(work, milliseconds) {
  const until = performance.now() + milliseconds;
  while (performance.now() < until) {
    if (work.next().done) return true;
  }
  return false;
}

function planIdle() {
  if (window.requestIdleCallback) window.requestIdleCallback(doIdle, { timeout: 1000 });
  else setTimeout(doIdle, 20);
}

function doIdle() {
  if (idleWorks.length && workOn(idleWorks[0], kIdleSlice)) idleWorks.shift();
  if (idleWorks.length) planIdle();
}

function whenIdle(work) {
  idleWorks.push(work);
  if (idleWorks.length === 1) planIdle();
}

// Somebody waits for it now: longer slices, between which keys and clicks are still answered.
function hurry(work) {
  if (idleWorks.includes(work) && !workOn(work, kHurriedSlice)) setTimeout(() => hurry(work), 0);
}
