"""Writes as many workbooks as a folder of forms has, with the cells of its first form, with openpyxl.

usage: openpyxl_forms.py FORMS FOLDER

The least that a program has to do that writes forms: texts, numbers and formulas in their cells;
no looks, no input checks, no protection, no figures of the year before of each entity.
"""

import sys
from pathlib import Path

from openpyxl import Workbook, load_workbook


def main():
    forms = sorted(Path(sys.argv[1]).glob("*.xlsx"))
    folder = Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    sheets = [
        (sheet.title, list(sheet.iter_rows(values_only=True)))
        for sheet in load_workbook(forms[0]).worksheets
    ]
    for form in forms:
        workbook = Workbook(write_only=True)
        for title, rows in sheets:
            sheet = workbook.create_sheet(title)
            for row in rows:
                sheet.append(row)
        workbook.save(folder / form.name)


main()
