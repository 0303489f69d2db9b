package org.groupkpi.distributed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.groupkpi.run.NotUsable;
import org.groupkpi.run.OutputPlace;
import org.groupkpi.run.Places;

/** Folders at paths that Hadoop knows ({@code hdfs://...}, {@code s3a://...}), copied here. */
final class Elsewhere implements Places {
  private static final Pattern REMOTE = Pattern.compile("[a-z][a-z0-9+.-]+:/.*");
  private static final String OUT = "--out=";

  private final Path scratch;

  /** Folders by where they are here. */
  private final Map<Path, RemoteFolder> folders = new LinkedHashMap<>();

  /**
   * The folders of a call.
   *
   * @param scratch folder for the copies
   */
  Elsewhere(List<String> call, Path scratch, Configuration hadoop) {
    this.scratch = scratch;
    for (String each : call) {
      String named = each.startsWith(OUT) ? each.substring(OUT.length()) : each;
      if (REMOTE.matcher(named).matches()) {
        folders.put(scratch.resolve(named), new RemoteFolder(named, hadoop));
      }
    }
  }

  /** The folder that is copied to a place here. */
  Optional<RemoteFolder> at(Path here) {
    return Optional.ofNullable(folders.get(here));
  }

  @Override
  public Path here(Path named) {
    Path copy = scratch.resolve(named);
    return folders.containsKey(copy) ? copy : named;
  }

  @Override
  public boolean fetch(Path project) throws IOException, NotUsable {
    return with(project, folder -> folder.fetch(project, RemoteInbox::wantedHere));
  }

  @Override
  public void outline(Path output) throws IOException, NotUsable {
    with(output, folder -> folder.outline(output));
  }

  @Override
  public void deliver(Path output) throws IOException, NotUsable {
    with(
        output,
        folder -> {
          Path now = scratch.resolve("now");
          folder.outline(now);
          OutputPlace.refuseForeign(now, output);
          folder.replaceWith(output);
        });
  }

  /** What is done with a folder that lies elsewhere. */
  private interface Work {
    void on(RemoteFolder folder) throws IOException, NotUsable;
  }

  /** Does something if a place here stands for a folder elsewhere; a fault names that one. */
  private boolean with(Path here, Work work) throws IOException, NotUsable {
    RemoteFolder folder = folders.get(here);
    if (folder == null) {
      return false;
    }
    try {
      work.on(folder);
      return true;
    } catch (IOException e) {
      FileSystemException named =
          new FileSystemException(folder.toString(), null, String.valueOf(e.getMessage()));
      named.initCause(e);
      throw named;
    }
  }

  @Override
  public OutputStream named(OutputStream messages) {
    return new FilterOutputStream(messages) {
      @Override
      public void write(byte[] bytes, int start, int length) throws IOException {
        String text = new String(bytes, start, length, ISO_8859_1);
        for (Map.Entry<Path, RemoteFolder> each : folders.entrySet()) {
          text = text.replace(bytes(each.getKey()), bytes(each.getValue()));
          text = text.replace(bytes(scratch.relativize(each.getKey())), bytes(each.getValue()));
        }
        out.write(text.getBytes(ISO_8859_1));
      }
    };
  }

  /** A name, a character for each byte that it has in UTF-8. */
  private static String bytes(Object name) {
    return new String(name.toString().getBytes(UTF_8), ISO_8859_1);
  }
}
