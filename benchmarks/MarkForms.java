import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.intake.SubmittedFile;
import org.groupkpi.intake.Workers;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.returns.ReviewWords;
import org.groupkpi.run.ReportingRun;
import org.groupkpi.run.ReturnedWorkbooks;
import org.groupkpi.run.RunOptions;

/**
 * Marks workbooks of a project over and over, and in turn opens and saves the same ones with POI,
 * the least that a program has to do that marks cells with POI; prints for each round how much CPU
 * one copy takes of what POI takes. The first rounds, in which both warm up, are not printed. Every
 * workbook is sent back for findings that the project has somewhere.
 *
 * <pre>java -cp target/groupkpi.jar benchmarks/MarkForms.java PROJECT ROUNDS</pre>
 */
public final class MarkForms {
  private static final int WARM = 8;
  private static final int WORKBOOKS = 60;
  private static final int FINDINGS = 4;

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private MarkForms() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Project project = ProjectLoader.load(folder, Overrides.NONE);
    ReportingRun.Judged judged =
        ReportingRun.judge(project, folder, RunOptions.standard(project, 2, "benchmark"));
    List<SubmittedFile> files =
        judged.files().subList(0, Math.min(WORKBOOKS, judged.files().size()));
    List<Finding> findings = findings(judged.findings(), files);
    for (int round = 0; round < WARM + Integer.parseInt(arguments[1]); round++) {
      long start = SYSTEM.getProcessCpuTime();
      mark(project, files, findings);
      long between = SYSTEM.getProcessCpuTime();
      saveAgain(files);
      long end = SYSTEM.getProcessCpuTime();
      if (round >= WARM) {
        System.out.printf(Locale.ROOT, "%.4f%n", (between - start) / (double) (end - between));
      }
    }
  }

  /** Some findings at cells, said of every file. */
  private static List<Finding> findings(List<Finding> some, List<SubmittedFile> files) {
    List<Finding> all = new ArrayList<>();
    for (SubmittedFile file : files) {
      SourceCell there = file.file();
      some.stream()
          .filter(finding -> ReviewWords.asks(finding) && !finding.place().cell().isEmpty())
          .limit(FINDINGS)
          .map(
              finding -> {
                SourceCell place = finding.place();
                return finding.at(
                    new SourceCell(
                        there.file(), there.sha256(), place.sheet(), place.cell(), place.text()));
              })
          .forEach(all::add);
    }
    return all;
  }

  private static void mark(Project project, List<SubmittedFile> files, List<Finding> findings)
      throws IOException {
    int marked =
        new ReturnedWorkbooks(
                project.round(),
                project.definitions().checks(),
                project.settings().languages(),
                project.intake())
            .write(files, findings, new Workers(1), (path, content) -> {})
            .paths()
            .size();
    if (marked != files.size()) {
      throw new IllegalStateException(marked + " copies");
    }
  }

  private static void saveAgain(List<SubmittedFile> files) throws IOException {
    for (SubmittedFile file : files) {
      try (InputStream in = file.original().open()) {
        XSSFWorkbook workbook = new XSSFWorkbook(in);
        workbook.write(OutputStream.nullOutputStream());
        workbook.getPackage().revert(); // closing it would save it again
      }
    }
  }
}
