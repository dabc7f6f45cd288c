package jobsinpractice.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import jobsinpractice.engine.Capsule;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerExtension;
import jobsinpractice.redislauncher.RedisServer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class SettingsIT {
  @TempDir Path folder;
  final Map<String, String> variables = new HashMap<>();

  Settings of(String... args) {
    WorkerCommand command =
        new WorkerCommand(
            "redis://127.0.0.1:1", worker -> {}, () -> {}, new Environment(variables::get));
    new CommandLine(command).parseArgs(args);
    return command.settings();
  }

  Path file(String... lines) throws Exception {
    return Files.write(folder.resolve("sidekiq.yml"), List.of(lines));
  }

  @Test
  void flags_are_named_like_sidekiq_s() {
    Settings settings = of("-c", "12", "-q", "critical,3", "-q", "default", "-t", "8", "-v");
    assertThat(settings.main().concurrency()).contains(12);
    assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(8));
    assertThat(settings.main().queues()).containsExactly(entry("critical", 3), entry("default", 1));
    assertThat(settings.main().weighted()).isTrue();
    assertThat(settings.naming().verbose()).isTrue();
    assertThat(of("-q", "a", "-q", "b").main().weighted()).isFalse();
    assertThat(of("-q", "a,1", "-q", "b,1").main().weighted()).isTrue();
    assertThat(of("-g", "shop").naming().tag()).contains("shop");
    assertThat(of().timeout()).isEqualTo(Duration.ofSeconds(25));
  }

  @Test
  void a_config_file_of_sidekiq_s_is_read_and_flags_win_over_it() throws Exception {
    Path file =
        file("---", ":concurrency: 7", ":timeout: 3", ":queues:", "  - [critical, 2]", "  - low");
    Settings settings = of("-C", file.toString(), "-c", "9");
    assertThat(settings.main().concurrency()).contains(9);
    assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(3));
    assertThat(settings.main().queues()).containsExactly(entry("critical", 2), entry("low", 1));
    assertThat(of("-C", file("concurrency: 4").toString()).main().concurrency()).contains(4);
    assertThat(of("-C", file("").toString())).isEqualTo(Settings.NOTHING);
  }

  @Test
  void an_environment_has_a_section_of_its_own_in_the_config_file() throws Exception {
    Path file = file(":concurrency: 5", "production:", "  :concurrency: 20", ":pidfile: x.pid");
    assertThat(of("-C", file.toString()).main().concurrency()).contains(5);
    assertThat(of("-C", file.toString(), "-e", "production").main().concurrency()).contains(20);
    assertThat(of("-C", file.toString(), "-e", "production", "-c", "7").main().concurrency())
        .contains(7);
  }

  @Test
  void what_cannot_be_used_is_named_with_the_fix() throws Exception {
    assertThatThrownBy(() -> of("-c", "0"))
        .hasMessage("-c is 0; write a whole number from 1 to 10000");
    assertThatThrownBy(() -> of("-q", "a,x")).hasMessageContaining("the weight of queue a is x");
    assertThatThrownBy(() -> of("-C", "/nowhere.yml"))
        .hasMessageContaining("Check the path after -C");
    Path typo = file("concurency: 5");
    assertThatThrownBy(() -> of("-C", typo.toString()))
        .hasMessageContaining("concurency")
        .hasMessageContaining("known are concurrency, timeout");
    Path broken = file("queues: [");
    assertThatThrownBy(() -> of("-C", broken.toString())).hasMessageContaining("is not YAML");
    Path ruby = file(":concurrency: <%= ENV['N'] %>");
    assertThatThrownBy(() -> of("-C", ruby.toString())).hasMessageContaining("write the value");
    Path attack = file("concurrency: !!javax.script.ScriptEngineManager []");
    assertThatThrownBy(() -> of("-C", attack.toString())).isInstanceOf(BadSetting.class);
  }

  @Test
  void bad_input_ends_with_2_and_one_line_and_a_missing_redis_with_1() {
    assertThat(run("-c", "none")).isEqualTo("2 -c is none; write a whole number from 1 to 10000");
    assertThat(run("--nonsense")).startsWith("2 Unknown option").doesNotContain("\n");
    assertThat(run("-r", "/nowhere.jar"))
        .isEqualTo("2 -r /nowhere.jar does not exist. Name a jar or a folder of classes.");
    assertThat(run("-c", "3")).startsWith("1 Redis at redis://127.0.0.1:1/0 does not answer");
  }

  @Test
  void capsules_are_groups_of_queues_with_threads_of_their_own() throws Exception {
    Path file =
        file(
            ":concurrency: 3",
            ":queues: [default]",
            ":capsules:",
            "  single:",
            "    :concurrency: 1",
            "    :queues: [unsafe]",
            "  wide:",
            "    :concurrency: 4",
            "    :queues: [[a, 2], [b, 1]]",
            "  usual:",
            "    :queues: c");
    Settings settings = of("-C", file.toString(), "-c", "9");
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      Worker worker = new WorkerCommand(server.url(), any -> {}, () -> {}).worker(redis, settings);
      assertThat(worker.capsules())
          .extracting(Capsule::name, Capsule::concurrency, Capsule::mode, Capsule::weights)
          .containsExactly(
              tuple("default", 9, Capsule.Mode.STRICT, Map.of("default", 0)),
              tuple("single", 1, Capsule.Mode.STRICT, Map.of("unsafe", 0)),
              tuple("wide", 4, Capsule.Mode.WEIGHTED, Map.of("a", 2, "b", 1)),
              tuple("usual", 9, Capsule.Mode.STRICT, Map.of("c", 0)));
      Path twice = file(":queues: [a]", ":capsules: {more: {queues: [a]}}");
      assertThatThrownBy(
              () ->
                  new WorkerCommand(server.url(), any -> {}, () -> {})
                      .worker(redis, of("-C", twice.toString())))
          .isInstanceOf(BadSetting.class)
          .hasMessage("Queue a is in capsules default and more; name it in one of them.");
    }
    Path noQueues = file(":capsules: {more: {concurrency: 1}}");
    assertThatThrownBy(() -> of("-C", noQueues.toString()))
        .hasMessageContaining("needs queues under capsule more");
    Path typo = file(":capsules: {more: {queue: [a]}}");
    assertThatThrownBy(() -> of("-C", typo.toString()))
        .hasMessageContaining("has a setting queue in capsule more");
  }

  /** Every key of Sidekiq's own file is obeyed, or named in a warning, or refused by name. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "pidfile",
        "logfile",
        "daemon",
        "strict",
        "environment",
        "dead_max_jobs",
        "dead_timeout_in_seconds",
        "poll_interval_average"
      })
  void a_key_of_sidekiq_s_that_is_not_obeyed_is_named_in_a_warning(String key) throws Exception {
    assertThat(of("-C", file(":" + key + ": 5").toString()).warnings())
        .singleElement()
        .asString()
        .contains(" sets " + key + ", which is ignored: ");
  }

  @Test
  void a_plugin_s_section_is_named_in_a_warning_and_another_environment_s_is_not()
      throws Exception {
    Path file =
        file(":scheduler:", "  :schedule: {hello: {cron: x}}", "staging:", "  :concurrency: 2");
    assertThat(of("-C", file.toString()).warnings())
        .singleElement()
        .asString()
        .contains(" sets scheduler, which is ignored: ");
  }

  @Test
  void labels_and_max_retries_are_obeyed_and_one_queue_needs_no_list() throws Exception {
    Settings settings =
        of("-C", file(":labels: [eu, big]", ":max_retries: 0", ":queues: low").toString());
    assertThat(settings.naming().labels()).containsExactly("eu", "big");
    assertThat(settings.maxRetries()).contains(0);
    assertThat(settings.main().queues()).containsExactly(entry("low", 0));
    assertThat(settings.warnings()).isEmpty();
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      Worker worker =
          new WorkerCommand(
                  server.url(), builder -> builder.handle("Fails", job -> throwing()), () -> {})
              .worker(redis, settings);
      new Client(redis).push(JobRequest.of("Fails").queue("low"));
      worker.processOne();
      assertThat(redis.<Long>call(jedis -> jedis.zcard("dead"))).as("no retry").isOne();
      worker.beat();
      assertThat(redis.<String>call(jedis -> jedis.hget(worker.identity(), "info")))
          .contains("\"labels\":[\"eu\",\"big\"]");
    }
  }

  @Test
  void the_file_says_how_often_to_look_for_due_jobs() throws Exception {
    assertThat(of("-C", file(":average_scheduled_poll_interval: 2").toString()).pollSeconds())
        .contains(2);
    Path half = file(":average_scheduled_poll_interval: 0.5");
    assertThatThrownBy(() -> of("-C", half.toString()))
        .hasMessage("average_scheduled_poll_interval is 0.5; write a whole number from 1 to 86400");
    Settings settings = of("-C", file(":average_scheduled_poll_interval: 2").toString());
    Set<Long> bounds = ConcurrentHashMap.newKeySet();
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      Worker worker =
          new WorkerCommand(server.url(), builder -> builder.random(new Noting(bounds)), () -> {})
              .worker(redis, settings);
      worker.start();
      Awaitility.await().until(() -> bounds.contains(2_001L));
      worker.stop();
    }
  }

  /** Returns the least there is, and notes what it was asked for. */
  private record Noting(Set<Long> bounds) implements RandomGenerator {
    @Override
    public long nextLong() {
      return 0;
    }

    @Override
    public long nextLong(long bound) {
      bounds.add(bound);
      return 0;
    }
  }

  private static void throwing() {
    throw new IllegalStateException("no");
  }

  @Test
  void the_environment_variables_that_sidekiq_reads() throws Exception {
    Path file = file("production:", "  :concurrency: 9", "staging:", "  :concurrency: 3");
    variables.put("RACK_ENV", "staging");
    assertThat(of("-C", file.toString()).main().concurrency()).contains(3);
    variables.put("RAILS_ENV", "production");
    assertThat(of("-C", file.toString()).main().concurrency()).contains(9);
    variables.put("APP_ENV", "test");
    assertThat(of("-C", file.toString()).main().concurrency()).isEmpty();
    variables.put("RAILS_MAX_THREADS", "7");
    assertThat(of("-C", file.toString()).main().concurrency()).contains(7);
    assertThat(of("-c", "2").main().concurrency()).contains(2);

    Environment environment = new Environment(variables::get);
    assertThat(environment.redisUrl()).isEqualTo("redis://127.0.0.1:6379");
    variables.put("REDIS_URL", "redis://a");
    assertThat(environment.redisUrl()).isEqualTo("redis://a");
    variables.put("REDIS_PROVIDER", "CLOUD_URL");
    assertThatThrownBy(environment::redisUrl)
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("CLOUD_URL, which is not set");
    variables.put("CLOUD_URL", "redis://b");
    assertThat(environment.redisUrl()).isEqualTo("redis://b");
    variables.put("REDIS_PROVIDER", "redis://:s3cret@c");
    assertThatThrownBy(environment::redisUrl)
        .isInstanceOf(BadSetting.class)
        .hasMessageContaining("set REDIS_URL")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void the_version_is_printed() {
    StringWriter said = new StringWriter();
    CommandLine line =
        WorkerCommand.commandLine(new WorkerCommand("redis://127.0.0.1:1", worker -> {}, () -> {}));
    line.setOut(new PrintWriter(said, true));
    assertThat(line.execute("-V")).isZero();
    assertThat(said.toString()).matches("jobs-in-practice \\d[^$]*, Java \\d.*\\R");
  }

  @Test
  void an_extension_that_cannot_be_loaded_or_throws_is_one_line_that_names_it() throws Exception {
    try (RedisServer server = RedisServer.start()) {
      for (Class<?> extension : List.of(Throws.class, NoMessage.class, Missing.class)) {
        String said = runWith(server.url(), extension.getName());
        assertThat(said)
            .startsWith("2 The extension " + extension.getName() + " threw java.lang.")
            .endsWith("Correct it, or take it off the class path.")
            .doesNotContain("\n")
            .doesNotContain("null");
      }
      for (String name : List.of(Constructor.class.getName(), "com.acme.Gone")) {
        assertThat(runWith(server.url(), name))
            .startsWith("2 A WorkerExtension cannot be loaded: ")
            .contains(name)
            .doesNotContain("\n");
      }
    }
  }

  private String runWith(String url, String extension) throws Exception {
    Path services = Files.createDirectories(folder.resolve("META-INF/services"));
    Files.writeString(services.resolve(WorkerExtension.class.getName()), extension);
    StringWriter said = new StringWriter();
    CommandLine line = WorkerCommand.commandLine(new WorkerCommand(url, worker -> {}, () -> {}));
    line.setErr(new PrintWriter(said, true));
    return line.execute("-r", folder.toString()) + " " + said.toString().strip();
  }

  /** Its message has two lines. */
  public static final class Throws implements WorkerExtension {
    @Override
    public void extend(Worker.Builder worker) {
      throw new IllegalStateException("no\ndatabase");
    }
  }

  /** Its exception has no message. */
  public static final class NoMessage implements WorkerExtension {
    @Override
    public void extend(Worker.Builder worker) {
      throw new NullPointerException();
    }
  }

  /** An error, not an exception. */
  public static final class Missing implements WorkerExtension {
    @Override
    public void extend(Worker.Builder worker) {
      throw new NoClassDefFoundError("com/acme/Gone");
    }
  }

  /** Cannot be made. */
  public static final class Constructor implements WorkerExtension {
    public Constructor() {
      throw new IllegalStateException("no");
    }

    @Override
    public void extend(Worker.Builder worker) {}
  }

  private static String run(String... args) {
    StringWriter said = new StringWriter();
    CommandLine line =
        WorkerCommand.commandLine(new WorkerCommand("redis://127.0.0.1:1", worker -> {}, () -> {}));
    line.setErr(new PrintWriter(said, true));
    return line.execute(args) + " " + said.toString().strip();
  }
}
