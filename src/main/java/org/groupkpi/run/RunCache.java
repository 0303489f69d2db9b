package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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
 * Remembers between runs what came of each workbook, in a folder that may be removed at any time.
 * An entry is known by all that reading depends on: the program, the definitions that concern
 * reading, the figures held, name and bytes of the file. It ends with the digest of what stands
 * before; a damaged one is as good as none. Workbooks that need a password are not kept.
 */
public final class RunCache implements FormCache {
  private static final long MOST_BYTES = 1L << 30;
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

  private final Path folder;
  private final Project project;
  private final String round;
  private final long mostBytes;
  private volatile boolean kept;

  /**
   * The cache of a project's reporting round.
   *
   * @param folder of the cache; made when something is kept
   * @param program tells this build of the program from every other one
   */
  public RunCache(Path folder, Project project, String program) {
    this(folder, project, program, MOST_BYTES);
  }

  RunCache(Path folder, Project project, String program, long mostBytes) {
    this.mostBytes = mostBytes;
    this.folder = folder;
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

  private Path entry(String file, String sha256) {
    String key = Digest.of((round + sha256 + file).getBytes(UTF_8));
    return folder.resolve(key.substring(0, 2)).resolve(key.substring(2));
  }

  @Override
  public Optional<ReturnedForm> find(String file, String sha256) {
    Path entry = entry(file, sha256);
    try {
      byte[] bytes = Files.readAllBytes(entry);
      int end = bytes.length - DIGEST;
      MessageDigest digest = Digest.sha256();
      digest.update(bytes, 0, Math.max(0, end));
      if (end < 0 || !Arrays.equals(digest.digest(), 0, DIGEST, bytes, end, bytes.length)) {
        Files.deleteIfExists(entry);
        return Optional.empty();
      }
      RecordReader reader =
          new RecordReader(
              new ByteArrayInputStream(bytes, 0, end), code -> project.entities().entity(code));
      ReturnedForm form = reader.read(ReturnedForm.class);
      Files.setLastModifiedTime(entry, FileTime.from(Instant.now()));
      return Optional.of(form);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public void keep(ReturnedForm form) {
    Path entry = entry(form.file().file(), form.file().sha256());
    Path entries = entry.resolveSibling("");
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new RecordWriter(bytes).write(form);
      bytes.write(Digest.sha256().digest(bytes.toByteArray()));
      Files.createDirectories(entries);
      Path beside = Files.createTempFile(entries, "new", "");
      try {
        Files.write(beside, bytes.toByteArray());
        Files.move(beside, entry, StandardCopyOption.ATOMIC_MOVE);
        kept = true;
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      // the workbook is read again next time
    }
  }

  @Override
  public void tidy() {
    if (!kept) {
      return;
    }
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder, 2)) {
      files.filter(Files::isRegularFile).map(Entry::of).forEach(entries::add);
      entries.sort(Comparator.comparing(Entry::used));
      long size = entries.stream().mapToLong(Entry::bytes).sum();
      for (int i = 0; size > mostBytes; i++) {
        Files.deleteIfExists(entries.get(i).file());
        size -= entries.get(i).bytes();
      }
    } catch (IOException | UncheckedIOException e) {
      // another run tidies, or this one may not
    }
  }

  /** A file of the cache. */
  private record Entry(Path file, long bytes, FileTime used) {
    static Entry of(Path file) {
      try {
        return new Entry(file, Files.size(file), Files.getLastModifiedTime(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
