package org.groupkpi.file;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The codes of symbols, shorter for frequent ones, as deflate (RFC 1951, 3.2.2) numbers them. */
final class HuffmanCode {
  private static final int LONGEST = 15;

  private final int[] lengths;
  private final int[] codes;

  /** A symbol or the two below, with how often they occur. */
  private record Node(long weight, int symbol, List<Node> below) {}

  /**
   * A code in which every symbol can be written.
   *
   * @param frequencies how often each symbol is expected
   */
  HuffmanCode(int[] frequencies) {
    int[] weights = frequencies.clone();
    int[] found = lengths(weights);
    while (Arrays.stream(found).max().orElse(0) > LONGEST) {
      Arrays.setAll(weights, i -> weights[i] / 2);
      found = lengths(weights);
    }
    lengths = found;
    codes = codes(found);
  }

  private static int[] lengths(int[] weights) {
    PriorityQueue<Node> nodes =
        new PriorityQueue<>(Comparator.comparingLong(Node::weight).thenComparingInt(Node::symbol));
    for (int i = 0; i < weights.length; i++) {
      nodes.add(new Node(Math.max(1, weights[i]), i, List.of()));
    }
    int next = weights.length;
    while (nodes.size() > 1) {
      Node one = nodes.remove();
      Node other = nodes.remove();
      nodes.add(new Node(one.weight() + other.weight(), next++, List.of(one, other)));
    }
    int[] lengths = new int[weights.length];
    measure(nodes.remove(), 0, lengths);
    return lengths;
  }

  private static void measure(Node node, int depth, int[] lengths) {
    if (node.below().isEmpty()) {
      lengths[node.symbol()] = depth;
    }
    for (Node below : node.below()) {
      measure(below, depth + 1, lengths);
    }
  }

  /** In order of length, then of symbol; written from the highest bit, so kept turned round. */
  private static int[] codes(int[] lengths) {
    int[] codes = new int[lengths.length];
    int code = 0;
    for (int length = 1; length <= LONGEST; length++) {
      for (int symbol = 0; symbol < lengths.length; symbol++) {
        if (lengths[symbol] == length) {
          codes[symbol] = Integer.reverse(code++) >>> (Integer.SIZE - length);
        }
      }
      code <<= 1;
    }
    return codes;
  }

  int length(int symbol) {
    return lengths[symbol];
  }

  int code(int symbol) {
    return codes[symbol];
  }

  int symbols() {
    return lengths.length;
  }
}
