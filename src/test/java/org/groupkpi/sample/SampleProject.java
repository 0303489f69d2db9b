package org.groupkpi.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.poi.ss.usermodel.Cell;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.Register;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.form.FormRequest;
import org.groupkpi.form.FormWords;
import org.groupkpi.form.FormWriter;
import org.groupkpi.measure.Year;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.submission.CollectionRound;

/** Fills in the forms of the sample project as its filers would. */
final class SampleProject {
  static final Path FOLDER = Path.of("sample-workbooks");

  private final Project project;
  private final SampleData data;
  private final Map<String, byte[]> filled = new ConcurrentHashMap<>();

  private SampleProject(Project project, SampleData data) {
    this.project = project;
    this.data = data;
  }

  static SampleProject load() {
    try {
      return new SampleProject(ProjectLoader.load(FOLDER, Overrides.NONE), SampleData.read());
    } catch (WrongDefinitions e) {
      throw new IllegalStateException(e);
    }
  }

  CollectionRound round() {
    return project.round();
  }

  SampleData data() {
    return data;
  }

  /** A mistake with the file and the cell in which it stands; the cell is empty for files. */
  record Made(SampleMistake mistake, String file, String cell) {}

  /** Every file of a project, by path below its submissions, and the mistakes in them. */
  record Files(Map<String, byte[]> bytes, List<Made> mistakes) {}

  /** A file with all answers, before another program saves it. */
  byte[] filled(SampleFile file) throws IOException {
    byte[] known = filled.get(file.entity());
    byte[] bytes = known == null ? filled(file, round(), List.of(), new ArrayList<>()) : known;
    filled.put(file.entity(), bytes);
    return bytes;
  }

  /** The submissions with their mistakes; no file is saved by another program. */
  Files withMistakes() throws IOException {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    List<Made> made = new ArrayList<>();
    for (SampleFile each : SampleFile.ALL) {
      SampleFile file = each.unsaved();
      List<SampleMistake> mistakes = data.mistakes(file.entity());
      List<SampleMistake> ofFile =
          mistakes.stream().filter(m -> m.place() == SampleMistake.Place.FILE).toList();
      ofFile.forEach(mistake -> made.add(new Made(mistake, file.path(), "")));
      if (ofFile.stream().anyMatch(mistake -> mistake.ofFile("missing"))) {
        continue;
      }
      CollectionRound round =
          ofFile.stream().anyMatch(mistake -> mistake.ofFile("year 2023"))
              ? in(new Year(2023))
              : round();
      bytes.put(
          file.path(), mistakes.isEmpty() ? filled(file) : filled(file, round, mistakes, made));
      if (ofFile.stream().anyMatch(mistake -> mistake.ofFile("twice"))) {
        bytes.put(file.path().replace(".xlsx", "（更正）.xlsx"), corrected(file));
      }
    }
    return new Files(bytes, made);
  }

  /** The same form with one figure corrected. */
  private byte[] corrected(SampleFile file) throws IOException {
    SampleMistake correction =
        new SampleMistake(
            file.entity(),
            KpiCode.parse("PACKAGING"),
            SampleMistake.Place.VALUE,
            "671.67",
            FindingKind.F114.name());
    return filled(file, round(), List.of(correction), new ArrayList<>());
  }

  private CollectionRound in(Year year) {
    CollectionRound round = round();
    return new CollectionRound(
        round.catalogue(), round.tree(), year, round.history(), round.approach());
  }

  private byte[] filled(
      SampleFile file, CollectionRound round, List<SampleMistake> mistakes, List<Made> made)
      throws IOException {
    Entity entity = round.tree().entity(file.entity());
    try (FilledForm form = new FilledForm(form(round, entity), round.year())) {
      data.answers(entity.code()).stream()
          .filter(answer -> form.codes().contains(answer.code()) || round.equals(round()))
          .forEach(answer -> form.answer(answer, inWords(answer.code())));
      FormWords words = new FormWords(project.settings().languages());
      form.lists().forEach(list -> list.write(register(list), rows(entity, list), words));
      form.sign(filer(file));
      Map<SampleMistake, Cell> places = new LinkedHashMap<>();
      mistakes.stream()
          .filter(mistake -> mistake.place() != SampleMistake.Place.FILE)
          .forEach(mistake -> places.put(mistake, form.err(mistake)));
      byte[] bytes = finished(form, file, round);
      places.forEach((mistake, cell) -> made.add(new Made(mistake, file.path(), place(cell))));
      return bytes;
    }
  }

  private static byte[] finished(FilledForm form, SampleFile file, CollectionRound round)
      throws IOException {
    return switch (file.hand()) {
      case OWN_WORKBOOK ->
          OwnWorkbook.of(form, round.tree().entity(file.entity()), round.year(), filer(file));
      case REARRANGED -> {
        Rearrangement.of(form.workbook());
        yield form.save();
      }
      case AS_IS, LIBRE_OFFICE, LIBRE_OFFICE_XLS -> form.save();
    };
  }

  private static String place(Cell cell) {
    return cell.getSheet().getSheetName() + "!" + cell.getAddress();
  }

  private static Filer filer(SampleFile file) {
    return Filer.number(
        SampleFile.ALL.stream().map(SampleFile::entity).toList().indexOf(file.entity()));
  }

  private Register register(FilledList list) {
    return Optional.ofNullable(round().catalogue().registers().all().get(list.register()))
        .orElseThrow();
  }

  private List<Map<String, String>> rows(Entity entity, FilledList list) {
    return data.rows(entity.code(), list.register());
  }

  /** Whether the answer to a code is words. */
  boolean inWords(KpiCode code) {
    return Optional.ofNullable(round().catalogue().indicators().get(code.indicator()))
        .orElseThrow()
        .rule()
        .answeredInWords();
  }

  private byte[] form(CollectionRound round, Entity entity) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FormWriter.write(
        new FormRequest(
            round,
            entity,
            project.settings().languages(),
            given(project.settings().workbook().deadline()),
            given(project.settings().workbook().password())),
        out);
    return out.toByteArray();
  }

  private static Optional<String> given(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(text);
  }
}
