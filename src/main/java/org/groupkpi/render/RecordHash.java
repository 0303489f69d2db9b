package org.groupkpi.render;

import freemarker.template.Configuration;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.groupkpi.language.LocalText;
import org.groupkpi.table.TextOrReason;
import org.jspecify.annotations.Nullable;

/** What a function of templates gives: the components of a record, of which texts may be absent. */
final class RecordHash implements TemplateHashModel {
  static final ObjectWrapper NO_JAVA_OBJECTS =
      new SimpleObjectWrapper(Configuration.VERSION_2_3_34);
  private static final LocalText NO_SUCH_NAME =
      LocalText.of("没有“{0}”；可用：{1}", "there is no “{0}”; use: {1}");

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

  private Object component(String name) throws WrongTemplateCall {
    Set<String> known = new LinkedHashSet<>(TemplateNames.of(record.getClass()));
    if (!known.contains(name)) {
      known.addAll(functions.keySet());
      throw new WrongTemplateCall(
          NO_SUCH_NAME.fill(LocalText.same(name), LocalText.same(String.join(" ", known))));
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
        value instanceof Enum<?> constant ? TemplateNames.word(constant) : (String) value);
  }

  private static @Nullable TemplateModel text(TextOrReason text) {
    if (text.given()) {
      return new SimpleScalar(text.text());
    }
    Absence.note(text.reason());
    return null;
  }
}
