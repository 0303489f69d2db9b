package org.groupkpi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** What a terminal is sent while a clock that the test sets goes on. */
class ProgressBarTest {
  private static final String WIPE = "\r\u001b[K";
  private static final long MILLISECOND = 1_000_000;

  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 500 * MILLISECOND);
  private final ByteArrayOutputStream sent = new ByteArrayOutputStream();
  private final ProgressBar bar =
      new ProgressBar(new PrintStream(sent, true, UTF_8), "读取", clock::get);

  /** What is sent by a step after so many milliseconds. */
  private String step(int milliseconds) {
    sent.reset();
    clock.addAndGet(milliseconds * MILLISECOND);
    bar.step();
    return sent.toString(UTF_8);
  }

  @Test
  void shortWorkShowsNothing() {
    bar.begin(3);
    assertThat(step(400)).isEmpty();
    assertThat(step(400)).isEmpty();
    assertThat(step(199)).isEmpty();
    bar.end();
    assertThat(sent.toString(UTF_8)).isEmpty();
  }

  @Test
  void longWorkIsDrawnTenTimesASecondAndWipedOut() {
    bar.begin(1200);
    assertThat(step(1000)).isEqualTo(WIPE + "读取       " + "░".repeat(30) + " 1 / 1,200");
    assertThat(step(99)).isEmpty();
    for (int i = 3; i < 600; i++) {
      assertThat(step(0)).isEmpty();
    }
    assertThat(step(1))
        .isEqualTo(WIPE + "读取       " + "█".repeat(15) + "░".repeat(15) + " 600 / 1,200");
    sent.reset();
    bar.end();
    bar.end();
    assertThat(sent.toString(UTF_8)).isEqualTo(WIPE);
  }

  @Test
  void everyWorkIsWaitedForAnew() {
    bar.begin(2);
    assertThat(step(5000)).isNotEmpty();
    bar.end();
    bar.begin(1);
    assertThat(step(999)).isEmpty();
  }
}
