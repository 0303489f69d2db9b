// Writes values into cells, as somebody with SheetJS (npm package xlsx, 0.18.5) would.
//
// usage: node write_with_sheetjs.js JOBS.json, a list of {form, out, cells}: the workbook to start from (empty
// for a new one), the file to write (.xlsx or .xls), and the cells as [sheet, row, column, value].
const fs = require("fs");
const path = require("path");
const XLSX = require("xlsx");

for (const job of JSON.parse(fs.readFileSync(process.argv[2], "utf8"))) {
  const book = job.form ? XLSX.readFile(job.form, { cellStyles: true }) : XLSX.utils.book_new();
  for (const [sheet, row, column, value] of job.cells) {
    if (!book.SheetNames.includes(sheet)) {
      XLSX.utils.book_append_sheet(book, {}, sheet);
    }
    XLSX.utils.sheet_add_aoa(book.Sheets[sheet], [[value]], { origin: { r: row - 1, c: column - 1 } });
  }
  const bookType = path.extname(job.out) === ".xls" ? "biff8" : "xlsx";
  XLSX.writeFile(book, job.out, { bookType, compression: true });
}
