"""Measures what the budgets name and prints the table: seen, budget, met.

usage: budgets.py GROUPS CLASSES ROUNDS SIZE [SIZE ...]

Sizes are 60, 1000 and 10000; 12 shows that it works. Every round runs each command once, as a process of its own; ratios are
taken inside a round, then their median. Nothing is asserted: a benchmark says what it saw.
"""

import os
import re
import shutil
import statistics
import subprocess
import sys
import zipfile

from measure import run

groups, classes, rounds = sys.argv[1], sys.argv[2], int(sys.argv[3])
sizes = [int(size) for size in sys.argv[4:]]
YEAR = "2024"
python = os.environ.get("PYTHON", "/usr/bin/python3")
cache = f"{groups}/cache"
java = f"java -cp 'target/groupkpi.jar:{classes}'"
rows = []


def row(name, what, seen, budget, met):
    rows.append((name, what, seen, budget, "yes" if met else "no"))
    print(f"| {name} | {what} | {seen} | {budget} | {rows[-1][4]} |", flush=True)


def ratio(name, what, values, budget):
    seen = statistics.median(values)
    if seen == float("inf"):
        row(name, what, "did not end", f"{budget:.2f}", False)
        return
    spread = f" ({min(values):.2f} to {max(values):.2f})" if len(values) > 1 else ""
    row(name, what, f"{seen:.2f}{spread}", f"{budget:.2f}", seen <= budget)


def kpi(command, size, out, *options, environment=""):
    words = " ".join(options)
    return f"env {environment} ./kpi {command} --quiet {words} --out '{groups}/{size}.{out}' '{groups}/{size}'"


def change_one(size):
    """Packs one workbook anew: other bytes, the same cells."""
    folder = f"{groups}/{size}/submissions/{YEAR}"
    file = f"{folder}/{sorted(os.listdir(folder))[0]}"
    with zipfile.ZipFile(file) as old:
        parts = [(info.filename, old.read(info)) for info in old.infolist()]
    level = 1 + os.stat(file).st_size % 9
    with zipfile.ZipFile(file + ".new", "w", zipfile.ZIP_DEFLATED, compresslevel=level) as new:
        for name, content in parts:
            new.writestr(zipfile.ZipInfo(name, (2025, 1, 1 + level, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    os.replace(file + ".new", file)


def reading(size):
    sheets = f"{groups}/{size}/submissions/{YEAR}"
    return (
        f"'{python}' -W ignore benchmarks/openpyxl_sum.py '{sheets}' {YEAR}",
        f"{java} PoiEventSum '{sheets}' {YEAR}",
    )


def cold(size):
    openpyxl, _ = reading(size)
    warm = kpi("consolidate", size, "warm", environment=f"KPI_CACHE='{cache}'")
    run(warm)
    whole, again, checked = [], [], []
    for _ in range(rounds):
        _, theirs, _ = run(openpyxl)
        whole.append(run(kpi("consolidate", size, "out", "--no-cache"))[1] / theirs)
        change_one(size)
        again.append(run(warm)[1] / theirs)
        checked.append(run(kpi("validate", size, "checked", "--no-cache"))[1] / theirs)
    ratio("L1", f"consolidate, all formats, {size} forms, CPU / openpyxl", whole, 0.60)
    ratio("L1w", "the same after one workbook changed", again, 0.30)
    ratio("L2", f"validate, {size} forms, CPU / openpyxl", checked, 0.35)
    printed = subprocess.run(
        ["sh", "-c", f"{java} ReadForms '{groups}/{size}' {YEAR} {size * 2 // 3}"], capture_output=True, text=True, check=True
    ).stdout
    first, second = re.match(r"T1 ([\d.]+) T2 ([\d.]+)", printed).groups()
    ratio("T1", "one form to cells / limit", [float(first)], 2.0)
    ratio("T2", "the same with form and checks / limit", [float(second)], 5)


def at_1000():
    openpyxl, event = reading(1000)
    forms = f"./kpi template --quiet --replace --no-cache --out '{groups}/1000.forms' '{groups}/1000'"
    run(forms)
    first = sorted(os.listdir(f"{groups}/1000.forms"))[0]
    written = f"{java} PoiForms '{groups}/1000.forms/{first}' 1000 '{groups}/1000.plain'"
    cpu, wall, template, little = [], [], [], []
    for _ in range(rounds):
        ours = run(kpi("consolidate", 1000, "out", "--no-cache"))
        cpu.append(ours[1] / run(openpyxl)[1])
        wall.append(ours[0] / run(event)[0])
        template.append(run(forms)[1] / run(written)[1])
        try:
            small = run(kpi("consolidate", 1000, "small", "--no-cache", environment="KPI_JAVA_OPTS=-Xmx128m"))
            little.append(small[0] / ours[0])
        except SystemExit:
            little.append(float("inf"))
    ratio("T5", "consolidate, 1,000 forms, CPU / openpyxl", cpu, 0.15)
    ratio("T5p", "the same, wall / POI event model", wall, 0.8)
    ratio("W1", "1,000 forms generated, CPU / POI from scratch", template, 0.10)
    ratio("M1", "1,000 forms in 128 MB, wall / with the usual heap", little, 1.3)
    returned()
    size = sum(file.stat().st_size for file in os.scandir(f"{groups}/1000.out/data")) / 1e6
    row("M2", "data/ at 1,000 forms, MB", f"{size:.0f}", "60", size <= 60)


def returned():
    """Marked copies of 60 workbooks against opening and saving the same ones, in turn and equally warm."""
    printed = subprocess.run(
        ["sh", "-c", f"{java} MarkForms '{groups}/1000' {rounds}"], capture_output=True, text=True, check=True
    ).stdout
    values = [float(line) for line in printed.split()]
    ratio("R1", "one returned workbook, CPU / POI open and save", values, 0.15)


def at_10000():
    small = run(kpi("consolidate", 1000, "out", "--no-cache"))
    large = run(kpi("consolidate", 10000, "out", "--no-cache", environment="KPI_JAVA_OPTS=-Xmx256m"))
    ratio("T7", "10,000 forms in 256 MB, CPU / 1,000 forms", [large[1] / small[1]], 10.5)


print("| # | what | seen | budget | met |\n|---|---|---|---|---|", flush=True)
shutil.rmtree(cache, ignore_errors=True)
for size in sizes:
    if size < 1000:
        cold(size)
if 1000 in sizes:
    at_1000()
if 10000 in sizes:
    at_10000()
