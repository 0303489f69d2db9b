package org.groupkpi.definition;

import java.util.Arrays;
import java.util.Optional;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** The consolidation approach (GHG Protocol Corporate Standard, chapter 3). */
public enum Approach {
  OPERATIONAL_CONTROL("operational-control", Words.of("operational control")),
  FINANCIAL_CONTROL("financial-control", Words.of("financial control")),
  EQUITY_SHARE("equity-share", Words.of("equity share"));

  private final String code;
  private final LocalText title;

  Approach(String code, LocalText title) {
    this.code = code;
    this.title = title;
  }

  /** The word of settings: {@code operational-control}. */
  public String code() {
    return code;
  }

  public LocalText title() {
    return title;
  }

  public static Optional<Approach> of(String code) {
    return Arrays.stream(values()).filter(approach -> approach.code.equals(code)).findFirst();
  }
}
