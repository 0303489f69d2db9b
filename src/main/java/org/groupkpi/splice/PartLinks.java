package org.groupkpi.splice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.file.PackageEdit;
import org.groupkpi.file.PartName;

/** What a part leads to, which can become more or less. */
final class PartLinks {
  static final String TYPES =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/package/2006/relationships";
  private static final String NONE =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + ("<Relationships xmlns=\"" + NAMESPACE + "\"></Relationships>");

  private final PackageEdit parts;
  private final String name;
  private final PartEdit edit;
  private final Map<String, Link> links = new LinkedHashMap<>();
  private final int last;
  private int number = 1;

  /**
   * One of them.
   *
   * @param type as written
   * @param part that it leads to
   */
  private record Link(String type, String part, int start, int end) {}

  private PartLinks(PackageEdit parts, String part) {
    this.parts = parts;
    this.name = PartName.relations(part);
    byte[] xml = parts.has(name) ? Bounds.present(parts, name) : NONE.getBytes(UTF_8);
    edit = new PartEdit(xml);
    Tags tags = Tags.of(xml, "Relationships", NAMESPACE);
    while (tags.nextChild(0)) {
      if (tags.is("Relationship")) {
        add(tags, PartName.folder(part));
      }
    }
    if (!tags.closes()) {
      throw new UnknownShape("no relationships");
    }
    last = tags.start();
  }

  /** What a part leads to; for an empty name the package. */
  static PartLinks of(PackageEdit parts, String part) {
    return new PartLinks(parts, part);
  }

  private void add(Tags tags, String folder) {
    int from = tags.start();
    String id = tags.attribute("Id", "");
    String type = tags.attribute("Type", "");
    boolean external = tags.attribute("TargetMode", "").equals("External");
    String part = external ? "" : PartName.resolve(folder, tags.attribute("Target", ""));
    tags.skip();
    links.put(id, new Link(type, part, from, tags.end()));
    Bounds.require(links.size(), "relationships");
  }

  /** The part of an id; empty if it leads to none, or to one of another kind. */
  Optional<String> part(String id, String kind) {
    Link link = links.get(id);
    return link == null || !link.type().equals(TYPES + kind)
        ? Optional.empty()
        : Optional.of(link.part()).filter(parts::has);
  }

  /** The first part of a kind. */
  Optional<String> first(String kind) {
    return links.values().stream()
        .filter(link -> link.type().equals(TYPES + kind))
        .map(Link::part)
        .filter(parts::has)
        .findFirst();
  }

  /** Leads to one more part, under the id that is given back. */
  String add(String kind, String part) {
    while (links.containsKey("rId" + number)) {
      number++;
    }
    String id = "rId" + number;
    links.put(id, new Link(TYPES + kind, part, last, last));
    edit.insert(
        last,
        "<Relationship Id=\""
            + (id + "\" Type=\"" + TYPES + kind + "\" Target=\"/" + XmlText.of(part))
            + "\"/>");
    return id;
  }

  void remove(String id) {
    Link link = links.remove(id);
    if (link != null) {
      edit.replace(link.start(), link.end(), "");
    }
  }

  /** Writes the list into the package, if it is another now. */
  void save() {
    if (edit.changes()) {
      parts.put(name, edit.bytes());
    }
  }
}
