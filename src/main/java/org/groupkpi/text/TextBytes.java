package org.groupkpi.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The characters of a text file: UTF-8 with or without mark, else GB18030. */
public final class TextBytes {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private TextBytes() {}

  /** The text if it is UTF-8, without its mark. */
  public static Optional<String> utf8(byte[] bytes) {
    return decode(bytes, StandardCharsets.UTF_8)
        .map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  /** The text if it can be GB18030. */
  public static Optional<String> gb18030(byte[] bytes) {
    return decode(bytes, GB18030);
  }

  private static Optional<String> decode(byte[] bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }
}
