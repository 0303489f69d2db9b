package org.groupkpi.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.groupkpi.project.ProjectFolders;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Decides where output may go, for every command that writes: never over what somebody else made,
 * and never into the folders that a project is made of.
 */
public final class OutputPlace {
  private static final LocalText PROJECT =
      Words.of(
          "{0} is one of the project's own folders, or above or inside one, and is never written to; choose another with --out");
  private static final LocalText FILE =
      Words.of("{0} is a file, not a folder; choose another with --out");
  private static final LocalText NO_TARGET =
      Words.of(
          "{0} is a link to a folder that does not exist; make that folder, or choose another with --out");
  private static final LocalText FOREIGN =
      Words.of(
          "{0} holds files that are no output of this tool: {1}; nothing was touched. Move them elsewhere, or name an empty or new folder with --out");
  private static final LocalText MORE = Words.of("{0} and {1} in all");
  private static final LocalText THERE =
      Words.of("{0} exists and was not replaced; choose another name, or add --replace");

  private static final LocalText INCOMPLETE =
      Words.of("{0} could not be replaced whole ({1}) and is no output now; run again");

  /** Left by systems that show a folder, and of no worth. */
  private static final Set<String> LITTER = Set.of("Thumbs.db", "desktop.ini", ".DS_Store");

  private static final int NAMED = 3;

  private OutputPlace() {}

  /**
   * The folder that an output of a project may replace, links followed.
   *
   * @throws NotUsable if it is none
   */
  public static Path folder(Path target, Path project) throws IOException, NotUsable {
    Path place = real(target);
    refuseProject(place, target, project);
    if (Files.exists(place) && !Files.isDirectory(place)) {
      throw refused(FILE, target);
    }
    refuseForeign(place, target);
    return place;
  }

  /** What writes a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes the file of a result whole, links followed.
   *
   * @param replace whether a file that stands there may go
   * @throws NotUsable if nothing may be written there
   */
  public static void write(Path target, Path project, Replace replace, byte[] content)
      throws IOException, NotUsable {
    write(target, project, replace, out -> out.write(content));
  }

  /** The same for a content that is not all in memory. */
  public static void write(Path target, Path project, Replace replace, Content content)
      throws IOException, NotUsable {
    Path place = real(target);
    refuseProject(place, target, project);
    boolean kept = replace == Replace.NEVER && Files.exists(place);
    if (kept || Files.isDirectory(place)) {
      throw refused(THERE, target);
    }
    Path folder = Objects.requireNonNull(place.getParent());
    Files.createDirectories(folder);
    Path beside = folder.resolve("." + place.getFileName() + "." + UUID.randomUUID());
    try (OutputStream out =
        new NamedFaults(Files.newOutputStream(beside, StandardOpenOption.CREATE_NEW), target)) {
      content.writeTo(out);
    } catch (IOException e) {
      Files.deleteIfExists(beside);
      throw e;
    }
    Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Whether the user wants a file of the same name replaced. */
  public enum Replace {
    NEVER,
    WANTED
  }

  /**
   * Refuses a folder in which something stands that is not in its manifest.
   *
   * @param shown the name of the folder in the message
   */
  public static void refuseForeign(Path place, Path shown) throws IOException, NotUsable {
    List<String> foreign = foreign(place);
    if (!foreign.isEmpty()) {
      LocalText names =
          LocalText.same(String.join(", ", foreign.subList(0, Math.min(NAMED, foreign.size()))));
      LocalText all = foreign.size() <= NAMED ? names : MORE.fill(names, foreign.size());
      throw new NotUsable(NotUsable.Why.FOREIGN, FOREIGN.fill(shown, all));
    }
  }

  private static void refuseProject(Path place, Path target, Path project)
      throws IOException, NotUsable {
    Path home = project.toRealPath();
    boolean taken = home.startsWith(place);
    for (String name : ProjectFolders.ALL) {
      Path own = real(home.resolve(name));
      taken |= own.startsWith(place) || place.startsWith(own);
    }
    if (taken) {
      throw refused(PROJECT, target);
    }
  }

  /** An output that stands neither as it was nor as it was to be. */
  public static NotUsable incomplete(String shown, IOException fault) {
    return new NotUsable(
        NotUsable.Why.INCOMPLETE, INCOMPLETE.fill(shown, String.valueOf(fault.getMessage())));
  }

  private static NotUsable refused(LocalText why, Path target) {
    return new NotUsable(NotUsable.Why.FOREIGN, why.fill(target));
  }

  /** A path without links, also where its last folders do not exist yet. */
  private static Path real(Path path) throws IOException, NotUsable {
    Path place = path.toAbsolutePath().normalize();
    if (Files.exists(place)) {
      return place.toRealPath();
    }
    if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      throw refused(NO_TARGET, path);
    }
    Path parent = place.getParent();
    return parent == null ? place : real(parent).resolve(place.getFileName());
  }

  /** What stands in a folder and is not in its manifest, below the folder. */
  private static List<String> foreign(Path place) throws IOException {
    if (!Files.exists(place)) {
      return List.of();
    }
    Set<String> ours = new HashSet<>();
    ManifestFiles.of(place)
        .ifPresent(
            files -> {
              ours.add(ManifestFiles.MANIFEST);
              files.keySet().forEach(file -> addWithFolders(file, ours));
            });
    Foreign visitor = new Foreign(place, ours);
    Files.walkFileTree(place, visitor);
    return visitor.found;
  }

  private static void addWithFolders(String file, Set<String> ours) {
    ours.add(file);
    for (int end = file.lastIndexOf('/'); end > 0; end = file.lastIndexOf('/', end - 1)) {
      ours.add(file.substring(0, end));
    }
  }

  /** Walks a folder without following links. */
  private static final class Foreign extends SimpleFileVisitor<Path> {
    private final Path place;
    private final Set<String> ours;
    private final List<String> found = new ArrayList<>();

    Foreign(Path place, Set<String> ours) {
      this.place = place;
      this.ours = ours;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (folder.equals(place) || ours.contains(OutputFolder.pathBelow(place, folder))) {
        return FileVisitResult.CONTINUE;
      }
      found.add(OutputFolder.pathBelow(place, folder) + "/");
      return FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String path = OutputFolder.pathBelow(place, file);
      boolean known = attributes.isRegularFile() && ours.contains(path);
      if (!known && !LITTER.contains(String.valueOf(file.getFileName()))) {
        found.add(path);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
