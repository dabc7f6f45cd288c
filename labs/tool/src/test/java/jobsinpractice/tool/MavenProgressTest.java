package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Doctor, while Maven runs")
class MavenProgressTest {
  private final List<String> lines = new ArrayList<>();
  private final AtomicLong bytes = new AtomicLong(500_000_000);

  @Test
  @DisplayName("prints every 15 s how long it has taken, and how much is downloaded")
  void lines() {
    ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1);
    try (MavenProgress progress = MavenProgress.start(bytes::get, lines::add, timer)) {
      assertThat(timer.getQueue()).as("it prints by itself").hasSize(1);
      progress.tick();
      bytes.addAndGet(12_300_000);
      progress.tick();
    }
    assertThat(lines)
        .containsExactly(
            "... 15 s", "... 30 s, 12.3 MB downloaded (a new machine needs about 110 MB in all)");
    assertThat(timer.isShutdown()).isTrue();
  }
}
