package org.groupkpi;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Says at the end of a test run which tests were skipped for want of which program. */
public final class SkippedTests implements TestExecutionListener {
  private static final Pattern REASON =
      Pattern.compile(Pattern.quote(InstalledTool.NEEDS) + "([\\w-]+)");

  /** Whether the test that this thread runs says that it starts programs. */
  private static final ThreadLocal<Boolean> STARTS_PROGRAMS = ThreadLocal.withInitial(() -> true);

  private final Map<String, String> skipped = new ConcurrentSkipListMap<>();

  static boolean startsPrograms() {
    return STARTS_PROGRAMS.get();
  }

  @Override
  public void executionStarted(TestIdentifier test) {
    STARTS_PROGRAMS.set(test.getTags().contains(TestTag.create(StartsProgram.TAG)));
  }

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (result.getStatus() == TestExecutionResult.Status.ABORTED) {
      String reason = result.getThrowable().map(Throwable::getMessage).orElse("");
      Matcher program = REASON.matcher(reason);
      skipped.put(name(test), program.find() ? program.group(1) : reason);
    }
  }

  private static String name(TestIdentifier test) {
    return Pattern.compile("\\[(?:class|method|test-template|test-template-invocation):([^\\]]+)")
        .matcher(test.getUniqueId())
        .results()
        .map(part -> part.group(1).replaceAll("\\(.*", "").replaceAll(".*\\.", ""))
        .reduce((outer, inner) -> outer + "." + inner)
        .orElse(test.getDisplayName());
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    if (skipped.isEmpty()) {
      return;
    }
    Map<String, StringBuilder> programs = new TreeMap<>();
    skipped.forEach(
        (test, program) ->
            programs
                .computeIfAbsent(program, none -> new StringBuilder())
                .append("\n  ")
                .append(test));
    StringBuilder text = new StringBuilder("\nSkipped, as a program is not installed:");
    programs.forEach((program, tests) -> text.append('\n').append(program).append(tests));
    System.out.println(text.append("\nThe README says how to install what tests need."));
  }
}
