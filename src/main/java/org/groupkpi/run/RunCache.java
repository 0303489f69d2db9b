package org.groupkpi.run;

import java.util.Optional;
import org.groupkpi.intake.FormCache;
import org.groupkpi.intake.ReturnedForm;
import org.groupkpi.project.DefinitionsDigest;
import org.groupkpi.project.Project;

/**
 * Remembers between runs what came of each workbook. It is known by all that reading depends on:
 * the program, the definitions that concern reading, the figures held, name and bytes of the file.
 * Workbooks that need a password are not kept.
 */
public final class RunCache implements FormCache {
  private final EntryStore store;
  private final KeptRecords records;
  private final Project project;
  private final String round;

  /**
   * The cache of a project's reporting round.
   *
   * @param store keeps the entries
   * @param program tells this build of the program from every other one
   */
  public RunCache(EntryStore store, Project project, String program) {
    this.store = store;
    this.records = new KeptRecords(store, program);
    this.project = project;
    this.round = DefinitionsDigest.of(project.settings(), project.catalogue(), project.files());
  }

  @Override
  public Optional<ReturnedForm> find(String file, String sha256) {
    return records.find(
        round + sha256 + file, ReturnedForm.class, code -> project.entities().entity(code));
  }

  @Override
  public void keep(ReturnedForm form) {
    records.keep(round + form.file().sha256() + form.file().file(), form);
  }

  @Override
  public void tidy() {
    store.tidy();
  }
}
