import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.groupkpi.intake.Workers;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.run.ReportingRun;
import org.groupkpi.run.ReturnedWorkbooks;
import org.groupkpi.run.RunOptions;

/**
 * Judges a project and prints how many seconds of CPU one returned workbook takes, without what was
 * needed to judge.
 *
 * <pre>java -cp target/groupkpi.jar benchmarks/MarkForms.java PROJECT</pre>
 */
public final class MarkForms {
  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]);
    Project project = ProjectLoader.load(folder, Overrides.NONE);
    RunOptions options = RunOptions.standard(project, 2, "benchmark");
    ReportingRun.Judged judged = ReportingRun.judge(project, folder, options);
    var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long start = system.getProcessCpuTime();
    int returned =
        new ReturnedWorkbooks(
                project.round(),
                project.definitions().checks(),
                project.settings().languages(),
                project.intake())
            .write(judged.files(), judged.findings(), new Workers(2), (path, content) -> {})
            .paths()
            .size();
    System.out.printf("%.6f%n", (system.getProcessCpuTime() - start) / 1e9 / returned);
  }
}
