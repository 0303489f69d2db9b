package org.groupkpi.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.RowFilter;
import org.groupkpi.definition.Decimals;
import org.groupkpi.definition.Register;
import org.groupkpi.definition.RegisterColumn;
import org.groupkpi.definition.RegisterColumn.Choice;
import org.groupkpi.definition.RegisterListing;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.measure.Quantity;
import org.groupkpi.submission.RegisterCell;
import org.groupkpi.submission.RegisterRow;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.submission.ReportedValue.Absent;
import org.groupkpi.text.Fold;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Rows of a table that prints a register: those that count at the node, filtered and ordered. */
final class RegisterRows {
  /** Heading of the running numbers. */
  static final LocalText NUMBER = Words.of("No.");

  private static final LocalText MORE = Words.of("and {0} more");
  private static final LocalText REPORTED_BY = Words.of("Reported by");
  private static final LocalText BLANK = FigureText.NO_FIGURE;

  private final GroupFigures figures;
  private final Basis basis;
  private final CellAssembler cells;
  private final String node;

  /** Where each entity stands in the tree; found once, since every comparison of rows may ask. */
  private final Map<String, Integer> places = new HashMap<>();

  RegisterRows(GroupFigures figures, CellAssembler cells, String node) {
    this.figures = figures;
    this.basis = figures.basis();
    this.cells = cells;
    this.node = node;
    if (!basis.catalogue().registers().all().isEmpty()) {
      basis
          .tree()
          .in(basis.year())
          .subtree(basis.tree().root())
          .forEach(entity -> places.put(entity.code(), places.size()));
    }
  }

  /** The columns of a listing; of a matrix, the two scores. */
  List<PrintedColumn> columns(TableDefinition table) {
    RegisterListing listing = listing(table);
    Register register = register(listing);
    return printed(table).stream().map(code -> column(register, code)).toList();
  }

  /** What stands at the head of the labels: nothing, unless rows are numbered or labelled. */
  LocalText stub(TableDefinition table) {
    RegisterListing listing = listing(table);
    if (table.layout() == TableDefinition.Layout.MATRIX) {
      return column(register(listing), label(listing)).label();
    }
    return listing.numbered() ? NUMBER : LocalText.NONE;
  }

  private PrintedColumn column(Register register, String code) {
    if (code.equals(RegisterListing.ENTITY)) {
      return PrintedColumn.words(code, REPORTED_BY);
    }
    RegisterColumn column = register.column(code).orElseThrow();
    return column.type() == RegisterColumn.Type.NUMBER
        ? new PrintedColumn(code, column.name(), cells.label(column.unit()), Column.Kind.FIGURE)
        : PrintedColumn.words(code, column.name());
  }

  private static List<String> printed(TableDefinition table) {
    List<String> columns = listing(table).columns();
    return table.layout() == TableDefinition.Layout.MATRIX
        ? columns.subList(0, columns.size() - 1)
        : columns;
  }

  private static String label(RegisterListing listing) {
    return listing.columns().get(listing.columns().size() - 1);
  }

  private static RegisterListing listing(TableDefinition table) {
    return table.listing().orElseThrow();
  }

  private Register register(RegisterListing listing) {
    return basis.catalogue().registers().register(listing.register());
  }

  /** The rows of a table. */
  List<PrintedRow> rows(TableDefinition table) {
    RegisterListing listing = listing(table);
    Register register = register(listing);
    RowFilter filter = new RowFilter(register, listing.where());
    List<RegisterRow> listed =
        figures.entityFigures().registers().rows(node, listing.register(), basis.year()).stream()
            .filter(filter::meets)
            .sorted(order(listing, register))
            .toList();
    List<PrintedRow> rows = new ArrayList<>();
    int number = 1;
    for (Map.Entry<Heading, List<RegisterRow>> section :
        sections(listed, listing, register).entrySet()) {
      number = add(rows, table, section.getKey().title(), section.getValue(), number);
    }
    return rows;
  }

  /** Adds the rows of a section, the first of which has that number; gives the next one. */
  private int add(
      List<PrintedRow> rows,
      TableDefinition table,
      LocalText section,
      List<RegisterRow> own,
      int first) {
    int number = first;
    RegisterListing listing = listing(table);
    int most = Math.min(own.size(), listing.limit().orElse(own.size()));
    for (RegisterRow row : own.subList(0, most)) {
      LocalText label =
          table.layout() == TableDefinition.Layout.MATRIX
              ? words(register(listing), row, label(listing))
              : LocalText.same(Integer.toString(number));
      List<PrintedFigure> printed =
          printed(table).stream().map(code -> cell(register(listing), row, code)).toList();
      rows.add(PrintedRow.of(section, label, 0, LocalText.NONE, List.of(), printed));
      number++;
    }
    if (most < own.size()) {
      List<PrintedFigure> empty = Collections.nCopies(printed(table).size(), PrintedFigure.EMPTY);
      LocalText more = MORE.fill(own.size() - most);
      rows.add(PrintedRow.of(section, more, 0, LocalText.NONE, List.of(), empty));
    }
    return number;
  }

  /** The rows of a register with finished texts; nothing where a cell is blank. */
  List<RowText.Listed> texts(Register register, Language language) {
    List<RowText.Listed> texts = new ArrayList<>();
    for (RegisterRow row :
        figures.entityFigures().registers().rows(node, register.code(), basis.year())) {
      Map<String, String> printed = new HashMap<>();
      for (RegisterColumn column : register.columns()) {
        boolean blank = row.cell(column.code()).isEmpty();
        printed.put(
            column.code(), blank ? "" : cell(register, row, column.code()).text().in(language));
      }
      String name = basis.tree().entity(row.entity()).name().in(language);
      texts.add(new RowText.Listed(new RowText(row.entity(), name), printed));
    }
    return texts;
  }

  /** A section, at its place among those there are. */
  private record Heading(int place, LocalText title) {}

  private Map<Heading, List<RegisterRow>> sections(
      List<RegisterRow> rows, RegisterListing listing, Register register) {
    Map<Heading, List<RegisterRow>> sections =
        new TreeMap<>(Comparator.comparingInt(Heading::place));
    for (RegisterRow row : rows) {
      Heading heading =
          listing
              .groupBy()
              .map(code -> new Heading(rank(register, row, code), words(register, row, code)))
              .orElse(new Heading(0, LocalText.NONE));
      sections.computeIfAbsent(heading, key -> new ArrayList<>()).add(row);
    }
    return sections;
  }

  private Comparator<RegisterRow> order(RegisterListing listing, Register register) {
    return listing.order().stream()
        .map(by -> order(register, by))
        .reduce(Comparator::thenComparing)
        .orElse(Comparator.comparing(row -> ""));
  }

  /** Blanks come last, whichever way the others go. */
  private Comparator<RegisterRow> order(Register register, RegisterListing.Order by) {
    Comparator<RegisterRow> values =
        by.column().equals(RegisterListing.ENTITY) || chosen(register, by.column())
            ? Comparator.comparingInt(row -> rank(register, row, by.column()))
            : Comparator.comparing((RegisterRow row) -> number(row, by.column()))
                .thenComparing(row -> folded(row, by.column()));
    return Comparator.comparing((RegisterRow row) -> blank(row, by.column()))
        .thenComparing(by.descending() ? values.reversed() : values);
  }

  private static boolean blank(RegisterRow row, String code) {
    return !code.equals(RegisterListing.ENTITY)
        && row.cell(code).filter(cell -> cell.value().answered()).isEmpty();
  }

  private static boolean chosen(Register register, String code) {
    return register.column(code).orElseThrow().type().chosen();
  }

  private static BigDecimal number(RegisterRow row, String code) {
    return row.cell(code)
        .map(RegisterCell::value)
        .filter(ReportedValue.Figure.class::isInstance)
        .map(value -> ((ReportedValue.Figure) value).value())
        .orElse(BigDecimal.ZERO);
  }

  private static String folded(RegisterRow row, String code) {
    return row.cell(code).map(cell -> Fold.words(cell.words())).orElse("");
  }

  /** The place of an entity in the tree, or of a choice among the choices; blanks come last. */
  private int rank(Register register, RegisterRow row, String code) {
    if (code.equals(RegisterListing.ENTITY)) {
      return places.getOrDefault(row.entity(), -1);
    }
    List<String> choices =
        register.column(code).orElseThrow().choices().stream().map(Choice::code).toList();
    int place = row.cell(code).map(cell -> choices.indexOf(cell.words())).orElse(-1);
    return place < 0 ? choices.size() : place;
  }

  private PrintedFigure cell(Register register, RegisterRow row, String code) {
    Optional<RegisterColumn> column = register.column(code);
    Optional<RegisterCell> cell = row.cell(code);
    return column.isPresent()
            && cell.isPresent()
            && cell.get().value() instanceof ReportedValue.Figure figure
        ? figure(column.get(), figure)
        : PrintedFigure.words(words(register, row, code));
  }

  private PrintedFigure figure(RegisterColumn column, ReportedValue.Figure figure) {
    Decimals decimals = Decimals.of(column.decimals());
    Quantity exact = figure.quantity(column.unit()).in(column.unit());
    String text = cells.text().figure(exact.value(), decimals, FigureText.Small.BELOW);
    return new PrintedFigure(
        PrintedFigure.Role.FIGURE,
        Optional.empty(),
        exact,
        text.startsWith("<") || text.startsWith(">")
            ? Optional.of(PrintedFigure.Digits.small(decimals.most()))
            : PrintedFigure.Digits.plain(cells.text().rounded(exact.value(), decimals)),
        LocalText.same(text),
        LocalText.NONE,
        CellState.OK,
        List.of());
  }

  private LocalText words(Register register, RegisterRow row, String code) {
    if (code.equals(RegisterListing.ENTITY)) {
      return basis.tree().entity(row.entity()).name();
    }
    RegisterColumn column = register.column(code).orElseThrow();
    Optional<RegisterCell> cell = row.cell(code);
    if (cell.isEmpty()) {
      return BLANK;
    }
    if (cell.get().value() == Absent.NOT_APPLICABLE) {
      return FigureText.NOT_APPLICABLE;
    }
    String words = cell.get().words();
    return words.isEmpty()
        ? BLANK
        : column.choice(words).map(Choice::name).orElse(LocalText.same(words));
  }
}
