package jobsinpractice.lab5;

import jobsinpractice.lab5.ErlangTest.Fleet;

/** The mean waits that known mistakes give. */
final class WaitMistakes {
  private static final String ROUNDED =
      "threads − erlangs was rounded, as if 3 − 2.4 were 1. Keep its fraction";
  private static final String WHOLE_SECONDS =
      "the wait was cut or rounded to whole seconds. Return seconds with their fraction";
  private static final String WHOLE =
      "the load was cut to a whole number of erlangs. It is a double";

  static final Suspects<Fleet> SUSPECTS = waits();

  private WaitMistakes() {}

  private static Suspects<Fleet> waits() {
    return Suspects.of(Fleet::meanWait, ErlangTest.telling())
        .or("that is in milliseconds, and seconds are asked", f -> 1_000 * f.meanWait())
        .or(
            "your code returns 0 where the load is less than 1 erlang, and is right for larger loads."
                + " Jobs arrive at random, so with a small load some jobs also wait: only with 0 erlangs"
                + " does no job wait",
            f -> f.erlangs() < 1 ? 0 : f.meanWait())
        .or(
            "your code returns infinity where less than one thread is free, and is right for other"
                + " fleets. Is the load rounded before it is compared with the threads, or is it compared"
                + " with threads − 1? Only as many erlangs as threads, or more, are overload",
            f -> f.spare() < 1 ? Double.POSITIVE_INFINITY : f.meanWait())
        .or(
            "that is in milliseconds, and seconds are asked",
            f -> f.c() * f.serviceTime().toMillis() / f.spare())
        .or(
            "that is the mean wait of the jobs that have to wait. Here all jobs count, also jobs"
                + " that start at once: multiply by the chance of waiting",
            f -> f.seconds() / f.spare())
        .or(
            "that is the time from push to end. A wait ends when the job starts, so don't add the"
                + " service time",
            f -> f.meanWait() + f.seconds())
        .or(
            "that is in service times, not in seconds: multiply by the service time",
            f -> f.meanWait() / f.seconds())
        .or(
            "that is chance × service time. Divide it by the threads that the load leaves free,"
                + " threads − erlangs",
            f -> f.c() * f.seconds())
        .or(
            "that was divided by 1 − utilization. That is the free share of one thread: divide by"
                + " threads − erlangs",
            f -> f.c() * f.seconds() / (1 - f.u()))
        .or(
            "that was divided by erlangs − threads, the wrong way around",
            f -> f.c() * f.seconds() / -f.spare())
        .or(
            "that was multiplied by threads − erlangs: divide by it",
            f -> f.c() * f.seconds() * f.spare())
        .or(
            "threads − erlangs was cut to a whole number, as if 3 − 2.4 were 0. Keep its fraction",
            f -> f.c() * f.seconds() / Math.floor(f.spare()))
        .or(
            "threads − erlangs was rounded up, as if 3 − 2.4 were 1. Keep its fraction",
            f -> f.c() * f.seconds() / Math.ceil(f.spare()))
        .or(
            "your code divides by 1 where threads − erlangs is less than 1, as Math.max(1, …) does. Less than"
                + " one free thread makes the wait longer: divide by 0.6 if 0.6 threads are free",
            f -> f.c() * f.seconds() / Math.max(1, f.spare()))
        .or(
            "that was divided by threads − erlangs + 1. Divide by threads − erlangs",
            f -> f.c() * f.seconds() / (f.spare() + 1))
        .or(ROUNDED, f -> f.c() * f.seconds() / Math.rint(f.spare()))
        .or(ROUNDED, f -> f.c() * f.seconds() / Math.round(f.spare()))
        .or(WHOLE, f -> Erlang.c(f.threads(), Math.floor(f.erlangs())) * f.seconds() / f.spare())
        .or(WHOLE, f -> Erlang.meanWait(f.threads(), Math.floor(f.erlangs()), f.seconds()))
        .or(
            "that was divided by all threads. Divide by the threads that the load leaves free, threads −"
                + " erlangs",
            f -> f.c() * f.seconds() / f.threads())
        .or(
            "utilization was used as the chance of waiting. They are equal for a single thread only",
            f -> f.u() * f.seconds() / f.spare())
        .or(
            "Erlang B was used as the chance of waiting: call chanceOfWaiting",
            f -> f.b() * f.seconds() / f.spare())
        .or(
            "that is how many jobs wait on average. How long one of them waits is a time: use the"
                + " service time",
            f -> f.c() * f.erlangs() / f.spare())
        .or(
            "the service time was cut to whole seconds, as if 400 ms were 0. Use Seconds.of",
            f -> f.c() * f.serviceTime().toSeconds() / f.spare())
        .or(
            "only one part of the service time was used: toSecondsPart and toMillisPart leave out"
                + " the larger units. Use Seconds.of",
            f -> f.c() * f.serviceTime().toSecondsPart() / f.spare())
        .or(
            "only one part of the service time was used: toSecondsPart and toMillisPart leave out"
                + " the larger units. Use Seconds.of",
            f -> f.c() * f.serviceTime().toMillisPart() / 1_000.0 / f.spare())
        .or(
            "the service time was cut to whole milliseconds, as if 200.7 ms were 200. Use Seconds.of",
            f -> f.c() * f.serviceTime().toMillis() / 1_000.0 / f.spare())
        .or(
            "the wait was cut to whole milliseconds. Return seconds with their fraction",
            f -> Math.floor(1_000 * f.meanWait()) / 1_000)
        .or(
            "the wait was rounded to whole milliseconds. Return seconds with their fraction",
            f -> Math.rint(1_000 * f.meanWait()) / 1_000)
        .or(WHOLE_SECONDS, f -> Math.floor(f.meanWait()))
        .or(WHOLE_SECONDS, f -> Math.rint(f.meanWait()))
        .or(
            "that was divided by threads alone, and then erlangs was subtracted. Divide by the difference,"
                + " (threads − erlangs)",
            f -> f.c() * f.seconds() / f.threads() - f.erlangs())
        .or(
            "that is how many jobs wait on average, times the service time. A job waits for chance × service"
                + " time / (threads − erlangs)",
            f -> f.c() * f.erlangs() / f.spare() * f.seconds())
        .or(
            "your code uses 400 ms for every fleet. Use the parameter serviceTime",
            f -> f.c() * 0.4 / f.spare())
        .or(
            "your code divides by 2 for every fleet. Divide by threads − erlangs",
            f -> f.c() * f.seconds() / 2);
  }
}
