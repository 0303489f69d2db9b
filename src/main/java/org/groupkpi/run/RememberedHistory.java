package org.groupkpi.run;

import java.util.Optional;
import org.groupkpi.definition.Entity;
import org.groupkpi.project.HeldFacts;
import org.groupkpi.project.HistoryCache;

/** Remembers between runs what files of history hold. */
public final class RememberedHistory implements HistoryCache {
  private final EntryStore store;
  private final KeptRecords records;

  /**
   * A memory of history.
   *
   * @param store keeps the entries
   * @param program tells this build of the program from every other one
   */
  public RememberedHistory(EntryStore store, String program) {
    this.store = store;
    this.records = new KeptRecords(store, program);
  }

  @Override
  public Optional<HeldFacts> find(String key) {
    return records.find(key, HeldFacts.class, RememberedHistory::noEntity);
  }

  private static Entity noEntity(String code) {
    throw new IllegalStateException(code + " in facts, which name entities by their codes");
  }

  @Override
  public void keep(String key, HeldFacts facts) {
    records.keep(key, facts);
  }

  @Override
  public void tidy() {
    store.tidy();
  }
}
