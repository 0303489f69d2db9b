package org.groupkpi.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import picocli.CommandLine.IVersionProvider;

/** Tells the version of the program and of Java. */
final class Version implements IVersionProvider {
  /** The version of the program, as the build wrote it into the jar. */
  static String number() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "development");
  }

  /** Tells this build of the program from every other one, also those of the same version. */
  static String build() throws IOException {
    URL place = Version.class.getProtectionDomain().getCodeSource().getLocation();
    try (Stream<Path> files = Files.walk(Path.of(place.toURI()))) {
      StringBuilder build = new StringBuilder(number());
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
        build
            .append('\n')
            .append(file)
            .append(Files.size(file))
            .append(Files.getLastModifiedTime(file));
      }
      return build.toString();
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  @Override
  public String[] getVersion() throws IOException {
    String commit = commit().map(name -> " (" + name + ")").orElse("");
    return new String[] {"GroupKPI " + number() + commit, "Java " + Runtime.version()};
  }

  /** The commit that the jar was built from; empty where the build knew of none. */
  private static Optional<String> commit() throws IOException {
    try (InputStream written = Version.class.getResourceAsStream("commit.properties")) {
      Properties commit = new Properties();
      if (written != null) {
        commit.load(written);
      }
      return Optional.ofNullable(commit.getProperty("git.commit.id.abbrev"));
    }
  }
}
