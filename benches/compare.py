#!/usr/bin/env python3
"""Measures ospo-assess beside its peers, as ratios of medians in one run, and prints a table in Markdown.

    cargo build --release --example peer && cargo build --release
    benches/compare.py                      # all, some minutes
    benches/compare.py start list files     # some of: start list files pages interview pdf
    benches/compare.py --program OLD pages  # another build

Runs of the two sides take turns, and what counts is processor time, so that a busy machine disturbs little; how long the
disk takes for a save is left out by that. Peers are `true`, toml with serde (examples/peer.rs), and typst where `pip
install typst` has put it; one that is missing is left out. Linux, and Python with nothing but its own library.
"""

import argparse
import os
import pty
import random
import re
import resource
import select
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import zlib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PEER = ROOT / "target/release/examples/peer"
THEMES = "strategy licensing security consumption contribution release community people operations".split()


def cpu(command, **options):
    """Runs a command; its processor time in milliseconds, and its peak memory in MiB."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, **options)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1, 4):
        sys.exit(f"{command} ended with {process.returncode}")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return spent * 1000, usage.ru_maxrss / 1024


def medians(runs, *sides):
    """The median of each side, run in turns."""
    times = [[side() for side in sides] for _ in range(runs)]
    return [statistics.median(column) for column in zip(*times)]


def row(what, ours, peer, peers, wanted):
    print(f"| {what} | {ours:.2f} ms | {peers} {peer:.2f} ms | {ours / peer:.2f} | {wanted} |", flush=True)


def write_catalog(folder, practices):
    """A catalog of any size, and answers to it: half of the points hold, a seventh is critical."""
    dice = random.Random(1)
    files = range((practices + 999) // 1000)
    (folder / "checklists").mkdir(parents=True)
    (folder / "resources").mkdir()
    pages = ['publisher = "P"\nhome = "https://example.org/"\nlicence = "MIT"\nattribution = "P"\nchecked = 2026-01-31\n']
    for page in range(50):
        pages.append(
            f'[[resource]]\nid = "page-{page}"\ntitle = "Page number {page}"\nkind = "guide"\n'
            f'url = "https://example.org/page/{page}"\nsummary = "What page {page} teaches."\n'
        )
    (folder / "resources/pages.toml").write_text("".join(pages))
    scope = ", ".join(f'"big-{number}"' for number in files)
    answers = [f'schema = 1\ndate = 2026-11-22\nchecklists = [{scope}]\ntarget = 4\n[organization]\nname = "Example"\nkind = "company"\n']
    for number in files:
        text = ['title = "Big"\nsource = "S"\nedition = "1"\nrevision = 1\npurpose = "To be large."\n']
        for at in range(number * 1000, min(practices, number * 1000 + 1000)):
            if at % 10 == 0:
                text.append(f'[[section]]\nid = "section-{at}"\ntitle = "Section {at}"\npurpose = "To hold ten practices."\n')
            before = sorted({dice.randrange(at) for _ in range(dice.randrange(3))}) if at else []
            before = ", ".join(f'"big-{one // 1000}.practice-{one}"' for one in before)
            text.append(
                f'[[section.practice]]\nid = "practice-{at}"\ntitle = "Keep the {THEMES[at % 9]} practice number {at}"\n'
                f'ask = "Is practice {at} kept in every project?"\nwhy = "Without it, number {at} goes wrong unseen."\n'
                f'evidence = "A page that shows it."\ntheme = "{THEMES[at % 9]}"\nstage = {at % 4 + 1}\n'
                f'effort = "{("small", "medium", "large")[at % 3]}"\nroles = ["engineering"]\nneeds = []\n'
                f'after = [{before}]\nresources = ["pages.page-{at % 50}"]\n'
            )
            for point in range(5):
                text.append(
                    f'[[section.practice.point]]\nid = "point-{point}"\ncritical = {str((at + point) % 7 == 0).lower()}\n'
                    f'text = "The statement {point} of practice {at} holds in every project that we run."\n'
                    f'advice = "Ask the owner of practice {at} to do step {point} within a month."\n'
                    f'resources = ["pages.page-{(at + point) % 50}"]\ncovers = []\nsince = 1\n'
                )
            done = ", ".join(f'"point-{point}"' for point in range(5) if dice.random() < 0.5)
            answers.append(f'[big-{number}.practice-{at}]\ndone = [{done}]\nowner = "Nora Kade"\nnote = "All but the labs."\n')
        (folder / f"checklists/big-{number}.toml").write_text("".join(text))
    (folder / "answers.toml").write_text("".join(answers))


def shipped_answers(folder):
    """Answers to everything that ships."""
    path = folder / "answers.toml"
    path.write_bytes(subprocess.run([PEER, "answers"], check=True, capture_output=True).stdout)
    return path


def start(program, folder):
    """The program does next to nothing: what a call costs."""
    ours, peer = medians(31, lambda: cpu([program, "--version"])[0], lambda: cpu(["true"])[0])
    row("`--version`", ours, peer, "true", "2")


def list_all(program, folder):
    ours, peer = medians(31, lambda: cpu([program, "list"])[0], lambda: cpu(["true"])[0])
    row("`list`", ours, peer, "true", "5")


def files(program, folder):
    """`check` against reading the same bytes as TOML; and one file after the other in one process."""
    answers = shipped_answers(folder)
    sources = [ROOT / "catalog.toml", *sorted(ROOT.glob("resources/*.toml")), *sorted(ROOT.glob("checklists/*.toml"))]
    toml = [PEER, "toml", *sources, answers]
    ours, peer = medians(31, lambda: cpu([program, "check", answers])[0], lambda: cpu(toml)[0])
    row("`check` of all four checklists", ours, peer, "toml", "0.8")
    beside = subprocess.run([PEER, "beside", answers], check=True, capture_output=True, text=True).stdout
    ours, peer = (float(one) / 1000 for one in beside.split())
    row("a file read and assessed in one process", ours, peer, "toml", "2")


def pages(program, folder):
    """Markdown and HTML must grow as the practices do."""
    for size in (2500, 5000, 10000):
        at = folder / str(size)
        write_catalog(at, size)
        command = [program, "report", at / "answers.toml", "--catalog", at]
        def draw(ending):
            return cpu([*command, "-o", folder / f"out.{ending}"], stderr=subprocess.DEVNULL)[0]

        spent_on = medians(3, lambda: draw("md"), lambda: draw("html"), lambda: draw("json"))
        for form, spent in zip(("Markdown", "HTML", "JSON"), spent_on):
            each = f"{spent / size * 1000:.0f} µs a practice"
            print(f"| {form} of {size} practices | {spent:.0f} ms | | {each} | the same |", flush=True)


def page_count(path):
    """The number of pages of a PDF of ours: what the root of its pages counts."""
    data = path.read_bytes()
    for found in re.finditer(rb"stream\r?\n", data):
        try:
            text = zlib.decompressobj().decompress(data[found.end():])
        except zlib.error:
            continue
        count = re.search(rb"/Type ?/Pages[^>]*?/Count (\d+)|/Count (\d+)[^>]*?/Type ?/Pages", text)
        if count:
            return int(count[1] or count[2])
    sys.exit(f"{path} has no pages")


def typst_of(markdown):
    """The Markdown of a report as Typst: headings, lists, tables, links and all words."""
    def words(text):
        text = re.sub(r"\[((?:[^\[\]\\]|\\.)*)\]\((\S+?)\)", "\x01\\1\x02\\2\x03", text)
        text = re.sub(r"<[^>]*>|\\(?=\W)", "", text)
        text = re.sub(r"\*\*(.+?)\*\*", "\x04\\1\x05", text)
        text = re.sub(r"([\\#$*_`@<>~\[\]/=+-])", r"\\\1", text)
        text = re.sub("\x01(.*?)\x02(.*?)\x03", link, text)
        return text.replace("\x04", "#strong[").replace("\x05", "]")

    def link(found):
        target = found[2].replace("\\", "")
        return f'#link("{target}")[{found[1]}]' if target.startswith("http") else found[1]

    out = ['#set page(paper: "a4", numbering: "1")\n#set text(font: "Libertinus Serif", size: 10pt)\n#outline()\n']
    table = []
    for line in [*markdown.splitlines(), ""]:
        if line.startswith("|"):
            cells = re.split(r"(?<!\\)\|", line)[1:-1]
            if not all(re.fullmatch(r" *:?-+:? *", cell) for cell in cells):
                table.append([words(cell.strip()) for cell in cells])
            continue
        if table:
            cells = "".join(f"[{cell}], " for one in table for cell in one)
            out.append(f"#table(columns: {max(map(len, table))}, {cells})\n")
            table = []
        heading = re.match(r"(#+) (.*)", line)
        item = re.match(r"( *)- (.*)", line)
        if heading:
            out.append("=" * len(heading[1]) + " " + words(heading[2]))
        elif item:
            out.append(f"{item[1]}- {words(item[2])}")
        else:
            out.append(words(line))
    return "\n".join(out)


TYPST = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])"


def reports(program, folder):
    """Over what ships, with all that one would act on and with everything; and over ever larger catalogs, which each run
    reads first."""
    answers = shipped_answers(folder)
    for detail in ("normal", "full"):
        yield "what ships", [program, "report", answers, "--detail", detail, "--output"]
    # 20, 93, 288, 571 and 2,841 pages, about.
    for practices in (37, 226, 777, 1553, 7807):
        at = folder / str(practices)
        write_catalog(at, practices)
        yield f"{practices} practices", [program, "report", at / "answers.toml", "--catalog", at, "--output"]


def pdf(program, folder):
    """PDF from twenty pages to thousands: against typst with the same words, and time and memory a page."""
    has_typst = subprocess.run([sys.executable, "-c", "import typst"], capture_output=True).returncode == 0
    if not has_typst:
        print("(no typst: pip install typst)", file=sys.stderr)
    for asked, report in reports(program, folder):
        outputs = ["out.pdf", "out.json", "out.md"]
        for out in outputs:
            subprocess.run([*report, folder / out], check=True, capture_output=True)
        (folder / "out.typ").write_text(typst_of((folder / "out.md").read_text()))
        pages, size = page_count(folder / "out.pdf"), (folder / "out.pdf").stat().st_size
        quiet = {"stderr": subprocess.DEVNULL}
        typst = [sys.executable, "-c", TYPST, folder / "out.typ", folder / "typst.pdf"]
        sides = [
            lambda: cpu([*report, folder / "out.pdf"], **quiet)[0],
            # What the report costs without the PDF, and Python without typst at work.
            lambda: cpu([*report, folder / "out.json"], **quiet)[0],
            *([lambda: cpu(typst)[0], lambda: cpu([sys.executable, "-c", "import typst"])[0]] if has_typst else []),
        ]
        runs = 5 if pages < 100 else 3 if pages < 1000 else 1
        ours, rest, *peer = medians(runs, *sides if pages < 1000 else sides[:2])
        peak = cpu([*report, folder / "out.pdf"], **quiet)[1]
        if peer:
            row(f"PDF of {pages} pages, {asked}", ours, peer[0] - peer[1], "typst", "0.25")
        each = f"{(ours - rest) / pages:.2f} ms and {peak / pages:.2f} MiB a page"
        print(f"| PDF of {pages} pages, {asked} | {ours:.0f} ms, {peak:.0f} MiB, {size / 1024:.0f} KiB | {each} | | |", flush=True)


class Screen:
    """An interview in a terminal of its own."""

    def __init__(self, program, arguments):
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.environ.update(TERM="xterm", NO_COLOR="1")
            os.execv(program, [str(program), "interview", "--plain", *map(str, arguments)])

    def until(self, wanted):
        """Waits for the end of a question."""
        seen = b""
        while not seen.endswith(wanted):
            if not select.select([self.terminal], [], [], 30)[0]:
                sys.exit(f"the interview says nothing more after {seen[-400:]!r}")
            seen += os.read(self.terminal, 1 << 16)

    def answer(self, text):
        """The milliseconds of processor time from an answer to the next question."""
        before = self.spent()
        os.write(self.terminal, f"{text}\n".encode())
        self.until(b"choices) ")
        return self.spent() - before

    def spent(self):
        return int(Path(f"/proc/{self.child}/schedstat").read_text().split()[0]) / 1e6

    def close(self):
        os.kill(self.child, signal.SIGTERM)
        os.waitpid(self.child, 0)


def interview(program, folder):
    """From an answer to the next question, saved in between: most practices are answered, the first are not."""
    for practices, wanted in ((100, 3), (10000, 15)):
        at = folder / str(practices)
        write_catalog(at, practices)
        head, *tables = re.split(r"(?m)^(?=\[big-)", (at / "answers.toml").read_text())
        (at / "answers.toml").write_text(head + "".join(tables[30:]))
        screen = Screen(program, [at / "answers.toml", "--catalog", at])
        screen.until(b"back) ")
        screen.answer("")
        spent = statistics.median(screen.answer("1 3") for _ in range(20))
        screen.close()
        print(f"| answer to the next screen, {practices} practices | {spent:.1f} ms | | | {wanted} ms |", flush=True)


MEASURES = {"start": start, "list": list_all, "files": files, "pages": pages, "interview": interview, "pdf": pdf}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", type=Path, default=ROOT / "target/release/ospo-assess")
    parser.add_argument("what", nargs="*", choices=[[], *MEASURES], default=[])
    arguments = parser.parse_args()
    print("| what | ospo-assess | peer | ratio | wanted |\n| --- | --- | --- | --- | --- |")
    for name in arguments.what or MEASURES:
        with tempfile.TemporaryDirectory() as folder:
            MEASURES[name](arguments.program.resolve(), Path(folder))


if __name__ == "__main__":
    main()
