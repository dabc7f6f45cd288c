package jobsinpractice.lab4;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import jobsinpractice.engine.Redis;
import jobsinpractice.redislauncher.RedisServer;
import jobsinpractice.testkit.ToDo;

/**
 * Given. Runs your code and the engine on this machine, or prints the simulator's numbers for a
 * mix. {@code ./mvnw -pl labs/lab4 compile -Dthreads="measure charges"} takes 40 s; {@code
 * -Dthreads=both-ways}, which simulates and runs one fleet, takes 80 s.
 */
public final class ThreadsMain {
  private static final double CAP = 0.5;
  private static final double MARGIN = 0.1;
  private static final int ROUNDS = 6;

  private ThreadsMain() {}

  public static void main(String[] args) throws InterruptedException {
    String what = args.length == 0 ? "" : args[0];
    Mix mix = mix(args.length > 1 ? args[1] : "charges");
    if (what.equals("both-ways")) {
      BothWays.run();
    } else if (what.equals("measure") && mix != null) {
      measure(mix);
    } else if (what.equals("simulate") && words(args).equals("webhooks")) {
      pool();
    } else if (what.equals("simulate") && mix != null) {
      simulate(mix);
    } else {
      say("-Dthreads=\"simulate MIX\", 2 cores; also \"simulate webhooks\";");
      say("-Dthreads=\"measure MIX\", with MIX one of charges, shop, indexing, thumbnails;");
      say("-Dthreads=both-ways");
    }
  }

  private static Mix mix(String name) {
    return Mix.ALL.stream().filter(mix -> mix.name().equals(name)).findFirst().orElse(null);
  }

  private static String words(String[] args) {
    return args.length > 1 ? args[1] : "";
  }

  /** Chapter 4's example of a resource that virtual threads do not add. */
  private static void pool() {
    Mix mix = Mix.of("webhooks", Mix.WEBHOOK);
    Trial trial = new SimulatedTrial(mix, 2, new Shared("database", 10, 0.013));
    say(
        "webhooks, simulated on 2 cores: 0.7 ms CPU, 200 ms I/O, 13 ms of that with one of 10"
            + " connections");
    say("at once  jobs/s  p95 service time");
    for (int jobs : new int[] {50, 100, 155, 200, 300, 400, 1_000, 2_000}) {
      Measured measured = trial.with(jobs);
      say("%7d  %6.1f  %14.3f s", jobs, measured.throughput(), measured.p95ServiceSeconds());
    }
  }

  /** 2 cores, so that the numbers are the same on every machine. */
  private static void simulate(Mix mix) {
    Trial trial = new SimulatedTrial(mix, 2);
    double ceiling = 2 / mix.cpuSeconds();
    say("%s, simulated on 2 cores, which can do %.1f jobs/s", mix, ceiling);
    say("threads  jobs/s  of the cores  p95 service time");
    for (int threads :
        new int[] {1, 2, 3, 4, 5, 6, 8, 10, 15, 20, 25, 30, 40, 50, 55, 60, 80, 100}) {
      Measured measured = trial.with(threads);
      double share = 100 * measured.throughput() / ceiling;
      say(
          "%7d  %6.1f  %11.0f%%  %14.3f s",
          threads, measured.throughput(), share, measured.p95ServiceSeconds());
    }
  }

  private static void measure(Mix mix) {
    int cores = RealTrial.CORES;
    say("%s on this machine: %d cores, cap %s s", mix, cores, CAP);
    Trial simulated = new SimulatedTrial(mix, cores);
    int threads;
    try {
      threads = Chooser.threads(mix, cores, CAP, 200, simulated);
      say("your choice           %d threads", threads);
    } catch (ToDo todo) {
      threads = cores;
      say(
          "your choice           %s; the run uses as many threads as cores: %d",
          todo.getMessage(), threads);
    }
    if (threads < 1) {
      say("nothing to run: your choice is %d threads", threads);
      return;
    }
    double predicted = simulated.with(threads).throughput();
    say("simulated             %.1f jobs/s", predicted);
    say("your bound            %s", bound(mix, threads, cores));
    rounds(mix, threads, predicted);
  }

  private static void rounds(Mix mix, int threads, double predicted) {
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url())) {
      RealTrial real = new RealTrial(redis, mix);
      real.with(threads); // warm-up: classes loaded, code compiled
      List<Double> runs = new ArrayList<>();
      List<Double> p95 = new ArrayList<>();
      List<Timing> timings = new ArrayList<>();
      for (int round = 1; round <= ROUNDS; round++) {
        Measured measured = real.with(threads);
        runs.add(measured.throughput());
        p95.add(measured.p95ServiceSeconds());
        timings.addAll(real.timings());
        say(
            "run %d                 %.1f jobs/s, p95 service time %.3f s",
            round, measured.throughput(), measured.p95ServiceSeconds());
      }
      say("your I/O share        %s", share(timings));
      say("your verdict, 10%%     %s", finding(predicted, runs, "jobs/s"));
      double service = new SimulatedTrial(mix, RealTrial.CORES).with(threads).p95ServiceSeconds();
      say("p95 service time      simulated %.3f s; %s", service, finding(service, p95, "s"));
    }
  }

  private static String bound(Mix mix, int threads, int cores) {
    try {
      return format("%.1f jobs/s", Bound.jobsPerSecond(mix, threads, cores));
    } catch (ToDo todo) {
      return todo.getMessage();
    }
  }

  private static String share(List<Timing> timings) {
    try {
      return format("%.1f%%, of %d jobs", IoShare.percent(timings), timings.size());
    } catch (ToDo todo) {
      return todo.getMessage();
    }
  }

  static String finding(double predicted, List<Double> runs, String unit) {
    try {
      Finding finding = Finding.of(predicted, MARGIN, runs);
      return format(
          "%s: the mean is %.3f to %.3f %s",
          finding.verdict().name().toLowerCase(Locale.ROOT), finding.low(), finding.high(), unit);
    } catch (ToDo todo) {
      return todo.getMessage();
    }
  }

  static void say(String form, Object... values) {
    System.out.println(format(form, values));
  }

  private static String format(String form, Object... values) {
    return String.format(Locale.ROOT, form, values);
  }
}
