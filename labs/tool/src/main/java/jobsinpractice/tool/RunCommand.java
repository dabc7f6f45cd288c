package jobsinpractice.tool;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import jobsinpractice.fleet.FleetProcess;
import jobsinpractice.fleet.Workload;
import jobsinpractice.runner.LabClasses;
import jobsinpractice.runner.LabHome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code labs/lab run PART}: one part of the fleet, as the Procfile starts it. */
@Command(
    name = "run",
    header = "One part of the fleet: redis, enqueuer, worker, web or promises. For the Procfile.",
    description = {
      "",
      "foreman, overmind, hivemind and honcho start each part with this; labs/lab start runs all"
          + " of",
      "them together. The parts find each other; the last one to end stops the kit's Redis.",
      ""
    })
final class RunCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "PART",
      description = "redis, enqueuer, worker, web, or promises: a watch over the queues of a plan")
  private String part;

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "FLAG",
      description = "after --, for the worker: -- -c 10 -t 8")
  private List<String> flags = List.of();

  @Option(
      names = "--lab",
      paramLabel = "N",
      converter = LabNumber.class,
      description = "the lab whose code the worker loads; else the lab in hand, and lab 1's logger")
  private Integer lab;

  @Option(
      names = "--plan",
      paramLabel = "N",
      converter = LabNumber.class,
      description =
          "the workload of lab N's own fleet (labs/lab plan N), and no lab's code in the worker")
  private Integer plan;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "this text")
  private boolean help;

  private final Course course;

  RunCommand(Course course) {
    this.course = course;
  }

  @Override
  public Integer call() throws Exception {
    if (!FleetProcess.NAMES.contains(part)) {
      throw new UserError(
          "There is no part " + part + ".", "one of " + String.join(", ", FleetProcess.NAMES));
    }
    FleetProcess fleet = fleet();
    return switch (part) {
      case "redis" -> fleet.redis();
      case "enqueuer" -> fleet.enqueuer();
      case "promises" -> fleet.promises(watch());
      case "web" -> fleet.web(new FleetPages(course, lab));
      default -> fleet.worker(classes(), flags);
    };
  }

  private FleetProcess fleet() {
    try {
      return plan == null ? new FleetProcess() : FleetProcess.ofPlan(plan);
    } catch (Workload.Unusable e) {
      throw new UserError(
          e.getMessage(), "labs/fleet/src/main/resources/workload.properties explains every line");
    }
  }

  /** A minute; LAB_SECONDS says otherwise. */
  private static Duration watch() {
    String seconds = System.getenv("LAB_SECONDS");
    return Duration.ofSeconds(seconds == null ? 60 : Long.parseLong(seconds));
  }

  /** Lab 1's logger is the fleet's instrument: it runs unless a certain lab was asked for. */
  private List<Path> classes() {
    if (plan != null) return List.of();
    Set<LabHome> homes = new LinkedHashSet<>();
    homes.add(course.lab(lab));
    if (lab == null) {
      course.labs().all().stream().filter(home -> home.number() == 1).forEach(homes::add);
    }
    return homes.stream().flatMap(home -> compiled(home).stream()).toList();
  }

  /** A lab that does not compile is no reason for the fleet to stand still. */
  private Optional<Path> compiled(LabHome home) {
    Path folder = course.labs().state().resolve("fleet").resolve("classes-" + home.name());
    LabClasses.Compiled compiled = LabClasses.compile(home, folder);
    if (compiled.errors().isEmpty()) {
      System.out.println("with your code of " + home);
      return Optional.of(compiled.classes());
    }
    System.out.println("without " + home + ", whose code does not compile:");
    System.out.println(compiled.errors().get(0));
    return Optional.empty();
  }
}
