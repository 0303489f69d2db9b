package org.groupkpi.print;

import freemarker.core._CoreAPI;
import freemarker.template.Configuration;
import freemarker.template.Template;
import freemarker.template.Version;
import java.io.IOException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * FreeMarker whose templates, also included ones, ask before each turn of a loop whether to go on.
 */
final class CountedTemplates extends Configuration {
  private final Set<Template> asking = Collections.newSetFromMap(new IdentityHashMap<>());

  CountedTemplates(Version version) {
    super(version);
  }

  @Override
  public @Nullable Template getTemplate(
      String name,
      @Nullable Locale locale,
      @Nullable Object condition,
      @Nullable String encoding,
      boolean parsed,
      boolean missing)
      throws IOException {
    Template template = super.getTemplate(name, locale, condition, encoding, parsed, missing);
    synchronized (asking) {
      if (template != null && asking.add(template)) {
        _CoreAPI.addThreadInterruptedChecks(template);
      }
    }
    return template;
  }
}
