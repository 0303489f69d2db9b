package org.groupkpi.file;

import java.util.Arrays;
import java.util.List;

/** Finds what repeats in a text in pieces: for each place the longest of the latest candidates. */
final class RepeatFinder {
  /** Deflate looks back 32,768 bytes; the rest is room for pieces that move apart. */
  private static final int FARTHEST = 32_000;

  private static final int SHORTEST = 4;
  private static final int LONGEST = 258;
  private static final int MOST_BITS = 15;

  private final byte[] text;
  private final int[] starts;
  private final int[] places;
  private final int candidates;
  private final int[] pieceOf;
  private final int[] latest;
  private final int[] earlier;
  private final int shift;
  private int[] tokens;
  private int count;
  private int found;

  private RepeatFinder(byte[] text, int[] starts, int[] places, int candidates) {
    this.text = text;
    this.starts = starts;
    this.places = places;
    this.candidates = candidates;
    this.pieceOf = new int[text.length];
    int bits = Math.min(MOST_BITS, Integer.SIZE - Integer.numberOfLeadingZeros(text.length));
    this.shift = Integer.SIZE - Math.max(1, bits);
    this.latest = new int[1 << Math.max(1, bits)];
    Arrays.fill(latest, -1);
    this.earlier = new int[text.length];
    this.tokens = new int[text.length / 4 + 16];
  }

  /**
   * Finds the repeats.
   *
   * @param places where the pieces will stand, in ascending order
   * @param candidates how many are looked at for each place
   */
  static RepeatedText find(List<byte[]> pieces, int[] places, int candidates) {
    int[] starts = starts(pieces);
    byte[] text = new byte[starts[pieces.size()]];
    for (int i = 0; i < pieces.size(); i++) {
      System.arraycopy(pieces.get(i), 0, text, starts[i], pieces.get(i).length);
    }
    return new RepeatFinder(text, starts, places, candidates).find();
  }

  /** Where pieces begin that stand one after the other, and where the last one ends. */
  static int[] starts(List<byte[]> pieces) {
    int[] starts = new int[pieces.size() + 1];
    for (int i = 0; i < pieces.size(); i++) {
      starts[i + 1] = starts[i] + pieces.get(i).length;
    }
    return starts;
  }

  private RepeatedText find() {
    int[] firsts = new int[starts.length];
    for (int piece = 0; piece + 1 < starts.length; piece++) {
      Arrays.fill(pieceOf, starts[piece], starts[piece + 1], piece);
      firsts[piece] = count;
      find(starts[piece], starts[piece + 1]);
    }
    firsts[starts.length - 1] = count;
    return new RepeatedText(text, starts, Arrays.copyOf(tokens, count), firsts);
  }

  /** A repeat gives way to a longer one that begins at the next byte. */
  private void find(int from, int end) {
    int at = from;
    int length = longest(at, end);
    while (at < end) {
      int place = found;
      remember(at);
      int next = longest(at + 1, end);
      if (length > 0 && length >= next) {
        add(-length);
        add(place);
        add(pieceOf[place]);
        for (int i = at + 1; i < at + length; i++) {
          remember(i);
        }
        at += length;
        length = longest(at, end);
      } else {
        add(text[at++] & 0xff);
        length = next;
      }
    }
  }

  private void add(int token) {
    if (count == tokens.length) {
      tokens = Arrays.copyOf(tokens, count * 2);
    }
    tokens[count++] = token;
  }

  private void remember(int at) {
    if (at + SHORTEST <= text.length) {
      int hash = hash(at);
      earlier[at] = latest[hash];
      latest[hash] = at;
    }
  }

  private int hash(int at) {
    int four =
        (text[at] & 0xff)
            | (text[at + 1] & 0xff) << 8
            | (text[at + 2] & 0xff) << 16
            | text[at + 3] << 24;
    return (four * 0x9E3779B1) >>> shift;
  }

  /** Length of the longest repeat at a place; 0 if there is none. */
  private int longest(int at, int end) {
    int most = Math.min(LONGEST, end - at);
    if (most < SHORTEST) {
      return 0;
    }
    int best = SHORTEST - 1;
    int candidate = latest[hash(at)];
    for (int i = 0; i < candidates && candidate >= 0 && near(candidate, at); i++) {
      int same = same(candidate, at, most, best);
      if (same > best) {
        best = same;
        found = candidate;
      }
      candidate = best == most ? -1 : earlier[candidate];
    }
    return best < SHORTEST ? 0 : best;
  }

  private boolean near(int candidate, int at) {
    return place(at) - place(candidate) <= FARTHEST;
  }

  private int place(int at) {
    int piece = pieceOf[at];
    return places[piece] + at - starts[piece];
  }

  private int same(int candidate, int at, int most, int best) {
    int limit = Math.min(most, starts[pieceOf[candidate] + 1] - candidate);
    if (limit <= best || text[candidate + best] != text[at + best]) {
      return 0;
    }
    int other = Arrays.mismatch(text, candidate, candidate + limit, text, at, at + limit);
    return other < 0 ? limit : other;
  }
}
