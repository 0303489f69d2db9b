package org.groupkpi.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * The folders that a call names, and where they are on this machine: those that lie in a store of
 * files elsewhere are copied here before a run, and what it wrote is brought there after it.
 */
public interface Places {
  /** All folders lie where the call says. */
  Places HERE =
      new Places() {
        @Override
        public Path here(Path named) {
          return named;
        }

        @Override
        public boolean fetch(Path project) {
          return false;
        }

        @Override
        public void outline(Path output) {
          // it is there itself
        }

        @Override
        public void deliver(Path output) {
          // it is there already
        }

        @Override
        public OutputStream named(OutputStream messages) {
          return messages;
        }
      };

  /** Where on this machine a path of the call is. */
  Path here(Path named);

  /**
   * Brings a project that lies elsewhere, all but its workbooks.
   *
   * @param project where it is to be here
   * @return whether it lies elsewhere
   */
  boolean fetch(Path project) throws IOException, NotUsable;

  /**
   * Shows at the place of an output what stands there elsewhere, so that it is known whether it may
   * be replaced: its manifest, and all other files empty.
   */
  void outline(Path output) throws IOException, NotUsable;

  /**
   * Brings an output to where the call wants it.
   *
   * @throws NotUsable if something was put there meanwhile that is not ours, or the store goes away
   *     while it replaces the earlier output
   */
  void deliver(Path output) throws IOException, NotUsable;

  /** Messages in which folders have the names of the call. */
  OutputStream named(OutputStream messages);
}
