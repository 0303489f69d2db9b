package org.groupkpi.splice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The bytes of a part in which some places are to be others. */
final class PartEdit {
  private final byte[] source;
  private final List<Change> changes = new ArrayList<>();

  /** From one place to before another, this instead. */
  private record Change(int from, int to, String text) {}

  PartEdit(byte[] source) {
    this.source = source;
  }

  void replace(int from, int to, String text) {
    changes.add(new Change(from, to, text));
  }

  void insert(int at, String text) {
    replace(at, at, text);
  }

  /** Gives the tag at which one stands an attribute. */
  void attribute(Tags tags, String name, String value) {
    Tags.Attribute found = tags.find(name);
    if (found == null) {
      insert(tags.attributesStart(), " " + name + "=\"" + XmlText.of(value) + "\"");
    } else {
      replace(found.valueStart(), found.valueEnd(), XmlText.of(value));
    }
  }

  /** Takes an attribute away from the tag at which one stands, if it has it. */
  void without(Tags tags, String name) {
    Tags.Attribute found = tags.find(name);
    if (found != null) {
      replace(found.start(), found.end(), "");
    }
  }

  boolean changes() {
    return !changes.isEmpty();
  }

  /** The part with all changes; what was inserted at one place stands there in that order. */
  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream(source.length + 1024);
    changes.sort(Comparator.comparingInt(Change::from));
    int at = 0;
    for (Change change : changes) {
      if (change.from() < at) {
        throw new UnknownShape("two changes at one place");
      }
      out.write(source, at, change.from() - at);
      out.writeBytes(change.text().getBytes(UTF_8));
      at = change.to();
    }
    out.write(source, at, source.length - at);
    return out.toByteArray();
  }
}
