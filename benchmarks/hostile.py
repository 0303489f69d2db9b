#!/usr/bin/env python3
"""Puts a folder of files, good and bad, through `kpi validate`, a hundred at a time.

    benchmarks/hostile.py FOLDER [HUNDREDS]

Every file is copied as a submission of a small project: those that FOLDER/INDEX.tsv lists, else all.
Printed per batch: exit code, CPU seconds, peak memory, how many files were given no finding and no
figure (there should be none). The files of a batch that uses more CPU than one file may (20 s) are
looked at one by one. A batch that crashes, a silent file and a file above 20 s end the program with
1. Extra options of Java go into KPI_JAVA_OPTS; 512 MB are given.
"""
import csv
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
BASE = HOME / "src/test/resources/findings/base"
BATCH = 100
SECONDS = 20
KINDS = Counter()


def project(folder, files):
    shutil.copytree(BASE / "definitions", folder / "definitions")
    shutil.copy(BASE / "project.yaml", folder)
    inbox = folder / "submissions/2024"
    inbox.mkdir(parents=True)
    names = {}
    for number, file in enumerate(files):
        name = f"{number:03}-{file.name}"
        shutil.copy(file, inbox / name)
        names[f"submissions/2024/{name}"] = file
    return names


def validate(folder):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = os.environ.get("KPI_COMMAND", f"{HOME}/kpi").split() + [
        "validate", "--lang", "en", "--quiet", "--out", str(folder / "validated"), str(folder)]
    environment = {"KPI_JAVA_OPTS": "-Xmx512m", **os.environ}
    timed = ["/usr/bin/time", "-f", "%M", "-o", str(folder / "memory")] + command
    run = subprocess.run(timed, env=environment, capture_output=True, text=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    memory = int((folder / "memory").read_text().split()[-1]) // 1024
    return run, seconds, memory


def listed(root):
    index = root / "INDEX.tsv"
    if index.exists():
        with open(index, encoding="utf-8", newline="") as rows:
            return sorted(root / row["path"] for row in csv.DictReader(rows, delimiter="\t"))
    return sorted(file for file in root.rglob("*") if file.is_file())


def told(folder, names, root):
    """The files of which something is said: findings, or figures."""
    known = set()
    for table, column in (("findings.csv", "file"), ("facts.csv", "file")):
        path = folder / "validated/data" / table
        if not path.exists():
            continue
        with open(path, encoding="utf-8-sig", newline="") as rows:
            for row in csv.DictReader(rows):
                known.add(row[column])
                if table == "findings.csv" and row["file"] in names and row["code"].startswith("F1"):
                    KINDS[row["code"]] += 1
                    with open(os.environ.get("KPI_TOLD", os.devnull), "a") as log:
                        name = names[row["file"]].relative_to(root)
                        log.write(f"{name}\t{row['code']}\t{row['message_en']}\n")
    return known


def tried(batch, root):
    """Whether all went well, and the CPU seconds."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        names = project(folder, batch)
        run, seconds, memory = validate(folder)
        known = told(folder, names, root)
    silent = [file for name, file in names.items() if name not in known]
    crashed = run.returncode not in (0, 1) or "Exception" in run.stderr
    print(f"{len(batch):4} files  exit {run.returncode}  {seconds:6.1f} s CPU  {memory:4} MB  silent {len(silent)}",
          flush=True)
    for file in silent:
        print(f"      silent: {file}")
    if crashed:
        print(run.stderr[-2000:])
    return not crashed and not silent, seconds


def main():
    root = Path(sys.argv[1])
    files = listed(root)
    most = int(sys.argv[2]) * BATCH if len(sys.argv) > 2 else len(files)
    failed = False
    for start in range(0, min(most, len(files)), BATCH):
        batch = files[start:start + BATCH]
        print(f"{start:5} ", end="")
        sound, seconds = tried(batch, root)
        failed |= not sound
        for file in batch if seconds > SECONDS else []:
            print(f"      {file.relative_to(root)}: ", end="")
            failed |= tried([file], root)[1] > SECONDS
    print(", ".join(f"{kind} {count}" for kind, count in sorted(KINDS.items())))
    sys.exit(1 if failed else 0)


main()
