package org.groupkpi.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.file.Relations.Relation;
import org.groupkpi.file.WordDocument.Block;
import org.groupkpi.file.WordDocument.Cell;
import org.groupkpi.file.WordDocument.Paragraph;
import org.groupkpi.file.WordDocument.Run;
import org.groupkpi.file.WordDocument.Table;
import org.groupkpi.text.Words;

/**
 * Reads the text and the tables of a Word document ({@code .docx}, transitional and strict) through
 * the gate that workbooks pass. Headers, footers, comments and what is marked as deleted are not
 * read; text boxes and descriptions of pictures are, after the paragraph that holds them, and notes
 * at the end.
 */
public final class WordReader {
  /** A finished report with its pictures is much larger than a form. */
  private static final Limits LIMITS =
      new Limits(
          300 << 20,
          20_000,
          300 << 20,
          300 << 20,
          1L << 30,
          Limits.DEFAULT.ratio(),
          Limits.DEFAULT.ratioFromBytes(),
          Limits.DEFAULT.rows(),
          Limits.DEFAULT.cells(),
          Limits.DEFAULT.textLength(),
          Limits.DEFAULT.nesting(),
          2 * Limits.DEFAULT.steps(),
          Limits.DEFAULT.nodes(),
          Limits.DEFAULT.alike());

  private static final List<String> NOTES = List.of("footnotes", "endnotes");
  private static final int WIDEST = 200;

  private final String part;
  private final Set<String> raisedStyles;
  private final Allowance allowance;

  private WordReader(String part, Set<String> raisedStyles, Allowance allowance) {
    this.part = part;
    this.raisedStyles = raisedStyles;
    this.allowance = allowance;
  }

  /** Bytes above which a document is not read. */
  public static int mostBytes() {
    return LIMITS.fileBytes();
  }

  /** Reads the bytes of a file; a faulty one is refused, never read in part. */
  public static WordReading read(byte[] bytes) {
    try {
      return document(bytes);
    } catch (Refused refused) {
      return refused.refusal();
    }
  }

  private static WordDocument document(byte[] bytes) {
    Allowance allowance = new Allowance(LIMITS);
    allowance.file(bytes.length);
    if (FileType.of(bytes) != FileType.ZIP) {
      throw notWord(bytes);
    }
    try (ZipArchive archive = ZipArchive.open(bytes, allowance)) {
      Relations relations = Relations.of(archive, "", allowance);
      Relation main =
          Optional.ofNullable(relations)
              .flatMap(all -> all.first("officeDocument"))
              .orElseThrow(() -> noDocument());
      String part = main.target().startsWith("/") ? main.target().substring(1) : main.target();
      byte[] contents = archive.part(part);
      if (contents == null) {
        throw Refused.unreadable(Words.of("part {0} is missing").fill(part));
      }
      Set<String> raised = raisedStyles(archive, part, allowance);
      WordDocument document =
          new WordReader(part, raised, allowance).document(new XmlPart(part, contents, allowance));
      List<Block> blocks = new ArrayList<>(document.blocks());
      for (String kind : NOTES) {
        blocks.addAll(notes(archive, part, kind, allowance));
      }
      return new WordDocument(blocks);
    }
  }

  /** Footnotes or endnotes, which stand in a part of their own. */
  private static List<Block> notes(
      ZipArchive archive, String document, String kind, Allowance allowance) {
    Relations relations = Relations.of(archive, document, allowance);
    Optional<Relation> notes = Optional.ofNullable(relations).flatMap(all -> all.first(kind));
    if (relations == null || notes.isEmpty()) {
      return List.of();
    }
    String part = relations.part(notes.get(), archive);
    byte[] contents = archive.part(part);
    List<Block> blocks = new ArrayList<>();
    if (contents != null) {
      XmlPart xml = new XmlPart(part, contents, allowance);
      new WordReader(part, Set.of(), allowance).blocks(xml, blocks);
      xml.finish();
    }
    return blocks;
  }

  /** Ids of the styles that raise characters, themselves or by the style they are based on. */
  private static Set<String> raisedStyles(
      ZipArchive archive, String document, Allowance allowance) {
    Relations relations = Relations.of(archive, document, allowance);
    Optional<Relation> styles = Optional.ofNullable(relations).flatMap(all -> all.first("styles"));
    if (relations == null || styles.isEmpty()) {
      return Set.of();
    }
    String part = relations.part(styles.get(), archive);
    byte[] contents = archive.part(part);
    Set<String> raised = new HashSet<>();
    if (contents != null) {
      XmlPart xml = new XmlPart(part, contents, allowance);
      while (xml.nextChild(1)) {
        String id = value(xml, "styleId");
        if (raises(xml, raised)) {
          raised.add(id);
        }
      }
    }
    return raised;
  }

  private static boolean raises(XmlPart style, Set<String> raised) {
    int level = style.depth();
    boolean raises = false;
    while (style.nextChild(level)) {
      raises |= style.name().equals("basedOn") && raised.contains(value(style));
      raises |= style.name().equals("rPr") && raised(style, raised);
    }
    return raises;
  }

  private static Refused notWord(byte[] bytes) {
    return FileType.of(bytes) == FileType.OLE2
        ? Refused.encrypted(
            Words.of(
                "it is an old .doc file or has a password; open it in Word and save it as .docx without one"))
        : FileType.refusal(bytes);
  }

  private static Refused noDocument() {
    return Refused.unreadable(Words.of("the archive holds no Word document"));
  }

  private WordDocument document(XmlPart xml) {
    if (!xml.name().equals("document")) {
      throw noDocument();
    }
    List<Block> blocks = new ArrayList<>();
    blocks(xml, blocks);
    xml.finish();
    return new WordDocument(blocks);
  }

  /** The paragraphs and tables below the current element. */
  private void blocks(XmlPart xml, List<Block> into) {
    int level = xml.depth();
    while (xml.nextChild(level)) {
      switch (xml.name()) {
        case "p" -> paragraph(xml, into);
        case "tbl" -> table(xml, into);
        case "Fallback", "del", "moveFrom" -> {}
        default -> blocks(xml, into);
      }
    }
  }

  private void paragraph(XmlPart xml, List<Block> into) {
    List<Block> boxes = new ArrayList<>();
    List<Run> runs = new ArrayList<>();
    runs(xml, runs, boxes);
    into.add(new Paragraph(runs));
    into.addAll(boxes);
    allowance.row(part);
  }

  private void runs(XmlPart xml, List<Run> runs, List<Block> boxes) {
    int level = xml.depth();
    boolean raised = false;
    while (xml.nextChild(level)) {
      switch (xml.name()) {
        case "rPr" -> raised = raised(xml, raisedStyles);
        case "t" -> runs.add(new Run(xml.text(), raised));
        case "tab", "br", "cr" -> runs.add(new Run(" ", false));
        case "noBreakHyphen" -> runs.add(new Run("-", false));
        case "txbxContent" -> blocks(xml, boxes);
        case "docPr" -> boxes.add(new Paragraph(List.of(new Run(value(xml, "descr"), false))));
        case "Fallback", "del", "moveFrom", "pPr" -> {}
        default -> runs(xml, runs, boxes);
      }
    }
  }

  /** Whether properties of a run raise it. */
  private static boolean raised(XmlPart xml, Set<String> raisedStyles) {
    int level = xml.depth();
    boolean raised = false;
    while (xml.nextChild(level)) {
      raised |= xml.name().equals("vertAlign") && value(xml).equals("superscript");
      raised |= xml.name().equals("rStyle") && raisedStyles.contains(value(xml));
    }
    return raised;
  }

  private static String value(XmlPart xml) {
    return value(xml, "val");
  }

  /** An attribute of the current element, whatever its prefix; empty if there is none. */
  private static String value(XmlPart xml, String name) {
    for (int i = 0; i < xml.attributes(); i++) {
      if (xml.attributeName(i).equals(name)) {
        return xml.attributeValue(i);
      }
    }
    return "";
  }

  private void table(XmlPart xml, List<Block> into) {
    List<List<Cell>> rows = new ArrayList<>();
    List<Block> inner = new ArrayList<>();
    rows(xml, rows, inner);
    into.add(new Table(rows));
    into.addAll(inner);
  }

  private void rows(XmlPart xml, List<List<Cell>> rows, List<Block> inner) {
    int level = xml.depth();
    while (xml.nextChild(level)) {
      if (xml.name().equals("tr")) {
        allowance.row(part);
        List<Cell> cells = new ArrayList<>();
        cells(xml, cells, inner);
        rows.add(cells);
      } else {
        rows(xml, rows, inner);
      }
    }
  }

  private void cells(XmlPart xml, List<Cell> cells, List<Block> inner) {
    int level = xml.depth();
    while (xml.nextChild(level)) {
      if (xml.name().equals("tc")) {
        allowance.cell(part);
        cells.add(cell(xml, inner));
      } else {
        cells(xml, cells, inner);
      }
    }
  }

  private Cell cell(XmlPart xml, List<Block> inner) {
    List<Block> blocks = new ArrayList<>();
    int columns = 1;
    boolean continued = false;
    int level = xml.depth();
    while (xml.nextChild(level)) {
      switch (xml.name()) {
        case "tcPr" -> {
          int properties = xml.depth();
          while (xml.nextChild(properties)) {
            switch (xml.name()) {
              case "gridSpan" -> columns = columns(value(xml));
              case "vMerge" -> continued = !value(xml).equals("restart");
              default -> {}
            }
          }
        }
        case "p" -> paragraph(xml, blocks);
        case "tbl" -> table(xml, inner);
        default -> blocks(xml, blocks);
      }
    }
    List<Paragraph> paragraphs =
        blocks.stream().filter(Paragraph.class::isInstance).map(Paragraph.class::cast).toList();
    return new Cell(paragraphs, columns, continued);
  }

  private static int columns(String span) {
    return span.matches("[0-9]{1,3}") ? Math.max(1, Math.min(WIDEST, Integer.parseInt(span))) : 1;
  }
}
