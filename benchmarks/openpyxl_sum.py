"""Opens every workbook of a folder with openpyxl (normal mode) and prints the sum of the value cells.

usage: openpyxl_sum.py FOLDER YEAR

The least that any program has to do before it can check or add up anything: no checks, no tree.
The sum is exact: figures have at most two decimals and are counted in hundredths.
"""

import sys
from pathlib import Path

from openpyxl import load_workbook


def hundredths(value):
    if isinstance(value, (int, float)):
        return round(value * 100)
    if isinstance(value, str):
        return round(float(value.replace(",", "")) * 100)
    return 0


def columns(row, year):
    """The columns of code and value, if the row is the heading of an indicator sheet."""
    headings = [str(cell).split("\n")[0] if cell is not None else "" for cell in row]
    if "指标编码" in headings and year + "年" in headings:
        return headings.index("指标编码"), headings.index(year + "年")
    return None


def main():
    folder, year = sys.argv[1:]
    total = 0
    cells = 0
    for file in sorted(Path(folder).glob("*.xlsx")):
        for sheet in load_workbook(file).worksheets:
            found = None
            for row in sheet.iter_rows(values_only=True):
                if found is None:
                    found = columns(row, year)
                elif row[found[0]] and row[found[1]] is not None:
                    total += hundredths(row[found[1]])
                    cells += 1
    print(f"{cells} values, sum {total // 100}.{total % 100:02d}")


main()
