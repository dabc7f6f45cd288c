package jobsinpractice.tool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import jobsinpractice.dashboard.Dashboard;
import jobsinpractice.fleet.panel.LabPanel;
import jobsinpractice.fleet.panel.LabState;
import jobsinpractice.fleet.panel.LabState.TaskState;
import jobsinpractice.runner.LabHome;
import jobsinpractice.testkit.CommandNames;

/** Adds a page about the current lab to the fleet's dashboard. */
final class FleetPages implements Consumer<Dashboard.Builder> {
  private final Course course;
  private final Integer lab;

  /**
   * @param lab the lab to show; null for the current lab, also when that changes
   */
  FleetPages(Course course, Integer lab) {
    this.course = course;
    this.lab = lab;
  }

  @Override
  public void accept(Dashboard.Builder dashboard) {
    LabPanel panel = new LabPanel(this::state);
    dashboard
        .section(panel)
        .section(new BookSection(course, lab))
        .sample(LabPanel.FIELD, panel::sample);
  }

  /** Returns the result of the last labs/lab test or watch; runs no tests itself. */
  private LabState state() {
    LabHome home = course.lab(lab);
    boolean touched = course.touched(home);
    Optional<LabProgress> known =
        touched
            ? course.progress().recall(home.number(), course.fingerprint(home))
            : Optional.of(LabProgress.untouched(home.number(), home.redList().tasks()));
    List<TaskState> tasks = new ArrayList<>();
    for (int task = 1; task <= home.redList().tasks(); task++) {
      int number = task;
      String state =
          known.map(s -> s.done().contains(number) ? "done" : "to do").orElse("not tested");
      tasks.add(new TaskState(task, TaskText.of(course, home, task).name(), state));
    }
    return new LabState(home.number(), home.title(), tasks, note(home, known));
  }

  private static String note(LabHome home, Optional<LabProgress> known) {
    String tests = CommandNames.lab("watch " + home.number());
    String fleet = "The worker still runs the code that it started with.";
    if (known.isEmpty()) {
      return "Your code has changed since its tests last ran. Run " + tests + ". " + fleet;
    }
    return known.get().note().isEmpty() ? fleet : "Result: " + known.get().note() + ". " + fleet;
  }
}
