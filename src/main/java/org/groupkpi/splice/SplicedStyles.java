package org.groupkpi.splice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The styles of a workbook; there can be more of them. */
public final class SplicedStyles {
  private final PartEdit edit;
  private final Section fonts;
  private final Section fills;
  private final Section borders;
  private final Section cells;
  private final List<String> palette = new ArrayList<>();

  SplicedStyles(byte[] xml) {
    edit = new PartEdit(xml);
    Map<String, Section> sections = new HashMap<>();
    Tags tags = Tags.of(xml, "styleSheet", SplicedWorkbook.MAIN);
    while (tags.nextChild(0)) {
      switch (tags.name()) {
        case "fonts", "fills", "borders", "cellXfs" ->
            sections.put(tags.name(), new Section(tags, edit));
        case "colors" -> colors(tags);
        default -> {}
      }
    }
    fonts = section(sections, "fonts");
    fills = section(sections, "fills");
    borders = section(sections, "borders");
    cells = section(sections, "cellXfs");
  }

  private static Section section(Map<String, Section> sections, String name) {
    Section section = sections.get(name);
    if (section == null || section.elements.isEmpty()) {
      throw new UnknownShape("no " + name);
    }
    return section;
  }

  private void colors(Tags tags) {
    while (tags.nextChild(1)) {
      if (tags.is("indexedColors")) {
        while (tags.nextChild(2)) {
          palette.add(tags.attribute("rgb", ""));
        }
      }
    }
  }

  /** One list of the part, whose elements cells or other lists name by their number. */
  private static final class Section {
    private final List<String> elements = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final PartEdit edit;
    private final Tags.Attribute count;
    private final int end;
    private final int before;

    Section(Tags tags, PartEdit edit) {
      this.edit = edit;
      Tags.Attribute found = tags.find("count");
      count = found == null ? new Tags.Attribute(0, 0, 0, 0) : found;
      while (tags.nextChild(1)) {
        int from = tags.start();
        tags.skip();
        String element = tags.text(from, tags.end());
        numbers.putIfAbsent(element, elements.size());
        elements.add(element);
      }
      end = tags.start();
      before = elements.size();
    }

    /** The number of an element; added if there is none like it. */
    int number(String element) {
      return numbers.computeIfAbsent(
          element,
          key -> {
            elements.add(key);
            return elements.size() - 1;
          });
    }

    void save() {
      if (elements.size() > before) {
        edit.insert(end, String.join("", elements.subList(before, elements.size())));
        if (count.valueEnd() > 0) {
          String size = Integer.toString(elements.size());
          edit.replace(count.valueStart(), count.valueEnd(), size);
        }
      }
    }
  }

  /** The number of a font, written as {@code <font>...</font>}. */
  public int font(String xml) {
    return fonts.number(xml);
  }

  public int fill(String xml) {
    return fills.number(xml);
  }

  public int border(String xml) {
    return borders.number(xml);
  }

  /** The number of a cell style, written as {@code <xf ...>}. */
  public int style(String xml) {
    return cells.number(xml);
  }

  /** How the cells of a style are filled. */
  public CellFilling filling(int style) {
    Tags xf = tags(cells, style);
    String applied = xf.attribute("applyFill", "1");
    boolean hidden = applied.equals("0") || applied.equals("false");
    int fill = xf.number("fillId");
    return hidden || fill < 0
        ? CellFilling.NONE
        : CellFilling.read(fills.elements.get(fill).getBytes(UTF_8), palette);
  }

  /** The style that is like another one but for its fill. */
  public int filled(int style, CellFilling filling) {
    Tags xf = tags(cells, style);
    PartEdit changed = new PartEdit(cells.elements.get(style).getBytes(UTF_8));
    int fill = filling.isNone() ? 0 : fill(filling.xml());
    changed.attribute(xf, "fillId", Integer.toString(fill));
    if (!filling.isNone()) {
      changed.attribute(xf, "applyFill", "1");
    }
    return style(new String(changed.bytes(), UTF_8));
  }

  private static Tags tags(Section section, int number) {
    if (number < 0 || number >= section.elements.size()) {
      throw new UnknownShape("no style " + number);
    }
    return new Tags(section.elements.get(number).getBytes(UTF_8));
  }

  /** The part as it is now. */
  byte[] bytes() {
    for (Section section : List.of(fonts, fills, borders, cells)) {
      section.save();
    }
    return edit.bytes();
  }
}
