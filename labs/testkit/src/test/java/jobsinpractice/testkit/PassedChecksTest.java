package jobsinpractice.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A slow check")
class PassedChecksTest {
  private final AtomicInteger runs = new AtomicInteger();

  @BeforeEach
  void forget() {
    PassedChecks.forget();
  }

  @Test
  @DisplayName("runs once for the same subject, and again for another one or another check")
  void once() throws Exception {
    PassedChecks.once("drains", "loop", runs::incrementAndGet);
    PassedChecks.once("drains", "loop", runs::incrementAndGet);
    assertThat(runs).hasValue(1);
    PassedChecks.once("drains", "another loop", runs::incrementAndGet);
    PassedChecks.once("ends", "loop", runs::incrementAndGet);
    assertThat(runs).hasValue(3);
    PassedChecks.forget();
    PassedChecks.once("drains", "loop", runs::incrementAndGet);
    assertThat(runs).hasValue(4);
  }

  @Test
  @DisplayName("runs again while it fails")
  void failing() throws Exception {
    PassedChecks.Check failing =
        () -> {
          runs.incrementAndGet();
          throw new AssertionError("red");
        };
    assertThatThrownBy(() -> PassedChecks.once("drains", "loop", failing)).hasMessage("red");
    assertThatThrownBy(() -> PassedChecks.once("drains", "loop", failing)).hasMessage("red");
    assertThat(runs).hasValue(2);
  }
}
