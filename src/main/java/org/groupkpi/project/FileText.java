package org.groupkpi.project;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Turns the bytes of a text file into characters: UTF-8 with or without mark, else GB18030. */
final class FileText {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final char MARK = '\uFEFF';

  private FileText() {}

  /** Opens the bytes of a file, as often as they are needed. */
  interface Source {
    InputStream open() throws IOException;
  }

  /** The text, unless the file is in neither encoding, which is reported. */
  static Optional<String> decode(byte[] bytes, SourceCell file, Problems problems) {
    try {
      return charset(() -> new ByteArrayInputStream(bytes), file, problems)
          .map(charset -> new String(bytes, charset))
          .map(text -> text.indexOf(MARK) == 0 ? text.substring(1) : text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The encoding, unless it is neither, which is reported. */
  static Optional<Charset> charset(Source source, SourceCell file, Problems problems)
      throws IOException {
    if (utf16(source)) {
      return refuse(
          Words.of("the file is UTF-16, not UTF-8; save it as CSV UTF-8 with commas"),
          file,
          problems);
    }
    if (decodes(source, UTF_8)) {
      return Optional.of(UTF_8);
    }
    if (decodes(source, GB18030)) {
      problems.add(Finding.of(FindingKind.D005).at(file));
      return Optional.of(GB18030);
    }
    return refuse(Words.of("the file is neither UTF-8 nor GB18030"), file, problems);
  }

  private static boolean utf16(Source source) throws IOException {
    try (InputStream in = source.open()) {
      byte[] start = in.readNBytes(2);
      return start.length > 1 && (start[0] & 0xFF) + (start[1] & 0xFF) == 0x1FD;
    }
  }

  private static boolean decodes(Source source, Charset charset) throws IOException {
    // a decoder reports what it cannot read; a reader of a charset would replace it
    try (Reader text = new InputStreamReader(source.open(), charset.newDecoder())) {
      text.transferTo(Writer.nullWriter());
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** The characters of a file whose encoding is known, without the mark. */
  static Reader reader(Source source, Charset charset) throws IOException {
    PushbackReader text = new PushbackReader(new InputStreamReader(source.open(), charset));
    int first = text.read();
    if (first >= 0 && first != MARK) {
      text.unread(first);
    }
    return text;
  }

  private static Optional<Charset> refuse(LocalText why, SourceCell file, Problems problems) {
    problems.add(Finding.of(FindingKind.D001, why).at(file));
    return Optional.empty();
  }
}
