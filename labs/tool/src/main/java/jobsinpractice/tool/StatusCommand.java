package jobsinpractice.tool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.WarmRunner;
import jobsinpractice.testkit.CommandNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code labs/lab status}: runs the tests of every lab and shows what is done. */
@Command(
    name = "status",
    header = "Runs the tests of every lab you have started, and shows what is done.",
    description = {
      "",
      "It compiles and tests every lab that you have changed. It does not rely on earlier results.",
      "The exit code is 0 even if tests are red.",
      ""
    })
final class StatusCommand implements Callable<Integer> {
  private final Course course;
  private final Terminal terminal;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "this text")
  private boolean help;

  StatusCommand(Course course) {
    this.course = course;
    this.terminal = course.terminal();
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    List<LabHome> labs = course.labs().all();
    List<LabHome> touched = labs.stream().filter(course::touched).toList();
    Map<Integer, LabProgress> standings = examined(touched);
    Map<LabHome, LabProgress> all = new LinkedHashMap<>();
    for (LabHome lab : labs) {
      LabProgress standing = standings.get(lab.number());
      all.put(
          lab,
          standing == null ? LabProgress.untouched(lab.number(), lab.redList().tasks()) : standing);
    }
    all.forEach((lab, standing) -> print(lab, standing, touched.contains(lab)));
    terminal.line();
    terminal.line(
        terminal.dim(
                String.format(
                    Locale.ROOT,
                    "  %d tested now, %d not started · %.1f s · ",
                    touched.size(),
                    labs.size() - touched.size(),
                    (System.nanoTime() - start) / 1e9))
            + next(all));
    return ExitCode.DONE;
  }

  private Map<Integer, LabProgress> examined(List<LabHome> labs) {
    Map<Integer, LabProgress> standings = new HashMap<>();
    if (labs.isEmpty()) {
      return standings;
    }
    int cores = Runtime.getRuntime().availableProcessors();
    int seats = Math.min(labs.size(), Math.min(4, cores));
    ExecutorService pool = Executors.newFixedThreadPool(seats);
    try (WarmRunner runner = WarmRunner.start(seats, WarmRunner.SECONDS)) {
      List<Callable<LabProgress>> runs = new ArrayList<>();
      labs.forEach(lab -> runs.add(() -> course.examine(lab, runner)));
      for (Future<LabProgress> run : pool.invokeAll(runs)) {
        standings.put(run.get().lab(), run.get());
      }
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      pool.shutdownNow();
    }
    return standings;
  }

  private void print(LabHome lab, LabProgress standing, boolean touched) {
    String marks =
        IntStream.rangeClosed(1, standing.tasks())
            .mapToObj(task -> standing.done().contains(task) ? terminal.green("●") : "○")
            .collect(Collectors.joining(" "));
    String room = " ".repeat(Math.max(1, 13 - 2 * standing.tasks()));
    String title = String.format(Locale.ROOT, "%4d  %-34s ", lab.number(), shortened(lab.title()));
    terminal.line(title + marks + room + words(lab, standing, touched));
  }

  private String words(LabHome lab, LabProgress standing, boolean touched) {
    if (standing.complete()) {
      return terminal.green("done");
    }
    if (!touched) {
      return terminal.dim("not started");
    }
    if (!standing.note().isEmpty()) {
      return terminal.red(standing.note());
    }
    return standing.done().size()
        + " of "
        + standing.tasks()
        + " · next: task "
        + standing.next().map(task -> TaskText.of(course, lab, task).name()).orElse("");
  }

  private static String shortened(String title) {
    return title.length() <= 34 ? title : title.substring(0, 33) + "…";
  }

  private String next(Map<LabHome, LabProgress> all) {
    return all.entrySet().stream()
        .filter(entry -> !entry.getValue().complete())
        .findFirst()
        .map(
            entry -> "next: " + terminal.cyan(CommandNames.lab("watch " + entry.getKey().number())))
        .orElse(terminal.green("every lab is done"));
  }
}
