package jobsinpractice.tool;

import java.util.List;
import jobsinpractice.runner.Hints.TaskHints;
import jobsinpractice.runner.LabHome;
import jobsinpractice.testkit.CommandNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code labs/lab hint 1.3}: shows a hint, one step more each time. */
@Command(
    name = "hint",
    header = "Shows a hint for one task, one step more each time you ask.",
    description = {
      "",
      "Step 1 is a nudge, step 2 names the API to open, and step 3 outlines the answer. Without a",
      "task, the hint is for the first task that is still to do. Earlier steps are shown again.",
      ""
    })
final class HintCommand extends CourseCommand {
  private static final List<String> KINDS = List.of("a nudge", "the API to open", "an outline");

  @Parameters(
      arity = "0..1",
      paramLabel = "N[.TASK]",
      description = "1.3 is task 3 of lab 1; 1 is the next task of lab 1")
  private String which;

  @Option(names = "--again", description = "show only the steps that you have already seen")
  private boolean again;

  @Spec private CommandSpec spec;

  HintCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() {
    String asked = which == null ? "" : which.replaceFirst("^.*lab(?=\\d)", "");
    if (!asked.matches("|\\d{1,4}(\\.\\d{1,3})?")) {
      throw new ParameterException(
          spec.commandLine(), "\"" + which + "\" is not a task; 1.3 is task 3 of lab 1.");
    }
    String[] parts = asked.split("\\.", 2);
    LabHome lab = course.lab(asked.isEmpty() ? null : Integer.valueOf(parts[0]));
    course.progress().current(lab.number());
    Integer task = parts.length == 2 ? Integer.valueOf(parts[1]) : nextTask(lab);
    if (task == null) {
      terminal.line(
          "Every task of lab "
              + lab.number()
              + " is done. "
              + CommandNames.lab("solution " + lab.number())
              + " explains the solution.");
      return ExitCode.DONE;
    }
    show(lab, hints(lab, task));
    return ExitCode.DONE;
  }

  private Integer nextTask(LabHome lab) {
    return course.standing(lab).next().orElse(null);
  }

  /** Returns a task's hints, or throws a {@link UserError} if the lab has no such task. */
  static TaskHints hints(LabHome lab, int task) {
    return lab.hints()
        .task(task)
        .orElseThrow(
            () -> {
              String known =
                  String.join(
                      ", ",
                      lab.hints().tasks().stream()
                          .map(t -> lab.number() + "." + t.task())
                          .toList());
              return new UserError(
                  "Lab " + lab.number() + " has no task " + task + ".",
                  "use one of these: " + known);
            });
  }

  private void show(LabHome lab, TaskHints hints) {
    int seen = course.progress().hints(lab.number(), hints.task());
    int steps = hints.steps().size();
    int upTo = Math.min(steps, again ? Math.max(1, seen) : seen + 1);
    String name = lab.number() + "." + hints.task();
    terminal.line(
        terminal.bold("Lab " + lab.number() + " · task " + hints.task() + " · " + hints.title()));
    for (int step = 1; step <= upTo; step++) {
      terminal.line();
      boolean fresh = step == upTo;
      String heading = "hint " + step + " of " + steps + kind(step, steps);
      terminal.line("  " + (fresh ? terminal.yellow(heading) : terminal.dim(heading)));
      Markdown.lines(hints.steps().get(step - 1), terminal, "    ").forEach(terminal::line);
    }
    terminal.line();
    if (upTo < steps) {
      terminal.line(
          "  Try it first. If you are still stuck, "
              + terminal.cyan(CommandNames.lab("hint " + name))
              + " shows hint "
              + (upTo + 1)
              + kind(upTo + 1, steps)
              + ".");
    } else {
      terminal.line(
          "  That was the last hint. "
              + terminal.cyan(CommandNames.lab("solution " + lab.number() + " --show"))
              + " shows the solution.");
    }
    course.progress().hints(lab.number(), hints.task(), Math.max(seen, upTo));
  }

  private static String kind(int step, int steps) {
    return steps == KINDS.size() ? ", " + KINDS.get(step - 1) : "";
  }
}
