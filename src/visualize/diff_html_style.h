// The style sheet of the HTML page. Colours are told apart by lightness and by line, not by hue alone:
// what is gone is struck through, what is new is underlined, what moved has a dotted line.
#pragma once

#include <string_view>

namespace agreed {

inline constexpr std::string_view kDiffStyle = R"css(
:root { color-scheme: light dark; --ink: #1d1d1f; --paper: #fff; --soft: #666; --line: #ddd;
  --gone: #9b1c1c; --gone-back: #fdeaea; --new: #14532d; --new-back: #e5f5ea; --moved: #1e4f8a; --moved-back: #e8f0fb; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e6e6; --paper: #18191b; --soft: #a0a0a0; --line: #3a3a3d;
  --gone: #f3a6a6; --gone-back: #3d1f20; --new: #9fdcb3; --new-back: #173324; --moved: #a9c8f5; --moved-back: #1b2b44; } }
body { margin: 0 auto; padding: 2rem 1rem 4rem; max-width: 46rem; color: var(--ink); background: var(--paper);
  font: 1.05rem/1.6 Georgia, "Noto Serif", "Noto Serif CJK KR", "Noto Serif CJK JP", serif; overflow-wrap: break-word; }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem; }
h2 { font-size: 1.15rem; margin: 2.5rem 0 .5rem; }
.sum, .note, .fold, .tag, .n, .key, table { font-family: system-ui, "Noto Sans", sans-serif; font-size: .85rem; }
.sum, .fold, .n, .key { color: var(--soft); }
.p { display: grid; grid-template-columns: 2.75rem 1fr; margin: 0 0 .9rem; }
.p.same { color: var(--soft); }
.p p, .p h2 { margin: 0; }
.p h2 { font-size: 1.05rem; margin-top: .6rem; }
.n { text-align: right; padding: .2em .75rem 0 0; font-variant-numeric: tabular-nums; }
.fold { margin: 0 0 .9rem 2.75rem; }
del { color: var(--gone); background: var(--gone-back); text-decoration: line-through; }
ins { color: var(--new); background: var(--new-back); text-decoration: underline; text-underline-offset: .15em; }
del, ins, .moved { border-radius: .15em; box-decoration-break: clone; -webkit-box-decoration-break: clone; padding: 0 .1em; }
.moved { background: var(--moved-back); border-bottom: 2px dotted var(--moved); }
del.moved { color: var(--moved); text-decoration: line-through; }
ins.moved { color: var(--moved); text-decoration: none; }
.tag { color: var(--moved); white-space: nowrap; }
a { color: inherit; }
:target { outline: 2px solid var(--moved); outline-offset: .15em; }
.unknown { color: var(--soft); font-style: italic; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); }
td.num, th.num { text-align: right; font-variant-numeric: tabular-nums; }
@media print { :root { color-scheme: light; --ink: #000; --paper: #fff; --soft: #444; --line: #999; --gone: #600; --new: #030;
  --moved: #036; --gone-back: #fff; --new-back: #fff; --moved-back: #fff; } body { max-width: none; padding: 0; font-size: 11pt; }
  .p, tr { break-inside: avoid; } h2 { break-after: avoid; } }
)css";

}  // namespace agreed
