"""Prints the sum of the figures of a year in facts.csv, to be compared with the other programs."""

import csv
import sys
from decimal import Decimal

file, year = sys.argv[1:]
total = Decimal(0)
cells = 0
with open(file, encoding="utf-8-sig", newline="") as rows:
    for row in csv.DictReader(rows):
        if row["year"] == year and row["value"]:
            total += Decimal(row["value"])
            cells += 1
print(f"{cells} values, sum {total:.2f}")
