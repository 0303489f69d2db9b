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
  private static final Charset BIG5 = Charset.forName("Big5");

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

  /** The text in GB18030, or in Big5 if its characters are more usual so. */
  public static Optional<String> chinese(byte[] bytes) {
    Optional<String> simplified = gb18030(bytes);
    Optional<String> traditional = decode(bytes, BIG5);
    return traditional.isPresent()
            && simplified.filter(text -> unusual(text) <= unusual(traditional.get())).isEmpty()
        ? traditional
        : simplified;
  }

  /** How many characters are neither Latin nor among those of everyday Chinese. */
  private static long unusual(String text) {
    return text.codePoints().filter(c -> c > 0x7F && !isUsual(c)).count();
  }

  /** Whether a character is on the first level of GB 2312 or of Big5, or a sign of theirs. */
  private static boolean isUsual(int c) {
    String text = Character.toString(c);
    byte[] gb = text.getBytes(GB18030);
    byte[] big5 = text.getBytes(BIG5);
    return (gb.length == 2
            && (gb[0] & 0xFF) >= 0xA1
            && (gb[0] & 0xFF) <= 0xD7
            && (gb[1] & 0xFF) >= 0xA1)
        || (big5.length == 2 && (big5[0] & 0xFF) >= 0xA1 && (big5[0] & 0xFF) <= 0xC6);
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
