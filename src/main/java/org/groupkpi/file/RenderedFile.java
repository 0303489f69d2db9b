package org.groupkpi.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;

/** A file to be written below the output folder: its path there, with {@code /}, and its bytes. */
public final class RenderedFile {
  private static final Pattern SAFE =
      Pattern.compile("[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*(/[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*)*");

  private final String path;
  private final byte[] content;

  /**
   * @throws IllegalArgumentException if the path could leave the output folder
   */
  public RenderedFile(String path, byte[] content) {
    if (!SAFE.matcher(path).matches()) {
      throw new IllegalArgumentException("not a path below the output folder: " + path);
    }
    this.path = path;
    this.content = content.clone();
  }

  public static RenderedFile ofText(String path, String text) {
    return new RenderedFile(path, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Where it goes: {@code tables/energy.zh.html}. */
  public String path() {
    return path;
  }

  public byte[] content() {
    return content.clone();
  }

  /** The content read as UTF-8. */
  public String text() {
    return new String(content, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RenderedFile file
        && path.equals(file.path)
        && Arrays.equals(content, file.content);
  }

  @Override
  public int hashCode() {
    return Objects.hash(path, Arrays.hashCode(content));
  }

  @Override
  public String toString() {
    return path + " (" + content.length + " bytes)";
  }
}
