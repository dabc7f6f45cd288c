package jobsinpractice.tool;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import jobsinpractice.fleet.Formation;
import jobsinpractice.runner.LabClasses;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Links;
import jobsinpractice.testkit.CommandNames;
import jobsinpractice.testkit.FleetPlan;
import jobsinpractice.testkit.ToDo;

/** Compiles a lab's code, asks it for its fleet plan, and writes the plan to files. */
final class FleetPlans {
  private FleetPlans() {}

  /** Returns whether the learner plans this lab's fleet. */
  static boolean of(LabHome lab) {
    return Files.exists(lab.resources().resolve("META-INF/services/" + FleetPlan.class.getName()));
  }

  /** Writes the Procfile and the workload, and returns them as a formation. */
  static Formation write(Course course, LabHome lab) throws IOException {
    Path folder = course.labs().state().resolve("fleet").resolve("plan-" + lab.name());
    LabClasses.Compiled compiled = LabClasses.compile(lab, folder);
    if (!compiled.errors().isEmpty()) {
      throw new UserError(
          "Your code of " + lab + " does not compile: " + compiled.errors().get(0),
          CommandNames.lab("watch " + lab.number()));
    }
    URL[] urls = {compiled.classes().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, FleetPlans.class.getClassLoader())) {
      FleetPlan plan =
          ServiceLoader.load(FleetPlan.class, loader)
              .findFirst()
              .orElseThrow(
                  () ->
                      new UserError(
                          "The code of " + lab + " has no plan in it.", CommandNames.lab("")));
      Formation formation = new Formation(lab.number(), plan);
      Links.refuse(course.labs().root().resolve(formation.procfile()));
      formation.write(course.labs().root());
      return formation;
    } catch (ToDo todo) {
      throw new UserError(
          "The fleet of " + lab + " needs your code first: " + todo.getMessage() + ".",
          CommandNames.lab("watch " + lab.number()));
    } catch (RuntimeException e) {
      if (e instanceof UserError) throw e;
      throw new UserError(
          "The fleet that your code of "
              + lab
              + " plans cannot run: "
              + (e instanceof IllegalArgumentException ? e.getMessage() : e),
          CommandNames.lab("test " + lab.number()));
    }
  }
}
