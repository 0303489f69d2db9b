package org.groupkpi.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.groupkpi.InstalledTool;

/** Has Chromium lay out drawings, and tells which of their texts cannot be read. */
final class DrawnTexts {
  private static final Path PAGE = Path.of("src/test/resources/scripts/drawn-texts.html");

  private DrawnTexts() {}

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
    String printed =
        InstalledTool.CHROMIUM.run(
            folder,
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--user-data-dir=" + folder.resolve("profile"),
            "--window-size=1200,900",
            "--dump-dom",
            page.toUri().toString());
    int start = printed.indexOf("<pre id=\"faults\">") + "<pre id=\"faults\">".length();
    return printed.substring(start, printed.indexOf("</pre>", start)).lines().toList();
  }
}
