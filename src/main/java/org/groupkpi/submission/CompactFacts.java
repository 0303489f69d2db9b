package org.groupkpi.submission;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.file.CellAddress;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Year;
import org.jspecify.annotations.Nullable;

/**
 * What one entity said of one year, by code, in a twentieth of the memory: of each fact the digits
 * and the place are kept, and the fact is made of them when it is asked for. One that would not
 * come out the same (words, another unit, a restatement, twenty digits) is kept as it is.
 *
 * <p>A fact is one {@code long}, from the highest bits: 40 the number without its point, 4 the
 * digits behind the point, 4 the sheet, 6 the text as people see it, 6 the text as the file spells
 * it, 2 the answer, 1 whether it is estimated, 1 whether it is kept as it is; and one {@code int}:
 * 0 for no cell; below 0 the line of a file in 31 bits; else 9 bits the column and 22 the row.
 */
public final class CompactFacts extends AbstractMap<KpiCode, Fact> {
  private static final int NUMBER_BITS = 40;
  private static final int MOST_DECIMALS = 15;

  private static final int NUMBER = 24;
  private static final int SCALE = 20;
  private static final int SHEET = 16;
  private static final int TEXT = 10;
  private static final int RAW = 4;
  private static final int ANSWER = 2;
  private static final long ESTIMATED = 2;
  private static final long KEPT = 1;

  private static final int ROW_BITS = 22;
  private static final int LAST_COLUMN = 511;
  private static final int LINE = Integer.MIN_VALUE;
  private static final int MOST_LINE_DIGITS = 9;
  private static final int MOST_SHEETS = 15;
  private static final int MOST_WORDS = 60;

  /** Ways to spell a cell; above them come the words that are none of these. */
  private static final int PLAIN = 0;

  private static final int GROUPED = 1;

  /** {@code 1882.0}, as some programs spell whole numbers. */
  private static final int POINT_ZERO = 2;

  private static final int WORDS = 3;

  /** The answers; a figure comes after the ways to say nothing. */
  private static final List<ReportedValue.Absent> ABSENT = List.of(ReportedValue.Absent.values());

  private final String entity;
  private final Year year;
  private final Fact.Origin origin;
  private final FactCodes codes;
  private final long[] digits;
  private final int[] cells;
  private final List<SourceCell> sheets = new ArrayList<>(1);
  private final List<String> words = new ArrayList<>(0);
  private final Texts notes;
  private final Texts evidence;
  private final Map<Integer, Fact> kept = new HashMap<>(0);

  private CompactFacts(Fact first, Collection<Fact> facts) {
    this.entity = first.entity();
    this.year = first.year();
    this.origin = first.origin();
    this.codes = FactCodes.of(facts);
    this.digits = new long[codes.size()];
    this.cells = new int[codes.size()];
    this.notes = new Texts(codes.size());
    this.evidence = new Texts(codes.size());
    int place = 0;
    for (Fact fact : facts) {
      put(place++, fact);
    }
  }

  CompactFacts(PackedFacts.OfEntity packed, FactCodes codes) {
    this.entity = packed.entity();
    this.year = packed.year();
    this.origin = packed.origin();
    this.codes = codes;
    this.digits = new long[codes.size()];
    this.cells = new int[codes.size()];
    this.notes = new Texts(codes.size());
    this.evidence = new Texts(codes.size());
    ByteBuffer bits = ByteBuffer.wrap(packed.bits());
    bits.asLongBuffer().get(digits);
    bits.position(digits.length * Long.BYTES).asIntBuffer().get(cells);
    sheets.addAll(packed.sheets());
    words.addAll(packed.words());
    packed.notes().forEach(notes::put);
    packed.evidence().forEach(evidence::put);
    kept.putAll(packed.kept());
  }

  /** The same in few bytes; its codes are told by a number. */
  PackedFacts.OfEntity packed(int codesAt) {
    ByteBuffer bits = ByteBuffer.allocate(digits.length * (Long.BYTES + Integer.BYTES));
    bits.asLongBuffer().put(digits);
    bits.position(digits.length * Long.BYTES).asIntBuffer().put(cells);
    return new PackedFacts.OfEntity(
        entity,
        year,
        origin,
        codesAt,
        bits.array(),
        sheets,
        words,
        notes.byPlace(),
        evidence.byPlace(),
        kept);
  }

  FactCodes codes() {
    return codes;
  }

  /**
   * These facts, in their order.
   *
   * @param facts of one entity and year, each of another code
   */
  public static Map<KpiCode, Fact> of(Collection<Fact> facts) {
    return facts.isEmpty() ? Map.of() : new CompactFacts(facts.iterator().next(), facts);
  }

  private void put(int place, Fact fact) {
    if (!fact.entity().equals(entity) || !fact.year().equals(year)) {
      throw new IllegalArgumentException(fact.key() + " among facts of " + entity + "@" + year);
    }
    cells[place] = packed(fact.source().cell());
    digits[place] = packed(fact, cell(cells[place]));
    if (digits[place] == KEPT) {
      kept.put(place, fact);
    } else {
      notes.put(place, fact.note());
      evidence.put(place, fact.evidence());
    }
  }

  /**
   * The bits of a fact; {@link #KEPT} for one that would not come out the same.
   *
   * @param cell its place as it would come out
   */
  private long packed(Fact fact, String cell) {
    SourceCell source = fact.source();
    long answer = answer(fact.value());
    if (answer < 0
        || fact.origin() != origin
        || fact.restated().isPresent()
        || !cell.equals(source.cell())) {
      return KEPT;
    }
    BigDecimal number =
        fact.value() instanceof ReportedValue.Figure figure ? figure.value() : BigDecimal.ZERO;
    long sheet = sheet(source);
    long text = spelling(source.text(), number);
    long raw = source.raw().equals(source.text()) ? text : spelling(source.raw(), number);
    if (sheet < 0 || text < 0 || raw < 0) {
      return KEPT;
    }
    return number.unscaledValue().longValue() << NUMBER
        | (long) number.scale() << SCALE
        | sheet << SHEET
        | text << TEXT
        | raw << RAW
        | answer << ANSWER
        | (fact.estimated() ? ESTIMATED : 0);
  }

  /** The bits of an answer; -1 for words, another unit and numbers that need more room. */
  private static int answer(ReportedValue value) {
    return value.match(
        figure -> fits(figure) ? ABSENT.size() : -1,
        answer -> -1,
        absent -> ABSENT.indexOf(absent));
  }

  private static boolean fits(ReportedValue.Figure figure) {
    BigDecimal number = figure.value();
    BigDecimal lastDigit = ReportedValue.Figure.lastDigit(number);
    return figure.stated().isEmpty()
        && number.scale() >= 0
        && number.scale() <= MOST_DECIMALS
        && number.unscaledValue().bitLength() < NUMBER_BITS
        && figure.lastDigit().scale() == lastDigit.scale()
        && figure.lastDigit().compareTo(lastDigit) == 0;
  }

  /** The place of a cell's sheet in the list, to which it is added; -1 if that is full. */
  private int sheet(SourceCell cell) {
    for (int place = 0; place < sheets.size(); place++) {
      SourceCell sheet = sheets.get(place);
      if (sheet.sheet().equals(cell.sheet())
          && sheet.file().equals(cell.file())
          && sheet.sha256().equals(cell.sha256())) {
        return place;
      }
    }
    return added(sheets, cell.at("", ""), MOST_SHEETS);
  }

  private int spelling(String text, BigDecimal number) {
    for (int spelling = PLAIN; spelling < WORDS; spelling++) {
      if (text.equals(spelled(spelling, number))) {
        return spelling;
      }
    }
    int place = words.indexOf(text);
    int word = place < 0 ? added(words, text, MOST_WORDS) : place;
    return word < 0 ? -1 : WORDS + word;
  }

  /** The place of something that is added to a list; -1 if that is full. */
  private static <T> int added(List<T> list, T thing, int most) {
    if (list.size() > most) {
      return -1;
    }
    list.add(thing);
    return list.size() - 1;
  }

  private static int packed(String cell) {
    long address = CellAddress.parse(cell);
    if (address >= 0 && CellAddress.column(address) <= LAST_COLUMN) {
      return CellAddress.column(address) << ROW_BITS | CellAddress.row(address);
    }
    return isLine(cell) ? LINE | Integer.parseInt(cell) : 0;
  }

  private static boolean isLine(String cell) {
    boolean digits = !cell.isEmpty() && cell.length() <= MOST_LINE_DIGITS;
    for (int i = 0; digits && i < cell.length(); i++) {
      digits = cell.charAt(i) >= '0' && cell.charAt(i) <= '9';
    }
    return digits;
  }

  private static String cell(int packed) {
    if (packed < 0) {
      return Integer.toString(packed & ~LINE);
    }
    return packed == 0 ? "" : CellAddress.of(packed & (1 << ROW_BITS) - 1, packed >> ROW_BITS);
  }

  private Fact fact(int place) {
    return (digits[place] & KEPT) == 0
        ? made(place)
        : Objects.requireNonNull(kept.get(place), "kept");
  }

  private static BigDecimal number(long packed) {
    return BigDecimal.valueOf(packed >> NUMBER, (int) (packed >> SCALE & 15));
  }

  private static ReportedValue value(long packed, BigDecimal number) {
    int answer = (int) (packed >> ANSWER & 3);
    return answer < ABSENT.size() ? ABSENT.get(answer) : ReportedValue.Figure.of(number);
  }

  private Fact made(int place) {
    long packed = digits[place];
    BigDecimal number = number(packed);
    SourceCell sheet = sheets.get((int) (packed >> SHEET & 15));
    return new Fact(
        new FigureKey(entity, codes.code(place), year),
        value(packed, number),
        (packed & ESTIMATED) != 0,
        notes.at(place),
        source(sheet, cell(cells[place]), packed, number),
        origin,
        Optional.empty(),
        evidence.at(place));
  }

  private SourceCell source(SourceCell sheet, String cell, long packed, BigDecimal number) {
    int text = (int) (packed >> TEXT & 63);
    int raw = (int) (packed >> RAW & 63);
    String seen = spelled(text, number);
    return new SourceCell(
        sheet.file(),
        sheet.sha256(),
        sheet.sheet(),
        cell,
        seen,
        raw == text ? seen : spelled(raw, number));
  }

  private String spelled(int spelling, BigDecimal number) {
    return switch (spelling) {
      case PLAIN -> number.toPlainString();
      case GROUPED -> Exact.grouped(number);
      case POINT_ZERO -> number.toPlainString() + ".0";
      default -> words.get(spelling - WORDS);
    };
  }

  /** Texts that few facts have, by place. */
  private static final class Texts {
    private final int size;
    private @Nullable String @Nullable [] all;

    Texts(int size) {
      this.size = size;
    }

    void put(int place, String text) {
      if (all == null && !text.isEmpty()) {
        all = new String[size];
      }
      if (all != null) {
        all[place] = text.isEmpty() ? null : text;
      }
    }

    Map<Integer, String> byPlace() {
      Map<Integer, String> byPlace = new TreeMap<>();
      for (int place = 0; all != null && place < size; place++) {
        String text = all[place];
        if (text != null) {
          byPlace.put(place, text);
        }
      }
      return byPlace;
    }

    String at(int place) {
      String text = all == null ? null : all[place];
      return text == null ? "" : text;
    }
  }

  /** What was said of a code, without the labour of making the whole fact. */
  public @Nullable Said look(FactCodes.Wanted code) {
    int place = code.place(codes);
    if (place < 0) {
      return null;
    }
    long packed = digits[place];
    return (packed & KEPT) == 0
        ? new Plain(this, place, value(packed, number(packed)), (packed & ESTIMATED) != 0)
        : fact(place);
  }

  /** What was said, with the place where the rest is kept. */
  record Plain(CompactFacts facts, int place, ReportedValue value, boolean estimated)
      implements Said {
    @Override
    public boolean remembered() {
      return facts.origin.later();
    }

    @Override
    public Fact fact() {
      return facts.fact(place);
    }
  }

  @Override
  public @Nullable Fact get(Object code) {
    int place = codes.place(code);
    return place < 0 ? null : fact(place);
  }

  @Override
  public boolean containsKey(Object code) {
    return codes.place(code) >= 0;
  }

  @Override
  public int size() {
    return codes.size();
  }

  @Override
  public Set<Map.Entry<KpiCode, Fact>> entrySet() {
    return new AbstractSet<>() {
      @Override
      public Iterator<Map.Entry<KpiCode, Fact>> iterator() {
        return IntStream.range(0, codes.size())
            .mapToObj(place -> Map.entry(codes.code(place), fact(place)))
            .iterator();
      }

      @Override
      public int size() {
        return codes.size();
      }
    };
  }
}
