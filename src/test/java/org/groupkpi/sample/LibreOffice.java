package org.groupkpi.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.hpsf.HPSFException;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.groupkpi.InstalledTool;

/** Has LibreOffice open workbooks and save them. */
public final class LibreOffice {
  private static final Date SAVED = Date.from(Instant.parse("2025-01-31T12:00:00Z"));

  private LibreOffice() {}

  /**
   * The workbooks as LibreOffice saves them.
   *
   * @param workbooks .xlsx by any key
   * @param format {@code xlsx} or {@code xls}
   */
  public static Map<String, byte[]> saved(Map<String, byte[]> workbooks, String format)
      throws IOException, InterruptedException {
    Map<String, byte[]> saved = new LinkedHashMap<>();
    for (Map.Entry<String, byte[]> made : converted(workbooks, "xlsx", format).entrySet()) {
      byte[] bytes = made.getValue();
      saved.put(
          made.getKey(), format.equals("xls") ? still(bytes) : StillArchive.withoutTimes(bytes));
    }
    return saved;
  }

  /** What LibreOffice makes of files by any key, such as {@code pdf} from {@code docx}. */
  public static Map<String, byte[]> converted(Map<String, byte[]> files, String from, String to)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("sample");
    try {
      List<String> call =
          new ArrayList<>(
              List.of("--convert-to", to, "--outdir", folder.resolve("out").toString()));
      for (Map.Entry<String, byte[]> content : files.entrySet()) {
        Path file = folder.resolve(content.getKey() + "." + from);
        Files.write(file, content.getValue());
        call.add(file.toString());
      }
      InstalledTool.LIBRE_OFFICE.run(folder, call.toArray(String[]::new));
      Map<String, byte[]> converted = new LinkedHashMap<>();
      for (String key : files.keySet()) {
        converted.put(key, Files.readAllBytes(folder.resolve("out").resolve(key + "." + to)));
      }
      return converted;
    } finally {
      delete(folder);
    }
  }

  private static byte[] still(byte[] xls) throws IOException {
    try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(xls))) {
      SummaryInformation summary =
          (SummaryInformation)
              PropertySetFactory.create(files.getRoot(), SummaryInformation.DEFAULT_STREAM_NAME);
      summary.setLastSaveDateTime(SAVED);
      summary.write(files.getRoot(), SummaryInformation.DEFAULT_STREAM_NAME);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      files.writeFilesystem(out);
      return out.toByteArray();
    } catch (HPSFException e) {
      throw new IOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
