package jobsinpractice.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jobsinpractice.launch.LaunchDay;
import jobsinpractice.launch.LaunchResult;
import jobsinpractice.launch.Scoreboard;
import jobsinpractice.launch.TimelinePage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code labs/lab launch SEED}: the simulated launch day with the code of all labs. */
@Command(
    name = "launch",
    header = "Runs the simulated launch day of lab 16 with your code of all labs.",
    description = {
      "",
      "The seed decides when each trouble happens and how bad it is. It takes your code as it is now.",
      "Where code is missing, does not compile, or throws, the shop's old code runs instead. The score",
      "and the reason of each loss also go into scoreboard.txt and timeline.html in .lab/launch.",
      ""
    })
final class LaunchCommand extends CourseCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "SEED",
      defaultValue = "1",
      description = "a whole number; 1 if it is missing")
  private long seed;

  LaunchCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() throws IOException {
    Path folder = LaunchClasses.compile(course);
    LaunchResult result = LaunchDay.run(seed, lab -> LaunchClasses.of(folder, lab));
    String text = Scoreboard.of(result);
    Files.writeString(folder.resolve("scoreboard.txt"), text);
    Files.writeString(folder.resolve("timeline.html"), TimelinePage.of(result));
    terminal.line(text);
    terminal.labelled("page", course.pasted(folder.resolve("timeline.html")));
    return ExitCode.DONE;
  }
}
