package org.groupkpi.run;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.groupkpi.definition.Approach;
import org.groupkpi.measure.Year;

/**
 * What {@code manifest.json} says of the run that made an output.
 *
 * @param version of the program
 * @param command {@code consolidate} or {@code validate}
 * @param settings with which it was run
 * @param inputs SHA-256 by path below the project folder
 * @param outputs SHA-256 by path below the output folder
 */
public record RecordedRun(
    String version,
    Command command,
    Settings settings,
    SortedMap<String, String> inputs,
    SortedMap<String, String> outputs) {

  /** The commands that leave a manifest. */
  public enum Command {
    CONSOLIDATE,
    VALIDATE
  }

  /**
   * The settings that change results.
   *
   * @param files the only workbooks that were read; empty: all
   */
  public record Settings(
      Year year,
      String node,
      Approach approach,
      boolean draft,
      List<String> tables,
      List<String> formats,
      List<String> files) {
    public Settings {
      tables = List.copyOf(tables);
      formats = List.copyOf(formats);
      files = List.copyOf(files);
    }
  }

  /** What the manifest of a folder says; empty if there is none that can be understood. */
  public static Optional<RecordedRun> of(Path folder) {
    Path manifest = folder.resolve(OutputFolder.MANIFEST);
    if (!Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try (InputStream in = Files.newInputStream(manifest);
        JsonParser json = new JsonFactory().createParser(in)) {
      json.nextToken();
      return Optional.of(run(new Node(value(json))));
    } catch (IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static RecordedRun run(Node manifest) {
    Node settings = manifest.get("settings");
    return new RecordedRun(
        manifest.get("version").text(),
        switch (manifest.get("command").text()) {
          case "consolidate" -> Command.CONSOLIDATE;
          case "validate" -> Command.VALIDATE;
          default -> throw new IllegalArgumentException("command");
        },
        new Settings(
            new Year(Integer.parseInt(settings.get("year").text())),
            settings.get("node").text(),
            Approach.of(settings.get("approach").text()).orElseThrow(),
            settings.get("draft").text().equals("true"),
            settings.get("tables").texts(),
            settings.get("formats").texts(),
            settings.has("files") ? below(settings.get("files").texts()) : List.of()),
        manifest.get("inputs").fields(),
        outputs(manifest.get("outputs").fields()));
  }

  private static SortedMap<String, String> outputs(SortedMap<String, String> outputs) {
    below(outputs.keySet());
    return outputs;
  }

  /** The paths, all of which have to stay below their folder. */
  private static <T extends Collection<String>> T below(T paths) {
    for (String path : paths) {
      if (!PathBelow.stays(path)) {
        throw new IllegalArgumentException(path);
      }
    }
    return paths;
  }

  /** A value of the document: text, list or object. */
  private record Node(Object value) {
    boolean has(String name) {
      return value instanceof Map<?, ?> map && map.containsKey(name);
    }

    Node get(String name) {
      if (value instanceof Map<?, ?> map) {
        return new Node(Objects.requireNonNull(map.get(name)));
      }
      throw new IllegalArgumentException(name);
    }

    String text() {
      return value.toString();
    }

    List<String> texts() {
      List<String> texts = new ArrayList<>();
      if (value instanceof List<?> list) {
        list.forEach(each -> texts.add(String.valueOf(each)));
      }
      return texts;
    }

    SortedMap<String, String> fields() {
      SortedMap<String, String> fields = new TreeMap<>();
      if (value instanceof Map<?, ?> map) {
        map.forEach((name, text) -> fields.put(String.valueOf(name), String.valueOf(text)));
      }
      return fields;
    }
  }

  private static Object value(JsonParser json) throws IOException {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      Map<String, Object> fields = new LinkedHashMap<>();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        fields.put(name, value(json));
      }
      return fields;
    }
    if (json.currentToken() == JsonToken.START_ARRAY) {
      List<Object> items = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        items.add(value(json));
      }
      return items;
    }
    return json.getText();
  }
}
