package org.groupkpi.file;

/**
 * A text in pieces as deflate sees it: single bytes, and repeats of what stood before. A repeat
 * lies in one piece, and so does what it repeats, so that pieces may move apart.
 *
 * @param starts where each piece begins in the text, and where the last one ends
 * @param tokens a byte of the text each; or the negative length of a repeat, followed by where in
 *     the text the repeated begins and by the piece in which that is
 * @param firsts the first token of each piece, and the end of all
 */
@SuppressWarnings("ArrayRecordComponent")
record RepeatedText(byte[] text, int[] starts, int[] tokens, int[] firsts) {
  static final int NUMBERS_OF_REPEAT = 3;

  int pieces() {
    return starts.length - 1;
  }

  int length(int piece) {
    return starts[piece + 1] - starts[piece];
  }
}
