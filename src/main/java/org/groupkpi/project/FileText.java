package org.groupkpi.project;

import java.util.Optional;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.TextBytes;
import org.groupkpi.text.Words;

/** Turns the bytes of a text file into characters: UTF-8 with or without mark, else GB18030. */
final class FileText {
  private FileText() {}

  /** The text, unless the file is in neither encoding, which is reported. */
  static Optional<String> decode(byte[] bytes, SourceCell file, Problems problems) {
    if (bytes.length > 1 && (bytes[0] & 0xFF) + (bytes[1] & 0xFF) == 0x1FD) {
      return refuse(
          Words.of("the file is UTF-16, not UTF-8; save it as CSV UTF-8 with commas"),
          file,
          problems);
    }
    Optional<String> utf8 = TextBytes.utf8(bytes);
    if (utf8.isPresent()) {
      return utf8;
    }
    Optional<String> chinese = TextBytes.gb18030(bytes);
    if (chinese.isPresent()) {
      problems.add(Finding.of(FindingKind.D005).at(file));
      return chinese;
    }
    return refuse(Words.of("the file is neither UTF-8 nor GB18030"), file, problems);
  }

  private static Optional<String> refuse(LocalText why, SourceCell file, Problems problems) {
    problems.add(Finding.of(FindingKind.D001, why).at(file));
    return Optional.empty();
  }
}
