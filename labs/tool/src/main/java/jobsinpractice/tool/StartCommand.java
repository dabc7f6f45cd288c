package jobsinpractice.tool;

import java.util.List;
import jobsinpractice.fleet.FleetStart;
import jobsinpractice.runner.LabHome;
import jobsinpractice.testkit.Colours;
import picocli.CommandLine.Command;

/** {@code labs/lab start N}: the whole fleet in one terminal. */
@Command(
    name = "start",
    header = "Runs a fleet: Redis, an enqueuer, a worker with your code, and a dashboard.",
    description = {
      "",
      "The enqueuer pushes mails, thumbnails, and webhooks (in lab 9 also charges), and the worker",
      "performs them. What your code of lab N prints appears among the worker's own lines. A task",
      "that is still to do is shown as such and does not crash the worker. Ctrl-C stops everything;",
      "the worker finishes the jobs that are running or puts them back. foreman start -t 30 does the",
      "same for the current lab, always with one worker. In lab 15 this command lets your autoscaler",
      "decide how many workers there are. In lab 16 it runs launch day on real processes, for about",
      "four minutes, and prints a score.",
      "",
      "To stop a fleet that a script started with &, use kill PID. The shell makes such a process",
      "ignore Ctrl-C and kill -INT.",
      ""
    })
final class StartCommand extends LabCommand {
  private static final int LAUNCH_DAY = 16;

  StartCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() throws Exception {
    boolean coloured = course.terminal().colours() != Colours.NONE;
    LabHome lab = lab();
    FleetPages pages = new FleetPages(course, named() ? lab.number() : null);
    FleetStart start = new FleetStart(course.terminal().out(), coloured, pages);
    List<String> part = FleetCommandLine.of(course);
    if (named() && LabService.FLEET_PLAN.in(lab)) {
      return start.run(part, FleetPlans.write(course, lab));
    }
    if (LabService.AUTOSCALER.in(lab)) {
      List<String> flags = List.of("--lab", Integer.toString(lab.number()));
      return start.runSupervised(part, flags);
    }
    if (lab.number() == LAUNCH_DAY) {
      LaunchClasses.compile(course);
      return start.runLaunchDay(part, List.of("--lab", Integer.toString(LAUNCH_DAY)));
    }
    return start.run(part, flags());
  }

  private List<String> flags() {
    int lab = lab().number();
    return named() ? List.of("--lab", Integer.toString(lab)) : List.of();
  }
}
