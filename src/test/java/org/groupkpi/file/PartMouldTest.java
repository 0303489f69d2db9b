package org.groupkpi.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

class PartMouldTest {
  private final Random random = new Random(7);

  /** Bytes as an alphabet of so many gives them, in words that come back. */
  private byte[] bytes(int length, int alphabet) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      int word = i - 7 - random.nextInt(300);
      if (word >= 0 && random.nextInt(8) == 0) {
        int most = Math.min(random.nextInt(300), length - i);
        for (int k = 0; k < most; k++) {
          bytes[i + k] = bytes[word + k];
        }
        i += Math.max(0, most - 1);
      } else {
        bytes[i] = (byte) random.nextInt(alphabet);
      }
    }
    return bytes;
  }

  private List<byte[]> pieces(int count, int longest, int alphabet) {
    List<byte[]> pieces = new ArrayList<>();
    byte[] all = bytes(Math.max(1, longest * 4), alphabet);
    for (int i = 0; i < count; i++) {
      int length = random.nextInt(longest + 1);
      int from = random.nextInt(all.length - length + 1);
      pieces.add(java.util.Arrays.copyOfRange(all, from, from + length));
    }
    return pieces;
  }

  @Test
  void packsWhatIsInPiecesAndFillings() throws IOException {
    for (int round = 0; round < 300; round++) {
      int alphabet = 1 + random.nextInt(256);
      List<byte[]> pieces = pieces(1 + random.nextInt(40), 1 << random.nextInt(13), alphabet);
      PartMould mould = new PartMould("part", pieces);
      for (int filled = 0; filled < 3; filled++) {
        List<byte[]> fillings =
            pieces(pieces.size() - 1, 1 << random.nextInt(16), 1 + random.nextInt(256));
        check(mould.fill(fillings), together(pieces, fillings));
      }
    }
  }

  @Test
  void packsNothing() throws IOException {
    check(new PartMould("part", List.of(new byte[0])).fill(List.of()), new byte[0]);
  }

  @Test
  void findsWhatRepeats() {
    byte[] row = bytes(2000, 90);
    List<byte[]> pieces = new ArrayList<>();
    List<byte[]> fillings = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      pieces.add(row);
      fillings.add(("<v>" + i + ".5</v>").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
    PartMould mould = new PartMould("part", pieces);
    assertThat(mould.fill(fillings.subList(1, 100)).length()).isLessThan(6000);
  }

  private static byte[] together(List<byte[]> pieces, List<byte[]> fillings) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < pieces.size(); i++) {
      all.writeBytes(pieces.get(i));
      if (i < fillings.size()) {
        all.writeBytes(fillings.get(i));
      }
    }
    return all.toByteArray();
  }

  private static void check(PackedPart part, byte[] contents) throws IOException {
    ByteArrayInputStream packed =
        new ByteArrayInputStream(part.source(), part.from(), part.length());
    CRC32 crc = new CRC32();
    crc.update(contents);
    try (InflaterInputStream inflated = new InflaterInputStream(packed, new Inflater(true))) {
      assertThat(inflated.readAllBytes()).isEqualTo(contents);
    }
    assertThat(part.crc()).isEqualTo(crc.getValue());
    assertThat(part.size()).isEqualTo(contents.length);
  }
}
