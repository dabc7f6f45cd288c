package jobsinpractice.tool;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import jobsinpractice.runner.LabHome;
import jobsinpractice.testkit.CommandNames;

/** {@code labs/lab} without a command: where you are, and what to do next. */
final class OverviewCommand implements Callable<Integer> {
  private final Course course;
  private final Terminal terminal;

  OverviewCommand(Course course) {
    this.course = course;
    this.terminal = course.terminal();
  }

  @Override
  public Integer call() {
    List<LabHome> labs = course.labs().all();
    if (labs.stream().noneMatch(course::touched) && course.progress().current().isEmpty()) {
      welcome(labs);
      return ExitCode.DONE;
    }
    LabHome lab = course.inHand();
    LabProgress standing = course.standing(lab);
    terminal.line(
        terminal.bold("Lab " + lab.number() + " · " + lab.title())
            + " · "
            + standing.count()
            + note(standing));
    terminal.line();
    if (standing.complete()) {
      completed(lab, labs);
    } else {
      next(lab, standing);
    }
    terminal.line();
    terminal.line("  " + command("status") + " shows what is done in every lab");
    terminal.line("  " + command("--help") + " shows all commands");
    return ExitCode.DONE;
  }

  private static String note(LabProgress standing) {
    return standing.note().isEmpty() ? "" : " · " + standing.note();
  }

  private void welcome(List<LabHome> labs) {
    terminal.line(
        terminal.bold("Jobs in Practice")
            + ": learn background jobs by running them, breaking them, and fixing them.");
    terminal.line();
    terminal.line("You have not started yet. Three steps:");
    terminal.line("  1  " + command("doctor") + " checks that this machine is ready");
    terminal.line(
        "  2  "
            + command("start")
            + " runs a fleet: jobs arrive, and a worker performs them. Ctrl-C stops it.");
    terminal.line(
        "     "
            + String.format(Locale.ROOT, "%-20s", "")
            + " (If you have foreman: foreman start -t 30)");
    if (!labs.isEmpty()) {
      LabHome first = labs.get(0);
      terminal.line(
          "  3  "
              + command("watch " + first.number())
              + " tests lab "
              + first.number()
              + ", "
              + first.title()
              + ", every time you save");
      terminal.line();
      terminal.labelled("read", reading(first));
    }
    terminal.labelled("more", CommandNames.lab("--help"));
  }

  private void next(LabHome lab, LabProgress standing) {
    TaskText task = TaskText.of(course, lab, standing.next().orElse(1));
    terminal.labelled("next", "task " + task.name());
    if (!task.asks().isEmpty()) {
      terminal.labelled("", task.asks());
    }
    terminal.labelled("write", task.place().isEmpty() ? course.shown(lab.sources()) : task.place());
    terminal.labelled("read", reading(lab));
    terminal.line();
    int seen = course.progress().hints(lab.number(), task.task());
    String step =
        seen == 0
            ? "gives you a hint when you are stuck"
            : "shows hint " + Math.min(3, seen + 1) + " of 3";
    terminal.line("  " + command("watch " + lab.number()) + " runs the tests every time you save");
    terminal.line("  " + command("hint " + lab.number() + "." + task.task()) + " " + step);
    terminal.line(
        "  "
            + command("start " + lab.number())
            + " runs your code in a fleet (or: foreman start -t 30)");
  }

  private void completed(LabHome lab, List<LabHome> labs) {
    terminal.line(
        "  " + command("solution " + lab.number()) + " shows the solution and explains it");
    terminal.line("  " + command("diff " + lab.number()) + " compares your code with it");
    terminal.line(
        "  "
            + command("start " + lab.number())
            + " runs your code in a fleet (or: foreman start -t 30)");
    Optional<LabHome> next =
        labs.stream()
            .filter(other -> other.number() > lab.number())
            .findFirst()
            .or(() -> labs.stream().filter(other -> !course.touched(other)).findFirst());
    if (next.isPresent()) {
      terminal.line();
      terminal.labelled("next", "lab " + next.get().number() + " · " + next.get().title());
      terminal.labelled("read", reading(next.get()));
      terminal.line("  " + command("watch " + next.get().number()) + " starts it");
    } else {
      terminal.line();
      terminal.line("  That was the last lab. See everything run: " + CommandNames.lab("start"));
    }
  }

  private String reading(LabHome lab) {
    String readme = course.shown(lab.readme());
    return chapter(lab).map(path -> course.shown(path) + ", then " + readme).orElse(readme);
  }

  /** chapters/01-….md for lab 1. */
  private Optional<Path> chapter(LabHome lab) {
    Path folder = course.labs().root().resolve("chapters");
    if (!Files.isDirectory(folder)) {
      return Optional.empty();
    }
    String glob = String.format(Locale.ROOT, "%02d-*.md", lab.number());
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, glob)) {
      for (Path path : found) {
        return Optional.of(path);
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private String command(String words) {
    return terminal.cyan(String.format(Locale.ROOT, "%-20s", CommandNames.lab(words)));
  }
}
