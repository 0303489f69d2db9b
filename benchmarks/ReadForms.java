import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.groupkpi.check.Checks;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.file.SpreadsheetReader;
import org.groupkpi.intake.FormReader;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.submission.CollectionRound;

/**
 * Times, turn by turn and on one thread: the limit (the needed parts of a form inflated, one pass
 * over their bytes), reading forms to cells, and reading, understanding and checking them. Prints
 * the median ratios of the last half of the rounds, which are in steady state: {@code T1 2.10 T2 6.05}.
 *
 * <pre>java -cp target/groupkpi.jar benchmarks/ReadForms.java PROJECT YEAR ROUNDS</pre>
 */
public final class ReadForms {
  private static final int FORMS = 60;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private record Form(String name, byte[] bytes) {}

  private final Inflater inflater = new Inflater(true);
  private final byte[] inflated = new byte[1 << 24];
  private final CollectionRound round;
  private final FormReader reader;
  private long sink;

  private ReadForms(Project project) {
    this.round = project.round();
    this.reader = new FormReader(round);
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    ReadForms bench = new ReadForms(ProjectLoader.load(folder, Overrides.NONE));
    bench.run(forms(folder.resolve("submissions").resolve(arguments[1])), Integer.parseInt(arguments[2]));
  }

  private static List<Form> forms(Path folder) throws IOException {
    List<Form> forms = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files.sorted().limit(FORMS)::iterator) {
        forms.add(new Form(file.getFileName().toString(), Files.readAllBytes(file)));
      }
    }
    return forms;
  }

  private void run(List<Form> forms, int rounds) {
    double[] cells = new double[rounds - rounds / 2];
    double[] checked = new double[cells.length];
    for (int i = 0; i < rounds; i++) {
      long limit = took(forms, this::limit);
      long read = took(forms, form -> spreadsheet(form).sheets().size());
      long judged = took(forms, this::judged);
      if (i >= rounds / 2) {
        cells[i - rounds / 2] = (double) read / limit;
        checked[i - rounds / 2] = (double) judged / limit;
      }
    }
    System.out.printf("T1 %.2f T2 %.2f%n", median(cells), median(checked));
    if (sink == 0) {
      throw new IllegalStateException("nothing was read");
    }
  }

  private long took(List<Form> forms, ToLongFunction<Form> work) {
    long start = THREADS.getCurrentThreadCpuTime();
    forms.forEach(form -> sink += work.applyAsLong(form));
    return THREADS.getCurrentThreadCpuTime() - start;
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private Spreadsheet spreadsheet(Form form) {
    return (Spreadsheet) SpreadsheetReader.open(form.bytes());
  }

  private long judged(Form form) {
    return reader.read(spreadsheet(form), form.name()).submission().stream()
        .mapToLong(submission -> submission.facts().size() + Checks.run(submission, round).size())
        .sum();
  }

  /** Inflates the parts that a reader needs, and counts their tags. */
  private long limit(Form form) {
    byte[] bytes = form.bytes();
    int end = bytes.length - 22;
    int at = number(bytes, end + 16, 4);
    long tags = 0;
    for (int count = number(bytes, end + 10, 2); count > 0; count--) {
      int nameLength = number(bytes, at + 28, 2);
      String name = new String(bytes, at + 46, nameLength, StandardCharsets.UTF_8);
      if (name.matches("xl/(worksheets/sheet\\d+|sharedStrings|styles|workbook)\\.xml")) {
        int header = number(bytes, at + 42, 4);
        int data = header + 30 + number(bytes, header + 26, 2) + number(bytes, header + 28, 2);
        tags += tags(bytes, data, number(bytes, at + 20, 4), number(bytes, at + 24, 4));
      }
      at += 46 + nameLength + number(bytes, at + 30, 2) + number(bytes, at + 32, 2);
    }
    return tags;
  }

  private long tags(byte[] bytes, int from, int packed, int size) {
    inflater.reset();
    inflater.setInput(bytes, from, packed);
    long tags = 0;
    try {
      for (int length = 0; length < size; ) {
        length += inflater.inflate(inflated, length, size - length);
      }
    } catch (DataFormatException e) {
      throw new IllegalStateException(e);
    }
    for (int i = 0; i < size; i++) {
      tags += inflated[i] == '<' ? 1 : 0;
    }
    return tags;
  }

  private static int number(byte[] bytes, int at, int length) {
    int number = 0;
    for (int i = length - 1; i >= 0; i--) {
      number = number << 8 | (bytes[at + i] & 0xff);
    }
    return number;
  }
}
