"""Writes values into cells in LibreOffice Calc, as somebody at its window would.

usage: write_with_libreoffice.py JOBS.json, a list of {form, out, cells}: the workbook to start from (empty
for a new one), the file to write (.xlsx or .xls), and the cells as [sheet, row, column, value].
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

try:
    import uno
    from com.sun.star.beans import PropertyValue
    from com.sun.star.connection import NoConnectException
except ImportError as missing:
    sys.exit("not installed: %s" % missing)

if not shutil.which("soffice"):
    sys.exit("not installed: soffice")

FILTERS = {".xlsx": "Calc MS Excel 2007 XML", ".xls": "MS Excel 97"}


def given(name, value):
    return PropertyValue(Name=name, Value=value)


def url(path):
    return pathlib.Path(path).absolute().as_uri()


def desktop(pipe, office):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext(
        "com.sun.star.bridge.UnoUrlResolver", local
    )
    while office.poll() is None:
        try:
            there = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
            return there.ServiceManager.createInstanceWithContext(
                "com.sun.star.frame.Desktop", there
            )
        except NoConnectException:
            time.sleep(0.1)
    sys.exit("soffice ended with %s" % office.returncode)


def write(desktop, job):
    start = url(job["form"]) if job["form"] else "private:factory/scalc"
    document = desktop.loadComponentFromURL(start, "_blank", 0, (given("Hidden", True),))
    sheets = document.Sheets
    names = list(dict.fromkeys(cell[0] for cell in job["cells"]))
    if not job["form"]:
        sheets.getByIndex(0).Name = names[0]
    for name in names:
        if not sheets.hasByName(name):
            sheets.insertNewByName(name, sheets.Count)
    for sheet, row, column, value in job["cells"]:
        cell = sheets.getByName(sheet).getCellByPosition(column - 1, row - 1)
        if isinstance(value, str):
            cell.String = value
        else:
            cell.Value = value
    saved_as = FILTERS[os.path.splitext(job["out"])[1]]
    document.storeToURL(url(job["out"]), (given("FilterName", saved_as),))
    document.close(True)


with tempfile.TemporaryDirectory() as profile:
    pipe = "kpi%d" % os.getpid()
    office = subprocess.Popen(
        [
            "soffice",
            "--headless",
            "--norestore",
            "-env:UserInstallation=" + url(profile),
            "--accept=pipe,name=%s;urp;" % pipe,
        ]
    )
    calc = desktop(pipe, office)
    for each in json.load(open(sys.argv[1], encoding="utf-8")):
        write(calc, each)
    calc.terminate()
    office.wait()
