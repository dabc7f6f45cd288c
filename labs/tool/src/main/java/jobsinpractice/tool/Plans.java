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
import jobsinpractice.testkit.Commands;
import jobsinpractice.testkit.FleetPlan;
import jobsinpractice.testkit.ToDo;

/** The fleet that a lab's code plans: compiled, asked, and written down. */
final class Plans {
  private Plans() {}

  /** Whether this lab's fleet is the learner's own. */
  static boolean of(LabHome lab) {
    return Files.exists(lab.resources().resolve("META-INF/services/" + FleetPlan.class.getName()));
  }

  /** Writes the Procfile and the workload, and answers what they say. */
  static Formation write(Course course, LabHome lab) throws IOException {
    Path folder = course.labs().state().resolve("fleet").resolve("plan-" + lab.name());
    LabClasses.Compiled compiled = LabClasses.compile(lab, folder);
    if (!compiled.errors().isEmpty()) {
      throw new Trouble(
          "Your code of " + lab + " does not compile: " + compiled.errors().get(0),
          Commands.lab("watch " + lab.number()));
    }
    URL[] urls = {compiled.classes().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, Plans.class.getClassLoader())) {
      FleetPlan plan =
          ServiceLoader.load(FleetPlan.class, loader)
              .findFirst()
              .orElseThrow(() -> new Trouble("There is no plan in " + lab + ".", Commands.lab("")));
      Formation formation = new Formation(lab.number(), plan);
      Links.refuse(course.labs().root().resolve(formation.procfile()));
      formation.write(course.labs().root());
      return formation;
    } catch (ToDo todo) {
      throw new Trouble(
          "The fleet of " + lab + " is yours to plan: " + todo.getMessage() + ".",
          Commands.lab("watch " + lab.number()));
    } catch (RuntimeException e) {
      if (e instanceof Trouble) throw e;
      throw new Trouble(
          "Your code of " + lab + " plans no fleet that can run: " + e,
          Commands.lab("test " + lab.number()));
    }
  }
}
