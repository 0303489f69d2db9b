package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.groupkpi.definition.Entity;
import org.groupkpi.finding.Digest;

/**
 * Remembers records between runs, in a store that may lose them at any time. An entry is known by
 * the program and all that the record depends on. It ends with the digest of its key and of what
 * stands before; one that is damaged or another's is as good as none.
 *
 * @param store keeps the entries
 * @param program tells this build of the program from every other one
 */
record KeptRecords(EntryStore store, String program) {
  private static final int DIGEST = 32;

  private String key(String words) {
    return Digest.of((program + words).getBytes(UTF_8));
  }

  /**
   * A record that was kept.
   *
   * @param words what it was kept by
   * @param entities by their codes
   */
  <T extends Record> Optional<T> find(
      String words, Class<T> type, Function<String, Entity> entities) {
    String key = key(words);
    try {
      Optional<byte[]> found = store.read(key);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      byte[] bytes = found.get();
      int end = bytes.length - DIGEST;
      if (end < 0 || !Arrays.equals(digest(key, bytes, end), 0, DIGEST, bytes, end, bytes.length)) {
        store.forget(key);
        return Optional.empty();
      }
      T record = new RecordReader(new ByteArrayInputStream(bytes, 0, end), entities).read(type);
      store.used(key);
      return Optional.of(record);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Remembers a record; whatever goes wrong in it, the run goes on. */
  void keep(String words, Record record) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      new RecordWriter(bytes).write(record);
      String key = key(words);
      bytes.write(digest(key, bytes.toByteArray(), bytes.size()));
      store.write(key, bytes.toByteArray());
    } catch (IOException e) {
      // it is made again next time
    }
  }

  private static byte[] digest(String key, byte[] bytes, int end) {
    MessageDigest digest = Digest.sha256();
    digest.update(key.getBytes(UTF_8));
    digest.update(bytes, 0, end);
    return digest.digest();
  }
}
