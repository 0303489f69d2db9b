package org.groupkpi.print;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * The function {@code t(zh, en)} or {@code t(zh, en, zh_hant)} of templates: the text in the
 * language of the report.
 */
record TranslatedText(Language language) implements TemplateMethodModelEx {
  private static final LocalText WRONG =
      Words.of("write t(\"Chinese\", \"English\"), with texts only");

  // FreeMarker declares the arguments as a raw list.
  @Override
  @SuppressWarnings("rawtypes")
  public Object exec(List arguments) throws TemplateModelException {
    if (arguments.size() < 2 || arguments.size() > 3) {
      throw new WrongTemplateCall(WRONG);
    }
    String zhHant = arguments.size() == 3 ? text(arguments.get(2)) : "";
    return new LocalText(text(arguments.get(0)), zhHant, text(arguments.get(1))).in(language);
  }

  private static String text(Object argument) throws TemplateModelException {
    if (argument instanceof TemplateScalarModel scalar) {
      return scalar.getAsString();
    }
    throw new WrongTemplateCall(WRONG);
  }
}
