package jobsinpractice.lab7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four leaks in four real processes: each is seen in time, and none costs a job. */
@DisplayName("Processes that leak for real")
class LeakKindsIT {
  private static final int JOBS = 400;
  private static final Map<String, Integer> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("heap", 1_024);
    KINDS.put("direct", 1_024);
    KINDS.put("threads", 1_024);
    KINDS.put("classes", 256);
  }

  @TempDir Path folder;

  @Test
  @DisplayName("heap, direct memory, threads, class loaders: 75 before the limit, no job lost")
  void kinds() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/status")), "needs Linux's /proc");
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      Client client = new Client(redis);
      Map<String, Process> children = new LinkedHashMap<>();
      for (String kind : KINDS.keySet()) {
        for (int i = 0; i < JOBS; i++) client.push(JobRequest.of("Leaky", 20).queue(kind));
        children.put(kind, start(kind, server.url()));
      }
      Map<String, Long> heap = new LinkedHashMap<>();
      for (var child : children.entrySet()) {
        boolean ended = child.getValue().waitFor(30, TimeUnit.SECONDS);
        if (!ended) child.getValue().destroyForcibly();
        String said = Files.readString(folder.resolve(child.getKey()));
        assertThat(ended).as("%s ends by itself; it said:\n%s", child.getKey(), said).isTrue();
        assertThat(child.getValue().exitValue()).as(child.getKey() + ":\n" + said).isEqualTo(75);
        assertThat(said).contains("quiet: no more claims", "drained: no job is running", "exit 75");
        heap.put(child.getKey(), heap(child.getKey(), said));
      }
      // What the heap alone would have said:
      assertThat(heap.get("heap")).isGreaterThan(100);
      assertThat(heap.get("direct")).isLessThan(60);
      assertThat(heap.get("threads")).isLessThan(60);
      long left = 0;
      for (String kind : KINDS.keySet()) left += redis.call(jedis -> jedis.llen("queue:" + kind));
      long done = redis.call(jedis -> jedis.scard(LeakMain.DONE));
      assertThat(done + left).as("performed, or still in its queue").isEqualTo(4L * JOBS);
      String begunJobs = redis.call(jedis -> jedis.get(LeakMain.BEGUN));
      String endedJobs = redis.call(jedis -> jedis.get(LeakMain.ENDED));
      assertThat(begunJobs).as("begun is ended: none was interrupted").isEqualTo(endedJobs);
    }
  }

  /** MB of heap at the end, from the process's own last line; printed next to the resident MB. */
  private static long heap(String kind, String said) {
    Matcher line = Pattern.compile("Resident: (\\d+) MB \\| heap: (\\d+) MB").matcher(said);
    String resident = "";
    String heap = "";
    while (line.find()) {
      resident = line.group(1);
      heap = line.group(2);
    }
    System.out.println(
        "a leak of " + kind + ": resident " + resident + " MB, heap " + heap + " MB");
    return Long.parseLong(heap);
  }

  private Process start(String kind, String url) throws Exception {
    Map<String, String> environment =
        Map.of(
            "REDIS_URL", url,
            "LAB7_LEAK", kind,
            "LAB7_LEAK_KB", "" + KINDS.get(kind),
            "LAB7_CONTAINER_MB", "400",
            "LAB7_SOFT_MB", "200",
            "LAB7_GROWTH_KB", "102400",
            "LAB7_EVERY_MS", "100",
            "LAB7_DRAIN_MS", "1900",
            "LAB7_TURN_MS", "" + Duration.ofMillis(500).toMillis());
    return Child.start(environment, folder.resolve(kind), "-c", "2", "-q", kind);
  }
}
