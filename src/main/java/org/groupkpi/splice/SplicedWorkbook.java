package org.groupkpi.splice;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.file.Limits;
import org.groupkpi.file.PackageEdit;
import org.groupkpi.file.PartName;

/**
 * A workbook that gets and loses sheets, and whose cells can be marked; all that is not concerned
 * stays as it is packed. What cannot be done so is an {@link UnknownShape}.
 */
public final class SplicedWorkbook implements AutoCloseable {
  static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

  /** What stands before the rows of a sheet. */
  private static final int HEAD = 1 << 14;

  private final PackageEdit parts;
  private final ContentTypes types;
  private final PartLinks links;
  private final String name;
  private final String folder;
  private final SheetOrder order;
  private final SplicedStyles styles;
  private final Map<String, SplicedSheet> sheets = new HashMap<>();

  private SplicedWorkbook(PackageEdit parts) {
    this.parts = parts;
    types = new ContentTypes(parts);
    name =
        PartLinks.of(parts, "")
            .first("officeDocument")
            .orElseThrow(() -> new UnknownShape("no workbook"));
    folder = PartName.folder(name);
    links = PartLinks.of(parts, name);
    order = new SheetOrder(Bounds.present(parts, name));
    styles = new SplicedStyles(Bounds.present(parts, stylesPart()));
  }

  /** Opens a file that was read before within these limits. */
  public static SplicedWorkbook open(byte[] bytes, Limits limits) {
    PackageEdit parts = PackageEdit.open(bytes, limits);
    try {
      return new SplicedWorkbook(parts);
    } catch (UnknownShape e) {
      parts.close();
      throw e;
    }
  }

  private String stylesPart() {
    return links.first("styles").orElseThrow(() -> new UnknownShape("no styles"));
  }

  private byte[] present(String part) {
    return Bounds.present(parts, part);
  }

  public SplicedStyles styles() {
    return styles;
  }

  /** The names of all sheets, in the order of the tabs. */
  public List<String> sheetNames() {
    return order.names();
  }

  /** A worksheet by its name; empty if there is none. */
  public Optional<SplicedSheet> sheet(String sheet) {
    SplicedSheet opened = sheets.get(sheet);
    if (opened != null) {
      return Optional.of(opened);
    }
    worksheet(sheet)
        .ifPresent(
            part -> sheets.put(sheet, new SplicedSheet(parts, types, folder, part, present(part))));
    return Optional.ofNullable(sheets.get(sheet));
  }

  /** The part of a worksheet; empty if there is no worksheet of that name. */
  private Optional<String> worksheet(String sheet) {
    return order.link(sheet).flatMap(id -> links.part(id, "worksheet"));
  }

  /** The worksheets that have comments. */
  public List<String> commented() {
    List<String> commented = new ArrayList<>();
    for (String sheet : order.names()) {
      Optional<String> part = worksheet(sheet);
      if (part.isPresent() && PartLinks.of(parts, part.get()).first("comments").isPresent()) {
        commented.add(sheet);
      }
    }
    return commented;
  }

  /** Removes a sheet. */
  public void remove(String sheet) {
    String id = order.link(sheet).orElseThrow(() -> new UnknownShape("no sheet " + sheet));
    String part =
        links.part(id, "worksheet").orElseThrow(() -> new UnknownShape("no sheet " + sheet));
    if (new String(present(part), ISO_8859_1).contains("<f")) {
      throw new UnknownShape("formulas of a sheet that goes");
    }
    order.remove(sheet);
    links.remove(id);
    types.remove(part);
    parts.remove(part);
    parts.remove(PartName.relations(part));
  }

  /** Puts a sheet before all others, and opens the workbook there. */
  public void addFirst(String sheet, String xml) {
    order.addFirst(sheet, added(xml));
    for (String other : order.names().subList(1, order.names().size())) {
      order.link(other).ifPresent(id -> deselect(other, id));
    }
  }

  /** Adds a sheet that programs do not show, even if asked. */
  public void addVeryHidden(String sheet, String xml) {
    order.addVeryHidden(sheet, added(xml));
  }

  /** Repeats rows of a sheet on each printed page, {@code $6:$6}. */
  public void repeat(String sheet, String rows) {
    order.define("_xlnm.Print_Titles", sheet, rows);
  }

  private String added(String xml) {
    String part = parts.free(folder + "worksheets/sheet", ".xml");
    parts.put(part, xml.getBytes(UTF_8));
    types.add(part, ContentTypes.WORKSHEET);
    return links.add("worksheet", part);
  }

  /** What is done to one selected sheet, programs do to all that are selected. */
  private void deselect(String sheet, String id) {
    Optional<String> part = links.part(id, "worksheet").or(() -> links.part(id, "chartsheet"));
    if (part.isEmpty()) {
      return;
    }
    SplicedSheet opened = sheets.get(sheet);
    if (opened == null
        && new String(parts.start(part.get(), HEAD), ISO_8859_1).contains("tabSelected")) {
      byte[] xml = present(part.get());
      PartEdit edit = new PartEdit(xml);
      Tags tags = new Tags(xml);
      while (tags.next() && !tags.is("sheetData")) {
        if (tags.is("sheetView") && !tags.closes()) {
          edit.without(tags, "tabSelected");
        }
      }
      parts.put(part.get(), edit.bytes());
    }
  }

  /** The workbook with all that was done. */
  public byte[] bytes() {
    sheets.values().forEach(SplicedSheet::save);
    parts.put(stylesPart(), styles.bytes());
    parts.put(name, order.bytes());
    links.save();
    types.save();
    return parts.bytes();
  }

  @Override
  public void close() {
    parts.close();
  }
}
