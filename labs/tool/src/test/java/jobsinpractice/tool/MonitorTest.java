package jobsinpractice.tool;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import jobsinpractice.engine.Client;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("labs/lab monitor")
class MonitorTest {
  private static final String WORKER = "host:4242:0123456789ab";

  private final MonitorMeaning meanings = new MonitorMeaning();

  @Test
  @DisplayName("reads Redis's quoting: quotes, bytes, line ends")
  void quoting() {
    MonitorLine line =
        MonitorLine.parse(
                "+17.5 [0 127.0.0.1:5000] \"SET\" \"a b\" \"{\\\"x\\\":\\\"\\xc3\\n\\\\\\\"}\"")
            .orElseThrow();
    assertThat(line.command()).isEqualTo("SET");
    assertThat(line.argument(1)).isEqualTo("a b");
    assertThat(line.argument(2)).isEqualTo("{\"x\":\"\u00c3\n\\\"}");
    assertThat(MonitorLine.parse("+OK")).isEmpty();
  }

  @Test
  @DisplayName("knows a worker by its own keys, and names it from then on")
  void whoIsWho() {
    assertThat(meaning("1:1", "LLEN", "queue:default").who()).isEqualTo("a client");
    assertThat(meaning("1:1", "RPOP", WORKER + "-signals").who()).isEqualTo("worker 1");
    assertThat(meaning("1:1", "LLEN", "queue:default").who()).isEqualTo("worker 1");
    assertThat(meaning("1:2", "LPUSH", "queue:default", "{\"args\":[\"" + WORKER + "\"]}").who())
        .isEqualTo("enqueuer");
    assertThat(meanings.workers()).containsExactly("worker 1 is pid 4242");
  }

  @Test
  @DisplayName("does not take a worker that looks after a dead one for the dead one")
  void recovery() {
    meaning("1:1", "HSET", WORKER, "busy", "1");
    assertThat(meaning("1:1", "EXISTS", "host:9:ffffffffffff").who()).isEqualTo("worker 1");
    assertThat(meanings.workers()).hasSize(1);
  }

  @Test
  @DisplayName("recognises a claim and a settlement by the engine's scripts")
  void scripts() throws Exception {
    String list = "inflight:" + WORKER + "|default";
    MonitorMeaning.Meaning claim =
        meaning(
            "1:1",
            "EVALSHA",
            sha("claim"),
            "3",
            "paused",
            "queue:default",
            list,
            "4",
            "99",
            "default");
    assertThat(claim.who()).isEqualTo("worker 1");
    assertThat(claim.what()).isEqualTo("claims up to # jobs from default");
    assertThat(claim.most()).isEqualTo(4);

    MonitorMeaning.Meaning settle =
        meaning(
            "1:2",
            "EVALSHA",
            sha("settle"),
            "1",
            list,
            "1",
            "2",
            "3",
            "4",
            "5",
            "6",
            "D",
            "1",
            "2",
            "{}",
            "{}");
    assertThat(settle.what()).isEqualTo("records jobs that are done");
    assertThat(settle.jobs()).isEqualTo(2);
    assertThat(meaning("1:2", "EVALSHA", sha("beat"), "1", "inflight", list).what())
        .isEqualTo("registers its in-flight lists");
  }

  @Test
  @DisplayName("recognises the kit's own counting and a poller's commands")
  void theKitsOwn() {
    assertThat(meaning("1:1", "SCARD", "processes").who()).isEqualTo("a worker");
    assertThat(meaning("1:2", "HSETNX", "jobs-in-practice:fleet", "before", "0 0").who())
        .isEqualTo("the fleet");
    MonitorMeaning.Meaning counting =
        meaning("1:3", "HINCRBY", "jobs-in-practice:fleet", "pushed", "1");
    assertThat(counting.who()).isEqualTo("enqueuer");
    assertThat(counting.what()).contains("counts what it pushed");
    assertThat(meaning("1:3", "LLEN", "queue:default").who()).isEqualTo("enqueuer");
  }

  private static String sha(String script) throws Exception {
    try (InputStream in = Client.class.getResourceAsStream(script + ".lua")) {
      byte[] digest = MessageDigest.getInstance("SHA-1").digest(in.readAllBytes());
      return HexFormat.of().formatHex(digest);
    }
  }

  private MonitorMeaning.Meaning meaning(String client, String... words) {
    StringBuilder line = new StringBuilder("+1.0 [0 " + client + "]");
    for (String word : words) {
      line.append(" \"").append(word.replace("\"", "\\\"")).append('"');
    }
    return meanings.of(MonitorLine.parse(line.toString()).orElseThrow());
  }
}
