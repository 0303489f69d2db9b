package org.groupkpi.splice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.groupkpi.file.EscapedText;

/** The main part of a workbook: its sheets in the order of the tabs, and what is named in them. */
final class SheetOrder {
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private final PartEdit edit;
  private final List<Entry> before = new ArrayList<>();
  private final List<Entry> now;
  private final List<Local> locals = new ArrayList<>();
  private final List<Defined> defined = new ArrayList<>();
  private int sheetsStart;
  private int sheetsEnd;
  private int namesAt;
  private boolean hasNames;
  private int lastId;

  /**
   * A sheet.
   *
   * @param written its element
   */
  private record Entry(String name, String link, String written) {}

  /** A name that belongs to the sheet of a number. */
  private record Local(int sheet, int start, int end, Tags.Attribute number) {}

  /** A new name. */
  private record Defined(String name, String sheet, String place) {}

  SheetOrder(byte[] xml) {
    edit = new PartEdit(xml);
    Tags tags = Tags.of(xml, "workbook", SplicedWorkbook.MAIN);
    if (!RELATIONSHIPS.equals(tags.attribute("xmlns:r"))) {
      throw new UnknownShape("sheets without their relationships");
    }
    while (tags.nextChild(0)) {
      section(tags);
    }
    if (before.isEmpty()) {
      throw new UnknownShape("no sheets");
    }
    now = new ArrayList<>(before);
  }

  private void section(Tags tags) {
    switch (tags.name()) {
      case "bookViews" -> views(tags);
      case "sheets" -> {
        sheets(tags);
        namesAt = tags.end();
      }
      case "functionGroups", "externalReferences" -> {
        tags.skip();
        namesAt = tags.end();
      }
      case "definedNames" -> {
        names(tags);
        hasNames = tags.closes();
        namesAt = tags.start();
      }
      default -> {}
    }
  }

  private void views(Tags tags) {
    while (tags.nextChild(1)) {
      edit.without(tags, "activeTab");
      edit.without(tags, "firstSheet");
    }
  }

  private void sheets(Tags tags) {
    sheetsStart = tags.end();
    while (tags.nextChild(1)) {
      int from = tags.start();
      String name = EscapedText.decode(tags.attribute("name", ""));
      String link = tags.attribute("r:id", "");
      lastId = Math.max(lastId, tags.number("sheetId"));
      if (!tags.is("sheet") || link.isEmpty()) {
        throw new UnknownShape("a sheet without its part");
      }
      tags.skip();
      before.add(new Entry(name, link, tags.text(from, tags.end())));
      Bounds.require(before.size(), "sheets");
    }
    sheetsEnd = tags.start();
  }

  private void names(Tags tags) {
    while (tags.nextChild(1)) {
      int from = tags.start();
      int sheet = tags.number("localSheetId");
      Tags.Attribute number = tags.find("localSheetId");
      tags.skip();
      if (number != null) {
        locals.add(new Local(sheet, from, tags.end(), number));
        Bounds.require(locals.size(), "names");
      }
    }
    if (!tags.closes()) {
      throw new UnknownShape("names that are none");
    }
  }

  List<String> names() {
    return now.stream().map(Entry::name).toList();
  }

  /** The relationship that leads to a sheet. */
  Optional<String> link(String sheet) {
    return now.stream().filter(entry -> entry.name().equals(sheet)).map(Entry::link).findFirst();
  }

  void remove(String sheet) {
    now.removeIf(entry -> entry.name().equals(sheet));
  }

  void addFirst(String sheet, String link) {
    now.add(0, entry(sheet, link, ""));
  }

  void addVeryHidden(String sheet, String link) {
    now.add(entry(sheet, link, " state=\"veryHidden\""));
  }

  private Entry entry(String sheet, String link, String state) {
    lastId++;
    String written = "<sheet name=\"" + XmlText.of(sheet) + "\" sheetId=\"" + lastId + "\"" + state;
    return new Entry(sheet, link, written + " r:id=\"" + link + "\"/>");
  }

  void define(String name, String sheet, String place) {
    defined.add(new Defined(name, sheet, place));
  }

  /** The part as it is now, opened at its first sheet. */
  byte[] bytes() {
    StringBuilder written = new StringBuilder();
    now.forEach(entry -> written.append(entry.written()));
    edit.replace(sheetsStart, sheetsEnd, written.toString());
    for (Local local : locals) {
      int sheet = local.sheet() < 0 || local.sheet() >= before.size() ? -1 : local.sheet();
      int place = sheet < 0 ? -1 : now.indexOf(before.get(sheet));
      if (place < 0) {
        edit.replace(local.start(), local.end(), "");
      } else {
        Tags.Attribute number = local.number();
        edit.replace(number.valueStart(), number.valueEnd(), Integer.toString(place));
      }
    }
    if (!defined.isEmpty()) {
      String names = newNames();
      edit.insert(namesAt, hasNames ? names : "<definedNames>" + names + "</definedNames>");
    }
    return edit.bytes();
  }

  private String newNames() {
    StringBuilder written = new StringBuilder();
    for (Defined one : defined) {
      written.append("<definedName name=\"").append(one.name()).append("\" localSheetId=\"");
      written.append(names().indexOf(one.sheet())).append("\">");
      String sheet = one.sheet().replace("'", "''");
      written.append(XmlText.of("'" + sheet + "'!" + one.place())).append("</definedName>");
    }
    return written.toString();
  }
}
