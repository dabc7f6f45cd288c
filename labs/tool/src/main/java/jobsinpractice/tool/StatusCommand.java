package jobsinpractice.tool;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jobsinpractice.runner.LabHome;
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
final class StatusCommand extends CourseCommand {
  @Option(names = "--json", description = "print the result as JSON, for other programs")
  private boolean json;

  StatusCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() {
    long start = System.nanoTime();
    LabRuns runs = new LabRuns(course);
    List<LabHome> touched = runs.touched();
    Map<LabHome, LabProgress> all = runs.run();
    if (json) {
      terminal.line(JsonReport.status(all, touched));
      return ExitCode.DONE;
    }
    all.forEach((lab, standing) -> print(lab, standing, touched.contains(lab)));
    terminal.line();
    terminal.line(
        terminal.dim(
                String.format(
                    Locale.ROOT,
                    "  ○ to do · %d tested now, %d not started · %.1f s · ",
                    touched.size(),
                    all.size() - touched.size(),
                    (System.nanoTime() - start) / 1e9))
            + next(all));
    return ExitCode.DONE;
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
