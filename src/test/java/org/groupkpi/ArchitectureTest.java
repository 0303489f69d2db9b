package org.groupkpi;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Holds the table of packages in ARCHITECTURE.md: who may import whom, and which libraries. */
class ArchitectureTest {
  private static final String ROOT = "org.groupkpi";
  private static final int FEWEST_CLASSES = 250;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  private static final Path MAP = Path.of("ARCHITECTURE.md");

  /** {@code | `report` | which rows | imports | libraries |}. */
  private static final Pattern ROOM =
      Pattern.compile("\\| `(\\w+)` \\| (.*) \\| (.*) \\| (.*) \\|");

  /** Libraries each package may import, beside the JDK and JSpecify. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.ofEntries(
          entry(
              "file",
              Set.of(
                  "com.fasterxml.aalto",
                  "com.fasterxml.jackson",
                  "org.codehaus.stax2",
                  "org.apache.poi",
                  "org.apache.commons.compress",
                  "org.apache.xmlbeans",
                  "org.openxmlformats.schemas")),
          entry(
              "form",
              Set.of("org.apache.poi", "org.openxmlformats.schemas", "org.apache.xmlbeans")),
          entry("returns", Set.of("org.apache.poi", "org.openxmlformats.schemas")),
          entry("intake", Set.of("org.apache.poi")),
          entry("print", Set.of("freemarker", "org.apache.poi", "org.w3c.dom", "org.xml.sax")),
          entry("project", Set.of("com.fasterxml.jackson", "org.apache.commons.csv")),
          entry("assurance", Set.of("org.apache.poi")),
          entry(
              "explain",
              Set.of("com.fasterxml.jackson", "org.apache.poi", "org.openxmlformats.schemas")),
          entry("review", Set.of("com.fasterxml.jackson")),
          entry("run", Set.of("com.fasterxml.jackson", "org.apache.commons.csv")),
          entry("serve", Set.of("com.fasterxml.jackson", "com.sun.net.httpserver")),
          entry("setup", Set.of("com.fasterxml.jackson", "com.github.promeg", "org.apache.poi")),
          entry("tagging", Set.of("com.fasterxml.jackson")),
          entry("tieout", Set.of("org.apache.pdfbox", "org.jsoup", "org.commonmark")),
          entry("campaign", Set.of("com.fasterxml.jackson", "org.apache.james")),
          entry("cli", Set.of("picocli")));

  /** The packages of the map, from the lowest to the highest, with those that each imports. */
  private static Map<String, Set<String>> drawn() throws IOException {
    Map<String, Set<String>> drawn = new LinkedHashMap<>();
    for (String line : Files.readAllLines(MAP)) {
      Matcher room = ROOM.matcher(line);
      if (room.matches()) {
        drawn.put(room.group(1), words(room.group(3)));
      }
    }
    return drawn;
  }

  private static Set<String> words(String text) {
    return Arrays.stream(text.split("[, ]+", -1))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The packages that each package imports, from the code. */
  private static Map<String, Set<String>> found() {
    Map<String, Set<String>> found = new TreeMap<>();
    for (JavaClass type : CLASSES) {
      Set<String> imports = found.computeIfAbsent(packageOf(type), key -> new TreeSet<>());
      type.getDirectDependenciesFromSelf().stream()
          .map(use -> use.getTargetClass().getBaseComponentType())
          .filter(used -> used.getPackageName().startsWith(ROOT + "."))
          .map(ArchitectureTest::packageOf)
          .filter(used -> !used.equals(packageOf(type)))
          .forEach(imports::add);
    }
    return found;
  }

  private static String packageOf(JavaClass type) {
    return type.getPackageName().length() == ROOT.length()
        ? ""
        : type.getPackageName().substring(ROOT.length() + 1);
  }

  /** Every import is drawn, every import drawn is used; -Dgolden.update=true draws them. */
  @Test
  void theMapShowsTheImportsThatThereAre() throws IOException {
    Map<String, Set<String>> found = found();
    if (Boolean.getBoolean("golden.update")) {
      List<String> lines = new ArrayList<>();
      for (String line : Files.readAllLines(MAP)) {
        Matcher room = ROOM.matcher(line);
        lines.add(room.matches() ? drawn(room, found) : line);
      }
      Files.write(MAP, lines);
    }
    assertThat(new TreeMap<>(drawn())).isEqualTo(found);
  }

  private static String drawn(Matcher room, Map<String, Set<String>> found) {
    String imports = String.join(", ", found.getOrDefault(room.group(1), Set.of()));
    return String.join(
        " | ", "| `" + room.group(1) + "`", room.group(2), imports, room.group(4) + " |");
  }

  @Test
  void aPackageImportsOnlyThoseThatStandAboveIt() throws IOException {
    Set<String> above = new HashSet<>();
    drawn()
        .forEach(
            (name, imports) -> {
              assertThat(above).as(name).containsAll(imports);
              above.add(name);
            });
  }

  @TestFactory
  Stream<DynamicTest> librariesStayInTheirPackages() throws IOException {
    return drawn().keySet().stream()
        .map(name -> DynamicTest.dynamicTest(name, () -> checkLibraries(name)));
  }

  private static void checkLibraries(String name) {
    Set<String> allowed = LIBRARIES.getOrDefault(name, Set.of());
    Set<String> used =
        CLASSES.stream()
            .filter(type -> packageOf(type).equals(name))
            .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .map(use -> use.getTargetClass().getBaseComponentType().getPackageName())
            .filter(library -> !library.isEmpty() && !library.startsWith(ROOT))
            .filter(
                library ->
                    !library.startsWith("java.")
                        && !library.startsWith("javax.xml")
                        && !library.startsWith("org.jspecify"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(used).allMatch(one -> allowed.stream().anyMatch(one::startsWith));
    assertThat(allowed).allMatch(one -> used.stream().anyMatch(two -> two.startsWith(one)));
  }

  @Test
  void thereAreNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void everyPackageIsNullMarked() {
    classes()
        .should(
            com.tngtech.archunit.lang.conditions.ArchConditions.be(
                describe(
                    "in a null-marked package",
                    type -> type.getPackage().isAnnotatedWith(NullMarked.class))))
        .check(CLASSES);
  }

  @Test
  void onlyMainTouchesTheProcess() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + ".cli.Main")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(CLASSES);
  }

  @Test
  void namesTellTheJob() {
    noClasses()
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .check(CLASSES);
  }

  @Test
  void enoughClassesWereLookedAt() {
    assertThat(CLASSES.size()).isGreaterThan(FEWEST_CLASSES);
  }
}
