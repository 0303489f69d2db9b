package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.finding.Digest;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.intake.FormCache;
import org.groupkpi.intake.ReturnedForm;
import org.groupkpi.project.Project;
import org.groupkpi.project.TableName;

/**
 * Remembers between runs what came of each workbook, in a store that may lose it at any time. An
 * entry is known by all that reading depends on: the program, the definitions that concern reading,
 * the figures held, name and bytes of the file. It ends with the digest of what stands before; a
 * damaged one is as good as none. Workbooks that need a password are not kept.
 */
public final class RunCache implements FormCache {
  private static final int DIGEST = 32;

  /** What only prints, judges or adds up. */
  private static final Set<String> OTHER_FILES =
      Stream.of(
              TableName.TABLES,
              TableName.ROWS,
              TableName.CHECKS,
              TableName.TARGETS,
              TableName.ADJUSTMENTS,
              TableName.WAIVERS,
              TableName.DISCLOSURES)
          .map(table -> "definitions/" + table.word() + ".csv")
          .collect(Collectors.toSet());

  private final EntryStore store;
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
    this.project = project;
    this.round = round(project, program);
  }

  private static String round(Project project, String program) {
    MessageDigest all = Digest.sha256();
    all.update(
        (program + project.settings().year() + project.settings().approach()).getBytes(UTF_8));
    for (SourceCell file : project.files()) {
      if (!OTHER_FILES.contains(file.file())) {
        all.update(("\n" + file.file() + " " + file.sha256()).getBytes(UTF_8));
      }
    }
    return Digest.hex(all.digest());
  }

  private String key(String file, String sha256) {
    return Digest.of((round + sha256 + file).getBytes(UTF_8));
  }

  @Override
  public Optional<ReturnedForm> find(String file, String sha256) {
    String key = key(file, sha256);
    try {
      Optional<byte[]> found = store.read(key);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      byte[] bytes = found.get();
      int end = bytes.length - DIGEST;
      MessageDigest digest = Digest.sha256();
      digest.update(bytes, 0, Math.max(0, end));
      if (end < 0 || !Arrays.equals(digest.digest(), 0, DIGEST, bytes, end, bytes.length)) {
        store.forget(key);
        return Optional.empty();
      }
      RecordReader reader =
          new RecordReader(
              new ByteArrayInputStream(bytes, 0, end), code -> project.entities().entity(code));
      ReturnedForm form = reader.read(ReturnedForm.class);
      store.used(key);
      return Optional.of(form);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void keep(ReturnedForm form) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new RecordWriter(bytes).write(form);
      bytes.write(Digest.sha256().digest(bytes.toByteArray()));
      store.write(key(form.file().file(), form.file().sha256()), bytes.toByteArray());
    } catch (IOException e) {
      // the workbook is read again next time
    }
  }

  @Override
  public void tidy() {
    store.tidy();
  }
}
