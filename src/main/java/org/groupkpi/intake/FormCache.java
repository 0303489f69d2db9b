package org.groupkpi.intake;

import java.util.Optional;

/** What came of workbooks in earlier runs, so that those that did not change are not read again. */
public interface FormCache {
  /** Nothing is remembered. */
  FormCache NONE =
      new FormCache() {
        @Override
        public Optional<ReturnedForm> find(String file, String sha256) {
          return Optional.empty();
        }

        @Override
        public void keep(ReturnedForm form) {
          // it is read again
        }

        @Override
        public void tidy() {
          // there is nothing
        }
      };

  /**
   * What came of a file of that name and content.
   *
   * @param file path below the project folder with {@code /}; the bare name of a file from
   *     elsewhere
   * @param sha256 digest of its bytes in hexadecimal
   */
  Optional<ReturnedForm> find(String file, String sha256);

  /** Remembers what came of a file; whatever goes wrong in it, the run goes on. */
  void keep(ReturnedForm form);

  /** Forgets what was not used for long, if too much is remembered. */
  void tidy();
}
