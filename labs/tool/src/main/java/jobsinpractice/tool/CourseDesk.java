package jobsinpractice.tool;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import jobsinpractice.book.FleetNumbers;
import jobsinpractice.book.LabDesk;
import jobsinpractice.book.LabView;
import jobsinpractice.book.LabView.Place;
import jobsinpractice.book.LabView.State;
import jobsinpractice.book.LabView.TaskView;
import jobsinpractice.book.Prediction;
import jobsinpractice.runner.Hints.TaskHints;
import jobsinpractice.runner.LabHome;
import jobsinpractice.runner.Labs;
import jobsinpractice.runner.Verdicts;
import jobsinpractice.runner.WarmRunner;
import jobsinpractice.testkit.Colours;
import jobsinpractice.testkit.LabFailure;
import jobsinpractice.testkit.TestResult;
import jobsinpractice.testkit.classroom.ClassReporter;

/**
 * The learner's code, for the pages of the labs. It reads the last results, and runs tests in one
 * JVM that it keeps warm. It writes only below {@code .lab}.
 */
public final class CourseDesk implements LabDesk, AutoCloseable {
  private final Course course;
  private final PredictionFile predictions;
  private final Supplier<FleetNumbers> fleet;
  private WarmRunner runner;

  /** Returns the desk of a course, without a terminal. */
  public static CourseDesk of(Labs labs) {
    PrintStream none =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new CourseDesk(
        new Course(labs, labs.root(), new Terminal(none, none, Colours.NONE, false)),
        RunningFleet::none);
  }

  /**
   * @param fleet reads the numbers of the running fleet
   */
  CourseDesk(Course course, Supplier<FleetNumbers> fleet) {
    this.course = course;
    this.fleet = fleet;
    this.predictions = new PredictionFile(course.labs().state());
  }

  @Override
  public Optional<LabView> lab(int number) {
    return home(number).map(this::view);
  }

  @Override
  public Map<Integer, Tally> tallies() {
    Map<Integer, Tally> tallies = new TreeMap<>();
    for (LabHome lab : course.labs().all()) {
      course
          .progress()
          .last(lab.number())
          .filter(any -> course.touched(lab))
          .ifPresent(
              last -> tallies.put(lab.number(), new Tally(last.done().size(), last.tasks())));
    }
    return tallies;
  }

  private Optional<LabHome> home(int number) {
    return course.labs().all().stream().filter(lab -> lab.number() == number).findFirst();
  }

  private LabView view(LabHome lab) {
    int number = lab.number();
    boolean touched = course.touched(lab);
    Optional<LabProgress> last = touched ? course.progress().last(number) : Optional.empty();
    LastRun run = touched ? LastRun.read(course.labs().state(), number) : new LastRun(Map.of());
    List<Integer> open = open(lab, last);
    List<TaskView> tasks = new ArrayList<>();
    for (TaskHints task : lab.hints().tasks()) {
      State state = state(lab, task.task(), touched, last);
      tasks.add(task(lab, task, state, run.blocks().getOrDefault(task.task(), ""), open));
    }
    return new LabView(number, note(lab, touched, last), run.blocks().getOrDefault(0, ""), tasks);
  }

  private static List<Integer> open(LabHome lab, Optional<LabProgress> last) {
    return lab.hints().tasks().stream()
        .map(TaskHints::task)
        .filter(task -> last.filter(progress -> progress.done().contains(task)).isEmpty())
        .toList();
  }

  private static State state(LabHome lab, int task, boolean touched, Optional<LabProgress> last) {
    if (touched && last.isEmpty()) {
      return State.NOT_TESTED;
    }
    if (last.filter(progress -> progress.done().contains(task)).isPresent()) {
      return State.DONE;
    }
    return TaskPlace.stub(lab, task).isPresent() ? State.TO_DO : State.RED;
  }

  private String note(LabHome lab, boolean touched, Optional<LabProgress> last) {
    if (!touched) {
      return "You have not changed its files yet.";
    }
    if (last.isEmpty()) {
      return "Its tests have not run yet.";
    }
    boolean same = course.progress().recall(lab.number(), course.fingerprint(lab)).isPresent();
    if (!same) {
      return "Your code has changed since this run.";
    }
    return last.get().note().isEmpty() ? "" : "Result: " + last.get().note() + ".";
  }

  private TaskView task(
      LabHome lab, TaskHints hints, State state, String block, List<Integer> open) {
    int task = hints.task();
    Place place =
        TaskPlace.stub(lab, task)
            .map(stub -> new Place(stub.file(), stub.line()))
            .orElseGet(() -> new Place(TaskDiff.file(lab, task).orElse(lab.sources()), 1));
    int seen = Math.min(course.progress().hints(lab.number(), task), hints.steps().size());
    return new TaskView(
        task,
        hints.title(),
        state,
        place,
        state == State.DONE ? "" : block,
        hints.steps().subList(0, seen),
        hints.steps().size(),
        state == State.DONE ? TaskDiff.of(lab, task, open) : List.of());
  }

  @Override
  public synchronized void run(int number, Consumer<String> line) {
    LabHome lab = home(number).orElseThrow();
    course.progress().current(number);
    line.accept("Compiling and starting the tests …");
    if (runner == null) {
      runner = WarmRunner.start();
    }
    String fingerprint = course.fingerprint(lab);
    runner.onResult(result -> line.accept(line(result)));
    Verdicts verdicts;
    try (ClassReporter board = ClassReporter.of(course.labs().state(), line)) {
      board.begin();
      verdicts = runner.run(lab);
      board.report(ClassReports.of(verdicts));
    }
    LabProgress progress = course.note(lab, fingerprint, verdicts);
    line.accept(progress.note().isEmpty() ? progress.count() : progress.note());
  }

  private static String line(TestResult result) {
    boolean stub = result.kind() == LabFailure.Kind.TO_DO || result.kind() == LabFailure.Kind.WAITS;
    String state = result.passed() ? "ok    " : stub ? "to do " : "red   ";
    return state + " task " + result.task() + " · " + result.name();
  }

  @Override
  public void hint(int number, int task) {
    course.progress().hints(number, task, course.progress().hints(number, task) + 1);
  }

  @Override
  public FleetNumbers fleet() {
    return fleet.get();
  }

  @Override
  public List<Prediction> predictions() {
    return predictions.all();
  }

  @Override
  public void predict(Prediction prediction) {
    predictions.keep(prediction);
  }

  @Override
  public synchronized void close() {
    if (runner != null) {
      runner.close();
    }
  }
}
