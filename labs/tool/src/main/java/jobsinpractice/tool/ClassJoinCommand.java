package jobsinpractice.tool;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import jobsinpractice.runner.Links;
import jobsinpractice.testkit.CommandNames;
import jobsinpractice.testkit.classroom.BoardClient;
import jobsinpractice.testkit.classroom.BoardClient.Refused;
import jobsinpractice.testkit.classroom.ClassCode;
import jobsinpractice.testkit.classroom.Membership;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code labs/lab class join ADDRESS CODE --name NAME}: from now on, test runs are reported. */
@Command(
    name = "join",
    header = "Joins a class: from now on, your instructor's board shows at which task you are.",
    description = {
      "",
      "Each run of labs/lab test, watch, the book's Test button, and ./mvnw -pl labs/labN test then sends",
      "the lab and, for each task, its state and the id of its explanation. It sends no code and no",
      "output. It ends with class leave, when the instructor removes you, or after 12 hours. If you",
      "join again, you give your previous seat back, and the board shows your tasks again after the",
      "next run.",
      ""
    })
final class ClassJoinCommand extends CourseCommand {
  @Parameters(
      index = "0",
      paramLabel = "ADDRESS",
      description = "the board's address: 192.168.1.5:8443")
  private String address;

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "CODE", description = "the class's code")
  private List<String> code;

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "how the board names you; choose what you like")
  private String name;

  ClassJoinCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() {
    ClassCode known =
        ClassCode.parse(String.join("", code))
            .orElseThrow(
                () ->
                    new UserError(
                        String.join(" ", code)
                            + " is not a code: a code has seven groups of four characters.",
                        "copy the whole code from your instructor"));
    Path state = course.labs().state();
    Links.refuse(state.resolve("class").resolve("membership"));
    try {
      Membership joined = BoardClient.join(state, address, known, name);
      terminal.line("You have joined the class as " + joined.name() + ".");
      course
          .terminal()
          .line("Each test run now sends: lab, task, state, and the id of the explanation.");
      terminal.line("The board does not show earlier runs.");
      terminal.labelled("help", CommandNames.lab("class hand up") + " raises your hand");
      terminal.labelled("leave", CommandNames.lab("class leave"));
      return ExitCode.DONE;
    } catch (IOException e) {
      throw unreachable(address, e);
    } catch (Refused e) {
      throw new UserError(e.getMessage(), "check the address and the code with your instructor");
    }
  }

  static UserError unreachable(String address, IOException e) {
    return new UserError(
        "The class board at " + address + " cannot be reached (" + e.getMessage() + ").",
        "check the address with your instructor, and that both machines are in one network");
  }

  static Membership member(Course course) {
    return Membership.in(course.labs().state())
        .orElseThrow(
            () ->
                new UserError(
                    "You have not joined a class.", CommandNames.lab("class join --help")));
  }
}
