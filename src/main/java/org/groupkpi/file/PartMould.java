package org.groupkpi.file;

import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A part of an archive that is packed many times, each time with other fillings in its holes. What
 * repeats between the holes is searched once.
 */
public final class PartMould {
  private static final int CANDIDATES = 64;
  private static final int CANDIDATES_OF_FILLINGS = 8;

  /** Fillings are mostly figures, of some digits each. */
  private static final String EXPECTED = "0123456789.";

  private final String name;
  private final RepeatedText pieces;
  private final HuffmanCode symbols;
  private final HuffmanCode distances;

  /**
   * A mould with a hole between each two pieces.
   *
   * @param pieces at least one
   */
  public PartMould(String name, List<byte[]> pieces) {
    this.name = name;
    this.pieces = RepeatFinder.find(pieces, RepeatFinder.starts(pieces), CANDIDATES);
    int[] ofSymbols = new int[DeflatedBlock.SYMBOLS];
    int[] ofDistances = new int[DeflatedBlock.DISTANCES];
    count(this.pieces, ofSymbols, ofDistances);
    EXPECTED.chars().forEach(digit -> ofSymbols[digit] += pieces.size());
    this.symbols = new HuffmanCode(ofSymbols);
    this.distances = new HuffmanCode(ofDistances);
  }

  private static void count(RepeatedText pieces, int[] ofSymbols, int[] ofDistances) {
    int[] tokens = pieces.tokens();
    int at = 0; // a place as good as any: distances hardly change when pieces move apart
    for (int i = 0; i < tokens.length; i++) {
      if (tokens[i] >= 0) {
        ofSymbols[tokens[i]]++;
        at++;
      } else {
        ofSymbols[DeflatedBlock.symbolOf(-tokens[i])]++;
        ofDistances[DeflatedBlock.symbolOfDistance(at - tokens[i + 1])]++;
        at -= tokens[i];
        i += RepeatedText.NUMBERS_OF_REPEAT - 1;
      }
    }
  }

  public String name() {
    return name;
  }

  /** The part with a filling for each hole, packed. */
  public PackedPart fill(List<byte[]> fillings) {
    int[] places = new int[pieces.pieces()];
    int[] holes = new int[fillings.size()];
    int size = 0;
    CRC32 crc = new CRC32();
    for (int i = 0; i < places.length; i++) {
      places[i] = size;
      size += pieces.length(i);
      crc.update(pieces.text(), pieces.starts()[i], pieces.length(i));
      if (i < holes.length) {
        holes[i] = size;
        size += fillings.get(i).length;
        crc.update(fillings.get(i));
      }
    }
    RepeatedText own = RepeatFinder.find(fillings, holes, CANDIDATES_OF_FILLINGS);
    DeflatedBlock block = new DeflatedBlock(symbols, distances, size / 8);
    for (int i = 0; i < places.length; i++) {
      write(pieces, i, places, block);
      if (i < holes.length) {
        write(own, i, holes, block);
      }
    }
    byte[] packed = block.end();
    return new PackedPart(name, Deflater.DEFLATED, crc.getValue(), size, packed, 0, packed.length);
  }

  private static void write(RepeatedText of, int piece, int[] places, DeflatedBlock block) {
    int[] tokens = of.tokens();
    int at = places[piece];
    int end = of.firsts()[piece + 1];
    for (int i = of.firsts()[piece]; i < end; i++) {
      if (tokens[i] >= 0) {
        block.single(tokens[i]);
        at++;
      } else {
        int source = tokens[i + 1];
        int sourcePiece = tokens[i + 2];
        int distance = at - (places[sourcePiece] + source - of.starts()[sourcePiece]);
        repeat(of.text(), source, -tokens[i], distance, block);
        at -= tokens[i];
        i += RepeatedText.NUMBERS_OF_REPEAT - 1;
      }
    }
  }

  /** Byte for byte where fillings are so large that what is repeated got out of reach. */
  private static void repeat(
      byte[] text, int source, int length, int distance, DeflatedBlock block) {
    if (distance <= DeflatedBlock.FARTHEST) {
      block.repeat(length, distance);
    } else {
      for (int i = 0; i < length; i++) {
        block.single(text[source + i] & 0xff);
      }
    }
  }
}
