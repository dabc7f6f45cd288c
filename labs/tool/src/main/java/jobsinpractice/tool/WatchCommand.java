package jobsinpractice.tool;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Verdicts;
import jobsinpractice.runner.WarmRunner;
import jobsinpractice.runner.Watch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code labs/lab watch N}: a verdict after every save. */
@Command(
    name = "watch",
    header = "Runs a lab's tests at every save and shows the verdict.",
    description = {
      "",
      "Leave it running in a terminal beside your editor. Code that does not compile shows the",
      "compiler's line. A test that runs longer than "
          + WarmRunner.SECONDS
          + " s is cut off (an endless loop, a wait for",
      "something that never comes), and the line that it was in is named. System.exit or a thread",
      "that goes on costs you nothing but that run. Ctrl-C ends it.",
      ""
    })
final class WatchCommand extends LabCommand {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  @Option(
      names = "--keep",
      description = "keep earlier verdicts on the screen instead of clearing it")
  private boolean keep;

  WatchCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() throws InterruptedException {
    LabHome lab = lab();
    // Ctrl-C ends the JVM; its hooks end the one that runs the tests.
    try (WarmRunner runner = WarmRunner.start()) {
      new Watch(lab, runner).run(verdicts -> show(lab, verdicts), () -> true);
    }
    return LabTool.DONE;
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
                + " · verdict after "
                + seconds
                + " · cut off after "
                + WarmRunner.SECONDS
                + " s a test · Ctrl-C ends"));
    terminal.print(VerdictScreen.of(verdicts, Terminal.HEIGHT - 1, terminal));
  }
}
