import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Puts a release together, a zip that runs without a JDK: the program with a Java of its own that has
 * only the modules needed. {@code ./mvnw -Prelease package} calls it in the folder of the sources.
 */
final class Assemble {
  /** What jdeps cannot see: encodings, names of months in other languages, the templates in the jar. */
  private static final String LOOKED_UP = "jdk.charsets,jdk.localedata,jdk.zipfs";

  /** Libraries under the Apache License 2.0 whose jars do not bring its text. */
  private static final Set<String> APACHE =
      Set.of("SparseBitSet", "TinyPinyin", "ahocorasick", "jspecify", "picocli", "snakeyaml");

  /** From this Java on a cache of classes can be used in another folder than that where it was made. */
  private static final int MOVABLE = 25;

  private static final Path TARGET = Path.of("target");
  private static final Path JAR = TARGET.resolve("groupkpi.jar");

  private final Optional<Path> jmods;
  private final String name;
  private final String platform;
  private final FileTime time;
  private final Path folder;

  private Assemble(String version, FileTime time, Optional<Path> jmods) {
    this.jmods = jmods;
    this.time = time;
    platform = jmods.map(Assemble::platform).orElseGet(Assemble::ownPlatform);
    name = "groupkpi-" + version;
    folder = TARGET.resolve("release").resolve(name);
  }

  /** VERSION TIME -jmods=[FOLDER]: with the Java modules of a folder for the system that these are of. */
  public static void main(String... arguments) throws Exception {
    Optional<Path> jmods =
        Optional.of(arguments[2].substring("-jmods=".length()))
            .filter(path -> !path.isBlank())
            .map(Path::of);
    new Assemble(arguments[0], FileTime.from(Instant.parse(arguments[1])), jmods).release();
  }

  private void release() throws Exception {
    delete(folder);
    Files.createDirectories(folder);
    linkRuntime();
    copyProgram();
    copyTexts();
    writeCompletion();
    writeManuals();
    copyLicences();
    setTimes();
    if (!windows() && platform.equals(ownPlatform()) && Runtime.version().feature() >= MOVABLE) {
      startOnce();
    }
    Path zip = TARGET.resolve(name + '-' + platform + ".zip");
    pack(zip);
    System.out.println(zip + ", " + Files.size(zip) / 1_000_000 + " MB");
  }

  private boolean windows() {
    return platform.startsWith("windows");
  }

  private static String ownPlatform() {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    String os = system.startsWith("windows") ? "windows" : system.startsWith("mac") ? "macos" : "linux";
    return os + '-' + System.getProperty("os.arch");
  }

  private static String platform(Path jmods) {
    String told = tool("jmod", List.of("describe", jmods.resolve("java.base.jmod").toString()));
    return told.lines()
        .filter(line -> line.startsWith("platform "))
        .map(line -> line.substring("platform ".length()).strip())
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no platform in " + jmods));
  }

  private void linkRuntime() {
    List<String> call = new ArrayList<>();
    jmods.ifPresent(place -> call.addAll(List.of("--module-path", place.toString())));
    call.addAll(List.of("--add-modules", modules() + ',' + LOOKED_UP));
    call.addAll(List.of("--output", folder.resolve("runtime").toString()));
    call.addAll(List.of("--vm", "server", "--no-header-files", "--no-man-pages"));
    call.addAll(List.of("--strip-java-debug-attributes"));
    // The zip compresses; what is compressed twice starts more slowly.
    call.addAll(List.of("--compress", Runtime.version().feature() < 21 ? "0" : "zip-0"));
    if (platform.equals(ownPlatform())) {
      call.add("--generate-cds-archive");
    }
    tool("jlink", call);
  }

  private static String modules() {
    String libraries = String.join(System.getProperty("path.separator"), libraries());
    return tool(
            "jdeps",
            List.of(
                "--ignore-missing-deps", "--multi-release", "17", "--print-module-deps",
                "--class-path", libraries, JAR.toString()))
        .strip();
  }

  private static List<String> libraries() {
    try (Stream<Path> files = Files.list(TARGET.resolve("lib"))) {
      return files.map(Path::toString).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void copyProgram() throws IOException {
    Path app = Files.createDirectories(folder.resolve("app"));
    Files.copy(JAR, app.resolve("groupkpi.jar"));
    copyTree(TARGET.resolve("lib"), app.resolve("lib"));
    copyTree(Path.of("sample-workbooks"), folder.resolve("sample-workbooks"));
    Path launcher = folder.resolve(windows() ? "kpi.cmd" : "kpi");
    Files.copy(Path.of(launcher.getFileName().toString()), launcher);
    if (windows()) {
      Files.copy(Path.of("release/drop.txt"), app.resolve("drop.txt"));
    }
  }

  private void copyTexts() throws IOException {
    for (String language : List.of("zh", "en")) {
      String text = Files.readString(Path.of("release/README." + language + ".txt"));
      // Notepad tells UTF-8 by the mark.
      String shown = windows() ? '\uFEFF' + text.replace("\n", "\r\n") : text;
      Files.writeString(folder.resolve("README." + language + ".txt"), shown);
    }
    for (String file : List.of("LICENSE", "CHANGELOG.md", "target/bom.json", "target/licences/THIRD-PARTY.txt")) {
      Path from = Path.of(file);
      Files.copy(from, folder.resolve(from.getFileName()));
    }
  }

  private void writeCompletion() throws Exception {
    Path completion = Files.createDirectories(folder.resolve("completion"));
    for (String shell : List.of("bash", "fish", "powershell")) {
      String file = shell.equals("powershell") ? "kpi.ps1" : "kpi." + shell;
      program(completion.resolve(file), "--lang", "en", "generate-completion", "--shell", shell);
    }
  }

  private void writeManuals() throws Exception {
    if (!windows()) {
      Path none = TARGET.resolve("release/manuals.log");
      program(none, "--lang", "en", "generate-manual", folder + "/man/man1");
      program(none, "--lang", "zh", "generate-manual", folder + "/man/zh_CN/man1");
    }
  }

  /** Runs the program and keeps what it prints. */
  private static void program(Path result, String... arguments) throws Exception {
    List<String> call = new ArrayList<>();
    call.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    call.addAll(List.of("-Dfile.encoding=UTF-8", "-jar", JAR.toString()));
    call.addAll(List.of(arguments));
    run(new ProcessBuilder(call).redirectOutput(result.toFile()));
  }

  private static void run(ProcessBuilder process) throws Exception {
    int exit = process.redirectError(ProcessBuilder.Redirect.INHERIT).start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException(process.command() + " ended with " + exit);
    }
  }

  private void copyLicences() throws IOException {
    for (String library : libraries()) {
      String jar = Path.of(library).getFileName().toString();
      String artifact = jar.replaceFirst("-[0-9].*", "");
      Path place = folder.resolve("licences").resolve(artifact);
      Files.createDirectories(place);
      Path kept = Path.of("release/licences", artifact + ".txt");
      if (Files.exists(kept)) {
        Files.copy(kept, place.resolve("LICENSE"));
      } else if (APACHE.contains(artifact)) {
        Files.copy(Path.of("LICENSE"), place.resolve("LICENSE"));
      } else if (!copyLicences(library, place)) {
        throw new IllegalStateException(
            jar + " brings no licence; put its text into release/licences/" + artifact + ".txt");
      }
    }
  }

  private static boolean copyLicences(String library, Path place) throws IOException {
    boolean found = false;
    try (ZipFile zip = new ZipFile(library)) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.getName().matches("META-INF/(.+/)?[^/]*(LICENSE|NOTICE)[^/]*")) {
          try (InputStream text = zip.getInputStream(entry)) {
            Files.copy(text, place.resolve(Path.of(entry.getName()).getFileName()));
          }
          found |= entry.getName().contains("LICENSE");
        }
      }
    }
    return found;
  }

  /** The class archive remembers the times of the jars. */
  private void setTimes() throws IOException {
    for (Path file : files()) {
      Files.setLastModifiedTime(file, time);
    }
  }

  /** The first start makes the cache of classes; the launcher tries where it is unpacked whether it serves there. */
  private void startOnce() throws Exception {
    run(new ProcessBuilder(folder.toAbsolutePath().resolve("kpi").toString(), "--version"));
    Files.delete(folder.resolve("app/groupkpi.kept"));
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private void pack(Path zip) throws IOException, GeneralSecurityException {
    Files.deleteIfExists(zip);
    URI place = URI.create("jar:" + zip.toUri());
    Map<String, String> options = Map.of("create", "true", "enablePosixFileAttributes", "true");
    try (FileSystem inside = FileSystems.newFileSystem(place, options)) {
      for (Path file : files()) {
        Path entry = inside.getPath("/" + folder.getParent().relativize(file).toString().replace('\\', '/'));
        Files.createDirectories(entry.getParent());
        Files.copy(file, entry);
        Files.setLastModifiedTime(entry, time);
        String rights = executable(file) ? "rwxr-xr-x" : "rw-r--r--";
        Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString(rights));
      }
    }
    String digest =
        HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(zip)));
    Files.writeString(
        zip.resolveSibling(zip.getFileName() + ".sha256"), digest + "  " + zip.getFileName() + "\n");
  }

  private boolean executable(Path file) {
    String inside = folder.relativize(file).toString().replace('\\', '/');
    return inside.equals("kpi") || inside.startsWith("runtime/bin/") || inside.equals("runtime/lib/jspawnhelper");
  }

  private static String tool(String name, List<String> arguments) {
    StringWriter told = new StringWriter();
    PrintWriter out = new PrintWriter(told);
    int exit = ToolProvider.findFirst(name).orElseThrow().run(out, out, arguments.toArray(String[]::new));
    if (exit != 0) {
      throw new IllegalStateException(name + ' ' + arguments + "\n" + told);
    }
    return told.toString();
  }

  private static void copyTree(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
