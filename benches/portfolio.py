#!/usr/bin/env python3
"""Measures `portfolio` over files that answer all four checklists, and prints a table in Markdown.

    cargo build --release --bin ospo-assess --example peer --example population
    target/release/examples/population FOLDER 100000        # 1.1 GB
    benches/portfolio.py FOLDER                             # 1,000, 10,000 and all of them
    benches/portfolio.py FOLDER 500 5000

Beside it, in the same run: the same bytes read and no more, the same files as TOML through serde (examples/peer.rs), and
DuckDB over the rows, where `pip install duckdb` has put it. What counts is processor time, in the system too; the medians
are of runs in turns. Of each size it says how many files a second of one core are read and summed up, how the clock stands
with two threads instead of one, and the memory at the peak.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RELEASE = Path(__file__).resolve().parent.parent / "target/release"
PROGRAM, PEER = RELEASE / "ospo-assess", RELEASE / "examples/peer"
QUERY = """
import duckdb
duckdb.sql("set threads = 1")
duckdb.sql(\"\"\"
    select kind, statement, count(*) filter (state = 'done') as hold, count(*) as units
    from 'rows.parquet' where error is null and state <> 'not-applicable' group by all
\"\"\").fetchall()
"""


def run(folder, *command):
    """Runs a command: its seconds of processor, its seconds by the clock, and its peak in MiB."""
    began = time.monotonic()
    child = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        sys.exit(f"{command} ended with {child.returncode}")
    return usage.ru_utime + usage.ru_stime, time.monotonic() - began, usage.ru_maxrss / 1024


def measure(folder, paths, has_duckdb):
    """A line of the table."""
    count = len(paths)
    (folder / "paths").write_text("".join(f"{path}\n" for path in paths))
    portfolio = [PROGRAM, "portfolio", "--paths-from", "paths", "--format", "json", "--output", "report.json", "--threads"]
    sides = {
        "one": [*portfolio, "1"],
        "two": [*portfolio, "2"],
        "toml": [PEER, "toml", "@paths"],
        "bytes": [PEER, "bytes", "@paths"],
    }
    if has_duckdb:
        run(folder, PROGRAM, "portfolio", "--paths-from", "paths", "--rows", "--output", "rows.parquet")
        sides["duckdb"] = [sys.executable, "-c", QUERY]
    turns = 5 if count < 50_000 else 3
    runs = [{name: run(folder, *command) for name, command in sides.items()} for _ in range(turns)]
    cpu, clock, peak = (
        {name: statistics.median(one[name][at] for one in runs) for name in sides} for at in range(3)
    )
    duckdb = f"{cpu['duckdb']:.2f}" if has_duckdb else "not here"
    print(
        f"| {count:,} | {cpu['one']:.2f} | {count / cpu['one']:,.0f} | {cpu['toml']:.2f} | {cpu['bytes']:.2f} | {duckdb} "
        f"| {clock['one'] / clock['two']:.2f} | {max(peak['one'], peak['two']):.0f} |",
        flush=True,
    )
    return cpu["one"]


def main():
    has_duckdb = not subprocess.run([sys.executable, "-c", "import duckdb"], capture_output=True).returncode
    print(f"(load of the machine: {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores)", file=sys.stderr)
    print("| files | `portfolio`, s | files/s a core | toml, s | bytes, s | DuckDB, s | one thread by two | peak, MiB |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    # As texts: what this script holds counts for the peak of whatever it starts.
    walk = os.walk(Path(sys.argv[1]).resolve())
    paths = sorted(f"{folder}/{name}" for folder, _, names in walk for name in names if name.endswith(".toml"))
    before = None
    for count in map(int, sys.argv[2:] or ["1000", "10000", str(len(paths))]):
        with tempfile.TemporaryDirectory() as folder:
            spent = measure(Path(folder), paths[:count], has_duckdb)
        if before:
            print(f"(so many times the time before: {spent / before:.2f})", file=sys.stderr)
        before = spent
    print(f"(load of the machine: {os.getloadavg()[0]:.1f})", file=sys.stderr)


if __name__ == "__main__":
    main()
