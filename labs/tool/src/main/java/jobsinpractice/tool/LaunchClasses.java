package jobsinpractice.tool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import jobsinpractice.runner.LabClasses;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Links;

/** The learner's code of all labs, compiled into one folder for launch day. */
final class LaunchClasses {
  private LaunchClasses() {}

  /** Returns the folder; the classes of lab 3 are in lab3/classes. */
  static Path folder(Course course) {
    return Links.refuse(course.labs().state().resolve("launch"));
  }

  /** Compiles all labs. Says which of them do not compile. */
  static Path compile(Course course) throws IOException {
    Path folder = folder(course);
    Files.createDirectories(folder);
    Terminal terminal = course.terminal();
    terminal.line("Compiling your labs ...");
    for (LabHome lab : course.labs().all()) {
      LabClasses.Compiled compiled = LabClasses.compile(lab, folder.resolve(lab.name()));
      if (!compiled.errors().isEmpty()) {
        terminal.line("Your code of " + lab + " does not compile: " + compiled.errors().get(0));
      }
    }
    return folder;
  }

  /** Returns the folder with the classes of one lab. */
  static Path of(Path folder, int lab) {
    return folder.resolve("lab" + lab).resolve("classes");
  }
}
