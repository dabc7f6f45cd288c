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
    header = "Leaves the class: nothing is sent any more, and the board forgets you.",
    description = {
      "",
      "It works without a network: then the board keeps its last row until it ends.",
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
                        "You have not joined a class.", "there is nothing to do: nothing is sent"));
    member.delete();
    String board = "";
    try {
      BoardClient.leave(member);
    } catch (IOException e) {
      board = " Its board cannot be reached. If it still runs, it shows your last state.";
    } catch (Refused e) {
      // The board no longer knows this learner.
    }
    course.terminal().line("You have left the class. Nothing is sent any more." + board);
    return ExitCode.DONE;
  }
}
