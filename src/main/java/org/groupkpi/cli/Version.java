package org.groupkpi.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
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
  public String[] getVersion() {
    return new String[] {"GroupKPI " + number(), "Java " + Runtime.version()};
  }
}
