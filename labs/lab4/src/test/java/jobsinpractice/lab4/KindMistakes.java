package jobsinpractice.lab4;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Mistakes in task 4 about a mix of two kinds of jobs. A mistake is named only if it predicts what
 * the learner's code returns for a few processes, and for the process at hand.
 */
enum KindMistakes {
  FIRST("Does your code look at one kind of job?") {
    @Override
    Mix.Kind like(Mix mix) {
      return mix.kinds().get(0).share(1);
    }
  },
  LAST("Does your code look at one kind of job?") {
    @Override
    Mix.Kind like(Mix mix) {
      return mix.kinds().get(1).share(1);
    }
  },
  ALIKE("Does your code count the kinds the same, although their shares differ?") {
    @Override
    Mix.Kind like(Mix mix) {
      return job(sum(mix).cpuSeconds() / 2, sum(mix).ioSeconds() / 2);
    }
  },
  SUM("Does your code add up the times of the kinds without their shares?") {
    @Override
    Mix.Kind like(Mix mix) {
      return sum(mix);
    }
  },
  LONGEST("Does your code take the longest of the kinds' times?") {
    @Override
    Mix.Kind like(Mix mix) {
      Mix.Kind first = mix.kinds().get(0);
      Mix.Kind second = mix.kinds().get(1);
      return job(
          Math.max(first.cpuSeconds(), second.cpuSeconds()),
          Math.max(first.ioSeconds(), second.ioSeconds()));
    }
  },
  CPU_OF_FIRST("Does your code divide the cores by the CPU time of one kind?") {
    @Override
    Mix.Kind like(Mix mix) {
      return withCpuOf(mix.kinds().get(0), mix);
    }
  },
  CPU_OF_LAST("Does your code divide the cores by the CPU time of one kind?") {
    @Override
    Mix.Kind like(Mix mix) {
      return withCpuOf(mix.kinds().get(1), mix);
    }
  };

  /** What each mistake returns differs from what is right, and from what the others return. */
  static final List<Situation> TWO_KINDS =
      List.of(
          Situation.of(
              Mix.of(
                  "mails and exports",
                  new Mix.Kind("Mail", 0.8, 0.004, 0.046),
                  new Mix.Kind("Export", 0.2, 0.01, 0.39)),
              2,
              List.of(new Shared("payment", 12, 0.1))),
          Situation.of(Mix.SHOP, 4, List.of()),
          Situation.of(Mix.SHOP, 4, List.of(new Shared("database", 10, 0.05))));

  private final String question;

  KindMistakes(String question) {
    this.question = question;
  }

  /** Returns a job with the times that code with this mistake computes with. */
  abstract Mix.Kind like(Mix mix);

  /** Returns the explanation for this advice, or "" if no mistake fits all of the code. */
  static String why(Situation jobs, Predicate<Advice> isLike) {
    Mix mix = jobs.mix();
    for (KindMistakes mistake : mix.kinds().size() == 2 ? values() : new KindMistakes[0]) {
      Mix.Kind like = mistake.like(mix);
      if (isLike.test(jobs.with(like).right()) && mistake.fits()) {
        return String.format(
            Locale.ROOT,
            "that is right for a CPU demand of %.4f s and a service time of %.4f s. Over all jobs, the"
                + " means are %.4f and %.4f s. %s Take mix.cpuSeconds() and mix.ioSeconds()",
            like.cpuSeconds(),
            like.cpuSeconds() + like.ioSeconds(),
            mix.cpuSeconds(),
            mix.cpuSeconds() + mix.ioSeconds(),
            mistake.question);
      }
    }
    return "";
  }

  private boolean fits() {
    for (Situation each : TWO_KINDS) {
      Advice right = each.with(like(each.mix())).right();
      Advice got = each.advised();
      if (got == null
          || got.concurrency() != right.concurrency()
          || !right.scarce().equals(got.scarce())) {
        return false;
      }
    }
    return true;
  }

  private static Mix.Kind sum(Mix mix) {
    Mix.Kind first = mix.kinds().get(0);
    Mix.Kind second = mix.kinds().get(1);
    return job(first.cpuSeconds() + second.cpuSeconds(), first.ioSeconds() + second.ioSeconds());
  }

  /** Returns a job with this kind's CPU time, and the mean service time of the mix. */
  private static Mix.Kind withCpuOf(Mix.Kind kind, Mix mix) {
    return job(kind.cpuSeconds(), mix.cpuSeconds() + mix.ioSeconds() - kind.cpuSeconds());
  }

  private static Mix.Kind job(double cpu, double io) {
    return new Mix.Kind("Job", 1, cpu, io);
  }
}
