package org.groupkpi.print;

import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FirstMatchTemplateConfigurationFactory;
import freemarker.cache.PathGlobMatcher;
import freemarker.cache.TemplateConfigurationFactory;
import freemarker.core.OutputFormat;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;

/**
 * FreeMarker, locked down: templates are written by head office, but are not trusted with the
 * machine. They see plain data, read nothing but other templates, run no Java, and are stopped when
 * they take too long or print too much. Output is escaped as the format needs.
 */
final class TemplateEngine {
  private static final Version VERSION = Configuration.VERSION_2_3_34;

  /** For what cannot be counted, such as a pattern that is tried in endless ways. */
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final Configuration configuration = new CountedTemplates(VERSION);

  TemplateEngine(TemplateSources sources) {
    configuration.setTemplateLoader(new SourceLoader(sources));
    configuration.setObjectWrapper(new SimpleObjectWrapper(VERSION));
    configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
    configuration.setAPIBuiltinEnabled(false);
    configuration.setTagSyntax(Configuration.ANGLE_BRACKET_TAG_SYNTAX);
    configuration.setInterpolationSyntax(Configuration.DOLLAR_INTERPOLATION_SYNTAX);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setWrapUncheckedExceptions(true);
    configuration.setFallbackOnNullLoopVariable(false);
    setFormats();
    setPlace();
  }

  /**
   * @param template name below the folder of templates
   * @throws TemplateFault if the template is wrong
   */
  String process(String template, Map<String, Object> names) {
    return new TemplateRun(configuration, template, names).within(LIMIT);
  }

  /** The same bytes on every machine. */
  private void setPlace() {
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setOutputEncoding(StandardCharsets.UTF_8.name());
    configuration.setLocalizedLookup(false);
    configuration.setLocale(Locale.ROOT);
    configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
    configuration.setNumberFormat("c");
    configuration.setBooleanFormat("c");
  }

  /** {@code .ftlh} and {@code .ftlx} are known to FreeMarker; else the folder or ending decides. */
  private void setFormats() {
    configuration.setRecognizeStandardFileExtensions(true);
    configuration.setRegisteredCustomOutputFormats(FormatChoice.registered());
    FirstMatchTemplateConfigurationFactory choice =
        new FirstMatchTemplateConfigurationFactory(
            FormatChoice.ALL.stream()
                .flatMap(format -> format.patterns().stream().map(p -> when(p, format.escaping())))
                .toArray(TemplateConfigurationFactory[]::new));
    choice.setAllowNoMatch(true);
    configuration.setTemplateConfigurations(choice);
  }

  private static TemplateConfigurationFactory when(String pattern, OutputFormat escaping) {
    TemplateConfiguration chosen = new TemplateConfiguration();
    chosen.setOutputFormat(escaping);
    return new ConditionalTemplateConfigurationFactory(new PathGlobMatcher(pattern), chosen);
  }
}
