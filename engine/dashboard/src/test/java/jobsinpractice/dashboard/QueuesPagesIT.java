package jobsinpractice.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.admin.Queue;
import jobsinpractice.engine.internal.Keys;
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
    assertThat(site.reader.read("/queues"))
        .as("the menu says what it counts: three jobs, not three queues")
        .contains("Queues <span class=\"count\">3 jobs</span>");

    assertThat(site.reader.press("/queues", "pause", "value=\"mailers\"")).contains("paused");
    assertThat(new Queue(site.redis, "mailers").isPaused()).isTrue();
    site.reader.press("/queues", "resume", "value=\"mailers\"");
    assertThat(new Queue(site.redis, "mailers").isPaused()).isFalse();
  }

  @Test
  @DisplayName("without any queue the page explains what creates one")
  void empty() {
    assertThat(site.reader.read("/queues")).contains("The first push creates one");
  }

  @Test
  @DisplayName("a queue that is not a list breaks no other page, and the page explains what to do")
  void noList() {
    site.client.push(JobRequest.of("Mail", 1).queue("mailers"));
    site.redis.call(jedis -> jedis.sadd(Keys.QUEUES, "wrong"));
    site.redis.call(jedis -> jedis.set(Keys.queue("wrong"), "no list"));

    assertThat(site.reader.read("/queues"))
        .contains(">mailers<", ">1</td>", "not a list", "RENAME");
    for (String page : List.of("/", "/busy", "/queue?name=mailers", "/retries", "/dead")) {
      assertThat(site.reader.read(page)).as(page).contains("<h1");
    }
    HttpResponse<String> wrong = site.reader.get("/queue?name=wrong");
    assertThat(wrong.statusCode()).isEqualTo(500);
    assertThat(wrong.body()).contains("redis-cli TYPE", "RENAME").doesNotContain("WRONGTYPE");

    site.redis.call(jedis -> jedis.rename(Keys.queue("wrong"), "aside"));
    assertThat(site.reader.read("/queues")).doesNotContain("not a list");
  }
}
