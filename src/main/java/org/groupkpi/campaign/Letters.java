package org.groupkpi.campaign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.groupkpi.definition.Contact;
import org.groupkpi.definition.Entity;
import org.groupkpi.form.FormAnswers;
import org.groupkpi.form.FormMoulds;
import org.groupkpi.form.FormRequest;
import org.groupkpi.intake.SubmittedFile;
import org.groupkpi.intake.Workers;
import org.groupkpi.print.LetterTemplate;
import org.groupkpi.project.Project;
import org.groupkpi.run.OutputFolder;
import org.groupkpi.run.ReportingRun;
import org.groupkpi.run.ReturnedWorkbooks;
import org.groupkpi.run.StatusReport;
import org.groupkpi.text.Language;

/** Writes one letter to each contact, with the workbooks of all its entities; sends nothing. */
public final class Letters {
  /**
   * What was written.
   *
   * @param written names of the files
   * @param unreachable entities without an address, in the order of the tree
   */
  public record Written(List<String> written, List<Entity> unreachable) {
    public Written {
      written = List.copyOf(written);
      unreachable = List.copyOf(unreachable);
    }
  }

  private final Project project;
  private final Language language;
  private final Deadline deadline;
  private final LetterTemplate template;

  /**
   * @param template of the occasion
   */
  public Letters(Project project, Language language, Deadline deadline, LetterTemplate template) {
    this.project = project;
    this.language = language;
    this.deadline = deadline;
    this.template = template;
  }

  /** To all that have to submit. */
  public Written invite(Workers workers, OutputFolder output) throws IOException {
    List<Recipient> all =
        project.round().expected().stream().map(each -> new Recipient(each, "")).toList();
    return write(forms(all, workers), output);
  }

  /** To those of whom no workbook is there that could be read. */
  public Written remind(StatusReport report, Workers workers, OutputFolder output)
      throws IOException {
    List<Recipient> owing =
        report.lines().stream()
            .filter(Behind::owing)
            .map(line -> new Recipient(line.entity(), line.state().word()))
            .toList();
    return write(forms(owing, workers), output);
  }

  /** To those in whose workbooks something is open. */
  public Written giveBack(
      StatusReport report, ReportingRun.Judged judged, Workers workers, OutputFolder output)
      throws IOException {
    Map<String, byte[]> copies = new ConcurrentHashMap<>();
    Map<String, String> paths =
        new ReturnedWorkbooks(
                project.round(),
                project.definitions().checks(),
                project.settings().languages(),
                project.intake())
            .write(judged.files(), judged.findings(), workers, copies::put)
            .paths();
    List<Enclosure> enclosures = new ArrayList<>();
    for (StatusReport.Line line : report.lines()) {
      for (SubmittedFile file : judged.files()) {
        String path = paths.get(file.file().file());
        if (path != null && file.entity().equals(line.entity().code())) {
          String name = path.substring(path.lastIndexOf('/') + 1);
          byte[] copy = Objects.requireNonNull(copies.get(path), path);
          enclosures.add(
              new Enclosure(line.entity(), name, copy, line.state().word(), line.tally().open()));
        }
      }
    }
    return write(enclosures, output);
  }

  /**
   * Whom an empty form goes to.
   *
   * @param state what came of its submission; empty where nobody has looked yet
   */
  private record Recipient(Entity entity, String state) {}

  private List<Enclosure> forms(List<Recipient> recipients, Workers workers) throws IOException {
    FormMoulds moulds = new FormMoulds();
    return workers.each(
        recipients,
        to -> {
          FormRequest request = OutgoingForms.of(project, to.entity(), FormAnswers.NONE);
          byte[] form = moulds.form(request);
          return new Enclosure(
              to.entity(), request.fileName(), form, to.state(), StatusReport.Open.NOTHING);
        });
  }

  private Written write(List<Enclosure> enclosures, OutputFolder output) throws IOException {
    Map<String, Contact> contacts = new LinkedHashMap<>();
    Map<String, Set<Enclosure>> byAddress = new LinkedHashMap<>();
    List<Entity> unreachable = new ArrayList<>();
    for (Enclosure enclosure : enclosures) {
      List<Contact> reachable =
          enclosure.entity().contacts().stream().filter(Contact::reachable).toList();
      if (reachable.isEmpty() && !unreachable.contains(enclosure.entity())) {
        unreachable.add(enclosure.entity());
      }
      for (Contact contact : reachable) {
        String address = contact.address().toLowerCase(Locale.ROOT);
        contacts.putIfAbsent(address, contact);
        byAddress.computeIfAbsent(address, key -> new LinkedHashSet<>()).add(enclosure);
      }
    }
    List<String> names = new ArrayList<>();
    for (Map.Entry<String, Contact> each : contacts.entrySet()) {
      Letter letter = letter(each.getValue(), byAddress.getOrDefault(each.getKey(), Set.of()));
      names.add(fileName(each.getKey()));
      output.write(fileName(each.getKey()), EmlFile.of(letter));
    }
    return new Written(names, unreachable);
  }

  /** Addresses have characters that names of files cannot have. */
  private static String fileName(String address) {
    return address.replaceAll("[^\\p{L}\\p{N}@._+-]", "_") + ".eml";
  }

  private Letter letter(Contact to, Set<Enclosure> enclosures) {
    LetterWords words =
        new LetterWords(
            project.entities().entity(project.entities().root()).name().in(language),
            project.settings().fiscalYear().heading(project.settings().year()).in(language),
            project.settings().workbook().deadline(),
            Math.toIntExact(deadline.daysAgo()),
            to.name().isEmpty() ? to.address() : to.name(),
            enclosures.stream().map(this::enclosed).toList());
    LetterTemplate.Printed printed = template.print(words);
    return new Letter(to, printed.subject(), printed.text(), List.copyOf(enclosures));
  }

  private LetterWords.EnclosedForm enclosed(Enclosure enclosure) {
    return new LetterWords.EnclosedForm(
        enclosure.entity().code(),
        enclosure.entity().name().in(language),
        enclosure.name(),
        enclosure.state(),
        Math.toIntExact(enclosure.open().errors()),
        Math.toIntExact(enclosure.open().warnings()));
  }
}
