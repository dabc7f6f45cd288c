package jobsinpractice.tool;

import jobsinpractice.runner.LabHome;
import picocli.CommandLine.Parameters;

/** A command about one lab: the lab on the command line, else the current lab. */
abstract class LabCommand extends CourseCommand {
  @Parameters(
      arity = "0..1",
      paramLabel = "N",
      converter = LabNumber.class,
      description = "the lab's number; without it, the lab you are in")
  private Integer number;

  LabCommand(Course course) {
    super(course);
  }

  /** Returns whether the command line names a lab. */
  boolean named() {
    return number != null;
  }

  /** Returns the lab, and remembers it as the current lab. */
  LabHome lab() {
    LabHome lab = course.lab(number);
    course.progress().current(lab.number());
    return lab;
  }
}
