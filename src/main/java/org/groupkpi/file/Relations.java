package org.groupkpi.file;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * The relationships of one part by their id.
 *
 * @param folder folder of the part, empty or ending in a slash
 */
record Relations(String folder, Map<String, Relation> byId) {

  /**
   * One relationship.
   *
   * @param kind last word of its type: {@code worksheet}, {@code styles}
   */
  record Relation(String kind, String target) {}

  /** Those of a part, or of the whole package for an empty name; null if it has no such part. */
  static @Nullable Relations of(ZipArchive archive, String part, Allowance allowance) {
    String folder = PartName.folder(part);
    String name = PartName.relations(part);
    byte[] bytes = archive.part(name);
    if (bytes == null) {
      return null;
    }
    Map<String, Relation> byId = new LinkedHashMap<>();
    XmlPart xml = new XmlPart(name, bytes, allowance);
    while (xml.nextChild(1)) {
      String id = xml.attribute("Id");
      String type = xml.attribute("Type");
      String target = xml.attribute("Target");
      if (id != null && type != null && target != null) {
        String kind = type.substring(type.lastIndexOf('/') + 1);
        if (byId.put(id, new Relation(kind, target)) != null) {
          throw xml.faulty(Words.of("has the id {0} twice").fill(id));
        }
      }
    }
    xml.finish();
    return new Relations(folder, byId);
  }

  /** The first relationship of a kind. */
  Optional<Relation> first(String kind) {
    return byId.values().stream().filter(relation -> relation.kind.equals(kind)).findFirst();
  }

  boolean has(String kind) {
    return first(kind).isPresent();
  }

  /** Name of the part that a relationship leads to; it is in the archive. */
  String part(Relation relation, ZipArchive archive) {
    String name = PartName.resolve(folder, relation.target);
    if (archive.has(name)) {
      return name;
    }
    if (name.indexOf('%') >= 0) {
      String decoded = URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
      if (archive.has(decoded)) {
        return decoded;
      }
    }
    throw Refused.unreadable(Words.of("part {0} is missing").fill(name));
  }
}
