package org.groupkpi.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The folder in which what came of workbooks is remembered between runs. */
final class CacheFolder {
  private static final String NAME = "groupkpi";

  private CacheFolder() {}

  /**
   * The folder that {@code KPI_CACHE} names, else that of the user on this system.
   *
   * @param environment variables of the process
   * @param system name of the operating system
   * @param home folder of the user
   */
  static Path of(Map<String, String> environment, String system, Path home) {
    String wanted = environment.getOrDefault("KPI_CACHE", "");
    if (!wanted.isBlank()) {
      return Path.of(wanted);
    }
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      String local = environment.getOrDefault("LOCALAPPDATA", "");
      return (local.isBlank() ? home : Path.of(local)).resolve(NAME).resolve("cache");
    }
    if (name.startsWith("mac")) {
      return home.resolve("Library").resolve("Caches").resolve(NAME);
    }
    String caches = environment.getOrDefault("XDG_CACHE_HOME", "");
    return (caches.isBlank() ? home.resolve(".cache") : Path.of(caches)).resolve(NAME);
  }
}
