package org.groupkpi.file;

import java.math.BigDecimal;
import java.util.List;
import org.groupkpi.file.FormatSection.Kind;
import org.jspecify.annotations.Nullable;

/** What a number format makes of a number, as far as its meaning goes: up to three sections. */
record NumberFormat(List<FormatSection> sections) {
  static final NumberFormat PLAIN = new NumberFormat(List.of(FormatSection.PLAIN));

  private static final NumberFormat PERCENT =
      of(FormatSection.of(Kind.NUMBER, Display.percent(true)));
  private static final NumberFormat DATE = of(FormatSection.of(Kind.DATE, Display.PLAIN));
  private static final NumberFormat TIME = of(FormatSection.of(Kind.TIME, Display.PLAIN));
  private static final NumberFormat ELAPSED = of(FormatSection.of(Kind.ELAPSED, Display.PLAIN));

  /** Shown in the currency of whoever looks at it. */
  private static final NumberFormat CURRENCY =
      of(FormatSection.of(Kind.NUMBER, new Display(true, false, 0, "¤", "")));

  private static final int NUMBERS = 3;

  NumberFormat {
    sections = List.copyOf(sections);
  }

  private static NumberFormat of(FormatSection section) {
    return new NumberFormat(List.of(section));
  }

  /** The meaning of a format that Excel knows by its number alone, East Asian dates included. */
  static NumberFormat builtIn(int id) {
    if (id == 9 || id == 10) {
      return PERCENT;
    }
    if ((id >= 5 && id <= 8) || id == 42 || id == 44) {
      return CURRENCY;
    }
    if ((id >= 18 && id <= 21) || id == 45 || id == 47) {
      return TIME;
    }
    if (id == 46) {
      return ELAPSED;
    }
    boolean date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
    return date ? DATE : PLAIN;
  }

  /** The meaning of a format code. */
  static NumberFormat of(@Nullable String code) {
    return code == null ? PLAIN : new NumberFormat(FormatCode.sections(code, NUMBERS));
  }

  /** The section in which a number is shown that is given as decimal text. */
  FormatSection ofDecimal(String decimal) {
    FormatSection first = sections.get(0);
    boolean always = sections.size() == 1 && !first.conditional() && first.mark().isEmpty();
    return always ? first : of(new BigDecimal(decimal));
  }

  /** The section in which a number is shown. */
  FormatSection of(BigDecimal value) {
    return value.signum() > 0 ? section(value).above() : section(value);
  }

  private FormatSection section(BigDecimal value) {
    return sections.stream().anyMatch(FormatSection::conditional)
        ? sections.stream()
            .filter(section -> section.isFor(value))
            .findFirst()
            .orElse(FormatSection.PLAIN)
        : bySign(value.signum());
  }

  private FormatSection bySign(int sign) {
    if (sign < 0 && sections.size() > 1) {
      return sections.get(1);
    }
    return sections.get(sign == 0 && sections.size() > 2 ? 2 : 0);
  }
}
