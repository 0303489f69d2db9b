"""Times commands against each other in interleaved rounds and prints a table.

usage: measure.py ROUNDS NAME COMMAND [NAME COMMAND ...]

Every round runs each command once, as a process of its own, so a slow minute of the machine is
shared by all. Ratios are taken inside a round, then their median; the first name is compared with
the others. A command that fails ends the measurement.
"""

import os
import statistics
import subprocess
import sys
import time


def run(command):
    start = time.monotonic()
    process = subprocess.Popen(
        ["sh", "-c", "exec " + command], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.stderr.write(errors.decode(errors="replace"))
        sys.exit(f"exit {process.returncode}: {command}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    rounds = int(sys.argv[1])
    names = sys.argv[2::2]
    commands = sys.argv[3::2]
    taken = {name: [] for name in names}
    for _ in range(rounds):
        for name, command in zip(names, commands):
            taken[name].append(run(command))
    first = names[0]
    print(f"| | wall s | CPU s | peak RSS MB | {first} / this: wall | least to most | CPU |")
    print("|---|---|---|---|---|---|---|")
    for name in names:
        wall, cpu, memory = (statistics.median(column) for column in zip(*taken[name]))
        walls = [ours[0] / theirs[0] for ours, theirs in zip(taken[first], taken[name])]
        cpus = [ours[1] / theirs[1] for ours, theirs in zip(taken[first], taken[name])]
        print(
            f"| {name} | {wall:.2f} | {cpu:.2f} | {memory:.0f} | {statistics.median(walls):.2f}"
            f" | {min(walls):.2f} to {max(walls):.2f} | {statistics.median(cpus):.2f} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
