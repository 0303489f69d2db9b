package org.groupkpi.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told where Spark, or the program for it, is missing; runs are tested in distributed. */
class SparkStartTest {
  @TempDir private Path folder;

  private void refused(Map<String, String> environment, String message) {
    assertThatThrownBy(() -> new SparkStart(folder, environment).run(1, List.of("consolidate")))
        .isInstanceOfSatisfying(
            WrongCall.class, wrong -> assertThat(wrong.reason().in(Language.EN)).contains(message));
  }

  @Test
  void aSparkThatIsNotThere() {
    refused(Map.of(), "Spark was not found in ");
    refused(Map.of("SPARK_HOME", folder.toString()), "Spark was not found in " + folder);
  }

  @Test
  void aProgramThatWasNotBuilt() throws IOException {
    Files.createDirectory(folder.resolve("jars"));
    refused(
        Map.of("SPARK_HOME", folder.toString()),
        "groupkpi-spark.jar was not found; run ./mvnw -f distributed/pom.xml verify");
  }
}
