package jobsinpractice.tool;

import java.util.Locale;
import jobsinpractice.runner.LabHome;
import jobsinpractice.simulator.scaling.Baselines;
import jobsinpractice.simulator.scaling.Controller;
import jobsinpractice.simulator.scaling.Oracle;
import jobsinpractice.simulator.scaling.ScalingResult;
import jobsinpractice.simulator.scaling.ScalingRun;
import jobsinpractice.simulator.scaling.ScalingSettings;
import jobsinpractice.simulator.scaling.Week;
import jobsinpractice.testkit.CommandNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code labs/lab week 15}: the learner's autoscaler in the simulated week. */
@Command(
    name = "week",
    header = "Runs the autoscaler of lab 15 through a simulated week.",
    description = {
      "",
      "It prints what your machines cost, how many jobs were late, and how often the fleet changed,",
      "next to an oracle that knows the future and two fixed fleets. Task 5 may still be to do: then",
      "slow machines stay.",
      ""
    })
final class WeekCommand extends LabCommand {
  private static final ScalingSettings SETTINGS = ScalingSettings.launch();

  /** One ordered machine in 20 is half as fast. */
  private static final double SLOW_SHARE = 0.05;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "another week with the same rates and different luck (1)")
  private long seed;

  WeekCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() throws Exception {
    LabHome lab = lab();
    if (!LabService.AUTOSCALER.in(lab)) {
      throw new UserError(lab + " has no autoscaler.", CommandNames.lab("week 15"));
    }
    ScalingResult yours =
        LabService.AUTOSCALER.call(
            course, lab, factory -> run(2, SLOW_SHARE, factory.create(SETTINGS)));
    int[] plan = Oracle.plan(Week.of(seed), SETTINGS);
    terminal.line(
        String.format(Locale.ROOT, "A simulated week of %,d jobs, seed %d", yours.jobs(), seed));
    terminal.line();
    terminal.line(
        String.format(
            Locale.ROOT, "%-20s %9s %9s %8s %8s", "", "dollars", "late", "killed", "changes"));
    row("your autoscaler", yours);
    row("the oracle", run(plan[0], 0, Oracle.following(plan, SETTINGS)));
    row("16 machines, fixed", run(16, 0, Baselines.fixed()));
    row("8 machines, fixed", run(8, 0, Baselines.fixed()));
    terminal.line();
    terminal.line("One machine in 20 is half as fast, but only if your autoscaler orders it.");
    return ExitCode.DONE;
  }

  private ScalingResult run(int machines, double slowShare, Controller controller) {
    return ScalingRun.of(Week.of(seed), SETTINGS, machines, slowShare, controller);
  }

  private void row(String name, ScalingResult result) {
    terminal.line(
        String.format(
            Locale.ROOT,
            "%-20s %9.2f %,9d %,8d %,8d",
            name,
            result.dollars(),
            result.broken(),
            result.killed(),
            result.events()));
  }
}
