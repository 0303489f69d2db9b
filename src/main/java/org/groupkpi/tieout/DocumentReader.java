package org.groupkpi.tieout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.groupkpi.file.WordReader;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.TextBytes;
import org.groupkpi.text.Words;

/** Reads a finished document; what is damaged, too large or built like an attack is refused. */
public final class DocumentReader {
  private static final int MOST_BYTES = 64 << 20;
  private static final LocalText TEXT =
      Words.of("it is neither UTF-8 nor GB18030; save it as UTF-8");

  /** The kinds of documents, by the ending of their names. */
  public enum Kind {
    WORD("docx"),
    HTML("html", "htm"),
    MARKDOWN("md", "markdown"),
    PDF("pdf"),
    TEXT("txt");

    private final String[] endings;

    Kind(String... endings) {
      this.endings = endings;
    }

    /** The kind of a file. */
    public static Optional<Kind> of(Path file) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      return Arrays.stream(values())
          .filter(kind -> Arrays.stream(kind.endings).anyMatch(end -> name.endsWith("." + end)))
          .findFirst();
    }
  }

  private DocumentReader() {}

  /** Reads a document of a kind. */
  public static Document read(Path file, Kind kind) throws UnreadableDocument, IOException {
    byte[] bytes =
        bytes(file, kind == Kind.WORD || kind == Kind.PDF ? WordReader.mostBytes() : MOST_BYTES);
    try {
      return read(bytes, kind);
    } catch (StackOverflowError e) {
      throw new UnreadableDocument(Words.of("its parts are nested too deeply"));
    } catch (OutOfMemoryError e) {
      throw new UnreadableDocument(
          Words.of("there is not enough memory to read it; give more with KPI_JAVA_OPTS=-Xmx2g"));
    }
  }

  private static byte[] bytes(Path file, int most) throws IOException, UnreadableDocument {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(most + 1);
    }
    if (bytes.length > most) {
      String size = (most >> 20) + " MB";
      throw new UnreadableDocument(
          Words.of("it is larger than {0}; save it without pictures").fill(size));
    }
    if (bytes.length == 0) {
      throw new UnreadableDocument(Words.of("the file is empty (0 bytes)"));
    }
    return bytes;
  }

  private static Document read(byte[] bytes, Kind kind) throws UnreadableDocument, IOException {
    return switch (kind) {
      case WORD -> WordText.read(bytes);
      case HTML -> HtmlText.read(bytes);
      case MARKDOWN -> MarkdownDocument.read(text(bytes));
      case PDF -> PdfText.read(bytes);
      case TEXT -> PlainText.read(text(bytes));
    };
  }

  private static String text(byte[] bytes) throws UnreadableDocument {
    Optional<String> text = TextBytes.utf8(bytes).or(() -> TextBytes.chinese(bytes));
    if (text.isEmpty() || text.get().indexOf('\u0000') >= 0) {
      throw new UnreadableDocument(TEXT);
    }
    return text.get();
  }
}
