package jobsinpractice.tool;

import java.nio.file.Path;
import java.util.List;
import jobsinpractice.runner.NewLab;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code labs/lab new N NAME}: creates a lab that passes the gate, for authors to rewrite. */
@Command(
    name = "new",
    header = "For authors of labs: creates a new lab from the template.",
    description = {
      "",
      "It creates labs/labN and solutions/labN with one small task, three hints, and wrong answers, and",
      "adds both to pom.xml. The new lab passes the gate; CONTRIBUTING.md explains the next steps.",
      ""
    })
final class NewCommand extends CourseCommand {
  @Parameters(
      index = "0",
      paramLabel = "N",
      converter = LabNumber.class,
      description = "its number")
  private int number;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "NAME", description = "its title")
  private List<String> name;

  NewCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() {
    List<Path> made = NewLab.make(course.labs(), number, String.join(" ", name));
    terminal.line("Lab " + number + " · " + String.join(" ", name));
    made.forEach(file -> terminal.line("  " + course.shown(file)));
    terminal.line();
    terminal.labelled("check", "./mvnw -Pkit -pl labs/gate verify");
    return ExitCode.DONE;
  }
}
