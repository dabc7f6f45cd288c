package jobsinpractice.tool;

import java.io.IOException;
import jobsinpractice.testkit.CommandNames;
import jobsinpractice.testkit.classroom.BoardClient;
import jobsinpractice.testkit.classroom.BoardClient.Refused;
import jobsinpractice.testkit.classroom.Membership;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code labs/lab class hand}: raises a learner's hand, or lowers it. */
@Command(
    name = "hand",
    header = "Raises your hand on the class board, or lowers it.",
    description = {
      "",
      "Your instructor sees a raised hand at the top of the board, and can lower it too. A second",
      "hand up changes nothing, and neither does a second hand down.",
      ""
    })
final class ClassHandCommand extends CourseCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "up|down",
      defaultValue = "up",
      description = "up, which is also the default, or down")
  private String where;

  ClassHandCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() {
    boolean wanted = where.equals("up");
    if (!wanted && !where.equals("down")) {
      throw new UserError(
          "A hand cannot go " + where + ".",
          CommandNames.lab("class hand up") + ", or " + CommandNames.lab("class hand down"));
    }
    Membership member = ClassJoinCommand.member(course);
    try {
      boolean up = BoardClient.hand(member, wanted);
      String lower = " " + CommandNames.lab("class hand down") + " lowers it.";
      terminal.line(up ? "Your hand is up." + lower : "Your hand is down.");
      return ExitCode.DONE;
    } catch (IOException e) {
      throw ClassJoinCommand.unreachable(member.board(), e);
    } catch (Refused e) {
      throw new UserError(
          e.getMessage(),
          "wait a few seconds and try again; if that does not help, leave the class and join"
              + " again: "
              + CommandNames.lab("class leave")
              + ", then your join command");
    }
  }
}
