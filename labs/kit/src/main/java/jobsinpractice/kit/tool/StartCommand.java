package jobsinpractice.kit.tool;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "start")
final class StartCommand implements Callable<Integer> {
  StartCommand(Course course) {}

  @Override
  public Integer call() {
    throw new Trouble("The fleet is not here yet.", "git pull");
  }
}
