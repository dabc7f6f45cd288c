package jobsinpractice.tool;

import jobsinpractice.fleet.Formation;
import jobsinpractice.runner.LabHome;
import jobsinpractice.testkit.CommandNames;
import picocli.CommandLine.Command;

/** {@code labs/lab plan N}: the Procfile of the fleet that a lab's code plans. */
@Command(
    name = "plan",
    header = "Writes the Procfile of the fleet that your code plans (lab 6).",
    description = {
      "",
      "Procfile.lab6 stands at the top of the course, for foreman. labs/lab start 6 writes it, too,",
      "and runs the same without foreman.",
      ""
    })
final class PlanCommand extends LabCommand {
  PlanCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() throws Exception {
    LabHome lab = lab();
    if (!FleetPlans.of(lab)) {
      throw new UserError("No fleet is planned in " + lab + ".", CommandNames.lab("plan 6"));
    }
    Formation formation = FleetPlans.write(course, lab);
    terminal.line("Procfile.lab" + lab.number() + " is written. To run it, here:");
    terminal.line("  " + formation.foreman());
    terminal.line(
        "  " + CommandNames.lab("start " + lab.number()) + "    the same without foreman");
    return LabTool.DONE;
  }
}
