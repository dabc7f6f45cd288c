package jobsinpractice.kit.tool;

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
  public Integer call() {
    throw new Trouble("The fleet is not here yet.", "git pull");
  }
}
