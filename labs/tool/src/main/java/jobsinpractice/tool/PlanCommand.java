package jobsinpractice.tool;

import jobsinpractice.fleet.Formation;
import jobsinpractice.runner.LabHome;
import jobsinpractice.testkit.Commands;
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
    if (!Plans.of(lab)) {
      throw new Trouble("No fleet is planned in " + lab + ".", Commands.lab("plan 6"));
    }
    Formation formation = Plans.write(course, lab);
    terminal.line("Procfile.lab" + lab.number() + " is written. To run it, here:");
    terminal.line("  " + formation.foreman());
    terminal.line("  " + Commands.lab("start " + lab.number()) + "    the same without foreman");
    return LabTool.DONE;
  }
}
