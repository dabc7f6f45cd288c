package jobsinpractice.lab7;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Redis;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The solution's loop in a Procfile, under foreman where it is installed, else by itself. */
@DisplayName("A loop in a Procfile")
class ProcfileIT {
  private static final int JOBS = 300;

  @TempDir Path folder;

  @Test
  @DisplayName("brings a worker back that leaks, until all jobs are done, and ends with it on TERM")
  void loop() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/status")), "needs Linux's /proc");
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      Client client = new Client(redis);
      for (int i = 0; i < JOBS; i++) client.push("Leaky", 50);
      Process loop = start(server.url());
      try {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(40);
        while (done(redis) < JOBS && System.nanoTime() < deadline) {
          TimeUnit.MILLISECONDS.sleep(100);
        }
      } finally {
        List<ProcessHandle> all = loop.descendants().toList();
        loop.destroy();
        boolean ended = loop.waitFor(20, TimeUnit.SECONDS);
        boolean left = all.stream().anyMatch(ProcessHandle::isAlive);
        all.forEach(ProcessHandle::destroyForcibly);
        loop.destroyForcibly();
        String said = Files.readString(folder.resolve("said"));
        assertThat(ended && !left).as("TERM ends all of it; it said:\n" + said).isTrue();
      }
      String said = Files.readString(folder.resolve("said"));
      assertThat(done(redis)).as(said).isEqualTo(JOBS);
      assertThat(said.split("exit 75", -1).length - 1).as("restarts\n" + said).isPositive();
    }
  }

  private static long done(Redis redis) {
    return redis.call(jedis -> jedis.scard(LeakMain.DONE));
  }

  private Process start(String url) throws Exception {
    Files.writeString(folder.resolve("again.sh"), Supervisors.loop());
    StringBuilder worker = new StringBuilder("exec sh again.sh");
    for (String word : Child.command()) worker.append(" '").append(word).append('\'');
    worker.append(" -c 5");
    Files.writeString(folder.resolve("Procfile"), "worker: " + worker + "\n");
    boolean foreman =
        Stream.of(System.getenv("PATH").split(File.pathSeparator))
            .anyMatch(place -> Files.isExecutable(Path.of(place, "foreman")));
    List<String> command =
        foreman ? List.of("foreman", "start", "-t", "30") : List.of("sh", "-c", worker.toString());
    if (!foreman) System.out.println("no foreman here: the Procfile's line runs by itself");
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    var environment = builder.environment();
    environment.put("REDIS_URL", url);
    environment.put("LAB7_LEAK_KB", "1024");
    environment.put("LAB7_CONTAINER_MB", "300");
    environment.put("LAB7_SOFT_MB", "160");
    environment.put("LAB7_GROWTH_KB", "51200");
    environment.put("LAB7_EVERY_MS", "100");
    environment.put("LAB7_DRAIN_MS", "1800");
    environment.put("LAB7_TURN_MS", "1000");
    return builder
        .redirectErrorStream(true)
        .redirectOutput(folder.resolve("said").toFile())
        .start();
  }
}
