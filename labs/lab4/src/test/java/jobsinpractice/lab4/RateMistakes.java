package jobsinpractice.lab4;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Mistakes in what task 4 compares to find the scarce resource. A mistake is named only if it
 * predicts what the learner's code returns for a few lists of resources, and for the list at hand.
 */
enum RateMistakes {
  PLACES("Does your code compare the numbers of places, and the number of cores with them?") {
    @Override
    double compared(Situation jobs, Shared thing) {
      return thing.heldSeconds() == 0 ? Double.POSITIVE_INFINITY : thing.places();
    }
  },
  OVER_SERVICE(
      "Does your code divide the places by the service time? A job holds its place only for the time"
          + " held") {
    @Override
    double compared(Situation jobs, Shared thing) {
      return thing.name().equals(CORES) ? rate(thing) : thing.places() / jobs.service();
    }
  },
  CORES_LEFT_OUT("Does your code compare the cores only when the list is empty?") {
    @Override
    double compared(Situation jobs, Shared thing) {
      return thing.name().equals(CORES) ? Double.POSITIVE_INFINITY : rate(thing);
    }
  },
  HELD("Does your code look for the resource that a job holds for the longest time?") {
    @Override
    double compared(Situation jobs, Shared thing) {
      return thing.name().equals(CORES) ? 0 : -thing.heldSeconds();
    }
  },
  JOBS_UP("Does your code compare jobs in progress that are rounded up already? Round at the end") {
    @Override
    double compared(Situation jobs, Shared thing) {
      return Math.ceil(jobs.jobs(rate(thing)));
    }
  },
  JOBS_ROUNDED(
      "Does your code compare jobs in progress that are rounded already? Round at the end") {
    @Override
    double compared(Situation jobs, Shared thing) {
      return Math.rint(jobs.jobs(rate(thing)));
    }
  },
  RATES_CUT(wholeRates("cut to whole numbers")) {
    @Override
    double compared(Situation jobs, Shared thing) {
      return Math.floor(rate(thing));
    }
  },
  RATES_ROUNDED(wholeRates("rounded to whole numbers")) {
    @Override
    double compared(Situation jobs, Shared thing) {
      return Math.rint(rate(thing));
    }
  };

  private static final String CORES = "cores";

  private static final Situation CLOSE_JOBS =
      Situation.of(
          Mix.of("exports", new Mix.Kind("Export", 1, 0.05, 0.15)),
          8,
          List.of(new Shared("search", 2, 0.118), new Shared("payment", 1, 0.064)));
  private static final Situation CLOSER_JOBS =
      Situation.of(
          Mix.of("exports", new Mix.Kind("Export", 1, 0.05, 0.15)),
          8,
          List.of(new Shared("search", 2, 0.11), new Shared("payment", 1, 0.0625)));
  private static final Situation CLOSE_RATES =
      Situation.of(
          Mix.of("videos", new Mix.Kind("Video", 1, 0.1, 9.9)),
          4,
          List.of(new Shared("upload", 7, 5), new Shared("licence", 6, 5)));
  private static final Situation CLOSER_RATES =
      Situation.of(
          Mix.of("videos", new Mix.Kind("Video", 1, 0.1, 9.9)),
          4,
          List.of(new Shared("upload", 9, 5), new Shared("licence", 6, 5)));
  private static final Situation MANY =
      Situation.of(
          Mix.CHARGES,
          8,
          List.of(
              new Shared("mail", 4, 0.01),
              new Shared("disk", 10, 0.095),
              new Shared("payment", 60, 0.096)));
  private static final Situation FEW_CORES =
      Situation.of(Mix.CHARGES, 2, List.of(new Shared("ftp", 4, 0.001)));
  private static final List<Situation> TELLING =
      List.of(CLOSE_JOBS, CLOSER_JOBS, CLOSE_RATES, CLOSER_RATES, MANY, FEW_CORES);

  private final String question;

  RateMistakes(String question) {
    this.question = question;
  }

  private static String wholeRates(String how) {
    return "Does your code compare rates that are " + how + "? Keep their fractions";
  }

  /** What code with this mistake looks for the least of. */
  abstract double compared(Situation jobs, Shared thing);

  static double rate(Shared thing) {
    return thing.heldSeconds() == 0 ? 1e300 : thing.places() / thing.heldSeconds();
  }

  /** Returns the question about this mistake if it explains all of the code, or the other words. */
  String askedOr(String other) {
    return fits() ? ". " + question : other;
  }

  /** Lists where two rates are so close that rounding hides which one is lower. */
  static List<Situation> close() {
    return List.of(CLOSE_JOBS, CLOSE_RATES, CLOSER_RATES);
  }

  /** Shows the rates of both names, and asks about the mistake that explains all of the code. */
  static String why(Situation jobs, String right, String got) {
    for (RateMistakes mistake : values()) {
      if (mistake.name(jobs).equals(got) && mistake.fits()) {
        return rates(jobs, right, got) + ". " + mistake.question;
      }
    }
    return rates(jobs, right, got)
        + ". The lowest rate counts: places over time held, and cores over CPU time";
  }

  /** Returns whether one of these mistakes explains all of the code, and this name. */
  static boolean explains(Situation jobs, String got) {
    return Arrays.stream(values())
        .anyMatch(mistake -> mistake.name(jobs).equals(got) && mistake.fits());
  }

  private static String rates(Situation jobs, String right, String got) {
    return number(got, rateOf(jobs, got))
        + " jobs/s, and "
        + number(right, rateOf(jobs, right)).replace(" allow", " only allow");
  }

  private static String number(String name, double rate) {
    return (name.equals(CORES) ? "the cores allow " : name + " allows ")
        + String.format(Locale.ROOT, "%.2f", rate).replaceAll("\\.?0+$", "");
  }

  private static double rateOf(Situation jobs, String name) {
    for (Shared thing : jobs.shared()) {
      if (thing.name().equals(name)) {
        return rate(thing);
      }
    }
    return jobs.cores() / jobs.mix().cpuSeconds();
  }

  /** The name of the scarce resource for code with this mistake. */
  private String name(Situation jobs) {
    Shared least = new Shared(CORES, jobs.cores(), jobs.mix().cpuSeconds());
    for (Shared thing : jobs.shared()) {
      least = compared(jobs, thing) < compared(jobs, least) ? thing : least;
    }
    return least.name();
  }

  boolean fits() {
    for (Situation jobs : TELLING) {
      Advice advice = jobs.advised();
      if (advice == null || !name(jobs).equals(advice.scarce())) {
        return false;
      }
    }
    return true;
  }
}
