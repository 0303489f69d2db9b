package org.groupkpi.project;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.groupkpi.definition.Register;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.PublishedFigure;
import org.groupkpi.submission.RegisterAnswer;

/**
 * Writes a closed year into the folder history: its facts, what it changed of earlier years, and
 * what its report printed: all files, or none.
 */
public final class HistoryWriter {
  private static final Comparator<HistoryTable.Row> BY_FIGURE =
      Comparator.comparing((HistoryTable.Row row) -> row.text("entity"))
          .thenComparing(row -> row.text("indicator"))
          .thenComparing(row -> row.text("member"));

  private static final Comparator<HistoryTable.Row> AS_GIVEN = Comparator.comparing(row -> "");

  private final Path project;
  private final Path folder;
  private final Year year;
  private final HistoryRows rows;

  public HistoryWriter(Path folder, Project project) {
    this.project = folder;
    this.folder = folder.resolve(HistoryFolder.FOLDER);
    this.year = project.settings().year();
    this.rows = new HistoryRows(project);
  }

  /**
   * A file that was written.
   *
   * @param name below the project folder
   * @param of the year of its facts; empty: what was printed
   * @param added how many rows came in
   * @param kept where the file as it was stands now, if the new one does not hold all of it
   */
  public record Written(String name, Optional<Year> of, int added, Optional<String> kept) {}

  private record Pending(
      String name, Optional<Year> of, HistoryTable table, Optional<String> earlier) {}

  /** Ends a closing of the project that was interrupted, and tells whether there was one. */
  public static boolean completed(Path project) throws IOException {
    Path history = project.resolve(HistoryFolder.FOLDER);
    boolean pending = HistorySwap.pending(history);
    if (pending) {
      HistorySwap.complete(history);
    }
    return pending;
  }

  /** The files that show that the year was closed before. */
  public List<String> closed() throws IOException {
    List<String> found = new ArrayList<>();
    facts(year).ifPresent(found::add);
    if (Files.exists(folder.resolve(HistoryFolder.PUBLISHED))
        && published().has(this::ofThisReport)) {
      found.add(HistoryFolder.PUBLISHED);
    }
    return found.stream().map(name -> HistoryFolder.FOLDER + "/" + name).toList();
  }

  /**
   * Writes the year.
   *
   * @param facts of the year, and those of earlier years that are not yet in history as they count
   * @param printed by the report of the year
   * @param registers what entities said of each register, in tree order
   */
  public List<Written> write(
      Map<Year, List<Fact>> facts,
      List<PublishedFigure> printed,
      Map<Register, Map<String, RegisterAnswer>> registers)
      throws IOException {
    Files.createDirectories(folder);
    List<Pending> pending = new ArrayList<>();
    pending.add(published(printed));
    for (Year earlier : earlierYears(facts.keySet())) {
      Pending changed = amended(earlier, facts.getOrDefault(earlier, List.of()));
      if (changed.table().added() > 0 || changed.table().lost()) {
        pending.add(changed);
      }
    }
    registers.forEach((register, answers) -> pending.add(ofRegister(register, answers)));
    pending.add(ofYear(facts.getOrDefault(year, List.of())));
    return swapIn(pending);
  }

  /** Every earlier year: also one that closing the year before this had changed. */
  private List<Year> earlierYears(Set<Year> changed) throws IOException {
    Set<Year> years = new TreeSet<>(changed);
    years.addAll(heldYears());
    return years.stream().filter(one -> one.compareTo(year) < 0).toList();
  }

  private List<Year> heldYears() throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths
          .flatMap(path -> HistoryFolder.yearOf(path.getFileName().toString()).stream())
          .toList();
    }
  }

  private Optional<String> facts(Year of) {
    return List.of("facts-" + of + ".csv", "facts-" + of + ".csv.gz").stream()
        .filter(name -> Files.exists(folder.resolve(name)))
        .findFirst();
  }

  private HistoryTable published() throws IOException {
    return Files.exists(folder.resolve(HistoryFolder.PUBLISHED))
        ? HistoryTable.read(project, TableName.PUBLISHED, HistoryFolder.PUBLISHED)
        : HistoryTable.empty(TableName.PUBLISHED);
  }

  private boolean ofThisReport(HistoryTable.Row row) {
    String report = row.text("report").isEmpty() ? row.text("year") : row.text("report");
    return report.equals(year.toString());
  }

  private Pending published(List<PublishedFigure> printed) throws IOException {
    HistoryTable table = published();
    table.remove(this::ofThisReport);
    table.add(printed.stream().map(rows::of).toList(), AS_GIVEN);
    return new Pending(
        HistoryFolder.PUBLISHED,
        Optional.empty(),
        table,
        Optional.of(HistoryFolder.PUBLISHED).filter(name -> Files.exists(folder.resolve(name))));
  }

  /** The year anew; what later reports restated or added of it stays. */
  private Pending ofYear(List<Fact> facts) throws IOException {
    Optional<String> held = facts(year);
    boolean later = heldYears().stream().anyMatch(one -> one.compareTo(year) > 0);
    HistoryTable table = held(later ? held : Optional.empty());
    List<HistoryTable.Row> own =
        facts.stream().flatMap(fact -> rows.ofYear(fact).stream()).toList();
    Set<List<String>> known = keys(own);
    table.remove(row -> !cameLater(row) || known.contains(HistoryRows.key(row)));
    table.add(own, BY_FIGURE);
    return new Pending("facts-" + year + ".csv", Optional.of(year), table, held);
  }

  private HistoryTable held(Optional<String> name) throws IOException {
    return name.isPresent()
        ? HistoryTable.read(project, TableName.FACTS, name.get())
        : HistoryTable.empty(TableName.FACTS);
  }

  private static Set<List<String>> keys(List<HistoryTable.Row> rows) {
    return rows.stream().map(HistoryRows::key).collect(Collectors.toSet());
  }

  private Pending ofRegister(Register register, Map<String, RegisterAnswer> answers) {
    String name = HeldRegister.fileName(register.code(), year);
    return new Pending(
        name,
        Optional.of(year),
        HeldRegister.table(register, answers),
        Optional.of(name).filter(held -> Files.exists(folder.resolve(held))));
  }

  private Pending amended(Year earlier, List<Fact> facts) throws IOException {
    Optional<String> held = facts(earlier);
    HistoryTable table = held(held);
    List<HistoryTable.Row> changes =
        facts.stream().flatMap(fact -> rows.ofEarlierYear(fact).stream()).toList();
    Set<List<String>> changed = keys(changes);
    table.remove(row -> cameWithThisReport(row) || changed.contains(HistoryRows.key(row)));
    table.add(changes, BY_FIGURE);
    return new Pending(held.orElse("facts-" + earlier + ".csv"), Optional.of(earlier), table, held);
  }

  private boolean cameWithThisReport(HistoryTable.Row row) {
    return LaterReport.of(row.text("source"))
        .filter(later -> later.report().equals(year))
        .isPresent();
  }

  private boolean cameLater(HistoryTable.Row row) {
    return LaterReport.of(row.text("source"))
        .filter(later -> later.report().compareTo(year) > 0)
        .isPresent();
  }

  private List<Written> swapIn(List<Pending> files) throws IOException {
    HistorySwap swap = HistorySwap.begin(folder);
    List<Written> written = new ArrayList<>();
    try {
      for (Pending file : files) {
        written.add(prepare(file, swap));
      }
      swap.finish();
    } catch (IOException e) {
      swap.giveUp();
      throw e;
    }
    return written;
  }

  private static byte[] content(Pending file) throws IOException {
    byte[] bytes = file.table().bytes();
    if (!file.name().endsWith(".gz")) {
      return bytes;
    }
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private Written prepare(Pending file, HistorySwap swap) throws IOException {
    boolean replaced = file.of().filter(year::equals).isPresent();
    Optional<String> kept = Optional.empty();
    if (file.earlier().isPresent() && (replaced || file.table().lost())) {
      kept = Optional.of(free(file.earlier().get()));
      swap.put(kept.get(), Files.readAllBytes(folder.resolve(file.earlier().get())));
    }
    swap.put(file.name(), content(file));
    file.earlier().filter(name -> !name.equals(file.name())).ifPresent(swap::drop);
    return new Written(
        HistoryFolder.FOLDER + "/" + file.name(),
        file.of(),
        file.table().added(),
        kept.map(name -> HistoryFolder.FOLDER + "/" + name));
  }

  /** The first name under which a file can be kept as it is. */
  private String free(String name) {
    int number = 1;
    while (Files.exists(folder.resolve(name + "." + number))) {
      number++;
    }
    return name + "." + number;
  }
}
