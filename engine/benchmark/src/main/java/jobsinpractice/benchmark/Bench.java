package jobsinpractice.benchmark;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code labs/lab bench}: how fast the engine is, compared with raw Jedis on this machine. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Measures the engine and raw Jedis, in turn, on a Redis of its own.")
public final class Bench implements Callable<Integer> {
  static final List<Work> WORKS =
      List.of(
          new Drain(),
          new Scale(),
          new Naps(),
          new Enqueue(false),
          new Enqueue(true),
          new Pickup(),
          new Depth(),
          new Scheduler(),
          new Recovering(),
          new Memory(),
          new Idle(),
          new Fairness());

  /** Each is a JVM of about 150 MB. */
  private static final int MOST_PROCESSES = 100;

  @Parameters(paramLabel = "WORK", description = "What to measure; all, if none is named.")
  private List<String> works = new ArrayList<>();

  @Option(names = "--list", description = "Say which works there are.")
  private boolean list;

  @Option(
      names = "--scale",
      defaultValue = "1",
      description = "Times as many jobs; 0.1: a tenth, in a tenth of the time.")
  private double scale;

  @Option(names = "--rounds", defaultValue = "5", description = "Counted runs (${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = {"-c", "--concurrency"},
      defaultValue = "10",
      description = "Threads that run jobs (${DEFAULT-VALUE}).")
  private int concurrency;

  @Option(
      names = "--processes",
      split = ",",
      defaultValue = "1,2,5,10,20",
      description = "Numbers of worker processes that scale compares (${DEFAULT-VALUE}).")
  private List<Integer> processes = new ArrayList<>();

  @Option(names = "--peer", description = "Also run this one: sidekiq (Debian's ruby-sidekiq).")
  private List<String> peers = new ArrayList<>();

  @Option(
      names = "--jvm",
      description = "One more option for the JVMs that are measured; they have -Xmx256m.")
  private List<String> jvm = new ArrayList<>();

  @Option(names = "--json", paramLabel = "FILE", description = "Write all runs here, as JSON.")
  private File json;

  public static void main(String[] args) {
    System.exit(new CommandLine(new Bench()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    if (list) {
      WORKS.forEach(
          work -> System.out.printf(Locale.ROOT, "%-10s %s%n", work.name(), work.summary()));
      return 0;
    }
    checkNumbers();
    List<Report> reports = new ArrayList<>();
    Map<String, Object> run = new LinkedHashMap<>();
    for (Work work : chosen()) {
      // A Redis each: what one work leaves behind must not slow the next.
      try (BenchmarkRedis server = new BenchmarkRedis()) {
        if (reports.isEmpty()) run.putAll(machine(server));
        Options options = new Options(scale, rounds, concurrency, processes, peers, jvmOptions());
        reports.add(work.run(server, options, new Progress()));
      }
      new Table(System.out).print(reports.get(reports.size() - 1));
    }
    if (json != null) Files.write(json.toPath(), JsonReport.of(run, reports));
    return 0;
  }

  /** A worker's usual size: with gigabytes to spare, a JVM spends its time on fresh pages. */
  private List<String> jvmOptions() {
    List<String> options = new ArrayList<>(List.of("-Xmx256m"));
    options.addAll(jvm);
    return options;
  }

  private void checkNumbers() {
    if (!(scale > 0)) throw refused("--scale must be more than 0");
    if (rounds < 1) throw refused("--rounds must be 1 or more");
    if (concurrency < 1) throw refused("--concurrency must be 1 or more");
    boolean sizes = processes.stream().allMatch(size -> size >= 1 && size <= MOST_PROCESSES);
    if (!sizes) throw refused("--processes takes numbers from 1 to " + MOST_PROCESSES);
    if (processes.stream().distinct().count() < processes.size()) {
      throw refused("--processes names the same number twice");
    }
  }

  private CommandLine.ParameterException refused(String why) {
    return new CommandLine.ParameterException(new CommandLine(this), why);
  }

  private List<Work> chosen() {
    if (works.isEmpty()) return WORKS;
    List<Work> chosen = new ArrayList<>();
    for (String name : works) {
      chosen.add(
          WORKS.stream()
              .filter(work -> work.name().equals(name))
              .findFirst()
              .orElseThrow(() -> refused("No work is called " + name + "; --list names them.")));
    }
    return chosen;
  }

  private Map<String, Object> machine(BenchmarkRedis server) {
    Map<String, Object> machine = new LinkedHashMap<>();
    machine.put("redis", server.describe().replaceAll(", port.*", ""));
    machine.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
    machine.put("cores", Runtime.getRuntime().availableProcessors());
    double roundTrip = server.roundTripMillis();
    double sortMillis = Cores.sortMillis();
    machine.put("round_trip_ms", roundTrip);
    machine.put("sort_ms", sortMillis);
    machine.put("jvm", String.join(" ", jvmOptions()));
    machine.put("rounds", rounds);
    machine.put("scale", scale);
    System.out.printf(
        Locale.ROOT,
        "%s · Java %s, %s · %d cores · medians of %d runs, in turn%n",
        machine.get("redis"),
        Runtime.version().feature(),
        machine.get("jvm"),
        machine.get("cores"),
        rounds);
    System.out.printf(
        Locale.ROOT,
        "a round trip to Redis takes %.3f ms · one core sorts a million numbers in %.0f ms%n",
        roundTrip,
        sortMillis);
    return machine;
  }
}
