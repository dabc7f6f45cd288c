package jobsinpractice.runner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import jobsinpractice.testkit.LabFailure;
import jobsinpractice.testkit.TestResult;

/**
 * What every lab must pass: its skeleton is made from its solution and red as its README publishes,
 * its solution is green, and each wrong answer is caught by the test that it names, with the
 * explanation that it names.
 */
public final class Gate {
  private static final int FRAGMENT_WORDS = 3;

  private final LabHome lab;
  private final WarmRunner runner;
  private final List<String> problems = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger green = new AtomicInteger();
  private final AtomicInteger caught = new AtomicInteger();
  private int red;

  private Gate(LabHome lab, WarmRunner runner) {
    this.lab = lab;
    this.runner = runner;
  }

  /** Checks one lab, as many runs at a time as the runner has seats. */
  public static GateResult check(LabHome lab, WarmRunner runner) {
    return new Gate(lab, runner).check();
  }

  private GateResult check() {
    long start = System.nanoTime();
    int published = 0;
    int repeats = 0;
    List<WrongAnswer> wrongAnswers = List.of();
    try {
      GateRules rules = GateRules.of(lab);
      RedList redList = lab.redList();
      wrongAnswers = WrongAnswer.of(lab);
      published = redList.entries().size();
      repeats = rules.repeats();
      papers(rules, redList, wrongAnswers);
      runs(redList, rules.repeats(), wrongAnswers);
    } catch (LabProblem problem) {
      problems.add(problem.getMessage());
    }
    return new GateResult(
        lab.number(),
        red,
        published,
        green.get(),
        repeats,
        caught.get(),
        wrongAnswers.size(),
        (System.nanoTime() - start) / 1e9,
        problems);
  }

  private void papers(GateRules rules, RedList redList, List<WrongAnswer> wrongAnswers) {
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
        .forEach(task -> problems.add("hints.md has no three steps for task " + task));
    if (wrongAnswers.size() < rules.wrongAnswers()) {
      problems.add(
          "only " + wrongAnswers.size() + " wrong answers, at least " + rules.wrongAnswers());
    }
  }

  private void runs(RedList redList, int repeats, List<WrongAnswer> wrongAnswers) {
    List<Runnable> runs = new ArrayList<>();
    runs.add(() -> red = new SkeletonCheck(redList).check(runner.run(lab), problems));
    for (int i = 1; i <= repeats; i++) {
      int run = i;
      runs.add(() -> solution(run, repeats));
    }
    wrongAnswers.forEach(answer -> runs.add(() -> wrong(answer)));
    ExecutorService pool = Executors.newFixedThreadPool(runner.seats());
    try {
      for (Future<?> run : runs.stream().map(pool::submit).toList()) {
        await(run);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private void await(Future<?> run) {
    try {
      run.get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof LabProblem problem)) {
        throw new IllegalStateException(e.getCause());
      }
      problems.add(problem.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void solution(int run, int repeats) {
    Verdicts verdicts = runner.run(lab, Sources.solution(lab));
    if (!verdicts.green()) {
      problems.add("the solution is red in run " + run + " of " + repeats + brief(verdicts));
    } else if (!verdicts.leaked().isEmpty()) {
      problems.add("the solution leaves a thread behind: " + verdicts.leaked());
    } else {
      green.incrementAndGet();
    }
  }

  private void wrong(WrongAnswer answer) {
    Verdicts verdicts = runner.run(lab, Sources.wrong(lab, answer));
    String problem = problemWith(answer, verdicts);
    if (problem.isEmpty()) {
      caught.incrementAndGet();
    } else {
      problems.add(answer + " " + problem);
    }
  }

  private static String problemWith(WrongAnswer answer, Verdicts verdicts) {
    if (!verdicts.errors().isEmpty()) {
      return "does not compile: " + verdicts.errors().get(0);
    }
    List<TestResult> named =
        verdicts.results().stream().filter(r -> r.name().equals(answer.caughtBy())).toList();
    List<TestResult> failed = verdicts.results().stream().filter(r -> !r.passed()).toList();
    if (named.isEmpty()) {
      return "names a test that did not run: \"" + answer.caughtBy() + "\"" + verdicts.trouble();
    }
    if (failed.isEmpty()) {
      return "passes: no test catches it";
    }
    if (named.get(0).passed()) {
      return "passes \""
          + answer.caughtBy()
          + "\"; what catches it is \""
          + failed.get(0).name()
          + '"';
    }
    return explanation(answer, named.get(0));
  }

  private static String explanation(WrongAnswer answer, TestResult result) {
    boolean names =
        result.kind() == LabFailure.Kind.DIAGNOSED || result.kind() == LabFailure.Kind.EXCEPTION;
    if (!names) {
      return "is caught with a generic message, which does not name the mistake:\n"
          + result.message().indent(2)
          + "  (give the wrong value its own butIf, or the exception its own whenThrown)";
    }
    if (!result.explainedBy(answer.says())) {
      return "is told \"" + result.why() + "\", which does not say \"" + answer.says() + '"';
    }
    if (answer.says().split("\\s+").length < FRAGMENT_WORDS) {
      return "says \"" + answer.says() + "\": too short to name a mistake, three words at least";
    }
    return "";
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
