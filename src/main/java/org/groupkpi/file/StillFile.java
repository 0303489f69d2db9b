package org.groupkpi.file;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLDocument;
import org.apache.poi.ooxml.POIXMLProperties;

/** Writes Office files so that the same content gives the same bytes, whenever it is written. */
public final class StillFile {
  public static final String GENERATOR = "GroupKPI";

  private StillFile() {}

  /**
   * Writes a document with its properties; the stream stays open.
   *
   * @param day when the document says that it was made
   */
  public static void write(POIXMLDocument document, String title, LocalDate day, OutputStream out)
      throws IOException {
    describe(document, title, day);
    document.write(new StillZip(out));
    out.flush();
  }

  /**
   * The parts of a document with its properties by their names, in the order of the file.
   *
   * @param day when the document says that it was made
   */
  public static Map<String, byte[]> parts(POIXMLDocument document, String title, LocalDate day)
      throws IOException {
    describe(document, title, day);
    WrittenParts parts = new WrittenParts();
    document.write(parts);
    return parts.byName();
  }

  private static void describe(POIXMLDocument document, String title, LocalDate day) {
    POIXMLProperties properties = document.getProperties();
    Optional<Date> time = Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    properties.getCoreProperties().setCreator(GENERATOR);
    properties.getCoreProperties().setLastModifiedByUser(GENERATOR);
    properties.getCoreProperties().setTitle(CellText.XLS.safe(title));
    properties.getCoreProperties().setCreated(time);
    properties.getCoreProperties().setModified(time);
    properties.getExtendedProperties().setApplication(GENERATOR);
  }
}
