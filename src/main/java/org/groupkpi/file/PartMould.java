package org.groupkpi.file;

import java.io.ByteArrayOutputStream;
import java.util.List;

/** A part of an archive that is written many times, each time with other fillings in its holes. */
public final class PartMould {
  private final String name;
  private final List<byte[]> pieces;

  /**
   * A mould with a hole between each two pieces.
   *
   * @param pieces at least one
   */
  public PartMould(String name, List<byte[]> pieces) {
    this.name = name;
    this.pieces = List.copyOf(pieces);
  }

  public String name() {
    return name;
  }

  /** The part with a filling for each hole. */
  public PackedPart fill(List<byte[]> fillings, ZipWriter zip) {
    ByteArrayOutputStream contents = new ByteArrayOutputStream();
    for (int i = 0; i < pieces.size(); i++) {
      contents.writeBytes(pieces.get(i));
      if (i < fillings.size()) {
        contents.writeBytes(fillings.get(i));
      }
    }
    return zip.pack(name, contents.toByteArray());
  }
}
