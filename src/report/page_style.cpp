#include "report/page_style.h"

namespace synoptic::report {

std::string_view page_style() {
  return R"css(
:root{color-scheme:light dark;--ink:#1b1b1f;--soft:#5b5b66;--paper:#fff;--panel:#f5f5f7;--line:#d4d4dc;
--fact:#ffe0bd;--fact-ink:#8a4300;--voice:#d8efff;--voice-ink:#0b4f9e;--stance:#fffbd0;--stance-ink:#3a3a3a}
@media (prefers-color-scheme:dark){:root{--ink:#ececf1;--soft:#a9a9b6;--paper:#17171b;--panel:#212127;--line:#3b3b45;
--fact:#4a2c0e;--fact-ink:#ffb15a;--voice:#0f2f4d;--voice-ink:#7ccbff;--stance:#3b3a22;--stance-ink:#fffbd0}}
*{box-sizing:border-box}
body{margin:0 auto;padding:1.5rem clamp(1rem,4vw,3rem) 4rem;max-width:90rem;background:var(--paper);color:var(--ink);
font:1.0625rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
h1{font-size:1.7rem;line-height:1.2;margin:.2em 0 .6em}
h2{font-size:1.3rem;margin:2.2em 0 .7em;padding-bottom:.25em;border-bottom:1px solid var(--line)}
h3{font-size:1.06rem;line-height:1.4;margin:0 0 .3em}
a{color:var(--voice-ink)}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.counts{font-size:1.15rem;font-weight:600}
.versions{padding-left:1.4em}.versions .label{font-weight:600}.versions .title{font-style:normal}
.versions .outlet,.versions time,.who,.severity,.absent,.place,small,footer{color:var(--soft);font-size:.88em}
.notes{padding:.6em 1em .6em 2em;background:var(--panel);border-radius:.4em}
.finding{max-width:52rem;margin:0 0 1.1rem;padding:.9rem 1.1rem;background:var(--panel);border-radius:.5rem;
border-left:.35rem solid var(--line)}
.finding[data-severity="3"]{border-left-color:var(--ink)}
.finding:target,.row:target{outline:3px solid var(--voice-ink);outline-offset:2px}
.finding p{margin:.3em 0}
.badge{display:inline-block;padding:0 .5em;margin-right:.3em;border:1px solid;border-radius:.3em;font-size:.8em;
font-weight:600;line-height:1.6}
.family-fact{background:var(--fact);color:var(--fact-ink);text-decoration-color:var(--fact-ink)}
.family-voice{background:var(--voice);color:var(--voice-ink);text-decoration-color:var(--voice-ink)}
.family-stance{background:var(--stance);color:var(--stance-ink);text-decoration-color:var(--stance-ink)}
.family-presence{background:none;color:inherit;border:1px solid;border-radius:.2em}
mark{color:inherit;padding:0 .1em;text-decoration:underline 2px;text-underline-offset:.2em}
mark.family-voice{text-decoration-style:double}mark.family-stance{text-decoration-style:wavy;text-decoration-thickness:1px}
mark.family-presence{text-decoration:none}
.readings{list-style:none;margin:.5em 0;padding:0}.reading{margin:.5em 0}.says{font-weight:600}
blockquote{margin:.25em 0 .25em 1.1em;padding-left:.8em;border-left:2px solid var(--line)}
blockquote q{quotes:none}blockquote footer{display:inline}blockquote cite{font-style:normal}blockquote cite::before{content:"\2014\00a0"}
details{margin:.4em 0}summary{cursor:pointer;color:var(--soft)}
code{font-size:.85em;color:var(--soft)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.95em}caption{text-align:left;color:var(--soft);padding:.3em 0}
th,td{vertical-align:top;text-align:left;padding:.45em .6em;border:1px solid var(--line)}
thead th{background:var(--panel)}
.synopsis td.cell{min-width:15rem}.synopsis td p{margin:0 0 .4em}.synopsis .title{font-weight:700}
.synopsis .subtitle,.synopsis .heading{font-weight:600}
.tag{display:block;font-size:.75em;font-weight:400;color:var(--soft)}
td.absent{color:var(--soft);font-size:.85em;
background:repeating-linear-gradient(135deg,transparent 0 6px,var(--panel) 6px 9px)}
.agreed{max-width:52rem;margin:0 0 1rem}.agreed p{margin:.2em 0}.agreed blockquote{margin-left:0}.agreed b{font-weight:600;
background:var(--panel)}.claims{list-style:none;margin:.2em 0;padding:0;display:flex;flex-wrap:wrap;gap:.3em .5em}
.claims li{padding:0 .5em;border:1px solid var(--line);border-radius:.3em;font-size:.88em}
.direction,.looser{color:var(--soft);font-size:.88em}.ledger tbody+tbody{border-top:2px solid var(--line)}small.said{display:block}
.given dl{display:grid;gap:.2em 1.5em;margin:.6em 0 1em}.facts div{display:flex;gap:.8em}.facts dt{min-width:6.5em;color:var(--soft)}
.facts dd{margin:0}.unsaid{color:var(--soft)}.given .page{max-width:46rem;padding-left:.9em;border-left:2px solid var(--line)}
.story.title{font-weight:700}.story.subtitle,.story.heading{font-weight:600}
.aside{color:var(--soft);font-size:.9em;white-space:pre-line}.aside .reason{font-weight:600}.aside .reason::after{content:":"}
ins.repair{text-decoration:underline dotted}.repairs{width:auto}
.show-wording .wording{border-bottom:1px dotted var(--soft)}
@media print{@page{size:A4;margin:16mm 14mm}body{max-width:none;padding:0;font-size:10pt;background:#fff;color:#000}
.finding{break-inside:avoid;background:none;border:1px solid #999;border-left-width:.35rem}h2,h3{break-after:avoid}
thead{display:table-header-group}tr{break-inside:avoid}.scroll{overflow:visible}.synopsis td.cell{min-width:0}
.finding details.reason{display:none}mark{-webkit-print-color-adjust:exact;print-color-adjust:exact}}
)css";
}

}  // namespace synoptic::report
