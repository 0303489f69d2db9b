package org.groupkpi.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.groupkpi.InstalledTool;
import org.groupkpi.file.RenderedFile;
import org.groupkpi.report.Report;
import org.groupkpi.run.OutputFolder;
import org.groupkpi.sample.LibreOffice;
import org.xml.sax.SAXException;

/** A printed Word document, and what other programs make of it. */
final class WordFile {
  private static final String SCHEMAS = "/org/apache/poi/schemas/ooxml/src/";

  /** The schema of the standard takes it from elsewhere. */
  private static final String XML_SPACE =
      """
      <schema xmlns="http://www.w3.org/2001/XMLSchema"
          targetNamespace="http://www.w3.org/XML/1998/namespace">
        <attribute name="space" type="string"/>
      </schema>
      """;

  private static final Schema SCHEMA = schema();

  private final byte[] bytes;

  private WordFile(byte[] bytes) {
    this.bytes = bytes;
  }

  static WordFile of(Report report) {
    return of(report, Optional.empty());
  }

  static WordFile of(Report report, Optional<Path> templates) {
    List<RenderedFile> files =
        new TemplateRenderer(templates)
            .render(report, new SampleFigures(), Set.of(WordReport.FORMAT));
    return new WordFile(files.get(0).content());
  }

  byte[] bytes() {
    return bytes.clone();
  }

  Map<String, byte[]> parts() {
    return Archive.read("report.docx", bytes);
  }

  String part(String name) {
    return new String(parts().getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
  }

  XWPFDocument read() {
    try {
      return new XWPFDocument(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a cell, a line a paragraph, with the numbers of footnotes as {@code ^1,2}. */
  static String text(XWPFTableCell cell) {
    StringBuilder text = new StringBuilder();
    for (XWPFParagraph paragraph : cell.getParagraphs()) {
      text.append(text.isEmpty() ? "" : "\n");
      for (XWPFRun run : paragraph.getRuns()) {
        text.append("KpiMark".equals(run.getStyle()) ? "^" : "").append(run.text());
      }
    }
    return text.toString();
  }

  /** The pages as LibreOffice lays them out. */
  List<String> pages() throws IOException, InterruptedException {
    byte[] pdf = LibreOffice.converted(Map.of("r", bytes), "docx", "pdf").get("r");
    Path folder = Files.createTempDirectory("report");
    try {
      Path file = folder.resolve("report.pdf");
      Files.write(file, pdf);
      return List.of(
          InstalledTool.PDF_TO_TEXT.run(folder, "-layout", file.toString(), "-").split("\f"));
    } finally {
      OutputFolder.delete(folder);
    }
  }

  /** Against the schema of the standard (ECMA-376, transitional). */
  void validate(String part) {
    try {
      SCHEMA.newValidator().validate(new StreamSource(new StringReader(part(part))));
    } catch (SAXException | IOException e) {
      throw new AssertionError(part + ": " + e.getMessage() + "\n" + part(part), e);
    }
  }

  private static Schema schema() {
    StreamSource xml = new StreamSource(new StringReader(XML_SPACE));
    String word = String.valueOf(WordFile.class.getResource(SCHEMAS + "wml.xsd"));
    try {
      return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
          .newSchema(new Source[] {xml, new StreamSource(word)});
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    }
  }
}
