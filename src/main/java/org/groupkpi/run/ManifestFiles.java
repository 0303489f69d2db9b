package org.groupkpi.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The files of an output, as the manifest lists them that this tool wrote beside them. */
final class ManifestFiles {
  /** Name of the file by which an output is known as one. */
  static final String MANIFEST = "manifest.json";

  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

  private ManifestFiles() {}

  /** SHA-256 by path below the folder; empty if it has no manifest of ours. */
  static Optional<SortedMap<String, String>> of(Path folder) {
    Path manifest = folder.resolve(MANIFEST);
    if (!Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(manifest);
        JsonParser json = new JsonFactory().createParser(in)) {
      return read(json);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Optional<SortedMap<String, String>> read(JsonParser json) throws IOException {
    boolean ours = false;
    Optional<SortedMap<String, String>> files = Optional.empty();
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return Optional.empty();
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String field = json.currentName();
      json.nextToken();
      if (field.equals("tool")) {
        ours = Manifest.TOOL.equals(json.getText());
      } else if (field.equals("outputs")) {
        files = outputs(json);
      } else {
        json.skipChildren();
      }
    }
    return ours && json.currentToken() == JsonToken.END_OBJECT ? files : Optional.empty();
  }

  /** An object whose values all are digests, if all its names stay below the folder. */
  private static Optional<SortedMap<String, String>> outputs(JsonParser json) throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      return Optional.empty();
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String path = json.currentName();
      if (!PathBelow.stays(path)) {
        throw new IOException("no file of an output: " + path);
      }
      if (json.nextToken() != JsonToken.VALUE_STRING || !DIGEST.matcher(json.getText()).matches()) {
        throw new IOException("no digest of " + path);
      }
      digests.put(path, json.getText());
    }
    return Optional.of(digests);
  }
}
