package org.groupkpi.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.groupkpi.definition.CheckRule;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.file.WholeWorkbook;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.intake.FormFile;
import org.groupkpi.intake.FormReader;
import org.groupkpi.intake.Intake;
import org.groupkpi.intake.SubmittedFile;
import org.groupkpi.intake.Workers;
import org.groupkpi.returns.Answer;
import org.groupkpi.returns.AnswerTexts;
import org.groupkpi.returns.Concern;
import org.groupkpi.returns.EarlierRound;
import org.groupkpi.returns.Reply;
import org.groupkpi.returns.Request;
import org.groupkpi.returns.Review;
import org.groupkpi.returns.ReviewSheets;
import org.groupkpi.returns.ReviewWords;
import org.groupkpi.returns.ReviewedCopy;
import org.groupkpi.returns.SplicedCopy;
import org.groupkpi.review.Neighbourhood;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Makes the workbooks that go back to their filers: those with open errors or warnings. */
public final class ReturnedWorkbooks {
  /** Takes a finished file; several threads may call it. */
  @FunctionalInterface
  public interface Sink {
    /** Writes a file; names of folders in its path end with {@code /}. */
    void write(String path, byte[] content) throws IOException;
  }

  /**
   * What was written.
   *
   * @param paths where each stands, by the name of its submission
   * @param rewritten how many could not be changed in place
   * @param near what stands around the cells of findings
   */
  public record Returned(
      Map<String, String> paths, int rewritten, Map<SourceCell, Neighbourhood> near) {
    public Returned {
      paths = Map.copyOf(paths);
      near = Map.copyOf(near);
    }
  }

  /** So many findings of a file are shown with what stands around their cells. */
  private static final int MOST_SHOWN = 50;

  /** Each comment is compared with all others of its sheet; nobody reads more of a list. */
  private static final int MOST_MARKS = 2_000;

  private final CollectionRound round;
  private final Concern concern;
  private final List<Language> languages;
  private final FormReader forms;
  private final Intake intake;
  private final AtomicInteger rewritten = new AtomicInteger();
  private final Map<SourceCell, Neighbourhood> near = new ConcurrentHashMap<>();

  /**
   * A maker of them.
   *
   * @param intake as the files were opened before
   */
  public ReturnedWorkbooks(
      CollectionRound round, List<CheckRule> checks, List<Language> languages, Intake intake) {
    this.intake = intake;
    this.round = round;
    this.concern = new Concern(round.catalogue(), checks);
    this.languages = List.copyOf(languages);
    this.forms = new FormReader(round);
  }

  /**
   * Writes them, each below the sink's place as it lies below the year's submissions.
   *
   * @param findings of the whole run
   */
  public Returned write(
      List<SubmittedFile> files, List<Finding> findings, Workers workers, Sink sink)
      throws IOException {
    Map<SourceCell, List<Finding>> byFile = new HashMap<>();
    for (Finding finding : findings) {
      SourceCell place = finding.place();
      byFile
          .computeIfAbsent(SourceCell.file(place.file(), place.sha256()), key -> new ArrayList<>())
          .add(finding);
    }
    List<SubmittedFile> wanted =
        files.stream()
            .filter(
                file ->
                    byFile.getOrDefault(file.file(), List.of()).stream()
                        .anyMatch(ReviewWords::asks))
            .toList();
    Map<SubmittedFile, String> paths = paths(wanted);
    workers.each(
        wanted,
        writing(this::copy, byFile, paths, sink),
        writing(this::copyAlone, byFile, paths, sink));
    Map<String, String> written = new HashMap<>();
    paths.forEach((file, path) -> written.put(file.file().file(), path));
    return new Returned(written, rewritten.get(), near);
  }

  /** How a workbook is made for its filer. */
  private interface Copying {
    byte[] of(SubmittedFile file, List<Finding> findings) throws IOException;
  }

  private static Workers.Work<SubmittedFile, SubmittedFile> writing(
      Copying copying,
      Map<SourceCell, List<Finding>> findings,
      Map<SubmittedFile, String> paths,
      Sink sink) {
    return file -> {
      byte[] copy = copying.of(file, findings.getOrDefault(file.file(), List.of()));
      sink.write(paths.getOrDefault(file, file.file().file()), copy);
      return file;
    };
  }

  /** Where each goes; files from elsewhere may have the same name, and come into folders. */
  private Map<SubmittedFile, String> paths(List<SubmittedFile> files) {
    String folder = "submissions/" + round.year() + "/";
    Map<SubmittedFile, String> paths = new HashMap<>();
    for (SubmittedFile file : files) {
      String name = file.file().file();
      String path = name.startsWith(folder) ? name.substring(folder.length()) : name;
      String free = path;
      for (int number = 2; paths.containsValue(free); number++) {
        free = number + "/" + path;
      }
      paths.put(file, free);
    }
    return paths;
  }

  /** With all memory that there is; where that is not enough, the list alone. */
  private byte[] copyAlone(SubmittedFile file, List<Finding> findings) throws IOException {
    try {
      return copy(file, findings);
    } catch (OutOfMemoryError e) {
      return listAlone(file, findings);
    }
  }

  /** The marked copy; the list alone where the file is another now or too much work to copy. */
  private byte[] copy(SubmittedFile file, List<Finding> findings) throws IOException {
    if (findings.size() > MOST_MARKS) {
      return listAlone(file, findings);
    }
    try {
      FormFile form = FormFile.read(file.original(), file.file().file(), intake);
      if (form.opened() instanceof Spreadsheet spreadsheet
          && spreadsheet.sha256().equals(file.file().sha256())) {
        look(spreadsheet, findings);
        return marked(file, form, ReviewSheets.of(spreadsheet), findings);
      }
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // whatever keeps one file from being copied, its filer gets the list
    }
    return listAlone(file, findings);
  }

  private void look(Spreadsheet spreadsheet, List<Finding> findings) {
    findings.stream()
        .map(Finding::place)
        .distinct()
        .limit(MOST_SHOWN)
        .forEach(
            place ->
                Neighbourhood.of(spreadsheet, place).ifPresent(around -> near.put(place, around)));
  }

  private byte[] marked(
      SubmittedFile file, FormFile form, ReviewSheets earlier, List<Finding> findings)
      throws IOException {
    AnswerTexts figures = forms.figures(earlier.data(), file.file());
    Review review = review(file, findings, figures);
    LocalText steps = form.encrypted() ? ReviewWords.DECRYPTED : ReviewWords.STEPS;
    Optional<byte[]> spliced =
        SplicedCopy.of(form.bytes(), intake.limits(), review, steps, earlier);
    if (spliced.isPresent()) {
      return spliced.get();
    }
    if (!WholeWorkbook.bearable(form.bytes(), intake.limits())) {
      return listAlone(file, findings);
    }
    rewritten.incrementAndGet();
    return ReviewedCopy.of(form.bytes(), review, steps, earlier);
  }

  private byte[] listAlone(SubmittedFile file, List<Finding> findings) throws IOException {
    List<Finding> first = findings.stream().sorted(ReviewWords.ORDER).limit(MOST_MARKS).toList();
    Review review = review(file, first, new AnswerTexts(Map.of()));
    boolean all = first.size() == findings.size();
    LocalText steps =
        all
            ? ReviewWords.NOT_COPIED
            : ReviewWords.NOT_ALL.fill(ReviewWords.NOT_COPIED, findings.size());
    return ReviewedCopy.listAlone(review, steps, file.file().file());
  }

  private Review review(SubmittedFile file, List<Finding> findings, AnswerTexts figures) {
    List<Review.Item> items = new ArrayList<>();
    List<Request> requests = new ArrayList<>();
    for (Finding finding : findings.stream().sorted(ReviewWords.ORDER).toList()) {
      int number = items.size() + 1;
      Reply reply = standing(file, finding);
      LocalText name = round.catalogue().fullName(KpiCode.parse(finding.subject().code()));
      items.add(new Review.Item(number, finding, name, reply));
      if (ReviewWords.answerable(finding)) {
        requests.add(Request.of(number, finding, figures, concern.of(finding), reply));
      }
    }
    EarlierRound remembered = new EarlierRound(requests, figures.texts());
    return new Review(title(file), languages, items, remembered);
  }

  /** A reply that still answers the finding; that it was fixed is no answer any more. */
  private static Reply standing(SubmittedFile file, Finding finding) {
    return file.resubmission()
        .map(own -> own.earlier().reply(finding, own.figures()))
        .filter(reply -> reply.answer() != Answer.FIXED)
        .orElse(Reply.NONE);
  }

  private LocalText title(SubmittedFile file) {
    LocalText year = Words.of("{0}").fill(round.year());
    return round
        .tree()
        .find(file.entity())
        .map(entity -> LocalText.same("{0} {1} · {2}").fill(entity.code(), entity.name(), year))
        .orElse(year);
  }
}
