package org.groupkpi.print;

import freemarker.template.Configuration;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.groupkpi.report.TextOrReason;
import org.groupkpi.text.Keyword;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;

/** What a function of templates gives: the components of a record, of which texts may be absent. */
final class RecordHash implements TemplateHashModel, TemplateScalarModel {
  static final ObjectWrapper NO_JAVA_OBJECTS =
      new SimpleObjectWrapper(Configuration.VERSION_2_3_34);
  private static final LocalText NO_SUCH_NAME = Words.of("there is no “{0}”; use: {1}");

  private static final LocalText NOT_A_TEXT = Words.of("say which of it, such as .{0}; use: {1}");

  private final Record record;
  private final Map<String, TemplateModel> functions;

  RecordHash(Record record) {
    this(record, Map.of());
  }

  /**
   * @param functions that can be called on it
   */
  RecordHash(Record record, Map<String, TemplateModel> functions) {
    this.record = record;
    this.functions = functions;
  }

  @Override
  public @Nullable TemplateModel get(String name) throws TemplateModelException {
    TemplateModel function = functions.get(name);
    return function != null ? function : model(component(name));
  }

  @Override
  public boolean isEmpty() {
    return false;
  }

  /** There is none: {@code ${kpi("ENERGY")}} forgets {@code .text}. */
  @Override
  public String getAsString() throws WrongTemplateCall {
    Set<String> known = known();
    String likely = known.contains("text") ? "text" : "name";
    throw new WrongTemplateCall(NOT_A_TEXT.fill(likely, String.join(" ", known)));
  }

  private Set<String> known() {
    Set<String> known = new LinkedHashSet<>(TemplateNames.of(record.getClass()));
    known.addAll(functions.keySet());
    return known;
  }

  private Object component(String name) throws WrongTemplateCall {
    Set<String> known = known();
    if (!known.contains(name)) {
      throw new WrongTemplateCall(NO_SUCH_NAME.fill(name, String.join(" ", known)));
    }
    return TemplateNames.component(record, name);
  }

  private static @Nullable TemplateModel model(Object value) {
    if (value instanceof TextOrReason text) {
      return text(text);
    }
    if (value instanceof Record inner) {
      return new RecordHash(inner);
    }
    return new SimpleScalar(
        value instanceof Enum<?> constant ? Keyword.of(constant) : (String) value);
  }

  private static @Nullable TemplateModel text(TextOrReason text) {
    if (text.given()) {
      return new SimpleScalar(text.text());
    }
    Absence.note(text.reason());
    return null;
  }
}
