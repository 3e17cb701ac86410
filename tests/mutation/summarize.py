#!/usr/bin/env python3
"""Turns Stryker's JSON report into the table of docs/evaluation/mutation-NAME.md."""
import json
import pathlib
import sys

name, folder = sys.argv[1], pathlib.Path(sys.argv[2])
report = json.loads(sorted(folder.rglob("mutation-report.json"))[-1].read_text())
KILLED, ALIVE = {"Killed", "Timeout"}, {"Survived", "NoCoverage"}
rows, killed, total, alive = [], 0, 0, []
for path, file in sorted(report["files"].items()):
    dead = sum(m["status"] in KILLED for m in file["mutants"])
    live = [m for m in file["mutants"] if m["status"] in ALIVE]
    if dead + len(live) == 0:
        continue
    short = path.split("/src/")[-1]
    rows.append(f"| {short} | {dead} | {len(live)} | {100 * dead / (dead + len(live)):.0f} % |")
    alive += [f"| {short}({m['location']['start']['line']}) | {m['mutatorName']} | {m['status']} |" for m in live]
    killed, total = killed + dead, total + dead + len(live)
out = pathlib.Path(__file__).parents[2] / "docs" / "evaluation" / f"mutation-{name}.md"
out.parent.mkdir(parents=True, exist_ok=True)
out.write_text(
    f"# Mutation score: {name}\n\nMade by `tests/mutation/run {name}` (dotnet-stryker 5.1.0). Killed {killed} of {total} mutants: **{100 * killed / total:.1f} %** (goal 85 %).\n\n"
    "| file | killed | alive | score |\n|---|---:|---:|---:|\n" + "\n".join(rows)
    + "\n\n## Alive\n\n| where | mutation | status |\n|---|---|---|\n" + "\n".join(alive) + "\n"
)
print(f"{name}: {100 * killed / total:.1f} % of {total} mutants")
