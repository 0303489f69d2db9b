package org.groupkpi.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.groupkpi.FolderOfTests;

/** What {@code kpi consolidate sample-workbooks} makes, once for all tests that only read it. */
public final class SampleOutput {
  private static final Path FOLDER = consolidated();

  private SampleOutput() {}

  /** The output in all formats; nobody writes into it. */
  public static Path folder() {
    return FOLDER;
  }

  private static Path consolidated() {
    Path output = FolderOfTests.create("sample-output").resolve("output");
    Called called = Called.kpi("consolidate", "--out", output.toString(), "sample-workbooks");
    assertThat(called.exit()).as(called.printed()).isZero();
    return output;
  }
}
