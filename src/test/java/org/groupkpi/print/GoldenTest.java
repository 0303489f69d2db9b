package org.groupkpi.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.groupkpi.file.RenderedFile;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares every output in text for the sample with a file; {@code -Dgolden.update=true} rewrites
 * them.
 */
class GoldenTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/render");

  @TestFactory
  Stream<DynamicTest> outputs() {
    return files().stream().map(file -> DynamicTest.dynamicTest(file.path(), () -> check(file)));
  }

  private static List<RenderedFile> files() {
    TemplateRenderer renderer = new TemplateRenderer(Optional.empty());
    List<RenderedFile> files = new ArrayList<>();
    Set<String> texts = new TreeSet<>(renderer.formats());
    texts.remove(WordReport.FORMAT);
    files.addAll(renderer.render(SampleReport.draftIn(Language.ZH), new SampleFigures(), texts));
    files.addAll(renderer.render(SampleReport.in(Language.EN), new SampleFigures(), texts));
    files.addAll(CsvTables.render(SampleReport.in(Language.ZH)));
    return files;
  }

  private static void check(RenderedFile file) throws IOException {
    Path golden = GOLDEN.resolve(file.path());
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(golden.resolve("..").normalize());
      Files.write(golden, file.content());
    }
    assertThat(golden).hasBinaryContent(file.content());
  }
}
