package org.groupkpi.definition;

import java.util.Optional;
import org.groupkpi.text.Keyword;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** The consolidation approach (GHG Protocol Corporate Standard, chapter 3). */
public enum Approach {
  OPERATIONAL_CONTROL(Words.of("operational control")),
  FINANCIAL_CONTROL(Words.of("financial control")),
  EQUITY_SHARE(Words.of("equity share"));

  private final LocalText title;

  Approach(LocalText title) {
    this.title = title;
  }

  /** The word of settings: {@code operational-control}. */
  public String code() {
    return Keyword.of(this);
  }

  public LocalText title() {
    return title;
  }

  public static Optional<Approach> of(String code) {
    return Optional.ofNullable(Keyword.all(values()).get(code));
  }
}
