package org.groupkpi.print;

import freemarker.template.SimpleScalar;
import freemarker.template.SimpleSequence;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.report.EntityText;
import org.groupkpi.report.FalseSentence;
import org.groupkpi.report.Figures;
import org.groupkpi.report.KpiText;
import org.groupkpi.report.Report;
import org.groupkpi.report.Rounding;
import org.groupkpi.report.Rounding.Notation;
import org.groupkpi.report.RowText;
import org.groupkpi.report.UnknownName;
import org.groupkpi.text.Keyword;
import org.groupkpi.text.Language;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * A function of templates that asks for figures by name. What does not exist is nothing to the
 * template, which {@code !} can replace.
 */
record FigureFunction(String form, int most, Answer answer) implements TemplateMethodModelEx {

  /** Answers a call with plain data. */
  interface Answer {
    TemplateModel to(List<String> arguments) throws UnknownName, WrongTemplateCall;
  }

  /** The functions by name; the year is that of the report where none is given. */
  static Map<String, TemplateModel> of(Report report, Figures figures) {
    Map<String, TemplateModel> functions = new LinkedHashMap<>(ofFigures(report, figures));
    functions.put(
        "entity",
        new FigureFunction(
            "entity(\"CODE\")",
            1,
            names -> {
              EntityText entity = figures.entity(names.get(0));
              return new RecordHash(entity, ofFigures(report, figures.of(entity)));
            }));
    return functions;
  }

  private static Map<String, TemplateModel> ofFigures(Report report, Figures figures) {
    return Map.of(
        "kpi",
        new FigureFunction(
            "kpi(\"CODE\") / kpi(\"CODE\", " + report.year() + ")",
            2,
            names -> figure(figures.kpi(names.get(0), year(names, report)), report.language())),
        "register",
        new FigureFunction("register(\"CODE\")", 1, names -> rows(figures.register(names.get(0)))),
        "answers",
        new FigureFunction(
            "answers(\"CODE\") / answers(\"CODE\", " + report.year() + ")",
            2,
            names -> list(figures.answers(names.get(0), year(names, report)))));
  }

  /** A figure that can be rounded in words, in digits or with words for many. */
  private static TemplateModel figure(KpiText kpi, Language language) {
    Map<String, TemplateModel> functions =
        new LinkedHashMap<>(roundings(kpi, Notation.DIGITS, language));
    functions.put("spelt", new RecordHash(kpi.spelt(), roundings(kpi, Notation.SCALED, language)));
    return new RecordHash(kpi, functions);
  }

  private static Map<String, TemplateModel> roundings(
      KpiText kpi, Notation notation, Language language) {
    Map<String, TemplateModel> functions = new LinkedHashMap<>();
    Keyword.all(Rounding.values())
        .forEach(
            (name, rounding) ->
                functions.put(
                    name,
                    new FigureFunction(
                        name + "(500)",
                        1,
                        step -> rounded(kpi, rounding, step.get(0), notation, language))));
    return functions;
  }

  private static TemplateModel rounded(
      KpiText kpi, Rounding rounding, String step, Notation notation, Language language)
      throws UnknownName, WrongTemplateCall {
    if (!kpi.value().given()) {
      throw new UnknownName(kpi.value().reason());
    }
    try {
      return new SimpleScalar(rounding.of(kpi.value().text(), step, notation, language));
    } catch (FalseSentence e) {
      throw new WrongTemplateCall(e.reason());
    }
  }

  private static String year(List<String> arguments, Report report) {
    return arguments.size() > 1 ? arguments.get(1) : report.year();
  }

  /** Rows whose cells are asked for by the code of their column. */
  private static TemplateModel rows(List<RowText.Listed> rows) {
    List<RecordHash> hashes = new ArrayList<>();
    for (RowText.Listed row : rows) {
      Map<String, TemplateModel> cells = new LinkedHashMap<>();
      row.cells().forEach((code, text) -> cells.put(code, new SimpleScalar(text)));
      hashes.add(new RecordHash(row.row(), cells));
    }
    return new SimpleSequence(hashes, RecordHash.NO_JAVA_OBJECTS);
  }

  private static TemplateModel list(List<? extends Record> records) {
    return new SimpleSequence(
        records.stream().map(RecordHash::new).toList(), RecordHash.NO_JAVA_OBJECTS);
  }

  // FreeMarker declares the arguments as a raw list.
  @Override
  @SuppressWarnings("rawtypes")
  public @Nullable Object exec(List arguments) throws TemplateModelException {
    List<String> texts = new ArrayList<>();
    for (Object argument : arguments) {
      texts.add(text(argument));
    }
    if (texts.isEmpty() || texts.size() > most) {
      throw wrong();
    }
    try {
      return answer.to(texts);
    } catch (UnknownName e) {
      Absence.note(e.reason());
      return null;
    }
  }

  private String text(Object argument) throws TemplateModelException {
    if (argument instanceof TemplateNumberModel number) {
      return new BigDecimal(number.getAsNumber().toString()).toPlainString();
    }
    if (argument instanceof TemplateScalarModel scalar) {
      return scalar.getAsString();
    }
    throw wrong();
  }

  private WrongTemplateCall wrong() {
    return new WrongTemplateCall(Words.of("write {0}").fill(form));
  }
}
