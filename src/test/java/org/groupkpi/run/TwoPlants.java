package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A group of two plants, N1 and N2, whose files in {@code submissions/2024} a test writes as it
 * likes.
 */
record TwoPlants(Path folder) {
  private static final Path BASE = FindingExample.FOLDER.resolve("base");

  /** The project without any file of a filer. */
  static TwoPlants in(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(BASE)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Path target = folder.resolve(BASE.relativize(file).toString());
        if (!file.startsWith(BASE.resolve("submissions"))) {
          Files.createDirectories(target.resolveSibling(""));
          Files.copy(file, target);
        }
      }
    }
    Files.createDirectories(folder.resolve("submissions/2024"));
    return new TwoPlants(folder);
  }

  /** A sound form in which a plant answers all that is asked. */
  static byte[] form(String entity) throws IOException {
    return form(entity, "52340");
  }

  static byte[] form(String entity, String energy) throws IOException {
    return DrawnWorkbook.of("指标编码 | 单位 | 2024年 | 状态 | 说明\nENERGY | 吨标煤 | " + energy + "\n", entity);
  }

  TwoPlants with(String file, byte[] content) throws IOException {
    Path target = folder.resolve(file);
    Files.createDirectories(target.resolveSibling(""));
    Files.write(target, content);
    return this;
  }

  TwoPlants with(String file, String content) throws IOException {
    return with(file, content.getBytes(UTF_8));
  }

  TwoPlants submitted(String file, byte[] content) throws IOException {
    return with("submissions/2024/" + file, content);
  }

  Path output() {
    return folder.resolve("validated");
  }

  Path returned(String file) {
    return output().resolve("returns").resolve(file);
  }

  /** Validates; messages are in English. */
  Called validate(String... options) {
    List<String> arguments = new ArrayList<>(List.of("validate", "--lang", "en", "--verbose"));
    arguments.addAll(List.of("--out", output().toString()));
    arguments.addAll(Arrays.asList(options));
    arguments.add(folder.toString());
    return Called.kpi(arguments.toArray(String[]::new));
  }
}
