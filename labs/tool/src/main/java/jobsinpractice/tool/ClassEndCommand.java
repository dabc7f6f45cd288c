package jobsinpractice.tool;

import jobsinpractice.testkit.CommandNames;
import picocli.CommandLine.Command;

/** {@code labs/lab class end}: ends the class that runs in another terminal. */
@Command(
    name = "end",
    header = "Ends the class that class start runs in another terminal of this machine.",
    description = {"", "Everything that the board knows is in memory, and is then gone.", ""})
final class ClassEndCommand extends CourseCommand {
  ClassEndCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() {
    if (!RunningClass.of(course.labs().state()).end()) {
      throw new UserError("No class is running here.", CommandNames.lab("class start"));
    }
    terminal.line("The class has ended. Its data are gone.");
    return ExitCode.DONE;
  }
}
