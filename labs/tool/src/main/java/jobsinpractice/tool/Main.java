package jobsinpractice.tool;

import java.nio.file.Path;
import jobsinpractice.runner.LabProblem;
import jobsinpractice.runner.Labs;
import jobsinpractice.testkit.QuietEngineLog;

/** Starts the course tool; {@code labs/lab} calls it. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    if (args.length > 0 && args[0].equals("run")) {
      QuietEngineLog.fleetLog();
    } else {
      QuietEngineLog.engineLog();
    }
    Terminal terminal = Terminal.ofThisProcess();
    Path here = Path.of("").toAbsolutePath().normalize();
    int exit;
    try {
      Labs labs = Labs.find(here);
      if (SourceCheck.wanted()
          && SourceCheck.stale(labs.root(), System.getProperty("java.class.path"))) {
        System.exit(SourceCheck.STALE);
      }
      exit = new LabTool(new Course(labs, here, terminal)).run(args);
    } catch (LabProblem problem) {
      terminal.error(terminal.red(problem.getMessage()));
      exit = ExitCode.FAILED;
    }
    System.exit(exit);
  }
}
