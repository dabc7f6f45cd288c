package jobsinpractice.tool;

import java.io.IOException;
import jobsinpractice.fleet.Formation;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Links;
import jobsinpractice.testkit.CommandNames;
import jobsinpractice.testkit.FleetPlan;

/** Asks a lab's code for its fleet plan, and writes the plan to files. */
final class FleetPlans {
  private FleetPlans() {}

  /** Writes the Procfile and the workload, and returns them as a formation. */
  static Formation write(Course course, LabHome lab) throws IOException {
    Formation formation = LabService.FLEET_PLAN.call(course, lab, plan -> formation(lab, plan));
    Links.refuse(course.labs().root().resolve(formation.procfile()));
    formation.write(course.labs().root());
    return formation;
  }

  private static Formation formation(LabHome lab, FleetPlan plan) {
    try {
      return new Formation(lab.number(), plan);
    } catch (IllegalArgumentException e) {
      throw new UserError(
          "The fleet that your code of " + lab + " plans cannot run: " + e.getMessage(),
          CommandNames.lab("test " + lab.number()));
    }
  }
}
