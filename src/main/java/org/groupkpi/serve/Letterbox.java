package org.groupkpi.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.groupkpi.file.WholeFile;
import org.groupkpi.run.OutputFolder;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Takes workbooks that are dropped into the page, into the submissions of the year. */
record Letterbox(Path project) {
  private static final long MOST_BYTES = 100L << 20;
  private static final int LONGEST_NAME = 120;
  private static final Set<String> ENDINGS = Set.of("xlsx", "xlsm", "xls");
  private static final LocalText NO_WORKBOOK =
      Words.of("“{0}” is no workbook: submissions end in .xlsx, .xlsm or .xls");
  private static final LocalText THERE =
      Words.of("{0} is there already: replace it, or give the file another name");
  private static final LocalText TOO_LARGE =
      Words.of("{0} is larger than {1} MB and was not taken");

  /**
   * Writes a workbook; it stands there whole or not at all.
   *
   * @param name of the file, without folders
   */
  void take(String year, String name, boolean replacing, InputStream content)
      throws IOException, Refusal {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    boolean usable =
        !name.startsWith(".")
            && !name.startsWith("~$")
            && name.length() <= LONGEST_NAME
            && name.matches("[^/\\\\:*?\"<>|\\p{Cntrl}]+")
            && ENDINGS.contains(ending);
    if (!usable) {
      throw new Refusal(Refusal.WRONG, NO_WORKBOOK.fill(name));
    }
    Path file = OutputFolder.below(project, "submissions/" + year + "/" + name);
    if (Files.exists(file) && !replacing) {
      throw new Refusal(Refusal.CONFLICT, THERE.fill(name));
    }
    Files.createDirectories(Objects.requireNonNull(file.getParent()));
    byte[] bytes = content.readNBytes((int) MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new Refusal(Refusal.TOO_LARGE, TOO_LARGE.fill(name, MOST_BYTES >> 20));
    }
    WholeFile.write(file, bytes);
  }
}
