package org.groupkpi.file;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a package in which some parts are others: replaced, added or left out. All other parts
 * are copied as they are packed.
 */
public final class PackageEdit implements AutoCloseable {
  /** Takes half the time of the usual level; the copy is larger by a tenth at most. */
  private static final int LEVEL = 3;

  private final ZipArchive archive;
  private final Map<String, PackedPart> kept = new LinkedHashMap<>();
  private final Map<String, NewPart> changed = new LinkedHashMap<>();

  /** A part that is written anew. */
  @SuppressWarnings("ArrayRecordComponent")
  private record NewPart(String name, byte[] contents) {}

  private PackageEdit(ZipArchive archive) {
    this.archive = archive;
    archive.packed().forEach(part -> kept.put(ZipArchive.key(part.name()), part));
  }

  /** Opens an archive that was read before within these limits. */
  public static PackageEdit open(byte[] bytes, Limits limits) {
    return new PackageEdit(ZipArchive.open(bytes, new Allowance(limits)));
  }

  /** Whether there is a part of that name now. */
  public boolean has(String name) {
    String key = ZipArchive.key(name);
    return changed.containsKey(key) || kept.containsKey(key);
  }

  /** The contents of a part as it is now; null if there is none of that name. */
  public byte @Nullable [] part(String name) {
    String key = ZipArchive.key(name);
    NewPart changedPart = changed.get(key);
    if (changedPart != null) {
      return changedPart.contents();
    }
    return kept.containsKey(key) ? archive.part(name) : null;
  }

  /** The size of a part that is still the old one. */
  public int size(String name) {
    PackedPart part = kept.get(ZipArchive.key(name));
    return part == null ? 0 : part.size();
  }

  /** At most so many first bytes of a part as it was; none if there was none of that name. */
  public byte[] start(String name, int most) {
    return archive.start(name, most);
  }

  /** Replaces or adds a part. */
  public void put(String name, byte[] contents) {
    String key = ZipArchive.key(name);
    PackedPart old = kept.get(key);
    changed.put(key, new NewPart(old == null ? name : old.name(), contents));
  }

  /** Leaves a part out. */
  public void remove(String name) {
    String key = ZipArchive.key(name);
    kept.remove(key);
    changed.remove(key);
  }

  /** A name that no part has yet, numbered. */
  public String free(String before, String after) {
    int number = 1;
    while (has(before + number + after) || archive.has(before + number + after)) {
      number++;
    }
    return before + number + after;
  }

  /** The copy: changed parts stand where the old ones stood, new ones at the end. */
  public byte[] bytes() {
    try (ZipWriter zip = new ZipWriter(LEVEL)) {
      kept.forEach(
          (key, part) -> {
            NewPart other = changed.get(key);
            if (other == null) {
              zip.add(part);
            } else {
              zip.add(other.name(), other.contents());
            }
          });
      changed.forEach(
          (key, part) -> {
            if (!kept.containsKey(key)) {
              zip.add(part.name(), part.contents());
            }
          });
      return zip.bytes();
    }
  }

  @Override
  public void close() {
    archive.close();
  }
}
