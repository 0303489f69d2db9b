package org.groupkpi.cli;

import java.nio.file.Path;
import org.groupkpi.definition.Nearest;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.setup.ReadyCatalogue;
import org.groupkpi.text.Language;
import org.groupkpi.text.Words;

/** A catalogue that a call names. */
final class CatalogueArgument {
  private CatalogueArgument() {}

  /** One that is shipped, or a folder. */
  static ReadyCatalogue find(String name, Path folder, Language language)
      throws WrongCall, WrongDefinitions {
    return ReadyCatalogue.find(name, folder, language)
        .orElseThrow(
            () ->
                new WrongCall(
                    Words.of("there is no catalogue “{0}”; the nearest is {1} (kpi catalogue list)")
                        .fill(name, Nearest.to(name, ReadyCatalogue.names()))));
  }
}
