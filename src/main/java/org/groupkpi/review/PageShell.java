package org.groupkpi.review;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The page without its data, as the folder {@code page} builds it. In a file it may ask nobody for
 * anything; served by {@code kpi open} it may ask its own server.
 */
public final class PageShell {
  private static final String DATA = "<!--data-->";
  private static final String SERVED = "<!--served-->";
  private static final String CONNECT = "{{connect}}";
  private static final String BEFORE = "<script type=\"application/octet-stream\" id=\"data\">";
  private static final String AFTER = "</script>";

  private PageShell() {}

  /** The page that asks its server for data. */
  public static String served() {
    return text()
        .replace(CONNECT, "'self'")
        .replace(SERVED, "<meta name=\"kpi-served\" content=\"yes\">");
  }

  /** The data in a page. */
  public static byte[] unpacked(String page) throws IOException {
    int from = page.indexOf(BEFORE) + BEFORE.length();
    byte[] packed = Base64.getDecoder().decode(page.substring(from, page.indexOf(AFTER, from)));
    Inflater inflater = new Inflater(true);
    try (InputStream data = new InflaterInputStream(new ByteArrayInputStream(packed), inflater)) {
      return data.readAllBytes();
    } finally {
      inflater.end();
    }
  }

  /** Data, deflated as in a page. */
  public static byte[] packed(String data) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = packed(packed)) {
      out.write(data.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  /** A stream of data, deflated, into a page that is written around it. */
  static OutputStream around(OutputStream out) throws IOException {
    String page = text().replace(CONNECT, "'none'");
    int at = page.indexOf(DATA);
    out.write((page.substring(0, at) + BEFORE).getBytes(StandardCharsets.UTF_8));
    OutputStream base64 =
        Base64.getEncoder()
            .wrap(
                new FilterOutputStream(out) {
                  @Override
                  public void write(byte[] bytes, int from, int length) throws IOException {
                    out.write(bytes, from, length);
                  }

                  @Override
                  public void close() throws IOException {
                    String rest = AFTER + page.substring(at + DATA.length());
                    out.write(rest.getBytes(StandardCharsets.UTF_8));
                    out.close();
                  }
                });
    return packed(base64);
  }

  /** A stream whose bytes are deflated without a header. */
  private static OutputStream packed(OutputStream out) {
    Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    return new DeflaterOutputStream(out, deflater) {
      @Override
      public void close() throws IOException {
        try {
          super.close();
        } finally {
          deflater.end();
        }
      }
    };
  }

  private static String text() {
    try (InputStream page =
        Objects.requireNonNull(PageShell.class.getResourceAsStream("page.html"))) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
