package jobsinpractice.tool;

import java.nio.file.Files;
import jobsinpractice.runner.LabHome;
import jobsinpractice.simulator.scaling.ControllerFactory;

/** Finds labs whose code decides how many machines there are. */
final class LabControllers {
  private LabControllers() {}

  /** Returns whether this lab's code decides it. */
  static boolean in(LabHome lab) {
    String services = "META-INF/services/" + ControllerFactory.class.getName();
    return Files.exists(lab.resources().resolve(services));
  }
}
