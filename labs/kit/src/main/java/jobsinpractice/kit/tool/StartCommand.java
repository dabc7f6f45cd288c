package jobsinpractice.kit.tool;

import java.io.File;
import java.util.List;
import jobsinpractice.kit.fleet.Start;
import jobsinpractice.kit.lab.Colours;
import picocli.CommandLine.Command;

/** {@code labs/lab start N}: the whole fleet in one terminal. */
@Command(
    name = "start",
    header = "A fleet at work: Redis, an enqueuer and a worker, with a lab in it.",
    description = {
      "",
      "Mails, thumbnails and webhooks come in, and a worker does them: real work, small. What lab N's",
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
    return new Start(course.terminal().out(), coloured).run(part(), flags());
  }

  private List<String> flags() {
    int lab = lab().number();
    return named() ? List.of("--lab", Integer.toString(lab)) : List.of();
  }

  /** This very JVM and class path, for a part of the fleet. */
  private List<String> part() {
    return List.of(
        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
        "-cp",
        System.getProperty("java.class.path"),
        "-Dfile.encoding=UTF-8",
        "-Dlab.home=" + course.labs().root(),
        "-Dlab.folder=" + course.labs().state(),
        Main.class.getName(),
        "run");
  }
}
