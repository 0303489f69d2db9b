package org.groupkpi.render;

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
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.groupkpi.language.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * One template printed once, in a thread of its own so that an endless one can be given up. A fault
 * does not stop it, so that all are reported.
 */
final class TemplateRun {
  private static final int MOST_FAULTS = 100;
  private static final LocalText NOTHING =
      LocalText.of(
          "{0}：{1}。请更正；如属正常，请用 (…)!\"—\" 写明替代文字",
          "{0}: {1}; correct it, or say what stands in its place: (…)!\"—\"");

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
    Thread thread = new Thread(run, "template " + template);
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
      throw new TemplateFault(template, 0, "takes more than " + limit.toSeconds() + " s");
    } catch (InterruptedException e) {
      run.cancel(true);
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while printing " + template, e);
    } catch (ExecutionException e) {
      throw fault(e.getCause());
    }
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
      return new TemplateFault(template, 0, "macros or functions call each other without end");
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
      return new TemplateFault(template, 0, "not found: " + e.getTemplateName());
    }
    if (cause instanceof IOException e) {
      return new TemplateFault(template, 0, String.valueOf(e.getMessage()));
    }
    return new IllegalStateException("cannot print " + template, cause);
  }

  private static LocalText reason(TemplateException fault) {
    LocalText blamed =
        LocalText.same(Objects.requireNonNullElse(fault.getBlamedExpressionString(), ""));
    Optional<LocalText> absence =
        fault instanceof InvalidReferenceException nothing
            ? Absence.behind(nothing)
            : Optional.empty();
    if (absence.isPresent()) {
      return NOTHING.fill(blamed, absence.get());
    }
    return fault instanceof WrongTemplateCall wrong
        ? wrong.reason()
        : LocalText.same(fault.getMessageWithoutStackTop());
  }

  private String or(@Nullable String name) {
    return name == null ? template : name;
  }
}
