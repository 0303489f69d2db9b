package org.groupkpi.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The text of every template by its name, such as {@code html/table.ftlh}: the tool's own, replaced
 * and added to by the project's. All of it is read beforehand, so that no template can reach
 * another file.
 */
final class TemplateSources {
  private static final long MAX_BYTES = 1 << 20;
  private static final int MAX_DEPTH = 8;
  private static final String ROOT = "templates/";
  private static final String ANCHOR = ROOT + "html/table.ftlh";
  private static final Pattern ENDING = Pattern.compile("\\.ftl[a-z]*$");
  private static final Pattern OF_FORMAT =
      Pattern.compile("([a-z][a-z0-9]*)/(?:table|report)\\.ftl[a-z]*");

  private final NavigableMap<String, String> texts = new TreeMap<>();

  TemplateSources(Optional<Path> projectTemplates) {
    texts.putAll(shipped());
    projectTemplates.filter(Files::isDirectory).ifPresent(folder -> override(read(folder)));
  }

  /** A template is also found by the ending of the shipped one that it replaces. */
  Optional<String> text(String name) {
    String text = texts.get(name);
    if (text != null || !ENDING.matcher(name).find()) {
      return Optional.ofNullable(text);
    }
    return withStem(stem(name)).map(texts::get);
  }

  /** Folders with a template for a table or for the whole report. */
  SortedSet<String> formats() {
    SortedSet<String> formats = new TreeSet<>();
    for (String name : texts.keySet()) {
      Matcher matcher = OF_FORMAT.matcher(name);
      if (matcher.matches() && !name.startsWith(NarrativeTemplate.FOLDER)) {
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
    return texts.keySet().stream()
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
    return texts.keySet().stream()
        .filter(name -> ENDING.matcher(name).find())
        .filter(name -> stem(name).equals(stem))
        .findFirst();
  }

  /** A template replaces the shipped one of the same job even if its ending is another. */
  private void override(Map<String, String> own) {
    for (String name : own.keySet()) {
      if (ENDING.matcher(name).find()) {
        texts.keySet().removeIf(shipped -> stem(shipped).equals(stem(name)));
      }
    }
    texts.putAll(own);
  }

  private static String stem(String name) {
    return ENDING.matcher(name).replaceFirst("");
  }

  private static Map<String, String> shipped() {
    URL anchor =
        Objects.requireNonNull(
            TemplateSources.class.getClassLoader().getResource(ANCHOR), "templates are missing");
    try {
      if (anchor.openConnection() instanceof JarURLConnection connection) {
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
          return read(jar);
        }
      }
      return read(Path.of(URI.create(anchor.toURI().toString())).resolve("../..").normalize());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the templates of the tool", e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("cannot find the templates of the tool", e);
    }
  }

  private static Map<String, String> read(JarFile jar) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (JarEntry entry : jar.stream().toList()) {
      if (entry.getName().startsWith(ROOT) && !entry.isDirectory()) {
        try (InputStream stream = jar.getInputStream(entry)) {
          texts.put(entry.getName().substring(ROOT.length()), text(stream.readAllBytes()));
        }
      }
    }
    return texts;
  }

  private static Map<String, String> read(Path folder) {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      texts.put(name, read(file, name));
    }
    return texts;
  }

  /** Links are not followed: they could lead out of the folder. */
  private static List<Path> files(Path folder) {
    try (Stream<Path> found = Files.walk(folder, MAX_DEPTH)) {
      return new ArrayList<>(
          found.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the folder of templates", e);
    }
  }

  private static String read(Path file, String name) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        throw new TemplateFault(name, 0, "the file is larger than 1 MiB");
      }
      return text(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read templates/" + name, e);
    }
  }

  private static String text(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n");
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
