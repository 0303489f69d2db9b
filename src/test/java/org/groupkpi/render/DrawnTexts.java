package org.groupkpi.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Has Chromium lay out drawings, and tells which of their texts cannot be read. */
final class DrawnTexts {
  private static final Path PAGE = Path.of("src/test/resources/scripts/drawn-texts.html");

  private DrawnTexts() {}

  /** Whether Chromium can be called; in CI it has to be there. */
  static boolean canBeMeasured() {
    return "true".equals(System.getenv("CI"))
        || Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, "chromium")));
  }

  /**
   * Texts that overlap or reach out, each with the name of its drawing; after the number of
   * drawings.
   *
   * @param drawings SVG files by name
   * @param folder an empty one to work in
   */
  static List<String> measure(Map<String, String> drawings, Path folder)
      throws IOException, InterruptedException {
    String all =
        drawings.entrySet().stream()
            .map(one -> "<div data-name=\"" + one.getKey() + "\">" + one.getValue() + "</div>")
            .collect(Collectors.joining("\n"));
    Path page = folder.resolve("drawings.html");
    Files.writeString(page, Files.readString(PAGE).replace("DRAWINGS", all));
    Path dom = folder.resolve("dom.html");
    int code =
        new ProcessBuilder(
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--user-data-dir=" + folder.resolve("profile"),
                "--window-size=1200,900",
                "--dump-dom",
                page.toUri().toString())
            .redirectOutput(dom.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    if (code != 0) {
      throw new IOException("chromium ended with " + code);
    }
    String printed = Files.readString(dom, UTF_8);
    int start = printed.indexOf("<pre id=\"faults\">") + "<pre id=\"faults\">".length();
    return printed.substring(start, printed.indexOf("</pre>", start)).lines().toList();
  }
}
