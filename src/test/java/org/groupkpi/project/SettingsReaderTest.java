package org.groupkpi.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.groupkpi.setup.NewProject;
import org.groupkpi.text.Resource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {
  /** Limits have a page of their own. */
  private static final String LIMITS = "limits.";

  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void aNewProjectExplainsEverySetting(String language) {
    String text = Resource.text(NewProject.class, "project." + language + ".yaml");
    List<String> written =
        text.lines().map(line -> line.replaceFirst("^[# ]*([a-z-]+):.*", "$1")).toList();
    List<String> known =
        SettingsReader.KEYS.stream()
            .filter(key -> !key.startsWith(LIMITS))
            .map(key -> key.substring(key.indexOf('.') + 1))
            .toList();
    assertThat(written).containsAll(known);
  }
}
