package org.groupkpi.explain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.groupkpi.finding.Digest;

/** Looks up again, with other readers, every cell and row that a lineage file names. */
final class NamedCells {
  private final Path project;
  private final Map<String, Workbook> workbooks = new HashMap<>();
  private final Map<String, List<CSVRecord>> tables = new HashMap<>();
  private final List<String> differences = new ArrayList<>();
  private int looked;

  private NamedCells(Path project) {
    this.project = project;
  }

  /** How many cells and rows were looked up, and where something else stands. */
  record Result(int looked, List<String> differences) {}

  static Result of(JsonNode file, Path project) throws IOException {
    NamedCells cells = new NamedCells(project);
    for (JsonNode named : file.get("files")) {
      cells.digest(named);
    }
    cells.visit(file.get("figures"));
    for (Workbook workbook : cells.workbooks.values()) {
      workbook.close();
    }
    return new Result(cells.looked, cells.differences);
  }

  private void digest(JsonNode named) throws IOException {
    byte[] bytes = Files.readAllBytes(project.resolve(named.get("file").asText()));
    if (!Digest.of(bytes).equals(named.get("sha256").asText())) {
      differences.add(named.toString());
    }
  }

  private void visit(JsonNode node) throws IOException {
    if (node.has("file") && node.has("cell")) {
      look(node);
    }
    for (JsonNode child : node) {
      visit(child);
    }
  }

  private void look(JsonNode place) throws IOException {
    looked++;
    String file = place.get("file").asText();
    String text = place.path("text").asText();
    boolean stands =
        file.endsWith(".csv")
            ? row(file, place.get("cell").asInt()).toList().contains(text)
            : stands(place, text);
    if (!stands) {
      differences.add(place.toString());
    }
  }

  private CSVRecord row(String file, int number) throws IOException {
    if (!tables.containsKey(file)) {
      try (Reader reader = Files.newBufferedReader(project.resolve(file), UTF_8)) {
        tables.put(file, CSVFormat.RFC4180.parse(reader).getRecords());
      }
    }
    return tables.get(file).get(number - 1);
  }

  private boolean stands(JsonNode place, String text) throws IOException {
    String file = place.get("file").asText();
    if (!workbooks.containsKey(file)) {
      try (InputStream in = Files.newInputStream(project.resolve(file))) {
        workbooks.put(file, WorkbookFactory.create(in));
      }
    }
    CellReference at = new CellReference(place.get("cell").asText());
    Row row = workbooks.get(file).getSheet(place.get("sheet").asText()).getRow(at.getRow());
    Cell cell = row == null ? null : row.getCell(at.getCol());
    if (cell == null) {
      return text.isEmpty();
    }
    CellType type =
        cell.getCellType() == CellType.FORMULA
            ? cell.getCachedFormulaResultType()
            : cell.getCellType();
    return switch (type) {
      case NUMERIC -> Double.parseDouble(text) == cell.getNumericCellValue();
      case STRING -> text.equals(cell.getStringCellValue());
      case ERROR -> text.equals(FormulaError.forInt(cell.getErrorCellValue()).getString());
      default -> text.isEmpty();
    };
  }
}
