package org.groupkpi.file;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
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
    POIXMLProperties properties = document.getProperties();
    Optional<Date> time = Optional.of(Date.from(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    properties.getCoreProperties().setCreator(GENERATOR);
    properties.getCoreProperties().setLastModifiedByUser(GENERATOR);
    properties.getCoreProperties().setTitle(CellText.XLS.safe(title));
    properties.getCoreProperties().setCreated(time);
    properties.getCoreProperties().setModified(time);
    properties.getExtendedProperties().setApplication(GENERATOR);
    document.write(new StillZip(out));
    out.flush();
  }
}
