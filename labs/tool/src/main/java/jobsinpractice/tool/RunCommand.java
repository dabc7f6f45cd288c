package jobsinpractice.tool;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jobsinpractice.fleet.FleetProcess;
import jobsinpractice.fleet.Workload;
import jobsinpractice.fleet.day.DayWorker;
import jobsinpractice.runner.LabClasses;
import jobsinpractice.runner.LabHome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code labs/lab run PART}: runs one process of the fleet, as the Procfile starts it. */
@Command(
    name = "run",
    header =
        "Runs one process of the fleet: redis, enqueuer, worker, supervisor, web, promises, or launch.",
    description = {
      "",
      "A Procfile calls it: foreman, overmind, hivemind, and honcho start each process this way.",
      "labs/lab start runs all of them in one terminal. The processes find each other, and the last",
      "one to end stops the course's Redis.",
      ""
    })
final class RunCommand extends CourseCommand {
  @Parameters(
      index = "0",
      paramLabel = "PART",
      description =
          "redis, enqueuer, worker, supervisor (which starts workers as lab 15's code orders), web,"
              + " promises (which checks the latency of a plan's queues), or launch (which runs"
              + " lab 16's day, and starts each launch-worker)")
  private String part;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "FLAG",
      description = "flags for the worker, after --, as in -- -c 10 -t 8")
  private List<String> flags = List.of();

  @Option(
      names = "--lab",
      paramLabel = "N",
      converter = LabNumber.class,
      description =
          "the lab whose workload the fleet has and whose code the worker loads; without it, the current"
              + " lab, and the worker also loads lab 1's logger from lab 2 on")
  private Integer lab;

  @Option(
      names = "--plan",
      paramLabel = "N",
      converter = LabNumber.class,
      description =
          "use the workload that labs/lab plan N wrote, and load no lab's code into the worker")
  private Integer plan;

  RunCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() throws Exception {
    if (!FleetProcess.NAMES.contains(part)) {
      throw new UserError(
          "Unknown part: " + part + ".", "one of " + String.join(", ", FleetProcess.NAMES));
    }
    FleetProcess fleet = fleet();
    return switch (part) {
      case "redis" -> fleet.redis();
      case "enqueuer" -> fleet.enqueuer();
      case "promises" -> fleet.promises(watch());
      case "supervisor" -> fleet.supervisor(classes(), worker());
      case "launch" -> fleet.launch(LaunchClasses.folder(course), command("launch-worker", 16));
      case "launch-worker" -> DayWorker.run(flags);
      case "web" -> fleet.web(new FleetPages(course, lab));
      default -> fleet.worker(classes(), flags);
    };
  }

  private FleetProcess fleet() {
    try {
      if (plan != null) return FleetProcess.ofPlan(plan);
      return FleetProcess.ofLab(course.lab(lab).workload());
    } catch (Workload.Unusable e) {
      throw new UserError(
          e.getMessage(), "labs/fleet/src/main/resources/workload.properties explains every line");
    }
  }

  /** Returns the time that {@code LAB_SECONDS} sets, else a minute. */
  private static Duration watch() {
    String seconds = System.getenv("LAB_SECONDS");
    return Duration.ofSeconds(seconds == null ? 60 : Long.parseLong(seconds));
  }

  /** The workers of a supervisor have the same lab. */
  private List<String> worker() {
    return command("worker", course.lab(lab).number());
  }

  private List<String> command(String name, int number) {
    List<String> command = FleetCommandLine.of(course);
    command.addAll(List.of(name, "--lab", Integer.toString(number)));
    return command;
  }

  /** A supervisor uses the lab's code itself; its workers do without it, and start faster. */
  private List<Path> classes() {
    if (plan != null || FleetProcess.isMachine()) return List.of();
    List<LabHome> homes = loaded(course.lab(lab), lab != null, course.labs().all());
    return homes.stream().flatMap(home -> compiled(home).stream()).toList();
  }

  /**
   * Lab 1's logger shows how the fleet is doing, so it also runs in later labs, if none is named.
   */
  static List<LabHome> loaded(LabHome current, boolean named, List<LabHome> all) {
    if (named || current.number() <= 1) return List.of(current);
    return Stream.concat(Stream.of(current), all.stream().filter(home -> home.number() == 1))
        .toList();
  }

  /** A lab that does not compile must not keep the fleet from running. */
  private Optional<Path> compiled(LabHome home) {
    Path folder = course.labs().state().resolve("fleet").resolve("classes-" + home.name());
    LabClasses.Compiled compiled = LabClasses.compile(home, folder);
    if (compiled.errors().isEmpty()) {
      System.out.println("loaded your code of " + home);
      return Optional.of(compiled.classes());
    }
    System.out.println("your code of " + home + " does not compile, so the fleet runs without it:");
    System.out.println(compiled.errors().get(0));
    return Optional.empty();
  }
}
