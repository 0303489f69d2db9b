package org.groupkpi.intake;

import cn.idev.excel.ExcelWriter;
import cn.idev.excel.FastExcel;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.groupkpi.InstalledTool;

/** A program with which people write workbooks: into our form, or into a new workbook. */
enum OtherProgram {
  POI("xlsx"),
  LIBRE_OFFICE("xlsx"),
  LIBRE_OFFICE_XLS("xls"),
  OPENPYXL("xlsx"),
  /** {@code cn.idev.excel:fastexcel}, the successor of EasyExcel. */
  EASY_EXCEL("xlsx"),
  /** {@code org.dhatim:fastexcel}, which writes its own XML. */
  DHATIM("xlsx"),
  /**
   * Its files are kept, since npm is not everywhere: {@code -Dproducers.update=true} and npm's xlsx
   * make them anew.
   */
  SHEET_JS("xlsx"),
  SHEET_JS_XLS("xls");

  static final Path RESOURCES = Path.of("src/test/resources/producers");
  private static final Path KEPT = RESOURCES.resolve("sheetjs");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String extension;

  OtherProgram(String extension) {
    this.extension = extension;
  }

  /**
   * Work for a program.
   *
   * @param form the workbook to write into; empty for a new one
   */
  record Job(String name, Optional<Path> form, List<TypedCell> cells) {}

  String extension() {
    return extension;
  }

  /** Whether it writes into workbooks that are there; some only make new ones. */
  boolean fillsForms() {
    return this != EASY_EXCEL && this != DHATIM;
  }

  /** The files that come of jobs, by name; the program is started once. */
  Map<String, byte[]> write(List<Job> jobs, Path folder) throws IOException, InterruptedException {
    return switch (this) {
      case POI -> each(jobs, OtherProgram::poi);
      case EASY_EXCEL -> each(jobs, OtherProgram::easyExcel);
      case DHATIM -> each(jobs, OtherProgram::dhatim);
      case OPENPYXL -> run(jobs, folder, InstalledTool.OPENPYXL, "write_with_openpyxl.py");
      case LIBRE_OFFICE, LIBRE_OFFICE_XLS ->
          run(jobs, folder, InstalledTool.UNO, "write_with_libreoffice.py");
      case SHEET_JS, SHEET_JS_XLS -> kept(jobs, folder);
    };
  }

  private interface Writer {
    byte[] write(Job job) throws IOException;
  }

  private static Map<String, byte[]> each(List<Job> jobs, Writer writer) throws IOException {
    Map<String, byte[]> written = new LinkedHashMap<>();
    for (Job job : jobs) {
      written.put(job.name(), writer.write(job));
    }
    return written;
  }

  static byte[] poi(Job job) throws IOException {
    try (XSSFWorkbook workbook = workbook(job.form())) {
      for (TypedCell typed : job.cells()) {
        Sheet sheet = workbook.getSheet(typed.sheet());
        Row row =
            CellUtil.getRow(
                typed.row() - 1, sheet == null ? workbook.createSheet(typed.sheet()) : sheet);
        Cell cell = CellUtil.getCell(row, typed.column() - 1);
        if (typed.value() instanceof Double number) {
          cell.setCellValue(number);
        } else {
          cell.setCellValue(typed.value().toString());
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private static XSSFWorkbook workbook(Optional<Path> form) throws IOException {
    if (form.isEmpty()) {
      return new XSSFWorkbook();
    }
    try (InputStream in = Files.newInputStream(form.get())) {
      return new XSSFWorkbook(in);
    }
  }

  private static byte[] easyExcel(Job job) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ExcelWriter writer = FastExcel.write(out).build()) {
      matrices(job)
          .forEach(
              (sheet, rows) ->
                  writer.write(rows, FastExcel.writerSheet(sheet).needHead(false).build()));
    }
    return out.toByteArray();
  }

  /** The rows of each sheet as lists, with null where nothing stands. */
  private static Map<String, List<List<Object>>> matrices(Job job) {
    Map<String, List<List<Object>>> sheets = new LinkedHashMap<>();
    for (TypedCell cell : job.cells()) {
      List<List<Object>> rows = sheets.computeIfAbsent(cell.sheet(), key -> new ArrayList<>());
      List<Object> row = grown(rows, cell.row(), ArrayList::new);
      grown(row, cell.column(), () -> null);
      row.set(cell.column() - 1, cell.value());
    }
    return sheets;
  }

  private static <T> T grown(List<T> list, int size, Supplier<T> filler) {
    while (list.size() < size) {
      list.add(filler.get());
    }
    return list.get(size - 1);
  }

  private static byte[] dhatim(Job job) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "figures", "1.0")) {
      Map<String, Worksheet> sheets = new LinkedHashMap<>();
      for (TypedCell cell : job.cells()) {
        Worksheet sheet = sheets.computeIfAbsent(cell.sheet(), workbook::newWorksheet);
        if (cell.value() instanceof Double number) {
          sheet.value(cell.row() - 1, cell.column() - 1, number);
        } else {
          sheet.value(cell.row() - 1, cell.column() - 1, cell.value().toString());
        }
      }
    }
    return out.toByteArray();
  }

  private Map<String, byte[]> kept(List<Job> jobs, Path folder)
      throws IOException, InterruptedException {
    if (Boolean.getBoolean("producers.update")) {
      for (Map.Entry<String, byte[]> made :
          run(jobs, folder, InstalledTool.NODE, "write_with_sheetjs.js").entrySet()) {
        Files.write(KEPT.resolve(made.getKey() + "." + extension), made.getValue());
      }
    }
    return each(jobs, job -> Files.readAllBytes(KEPT.resolve(job.name() + "." + extension)));
  }

  private Map<String, byte[]> run(List<Job> jobs, Path folder, InstalledTool program, String script)
      throws IOException, InterruptedException {
    List<Map<String, Object>> described = new ArrayList<>();
    for (Job job : jobs) {
      described.add(
          Map.of(
              "form", job.form().map(Path::toString).orElse(""),
              "out", out(job, folder).toString(),
              "cells", job.cells().stream().map(OtherProgram::described).toList()));
    }
    Path list = folder.resolve("jobs.json");
    JSON.writeValue(list.toFile(), described);
    program.run(folder, RESOURCES.resolve(script).toAbsolutePath().toString(), list.toString());
    return each(jobs, job -> Files.readAllBytes(out(job, folder)));
  }

  private static List<Object> described(TypedCell cell) {
    return List.of(cell.sheet(), cell.row(), cell.column(), cell.value());
  }

  private Path out(Job job, Path folder) {
    return folder.resolve(job.name() + "." + extension);
  }
}
