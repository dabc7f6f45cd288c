package jobsinpractice.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import jobsinpractice.engine.internal.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A dead process left more bytes in flight than the process that recovers them has memory. */
class LargeRecoveryIT {
  private static final int JOBS = 160;
  private static final int KILOBYTES = 512;

  @RegisterExtension final TestFleet fleet = new TestFleet();
  @TempDir Path directory;

  @Test
  void eighty_megabytes_in_flight_are_recovered_in_a_heap_of_forty() throws Exception {
    String text = "x".repeat(KILOBYTES << 10);
    String list = Keys.inFlight("gone:1:0", "default");
    for (int i = 0; i < JOBS; i++) {
      String job =
          "{\"class\":\"Ok\",\"jid\":\"j" + i + "\",\"args\":[" + i + ",\"" + text + "\"]}";
      fleet.redis.call(jedis -> jedis.lpush(list, job));
    }
    fleet.redis.call(jedis -> jedis.zadd(Keys.IN_FLIGHT, 1, list));
    TestFleet.heartbeatExpired(fleet.redis, "gone:1:0");

    assertThat(recoveringProcess("-Xmx40m")).isZero();
    assertThat(fleet.inFlight()).isEmpty();
    assertThat(fleet.redis.<Long>call(jedis -> jedis.llen("queue:default"))).isEqualTo(JOBS);
    for (int i : List.of(0, 1, JOBS - 1)) {
      String job = fleet.redis.call(jedis -> jedis.lindex("queue:default", JOBS - 1 - i));
      assertThat(job.substring(0, 40)).contains("\"jid\":\"j" + i + "\"");
    }
  }

  private int recoveringProcess(String heap) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:TieredStopAtLevel=1",
                heap,
                "-cp",
                System.getProperty("java.class.path"),
                OneRecovery.class.getName())
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("log").toFile());
    builder.environment().put("REDIS_URL", TestFleet.server().url());
    Process process = builder.start();
    CommandLines.assertWithoutPassword(process, TestFleet.server().url());
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  /** One pass of a worker, in a process of its own. */
  static final class OneRecovery {
    public static void main(String[] args) {
      try (Redis redis = Redis.connect(System.getenv("REDIS_URL"))) {
        Worker.builder(redis).build().recover();
      }
    }
  }
}
