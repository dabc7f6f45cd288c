package jobsinpractice.lab4;

import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(4)
@DisplayName("How many threads")
class ChooserTest {
  static final Task CHOOSER =
      Task.of(4, 3, "how many threads")
          .asks(
              "answer the smallest number of threads that does 95% of what the cores can do, with the"
                  + " p95 service time under the cap; where none does both, the largest that keeps"
                  + " the cap")
          .lookAt("Trial, Measured (this lab) · chapter 4, \"The smallest number that is enough\"")
          .whenThrown(
              Trials.NoThreads.class,
              "a process without threads is not to be tried: the smallest trial is one thread")
          .whenThrown(
              Trials.TooManyThreads.class,
              "more threads than `most` are not to be had, so not to be tried, either");

  @Test
  @Tag("task-3")
  @DisplayName("charges on 2 cores, cap 0.5 s: 55 threads")
  void charges() {
    choose(55, Mix.CHARGES, 2, 0.5, 120);
  }

  @Test
  @Tag("task-3")
  @DisplayName("shop on 4 cores, cap 0.4 s: 21 threads")
  void shop() {
    choose(21, Mix.SHOP, 4, 0.4, 120);
  }

  @Test
  @Tag("task-3")
  @DisplayName("indexing on 2 cores, cap 0.3 s: the cap comes first, 4 threads")
  void indexing() {
    choose(4, Mix.INDEXING, 2, 0.3, 120);
  }

  @Test
  @Tag("task-3")
  @DisplayName("thumbnails on 2 cores, cap 0.45 s: 3 threads")
  void thumbnails() {
    choose(3, Mix.THUMBNAILS, 2, 0.45, 120);
  }

  @Test
  @Tag("task-3")
  @DisplayName("a cap that even one thread breaks: 0 threads")
  void nothingKeepsIt() {
    Trials trials = new Trials(Mix.INDEXING, 2, 120);
    CHOOSER
        .expect(0, "threads")
        .given("indexing on 2 cores, cap 0.1 s; one thread has a p95 service time of 0.22 s")
        .got(Chooser.threads(Mix.INDEXING, 2, 0.1, 120, trials))
        .butIf(1, "one thread breaks this cap already, so no number keeps it: that is said by a 0")
        .butIf(-1, "no number keeps the cap, and that is said by a 0")
        .butIf(
            threads -> threads > 1,
            "that breaks the cap, and so does one thread: where none keeps it, the answer is 0")
        .otherwise("no number of threads keeps this cap");
  }

  @Test
  @Tag("task-3")
  @DisplayName("40 threads at most, and 55 would be enough: 40")
  void notToBeHad() {
    Trials trials = new Trials(Mix.CHARGES, 2, 40);
    CHOOSER
        .expect(40, "threads")
        .given(
            "charges on 2 cores, cap 0.5 s; `most` is 40, and 40 do 76% of what the cores can do")
        .got(Chooser.threads(Mix.CHARGES, 2, 0.5, 40, trials))
        .butIf(
            0, "0 says that the cap cannot be kept, and 40 threads keep it: the largest that does")
        .butIf(-1, "none reaches 95%, so it is the largest that keeps the cap: all 40")
        .butIf(39, "40 are to be had: `most` itself may be used")
        .butIf(threads -> threads > 40, "`most` is 40: more threads are not to be had")
        .butIf(2, "that is the number of cores: charges wait 96% of their time")
        .otherwise("none reaches 95%, and 40 is the largest that keeps the cap");
  }

  @Test
  @Tag("task-3")
  @DisplayName("a service time of exactly the cap is allowed")
  void exactly() {
    Trial table =
        threads ->
            threads < 1
                ? Trials.refuse()
                : new Measured(Math.min(threads * 10.0, 39.9), threads * 0.125);
    CHOOSER
        .expect(4, "threads")
        .given(
            "indexing on 2 cores; N threads do N · 10 jobs/s, at most 39.9 of 40; p95 N · 0.125 s; the"
                + " cap is 0.5 s")
        .got(Chooser.threads(Mix.INDEXING, 2, 0.5, 120, table))
        .butIf(3, "with 4 threads the p95 is exactly 0.5 s, and that keeps a cap of 0.5 s")
        .butIf(5, "with 5 threads the p95 is 0.625 s, and the cap is 0.5 s")
        .butIf(
            threads -> threads == 1 || threads == 2,
            "so few keep the cap, and do no 95% of what the cores can do: that is 95% of cores over"
                + " CPU demand, not of what so many threads can do at most")
        .otherwise("4 threads do 39.9 of 40 jobs/s, and the p95 is exactly the cap");
  }

  private static void choose(int expected, Mix mix, int cores, double cap, int most) {
    Trials trials = new Trials(mix, cores, most);
    int answer = Chooser.threads(mix, cores, cap, most, trials);
    double ceiling = cores / mix.cpuSeconds();
    boolean known = answer >= 1 && answer <= most;
    Measured there = known ? trials.with(answer) : new Measured(0, 0);
    double share = there.throughput() / ceiling;
    String does =
        answer < 1 || answer > most
            ? ""
            : String.format(
                java.util.Locale.ROOT,
                "; %d threads do %.1f%%, p95 %.3f s",
                answer,
                100 * share,
                there.p95ServiceSeconds());
    double cross = ceiling * (mix.cpuSeconds() + mix.ioSeconds());
    CHOOSER
        .expect(expected, "threads")
        .given(
            String.format(
                java.util.Locale.ROOT,
                "%s on %d cores, which can do %.1f jobs/s; cap %s s%s",
                mix,
                cores,
                ceiling,
                cap,
                does))
        .got(answer)
        .butIf(threads -> threads < 1, "a process with that many threads does nothing")
        .butIf(threads -> threads > most, "`most` is " + most + ": more are not to be had")
        .butIf(
            most,
            there.p95ServiceSeconds() > cap
                ? "more is not always better: the cores do no more than they can, and each job"
                    + " waits longer for one, so the cap is broken"
                : "more is not always better: fewer threads do 95% as well, and the smallest number"
                    + " that does is asked")
        .butIf(
            threads -> threads == cores && expected > cores,
            "that is the number of cores, right for jobs that never wait; while one of these waits,"
                + " its core could run another")
        .butIf(
            1,
            "one thread does 95% of its own bound; asked is 95% of what the cores can do, which is"
                + " the bound with as many threads as you like")
        .butIf(
            threads -> there.p95ServiceSeconds() > cap && share >= 0.95,
            "the throughput is reached, but the service time is over the cap, and the cap comes"
                + " first")
        .butIf(
            threads -> there.p95ServiceSeconds() > cap,
            "with so many threads 95 of 100 jobs do not keep the cap: the largest number"
                + " that does is smaller")
        .butIf(
            threads -> threads > expected,
            "fewer threads do 95% as well, and the smallest number that does is asked")
        .butIf(
            threads -> threads == Math.round(cross) || threads == Math.ceil(cross),
            "that is where the two bounds cross, at about 90% of what the cores can do: there, jobs still"
                + " meet at the cores by chance and find them idle at other times, so it takes a few"
                + " threads more")
        .butIf(
            threads -> expected == threads + 1,
            "one thread too few: the next one still keeps the cap, and does more")
        .butIf(
            threads -> share >= 0.89 && share < 0.95,
            "that is 90% or so of what the cores can do, and 95% is asked")
        .butIf(
            threads -> share < 0.95,
            "that is less than 95% of what the cores can do, and more threads would keep the cap,"
                + " too")
        .otherwise(
            "the first number, counted up from 1, that does 95% or is the last to keep the cap");
  }
}
