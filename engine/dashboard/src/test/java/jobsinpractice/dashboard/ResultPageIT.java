package jobsinpractice.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import jobsinpractice.engine.JobResults;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;

@DisplayName("The result of a job")
class ResultPageIT {
  @RegisterExtension final TestSite site = new TestSite();

  @Test
  @DisplayName("is on the page of its jid as text, without secrets, and the page is gone with it")
  void shown() {
    Worker worker =
        Worker.builder(site.redis)
            .middleware(JobResults.in(site.redis, Duration.ofHours(1)).only("Report"))
            .handle(
                "Report",
                job ->
                    job.result(
                        Map.of("file", "<script>alert(1)</script>", "api_key", List.of("4711"))))
            .build();
    String page = "/job?jid=" + site.client.push("Report", 7);
    assertThat(site.reader.read(page)).contains("Arguments").doesNotContain("Result");
    worker.processOne();
    assertThat(site.reader.read(page))
        .contains("<h1>Result of a job</h1>", "A run of this job gave this result:", "[hidden]")
        .contains("&quot;file&quot;:&quot;&lt;script&gt;alert(1)&lt;/script&gt;&quot;")
        .doesNotContain("<script>alert", "4711", "No such job");
    site.redis.call(jedis -> jedis.flushAll());
    assertThat(site.reader.get(page).statusCode()).isEqualTo(404);
    assertThat(site.reader.get(page).body()).contains("No such job").doesNotContain("Result");
  }

  @Test
  @DisplayName("is left out of the page if the dashboard's user must not read it")
  void refused() {
    String page = "/job?jid=" + site.client.push("Report", 7);
    acl("SETUSER", "pages", "on", ">password", "~*", "&*", "+@all", "-getrange");
    String url = "redis://pages:password@127.0.0.1:" + TestSite.server().port();
    try (Redis redis = Redis.connect(url)) {
      Dashboard dashboard = Dashboard.builder(redis).build().start();
      try {
        Reader reader = new Reader(dashboard.address());
        assertThat(reader.read(page)).contains("Arguments").doesNotContain("Result");
      } finally {
        dashboard.stop();
      }
    } finally {
      acl("DELUSER", "pages");
    }
  }

  private void acl(String... words) {
    CommandArguments command = new CommandArguments(Protocol.Command.ACL);
    for (String word : words) command.add(word);
    site.redis.call(jedis -> jedis.executeCommand(command));
  }
}
