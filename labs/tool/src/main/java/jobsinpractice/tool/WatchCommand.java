package jobsinpractice.tool;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Consumer;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Verdicts;
import jobsinpractice.runner.WarmRunner;
import jobsinpractice.runner.Watch;
import jobsinpractice.testkit.classroom.ClassReporter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code labs/lab watch N}: runs the tests after every save. */
@Command(
    name = "watch",
    header = "Runs a lab's tests every time you save, and shows the result.",
    description = {
      "",
      "Keep it running in a terminal next to your editor. If your code does not compile, it shows the",
      "compiler's message. It stops a test that runs longer than "
          + WarmRunner.SECONDS
          + " s, for example an endless",
      "loop, and shows the line where your code was. After a System.exit or a thread that does not",
      "end, just save again: the next run starts fresh. Ctrl-C stops watching.",
      ""
    })
final class WatchCommand extends LabCommand {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  @Option(
      names = "--keep",
      description = "keep earlier results on the screen instead of clearing it")
  private boolean keep;

  WatchCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() throws InterruptedException {
    LabHome lab = lab();
    // Ctrl-C ends this JVM; its hooks end the JVM that runs the tests.
    try (ClassReporter board = ClassReporter.of(course.labs().state(), terminal::error);
        WarmRunner runner = WarmRunner.start()) {
      Consumer<Verdicts> shown =
          verdicts -> {
            show(lab, verdicts);
            board.report(ClassReports.of(verdicts));
          };
      new Watch(lab, runner).run(shown, () -> true);
    }
    return ExitCode.DONE;
  }

  private void show(LabHome lab, Verdicts verdicts) {
    course.note(lab, course.fingerprint(lab), verdicts);
    if (keep) {
      terminal.line();
    } else {
      terminal.clear();
    }
    String seconds = String.format(Locale.ROOT, "%.1f s", verdicts.millis() / 1000.0);
    terminal.line(
        terminal.dim(
            "watching "
                + course.shown(lab.dir().resolve("src"))
                + " · "
                + LocalTime.now(ZoneId.systemDefault()).format(TIME)
                + " · took "
                + seconds
                + " · limit "
                + WarmRunner.SECONDS
                + " s a test · Ctrl-C stops"));
    terminal.print(VerdictScreen.of(verdicts, Terminal.HEIGHT - 1, terminal));
  }
}
