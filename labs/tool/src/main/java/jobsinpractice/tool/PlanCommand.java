package jobsinpractice.tool;

import jobsinpractice.fleet.Formation;
import jobsinpractice.runner.LabHome;
import jobsinpractice.testkit.CommandNames;
import picocli.CommandLine.Command;

/** {@code labs/lab plan N}: writes the Procfile of the fleet that a lab's code plans. */
@Command(
    name = "plan",
    header = "Writes the Procfile for the fleet that your code of lab 6 plans.",
    description = {
      "",
      "The file Procfile.lab6 at the top of the course is for foreman. labs/lab start 6 also writes",
      "it, and runs the same fleet without foreman.",
      ""
    })
final class PlanCommand extends LabCommand {
  PlanCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() throws Exception {
    LabHome lab = lab();
    if (!LabService.FLEET_PLAN.in(lab)) {
      throw new UserError(lab + " does not plan a fleet.", CommandNames.lab("plan 6"));
    }
    Formation formation = FleetPlans.write(course, lab);
    terminal.line(
        "Procfile.lab" + lab.number() + " is written. To run it from the top of the course:");
    terminal.line("  " + formation.foreman());
    terminal.line(
        "  " + CommandNames.lab("start " + lab.number()) + "    runs the same without foreman");
    return ExitCode.DONE;
  }
}
