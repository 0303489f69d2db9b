package org.groupkpi.project;

import java.util.Optional;

/**
 * What files of history held in earlier runs, so that those that did not change are not read again.
 */
public interface HistoryCache {
  /** Nothing is remembered. */
  HistoryCache NONE =
      new HistoryCache() {
        @Override
        public Optional<HeldFacts> find(String key) {
          return Optional.empty();
        }

        @Override
        public void keep(String key, HeldFacts facts) {
          // it is read again
        }

        @Override
        public void tidy() {
          // nothing is there
        }
      };

  /**
   * What a part of a file held.
   *
   * @param key tells the part, the file, its content and the definitions it was read by from all
   *     others
   */
  Optional<HeldFacts> find(String key);

  /** Remembers what a part of a file holds; whatever goes wrong in it, the run goes on. */
  void keep(String key, HeldFacts facts);

  /** Forgets what was not used for long, if too much is remembered. */
  void tidy();
}
