package org.groupkpi.intake;

/** Is told how far work on many workbooks has come; may be told by several threads at a time. */
public interface Watcher {
  /** Nobody watches. */
  Watcher NONE =
      new Watcher() {
        @Override
        public void begin(int steps) {}

        @Override
        public void step() {}

        @Override
        public void end() {}
      };

  /** Work of so many steps begins. */
  void begin(int steps);

  /** One step is done. */
  void step();

  /** The work has ended, done or not. */
  void end();
}
