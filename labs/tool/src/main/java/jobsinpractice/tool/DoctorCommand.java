package jobsinpractice.tool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jobsinpractice.testkit.CommandNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code labs/lab doctor}: checks whether this machine is ready, and shows a fix for each problem.
 */
@Command(
    name = "doctor",
    header = "Checks whether this machine is ready, and shows a fix for every problem.",
    description = {
      "",
      "It checks the JDK, the Maven wrapper, Redis (it starts the course's own for a moment), foreman,",
      "and looks for leftovers of earlier runs. It runs Maven offline once, and downloads what the labs",
      "and the chapters still lack. The exit code is 0 if you can work on the labs here, also without",
      "a network, and 1 if something is broken. --fix removes leftovers of this course, and nothing else.",
      ""
    })
final class DoctorCommand extends CourseCommand {
  @Option(
      names = "--fix",
      description =
          "stop leftover processes and an unused Redis, and delete keys that labs left in Redis")
  private boolean fix;

  @Option(
      names = "--kit",
      description = "also download what ./mvnw -Pkit verify needs, the check of the whole project")
  private boolean kit;

  DoctorCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() {
    Path root = course.labs().root();
    FleetChecks fleet = new FleetChecks(root);
    if (fix) {
      fleet.fix().forEach(did -> terminal.line("  " + terminal.green("fixed ") + "   " + did));
    }
    List<Finding> found = new ArrayList<>(new MachineChecks(root).all());
    found.addAll(new SurroundingsChecks(root).all());
    found.addAll(fleet.all());
    found.forEach(this::print);
    if (found.stream().noneMatch(f -> f.level() == Finding.Level.BROKEN)) {
      Consumer<String> report = what -> terminal.line("           " + terminal.dim(what));
      List<Finding> offline = new OfflineChecks(new MavenLibraries(root), report).all(kit);
      offline.forEach(this::print);
      found.addAll(offline);
    }
    long broken = found.stream().filter(f -> f.level() == Finding.Level.BROKEN).count();
    terminal.line();
    if (broken > 0) {
      terminal.line(
          terminal.red(broken == 1 ? "One thing is broken." : broken + " things are broken.")
              + " Fix it, then run "
              + CommandNames.lab("doctor")
              + " again.");
      return ExitCode.FAILED;
    }
    terminal.line(
        terminal.green("This machine is ready.")
            + " Next: "
            + terminal.cyan(CommandNames.lab("start"))
            + ". If you get lost, "
            + terminal.cyan(CommandNames.lab("").strip())
            + " shows where you are.");
    return ExitCode.DONE;
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
      boolean optional = finding.level() == Finding.Level.NOTE;
      terminal.labelled(optional ? "optional" : "fix", finding.fix());
    }
  }
}
