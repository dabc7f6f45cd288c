package jobsinpractice.lab7;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Redis;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Debian's Monit, unprivileged, with the solution's configuration, over a worker that leaks. */
@DisplayName("Monit")
class MonitIT {
  private static final int RESTARTS = 1;

  @TempDir Path folder;

  @Test
  @DisplayName("starts a worker again that left by itself with 75, and no job is lost")
  void afterTheWatchdog() throws Exception {
    supervise("on", "exit 75");
  }

  @Test
  @DisplayName("restarts a worker whose watchdog is off at its own limit, and no job is lost")
  void withoutTheWatchdog() throws Exception {
    supervise("off", "");
  }

  private void supervise(String watchdog, String said) throws Exception {
    Path monit = monit();
    int port = freePort();
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      Path control = MonitFiles.write(folder, worker(server.url(), watchdog), port, 1);
      assertThat(run(monit, "-t", "-c", control.toString())).contains("syntax OK");
      Instant before = Instant.now();
      Process running =
          new ProcessBuilder(monit.toString(), "-I", "-c", control.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("monit.out").toFile())
              .start();
      try {
        Set<String> pids = restarts(redis, port);
        assertThat(pids).as("worker processes, by Monit's page").hasSizeGreaterThan(RESTARTS);
        if (!said.isEmpty()) assertThat(folder.resolve("worker.log")).content().contains(said);
        else assertThat(folder.resolve("monit.log")).content().contains("mem amount");
      } finally {
        running.destroy();
        if (!running.waitFor(10, TimeUnit.SECONDS)) running.destroyForcibly();
        endWorker(before);
      }
      assertThat(worker().filter(ProcessHandle::isAlive)).as("left behind").isEmpty();
    }
  }

  /** Pushes until Monit has brought it back twice; then all that was pushed must be done. */
  private Set<String> restarts(Redis redis, int port) throws Exception {
    Client client = new Client(redis);
    Set<String> pids = new HashSet<>();
    long pushed = 0;
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (pids.size() <= RESTARTS && System.nanoTime() < deadline) {
      for (int i = 0; i < 8; i++, pushed++) client.push("Leaky", 50);
      TimeUnit.MILLISECONDS.sleep(200); // the load's own pace
      pid(status(port)).ifPresent(pids::add);
    }
    long all = pushed;
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> assertThat(done(redis)).isEqualTo(all));
    System.out.println(
        "Monit brought the worker back; all " + all + " jobs that were pushed meanwhile are done");
    return pids;
  }

  private static long done(Redis redis) {
    return redis.call(jedis -> jedis.scard(LeakMain.DONE));
  }

  private Supervised worker(String url, String watchdog) throws IOException {
    Path pid = folder.resolve("worker.pid");
    StringBuilder start = new StringBuilder("#!/bin/sh\n");
    Map<String, String> environment =
        Map.of(
            "REDIS_URL", url,
            "LAB7_WATCHDOG", watchdog,
            "LAB7_PID_FILE", pid.toString(),
            "LAB7_LEAK_KB", "1024",
            "LAB7_CONTAINER_MB", "300",
            "LAB7_SOFT_MB", "160",
            "LAB7_GROWTH_KB", "51200",
            "LAB7_EVERY_MS", "200",
            "LAB7_DRAIN_MS", "1800",
            "LAB7_TURN_MS", "1000");
    environment.forEach(
        (name, value) -> start.append(String.format(Locale.ROOT, "export %s='%s'\n", name, value)));
    for (String word : Child.command()) start.append('\'').append(word).append("' ");
    start.append("-c 5 >>'").append(folder.resolve("worker.log")).append("' 2>&1 &\n");
    Files.writeString(folder.resolve("start.sh"), start);
    Files.writeString(folder.resolve("stop.sh"), "kill -TERM $(cat '" + pid + "')\n");
    return new Supervised(
        "leaky",
        pid,
        "/bin/sh " + folder.resolve("start.sh"),
        "/bin/sh " + folder.resolve("stop.sh"),
        25,
        200,
        300);
  }

  /** Monit's own page, as text; empty while it starts. */
  private static String status(int port) throws InterruptedException {
    try {
      HttpRequest page =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/_status?format=text"))
              .timeout(Duration.ofSeconds(5))
              .build();
      return HttpClient.newHttpClient().send(page, HttpResponse.BodyHandlers.ofString()).body();
    } catch (IOException e) {
      return "";
    }
  }

  private static Optional<String> pid(String page) {
    String plain = page.replaceAll("\u001b\\[[0-9;]*m", "");
    var line = java.util.regex.Pattern.compile("(?m)^\\s*pid\\s+(\\d+)").matcher(plain);
    return line.find() ? Optional.of(line.group(1)) : Optional.empty();
  }

  /** Ends the worker, unless its number is a stranger's by now. */
  private void endWorker(Instant before) throws IOException {
    // By its age: Java returns no more than 4096 bytes of a command line, and our class comes
    // later.
    // Linux counts in its own seconds since the boot: that may be one or two off.
    Instant ours = before.minusSeconds(5);
    worker()
        .filter(p -> p.info().startInstant().map(ours::isBefore).orElse(true))
        .ifPresent(
            worker -> {
              worker.destroyForcibly();
              worker.onExit().join();
            });
  }

  /** The process that the pid file names, if there is one. */
  private Optional<ProcessHandle> worker() throws IOException {
    Path file = folder.resolve("worker.pid");
    return Files.exists(file)
        ? ProcessHandle.of(Long.parseLong(Files.readString(file).strip()))
        : Optional.empty();
  }

  private static Path monit() {
    for (String place : (System.getenv("PATH") + ":/usr/bin:/usr/sbin").split(":")) {
      Path monit = Path.of(place, "monit");
      if (Files.isExecutable(monit)) return monit;
    }
    System.out.println("SKIPPED: no monit on the PATH (Debian: apt-get install monit)");
    return Assumptions.abort("no monit on the PATH");
  }

  private static String run(Path command, String... words) throws Exception {
    List<String> line = Stream.concat(Stream.of(command.toString()), Stream.of(words)).toList();
    Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    process.waitFor();
    return said;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
