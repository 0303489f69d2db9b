package org.groupkpi.project;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.groupkpi.definition.Register;
import org.groupkpi.definition.RegisterColumn;
import org.groupkpi.definition.RegisterColumn.Choice;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Units;
import org.groupkpi.text.Keyword;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Reads {@code registers}: one row a column; the first row of a register says what it is. */
final class RegistersReader {
  private static final int MOST_DECIMALS = 20;
  private static final int DEFAULT_DECIMALS = 2;
  private static final Map<String, RegisterColumn.Type> TYPES =
      Keyword.all(RegisterColumn.Type.values());
  private static final Map<String, Register.Asked> ASKED = Keyword.all(Register.Asked.values());
  private static final List<Choice> YES_NO =
      List.of(new Choice("yes", Words.of("yes")), new Choice("no", Words.of("no")));

  /** What concerns the register as a whole. */
  private static final List<String> OF_REGISTER =
      List.of("title_zh", "title_zh_hant", "title_en", "category", "asked", "segments", "prior");

  private final Units units;
  private final Map<String, List<DefinitionRow>> rows = new LinkedHashMap<>();

  private RegistersReader(Units units) {
    this.units = units;
  }

  /** The registers by code, in the order of the file. */
  static Map<String, Register> read(DefinitionTable table, Units units) {
    RegistersReader reader = new RegistersReader(units);
    Code unique = new Code();
    for (DefinitionRow row : table.rows()) {
      String register = Code.inFormula(row, "register", Code.ANY);
      String column = Code.inFormula(row, "column", Code.ANY);
      if (!register.isEmpty() && unique.isNew(register + "." + column, row, "column")) {
        reader.rows.computeIfAbsent(register, key -> new ArrayList<>()).add(row);
      }
    }
    Map<String, Register> registers = new LinkedHashMap<>();
    reader.rows.forEach((code, own) -> registers.put(code, reader.register(code, own, registers)));
    return registers;
  }

  private Register register(String code, List<DefinitionRow> own, Map<String, Register> before) {
    DefinitionRow first = own.get(0);
    for (DefinitionRow row : own.subList(1, own.size())) {
      OF_REGISTER.stream()
          .filter(row::has)
          .filter(column -> !row.text(column).equals(first.text(column)))
          .forEach(
              column ->
                  row.problem(
                      FindingKind.D023,
                      column,
                      Words.of("this concerns the whole register and stands in its first row")));
    }
    refuseFileName(code, first, before);
    LocalText title = first.local("title");
    if (title.isEmpty()) {
      first.problem(FindingKind.D031, "title_zh", code);
    }
    return new Register(
        code,
        title.or(LocalText.same(code)),
        first.text("category"),
        first.choice("asked", ASKED).orElse(Register.Asked.ALL),
        first.list("segments"),
        first.choice("prior", Map.of("carry", true)).orElse(false),
        guidance(first),
        IntStream.range(0, own.size())
            .mapToObj(at -> column(own.get(at), at == 0 ? LocalText.NONE : guidance(own.get(at))))
            .toList());
  }

  /** Each register is written to a file of its name. */
  private static void refuseFileName(String code, DefinitionRow row, Map<String, Register> before) {
    before.keySet().stream()
        .filter(code::equalsIgnoreCase)
        .findFirst()
        .ifPresent(
            same ->
                row.problem(
                    FindingKind.D025,
                    "register",
                    Words.of("“{0}” and “{1}” are one file on Windows and macOS")
                        .fill(same, code)));
  }

  private static LocalText guidance(DefinitionRow row) {
    return row.local("guidance");
  }

  private RegisterColumn column(DefinitionRow row, LocalText guidance) {
    RegisterColumn.Type type = row.choice("type", TYPES).orElse(RegisterColumn.Type.TEXT);
    Unit unit = row.unit("unit", units).orElse(Unit.NUMBER);
    if (type != RegisterColumn.Type.NUMBER && row.has("unit")) {
      row.problem(FindingKind.D023, "unit", Words.of("only a column of type number has a unit"));
    }
    LocalText name = row.local("name");
    if (name.isEmpty()) {
      row.problem(FindingKind.D031, "name_zh", row.text("column"));
    }
    return new RegisterColumn(
        row.text("column"),
        name.or(LocalText.same(row.text("column"))),
        type,
        type == RegisterColumn.Type.NUMBER ? unit : Unit.NUMBER,
        row.whole("decimals", MOST_DECIMALS).orElse(DEFAULT_DECIMALS),
        choices(row, type),
        row.yes("required", false),
        row.yes("key", false),
        guidance);
  }

  private static List<Choice> choices(DefinitionRow row, RegisterColumn.Type type) {
    if (type == RegisterColumn.Type.YES_NO) {
      return YES_NO;
    }
    if (type != RegisterColumn.Type.CHOICE) {
      if (row.has("choices")) {
        row.problem(
            FindingKind.D023, "choices", Words.of("only a column of type choice has choices"));
      }
      return List.of();
    }
    row.needed("choices");
    Map<String, Choice> choices = new LinkedHashMap<>();
    for (String text : row.list("choices")) {
      Choice choice = choice(text);
      boolean readable = Code.readable(choice.code());
      if (!readable) {
        row.problem(FindingKind.D007, "choices", choice.code());
      } else if (choices.putIfAbsent(choice.code(), choice) != null) {
        row.problem(FindingKind.D008, "choices", choice.code(), row.where());
      }
    }
    return List.copyOf(choices.values());
  }

  /** {@code fire=火灾/Fire}; a name in one language serves both. */
  private static Choice choice(String text) {
    int equals = text.indexOf('=');
    String code = (equals < 0 ? text : text.substring(0, equals)).strip();
    String[] names = text.substring(equals + 1).split("/", 2);
    String zh = names[0].strip();
    String en = names[names.length - 1].strip();
    return new Choice(code, new LocalText(zh, "", en));
  }
}
