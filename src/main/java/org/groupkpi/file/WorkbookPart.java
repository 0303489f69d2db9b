package org.groupkpi.file;

import java.util.ArrayList;
import java.util.List;
import org.groupkpi.text.Words;

/**
 * What the main part of a workbook says: its sheets in the order of the tabs.
 *
 * @param root name of its root element, {@code workbook} unless the package holds something else
 * @param precisionAsDisplayed whether it calculates with numbers as they are shown
 */
record WorkbookPart(
    String root, List<NamedSheet> sheets, boolean epoch1904, boolean precisionAsDisplayed) {

  /** A sheet by name, with the id of the relationship that leads to it. */
  record NamedSheet(String name, Visibility visibility, String relation) {}

  static WorkbookPart read(String part, byte[] bytes, Allowance allowance) {
    XmlPart xml = new XmlPart(part, bytes, allowance);
    String root = xml.name();
    List<NamedSheet> sheets = new ArrayList<>();
    boolean epoch1904 = false;
    boolean precisionAsDisplayed = false;
    while (xml.nextChild(1)) {
      switch (xml.name()) {
        case "workbookPr" -> epoch1904 |= xml.isSet("date1904");
        case "sheets" -> sheets(xml, sheets);
        case "calcPr" ->
            precisionAsDisplayed |=
                xml.attribute("fullPrecision") != null && !xml.isSet("fullPrecision");
        default -> {}
      }
    }
    xml.finish();
    return new WorkbookPart(root, sheets, epoch1904, precisionAsDisplayed);
  }

  private static void sheets(XmlPart xml, List<NamedSheet> sheets) {
    while (xml.nextChild(2)) {
      if (xml.name().equals("sheet")) {
        String name = xml.attribute("name");
        String relation = xml.relationId();
        if (name == null || relation == null) {
          throw xml.faulty(Words.of("has a sheet without name or reference"));
        }
        sheets.add(new NamedSheet(EscapedText.decode(name), visibility(xml), relation));
      }
    }
  }

  private static Visibility visibility(XmlPart xml) {
    String state = xml.attribute("state");
    if (state == null || state.equals("visible")) {
      return Visibility.VISIBLE;
    }
    return state.equals("veryHidden") ? Visibility.VERY_HIDDEN : Visibility.HIDDEN;
  }
}
