#!/usr/bin/env python3
"""Measures how long the history of one file takes to read, beside `git log`, and prints a row of a table in Markdown.

    cargo build --release
    benches/history.py                       # 20,000 commits
    benches/history.py --commits 100000 --versions 200

The repository is made anew: 400 files in 20 folders, one of them changed by each commit, and an answers file that changed so
many times and was moved twice. Times are medians of processor time, as in compare.py. Linux, Python and git.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True
from compare import ROOT, cpu, medians  # noqa: E402


def data(text):
    return f"data {len(text.encode())}\n{text}\n"


def write_repository(folder, commits, versions, answers):
    """A repository for `git fast-import`; every version of the answers file has a date of its own."""
    every = max(commits // versions, 1)
    at, moves, stream = "answers.toml", {commits // 3: "ospo/answers.toml", commits * 2 // 3: "ospo-answers.toml"}, []
    for number in range(1, commits + 1):
        seconds = 1_300_000_000 + number * 20_000
        stream.append(f"commit refs/heads/main\nmark :{number}\ncommitter A <a@example.org> {seconds} +0000\n")
        stream.append(data(f"Change {number}") + (f"from :{number - 1}\n" if number > 1 else ""))
        if number == 1:
            files = ((f"src/{folder}/{file}.rs", folder, file) for folder in range(20) for file in range(20))
            stream += [f"M 100644 inline {path}\n" + data(f"// {folder} {file}") for path, folder, file in files]
        if number in moves:
            stream.append(f"R {at} {moves[number]}\n")
            at = moves[number]
        if number == 1 or number % every == 0:
            day = f"{2000 + number // every // 300}-{number // every % 300 // 25 + 1:02}-{number // every % 25 + 1:02}"
            stream.append(f"M 100644 inline {at}\n" + data(answers.replace("2026-10-05", day)))
        stream.append(f"M 100644 inline src/{number % 20}/{number // 20 % 20}.rs\n" + data(f"// change {number}"))
    git = ["git", "-C", str(folder)]
    subprocess.run([*git, "init", "-q", "-b", "main"], check=True)
    subprocess.run([*git, "fast-import", "--quiet"], input="".join(stream).encode(), check=True)
    subprocess.run([*git, "reset", "-q", "--hard", "main"], check=True)
    return folder / at


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--commits", type=int, default=20_000)
    options.add_argument("--versions", type=int, default=40, help="how often the answers file changed")
    options.add_argument("--runs", type=int, default=5)
    options.add_argument("--program", type=Path, default=ROOT / "target/release/ospo-assess")
    args = options.parse_args()
    if not args.program.exists():
        sys.exit(f"{args.program} is not there: cargo build --release")
    answers = (ROOT / "src/cli/example.toml").read_text()
    with tempfile.TemporaryDirectory() as folder:
        file = write_repository(Path(folder), args.commits, args.versions, answers)
        ours = [args.program, "compare", "--git", file, "-f", "json"]
        theirs = ["git", "-C", folder, "log", "--first-parent", "--follow", "--format=%h", "--", file.name]
        print("| commits | versions | packed | ours | `git log --follow` | peak memory |")
        print("| ---: | ---: | --- | ---: | ---: | ---: |")
        for packed in ("as written", "gc"):
            if packed == "gc":
                subprocess.run(["git", "-C", folder, "gc", "-q"], check=True)
            memory = cpu(ours)[1]
            times = medians(args.runs, lambda: cpu(ours)[0], lambda: cpu(theirs)[0])
            print(
                f"| {args.commits:,} | {args.versions} | {packed} | {times[0]:.0f} ms | {times[1]:.0f} ms "
                f"| {memory:.0f} MiB |",
                flush=True,
            )


if __name__ == "__main__":
    main()
