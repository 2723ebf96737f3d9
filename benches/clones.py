#!/usr/bin/env python3
"""Measures `gather` over many clones, and prints a row of a table in Markdown.

    cargo build --release
    benches/clones.py                        # 100 clones of 2,000 files
    benches/clones.py --clones 10 --files 20000

Each clone is made anew, with 60 commits, eight files of CI and the usual texts. Seconds are those of the clock and of the
processor, the median of some runs. Linux, Python and git.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True
from compare import ROOT, cpu  # noqa: E402
from history import data  # noqa: E402

WORKFLOW = """name: Check {number}
on: [push, pull_request]
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - run: cargo test
      - uses: actions/dependency-review-action@v4
"""


def texts():
    """The usual files, as this project has them."""
    own = ["README.md", "LICENSE-APACHE", "SECURITY.md", "CODE_OF_CONDUCT.md", "CONTRIBUTING.md", "GOVERNANCE.md", "SUPPORT.md"]
    files = {path: (ROOT / path).read_text() for path in own}
    files["Cargo.toml"] = '[package]\nname = "tool"\n'
    files.update({f".github/workflows/{number}.yml": WORKFLOW.format(number=number) for number in range(8)})
    return files


def write_clone(folder, number, files):
    stream, now = [], int(time.time())
    for commit in range(60):
        stream.append(f"commit refs/heads/main\ncommitter A <a@example.org> {now - (60 - commit) * 86_400} +0000\n")
        stream.append(data(f"Change {commit}"))
        if commit == 0:
            for path, text in texts().items():
                stream.append(f"M 100644 inline {path}\n" + data(text))
            for file in range(files):
                stream.append(f"M 100644 inline src/{file % 40}/{file // 40}.rs\n" + data(f"// {number} {file}"))
        stream.append(f"M 100644 inline src/{commit % 40}/0.rs\n" + data(f"// {number} change {commit}"))
    git = ["git", "-C", str(folder)]
    folder.mkdir(parents=True)
    subprocess.run([*git, "init", "-q", "--bare", "-b", "main"], check=True)
    subprocess.run([*git, "fast-import", "--quiet"], input="".join(stream).encode(), check=True)
    subprocess.run([*git, "remote", "add", "origin", f"https://github.com/acme/tool-{number}"], check=True)


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--clones", type=int, default=100)
    options.add_argument("--files", type=int, default=2_000)
    options.add_argument("--runs", type=int, default=3)
    options.add_argument("--program", type=Path, default=ROOT / "target/release/ospo-assess")
    args = options.parse_args()
    if not args.program.exists():
        sys.exit(f"{args.program} is not there: cargo build --release")
    with tempfile.TemporaryDirectory() as folder:
        for number in range(args.clones):
            write_clone(Path(folder) / f"tool-{number}.git", number, args.files)
        spent = []
        for _ in range(args.runs):
            before = time.monotonic()
            processor, memory = cpu([args.program, "gather", folder, "--complete", "-f", "json"])
            spent.append((time.monotonic() - before, processor / 1000, memory))
        clock, processor, memory = (statistics.median(column) for column in zip(*spent))
        print("| clones | files each | clock | processor | peak memory |")
        print("| ---: | ---: | ---: | ---: | ---: |")
        print(f"| {args.clones} | {args.files:,} | {clock:.1f} s | {processor:.1f} s | {memory:.0f} MiB |")


if __name__ == "__main__":
    main()
