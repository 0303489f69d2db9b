package org.groupkpi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import org.groupkpi.measure.Year;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Stores that know names alone hold the same submissions as a folder of the same files. */
class ListedFilesTest {
  /** A file of a store. */
  private record Stored(URI place) implements Original {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(new byte[0]);
    }

    @Override
    public long size() {
      return 0;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "submissions/2024/A.xlsx, READ",
    "submissions/2024/north/B.XLS, READ",
    "submissions/2024/A.csv, OTHER_FORMAT",
    "submissions/2024/letter.pdf, IGNORED",
    "submissions/2024/evidence/A.xlsx,",
    "submissions/2024/north/evidence/A.xlsx, READ",
    "submissions/2024/~$A.xlsx,",
    "submissions/2024/.hidden/A.xlsx,",
    "submissions/2024/passwords.csv,",
    "submissions/2023/A.xlsx,",
    "definitions/indicators.csv,",
  })
  void aFileIsTreatedByItsName(String name, SubmissionFile.Treatment treatment) {
    assertThat(
            SubmissionFiles.listed(
                    new Stored(URI.create("store:/" + name.replace("~$", ""))),
                    name,
                    new Year(2024))
                .map(SubmissionFile::treatment)
                .orElse(null))
        .isEqualTo(treatment);
  }
}
