package jobsinpractice.lab4;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Mistakes in what task 4 compares to find the scarce resource. A mistake is named only if it
 * predicts what the learner's code returns for a few lists of resources, and for the list at hand.
 */
enum RateMistakes {
  PLACES("Does your code compare the numbers of places, and the number of cores with them?") {
    @Override
    double compared(Jobs jobs, Shared thing) {
      return thing.heldSeconds() == 0 ? Double.POSITIVE_INFINITY : thing.places();
    }
  },
  HELD("Does your code look for the resource that a job holds for the longest time?") {
    @Override
    double compared(Jobs jobs, Shared thing) {
      return thing.name().equals(CORES) ? 0 : -thing.heldSeconds();
    }
  },
  JOBS_UP("Does your code compare jobs in progress that are rounded up already? Round at the end") {
    @Override
    double compared(Jobs jobs, Shared thing) {
      return Math.ceil(rate(thing) * jobs.service());
    }
  },
  JOBS_ROUNDED(
      "Does your code compare jobs in progress that are rounded already? Round at the end") {
    @Override
    double compared(Jobs jobs, Shared thing) {
      return Math.rint(rate(thing) * jobs.service());
    }
  },
  RATES_CUT(wholeRates("cut to whole numbers")) {
    @Override
    double compared(Jobs jobs, Shared thing) {
      return Math.floor(rate(thing));
    }
  },
  RATES_ROUNDED(wholeRates("rounded to whole numbers")) {
    @Override
    double compared(Jobs jobs, Shared thing) {
      return Math.rint(rate(thing));
    }
  };

  private static final String CORES = "cores";

  /** What a question is about: the cores as a resource, the service time, and the resources. */
  record Jobs(Mix mix, int cores, List<Shared> shared) {
    double service() {
      return mix.cpuSeconds() + mix.ioSeconds();
    }
  }

  private static final Jobs CLOSE_JOBS =
      new Jobs(
          Mix.of("exports", new Mix.Kind("Export", 1, 0.05, 0.15)),
          8,
          List.of(new Shared("search", 2, 0.118), new Shared("payment", 1, 0.064)));
  private static final Jobs CLOSER_JOBS =
      new Jobs(
          Mix.of("exports", new Mix.Kind("Export", 1, 0.05, 0.15)),
          8,
          List.of(new Shared("search", 2, 0.11), new Shared("payment", 1, 0.0625)));
  private static final Jobs CLOSE_RATES =
      new Jobs(
          Mix.of("videos", new Mix.Kind("Video", 1, 0.1, 9.9)),
          4,
          List.of(new Shared("upload", 7, 5), new Shared("licence", 6, 5)));
  private static final Jobs CLOSER_RATES =
      new Jobs(
          Mix.of("videos", new Mix.Kind("Video", 1, 0.1, 9.9)),
          4,
          List.of(new Shared("upload", 9, 5), new Shared("licence", 6, 5)));
  private static final Jobs MANY =
      new Jobs(
          Mix.CHARGES,
          8,
          List.of(
              new Shared("mail", 4, 0.01),
              new Shared("disk", 10, 0.095),
              new Shared("payment", 60, 0.096)));
  private static final List<Jobs> TELLING =
      List.of(CLOSE_JOBS, CLOSER_JOBS, CLOSE_RATES, CLOSER_RATES, MANY);

  private final String question;

  RateMistakes(String question) {
    this.question = question;
  }

  private static String wholeRates(String how) {
    return "Does your code compare rates that are " + how + "? Keep their fractions";
  }

  /** What code with this mistake looks for the least of. */
  abstract double compared(Jobs jobs, Shared thing);

  static double rate(Shared thing) {
    return thing.heldSeconds() == 0 ? 1e300 : thing.places() / thing.heldSeconds();
  }

  /** Lists where two rates are so close that rounding hides which one is lower. */
  static List<Jobs> close() {
    return List.of(CLOSE_JOBS, CLOSE_RATES, CLOSER_RATES);
  }

  /** The name of the scarce resource for code with this mistake, or without one. */
  static String least(Jobs jobs, ToDoubleFunction<Shared> compared) {
    Shared least = new Shared(CORES, jobs.cores, jobs.mix.cpuSeconds());
    for (Shared thing : jobs.shared) {
      least = compared.applyAsDouble(thing) < compared.applyAsDouble(least) ? thing : least;
    }
    return least.name();
  }

  /** Shows the rates of both names, and asks about the mistake that explains all of the code. */
  static String why(Jobs jobs, String right, String got) {
    for (RateMistakes mistake : values()) {
      if (mistake.name(jobs).equals(got) && mistake.fits()) {
        return rates(jobs, right, got) + ". " + mistake.question;
      }
    }
    return rates(jobs, right, got)
        + ". The lowest rate counts: places over time held, and cores over CPU time";
  }

  /** Returns whether one of these mistakes explains all of the code, and this name. */
  static boolean explains(Jobs jobs, String got) {
    return Arrays.stream(values())
        .anyMatch(mistake -> mistake.name(jobs).equals(got) && mistake.fits());
  }

  private static String rates(Jobs jobs, String right, String got) {
    return number(got, rateOf(jobs, got))
        + " jobs/s, and "
        + number(right, rateOf(jobs, right)).replace(" allow", " only allow");
  }

  private static String number(String name, double rate) {
    return (name.equals(CORES) ? "the cores allow " : name + " allows ")
        + String.format(Locale.ROOT, "%.2f", rate).replaceAll("\\.?0+$", "");
  }

  private static double rateOf(Jobs jobs, String name) {
    for (Shared thing : jobs.shared) {
      if (thing.name().equals(name)) {
        return rate(thing);
      }
    }
    return jobs.cores / jobs.mix.cpuSeconds();
  }

  private String name(Jobs jobs) {
    return least(jobs, thing -> compared(jobs, thing));
  }

  boolean fits() {
    for (Jobs jobs : TELLING) {
      Advice advice = VirtualThreads.advise(jobs.mix, jobs.cores, jobs.shared, 200);
      if (advice == null || !name(jobs).equals(advice.scarce())) {
        return false;
      }
    }
    return true;
  }
}
