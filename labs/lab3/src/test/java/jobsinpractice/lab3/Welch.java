package jobsinpractice.lab3;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Welch's interval for two fleets, and the intervals that plausible mistakes make of it. */
final class Welch {
  /** The middle, and the distance from it to either end. */
  record Interval(double middle, double reach) {
    double end(int side) {
      return middle + side * reach;
    }
  }

  /** Of unlike sizes and scatter, so that few mistakes make the same numbers of all of them. */
  private static final List<Welch> PROBES =
      List.of(
          new Welch(
              List.of(310.0, 330.0, 290.0),
              List.of(340.0, 420.0, 380.0, 390.0, 400.0, 330.0, 360.0, 410.0)),
          new Welch(
              List.of(95.0, 120.0, 80.0, 105.0, 130.0, 70.0, 110.0),
              List.of(90.0, 97.0, 92.0, 99.0)));

  private final List<Double> first;
  private final List<Double> second;

  Welch(List<Double> first, List<Double> second) {
    this.first = first;
    this.second = second;
  }

  String given() {
    return "first fleet " + shown(first) + "; second " + shown(second);
  }

  double low() {
    return right().end(-1);
  }

  double high() {
    return right().end(1);
  }

  private Interval right() {
    return new Interval(difference(), t(degrees(a(), b())) * Math.sqrt(a() + b()));
  }

  /** Returns whether the runs of each fleet differ. */
  boolean scatters() {
    return a() > 0 && b() > 0;
  }

  /**
   * Returns the mistake that makes both ends of the interval, or null. Several mistakes can make
   * the same numbers: then the one counts that also explains what the learner's code returns for
   * other fleets.
   */
  String mistake(double low, double high) {
    List<String> here =
        mistakes().entrySet().stream()
            .filter(wrong -> near(wrong.getValue().end(-1), low))
            .filter(wrong -> near(wrong.getValue().end(1), high))
            .map(Map.Entry::getKey)
            .toList();
    return here.stream()
        .filter(why -> PROBES.stream().allMatch(other -> other.explainedBy(why)))
        .findFirst()
        .or(() -> otherReach((low + high) / 2, (high - low) / 2))
        .orElse(here.isEmpty() ? null : "one mistake that makes these numbers: " + here.get(0));
  }

  /** Explains an interval with the right middle and another length. */
  private Optional<String> otherReach(double middle, double reach) {
    if (!near(middle, difference()) || !(reach > 0.01)) {
      return Optional.empty();
    }
    double factor = reach / Math.sqrt(a() + b());
    for (int degrees = 1; degrees <= 30; degrees++) {
      if (Math.abs(factor - t(degrees)) < 1e-6) {
        return Optional.of(
            String.format(
                Locale.ROOT,
                "that is t95(%d) standard errors to either side, but here Welch's formula gives %.2f"
                    + " degrees of freedom. Check your formula, and pass its result to Student.t95 as"
                    + " it is",
                degrees,
                degrees(a(), b())));
      }
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "the middle is right, but the ends are %.1f from it, and should be %.1f: t95(degrees) times"
                + " the root of the two squared errors. The squared error of a mean is the variance,"
                + " divided by the number of runs",
            reach,
            right().reach()));
  }

  /** Whether the learner's code makes this mistake of these fleets, or is right where it cannot. */
  private boolean explainedBy(String why) {
    Interval interval = mistakes().getOrDefault(why, right());
    try {
      Comparison answer = Comparison.of(first, second);
      return near(answer.low(), interval.end(-1)) && near(answer.high(), interval.end(1));
    } catch (RuntimeException e) {
      return false;
    }
  }

  private static boolean near(double a, double b) {
    return Math.abs(a - b) < 0.01;
  }

  private Map<String, Interval> mistakes() {
    double se = Math.sqrt(a() + b());
    double t = t(degrees(a(), b()));
    double d = difference();
    int n = first.size();
    int m = second.size();
    Map<String, Interval> wrong = new LinkedHashMap<>();
    wrong.put(
        "the two fleets are swapped: the second mean minus the first", new Interval(-d, t * se));
    wrong.put(
        "1.96 is for endlessly many runs: with few runs, use Student.t95(degrees)",
        new Interval(d, 1.96 * se));
    wrong.put("2 is a rule of thumb: use Student.t95(degrees)", new Interval(d, 2 * se));
    wrong.put(
        "those are n + m - 2 degrees of freedom, a rule for fleets that scatter alike: compute"
            + " Welch's, which is for any two fleets",
        new Interval(d, t(n + m - 2) * se));
    double pooled = (squares(first) + squares(second)) / (n + m - 2);
    wrong.put(
        "the scatter of both was pooled, as if they scattered alike: each fleet has a variance of"
            + " its own",
        new Interval(d, t(n + m - 2) * Math.sqrt(pooled / n + pooled / m)));
    wrong.put(
        "those degrees of freedom are the smaller fleet's: Welch's are between that and n + m - 2",
        new Interval(d, t(Math.min(n, m) - 1) * se));
    if (d < 0) {
      wrong.put(
          "the second mean is lower, so the difference is negative. Does your code call Math.abs?",
          new Interval(-d, t * se));
    }
    wrong.put(
        "each variance was divided by its number of runs twice: the squared error of a mean is the"
            + " variance, divided by the number of runs once",
        new Interval(d, t(degrees(a() / n, b() / m)) * Math.sqrt(a() / n + b() / m)));
    double sn = Math.sqrt(variance(first)) / n;
    double sm = Math.sqrt(variance(second)) / m;
    wrong.put(
        "standard deviations were used for variances: a variance is the square of it",
        new Interval(d, t(degrees(sn, sm)) * Math.sqrt(sn + sm)));
    double an = squares(first) / n / n;
    double bm = squares(second) / m / m;
    wrong.put(
        "the squares were divided by the number of runs: the mean was taken from the same runs, so"
            + " divide by one less",
        new Interval(d, t(degrees(an, bm)) * Math.sqrt(an + bm)));
    double v = variance(first);
    double w = variance(second);
    wrong.put(
        "that is how far single runs scatter: the mean of n runs scatters less, divide each"
            + " variance by its number of runs",
        new Interval(d, t(degrees(v, w)) * Math.sqrt(v + w)));
    wrong.put(
        "that is how far single runs scatter: divide each variance by its number of runs, also"
            + " under the root",
        new Interval(d, t * Math.sqrt(v + w)));
    wrong.put(
        "the square root is missing: t times the root of the two squared errors",
        new Interval(d, t * (a() + b())));
    wrong.put(
        "the two standard errors were added up, as if both fleets were always unlucky at once: add"
            + " their squares, then take the root",
        new Interval(d, t * (Math.sqrt(a()) + Math.sqrt(b()))));
    wrong.put(
        "that is how far the two fleets' own intervals extend, added up, which is too strict: compute"
            + " one interval, of the difference",
        new Interval(d, t(n - 1) * Math.sqrt(a()) + t(m - 1) * Math.sqrt(b())));
    wrong.put(
        "that is one standard error to either side, which covers two thirds: multiply by t95(degrees)",
        new Interval(d, se));
    wrong.put(
        "that is half of the distance: it extends t times the standard error to either side",
        new Interval(d, t * se / 2));
    if (a() == 0 ^ b() == 0) {
      wrong.put(
          "only one of the two fleets has no scatter, and your code returns the difference for both"
              + " ends. Does it check each fleet by itself? That is right only if neither scatters",
          new Interval(d, 0));
    }
    wrong.put(
        "the degrees of freedom were rounded to the nearest number: pass them to Student.t95"
            + " as they are, which rounds down",
        new Interval(d, t(Math.rint(degrees(a(), b()))) * se));
    wrong.put(
        "the degrees of freedom were rounded up: pass them to Student.t95 as they are, which rounds"
            + " down",
        new Interval(d, t(Math.ceil(degrees(a(), b()))) * se));
    wrong.put(
        "in the degrees of freedom n - 1 and m - 1 are exchanged: each squared error goes with its own"
            + " fleet's number of runs",
        new Interval(
            d, t((a() + b()) * (a() + b()) / (a() * a() / (m - 1) + b() * b() / (n - 1))) * se));
    wrong.put(
        "in the degrees of freedom, n - 1 of the first fleet was used for both: the second fleet has m"
            + " runs",
        new Interval(d, t((a() + b()) * (a() + b()) / (a() * a() + b() * b()) * (n - 1)) * se));
    wrong.put(
        "in the degrees of freedom, m - 1 of the second fleet was used for both: the first fleet has n"
            + " runs",
        new Interval(d, t((a() + b()) * (a() + b()) / (a() * a() + b() * b()) * (m - 1)) * se));
    double bn = squares(second) / (n - 1) / m;
    wrong.put(
        "the second fleet's squares were divided by the first fleet's n - 1: each variance has its"
            + " own number of runs",
        new Interval(d, t(degrees(a(), bn)) * Math.sqrt(a() + bn)));
    double am = squares(first) / (m - 1) / n;
    wrong.put(
        "the first fleet's squares were divided by the second fleet's m - 1: each variance has its"
            + " own number of runs",
        new Interval(d, t(degrees(am, b())) * Math.sqrt(am + b())));
    wrong.put(
        "that is the difference alone, without an interval: how far may it be off?",
        new Interval(d, 0));
    wrong.put(
        "sums were compared, so the fleet with more runs wins: compare means",
        new Interval(sum(second) - sum(first), t * se));
    wrong.put(
        "that is the interval of the second fleet's mean: compute that of the difference",
        new Interval(mean(second), t(m - 1) * Math.sqrt(b())));
    wrong.put(
        "that is a share of the first fleet's mean: return the difference itself, in jobs per"
            + " dollar",
        new Interval(d / mean(first), t * se / mean(first)));
    wrong.put(
        "that is in percent of the first fleet's mean: return the difference itself",
        new Interval(100 * d / mean(first), 100 * t * se / mean(first)));
    wrong.put(
        "the middle is the difference of the medians: Welch's interval is of the means",
        new Interval(median(second) - median(first), t * se));
    wrong.put(
        "equal runs of a fleet were counted once. Does your code use distinct() or a set? Two runs"
            + " with the same number are two runs",
        distinct());
    wrong.put("the first run of each fleet was left out: every run counts", withoutTheFirst());
    wrong.put(
        "the runs were taken in pairs: run 1 of one fleet has nothing to do with run 1 of the"
            + " other",
        paired());
    wrong.values().removeIf(interval -> Double.isNaN(interval.end(1)));
    return wrong;
  }

  /** The means of all runs, with the scatter of the different ones. */
  private Interval distinct() {
    double a = distinctVariance(first) / first.size();
    double b = distinctVariance(second) / second.size();
    return new Interval(difference(), t(degrees(a, b)) * Math.sqrt(a + b));
  }

  private static double distinctVariance(List<Double> runs) {
    double mean = mean(runs);
    List<Double> different = runs.stream().distinct().toList();
    return different.stream().mapToDouble(run -> (run - mean) * (run - mean)).sum()
        / (different.size() - 1);
  }

  private Interval withoutTheFirst() {
    if (first.size() < 3 || second.size() < 3) {
      return new Interval(Double.NaN, Double.NaN);
    }
    return new Welch(first.subList(1, first.size()), second.subList(1, second.size())).right();
  }

  private Interval paired() {
    int pairs = Math.min(first.size(), second.size());
    List<Double> differences =
        IntStream.range(0, pairs).mapToObj(i -> second.get(i) - first.get(i)).toList();
    double error = Math.sqrt(variance(differences) / pairs);
    return new Interval(mean(differences), t(pairs - 1) * error);
  }

  private double difference() {
    return mean(second) - mean(first);
  }

  private double a() {
    return variance(first) / first.size();
  }

  private double b() {
    return variance(second) / second.size();
  }

  private double degrees(double a, double b) {
    return (a + b) * (a + b) / (a * a / (first.size() - 1) + b * b / (second.size() - 1));
  }

  private static double t(double degrees) {
    return degrees >= 1 ? Student.t95(degrees) : Double.NaN;
  }

  private static double variance(List<Double> runs) {
    return squares(runs) / (runs.size() - 1);
  }

  private static double squares(List<Double> runs) {
    double mean = mean(runs);
    return runs.stream().mapToDouble(run -> (run - mean) * (run - mean)).sum();
  }

  private static double mean(List<Double> runs) {
    return sum(runs) / runs.size();
  }

  private static double sum(List<Double> runs) {
    return runs.stream().mapToDouble(run -> run).sum();
  }

  private static double median(List<Double> runs) {
    List<Double> sorted = runs.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  private static String shown(List<Double> runs) {
    return runs.isEmpty()
        ? "without runs"
        : runs.stream().map(run -> "" + Math.round(run)).collect(joining(", "));
  }
}
