package jobsinpractice.runner;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import jobsinpractice.runner.GateResult.Count;

/**
 * Checks every lab: its skeleton is generated from its solution and fails as its README publishes,
 * its solution passes, each wrong answer is caught by the test and with the explanation that it
 * names, and each right answer in another style passes.
 */
public final class Gate {
  /** The number of runs of the solution that do the slow checks again. */
  private static final int RUNS_WITH_SLOW_CHECKS = 2;

  private final LabHome lab;
  private final WarmRunner runner;
  private final List<String> problems = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger green = new AtomicInteger();
  private final AtomicInteger caught = new AtomicInteger();
  private final AtomicInteger shownFirst = new AtomicInteger();
  private final AtomicInteger accepted = new AtomicInteger();
  private final GateTimes times = new GateTimes();
  private GateRules rules;
  private int red;
  private volatile Map<Integer, Integer> inputs = Map.of();

  private Gate(LabHome lab, WarmRunner runner) {
    this.lab = lab;
    this.runner = runner;
  }

  /** Checks one lab, with as many runs at a time as the runner has seats. */
  public static GateResult check(LabHome lab, WarmRunner runner) {
    return new Gate(lab, runner).check();
  }

  private GateResult check() {
    long start = System.nanoTime();
    int published = 0;
    int repeats = 0;
    List<WrongAnswer> wrongAnswers = List.of();
    List<RightAnswer> rightAnswers = List.of();
    Count promises = new Count(0, 0);
    try {
      rules = GateRules.of(lab);
      RedList redList = lab.redList();
      wrongAnswers = WrongAnswer.of(lab);
      rightAnswers = RightAnswer.of(lab);
      published = redList.entries().size();
      repeats = rules.repeats();
      documents(redList, wrongAnswers.size(), rightAnswers.size());
      promises = promises();
      runs(redList, wrongAnswers, rightAnswers);
    } catch (LabProblem problem) {
      problems.add(problem.getMessage());
    }
    return new GateResult(
        lab.number(),
        new Count(red, published),
        new Count(green.get(), repeats),
        new Count(caught.get(), wrongAnswers.size()),
        new Count(shownFirst.get(), wrongAnswers.size()),
        new Count(accepted.get(), rightAnswers.size()),
        promises,
        inputs,
        MutantResult.lastOf(lab).map(MutantResult::toString).orElse("not run"),
        (System.nanoTime() - start) / 1e9,
        times.page(lab),
        problems);
  }

  private Count promises() {
    Promises promises = Promises.of(lab);
    if (rules.wholeScreen()) {
      problems.addAll(promises.problems());
    }
    return promises.count();
  }

  /** Returns a table of what a lab promises and which tests enforce it. */
  public static String promisesPage(LabHome lab) {
    return Promises.of(lab).page(lab);
  }

  private void documents(RedList redList, int wrongAnswers, int rightAnswers) {
    for (String drift : Skeleton.of(lab).drift()) {
      problems.add("the skeleton has drifted from the solution: " + drift + Skeletons.FIX);
    }
    if (redList.entries().isEmpty()) {
      problems.add("README.md publishes no red list (<!-- red --> … <!-- /red -->)");
    }
    redList.entries().stream()
        .mapToInt(RedList.Entry::task)
        .distinct()
        .filter(task -> lab.hints().task(task).map(hints -> hints.steps().size()).orElse(0) != 3)
        .forEach(task -> problems.add("hints.md needs three steps for task " + task));
    if (wrongAnswers < rules.wrongAnswers()) {
      problems.add(
          "it has " + wrongAnswers + " wrong answers, but needs at least " + rules.wrongAnswers());
    }
    if (rightAnswers < rules.rightAnswers()) {
      problems.add(
          "it has " + rightAnswers + " right answers, but needs at least " + rules.rightAnswers());
    }
  }

  private void runs(RedList redList, List<WrongAnswer> wrong, List<RightAnswer> right) {
    int repeats = rules.repeats();
    List<Runnable> runs = new ArrayList<>();
    runs.add(() -> red = new SkeletonCheck(redList).check(skeleton(), problems));
    WarmRunner.Repeatedly solution = runner.repeatedly(lab, Sources.solution(lab));
    // In as many JVMs as there are runs with slow checks, which the other runs then need not
    // repeat.
    for (int i = 1; i <= Math.min(RUNS_WITH_SLOW_CHECKS, repeats); i++) {
      int first = i;
      runs.add(() -> solution(solution, first, repeats));
    }
    // The longest runs come first, so that no run is left alone at the end.
    right.forEach(answer -> runs.add(() -> right(answer)));
    wrong.forEach(answer -> runs.add(() -> wrong(answer)));
    runner.inParallel(runs.stream().map(this::notingProblems).toList());
  }

  private Runnable notingProblems(Runnable run) {
    return () -> {
      try {
        run.run();
      } catch (LabProblem problem) {
        problems.add(problem.getMessage());
      }
    };
  }

  private Verdicts skeleton() {
    Verdicts verdicts = runner.run(lab, Sources.learners(lab));
    times.add("skeleton", verdicts);
    return verdicts;
  }

  /** An answer changes a class or two: what it cannot reach has passed with the solution's code. */
  private Verdicts changed(String what, Sources sources) {
    Verdicts verdicts = runner.runChanged(lab, sources);
    times.add(what, verdicts);
    return verdicts;
  }

  /** One run with slow checks, and this JVM's share of the others. */
  private void solution(WarmRunner.Repeatedly solution, int first, int repeats) {
    Deque<Integer> runs = new ArrayDeque<>();
    List<RunScope> scopes = new ArrayList<>();
    for (int run = first; run <= repeats; run += RUNS_WITH_SLOW_CHECKS) {
      runs.add(run);
      scopes.add(RunScope.all(run == first ? RunScope.Again.SLOW_ONES : RunScope.Again.ORDERS));
    }
    solution.run(scopes, verdicts -> judge(verdicts, runs.remove() + " of " + repeats));
  }

  private void judge(Verdicts verdicts, String run) {
    times.add("solution", verdicts);
    if (!verdicts.green()) {
      problems.add("the solution fails in run " + run + brief(verdicts));
    } else if (!verdicts.leaked().isEmpty()) {
      problems.add("the solution leaves a thread behind: " + verdicts.leaked());
    } else {
      green.incrementAndGet();
      inputs = verdicts.inputs();
    }
  }

  private void wrong(WrongAnswer answer) {
    Verdicts verdicts = changed(answer.toString(), answer.in(lab));
    WrongAnswerCheck check = new WrongAnswerCheck(answer, rules.wholeScreen());
    String problem = check.problem(verdicts);
    if (!problem.isEmpty()) {
      // The run left out tests that this text may have to name. If all tests together show no
      // problem, the first text stays: an answer that is judged in two ways is not judged well.
      String whole = check.problem(runner.run(lab, answer.in(lab)));
      problem = whole.isEmpty() ? problem : whole;
    }
    if (check.isShownFirst(verdicts)) {
      shownFirst.incrementAndGet();
    }
    if (problem.isEmpty()) {
      caught.incrementAndGet();
    } else {
      problems.add(answer + " " + problem);
    }
  }

  private void right(RightAnswer answer) {
    Verdicts verdicts = changed(answer.toString(), answer.in(lab));
    if (!verdicts.green()) {
      problems.add(answer + " is rejected" + brief(verdicts));
    } else if (!verdicts.leaked().isEmpty()) {
      problems.add(answer + " passes, but is reported for a leaked thread: " + verdicts.leaked());
    } else {
      accepted.incrementAndGet();
    }
  }

  static String brief(Verdicts verdicts) {
    StringBuilder out = new StringBuilder();
    verdicts.errors().stream().limit(3).forEach(error -> out.append(":\n").append(error));
    verdicts.trouble().forEach(trouble -> out.append(":\n  ").append(trouble));
    verdicts.results().stream()
        .filter(result -> !result.passed())
        .forEach(
            r -> out.append(":\n  ").append(r.name()).append('\n').append(r.message().indent(4)));
    return out.toString().stripTrailing();
  }
}
