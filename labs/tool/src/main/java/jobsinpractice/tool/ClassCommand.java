package jobsinpractice.tool;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code labs/lab class …}: a board that shows an instructor where everyone is. */
@Command(
    name = "class",
    header = "Shows an instructor who is at which task, who is stuck, and who has a hand up.",
    description = {
      "",
      "An instructor starts a board, and learners join it with a code. Nothing is sent before a learner",
      "joins. Then each test run sends the lab and, for each task, its state and the id of the",
      "explanation: no code, no output, no file name. See chapters/teaching for the details.",
      ""
    },
    subcommands = {
      ClassStartCommand.class,
      ClassEndCommand.class,
      ClassJoinCommand.class,
      ClassHandCommand.class,
      ClassLeaveCommand.class
    })
final class ClassCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "this text")
  private boolean help;

  @Override
  public Integer call() {
    CommandLine line = spec.commandLine();
    line.usage(line.getOut());
    return ExitCode.USAGE;
  }
}
