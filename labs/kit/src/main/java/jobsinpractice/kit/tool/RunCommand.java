package jobsinpractice.kit.tool;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "run")
final class RunCommand implements Callable<Integer> {
  RunCommand(Course course) {}

  @Override
  public Integer call() {
    throw new Trouble("The fleet is not here yet.", "git pull");
  }
}
