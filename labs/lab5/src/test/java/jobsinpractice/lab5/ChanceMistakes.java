package jobsinpractice.lab5;

import jobsinpractice.lab5.ErlangTest.Fleet;
import jobsinpractice.testkit.NumberCheck;

/** The chances of waiting that known mistakes give, and what is known about no number at all. */
final class ChanceMistakes {
  private static final String SECOND_STEP =
      "b is right and the last line is not: b / (1 − u × (1 − b)), with both pairs of parentheses";
  private static final String TEXTBOOK = "Or do you add up the textbook's terms? Then ";
  private static final String SUM_WITH_LAST =
      "that is b / (1 − u + b). Does your last line have u − b for u × (1 − b)? "
          + TEXTBOOK
          + "the sum ends before the last thread: k < threads, and the last term is added to it"
          + " with its factor threads / (threads − erlangs)";
  private static final String NO_PARENTHESES =
      ". Does your last line have it? It is b / (1 − u × (1 − b)), with both pairs of parentheses. "
          + TEXTBOOK;
  private static final String ONE_FACTOR =
      "that is b / (1 − u)"
          + NO_PARENTHESES
          + "the last term has its factor threads / (threads − erlangs) below the line also";
  private static final String NO_LAST_TERM =
      "that is b / (1 − u) / (1 − b)"
          + NO_PARENTHESES
          + "the last term, with its factor threads / (threads − erlangs), is also below the line";

  private static final String VANISHES =
      "this is not a number, or it is infinite. Your code returns a number for 740 erlangs on 760"
          + " threads, and none for 750. A double cannot hold e^(−750), which becomes 0. If that power"
          + " is in your code, compute b one thread at a time instead";
  private static final String TERMS =
      "this is not a number, or it is infinite. Your code returns a number for 690 erlangs on 720"
          + " threads, and none for 725 on 740. The textbook's terms add up to nearly e^erlangs, and a"
          + " double cannot hold e^725. If these terms are in your code, compute b one thread at a time"
          + " instead: every b is between 0 and 1";

  private static final String FACTOR =
      "that is the textbook's fraction with another factor than threads / (threads − erlangs) on its last"
          + " term. If you add up its terms: the last term has this factor above the line and below it";

  static final Suspects<Fleet> SUSPECTS = chances();

  private ChanceMistakes() {}

  private static Suspects<Fleet> chances() {
    return Suspects.of(Fleet::c, ErlangTest.telling())
        .or(
            "that is Erlang B, the chance of being turned away. Jobs that are not turned away queue,"
                + " and also make later jobs wait: do step two",
            Fleet::b)
        .or(
            "that is the utilization. A job waits only if *all* threads are busy at once, which is"
                + " rarer",
            Fleet::u)
        .or(
            "that is the probability of 'all busy' for threads that are independent of each other."
                + " Threads that share a queue are busy together",
            f -> Math.pow(f.u(), f.threads()))
        .or(
            "your code returns 0 where the load is less than 1 erlang, and is right for larger loads."
                + " Jobs arrive at random, so a small load also finds all threads busy now and then:"
                + " only with 0 erlangs does no job wait",
            f -> f.erlangs() < 1 ? 0 : f.c())
        .or(SUM_WITH_LAST, f -> last(f) / (1 + last(f)))
        .or(
            "that is the textbook's fraction without the factor threads / (threads − erlangs) above the"
                + " line. If you add up its terms: the last term has this factor above the line and"
                + " below it",
            f -> f.b() / (1 - f.b() + last(f)))
        .or(
            "that is the textbook's fraction without the term for k = 0. If you add up its terms: the"
                + " sum starts with k = 0, and this term is 1",
            f -> last(f) / (1 - f.b() - noJob(f) + last(f)))
        .or(
            "that is the textbook's fraction without the term for k = threads − 1. If you add up its"
                + " terms: the sum has all k < threads",
            f -> last(f) / (1 - f.b() - f.b() / f.u() + last(f)))
        .or(
            "that is the textbook's fraction with the term for k = threads − 1 as its last term. If you"
                + " add up its terms: the last term is the one for k = threads",
            f -> last(f) / f.u() / (1 - f.b() + last(f) / f.u()))
        .or(
            "that is the answer for one thread fewer: the last step of b is n = threads, and u is"
                + " erlangs / threads",
            f ->
                Erlang.secondStep(
                    Erlang.b(f.threads() - 1, f.erlangs()), f.erlangs() / (f.threads() - 1)))
        .or(
            "the steps of b end one thread too early: n = threads is the last step",
            f -> Erlang.secondStep(Erlang.b(f.threads() - 1, f.erlangs()), f.u()))
        .or(
            "that is the answer for one thread more: n = threads is the last step",
            f -> Erlang.c(f.threads() + 1, f.erlangs()))
        .or(
            "the steps of b go one thread too far: n = threads is the last step",
            f -> Erlang.secondStep(Erlang.b(f.threads() + 1, f.erlangs()), f.u()))
        .or(SECOND_STEP, f -> f.b() / (1 - f.u() - f.b()))
        .or(ONE_FACTOR, f -> f.b() / (1 - f.u()))
        .or(NO_LAST_TERM, f -> f.b() / (1 - f.u()) / (1 - f.b()))
        .or(NO_LAST_TERM, f -> Math.min(1, f.b() / (1 - f.u()) / (1 - f.b())))
        .or(ONE_FACTOR, f -> Math.min(1, f.b() / (1 - f.u())))
        .or(SECOND_STEP, f -> Math.min(1, Math.max(0, f.b() / (1 - f.u() - f.b()))))
        .or(SECOND_STEP, f -> f.b() / (1 - f.u()) * (1 - f.b()))
        .or(SECOND_STEP, f -> f.b() / (1 - f.u() * f.b()))
        .or(SECOND_STEP, f -> f.b() / (1 - (1 - f.u()) * f.b()))
        .or(SECOND_STEP, f -> f.b() / (1 - (1 - f.u()) * (1 - f.b())))
        .or(SECOND_STEP, f -> f.b() / (1 + f.u() * (1 - f.b())))
        .or(SECOND_STEP, f -> f.b() / (1 - f.erlangs() * (1 - f.b())))
        .or(
            "u is the load that is not turned away, over the threads. In step two every job stays:"
                + " u is erlangs / threads",
            f -> Erlang.secondStep(f.b(), f.u() * (1 - f.b())))
        .or(
            "u is threads / erlangs, the wrong way around: it is erlangs / threads",
            f -> Erlang.secondStep(f.b(), 1 / f.u()))
        .or(
            "the last line has a u of one thread less: u is erlangs / threads",
            f -> Erlang.secondStep(f.b(), f.erlangs() / (f.threads() - 1)))
        .or(
            "the last line has a u of one thread more: u is erlangs / threads",
            f -> Erlang.secondStep(f.b(), f.erlangs() / (f.threads() + 1)))
        .or(SECOND_STEP, f -> f.b() / 1 - f.u() * (1 - f.b()))
        .or(
            FACTOR,
            f -> f.erlangs() * f.b() / f.spare() / (1 - f.b() + f.erlangs() * f.b() / f.spare()))
        .or(FACTOR, f -> f.b() / f.spare() / (1 - f.b() + f.b() / f.spare()))
        .or(
            "that is the probability that exactly as many jobs as threads are present when there are"
                + " endless threads (Poisson). With a limited number of threads, waiting jobs stay longer",
            f -> poissonAt(f.threads(), f.erlangs()))
        .or(
            "your code returns 0 for any load. In the chapter's loop b starts with 1: from 0, it stays 0",
            f -> 0)
        .or(
            "each step of b divides erlangs × b by n alone, and then adds erlangs × b. The whole sum is"
                + " below the line: erlangs × b / (n + erlangs × b)",
            f -> Erlang.secondStep(withoutParentheses(f), f.u()))
        .or("that is the chance of *not* waiting", f -> 1 - f.c())
        .or("that is a percentage: a probability is between 0 and 1", f -> 100 * f.c())
        .or(
            "that is the probability that at least as many jobs as threads are present when there are"
                + " endless threads (Poisson). With a limited number of threads, waiting jobs stay longer",
            f -> poisson(f.threads(), f.erlangs()))
        .or(
            "the load was cut to a whole number of erlangs. It is a double",
            f -> Erlang.c(f.threads(), Math.floor(f.erlangs())))
        .or(
            "the load was rounded to a whole number of erlangs. It is a double",
            f -> Erlang.c(f.threads(), Math.rint(f.erlangs())));
  }

  /**
   * The textbook's last term with its factor, where all terms up to the last thread add up to 1.
   */
  private static double last(Fleet f) {
    return f.b() * f.threads() / f.spare();
  }

  /** The textbook's first term, where all terms up to the last thread add up to 1. */
  private static double noJob(Fleet f) {
    double term = f.b();
    for (int k = f.threads(); k >= 1; k--) {
      term = term * k / f.erlangs();
    }
    return term;
  }

  /** Explains NaN and infinity, by what else the code has no number for. */
  static NumberCheck.Answer explainNotFinite(NumberCheck.Answer answer, int threads) {
    return answer
        .butIf(c -> isNotFinite(c) && isFinite(760, 740) && !isFinite(760, 750), VANISHES)
        .butIf(c -> isNotFinite(c) && isFinite(720, 690) && !isFinite(740, 725), TERMS)
        .butIf(ChanceMistakes::isNotFinite, notFinite(threads));
  }

  static String notFinite(int threads) {
    return "this is not a number, or it is infinite. "
        + (threads > 100
            ? "Does a number in your code grow with each thread, such as a power, a factorial, or a"
                + " sum? A double ends at about 10^308, which is less than 171!. Compute b one thread at"
                + " a time; every b is between 0 and 1"
            : (threads > 12 ? "Does an int or a long overflow (13! and 21! do), or does" : "Does")
                + " your code divide by 0? Print each b of your loop: every b is between 0 and 1");
  }

  static boolean isNotFinite(double number) {
    return Double.isNaN(number) || Double.isInfinite(number);
  }

  private static boolean isFinite(int threads, double erlangs) {
    return !isNotFinite(ErlangC.chanceOfWaiting(threads, erlangs));
  }

  /** Explains the b of another load with the same threads, from an earlier call. */
  static NumberCheck.Answer explainKept(
      NumberCheck.Answer answer, int threads, double before, double erlangs) {
    double kept = Erlang.secondStep(Erlang.b(threads, before), erlangs / threads);
    return answer.butIf(
        chance -> Math.abs(chance - kept) <= 1e-9,
        Simulated.text(
            "that is the last line with the b of %s erlangs, which was asked before. Does your code keep"
                + " b by the number of threads, such as in a static map? It also depends on the load",
            Simulated.plain(before)));
  }

  /** The step before the last thread whose b gives this chance, or 0. */
  static int stoppedAt(double chance, int threads, double erlangs) {
    double b = 1;
    for (int n = 1; n < threads; n++) {
      b = erlangs * b / (n + erlangs * b);
      double early = Erlang.secondStep(b, erlangs / threads);
      if (Math.abs(chance - early) <= 1e-9 * early) {
        return n;
      }
    }
    return 0;
  }

  /** The last b, if each step is a × b / n + a × b. */
  private static double withoutParentheses(Fleet f) {
    double b = 1;
    for (int n = 1; n <= f.threads(); n++) {
      b = f.erlangs() * b / n + f.erlangs() * b;
    }
    return b;
  }

  private static double poissonAt(int threads, double erlangs) {
    double term = Math.exp(-erlangs);
    for (int k = 1; k <= threads; k++) {
      term = term * erlangs / k;
    }
    return term;
  }

  private static double poisson(int threads, double erlangs) {
    double term = Math.exp(-erlangs);
    double fewer = 0;
    for (int k = 0; k < threads; k++) {
      fewer += term;
      term = term * erlangs / (k + 1);
    }
    return 1 - fewer;
  }
}
