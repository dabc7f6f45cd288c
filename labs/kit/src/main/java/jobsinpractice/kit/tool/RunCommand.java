package jobsinpractice.kit.tool;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code labs/lab run PART}: one part of the fleet, as the Procfile starts it. */
@Command(
    name = "run",
    header = "One part of the fleet: redis, enqueuer or worker. For the Procfile.",
    description = {
      "",
      "foreman, overmind, hivemind and honcho start each part with this; labs/lab start runs all of",
      "them together. The parts find each other; the last one to end stops the kit's Redis.",
      ""
    })
final class RunCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "PART", description = "redis, enqueuer or worker")
  private String part;

  @Parameters(index = "1..*", arity = "0..*", paramLabel = "ARG", description = "handed on to it")
  private List<String> arguments;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "this text")
  private boolean help;

  RunCommand(Course course) {}

  @Override
  public Integer call() {
    throw new Trouble("The fleet is not here yet.", "git pull");
  }
}
