package jobsinpractice.tool;

import java.io.IOException;
import java.util.concurrent.Callable;
import jobsinpractice.testkit.classroom.BoardClient;
import jobsinpractice.testkit.classroom.BoardClient.Refused;
import jobsinpractice.testkit.classroom.Membership;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code labs/lab class leave}: takes the learner off the board. */
@Command(
    name = "leave",
    header = "Leaves the class. The board forgets you, and your runs are no longer sent to it.",
    description = {
      "",
      "This also works without a network. The board then shows your last state until it ends.",
      ""
    })
final class ClassLeaveCommand implements Callable<Integer> {
  private final Course course;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "this text")
  private boolean help;

  ClassLeaveCommand(Course course) {
    this.course = course;
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
    course
        .terminal()
        .line("You have left the class. Your runs are no longer sent to the board." + board);
    return ExitCode.DONE;
  }
}
