package org.groupkpi;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

  /** Our packages each package may import. */
  private static final Map<String, Set<String>> IMPORTS = new LinkedHashMap<>();

  /** Libraries each package may import, beside the JDK and JSpecify. */
  private static final Map<String, Set<String>> LIBRARIES =
      Map.of(
          "spreadsheet",
              Set.of(
                  "com.fasterxml.aalto",
                  "org.codehaus.stax2",
                  "org.apache.poi",
                  "org.apache.commons.compress",
                  "org.apache.xmlbeans",
                  "org.openxmlformats.schemas"),
          "workbook",
              Set.of(
                  "org.apache.poi",
                  "org.apache.commons.compress",
                  "org.openxmlformats.schemas",
                  "org.apache.xmlbeans"),
          "render",
              Set.of(
                  "freemarker",
                  "org.apache.commons.csv",
                  "org.apache.poi",
                  "org.openxmlformats.schemas",
                  "org.w3c.dom",
                  "org.xml.sax"),
          "project",
              Set.of("com.fasterxml.jackson", "org.yaml.snakeyaml", "org.apache.commons.csv"),
          "lineage",
              Set.of(
                  "com.fasterxml.jackson",
                  "org.apache.poi",
                  "org.openxmlformats.schemas",
                  "org.apache.xmlbeans"),
          "run", Set.of("com.fasterxml.jackson"),
          "audit", Set.of("com.fasterxml.jackson", "org.apache.commons.csv"),
          "tieout", Set.of("org.apache.pdfbox", "org.jsoup", "org.commonmark"),
          "cli", Set.of("picocli"));

  static {
    allow("language");
    allow("terminal");
    allow("measure", "language");
    allow("source");
    allow("spreadsheet", "language", "source");
    allow("finding", "language", "source", "terminal");
    allow("boundary", "language", "measure", "source", "finding");
    allow("catalogue", "language", "measure", "source", "finding", "boundary");
    allow("submission", "language", "measure", "source", "finding", "boundary", "catalogue");
    String[] belowSubmission = {
      "language", "measure", "source", "finding", "boundary", "catalogue", "submission"
    };
    allow("resubmission", belowSubmission);
    allow("workbook", belowSubmission, "spreadsheet", "resubmission");
    allow("validation", belowSubmission, "workbook");
    allow("consolidation", belowSubmission);
    allow("rules", belowSubmission, "validation", "consolidation");
    allow("guard", belowSubmission, "workbook", "validation", "consolidation", "rules");
    allow("lineage", belowSubmission, "terminal", "spreadsheet", "consolidation", "table");
    allow("table", "language", "measure");
    allow("report", belowSubmission, "consolidation", "table");
    allow("tieout", belowSubmission, "spreadsheet", "consolidation", "table", "report");
    allow("render", "language", "terminal", "measure", "spreadsheet", "table");
    allow("project", belowSubmission, "spreadsheet", "workbook", "report", "render");
    allow(
        "run",
        belowSubmission,
        "resubmission",
        "workbook",
        "validation",
        "consolidation",
        "rules",
        "lineage",
        "table",
        "report",
        "render",
        "project");
    allow(
        "audit",
        "language",
        "measure",
        "source",
        "boundary",
        "consolidation",
        "report",
        "render",
        "project",
        "run",
        "tieout");
    allow(
        "cli",
        belowSubmission,
        "audit",
        "terminal",
        "resubmission",
        "workbook",
        "validation",
        "consolidation",
        "rules",
        "lineage",
        "table",
        "report",
        "render",
        "project",
        "guard",
        "run",
        "tieout");
  }

  private static void allow(String name, String... imports) {
    IMPORTS.put(name, Set.of(imports));
  }

  private static void allow(String name, String[] many, String... more) {
    Set<String> all = new HashSet<>(List.of(many));
    all.addAll(List.of(more));
    IMPORTS.put(name, Set.copyOf(all));
  }

  private static String packageOf(JavaClass type) {
    return type.getPackageName().length() == ROOT.length()
        ? ""
        : type.getPackageName().substring(ROOT.length() + 1);
  }

  @Test
  void everyPackageStandsInTheTable() {
    Set<String> found =
        CLASSES.stream()
            .map(ArchitectureTest::packageOf)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(found).isEqualTo(new TreeSet<>(IMPORTS.keySet()));
  }

  @TestFactory
  List<DynamicTest> importsPointOneWay() {
    return IMPORTS.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> checkImports(entry.getKey(), entry.getValue())))
        .toList();
  }

  private static void checkImports(String name, Set<String> allowed) {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "." + name)
        .should()
        .dependOnClassesThat(
            describe(
                "are neither in " + allowed + " nor in a library allowed here",
                type -> forbidden(name, allowed, type)))
        .check(CLASSES);
  }

  private static boolean forbidden(String name, Set<String> allowed, JavaClass type) {
    String used = type.getBaseComponentType().getPackageName();
    if (used.equals(ROOT + "." + name) || used.isEmpty()) {
      return false;
    }
    if (used.startsWith(ROOT)) {
      return !allowed.contains(used.substring(ROOT.length() + 1));
    }
    return !used.startsWith("java.")
        && !used.startsWith("javax.xml")
        && !used.startsWith("org.jspecify")
        && LIBRARIES.getOrDefault(name, Set.of()).stream().noneMatch(used::startsWith);
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
