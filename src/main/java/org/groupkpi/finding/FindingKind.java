package org.groupkpi.finding;

import static org.groupkpi.finding.Severity.ERROR;
import static org.groupkpi.finding.Severity.NOTE;
import static org.groupkpi.finding.Severity.WARNING;

import org.groupkpi.text.LocalText;

/**
 * Every kind of finding, once: F files, C cells, R rules of the project, G group, D definitions.
 * Ids are stable and never reused. What they say stands in {@code guide.txt}.
 */
public enum FindingKind {
  F101(NOTE),
  F102(ERROR),
  F103(ERROR),
  F104(ERROR),
  F105(ERROR),
  F110(ERROR),
  F111(ERROR),
  F112(WARNING),
  F113(ERROR),
  F114(ERROR),
  F115(ERROR),
  F116(ERROR),
  F117(WARNING),
  F118(WARNING),
  F119(ERROR),
  F120(ERROR),
  F121(WARNING),
  F122(WARNING),
  F123(ERROR),
  F124(ERROR),
  F125(ERROR),
  F126(WARNING),
  F127(NOTE),
  F128(ERROR),
  F129(NOTE),
  F130(NOTE),
  F131(NOTE),
  F132(NOTE),
  F133(NOTE),
  F134(NOTE),
  F135(WARNING),
  C201(NOTE),
  C202(ERROR),
  C203(ERROR),
  C204(ERROR),
  C205(NOTE),
  C206(NOTE),
  C207(WARNING),
  C208(ERROR),
  C209(ERROR),
  C210(ERROR),
  C211(NOTE),
  C212(ERROR),
  C213(WARNING),
  C220(WARNING),
  C221(WARNING),
  C222(WARNING),
  C223(WARNING),
  C224(WARNING),
  C225(NOTE),
  C230(ERROR),
  C231(WARNING),
  C232(ERROR),
  C240(WARNING),
  C241(ERROR),
  C242(NOTE),
  C250(ERROR),
  C251(NOTE),
  C252(ERROR),
  C260(ERROR),
  C261(ERROR),
  C270(ERROR),
  C271(ERROR),
  C272(ERROR),
  R300(ERROR),
  R301(NOTE),
  G400(WARNING),
  G401(NOTE),
  G402(WARNING),
  G403(NOTE),
  G404(WARNING),
  G405(NOTE),
  G406(WARNING),
  G407(ERROR),
  G408(NOTE),
  G410(WARNING),
  G411(WARNING),
  G412(WARNING),
  G413(WARNING),
  G414(WARNING),
  G415(WARNING),
  G416(WARNING),
  G420(WARNING),
  D001(ERROR),
  D002(ERROR),
  D003(ERROR),
  D004(ERROR),
  D005(NOTE),
  D006(ERROR),
  D007(ERROR),
  D008(ERROR),
  D009(ERROR),
  D010(ERROR),
  D011(ERROR),
  D012(ERROR),
  D013(ERROR),
  D014(ERROR),
  D015(ERROR),
  D016(ERROR),
  D017(ERROR),
  D018(ERROR),
  D019(ERROR),
  D020(NOTE),
  D021(ERROR),
  D022(ERROR),
  D023(ERROR),
  D024(ERROR),
  D025(ERROR),
  D026(ERROR),
  D027(ERROR),
  D028(ERROR),
  D029(ERROR),
  D030(ERROR),
  D031(NOTE),
  D032(ERROR),
  D033(ERROR),
  D034(NOTE),
  D035(ERROR),
  D036(ERROR),
  D037(NOTE),
  D038(NOTE),
  D039(NOTE),
  D040(ERROR),
  D041(ERROR),
  D042(ERROR),
  D043(NOTE),
  D044(NOTE),
  D045(WARNING),
  D049(ERROR),
  D050(ERROR),
  D051(NOTE),
  D052(NOTE);

  private final Severity severity;
  private final KindText text;

  FindingKind(Severity severity) {
    this.severity = severity;
    this.text = KindText.of(name());
  }

  /** Whether it is about consolidated figures, not about one workbook or definition. */
  public boolean aboutGroup() {
    return name().charAt(0) == 'G';
  }

  public Severity severity() {
    return severity;
  }

  /** A few words naming the kind. */
  public LocalText title() {
    return text.title();
  }

  /** Why it is wrong, with places for arguments. */
  public LocalText message() {
    return text.message();
  }

  /** What to do, with places for arguments. */
  public LocalText remedy() {
    return text.remedy();
  }

  /** What leads to it, and what becomes of the figure. */
  LocalText when() {
    return text.when();
  }
}
