package jobsinpractice.tool;

import java.io.IOException;
import java.util.concurrent.Callable;
import jobsinpractice.testkit.CommandNames;
import jobsinpractice.testkit.classroom.BoardClient;
import jobsinpractice.testkit.classroom.BoardClient.Refused;
import jobsinpractice.testkit.classroom.Membership;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code labs/lab class hand}: raises a learner's hand, or lowers it. */
@Command(
    name = "hand",
    header = "Raises your hand on the class board, or lowers it.",
    description = {"", "Your instructor sees it at the top of the board.", ""})
final class ClassHandCommand implements Callable<Integer> {
  private final Course course;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "this text")
  private boolean help;

  ClassHandCommand(Course course) {
    this.course = course;
  }

  @Override
  public Integer call() {
    Membership member = ClassJoinCommand.member(course);
    try {
      boolean up = BoardClient.hand(member);
      course.terminal().line(up ? "Your hand is up." : "Your hand is down.");
      return ExitCode.DONE;
    } catch (IOException e) {
      throw ClassJoinCommand.unreachable(member.board(), e);
    } catch (Refused e) {
      throw new UserError(
          e.getMessage(),
          "try again in a few seconds, or join again after " + CommandNames.lab("class leave"));
    }
  }
}
