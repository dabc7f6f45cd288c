package jobsinpractice.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.redislauncher.RedisServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A worker as a process of its own, and what each signal does to it. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(120)
class LifetimeIT {
  RedisServer server;
  Redis redis;
  Process process;
  BufferedReader output;
  final List<String> said = new ArrayList<>();

  @BeforeEach
  void begin() {
    server = RedisServer.start();
    redis = Redis.connect(server.url());
  }

  @AfterEach
  void end() {
    if (process != null) process.destroyForcibly();
    redis.close();
    server.close();
  }

  void start(String waits, String... flags) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(LifetimeMain.class.getName(), waits));
    command.addAll(List.of(flags));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("REDIS_URL", server.url());
    process = builder.start();
    output = process.inputReader();
  }

  void until(String line) throws IOException {
    for (String next; (next = output.readLine()) != null; ) {
      said.add(next);
      if (next.contains(line)) return;
    }
    throw new AssertionError("It ended without \"" + line + "\": " + said);
  }

  void signal(String name) throws Exception {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** INT; or TERM where a shell has started this test in the background, and INT is ignored. */
  static String interrupt() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) return "INT";
    String ignored =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .map(line -> line.substring(7).strip())
            .findFirst()
            .orElse("0");
    return (Long.parseUnsignedLong(ignored, 16) & 2) == 0 ? "INT" : "TERM";
  }

  void goOn() throws IOException {
    process.getOutputStream().write('\n');
    process.getOutputStream().flush();
  }

  int exit() throws Exception {
    for (String next; (next = output.readLine()) != null; ) said.add(next);
    return process.waitFor();
  }

  Set<String> keys() {
    return redis.call(jedis -> jedis.keys("*"));
  }

  @Test
  void term_while_a_job_runs_waits_for_it_and_then_all_shutdown_hooks_run() throws Exception {
    new Client(redis).push("Hold");
    start("job");
    until("- job");
    signal("TERM");
    goOn();
    assertThat(exit()).isZero();
    assertThat(said).containsSubsequence("- shutdown", "- afterwards", "- another hook ran");
    assertThat(keys())
        .as("the job ended, and no record of the process is left")
        .noneMatch(
            key ->
                key.startsWith("inflight") || key.equals("processes") || key.startsWith("queue:"));
  }

  @Test
  void a_job_that_outlasts_the_timeout_is_handed_back_and_the_exit_code_is_0() throws Exception {
    new Client(redis).push("Hold");
    start("job", "-t", "0");
    until("- job");
    signal(interrupt());
    assertThat(exit()).isZero();
    assertThat(said).contains("- another hook ran");
    assertThat(redis.<Long>call(jedis -> jedis.llen("queue:default"))).isEqualTo(1);
  }

  @Test
  void term_before_the_worker_is_built_exits_0_and_claims_nothing() throws Exception {
    new Client(redis).push("Hold");
    start("build");
    until("- build");
    signal("TERM");
    goOn();
    assertThat(exit()).isZero();
    assertThat(said).contains("- afterwards", "- another hook ran").doesNotContain("- startup");
    assertThat(keys()).containsExactlyInAnyOrder("queues", "queue:default");
  }

  @Test
  void term_before_the_worker_is_built_ends_a_start_that_waits_for_something() throws Exception {
    start("build");
    until("- build");
    signal("TERM");
    assertThat(exit()).as("without a word on its input").isZero();
    assertThat(said).contains("- afterwards", "- another hook ran");
  }

  @Test
  void term_during_the_startup_listeners_claims_nothing_and_leaves_no_ghost() throws Exception {
    new Client(redis).push("Hold");
    start("startup");
    until("- startup");
    signal("TERM");
    goOn();
    assertThat(exit()).isZero();
    assertThat(said).contains("- shutdown").doesNotContain("- job");
    assertThat(keys()).containsExactlyInAnyOrder("queues", "queue:default");
  }

  @Test
  void a_startup_listener_that_throws_is_one_line_and_exit_code_1() throws Exception {
    new Client(redis).push("Hold");
    start("throw");
    assertThat(exit()).isEqualTo(1);
    assertThat(said)
        .filteredOn(line -> !line.startsWith("- "))
        .singleElement()
        .asString()
        .startsWith("The worker does not start: startup of listener ")
        .endsWith("threw java.lang.IllegalStateException: no database.");
    assertThat(said).contains("- shutdown").doesNotContain("- heartbeat", "- job");
    assertThat(keys()).containsExactlyInAnyOrder("queues", "queue:default");
  }

  @Test
  void ttin_logs_the_threads_and_tstp_quiets_and_usr1_is_unknown_and_the_process_lives_on()
      throws Exception {
    start("none");
    new Client(redis).push("Hold");
    until("- job"); // only now do the processors run, which TTIN is to list
    signal("USR1");
    until("Signal USR1 is unknown. To quiet a worker, send TSTP.");
    signal("TTIN");
    until("processor-1");
    signal("TSTP");
    until("quiet");
    signal("TERM");
    assertThat(exit()).isZero();
  }

  @Test
  void system_exit_elsewhere_stops_the_worker_and_keeps_its_exit_code() throws Exception {
    start("none");
    until("- heartbeat");
    redis.call(
        jedis ->
            jedis.lpush("queue:default", "{\"class\":\"Exit\",\"args\":[7],\"jid\":\"exits\"}"));
    assertThat(exit()).isEqualTo(7);
    assertThat(said).containsSubsequence("- shutdown", "- afterwards");
    assertThat(redis.<Boolean>call(jedis -> jedis.exists("processes"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void a_job_that_exits_is_counted_as_a_death_and_the_third_one_is_its_last(int code)
      throws Exception {
    String jid = new Client(redis).push("ExitHere", code);
    for (int death = 1; death <= 3; death++) {
      said.clear();
      start("nothing", "-t", "3600");
      assertThat(exit()).as("%s", said).isEqualTo(Worker.EXITED);
      assertThat(said).contains("- shutdown", "- afterwards", "- another hook ran");
      assertThat(said).anyMatch(line -> line.contains(jid) && line.contains("System.exit"));
      long waiting = redis.call(jedis -> jedis.llen("queue:default"));
      long dead = redis.call(jedis -> jedis.zcard("dead"));
      assertThat(List.of(waiting, dead)).isEqualTo(death < 3 ? List.of(1L, 0L) : List.of(0L, 1L));
      assertThat(keys()).noneMatch(key -> key.startsWith("inflight:"));
    }
    assertThat(redis.<List<String>>call(jedis -> jedis.zrange("dead", 0, -1)).get(0))
        .contains("PoisonPill", jid);
  }

  @Test
  void a_probe_sees_that_a_worker_which_waits_for_its_jobs_takes_no_more() throws Exception {
    start("job", "--health", "0");
    until("/health/ready");
    String line = said.get(said.size() - 1);
    int port = Integer.parseInt(line.replaceFirst(".*:(\\d+)/health/ready.*", "$1"));
    InetSocketAddress address = new InetSocketAddress("127.0.0.1", port);
    new Client(redis).push("Hold");
    until("- job");
    assertThat(HealthServerIT.get(address, "/health/ready")).startsWith("200");
    signal("TERM");
    until("- quiet");
    assertThat(HealthServerIT.get(address, "/health/ready")).startsWith("503").contains("quiet");
    assertThat(HealthServerIT.get(address, "/health/live")).startsWith("200");
    goOn();
    assertThat(exit()).isZero();
  }
}
