package org.groupkpi.intake;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.file.Links;
import org.groupkpi.intake.SubmissionFile.Treatment;
import org.groupkpi.measure.Year;

/**
 * Finds the files of a submissions folder, whatever their names are and the machine's locale is.
 */
public final class SubmissionFiles {
  private static final Set<String> SKIPPED =
      Set.of("thumbs.db", "desktop.ini", "__macosx", Passwords.FILE);
  private static final Set<String> READ = Set.of("xlsx", "xlsm", "xls");
  private static final Set<String> OTHER_FORMATS =
      Set.of(
          "et", "ett", "ods", "fods", "ots", "xlsb", "xltx", "xltm", "xlt", "xlam", "csv", "tsv",
          "numbers", "zip", "rar", "7z", "gz");

  /** A file of this machine, as the directory gave it. */
  private record LocalFile(Path path) implements Original {
    @Override
    public InputStream open() throws IOException {
      return Files.newInputStream(path);
    }

    @Override
    public URI place() {
      return path.toAbsolutePath().toUri();
    }

    @Override
    public long size() throws IOException {
      return Files.size(path);
    }
  }

  private SubmissionFiles() {}

  /** All files below a folder that are not skipped, sorted by name. */
  static List<SubmissionFile> below(Path folder, Path project) throws IOException {
    List<SubmissionFile> found = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      return found;
    }
    String base = text(project.toAbsolutePath().normalize());
    Files.walkFileTree(
        folder.toAbsolutePath().normalize(),
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            if (skipped(lastName(text(path))) || isEvidence(path)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            if (Files.isSymbolicLink(path) && !Links.leadInside(path, project)) {
              found.add(found(path, below(text(path), base), Treatment.NOT_REGULAR));
              return FileVisitResult.SKIP_SUBTREE;
            }
            return FileVisitResult.CONTINUE;
          }

          /** Documents that answers name, and no workbooks. */
          private boolean isEvidence(Path path) {
            return path.equals(folder.toAbsolutePath().normalize().resolve("evidence"));
          }

          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            String text = text(path);
            if (!skipped(lastName(text))) {
              boolean regular =
                  attributes.isRegularFile()
                      && (!Files.isSymbolicLink(path) || Links.leadInside(path, project));
              found.add(found(path, below(text, base), treatment(text, regular)));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path path, IOException reason) throws IOException {
            if (reason instanceof NoSuchFileException) {
              found.add(found(path, below(text(path), base), Treatment.READ));
              return FileVisitResult.CONTINUE;
            }
            if (reason instanceof FileSystemLoopException) {
              found.add(found(path, below(text(path), base), Treatment.NOT_REGULAR));
              return FileVisitResult.CONTINUE;
            }
            throw reason;
          }
        });
    found.sort(Comparator.comparing(SubmissionFile::name));
    return found;
  }

  /**
   * A file of a store that knows no folders but names alone; empty if it is none of a year's
   * submissions, or is skipped.
   *
   * @param name below the project folder with {@code /}
   */
  public static Optional<SubmissionFile> listed(Original original, String name, Year year) {
    String folder = "submissions/" + year + "/";
    List<String> path =
        name.startsWith(folder)
            ? List.of(name.substring(folder.length()).split("/", -1))
            : List.of();
    boolean evidence = path.size() > 1 && path.get(0).equals("evidence");
    return path.isEmpty() || evidence || path.stream().anyMatch(SubmissionFiles::skipped)
        ? Optional.empty()
        : Optional.of(new SubmissionFile(original, name, treatment(name)));
  }

  /** A file that was named: below the project folder its path, from elsewhere its bare name. */
  static SubmissionFile named(Path file, Path project) {
    String base = text(project.toAbsolutePath().normalize());
    String text = text(file.toAbsolutePath().normalize());
    String name = text.startsWith(slashed(base)) ? below(text, base) : lastName(text);
    return found(file, name, treatment(text));
  }

  private static SubmissionFile found(Path path, String name, Treatment treatment) {
    return new SubmissionFile(new LocalFile(path), name, treatment);
  }

  private static String below(String text, String base) {
    return text.substring(slashed(base).length());
  }

  private static String slashed(String folder) {
    return folder.endsWith("/") ? folder : folder + "/";
  }

  /** A path in UTF-8: {@code Path.toString} would lose what the locale cannot express. */
  private static String text(Path path) {
    String text = path.toUri().getPath();
    return text.length() > 1 && text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
  }

  private static String lastName(String text) {
    return text.substring(text.lastIndexOf('/') + 1);
  }

  private static boolean skipped(String name) {
    return name.startsWith("~$")
        || name.startsWith(".")
        || SKIPPED.contains(name.toLowerCase(Locale.ROOT));
  }

  private static Treatment treatment(String name, boolean regular) {
    Treatment byName = treatment(name);
    return byName == Treatment.READ && !regular ? Treatment.NOT_REGULAR : byName;
  }

  private static Treatment treatment(String name) {
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (READ.contains(extension)) {
      return Treatment.READ;
    }
    return OTHER_FORMATS.contains(extension) ? Treatment.OTHER_FORMAT : Treatment.IGNORED;
  }
}
