package jobsinpractice.testkit.counters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jobsinpractice.testkit.interleaving.OwnThread;
import jobsinpractice.testkit.interleaving.WatchedThread;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A watched thread")
class WatchedThreadTest {
  private static final String LOGGER = "jobsinpractice.testkit.counters.logger";
  private static final int REPEATS = 50;

  static final class Started implements OwnThread {
    // A class loader of its own loads the logger, so its name is all that can be passed.
    private final Loggers.Logger logger =
        switch (System.getProperty(LOGGER)) {
          case "Plain" -> new Loggers.Plain();
          case "Volatile" -> new Loggers.Volatile();
          case "Synchronized" -> new Loggers.Synchronized();
          case "OwnJoin" -> new Loggers.OwnJoin();
          case "Limited" -> new Loggers.Limited();
          default -> new Loggers.LimitedInALoop();
        };

    @Override
    public void start(Runnable line, Pause pause) {
      logger.start(line, pause);
    }

    @Override
    public void stop() {
      logger.stop();
    }
  }

  static final class Failing implements OwnThread {
    Failing() {
      throw new IllegalArgumentException("thrown by the learner's constructor");
    }

    @Override
    public void start(Runnable line, Pause pause) {
      throw new AssertionError("cannot start");
    }

    @Override
    public void stop() {
      throw new AssertionError("cannot stop");
    }
  }

  @Test
  @DisplayName("throws what the learner's constructor throws")
  void constructor() {
    assertThatThrownBy(() -> new WatchedThread(Failing.class))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("thrown by the learner's constructor");
  }

  @ParameterizedTest
  @CsvSource({"Plain, stopped", "Volatile, ''", "Synchronized, ''", "LimitedInALoop, ''"})
  @DisplayName("shares a field in no order, or not, each time")
  void fields(String logger, String field) {
    System.setProperty(LOGGER, logger);
    for (int i = 0; i < REPEATS; i++) {
      try (WatchedThread watched = new WatchedThread(Started.class)) {
        watched.start();
        until(() -> watched.lines() > 2);
        watched.stop();
        until(watched::hasStopped);
        assertThat(watched.sharedField().orElse("")).isEqualTo(field);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"Limited, true", "LimitedInALoop, false", "Volatile, false", "OwnJoin, false"})
  @DisplayName("outlives a wait with a time limit, or not, each time")
  void limits(String logger, boolean outlives) {
    System.setProperty(LOGGER, logger);
    for (int i = 0; i < REPEATS; i++) {
      try (WatchedThread watched = new WatchedThread(Started.class)) {
        watched.start();
        until(() -> watched.lines() > 0);
        watched.hold();
        until(watched::isHeld);
        watched.stop();
        until(() -> watched.hasStopped() || watched.waits());
        assertThat(watched.hasStopped()).isEqualTo(outlives);
        assertThat(watched.isHeld()).isTrue();
      }
    }
  }

  private static void until(java.util.function.BooleanSupplier comesTrue) {
    while (!comesTrue.getAsBoolean()) {
      Thread.onSpinWait();
    }
  }
}
