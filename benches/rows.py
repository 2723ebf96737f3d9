#!/usr/bin/env python3
"""What rows cost, beside DuckDB: seconds of processor and clock, MiB at the peak, MiB written.

    cargo build --release --bin ospo-assess --example population
    target/release/examples/population FOLDER 10000
    benches/rows.py target/release/ospo-assess FOLDER

DuckDB is measured where this Python has it. Each line is one run.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

QUERY = """
import duckdb
print(len(duckdb.sql(\"\"\"
    select kind, statement, count(*) filter (state = 'done') as hold, count(*) as units
    from 'rows.parquet' where error is null and state <> 'not-applicable' group by all
\"\"\").fetchall()))
"""


def measure(name, command, folder, written=None):
    """Runs a command, and says what it cost."""
    began = time.monotonic()
    child = subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    clock = time.monotonic() - began
    if status:
        sys.exit(f"{name}: {command} failed")
    size = f"{os.path.getsize(Path(folder) / written) / 2**20:.1f}" if written else ""
    cpu = usage.ru_utime + usage.ru_stime
    print(f"| {name} | {cpu:.1f} | {clock:.1f} | {usage.ru_maxrss / 1024:.0f} | {size} |", flush=True)


def main():
    """Measures."""
    program, answers = (str(Path(path).resolve()) for path in sys.argv[1:])
    print("| what | processor, s | clock, s | peak, MiB | written, MiB |\n| --- | ---: | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory() as folder:
        one = ["--threads", "1"]
        report = ["--format", "json", "--output", "report.json"]
        measure("report from the answers, one thread", [program, "portfolio", answers, *report, *one], folder)
        measure("report from the answers", [program, "portfolio", answers, *report], folder)
        for form in ["parquet", "csv", "jsonl"]:
            rows = f"rows.{form}"
            write = [program, "portfolio", answers, "--rows", "--output", rows]
            measure(f"rows as {form}", write, folder, rows)
            measure(f"report from {rows}", [program, "portfolio", rows, *report], folder)
            if form != "parquet":
                os.remove(Path(folder) / rows)
        if not subprocess.run([sys.executable, "-c", "import duckdb"], capture_output=True).returncode:
            measure("DuckDB: kind and statement over rows.parquet", [sys.executable, "-c", QUERY], folder)
        else:
            print("!!! SKIPPED: DuckDB is not here", file=sys.stderr)


if __name__ == "__main__":
    main()
