package jobsinpractice.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.read.Queue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class QueuesPagesIT {
  @RegisterExtension final TestSite site = new TestSite();

  @Test
  @DisplayName("a queue is listed with its depth, and can be paused and resumed")
  void pause() {
    for (int i = 0; i < 3; i++) site.client.push(JobRequest.of("Mail", i).queue("mailers"));

    assertThat(site.reader.read("/queues")).contains(">mailers<").contains(">3</td>");

    assertThat(site.reader.press("/queues", "pause", "value=\"mailers\"")).contains("paused");
    assertThat(new Queue(site.redis, "mailers").isPaused()).isTrue();
    site.reader.press("/queues", "resume", "value=\"mailers\"");
    assertThat(new Queue(site.redis, "mailers").isPaused()).isFalse();
  }

  @Test
  @DisplayName("without any queue the page says what makes one")
  void empty() {
    assertThat(site.reader.read("/queues")).contains("The first push makes one");
  }
}
