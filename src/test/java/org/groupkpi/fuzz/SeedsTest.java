package org.groupkpi.fuzz;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every seed of {@code src/test/resources/fuzz} goes through its door, and so does every input that
 * once did harm. {@code -Pfuzz} makes more of them.
 */
class SeedsTest {
  static final Path SEEDS = Path.of("src/test/resources/fuzz");

  @TestFactory
  List<DynamicTest> everySeedGoesThroughItsDoor() throws IOException {
    SmallProject project = SmallProject.copy();
    List<DynamicTest> tests = new ArrayList<>();
    for (Target target : Target.values()) {
      try (Stream<Path> seeds = Files.list(SEEDS.resolve(target.folder()))) {
        seeds
            .sorted()
            .map(
                seed ->
                    dynamicTest(
                        target.folder() + "/" + seed.getFileName(),
                        () -> target.enter(Files.readAllBytes(seed), project)))
            .forEach(tests::add);
      }
    }
    return tests;
  }
}
