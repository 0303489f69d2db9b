import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Makes a group of many companies out of one that {@link GenerateGroup} made: each workbook is copied under the codes
 * of other companies, its parts as they are but for that of texts, in which the code stands.
 *
 * <pre>java -cp target/groupkpi.jar benchmarks/CloneGroup.java GROUP N FOLDER</pre>
 */
public final class CloneGroup {
  private static final int YEAR = 2024;
  private static final int COMPANIES_OF_A_DIVISION = 20;
  private static final String TEXTS = "xl/sharedStrings.xml";

  private final Path from;
  private final int had;
  private final int wanted;
  private final Path to;

  private CloneGroup(Path from, int wanted, Path to) throws IOException {
    this.from = from;
    this.wanted = wanted;
    this.to = to;
    try (var forms = Files.list(from.resolve("submissions/" + YEAR))) {
      this.had = (int) forms.count();
    }
  }

  public static void main(String[] args) throws Exception {
    CloneGroup group = new CloneGroup(Path.of(args[0]), Integer.parseInt(args[1]), Path.of(args[2]));
    group.writeDefinitions();
    group.writeHistory();
    group.writeSubmissions();
  }

  private static String company(int company) {
    return String.format("C%05d", company + 1);
  }

  private static String division(int company) {
    return String.format("D%03d", company / COMPANIES_OF_A_DIVISION + 1);
  }

  private void writeDefinitions() throws IOException {
    Files.createDirectories(to.resolve("definitions"));
    Files.copy(from.resolve("project.yaml"), to.resolve("project.yaml"));
    for (String table : List.of("dimensions", "indicators", "tables", "rows", "checks")) {
      String file = "definitions/" + table + ".csv";
      Files.copy(from.resolve(file), to.resolve(file));
    }
    List<String> lines = Files.readAllLines(from.resolve("definitions/entities.csv"));
    List<String> companies = lines.stream().filter(line -> line.startsWith("C0")).toList();
    try (PrintStream out = new PrintStream(Files.newOutputStream(to.resolve("definitions/entities.csv")), false, UTF_8)) {
      out.println(lines.get(0));
      out.println(lines.get(1));
      for (int i = 0; i < wanted; i++) {
        if (i % COMPANIES_OF_A_DIVISION == 0) {
          String code = division(i);
          out.println(code + ",云海第 " + code.substring(1) + " 事业部,Division " + code + ",G,100,,");
        }
        String[] row = companies.get(i % had).split(",", -1);
        out.println(String.join(",", company(i), row[1], row[2], division(i), row[4], row[5], row[6]));
      }
    }
  }

  private void writeHistory() throws IOException {
    String file = "history/facts-" + (YEAR - 1) + ".csv";
    Files.createDirectories(to.resolve("history"));
    Files.copy(from.resolve("history/published.csv"), to.resolve("history/published.csv"));
    try (PrintStream out =
        new PrintStream(new GZIPOutputStream(Files.newOutputStream(to.resolve(file + ".gz")), 1 << 16), false, UTF_8)) {
      for (int first = 0; first < wanted; first += had) {
        try (BufferedReader in = Files.newBufferedReader(from.resolve(file))) {
          String header = in.readLine();
          if (first == 0) {
            out.println(header);
          }
          for (String line = in.readLine(); line != null; line = in.readLine()) {
            int company = first + Integer.parseInt(line.substring(1, line.indexOf(','))) - 1;
            if (company < wanted) {
              out.println(company(company) + line.substring(line.indexOf(',')));
            }
          }
        }
      }
    }
  }

  private void writeSubmissions() throws IOException {
    Files.createDirectories(to.resolve("submissions/" + YEAR));
    IntStream.range(0, had).parallel().forEach(this::writeClones);
  }

  private Path form(Path project, int company) {
    return project.resolve("submissions/" + YEAR + "/" + company(company) + "_" + YEAR + ".xlsx");
  }

  private void writeClones(int model) {
    try (ZipFile parts = ZipFile.builder().setPath(form(from, model)).get()) {
      String texts = new String(parts.getInputStream(parts.getEntry(TEXTS)).readAllBytes(), UTF_8);
      for (int company = model; company < wanted; company += had) {
        try (ZipArchiveOutputStream out = new ZipArchiveOutputStream(form(to, company))) {
          for (ZipArchiveEntry part : (Iterable<ZipArchiveEntry>) () -> parts.getEntries().asIterator()) {
            if (part.getName().equals(TEXTS)) {
              out.putArchiveEntry(new ZipArchiveEntry(TEXTS));
              out.write(texts.replace(company(model), company(company)).getBytes(UTF_8));
              out.closeArchiveEntry();
            } else {
              out.addRawArchiveEntry(part, parts.getRawInputStream(part));
            }
          }
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
