package jobsinpractice.tool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import jobsinpractice.fleet.Start;
import jobsinpractice.redislauncher.RedisSource;
import jobsinpractice.runner.LabHome;
import jobsinpractice.testkit.Colours;
import picocli.CommandLine.Command;

/** {@code labs/lab start N}: the whole fleet in one terminal. */
@Command(
    name = "start",
    header =
        "A fleet at work: Redis, an enqueuer, a worker with a lab in it, and a page to watch it.",
    description = {
      "",
      "Mails, thumbnails and webhooks come in, and a worker does them: real work, small. What lab"
          + " N's",
      "code says stands between the worker's own lines; a task that is still to do is named, not",
      "crashed on. Ctrl-C stops everything; jobs under way are finished or handed back.",
      "foreman start -t 30 runs the same parts, with the lab in hand.",
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
    Start start = new Start(course.terminal().out(), coloured, pages);
    if (named() && FleetPlans.of(lab)) return start.run(part(), FleetPlans.write(course, lab));
    return start.run(part(), flags());
  }

  private List<String> flags() {
    int lab = lab().number();
    return named() ? List.of("--lab", Integer.toString(lab)) : List.of();
  }

  /**
   * This very tool again, for a part of the fleet. The launcher gives the class path by
   * environment: a command line stays short, so that the system shows all of it and doctor knows
   * its own.
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
    command.addAll(List.of(Main.class.getName(), "run"));
    return command;
  }
}
