package jobsinpractice.lab4;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parameters of task 4. */
record Situation(Mix mix, int cores, List<Shared> shared, int platformMost) {
  /** Returns parameters for checks in which the number of platform threads does not matter. */
  static Situation of(Mix mix, int cores, List<Shared> shared) {
    return new Situation(mix, cores, shared, 200);
  }

  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    out.append(mix).append(" on ").append(cores).append(cores == 1 ? " core, " : " cores, ");
    out.append(number(mix.cpuSeconds())).append(" s CPU, ");
    out.append(number(mix.ioSeconds())).append(" s I/O");
    if (mix.kinds().size() > 1) {
      out.append(" on average (");
      out.append(mix.kinds().stream().map(Situation::shown).collect(Collectors.joining("; ")));
      out.append(")");
    }
    for (Shared thing : shared) {
      out.append("; ").append(thing.name()).append(": ").append(thing.places());
      out.append(thing.places() == 1 ? " place" : " places");
      out.append(", held ").append(number(thing.heldSeconds())).append(" s");
    }
    return out.append("; ").append(platformMost).append(" platform threads").toString();
  }

  private static String shown(Mix.Kind kind) {
    String cpu = number(kind.cpuSeconds());
    String io = number(kind.ioSeconds());
    return Math.round(100 * kind.share()) + "% of the jobs: " + cpu + " s CPU, " + io + " s I/O";
  }

  Situation with(List<Shared> other) {
    return new Situation(mix, cores, other, platformMost);
  }

  /** Asks about the kinds if a mistake about them explains the code, or returns "". */
  String kinds(Predicate<Advice> isLike) {
    return KindMistakes.why(this, isLike);
  }

  /** Returns this with jobs that all have the times of this kind. */
  Situation with(Mix.Kind kind) {
    return new Situation(Mix.of("jobs", kind), cores, shared, platformMost);
  }

  double service() {
    return mix.cpuSeconds() + mix.ioSeconds();
  }

  /** Returns how many jobs are in progress on average at this rate, in jobs per second. */
  double jobs(double rate) {
    return rate * service();
  }

  /** Returns what is right here. */
  Advice right() {
    String scarce = "cores";
    double rate = cores / mix.cpuSeconds();
    for (Shared thing : shared) {
      if (RateMistakes.rate(thing) < rate) {
        rate = RateMistakes.rate(thing);
        scarce = thing.name();
      }
    }
    int concurrency = (int) Math.ceil(jobs(rate));
    return new Advice(concurrency > platformMost, concurrency, scarce);
  }

  /** Returns what the learner's code advises here. */
  Advice advised() {
    return VirtualThreads.advise(mix, cores, shared, platformMost);
  }

  /** Never so close to a whole number that the order of the operations would matter. */
  static Situation random(RandomGenerator random) {
    while (true) {
      double cpu = random.nextInt(1, 60) / 1000.0;
      double io = random.nextInt(1, random.nextInt(4) == 0 ? 60 : 800) / 1000.0;
      List<Shared> shared = new ArrayList<>();
      String[] names = {"mail", "ftp", "search", "payment", "disk"};
      for (int i = 0; i < random.nextInt(6); i++) {
        double held = random.nextInt(20) == 0 ? 0 : io * random.nextInt(1, 101) / 100;
        shared.add(new Shared(names[shared.size()], random.nextInt(1, 60), held));
      }
      double share = random.nextInt(4) == 0 ? random.nextInt(1, 100) / 100.0 : 1;
      Mix mix =
          share == 1
              ? Mix.of("jobs", new Mix.Kind("Job", 1, cpu, io))
              : Mix.of(
                  "jobs",
                  new Mix.Kind("Job", share, cpu, io),
                  new Mix.Kind("Other", 1 - share, cpu * random.nextInt(1, 5), io));
      int most = random.nextInt(1, 200);
      Situation input = new Situation(mix, random.nextInt(1, 33), List.copyOf(shared), most);
      boolean clear =
          Stream.concat(
                  Stream.of(input.cores / mix.cpuSeconds()),
                  shared.stream().map(RateMistakes::rate))
              .mapToDouble(rate -> input.jobs(rate))
              .allMatch(jobs -> jobs > 1e9 || Math.abs(jobs - Math.rint(jobs)) > 1e-6);
      if (clear) return input;
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.5f", value).replaceAll("0+$", "").replaceAll("\\.$", "");
  }
}
