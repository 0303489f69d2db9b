package org.groupkpi.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/** Opens a page in the browser of the person at the terminal. */
final class Browser {
  private Browser() {}

  /** Opens the page, where somebody is there to see it; who sees none opens the address. */
  static void open(URI page, boolean terminal) {
    if (!terminal) {
      return;
    }
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> call =
        system.contains("windows")
            ? List.of("rundll32", "url.dll,FileProtocolHandler", page.toString())
            : List.of(system.contains("mac") ? "open" : "xdg-open", page.toString());
    try {
      new ProcessBuilder(call)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      // there is no such program: the address stands on the terminal
    }
  }
}
