package jobsinpractice.tool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import jobsinpractice.testkit.CommandNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code labs/lab doctor}: whether this machine is ready, and the fix for what is not. */
@Command(
    name = "doctor",
    header = "Is this machine ready? Every finding with its fix.",
    description = {
      "",
      "Looks at the JDK, the Maven wrapper, Redis (it starts the kit's own for a moment), leftovers of",
      "earlier runs, foreman. Exit code 0 when labs can be worked on here, 1 when something is broken.",
      "--fix ends and deletes leftovers of this course, and nothing else.",
      ""
    })
final class DoctorCommand implements Callable<Integer> {
  private final Course course;
  private final Terminal terminal;

  @Option(names = "--fix", description = "end stale processes, delete leftover keys of labs")
  private boolean fix;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "this text")
  private boolean help;

  DoctorCommand(Course course) {
    this.course = course;
    this.terminal = course.terminal();
  }

  @Override
  public Integer call() {
    Path root = course.labs().root();
    FleetChecks fleet = new FleetChecks(root);
    if (fix) {
      fleet.mend().forEach(did -> terminal.line("  " + terminal.green("fixed ") + "   " + did));
    }
    List<Finding> found = new ArrayList<>(new MachineChecks(root).all());
    found.addAll(fleet.all());
    found.forEach(this::print);
    long broken = found.stream().filter(f -> f.level() == Finding.Level.BROKEN).count();
    terminal.line();
    if (broken > 0) {
      terminal.line(
          terminal.red(broken == 1 ? "One thing is broken." : broken + " things are broken.")
              + " Mend it, and ask again: "
              + CommandNames.lab("doctor"));
      return LabTool.FAILED;
    }
    terminal.line(
        terminal.green("This machine is ready.")
            + " Next: "
            + terminal.cyan(CommandNames.lab("start"))
            + ". Lost? "
            + terminal.cyan(CommandNames.lab("").strip())
            + " alone says where you are.");
    return LabTool.DONE;
  }

  private void print(Finding finding) {
    String level =
        switch (finding.level()) {
          case FINE -> terminal.green("ok      ");
          case NOTE -> terminal.yellow("note    ");
          case BROKEN -> terminal.red("broken  ");
        };
    List<String> lines = Terminal.wrapped(finding.what(), " ".repeat(11));
    terminal.line("  " + level + " " + lines.get(0).strip());
    lines.stream().skip(1).forEach(terminal::line);
    if (!finding.fix().isEmpty()) {
      terminal.labelled("fix", finding.fix());
    }
  }
}
