package jobsinpractice.lab4;

import java.util.List;
import java.util.Locale;

/**
 * Mistakes in task 4's number of jobs that one number does not separate. A mistake is named only if
 * it predicts what the learner's code returns for each of a few jobs, and for the jobs at hand.
 */
enum CountMistakes {
  RATE_UP(tooEarly("rounds the rate up to a whole number before it multiplies")) {
    @Override
    double jobs(double rate, double service, int cores) {
      return Math.ceil(Math.ceil(rate) * service);
    }
  },
  RATE_CUT(tooEarly("cuts the rate to a whole number before it multiplies")) {
    @Override
    double jobs(double rate, double service, int cores) {
      return Math.ceil(Math.floor(rate) * service);
    }
  },
  RATE_ROUNDED(tooEarly("rounds the rate to a whole number before it multiplies")) {
    @Override
    double jobs(double rate, double service, int cores) {
      return Math.ceil(Math.round(rate) * service);
    }
  },
  TENTHS(tooEarly("rounds that to one decimal before it rounds it up")) {
    @Override
    double jobs(double rate, double service, int cores) {
      return Math.ceil(Math.round(10 * rate * service) / 10.0);
    }
  },
  HUNDREDTHS(tooEarly("rounds that to two decimals before it rounds it up")) {
    @Override
    double jobs(double rate, double service, int cores) {
      return Math.ceil(Math.round(100 * rate * service) / 100.0);
    }
  },
  DOWN("Your code rounds that down: round it up") {
    @Override
    double jobs(double rate, double service, int cores) {
      return Math.floor(rate * service);
    }
  },
  NEAREST("Your code rounds that to the nearest whole number: round it up") {
    @Override
    double jobs(double rate, double service, int cores) {
      return Math.round(rate * service);
    }
  },
  A_JOB_PER_CORE(
      "Your code returns at least as many jobs as there are cores. But fewer jobs use the scarce"
          + " resource fully, and any more only wait for it") {
    @Override
    double jobs(double rate, double service, int cores) {
      return Math.max(cores, Math.ceil(rate * service));
    }
  };

  private static final int CORES = 8;
  private static final Mix IMPORTS = Mix.of("imports", new Mix.Kind("Import", 1, 0.1, 3.9));

  /** For each, a single place of a pool allows this many jobs per second. */
  private static final double[] RATES = {0.625, 0.4, 2.01, 2.001, 2.075};

  private final String what;

  CountMistakes(String what) {
    this.what = what;
  }

  private static String tooEarly(String rounding) {
    return "Your code " + rounding + ". Round once, at the end, and up";
  }

  /** Returns the number of jobs that code with this mistake returns. */
  abstract double jobs(double rate, double service, int cores);

  /** Returns the explanation for this number of jobs, or "" if no mistake fits all of the code. */
  static String why(Mix mix, int cores, List<Shared> shared, double jobs) {
    double rate = cores / mix.cpuSeconds();
    for (Shared thing : shared) {
      rate = thing.heldSeconds() == 0 ? rate : Math.min(rate, thing.places() / thing.heldSeconds());
    }
    double service = mix.cpuSeconds() + mix.ioSeconds();
    for (CountMistakes mistake : values()) {
      if (mistake.jobs(rate, service, cores) == jobs && mistake.fits()) {
        return String.format(
            Locale.ROOT,
            "%.3f jobs/s times %.4f s is a mean of %.3f jobs. %s",
            rate,
            service,
            rate * service,
            mistake.what);
      }
    }
    return "";
  }

  private boolean fits() {
    double service = IMPORTS.cpuSeconds() + IMPORTS.ioSeconds();
    for (double rate : RATES) {
      List<Shared> pool = List.of(new Shared("pool", 1, 1 / rate));
      Advice advice = VirtualThreads.advise(IMPORTS, CORES, pool, 200);
      if (advice == null || advice.concurrency() != jobs(rate, service, CORES)) {
        return false;
      }
    }
    return true;
  }
}
