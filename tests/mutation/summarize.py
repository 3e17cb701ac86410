#!/usr/bin/env python3
"""Turns a report of dotnet-stryker into docs/evaluation/mutation-NAME.md, and all such pages into docs/evaluation/mutation.md.

usage: summarize.py NAME [FOLDER] [--sweep RESULTS]
FOLDER (artifacts/mutation/NAME) holds the report. RESULTS are the lines of tests/mutation/sweep, which stand in for the report's own results.
A mutant that ran out of time counts as alive: a busy machine must not look like a good test.
"""
import json
import pathlib
import re
import sys

root = pathlib.Path(__file__).parents[2]
name = sys.argv[1]
swept = sys.argv[sys.argv.index("--sweep") + 1] if "--sweep" in sys.argv else None
folder = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 and sys.argv[2] != "--sweep" else root / "artifacts" / "mutation" / name
report = json.loads(sorted(folder.rglob("mutation-report.json"))[-1].read_text())
results = dict(line.split()[:2] for line in open(swept)) if swept else None
rows, killed, total, alive = [], 0, 0, []
for path, file in sorted(report["files"].items()):
    source = file["source"].split("\n")
    counted = [m for m in file["mutants"] if m["status"] in ("Killed", "Survived", "NoCoverage", "Timeout")]
    status = {m["id"]: results[m["id"]] if results is not None else m["status"] for m in counted}
    if not counted:
        continue
    dead = sum(status[m["id"]] == "Killed" for m in counted)
    short = re.sub(r".*?(Osteon[^/]*/)", r"\1", path.split("/src/")[-1])
    rows.append(f"| {short} | {dead} | {len(counted) - dead} | {100 * dead / len(counted):.0f} % |")
    for m in counted:
        if status[m["id"]] != "Killed":
            at, end = m["location"]["start"], m["location"]["end"]
            was = source[at["line"] - 1][at["column"] - 1:(end["column"] - 1 if end["line"] == at["line"] else None)]
            cut = lambda text: " ".join(text.split()).replace("|", "\\|").replace("`", "'")[:60]
            alive.append(f"| {short}({at['line']}) | {m['mutatorName']} | `{cut(was)}` → `{cut(m.get('replacement') or '')}` | {status[m['id']]} |")
    killed, total = killed + dead, total + len(counted)
how = ("The mutants are those of dotnet-stryker 5.1.0; the tests ran in one warm process (`tests/mutation/sweep`), so what is loaded once is loaded unmutated, which can only lower the score."
       if swept else "Made by dotnet-stryker 5.1.0.")
out = root / "docs" / "evaluation" / f"mutation-{name}.md"
out.parent.mkdir(parents=True, exist_ok=True)
out.write_text(
    f"# Mutation score: {name}\n\n{how} Killed {killed} of {total} mutants: **{100 * killed / total:.1f} %** (goal 85 %). Run again with `tests/mutation/run`.\n\n"
    "| file | killed | alive | score |\n|---|---:|---:|---:|\n" + "\n".join(rows)
    + "\n\n## Alive\n\n| where | mutation | change | status |\n|---|---|---|---|\n" + "\n".join(alive) + "\n"
)
parts = []
for page in sorted(out.parent.glob("mutation-*.md")):
    found = re.search(r"Killed (\d+) of (\d+) mutants: \*\*([\d.]+) %\*\*", page.read_text())
    if found:
        parts.append((page.stem.removeprefix("mutation-"), int(found[1]), int(found[2]), "warm process" if "one warm process" in page.read_text() else "dotnet-stryker"))
dead, every = sum(p[1] for p in parts), sum(p[2] for p in parts)
(out.parent / "mutation.md").write_text(
    "# Mutation scores\n\nHow many small faults, put into the guidance room and the verdict one at a time, the tests find. The goal is 85 %. A fault that only ran out of time counts\n"
    "as not found. Run again with `tests/mutation/run`; each part has a page that lists every fault not found.\n\n"
    "| part | killed | mutants | score | tests run by |\n|---|---:|---:|---:|---|\n"
    + "\n".join(f"| [{p[0]}](mutation-{p[0]}.md) | {p[1]} | {p[2]} | {100 * p[1] / p[2]:.1f} % | {p[3]} |" for p in parts)
    + f"\n| **all** | **{dead}** | **{every}** | **{100 * dead / every:.1f} %** | |\n"
)
print(f"{name}: {100 * killed / total:.1f} % of {total} mutants; all parts: {100 * dead / every:.1f} % of {every}")
