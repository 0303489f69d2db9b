package org.groupkpi.form;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.groupkpi.file.PartMould;

/** Cuts the text of a part into the pieces between its holes, from the beginning to the end. */
final class Pieces {
  private final String text;
  private final List<byte[]> pieces = new ArrayList<>();
  private int at;

  Pieces(String text) {
    this.text = text;
  }

  /**
   * Leaves a hole between two texts, of which the first is the next of its kind.
   *
   * @return what stood in the hole
   */
  String hole(String before, String behind) {
    int start = text.indexOf(before, at);
    int from = start + before.length();
    int to = text.indexOf(behind, from);
    if (start < 0 || to < 0) {
      throw new IllegalStateException(before);
    }
    pieces.add(bytes(text.substring(at, from)));
    at = to;
    return text.substring(from, to);
  }

  /** The mould of the part, once all holes are made. */
  PartMould mould(String name) {
    pieces.add(bytes(text.substring(at)));
    return new PartMould(name, pieces);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
