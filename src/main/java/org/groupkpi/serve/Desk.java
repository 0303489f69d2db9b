package org.groupkpi.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.groupkpi.finding.FindingText;
import org.groupkpi.project.GivenTables;
import org.groupkpi.project.TableName;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.review.PageShell;
import org.groupkpi.setup.ProjectAddition;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.ToldException;
import org.groupkpi.text.Words;

/**
 * A project that is looked at and worked on: made anew whenever a file of it changes, and given
 * rows of definitions by head office. Several threads may ask it.
 */
public final class Desk implements AutoCloseable {
  /** Makes the output of the project as it stands. */
  @FunctionalInterface
  public interface Run {
    /** The folder in which the output stands. */
    Path make() throws Exception;
  }

  private static final int LOOK_EVERY = 500;
  private static final LocalText CHANGED =
      Words.of("what was shown has changed meanwhile: look at it again");
  private static final LocalText NOT_SEEN =
      Words.of("the project cannot be watched at the moment: {0}");
  private static final LocalText NOT_MADE = Words.of("the run failed: {0}");

  private final Path project;
  private final Run run;
  private final Supplier<LocalDate> today;
  private final Thread watcher = new Thread(this::watch, "watch");

  /** Given when there is something to look at, or nothing any more. */
  private final Semaphore awaken = new Semaphore(0);

  private ServedData data = new ServedData();
  private byte[] packed = new byte[0];
  private Optional<Path> output = Optional.empty();
  private ProjectState made = new ProjectState(new TreeMap<>());
  private List<String> arrived = List.of();
  private LocalText error = LocalText.NONE;
  private int number;
  private boolean working;
  private double seconds;
  private volatile boolean closed;

  /**
   * A desk, whose first run begins with {@link #start}.
   *
   * @param today the day that rows are dated with
   */
  public Desk(Path project, Run run, Supplier<LocalDate> today) {
    this.project = project;
    this.run = run;
    this.today = today;
    watcher.setDaemon(true);
  }

  /**
   * Makes the first output, and watches the project from then on.
   *
   * @throws Exception what the run throws
   */
  public void start() throws Exception {
    ProjectState now = ProjectState.of(project);
    long start = System.nanoTime();
    make();
    end(now, LocalText.NONE, start);
    watcher.start();
  }

  /** Waits until the desk is closed, or the thread that waits is interrupted. */
  public synchronized void await() throws InterruptedException {
    while (!closed) {
      wait();
    }
  }

  private void watch() {
    try {
      ProjectState seen = made;
      while (!closed) {
        ProjectState now = look(seen);
        if (!now.equals(made) && now.equals(seen)) {
          make(now);
        }
        seen = now;
        awaken.tryAcquire(LOOK_EVERY, TimeUnit.MILLISECONDS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** The project now; as it was seen last while its folder cannot be listed. */
  private ProjectState look(ProjectState seen) {
    try {
      return ProjectState.of(project);
    } catch (IOException | UncheckedIOException e) {
      say(NOT_SEEN.fill(String.valueOf(e.getMessage())));
      return seen;
    }
  }

  private synchronized void say(LocalText text) {
    if (!text.equals(error)) {
      error = text;
      number++;
      notifyAll();
    }
  }

  private void make() throws Exception {
    begin();
    Path folder = run.make();
    ServedData fresh = ServedData.of(Files.readString(folder.resolve("review.html"), UTF_8));
    byte[] bytes = fresh.packed(Reviews.of(project, fresh).lines());
    take(folder, fresh, bytes);
  }

  /** Runs; what was there before stays where that fails. */
  private void make(ProjectState now) {
    long start = System.nanoTime();
    LocalText fault = LocalText.NONE;
    try {
      make();
    } catch (WrongDefinitions wrong) {
      fault = told(wrong);
    } catch (ToldException told) {
      fault = told.reason();
    } catch (Exception e) {
      fault = NOT_MADE.fill(String.valueOf(e.getMessage()));
    }
    end(now, fault, start);
  }

  private synchronized void begin() {
    working = true;
    notifyAll();
  }

  private synchronized void take(Path folder, ServedData fresh, byte[] bytes) {
    output = Optional.of(folder);
    data = fresh;
    packed = bytes;
  }

  private synchronized void end(ProjectState now, LocalText fault, long start) {
    arrived = number == 0 ? List.of() : now.since(made);
    made = now;
    error = fault;
    seconds = (System.nanoTime() - start) / 1e9;
    working = false;
    number++;
    notifyAll();
  }

  private static LocalText told(WrongDefinitions wrong) {
    return LocalText.of(told(wrong, Language.ZH), told(wrong, Language.EN));
  }

  private static String told(WrongDefinitions wrong, Language language) {
    return FindingText.ofDefinitions(language).all(wrong.findings()).strip();
  }

  /** The data for the page, deflated. */
  synchronized byte[] packed() {
    return packed;
  }

  /** The folder of the output; nothing before the first run that came to its end. */
  synchronized Optional<Path> output() {
    return output;
  }

  /** What is going on, once that is another run than the one known; or when the time is over. */
  synchronized String state(int known, long milliseconds) throws InterruptedException {
    long until = System.nanoTime() + milliseconds * 1_000_000;
    while (number == known && !closed) {
      long left = (until - System.nanoTime()) / 1_000_000;
      if (left <= 0) {
        break;
      }
      wait(left);
    }
    ObjectNode state = new ObjectMapper().createObjectNode();
    state.put("run", number).put("working", working).put("seconds", seconds);
    ArrayNode files = state.putArray("arrived");
    arrived.forEach(files::add);
    if (error.isEmpty()) {
      state.putNull("error");
    } else {
      put(state.putObject("error"), error);
    }
    return state.toString();
  }

  static void put(ObjectNode node, LocalText text) {
    node.put("zh", text.in(Language.ZH)).put("en", text.in(Language.EN));
  }

  /** What an action would write, and a digest of that and of what it would be written to. */
  String preview(JsonNode action) throws IOException, Refusal {
    return row(action).preview();
  }

  /**
   * Writes the row of an action.
   *
   * @throws Refusal if the row or its file is another one than when it was looked at
   */
  synchronized String write(JsonNode action) throws IOException, Refusal {
    NewRow row = row(action);
    if (!row.digest().equals(action.path("digest").asText())) {
      throw new Refusal(Refusal.CONFLICT, CHANGED);
    }
    row.write();
    if (isReview(action)) {
      packed = data.packed(reviews().lines());
    }
    awaken.release();
    return row.preview();
  }

  /** Reviews are no part of a run, and are shown at once. */
  private static boolean isReview(JsonNode action) {
    return Entering.text(action, "action").equals("review");
  }

  private Reviews reviews() throws Refusal {
    try {
      return Reviews.of(project, data);
    } catch (WrongDefinitions wrong) {
      throw new Refusal(Refusal.WRONG, told(wrong));
    }
  }

  private synchronized NewRow row(JsonNode action) throws IOException, Refusal {
    return isReview(action) ? reviews().row(action, today.get()) : entered(action);
  }

  private NewRow entered(JsonNode action) throws IOException, Refusal {
    try {
      GivenTables given = GivenTables.read(project);
      List<String> ids = ProjectAddition.ids(given);
      Entering entering = Entering.of(action, data, today.get(), ids);
      TableName table = entering.table();
      ProjectAddition addition = ProjectAddition.of(given, table, entering.cells());
      addition.tryOut(project);
      String file = addition.fileOf(table);
      return new NewRow(
          project.resolve(file),
          file,
          addition.lines(table),
          entering.note(),
          () -> addition.appendTo(project));
    } catch (WrongDefinitions wrong) {
      throw new Refusal(Refusal.WRONG, told(wrong));
    }
  }

  /** The page, which asks for its data. */
  static String page() {
    return PageShell.served();
  }

  /** The project that is worked on. */
  Path project() {
    return project;
  }

  /** The reporting year. */
  synchronized String year() throws Refusal {
    return data.line("head").path("year").asText();
  }

  @Override
  public void close() {
    closed = true;
    awaken.release();
    synchronized (this) {
      notifyAll();
    }
  }
}
