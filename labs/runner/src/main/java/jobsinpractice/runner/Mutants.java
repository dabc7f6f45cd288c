package jobsinpractice.runner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Checks a lab's tests with mutants of its solution: almost every mutant must make a test fail. A
 * mutant that does the same as the solution is listed in {@code
 * solutions/labN/equivalent-mutants.txt} as {@code name => reason}, and an entry of that list that
 * no survivor has is a problem.
 */
public final class Mutants {
  /** The share of the mutants, without the equivalent ones, that the tests must notice. */
  private static final double LEAST = 0.97;

  private final LabHome lab;
  private final WarmRunner runner;
  private final AtomicInteger compiled = new AtomicInteger();
  private final Set<String> survivors = new ConcurrentSkipListSet<>();

  private Mutants(LabHome lab, WarmRunner runner) {
    this.lab = lab;
    this.runner = runner;
  }

  /** Returns the time limit of a test of this lab's mutants, in seconds. */
  public static int seconds(LabHome lab) {
    return GateRules.of(lab).mutantSeconds();
  }

  /** Runs a lab's mutants, and keeps the result for the gate's table. */
  public static MutantResult check(LabHome lab, WarmRunner runner) {
    MutantResult result = new Mutants(lab, runner).check();
    result.keep(lab);
    return result;
  }

  private MutantResult check() {
    Verdicts solution = runner.run(lab, Sources.solution(lab));
    if (!solution.green() || !solution.leaked().isEmpty()) {
      // Otherwise a machine on which every run fails would notice every mutant.
      String problem = "the solution itself fails" + Gate.brief(solution);
      return new MutantResult(lab.number(), 0, 0, 0, List.of(), List.of(problem));
    }
    List<Runnable> runs = new ArrayList<>();
    numbered(SourceMutator.of(lab)).forEach((name, mutant) -> runs.add(() -> run(name, mutant)));
    runner.inParallel(runs);
    return result();
  }

  /** Gives the second mutant of the same name the name "… #2". */
  private static Map<String, Mutant> numbered(List<Mutant> mutants) {
    Map<String, Mutant> named = new LinkedHashMap<>();
    Map<String, Integer> count = new HashMap<>();
    for (Mutant mutant : mutants) {
      int number = count.merge(mutant.name(), 1, Integer::sum);
      named.put(number == 1 ? mutant.name() : mutant.name() + " #" + number, mutant);
    }
    return named;
  }

  // First the tests of the changed task: they notice most mutants, and quickly.
  private void run(String name, Mutant mutant) {
    Map<String, String> java = new HashMap<>(Sources.solution(lab).java());
    java.put(mutant.file(), mutant.text());
    Sources sources = new Sources(java, lab.solutionResources());
    Verdicts verdicts = runner.run(lab, sources, RunScope.untilRed(mutant.region()));
    if (!verdicts.errors().isEmpty()) {
      return;
    }
    compiled.incrementAndGet();
    if (!isNoticed(verdicts) && !isNoticed(runner.run(lab, sources, RunScope.untilRed("")))) {
      survivors.add(name);
    }
  }

  private static boolean isNoticed(Verdicts verdicts) {
    boolean red = verdicts.results().stream().anyMatch(result -> !result.passed());
    return red || !verdicts.trouble().isEmpty() || !verdicts.leaked().isEmpty();
  }

  private MutantResult result() {
    EquivalentMutants listed = EquivalentMutants.of(lab);
    List<String> problems = new ArrayList<>(listed.problems(survivors));
    List<String> unlisted = survivors.stream().filter(name -> !listed.has(name)).toList();
    int all = compiled.get();
    int dead = all - survivors.size();
    int equivalent = survivors.size() - unlisted.size();
    double share = all == equivalent ? 1 : dead / (double) (all - equivalent);
    if (share < LEAST) {
      problems.add(
          String.format(
              Locale.ROOT,
              "the tests notice %.1f%% of the mutants, but must notice %.0f%%. Add a check for each"
                  + " of these, or list it in equivalent-mutants.txt with a reason:\n  %s",
              100 * share,
              100 * LEAST,
              String.join("\n  ", unlisted)));
    }
    return new MutantResult(lab.number(), dead, equivalent, all, unlisted, problems);
  }
}
