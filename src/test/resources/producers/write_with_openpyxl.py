"""Writes values into cells, as somebody with openpyxl would.

usage: write_with_openpyxl.py JOBS.json, a list of {form, out, cells}: the workbook to start from (empty
for a new one), the file to write, and the cells as [sheet, row, column, value].
"""
import json
import sys

try:
    import openpyxl
except ImportError as missing:
    sys.exit("not installed: %s" % missing)

for job in json.load(open(sys.argv[1], encoding="utf-8")):
    book = openpyxl.load_workbook(job["form"]) if job["form"] else openpyxl.Workbook()
    if not job["form"]:
        book.remove(book.active)
    for sheet, row, column, value in job["cells"]:
        if sheet not in book.sheetnames:
            book.create_sheet(sheet)
        book[sheet].cell(row, column).value = value
    book.save(job["out"])
