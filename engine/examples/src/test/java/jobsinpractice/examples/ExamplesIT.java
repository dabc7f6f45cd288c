package jobsinpractice.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example runs, and prints what its text says. */
class ExamplesIT {
  interface Example {
    void main(String[] args) throws Exception;
  }

  static Stream<Arguments> examples() {
    return Stream.of(
        example(FirstJobMain::main, "mail to user 42 in en"),
        example(
            MiddlewareMain::main, "vetoed: true", "mail says [hello]", "Mail for acme timed: true"),
        example(
            ListenerMain::main,
            "Webhook starts, after 0 failed attempts",
            "Webhook failed: 503 from the other side",
            "Webhook will be tried again",
            "Webhook starts, after 0 failed attempts",
            "Webhook failed: 503 from the other side",
            "Webhook is dead"),
        example(
            InsideViewMain::main, "3 of 4 busy", "Thumbnail [1]", "Thumbnail [2]", "Thumbnail [3]"),
        example(ExtensionMain::main, "hello extension"),
        example(FromSidekiqMain::main, "before HardJob", "hard job 42"),
        example(
            FailureMain::main,
            "dead: card declined",
            "retried: Charge took longer than 50 ms",
            "retried: rate limited"),
        example(
            RetriesMain::main,
            "the breaker is OPEN",
            "failed and to be retried: 3",
            "postponed, not counted: 7"),
        example(
            IterableMain::main, "row 1", "row 2", "row 3", "deployed", "row 4", "row 5", "row 6"),
        example(UniqueMain::main, "the second push returns null", "report 3", "code for 42"),
        example(
            ShardsMain::main,
            "red invoice 3",
            "blue thumbnail 7",
            "blue invoice 1",
            "blue invoice 2",
            "blue invoice 4"),
        example(PeriodicMain::main, "at noon: 0", "a day later: 1", "waiting: 1"),
        example(
            BatchMain::main,
            "invoice for 1",
            "invoice for 2",
            "invoice for 3",
            "mail: 3 invoices of March"),
        example(
            TestingMain::main, "pushed 1, then drained:", "mail to 42", "inline:", "mail to 43"));
  }

  static Arguments example(Example example, String... lines) {
    return Arguments.of(example, lines);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_prints_what_it_says(Example example, String[] lines) throws Exception {
    assertThat(printed(example).lines()).containsExactly(lines);
  }

  @ParameterizedTest
  @MethodSource("meters")
  void the_meters_example_lists_every_meter(Example example) throws Exception {
    assertThat(printed(example))
        .contains("queue.size 1.0", "jobs done 2", "jobs.duration", "retry.latency", "dead.size");
  }

  @ParameterizedTest
  @MethodSource("lives")
  void the_jobs_life_example_shows_each_place(Example example) throws Exception {
    assertThat(printed(example))
        .contains("queue:default  {", "inflight:<identity>|default  {", "retry  ")
        .contains("stat:processed  2", "stat:failed  1", "503 from the partner");
  }

  @ParameterizedTest
  @MethodSource("persistence")
  void what_is_left_after_a_killed_redis_is_counted(Example example) throws Exception {
    List<String> lines = printed(example).lines().toList();
    assertThat(lines.subList(1, 5))
        .allMatch(line -> line.matches(".* 1000 +(0|1000) +\\d+[.,]\\d+"));
    assertThat(lines.get(1)).containsPattern("none +1000 +0 ");
    assertThat(lines.get(4)).containsPattern("always +1000 +1000 ");
  }

  static Stream<Arguments> persistence() {
    return Stream.of(Arguments.of((Example) PersistenceMain::main));
  }

  @ParameterizedTest
  @MethodSource("evictions")
  void only_a_policy_that_keeps_keys_without_a_time_to_live_keeps_the_jobs(Example example)
      throws Exception {
    List<String> lines = printed(example).lines().toList();
    assertThat(lines).hasSize(9);
    assertThat(lines.get(1)).matches("noeviction +[1-9]\\d* +0 +1000 +1000   there");
    assertThat(lines.subList(2, 5)).allMatch(line -> line.matches("allkeys-\\w+ +0 +[1-9]\\d* .*"));
    assertThat(lines.subList(5, 9))
        .allMatch(line -> line.matches("volatile-\\w+ +0 +[1-9]\\d* +1000 +1000   \\w+"));
  }

  static Stream<Example> evictions() {
    return Stream.of(EvictionMain::main);
  }

  @ParameterizedTest
  @MethodSource("slow")
  void a_slow_command_is_slow_for_the_others(Example example) throws Exception {
    List<String> lines = printed(args -> example.main(new String[] {"1000"})).lines().toList();
    assertThat(lines.get(0)).isEqualTo("1,000 jobs and 1,000 other keys");
    assertThat(lines.subList(2, 7)).allMatch(line -> line.matches("[A-Z].* [\\d.]+ +[\\d.]+"));
  }

  static Stream<Example> slow() {
    return Stream.of(SlowCommandMain::main);
  }

  @ParameterizedTest
  @MethodSource("watches")
  void a_worker_is_watched_second_by_second(Example example, String columns) throws Exception {
    List<String> lines = printed(arguments -> example.main(new String[] {"2"})).lines().toList();
    assertThat(lines.get(0)).isEqualTo(columns);
    assertThat(lines.subList(1, lines.size()))
        .hasSize(2)
        .allMatch(line -> line.matches(" +\\d+ +\\d+% .*"));
  }

  @ParameterizedTest
  @MethodSource("measures")
  void what_a_job_takes_is_measured_for_each_fleet(Example example) throws Exception {
    List<String> lines = printed(arguments -> example.main(new String[] {"1"})).lines().toList();
    assertThat(lines.get(0)).startsWith("job       threads  jobs/s").endsWith("jobs per dollar");
    assertThat(lines.subList(1, lines.size()))
        .hasSize(4)
        .allMatch(line -> line.matches("(mail|picture) +\\d+( +[\\d.]+){4} +[\\d,]+"));
  }

  static Stream<Example> measures() {
    return Stream.of(JobCostMain::main);
  }

  static Stream<Arguments> watches() {
    return Stream.of(
        Arguments.of(
            (Example) WastedWorkMain::main,
            "second  busy  latency  retry set  done  failed  error rate  wasted"),
        Arguments.of(
            (Example) BusyOrLateMain::main, "second  busy  depth  latency  retry set  processed"));
  }

  static Stream<Example> lives() {
    return Stream.of(JobsLifeMain::main);
  }

  static Stream<Example> meters() {
    return Stream.of(MetersMain::main);
  }

  private static String printed(Example example) throws Exception {
    PrintStream before = System.out;
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    try {
      example.main(new String[0]);
    } finally {
      System.setOut(before);
    }
    return out.toString(StandardCharsets.UTF_8);
  }
}
