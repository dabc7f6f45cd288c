package jobsinpractice.lab3;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jobsinpractice.testkit.QuietEngineLog;
import jobsinpractice.testkit.ToDo;

/**
 * Given. Records runs, and compares recorded ones, with your code.
 *
 * <pre>
 * ./mvnw -pl labs/lab3 compile -Dcost="record mails 5 20"        two fleets, 6 runs of each
 * ./mvnw -pl labs/lab3 compile -Dcost="compare mails-5 mails-20"
 * </pre>
 */
public final class CostMain {
  private static final int RUNS = 6;
  private static final Duration LENGTH = Duration.ofSeconds(3);
  private static final String USAGE =
      "say: record mails 5 20 (or pictures; numbers of threads), or: compare mails-5 mails-20";

  private CostMain() {}

  public static void main(String[] args) throws Exception {
    QuietEngineLog.engineLog();
    try {
      if (args.length >= 3 && args[0].equals("record") && known(args)) {
        take(Work.valueOf(args[1].toUpperCase(Locale.ROOT)), threads(args));
      } else if (args.length == 3 && args[0].equals("compare")) {
        compare(args[1], args[2]);
      } else {
        System.out.println(USAGE);
      }
    } catch (ToDo toDo) {
      System.out.println("Lab 3: " + toDo.getMessage() + "; solve it first");
    } catch (NoSuchFileException missing) {
      System.out.println(missing.getMessage());
    } catch (RuntimeException mistake) {
      System.out.println(explained(mistake));
    }
  }

  private static boolean known(String[] args) {
    return List.of("mails", "pictures").contains(args[1].toLowerCase(Locale.ROOT))
        && Stream.of(args).skip(2).allMatch(threads -> threads.matches("[1-9][0-9]{0,2}"));
  }

  /** What went wrong, and where in this lab: in your code, or in a file that cannot be read. */
  private static String explained(RuntimeException mistake) {
    String where =
        Stream.of(mistake.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("jobsinpractice.lab3."))
            .limit(3)
            .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
            .collect(Collectors.joining(", called by "));
    return mistake + "; thrown in " + where;
  }

  private static List<Integer> threads(String[] args) {
    List<Integer> threads = new ArrayList<>();
    for (int i = 2; i < args.length; i++) {
      threads.add(Integer.valueOf(args[i]));
    }
    return threads;
  }

  /** In turns, one run of each fleet after the other: a slow minute then hits all of them. */
  private static void take(Work work, List<Integer> fleets)
      throws IOException, InterruptedException {
    Recorder recorder = new Recorder(work, LENGTH);
    recorder.run(fleets.get(0)); // the first one pays for a cold JVM, and is not kept
    String kind = work.name().toLowerCase(Locale.ROOT);
    for (int threads : fleets) {
      Recording.begin(kind + "-" + threads);
    }
    System.out.println("run  fleet         jobs/s  CPU ms per job");
    for (int number = 1; number <= RUNS; number++) {
      for (int threads : fleets) {
        String fleet = kind + "-" + threads;
        Recorder.Taken taken = recorder.run(threads);
        Recording.append(fleet, number, taken.run());
        double cpu = CpuMeter.secondsPerJob(usage(taken.run()));
        System.out.println(
            text("%3d  %-12s  %6.1f  %14.2f", number, fleet, taken.jobsPerSecond(), cpu * 1000));
      }
    }
    System.out.println("kept in " + Recording.file(kind + "-…"));
  }

  private static void compare(String first, String second) throws IOException {
    List<Double> one = shown(first);
    List<Double> other = shown(second);
    Comparison answer = Comparison.of(one, other);
    System.out.println(
        text(
            "%s against %s: %s; the difference is %,.0f to %,.0f jobs per dollar",
            second, first, answer.verdict(), answer.low(), answer.high()));
  }

  private static List<Double> shown(String name) throws IOException {
    List<Run> runs = Recording.read(name);
    List<Double> perDollar =
        runs.stream().map(run -> Efficiency.jobsPerDollar(run, PriceList.EXAMPLE)).toList();
    double cpu = CpuMeter.secondsPerJob(runs.stream().flatMap(r -> usage(r).stream()).toList());
    System.out.println(text("%-12s  CPU %.2f ms per job; jobs per dollar:", name, cpu * 1000));
    System.out.println(
        "  " + String.join("  ", perDollar.stream().map(n -> text("%,.0f", n)).toList()));
    return perDollar;
  }

  private static List<Usage> usage(Run run) {
    return run.machines().stream().map(Machine::used).toList();
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
