package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that ask for more than a form may, or are not what they say: each is a finding. */
class HostileFormsTest {
  @TempDir private Path folder;
  private TwoPlants plants;

  @BeforeEach
  void otherPlant() throws IOException {
    plants = TwoPlants.in(folder).submitted("N2_2024.xlsx", TwoPlants.form("N2"));
  }

  @ParameterizedTest
  @CsvSource({
    "'rows: 1', number of rows is over the limit of 1: 2",
    "'cells: 8', number of cells is over the limit of 8: 9",
    "'text: 3', length of a text is over the limit of 3: 4",
    "'file-mb: 0', file size is over the limit of 0",
    "'part-mb: 0', size of a part is over the limit of 0",
    "'total-mb: 0', size of all parts is over the limit of 0",
  })
  void theProjectSetsLimits(String limit, String words) throws IOException {
    plants.submitted("N1_2024.xlsx", TwoPlants.form("N1"));
    assertThat(plants.validate()).extracting(Called::exit).isEqualTo(0);
    String settings = Files.readString(folder.resolve("project.yaml"), UTF_8);
    plants.with("project.yaml", settings + "limits:\n  " + limit + "\n");
    Called limited = plants.validate();
    assertThat(limited.exit()).isEqualTo(1);
    assertThat(limited.printed()).contains("F105", words);
  }
}
