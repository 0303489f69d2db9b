package org.groupkpi.print;

import freemarker.core.Environment;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.groupkpi.measure.Exact;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * One template printed once, in a thread of its own so that an endless one can be given up. A fault
 * does not stop it, so that all are reported.
 */
final class TemplateRun {
  private static final int MOST_FAULTS = 100;
  private static final int MOST_STEPS = 20_000_000;
  private static final LocalText NOTHING =
      Words.of("{0}: {1}; correct it, or say what stands in its place: (…)!\"—\"");

  private static final LocalText NO_NAME =
      Words.of("there is no such thing (docs/en/templates.md lists the names)");
  private static final LocalText LONG =
      Words.of("makes more than {0} turns of its loops; look for one without end");
  private static final LocalText SLOW =
      Words.of("takes more than {0} s; look for loops without end");
  private static final LocalText ENDLESS =
      Words.of("macros or functions call each other without end");
  private static final LocalText MEMORY =
      Words.of("takes too much memory; gather less text, or give more with KPI_JAVA_OPTS=-Xmx2g");
  private static final LocalText NOT_FOUND =
      Words.of(
          "there is no file templates/{0}; names are case-sensitive and start at the folder of this file, with a leading “/” at templates/");

  private final List<TemplateFault> faults = new ArrayList<>();
  private final Configuration configuration;
  private final String template;
  private final Map<String, Object> names;

  TemplateRun(Configuration configuration, String template, Map<String, Object> names) {
    this.configuration = configuration;
    this.template = template;
    this.names = names;
  }

  String within(Duration limit) {
    FutureTask<String> run = new FutureTask<>(this::process);
    Steps thread = new Steps(run, "template " + template);
    thread.setDaemon(true);
    thread.start();
    try {
      String text = run.get(limit.toMillis(), TimeUnit.MILLISECONDS);
      if (faults.isEmpty()) {
        return text;
      }
      throw TemplateFault.joined(faults);
    } catch (TimeoutException e) {
      run.cancel(true);
      throw new TemplateFault(template, 0, SLOW.fill(limit.toSeconds()));
    } catch (InterruptedException e) {
      run.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while printing " + template, e);
    } catch (ExecutionException e) {
      throw last(
          thread.tooMany()
              ? new TemplateFault(template, 0, LONG.fill(Exact.grouped(MOST_STEPS)))
              : fault(e.getCause()));
    }
  }

  /**
   * Counts what a template does, so that an endless one ends at the same place on every machine:
   * FreeMarker asks before each turn of a loop whether to go on.
   */
  private static final class Steps extends Thread {
    private int steps;

    Steps(Runnable run, String name) {
      super(run, name);
    }

    @Override
    public boolean isInterrupted() {
      steps++;
      return tooMany() || super.isInterrupted();
    }

    boolean tooMany() {
      return steps > MOST_STEPS;
    }
  }

  /** What stopped it comes after what did not. */
  private RuntimeException last(RuntimeException last) {
    if (last instanceof TemplateFault known) {
      faults.add(known);
      return TemplateFault.joined(faults);
    }
    return last;
  }

  private String process() throws IOException, TemplateException {
    LimitedWriter out = new LimitedWriter();
    Environment run = configuration.getTemplate(template).createProcessingEnvironment(names, out);
    run.setTemplateExceptionHandler((fault, environment, writer) -> collect(fault));
    run.process();
    return out.toString();
  }

  private void collect(TemplateException fault) throws TemplateException {
    if (faults.size() == MOST_FAULTS || fault.getEnvironment().isInAttemptBlock()) {
      throw fault;
    }
    if (fault(fault) instanceof TemplateFault known) {
      faults.add(known);
    } else {
      throw fault;
    }
  }

  private RuntimeException fault(@Nullable Throwable cause) {
    if (cause instanceof StackOverflowError) {
      return new TemplateFault(template, 0, ENDLESS);
    }
    if (cause instanceof OutOfMemoryError) {
      return new TemplateFault(template, 0, MEMORY);
    }
    if (cause instanceof Error error) {
      throw error;
    }
    for (Throwable inner = cause; inner != null; inner = inner.getCause()) {
      if (inner instanceof TemplateFault fault) {
        return fault;
      }
      if (inner instanceof ParseException parse) {
        return new TemplateFault(
            or(parse.getTemplateName()), parse.getLineNumber(), parse.getEditorMessage());
      }
    }
    return outermost(cause);
  }

  private RuntimeException outermost(@Nullable Throwable cause) {
    if (cause instanceof TemplateException e) {
      int line = Objects.requireNonNullElse(e.getLineNumber(), 0);
      return new TemplateFault(or(e.getTemplateSourceName()), line, reason(e));
    }
    if (cause instanceof TemplateNotFoundException e) {
      return new TemplateFault(template, 0, notFound(e));
    }
    if (cause instanceof IOException e) {
      return new TemplateFault(template, 0, String.valueOf(e.getMessage()));
    }
    return new IllegalStateException("cannot print " + template, cause);
  }

  private static LocalText notFound(TemplateNotFoundException fault) {
    return NOT_FOUND.fill(fault.getTemplateName());
  }

  private static LocalText reason(TemplateException fault) {
    if (fault.getCause() instanceof TemplateNotFoundException other) {
      return notFound(other);
    }
    if (fault instanceof InvalidReferenceException nothing) {
      String blamed = Objects.requireNonNullElse(fault.getBlamedExpressionString(), "");
      return NOTHING.fill(blamed, Absence.behind(nothing).orElse(NO_NAME));
    }
    return fault instanceof WrongTemplateCall wrong
        ? wrong.reason()
        : LocalText.same(fault.getMessageWithoutStackTop());
  }

  private String or(@Nullable String name) {
    return name == null ? template : name;
  }
}
