package org.groupkpi.project;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ProjectLoaderTest {
  private static final Path BASE = Path.of("src/test/resources/definitions/base");

  @Test
  void loadsACorrectProject() throws WrongDefinitions {
    Project project = ProjectLoader.load(BASE, Overrides.NONE);
    assertThat(project.catalogue().indicators()).hasSize(8);
    assertThat(project.tables()).hasSize(2);
    assertThat(project.tables().get(1).rows()).hasSize(2);
  }
}
