package org.groupkpi.project;

import java.util.List;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.CheckRule;
import org.groupkpi.definition.Disclosure;
import org.groupkpi.definition.EntityTree;
import org.groupkpi.definition.ReportPlan;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.definition.Target;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.intake.Intake;
import org.groupkpi.intake.Passwords;
import org.groupkpi.submission.Adjustment;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.History;
import org.groupkpi.submission.Reasons;
import org.groupkpi.submission.Restatement;
import org.groupkpi.submission.Waiver;

/**
 * Everything that a project folder says apart from its submissions; every reference in it exists.
 *
 * @param passwords of submitted workbooks that need one
 * @param notes worth knowing about the definitions, by file and row; no errors
 * @param files every file that was read, with its digest, by name
 */
public record Project(
    Settings settings,
    Definitions definitions,
    HeadOffice headOffice,
    History history,
    Passwords passwords,
    List<Finding> notes,
    List<SourceCell> files) {
  /**
   * What is reported by whom, and how it is printed and checked.
   *
   * @param entities the group and all below it
   * @param tables in the order of the report
   */
  public record Definitions(
      Catalogue catalogue,
      EntityTree entities,
      List<TableDefinition> tables,
      List<Target> targets,
      List<CheckRule> checks,
      List<Disclosure> disclosures) {
    public Definitions {
      tables = List.copyOf(tables);
      targets = List.copyOf(targets);
      checks = List.copyOf(checks);
      disclosures = List.copyOf(disclosures);
    }
  }

  /** What head office entered, for every year. */
  public record HeadOffice(
      List<Adjustment> adjustments, List<Restatement> restatements, List<Waiver> waivers) {
    public HeadOffice {
      adjustments = List.copyOf(adjustments);
      restatements = List.copyOf(restatements);
      waivers = List.copyOf(waivers);
    }
  }

  public Project {
    notes = List.copyOf(notes);
    files = List.copyOf(files);
  }

  public Catalogue catalogue() {
    return definitions.catalogue;
  }

  public EntityTree entities() {
    return definitions.entities;
  }

  public List<TableDefinition> tables() {
    return definitions.tables;
  }

  /** The collection of the reporting year. */
  public CollectionRound round() {
    return new CollectionRound(
        definitions.catalogue,
        definitions.entities,
        settings.year(),
        history,
        settings.approach(),
        new Reasons(definitions.entities, headOffice.restatements),
        settings.workbook().signOff(),
        settings.workbook().evidence());
  }

  /** How submitted workbooks are opened. */
  public Intake intake() {
    return new Intake(settings.workbook().limits(), passwords);
  }

  /** How the tables of a node are printed. */
  public ReportPlan plan(String node) {
    ReportPlan plan =
        new ReportPlan(
            definitions.tables,
            definitions.targets,
            definitions.disclosures,
            settings.fiscalYear(),
            settings.rounding(),
            settings.changeBasis(),
            settings.footnotes(),
            settings.remarks());
    return plan.of(definitions.entities.entity(node).name(), settings.year());
  }
}
