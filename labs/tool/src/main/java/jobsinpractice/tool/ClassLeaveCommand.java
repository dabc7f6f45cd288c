package jobsinpractice.tool;

import java.io.IOException;
import jobsinpractice.testkit.classroom.BoardClient;
import jobsinpractice.testkit.classroom.BoardClient.Refused;
import jobsinpractice.testkit.classroom.Membership;
import picocli.CommandLine.Command;

/** {@code labs/lab class leave}: takes the learner off the board. */
@Command(
    name = "leave",
    header = "Leaves the class. The board forgets you, and your runs are no longer sent to it.",
    description = {
      "",
      "This also works without a network. The board then shows your last state until it ends.",
      ""
    })
final class ClassLeaveCommand extends CourseCommand {
  ClassLeaveCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() {
    Membership member =
        Membership.in(course.labs().state())
            .orElseThrow(
                () ->
                    new UserError(
                        "You have not joined a class.",
                        "you need not do anything, because nothing is sent"));
    member.delete();
    String board = "";
    try {
      BoardClient.leave(member);
    } catch (IOException e) {
      board = " The board cannot be reached. If it is still running, it shows your last state.";
    } catch (Refused e) {
      // The board no longer knows this learner.
    }
    terminal.line("You have left the class. Your runs are no longer sent to the board." + board);
    return ExitCode.DONE;
  }
}
