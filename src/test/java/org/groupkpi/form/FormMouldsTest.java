package org.groupkpi.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.groupkpi.definition.Approach;
import org.groupkpi.definition.Control;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.EntityTree;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Holding;
import org.groupkpi.definition.Holdings;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.intake.SmallGroup;
import org.groupkpi.measure.FiscalYear;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.FillingGuide;
import org.groupkpi.submission.History;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every form written by mould is, byte for byte, the one that the library alone writes. */
class FormMouldsTest {
  private static final List<List<Language>> LANGUAGES =
      List.of(List.of(Language.ZH), List.of(Language.EN), List.of(Language.ZH, Language.EN));

  @TestFactory
  Stream<DynamicTest> writesTheFormsOfProjects() throws IOException {
    try (Stream<Path> folders = Files.walk(Path.of("src/test/resources"))) {
      return Stream.concat(Stream.of(Path.of("sample-workbooks")), folders)
          .filter(folder -> Files.exists(folder.resolve("project.yaml")))
          .flatMap(folder -> loaded(folder).stream())
          .toList()
          .stream();
    }
  }

  private static Optional<DynamicTest> loaded(Path folder) {
    try {
      Project project = ProjectLoader.load(folder, Overrides.NONE);
      return Optional.of(
          DynamicTest.dynamicTest(
              folder.toString(), () -> compare(project.round(), project.settings().languages())));
    } catch (WrongDefinitions e) {
      return Optional.empty();
    }
  }

  private static void compare(CollectionRound round, List<Language> languages) throws IOException {
    FormMoulds moulds = new FormMoulds();
    for (Entity entity : round.expected()) {
      compare(
          new FormRequest(round, entity, languages, Optional.of("2 月"), Optional.empty()), moulds);
    }
  }

  @Test
  void writesPartsOfForms() throws IOException {
    FormMoulds moulds = new FormMoulds();
    CollectionRound round = SmallGroup.round(SmallGroup.held("NF03", "ENERGY", "12.345"));
    for (List<Language> languages : LANGUAGES) {
      for (Entity entity : round.expected()) {
        FormRequest whole =
            new FormRequest(round, entity, languages, Optional.empty(), Optional.of("secret"));
        compare(whole.guided(FillingGuide.YES), moulds);
        for (FormRequest part : whole.split()) {
          compare(part, moulds);
        }
      }
    }
  }

  private static void compare(FormRequest request, FormMoulds moulds) throws IOException {
    byte[] form = moulds.form(request);
    byte[] alone = FormWriter.form(request);
    assertThat(parts(form)).as(request.fileName()).isEqualTo(parts(alone));
  }

  private static Map<String, String> parts(byte[] form) throws IOException {
    Map<String, String> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(form))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return parts;
  }

  @Test
  void writesWhateverIsHeldAndHoweverEntitiesAreNamed() throws IOException {
    List<String> codes = List.of("ENERGY", "POWER", "WASTE", "RATE", "HC", "CERTS", "STORY");
    List<Fact> held = new ArrayList<>();
    List<Entity> entities = new ArrayList<>();
    entities.add(entity("G", "", "集团"));
    int next = 0;
    for (int i = 0; i < NAMES.size(); i++) {
      String code = "C" + "X".repeat(i) + i;
      entities.add(entity(code, "G", NAMES.get(i)));
      for (String kpi : codes.subList(i % 3, codes.size())) {
        held.add(fact(code, kpi, VALUES.get(next++ % VALUES.size())));
      }
    }
    for (String code : List.of("ENERGY", "reported", "zh")) {
      entities.add(entity(code, "G", code));
    }
    compare(
        new CollectionRound(
            SmallGroup.catalogue(),
            new EntityTree(entities, "G"),
            SmallGroup.YEAR,
            new History(held, List.of()),
            Approach.OPERATIONAL_CONTROL),
        List.of(Language.ZH, Language.EN));
  }

  private static final List<String> NAMES =
      List.of(
          "甲",
          "集团",
          " <A> & \"B\" ]]> & 'C' ",
          "第 😀 厂",
          "名".repeat(200),
          "a\tb\nc\u0001\uFFFE",
          "_x000A_ &amp; _x41_",
          "　全角　",
          "能源",
          "2024",
          "n".repeat(33_000),
          "ten 10",
          "eleven",
          "twelve & more & more & more & more & more & more & more & more");

  private static final List<ReportedValue> VALUES =
      Stream.concat(
              Stream.of(
                      "0",
                      "-0.0",
                      "1",
                      "1234567.891",
                      "0.12345678901234567",
                      "1E+3",
                      "1E+20",
                      "1E-12",
                      "-17.50",
                      "1E+400",
                      "99999999999999999999",
                      "0.1")
                  .map(text -> (ReportedValue) ReportedValue.Figure.of(new BigDecimal(text))),
              Stream.of(
                  new ReportedValue.Answer("ISO 14001; <ISO> & 45001"),
                  new ReportedValue.Answer(" 名 "),
                  new ReportedValue.Answer("吨"),
                  new ReportedValue.Answer("甲"),
                  new ReportedValue.Answer(""),
                  ReportedValue.Absent.NOT_APPLICABLE,
                  ReportedValue.Absent.NOT_AVAILABLE))
          .toList();

  private static Fact fact(String entity, String code, ReportedValue value) {
    return new Fact(
        new FigureKey(entity, KpiCode.parse(code), SmallGroup.YEAR.prior()),
        value,
        false,
        "",
        SourceCell.NOWHERE,
        Fact.Origin.HISTORY,
        Optional.empty());
  }

  private static Entity entity(String code, String parent, String name) {
    Holding holding =
        new Holding(parent, Control.FULL, true, BigDecimal.ONE, LocalDate.MIN, LocalDate.MAX);
    return new Entity(
        code,
        LocalText.of(name, name + "!"),
        "",
        "",
        true,
        "",
        List.of(),
        new Holdings(List.of(holding), FiscalYear.CALENDAR));
  }
}
