"""Writes a figure into the row of a code, as somebody with another spreadsheet program would.

usage: change_cell.py FILE CODE HEADING FIGURE
"""
import sys

import openpyxl

path, code, heading, figure = sys.argv[1:]
book = openpyxl.load_workbook(path)
for sheet in book.worksheets:
    column = None
    for row in sheet.iter_rows():
        for cell in row:
            if heading in str(cell.value or "").split("\n"):
                column = cell.column
        if column and str(row[0].value) == code:
            sheet.cell(row[0].row, column).value = float(figure)
            book.save(path)
            sys.exit(0)
sys.exit("no row " + code)
