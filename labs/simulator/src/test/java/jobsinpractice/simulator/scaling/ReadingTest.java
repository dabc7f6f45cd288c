package jobsinpractice.simulator.scaling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A reading")
class ReadingTest {
  private static String shown(double latency, long depth, double arrivals, double seconds) {
    return new Reading(0, latency, depth, arrivals, seconds, List.of()).toString();
  }

  @Test
  @DisplayName("is a sentence, also for one job")
  void shown() {
    assertThat(shown(24, 190, 7.75, 4))
        .isEqualTo("190 jobs wait, the oldest for 24 s; 7.75 arrive a second, each takes 4 s");
    assertThat(shown(0.5, 1, 1, 0))
        .isEqualTo("1 job waits, for 0.5 s; 1 arrives a second, none ended");
  }
}
