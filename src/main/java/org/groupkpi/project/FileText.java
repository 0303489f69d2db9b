package org.groupkpi.project;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.language.LocalText;
import org.groupkpi.source.SourceCell;

/** Turns the bytes of a text file into characters: UTF-8 with or without mark, else GB18030. */
final class FileText {
  private static final Charset GB18030 = Charset.forName("GB18030");

  private FileText() {}

  /** The text, unless the file is in neither encoding, which is reported. */
  static Optional<String> decode(byte[] bytes, SourceCell file, Problems problems) {
    if (bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0x1FD) {
      return refuse(
          LocalText.of("文件是 UTF-16，不是 UTF-8", "the file is UTF-16, not UTF-8"), file, problems);
    }
    Optional<String> utf8 = decode(bytes, StandardCharsets.UTF_8);
    if (utf8.isPresent()) {
      return utf8.map(text -> text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
    Optional<String> chinese = decode(bytes, GB18030);
    if (chinese.isPresent()) {
      problems.add(Finding.of(FindingKind.D005).at(file));
      return chinese;
    }
    return refuse(
        LocalText.of("文件既不是 UTF-8 也不是 GB18030", "the file is neither UTF-8 nor GB18030"),
        file,
        problems);
  }

  private static Optional<String> refuse(LocalText why, SourceCell file, Problems problems) {
    problems.add(Finding.of(FindingKind.D001, why).at(file));
    return Optional.empty();
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
