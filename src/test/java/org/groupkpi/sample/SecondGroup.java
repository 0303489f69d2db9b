package org.groupkpi.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.definition.Entity;
import org.groupkpi.form.FormColumn;
import org.groupkpi.form.FormRequest;
import org.groupkpi.form.FormWords;
import org.groupkpi.form.FormWriter;
import org.groupkpi.form.FormulaCache;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.project.WrongDefinitions;

/** Fills in the English forms of the second sample group. */
final class SecondGroup {
  static final Path FOLDER = SampleProject.FOLDER.resolve("second");
  static final Path SUBMISSIONS = FOLDER.resolve(Path.of("submissions", "2025"));

  private final Project project;
  private final SampleData data = SampleData.second();
  private final FormWords words;

  private SecondGroup(Project project) {
    this.project = project;
    this.words = new FormWords(project.settings().languages());
  }

  /** Every workbook, by its file name. */
  static Map<String, byte[]> workbooks() throws IOException {
    SecondGroup group = load();
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Entity entity : group.project.round().expected()) {
      files.put(entity.code() + "_FY2025.xlsx", group.filled(entity));
    }
    return files;
  }

  private static SecondGroup load() {
    try {
      return new SecondGroup(ProjectLoader.load(FOLDER, Overrides.NONE));
    } catch (WrongDefinitions e) {
      throw new IllegalStateException(e);
    }
  }

  private byte[] filled(Entity entity) throws IOException {
    try (XSSFWorkbook form = new XSSFWorkbook(new ByteArrayInputStream(form(entity)))) {
      form.forEach(sheet -> fill((XSSFSheet) sheet, entity));
      FormulaCache.fill(form);
      return FilledForm.bytes(form);
    }
  }

  private byte[] form(Entity entity) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FormWriter.write(
        new FormRequest(
            project.round(),
            entity,
            project.settings().languages(),
            Optional.of(project.settings().workbook().deadline()),
            Optional.empty()),
        out);
    return out.toByteArray();
  }

  private void fill(XSSFSheet sheet, Entity entity) {
    FilledList.in(sheet)
        .ifPresentOrElse(list -> fill(list, entity), () -> fillFigures(sheet, entity));
  }

  private void fill(FilledList list, Entity entity) {
    list.write(
        Optional.ofNullable(project.catalogue().registers().all().get(list.register()))
            .orElseThrow(),
        data.rows(entity.code(), list.register()),
        words);
  }

  private void fillFigures(Sheet sheet, Entity entity) {
    Map<String, String> values =
        data.answers(entity.code()).stream()
            .collect(Collectors.toMap(a -> a.code().toString(), SampleAnswer::value));
    for (Row row : sheet) {
      String code =
          Optional.ofNullable(row.getCell(FormColumn.CODE.index()))
              .map(FilledForm::text)
              .orElse("");
      Optional.ofNullable(values.get(code))
          .ifPresent(value -> FilledForm.put(row.getCell(FormColumn.VALUE.index()), value));
    }
  }
}
