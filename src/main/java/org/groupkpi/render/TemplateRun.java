package org.groupkpi.render;

import freemarker.core.ParseException;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One template printed once, in a thread of its own so that an endless one can be given up. */
final class TemplateRun {
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
      return run.get(limit.toMillis(), TimeUnit.MILLISECONDS);
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
    configuration.getTemplate(template).process(names, out);
    return out.toString();
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
      return new TemplateFault(or(e.getTemplateSourceName()), line, e.getMessageWithoutStackTop());
    }
    if (cause instanceof TemplateNotFoundException e) {
      return new TemplateFault(template, 0, "not found: " + e.getTemplateName());
    }
    if (cause instanceof IOException e) {
      return new TemplateFault(template, 0, String.valueOf(e.getMessage()));
    }
    return new IllegalStateException("cannot print " + template, cause);
  }

  private String or(@Nullable String name) {
    return name == null ? template : name;
  }
}
