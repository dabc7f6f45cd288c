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
import jobsinpractice.testkit.ToDo;

/** Finds labs whose code decides how many machines there are, and loads that code. */
final class LabControllers {
  private LabControllers() {}

  /** Returns whether this lab's code decides it. */
  static boolean in(LabHome lab) {
    String services = "META-INF/services/" + ControllerFactory.class.getName();
    return Files.exists(lab.resources().resolve(services));
  }

  /** Compiles the lab's code, and runs a program with it. */
  static <R> R with(Course course, LabHome lab, Function<ControllerFactory, R> program)
      throws IOException {
    Path folder = course.labs().state().resolve("fleet").resolve("week-" + lab.name());
    LabClasses.Compiled compiled = LabClasses.compile(lab, folder);
    if (!compiled.errors().isEmpty()) {
      throw new UserError(
          "Your code of " + lab + " does not compile: " + compiled.errors().get(0),
          CommandNames.lab("watch " + lab.number()));
    }
    URL[] urls = {compiled.classes().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, LabControllers.class.getClassLoader())) {
      return program.apply(
          ServiceLoader.load(ControllerFactory.class, loader).findFirst().orElseThrow());
    } catch (ToDo toDo) {
      throw new UserError(
          "The week needs your code first: " + toDo.getMessage() + ".",
          CommandNames.lab("watch " + lab.number()));
    } catch (RuntimeException e) {
      throw new UserError(
          "Your autoscaler failed: " + e + ".", CommandNames.lab("test " + lab.number()));
    }
  }
}
