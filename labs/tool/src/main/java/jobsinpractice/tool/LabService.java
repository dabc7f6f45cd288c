package jobsinpractice.tool;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.function.Function;
import jobsinpractice.runner.LabClasses;
import jobsinpractice.runner.LabHome;
import jobsinpractice.simulator.scaling.ControllerFactory;
import jobsinpractice.testkit.CommandNames;
import jobsinpractice.testkit.FleetPlan;
import jobsinpractice.testkit.ToDo;

/** A class of a lab that the tool itself loads and calls. ServiceLoader finds it. */
final class LabService<S> {
  /** Decides how many machines there are. */
  static final LabService<ControllerFactory> AUTOSCALER =
      new LabService<>(ControllerFactory.class, "autoscaler");

  /** Plans the fleet. */
  static final LabService<FleetPlan> FLEET_PLAN = new LabService<>(FleetPlan.class, "fleet plan");

  private final Class<S> type;
  private final String name;

  private LabService(Class<S> type, String name) {
    this.type = type;
    this.name = name;
  }

  /** Returns whether the lab has such a class. */
  boolean in(LabHome lab) {
    return Files.exists(lab.resources().resolve("META-INF/services/" + type.getName()));
  }

  /** Compiles the lab's code, and calls it. What the code throws becomes a {@link UserError}. */
  <R> R call(Course course, LabHome lab, Function<S, R> program) throws IOException {
    Path folder = course.labs().state().resolve("fleet").resolve("service-" + lab.name());
    LabClasses.Compiled compiled = LabClasses.compile(lab, folder);
    if (!compiled.errors().isEmpty()) {
      throw new UserError(
          "Your code of " + lab + " does not compile: " + compiled.errors().get(0),
          CommandNames.lab("watch " + lab.number()));
    }
    URL[] urls = {compiled.classes().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, LabService.class.getClassLoader())) {
      return program.apply(
          ServiceLoader.load(type, loader).findFirst().orElseThrow(() -> missing(lab)));
    } catch (UserError error) {
      throw error;
    } catch (ToDo toDo) {
      throw new UserError(
          "The " + name + " of " + lab + " needs your code first: " + toDo.getMessage() + ".",
          CommandNames.lab("watch " + lab.number()));
    } catch (RuntimeException | Error mistake) {
      throw new UserError(
          "Your " + name + " failed: " + mistake + ".", CommandNames.lab("test " + lab.number()));
    }
  }

  private UserError missing(LabHome lab) {
    return new UserError("The code of " + lab + " has no " + name + " in it.", "");
  }
}
