package org.groupkpi.splice;

import java.util.HashMap;
import java.util.Map;
import org.groupkpi.file.PackageEdit;

/** The part of a package that says of what kind each other part is. */
final class ContentTypes {
  static final String WORKSHEET =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
  static final String COMMENTS =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
  static final String VML = "application/vnd.openxmlformats-officedocument.vmlDrawing";

  private static final String NAME = "[Content_Types].xml";
  private static final String NAMESPACE =
      "http://schemas.openxmlformats.org/package/2006/content-types";

  private final PackageEdit parts;
  private final PartEdit edit;
  private final Map<String, int[]> overrides = new HashMap<>();
  private final int last;

  ContentTypes(PackageEdit parts) {
    this.parts = parts;
    byte[] xml = Bounds.present(parts, NAME);
    edit = new PartEdit(xml);
    Tags tags = Tags.of(xml, "Types", NAMESPACE);
    while (tags.nextChild(0)) {
      if (tags.is("Override")) {
        String part = tags.attribute("PartName", "");
        int from = tags.start();
        tags.skip();
        overrides.put(part, new int[] {from, tags.end()});
      }
    }
    last = tags.start();
  }

  /** Says of what kind a new part is. */
  void add(String part, String type) {
    edit.insert(
        last, "<Override PartName=\"/" + XmlText.of(part) + "\" ContentType=\"" + type + "\"/>");
  }

  void remove(String part) {
    int[] place = overrides.remove("/" + part);
    if (place != null) {
      edit.replace(place[0], place[1], "");
    }
  }

  void save() {
    if (edit.changes()) {
      parts.put(NAME, edit.bytes());
    }
  }
}
