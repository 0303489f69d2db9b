package org.groupkpi.splice;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.file.Digits;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the tags of an XML part and tells where each stands. The part is well-formed and has
 * no DOCTYPE: it was read before.
 */
final class Tags {
  private static final Pattern ENCODING =
      Pattern.compile("<\\?xml[^>]*encoding=[\"']([^\"']*)[\"']");

  private final byte[] xml;
  private int start;
  private int end;
  private int nameStart;
  private int nameEnd;
  private int depth;
  private int inside;

  Tags(byte[] xml) {
    this.xml = xml;
    requirePlainBytes();
    if (!next()) {
      throw new UnknownShape("no element");
    }
  }

  /** The tags of a part whose root is of that name and namespace, and has no prefix. */
  static Tags of(byte[] xml, String root, String namespace) {
    Tags tags = new Tags(xml);
    if (!tags.is(root) || !namespace.equals(tags.attribute("xmlns"))) {
      throw new UnknownShape("another root than " + root);
    }
    return tags;
  }

  private void requirePlainBytes() {
    Matcher encoding = ENCODING.matcher(new String(xml, 0, Math.min(200, xml.length), ISO_8859_1));
    boolean utf8 = xml.length > 3 && ((xml[0] & 0xff) == 0xEF || (xml[0] >= 0 && xml[0] <= '<'));
    if (!utf8 || xml[1] == 0 || (encoding.find() && !encoding.group(1).equalsIgnoreCase("UTF-8"))) {
      throw new UnknownShape("another encoding than UTF-8");
    }
  }

  /** Moves to the next tag; false at the end. */
  boolean next() {
    int at = end;
    while (true) {
      at = indexOf('<', at);
      if (at < 0) {
        return false;
      }
      switch (xml[at + 1]) {
        case '?' -> at = after("?>", at);
        case '!' -> at = xml[at + 2] == '-' ? after("-->", at + 4) : after("]]>", at);
        default -> {
          tag(at);
          return true;
        }
      }
    }
  }

  private void tag(int at) {
    start = at;
    nameStart = xml[at + 1] == '/' ? at + 2 : at + 1;
    nameEnd = nameStart;
    while (!endsName(xml[nameEnd])) {
      nameEnd++;
    }
    end = nameEnd;
    while (xml[end] != '>') {
      boolean quoted = xml[end] == '"' || xml[end] == '\'';
      end = quoted ? indexOf(xml[end], end + 1) + 1 : end + 1;
    }
    end++;
    if (closes()) {
      inside--;
    }
    depth = inside;
    if (opens()) {
      inside++;
    }
  }

  private static boolean endsName(byte b) {
    return (b <= ' ' && b >= 0) || b == '/' || b == '>';
  }

  private int indexOf(int wanted, int from) {
    for (int at = from; at < xml.length; at++) {
      if (xml[at] == wanted) {
        return at;
      }
    }
    return -1;
  }

  private int after(String mark, int from) {
    int at = from;
    while (!stands(mark, at)) {
      at++;
      if (at + mark.length() > xml.length) {
        throw new UnknownShape("a section without end");
      }
    }
    return at + mark.length();
  }

  private boolean stands(String ascii, int at) {
    for (int i = 0; i < ascii.length(); i++) {
      if (xml[at + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** First byte of the tag. */
  int start() {
    return start;
  }

  /** First byte after the tag. */
  int end() {
    return end;
  }

  /** How many elements are around this one: none around the root. */
  int depth() {
    return depth;
  }

  /** Whether it is an end tag. */
  boolean closes() {
    return xml[start + 1] == '/';
  }

  /** Whether it is the tag of an element without contents. */
  boolean empty() {
    return xml[end - 2] == '/';
  }

  /** Whether it is a start tag. */
  boolean opens() {
    return !closes() && !empty();
  }

  /** Whether the element has this name, as written. */
  boolean is(String name) {
    return nameEnd - nameStart == name.length() && stands(name, nameStart);
  }

  String name() {
    return text(nameStart, nameEnd);
  }

  /** The value of an attribute, by its name as written; null if it has none. */
  @Nullable String attribute(String name) {
    Attribute found = find(name);
    return found == null ? null : XmlText.read(text(found.valueStart(), found.valueEnd()));
  }

  /** The value of an attribute, or what stands for a missing one. */
  String attribute(String name, String otherwise) {
    String value = attribute(name);
    return value == null ? otherwise : value;
  }

  /** A number of digits; -1 if there is none. */
  int number(String name) {
    String value = attribute(name);
    return value == null ? -1 : Digits.parse(value);
  }

  boolean isSet(String name) {
    String value = attribute(name, "");
    return value.equals("1") || value.equals("true");
  }

  /**
   * Where an attribute stands.
   *
   * @param start with the space before it
   * @param end after its closing quote
   */
  record Attribute(int start, int valueStart, int valueEnd, int end) {}

  @Nullable Attribute find(String name) {
    int at = nameEnd;
    while (true) {
      int before = at;
      while (xml[at] <= ' ' && xml[at] >= 0) {
        at++;
      }
      if (xml[at] == '/' || xml[at] == '>') {
        return null;
      }
      int from = at;
      while (xml[at] != '=' && !(xml[at] <= ' ' && xml[at] >= 0)) {
        at++;
      }
      boolean found = at - from == name.length() && stands(name, from);
      at = indexOf('=', at) + 1;
      while (xml[at] != '"' && xml[at] != '\'') {
        at++;
      }
      int close = indexOf(xml[at], at + 1);
      if (found) {
        return new Attribute(before, at + 1, close, close + 1);
      }
      at = close + 1;
    }
  }

  /** Where a new attribute of this tag can stand. */
  int attributesStart() {
    return nameEnd;
  }

  /** Moves to the end tag of this element, or stays at an element without contents. */
  void skip() {
    if (opens()) {
      int level = depth;
      while (next() && !(closes() && depth == level)) {
        // all inside is passed by
      }
    }
  }

  /**
   * Moves to the next child of the element at a level, past all that is inside of the one before;
   * false at the end of that element.
   */
  boolean nextChild(int level) {
    if (depth == level && !opens()) {
      return false;
    }
    if (depth > level) {
      skip();
    }
    while (next() && depth > level) {
      if (depth == level + 1 && !closes()) {
        return true;
      }
    }
    return false;
  }

  String text(int from, int to) {
    return new String(xml, from, to - from, UTF_8);
  }
}
