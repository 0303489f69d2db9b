package org.groupkpi.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.groupkpi.file.Links;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Every file of templates by its name, such as {@code html/table.ftlh}: the tool's own, replaced
 * and added to by the project's. All of it is read beforehand, so that no template can reach
 * another file.
 */
final class TemplateSources {
  private static final int MAX_MEBIBYTES = 1;
  private static final int MAX_MEBIBYTES_OF_WORD = 16;
  private static final int MAX_DEPTH = 8;
  private static final String ROOT = "templates/";
  private static final String ANCHOR = ROOT + "html/table.ftlh";

  private static final LocalText TOO_LARGE =
      Words.of("TemplateSources", "the file is larger than {0} MiB");
  private static final LocalText LINK =
      Words.of(
          "is a link to a folder, or outside of the project, and is not followed; put the file itself in its place");
  private static final LocalText NOT_UTF_8 =
      Words.of("is not encoded in UTF-8; save it anew as UTF-8 in an editor");

  /** Folders that hold something else than the templates of a text format. */
  private static final Set<String> NO_TEXT_FORMATS =
      Set.of(NarrativeTemplate.FOLDER, WordReport.FORMAT + "/");

  private static final Pattern ENDING = Pattern.compile("\\.ftl[a-z]*$");
  private static final Pattern OF_FORMAT =
      Pattern.compile("([a-z][a-z0-9]*)/(?:table|report)\\.ftl[a-z]*");

  private final NavigableMap<String, byte[]> files = new TreeMap<>();

  TemplateSources(Optional<Path> projectTemplates) {
    files.putAll(Shipped.FILES);
    projectTemplates.filter(Files::isDirectory).ifPresent(folder -> override(read(folder)));
  }

  /** A template is also found by the ending of the shipped one that it replaces. */
  Optional<String> text(String name) {
    byte[] content = files.get(name);
    if (content != null || !isTemplate(name)) {
      return Optional.ofNullable(content).map(bytes -> text(name, bytes));
    }
    return withStem(stem(name)).flatMap(this::text);
  }

  /** What stands in a file that is taken as it is. */
  Optional<byte[]> content(String name) {
    return Optional.ofNullable(files.get(name));
  }

  /** Names of the files in a folder and below, in alphabetical order. */
  List<String> below(String folder) {
    return files.keySet().stream().filter(name -> name.startsWith(folder + "/")).toList();
  }

  static boolean isTemplate(String name) {
    return ENDING.matcher(name).find();
  }

  /** Folders with a template for a table or for the whole report. */
  SortedSet<String> formats() {
    SortedSet<String> formats = new TreeSet<>();
    for (String name : files.keySet()) {
      Matcher matcher = OF_FORMAT.matcher(name);
      if (matcher.matches() && !NO_TEXT_FORMATS.contains(matcher.group(1) + "/")) {
        formats.add(matcher.group(1));
      }
    }
    return formats;
  }

  /**
   * The templates that lie directly in the folder of narratives, by name.
   *
   * @throws TemplateFault if the name of one is wrong
   */
  List<NarrativeTemplate> narratives() {
    return files.keySet().stream()
        .filter(name -> name.startsWith(NarrativeTemplate.FOLDER))
        .filter(name -> name.lastIndexOf('/') < NarrativeTemplate.FOLDER.length())
        .filter(name -> ENDING.matcher(name).find())
        .map(NarrativeTemplate::of)
        .toList();
  }

  /** Name of a format's template for {@code table} or {@code report}, whatever its ending. */
  Optional<String> template(String format, String job) {
    return withStem(format + "/" + job);
  }

  private Optional<String> withStem(String stem) {
    return files.keySet().stream()
        .filter(TemplateSources::isTemplate)
        .filter(name -> stem(name).equals(stem))
        .findFirst();
  }

  /**
   * A template replaces the shipped one of the same job even if its ending is another; a part of a
   * Word document also the template that would print it.
   */
  private void override(Map<String, byte[]> own) {
    for (String name : own.keySet()) {
      if (isTemplate(name) || name.startsWith(WordReport.FORMAT + "/")) {
        files.keySet().removeIf(shipped -> stem(shipped).equals(stem(name)));
      }
    }
    files.putAll(own);
  }

  /** The name without the ending of a template. */
  static String stem(String name) {
    return ENDING.matcher(name).replaceFirst("");
  }

  /** The tool's own, read once. */
  private static final class Shipped {
    static final Map<String, byte[]> FILES = shipped();
  }

  private static Map<String, byte[]> shipped() {
    URL anchor =
        Objects.requireNonNull(
            TemplateSources.class.getClassLoader().getResource(ANCHOR), "templates are missing");
    try {
      URI place = anchor.toURI();
      if (!place.getScheme().equals("jar")) {
        return read(Path.of(place).resolve("../..").normalize());
      }
      try (FileSystem jar = FileSystems.newFileSystem(place, Map.of())) {
        return read(jar.getPath(ROOT));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the templates of the tool", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("cannot find the templates of the tool", e);
    }
  }

  private static Map<String, byte[]> read(Path folder) {
    Map<String, byte[]> contents = new TreeMap<>();
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) || leadsInside(file, folder)) {
        contents.put(name, read(file, name));
      } else if (Files.isSymbolicLink(file) && !name.matches("(.*/)?\\.[^/]*")) {
        throw new TemplateFault(name, 0, LINK);
      }
    }
    return contents;
  }

  private static boolean leadsInside(Path file, Path folder) {
    return Files.isRegularFile(file) && Links.leadInside(file, folder.resolve(".."));
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> found = Files.walk(folder, MAX_DEPTH)) {
      return found.toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the folder of templates", e);
    }
  }

  private static byte[] read(Path file, String name) {
    int most = name.endsWith(".docx") ? MAX_MEBIBYTES_OF_WORD : MAX_MEBIBYTES;
    try {
      if (Files.size(file) > (long) most << 20) {
        throw new TemplateFault(name, 0, TOO_LARGE.fill(most));
      }
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read templates/" + name, e);
    }
  }

  private static String text(String name, byte[] bytes) {
    ByteBuffer read = ByteBuffer.wrap(bytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(read).toString();
      text = text.replace("\r\n", "\n");
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      String before = new String(bytes, 0, read.position(), StandardCharsets.UTF_8);
      int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
      throw new TemplateFault(name, line, NOT_UTF_8);
    }
  }
}
