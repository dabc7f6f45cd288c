package jobsinpractice.tool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jobsinpractice.fleet.FleetStart;
import jobsinpractice.redislauncher.RedisSource;
import jobsinpractice.runner.LabHome;
import jobsinpractice.testkit.Colours;
import picocli.CommandLine.Command;

/** {@code labs/lab start N}: the whole fleet in one terminal. */
@Command(
    name = "start",
    header = "Runs a fleet: Redis, an enqueuer, a worker with your code, and a dashboard.",
    description = {
      "",
      "The enqueuer pushes mails, thumbnails, and webhooks (in lab 9 also charges), and the worker",
      "performs them. What your code of lab N prints appears among the worker's own lines. A task",
      "that is still to do is shown as such and does not crash the worker. Ctrl-C stops everything;",
      "the worker finishes the jobs that are running or puts them back. foreman start -t 30 does the",
      "same for the current lab.",
      ""
    })
final class StartCommand extends LabCommand {
  StartCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() throws Exception {
    boolean coloured = course.terminal().colours() != Colours.NONE;
    LabHome lab = lab();
    FleetPages pages = new FleetPages(course, named() ? lab.number() : null);
    FleetStart start = new FleetStart(course.terminal().out(), coloured, pages);
    if (named() && FleetPlans.of(lab)) return start.run(part(), FleetPlans.write(course, lab));
    return start.run(part(), flags());
  }

  private List<String> flags() {
    int lab = lab().number();
    return named() ? List.of("--lab", Integer.toString(lab)) : List.of();
  }

  /**
   * Returns the command line that runs this tool again, for one process of the fleet. The class
   * path is in the environment: so the command line stays short, the system shows all of it, and
   * doctor recognises the course's own processes.
   */
  private List<String> part() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US"));
    command.add("-Dlab.home=" + course.labs().root());
    command.add("-Dlab.folder=" + RedisSource.folder());
    for (String name : List.of("kit.redis", "lab.trace", "lab.log")) {
      String value = System.getProperty(name);
      if (value != null) {
        command.add("-D" + name + "=" + value);
      }
    }
    if (System.getenv("CLASSPATH") == null) {
      command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    }
    command.addAll(List.of(OrphanProcess.MAIN, "run"));
    return command;
  }
}
