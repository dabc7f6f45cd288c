package jobsinpractice.lab4;

import java.util.Locale;
import java.util.stream.Stream;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(4)
@DisplayName("How many threads")
class ChooserTest {
  static final Task CHOOSER =
      Task.of(4, 3, "how many threads")
          .asks(
              "return the smallest number of threads that reaches 95% of the core ceiling with a p95"
                  + " service time within the cap; if none does both, return the largest that keeps"
                  + " the cap")
          .lookAt("Trial, Measured (this lab) · chapter 4, \"The smallest number that is enough\"")
          .whenThrown(
              Trials.NoThreads.class,
              "a process has at least one thread, so 1 is the smallest number that can be tried")
          .whenThrown(
              Trials.TooManyThreads.class,
              "`most` threads are available: more than that cannot be tried");

  @Test
  @Order(1)
  @Tag("task-3")
  @DisplayName("charges on 2 cores, cap 0.5 s: 55 threads")
  void charges() {
    choose(55, Mix.CHARGES, 2, 0.5, 120);
  }

  @Test
  @Order(2)
  @Tag("task-3")
  @DisplayName("shop on 4 cores, cap 0.4 s: 21 threads")
  void shop() {
    choose(21, Mix.SHOP, 4, 0.4, 120);
  }

  @Test
  @Order(3)
  @Tag("task-3")
  @DisplayName("indexing on 2 cores, cap 0.3 s: the cap comes first, 4 threads")
  void indexing() {
    choose(4, Mix.INDEXING, 2, 0.3, 120);
  }

  @Test
  @Order(4)
  @Tag("task-3")
  @DisplayName("thumbnails on 2 cores, cap 0.45 s: 3 threads")
  void thumbnails() {
    choose(3, Mix.THUMBNAILS, 2, 0.45, 120);
  }

  @Test
  @Order(5)
  @Tag("task-3")
  @DisplayName("a number that reaches the goal and breaks the cap: one thread fewer")
  void goalAndCapTogether() {
    Tried table =
        new Tried(
            table(threads -> new Measured(threads == 4 ? 39 : threads * 9, threads * 0.1), 20));
    CHOOSER
        .expect(3, "threads")
        .given(
            "indexing on 2 cores, cap 0.35 s; 3 threads do 27 of 40 jobs/s with a p95 of 0.3 s, and 4"
                + " threads do 39 with a p95 of 0.4 s")
        .got(Chooser.threads(Mix.INDEXING, 2, 0.35, 20, table))
        .butIf(
            threads -> threads > 3 && !table.has((int) threads),
            "your code returned a number of threads that it did not try: it breaks the cap")
        .butIf(4, "4 threads reach the goal and break the cap: check the cap before the goal")
        .butIf(threads -> threads > 4, "4 threads break the cap already, and more break it further")
        .butIf(
            threads -> threads >= 1 && threads < 3,
            "3 threads still keep the cap and do more: when no number reaches the goal within the"
                + " cap, return the largest that keeps it")
        .butIf(0, "1 thread keeps the cap, and so do 2 and 3: return the largest that keeps it")
        .otherwise("no number reaches the goal within the cap, and 3 is the largest that keeps it");
  }

  @Test
  @Order(6)
  @Tag("task-3")
  @DisplayName("a cap that even one thread breaks: 0 threads")
  void nothingKeepsIt() {
    Tried one = new Tried(table(n -> new Measured(n * 9, n * 0.3), 20));
    CHOOSER
        .expect(1, "threads")
        .given(
            "indexing on 4 cores, cap 0.5 s; 1 thread does 9 of 80 jobs/s with a p95 of 0.3 s, and 2"
                + " threads do 18 with a p95 of 0.6 s")
        .got(Chooser.threads(Mix.INDEXING, 4, 0.5, 20, one))
        .butIf(
            threads -> threads > 1 && !one.has(1),
            "your code tried neither 1 thread, nor any number that keeps this cap, and only 1 does:"
                + " begin with trial.with(1)")
        .butIf(
            threads -> threads > 1,
            "that breaks the cap: 2 threads have a p95 of 0.6 s already, so only 1 keeps it")
        .butIf(0, "1 thread keeps this cap: 0 is the result only when even 1 thread breaks it")
        .butIf(-1, "1 thread keeps this cap, and a number of threads is not negative")
        .otherwise("1 is the only number of threads that keeps this cap");
    Tried trials = new Tried(new Trials(Mix.INDEXING, 2, 120));
    CHOOSER
        .expect(0, "threads")
        .given("indexing on 2 cores, cap 0.1 s; one thread has a p95 service time of 0.22 s")
        .got(Chooser.threads(Mix.INDEXING, 2, 0.1, 120, trials))
        .butIf(
            threads -> threads > 0 && !trials.has(1),
            "your code never tries 1 thread, which breaks this cap already: begin with trial.with(1)")
        .butIf(1, "one thread breaks this cap already: when no number keeps it, return 0")
        .butIf(-1, "when no number keeps the cap, return 0, not -1")
        .butIf(
            threads -> threads > 1,
            "that breaks the cap, and so does one thread: when no number keeps it, return 0")
        .otherwise("no number of threads keeps this cap");
  }

  @Test
  @Order(7)
  @Tag("task-3")
  @DisplayName("40 threads at most, and 55 would be enough: 40")
  @Promise("Only numbers from 1 to most can be tried.")
  void mostIsTooFew() {
    Tried trials = new Tried(new Trials(Mix.CHARGES, 2, 40));
    String given =
        "charges on 2 cores, cap 0.5 s; `most` is 40, and 40 threads reach 76% of the ceiling";
    CHOOSER
        .expect(40, "threads")
        .given(given)
        .got(Chooser.threads(Mix.CHARGES, 2, 0.5, 40, trials))
        .butIf(
            0, "40 threads keep the cap: when none reaches 95%, return the largest that keeps it")
        .butIf(-1, "none reaches 95%, so return the largest that keeps the cap: all 40")
        .butIf(39, "40 threads are available and keep the cap: `most` itself can be used")
        .butIf(threads -> threads > 40, "`most` is 40: more threads are not available")
        .butIf(
            threads -> threads > 0 && threads < 39,
            "none reaches 95%, and 40 threads keep the cap and do more than that")
        .otherwise("none reaches 95%, and 40 is the largest that keeps the cap");
    CHOOSER
        .expectThat("trials only with 1 to 40 threads")
        .given(given)
        .butIf(
            !trials.refused().isEmpty(),
            "your code called " + trials.refused() + ", and caught the exception",
            "only the tests' trial throws for a number that cannot be tried; another trial returns a"
                + " result, and nothing ends the search there. Compare the number with 1 and `most`"
                + " before the call, and do not catch exceptions of a trial")
        .otherwise(true, "", "");
    Trial flat = table(threads -> new Measured(Math.min(threads * 10.0, 384), 0.25), 40);
    CHOOSER
        .expect(40, "threads")
        .given(
            "charges on 2 cores, which can do 500 jobs/s; cap 0.5 s; `most` is 40; N threads do N · 10"
                + " jobs/s, at most 384, with a p95 of 0.25 s")
        .got(Chooser.threads(Mix.CHARGES, 2, 0.5, 40, flat))
        .butIf(
            38,
            "38 threads do 380 jobs/s, which is 95% of what 40 threads allow. The goal is 95% of the"
                + " core ceiling, 500 jobs/s, however many threads are available")
        .butIf(
            37,
            "37 threads do 370 jobs/s, which is more than 95% of the highest throughput here, 384. The"
                + " goal is 95% of the core ceiling, 500 jobs/s")
        .butIf(
            39,
            "none reaches 475 jobs/s, so return the largest number that keeps the cap, although 40"
                + " threads do no more than 39")
        .otherwise("none reaches 95%, and 40 is the largest that keeps the cap");
    lastBreaksTheCap();
  }

  private static void lastBreaksTheCap() {
    Tried trials = new Tried(table(threads -> new Measured(threads * 10, threads * 0.1), 3));
    CHOOSER
        .expect(2, "threads")
        .given(
            "indexing on 2 cores, which can do 40 jobs/s; cap 0.25 s; `most` is 3; N threads do N · 10"
                + " jobs/s, with a p95 of N · 0.1 s")
        .got(Chooser.threads(Mix.INDEXING, 2, 0.25, 3, trials))
        .butIf(
            threads -> threads == 3 && !trials.has(3),
            "your code returned 3 threads, which is `most`, and did not try that number: it breaks the"
                + " cap. Does your loop end one number too early?")
        .butIf(3, "3 threads have a p95 of 0.3 s, which breaks the cap of 0.25 s")
        .otherwise("2 is the largest number that keeps the cap, and none reaches 38 jobs/s");
  }

  @Test
  @Order(8)
  @Tag("task-3")
  @DisplayName("a service time of exactly the cap is allowed")
  void exactly() {
    Trial table =
        table(threads -> new Measured(Math.min(threads * 10.0, 39.9), threads * 0.125), 120);
    CHOOSER
        .expect(4, "threads")
        .given(
            "indexing on 2 cores, cap 0.5 s; N threads do N · 10 jobs/s, at most 39.9 of 40, with a p95"
                + " of N · 0.125 s")
        .got(Chooser.threads(Mix.INDEXING, 2, 0.5, 120, table))
        .butIf(3, "4 threads have a p95 of exactly 0.5 s, which still keeps a cap of 0.5 s")
        .butIf(threads -> threads > 4, "5 threads have a p95 of 0.625 s, and the cap is 0.5 s")
        .butIf(
            threads -> threads == 1 || threads == 2,
            "that keeps the cap, but reaches at most half of the core ceiling, 40 jobs/s")
        .otherwise("4 threads do 39.9 of 40 jobs/s, with a p95 equal to the cap");
    Trial slow = table(threads -> new Measured(threads * 5.0, threads * 0.125), 6);
    CHOOSER
        .expect(4, "threads")
        .given(
            "indexing on 2 cores, which can do 40 jobs/s; cap 0.5 s; `most` is 6; N threads do N · 5"
                + " jobs/s, with a p95 of N · 0.125 s")
        .got(Chooser.threads(Mix.INDEXING, 2, 0.5, 6, slow))
        .butIf(
            3,
            "no number reaches 38 jobs/s, so return the largest that keeps the cap. 4 threads have a"
                + " p95 of exactly 0.5 s, which keeps it")
        .butIf(threads -> threads > 4, "5 threads have a p95 of 0.625 s, and the cap is 0.5 s")
        .butIf(0, "1 to 4 threads keep the cap: return the largest number that keeps it")
        .otherwise("no number reaches 38 jobs/s, and 4 is the largest that keeps the cap");
    CHOOSER
        .expect(1, "threads")
        .given(
            "indexing on 2 cores, which can do 40 jobs/s; cap 0.125 s; `most` is 6; N threads do N · 5"
                + " jobs/s, with a p95 of N · 0.125 s")
        .got(Chooser.threads(Mix.INDEXING, 2, 0.125, 6, slow))
        .butIf(0, "1 thread has a p95 of exactly 0.125 s, which keeps a cap of 0.125 s")
        .butIf(threads -> threads > 1, "2 threads have a p95 of 0.25 s, and the cap is 0.125 s")
        .otherwise("1 is the largest number that keeps the cap");
  }

  @Test
  @Order(9)
  @Tag("task-3")
  @DisplayName("exactly 95% of the core ceiling is enough")
  void exactlyTheGoal() {
    Mix mix = Mix.of("exports", new Mix.Kind("Export", 1, 0.5, 1.5));
    Trial table = table(threads -> new Measured(Math.min(threads / 2.0, 40), 2), 120);
    CHOOSER
        .expect(76, "threads")
        .given("exports on 20 cores, which can do 40 jobs/s, cap 3 s; 76 threads do 38 jobs/s")
        .got(Chooser.threads(mix, 20, 3, 120, table))
        .butIf(77, "76 threads do 38 jobs/s, which is exactly 95% of 40, and that is enough")
        .butIf(threads -> threads > 77, "76 threads reach 95% already, and the smallest is wanted")
        .butIf(
            75,
            "75 threads do 37.5 jobs/s, and 38 are needed: is the throughput or the goal rounded or"
                + " cut?")
        .butIf(threads -> threads < 76, "fewer than 76 threads do less than 38 jobs/s")
        .otherwise("76 threads do exactly 95%");
    stepThenRise();
    Mix slow = Mix.of("videos", new Mix.Kind("Video", 1, 0.4, 9.6));
    Trial steps = table(threads -> new Measured(Math.min(threads * 0.1, 2.49), 10), 40);
    CHOOSER
        .expect(24, "threads")
        .given(
            "videos on 1 core, which can do 2.5 jobs/s, cap 12 s; N threads do N · 0.1 jobs/s, at most"
                + " 2.49")
        .got(Chooser.threads(slow, 1, 12, 40, steps))
        .butIf(
            threads -> threads == 19 || threads == 20,
            "95% of 2.5 jobs/s is 2.375 jobs/s: is the core ceiling or the goal cut to a whole number?")
        .butIf(
            40,
            "24 threads do 2.4 jobs/s, and 95% of 2.5 jobs/s is 2.375: is the core ceiling or the goal"
                + " rounded to a whole number?")
        .butIf(threads -> threads < 24, "95% of 2.5 jobs/s is 2.375 jobs/s, and that does less")
        .butIf(threads -> threads > 24, "24 threads do 2.4 jobs/s, which is more than 95% of 2.5")
        .otherwise("24 threads do 2.4 jobs/s, and 23 do 2.3");
  }

  private static void stepThenRise() {
    double[] jobs = {10, 20, 20, 20, 39, 39.5};
    CHOOSER
        .expect(5, "threads")
        .given(
            "indexing on 2 cores, which can do 40 jobs/s; cap 0.5 s; 1 to 6 threads do 10, 20, 20, 20,"
                + " 39, and 39.5 jobs/s, each with a p95 of 0.3 s")
        .got(
            Chooser.threads(Mix.INDEXING, 2, 0.5, 6, table(n -> new Measured(jobs[n - 1], 0.3), 6)))
        .butIf(
            threads -> threads >= 2 && threads <= 4,
            "that does 20 jobs/s, and 38 are needed. Does your code stop where one thread more adds"
                + " nothing? The throughput can rise again after that")
        .butIf(6, "5 threads do 39 jobs/s, which is more than 95% of 40")
        .otherwise("5 threads are the first that do at least 38 jobs/s");
  }

  @Test
  @Order(10)
  @Tag("task-3")
  @DisplayName("generated trials, with up to 200 threads")
  void generated() {
    Generated.inputs(150, Steps::random)
        .first(
            new Steps(0.3, 3, new double[] {10, 20, 30}, new double[] {0.2, 0.3004, 0.4}),
            new Steps(0.3004, 3, new double[] {10, 20, 30}, new double[] {0.2, 0.3002, 0.4}))
        .smaller(s -> Stream.of(s.most() / 2, s.most() - 1).filter(n -> n >= 1).map(s::upTo))
        .check(ChooserTest::check);
  }

  private static void check(Steps steps) {
    int smallest = steps.smallestThatReaches(38);
    int expected = smallest > 0 ? smallest : steps.largestWithinTheCap();
    boolean reached = smallest > 0;
    int answer =
        Chooser.threads(
            Mix.INDEXING, 2, steps.cap(), steps.most(), table(steps::with, steps.most()));
    boolean tried = answer >= 1 && answer <= steps.most();
    CHOOSER
        .expect(expected, "threads")
        .got(answer)
        .butIf(n -> n < 0 || n > steps.most(), "that is not a number from 0 to `most`")
        .butIf(
            n -> tried && steps.isJustOverTheCap(answer),
            "the p95 of that number is above the cap, by less than a millisecond. Does your code"
                + " compare whole milliseconds, or allow a tolerance?")
        .butIf(
            n -> tried && steps.with(answer).p95ServiceSeconds() > steps.cap(),
            "that number of threads breaks the cap")
        .butIf(n -> n > expected, "fewer threads reach 95% already, and the smallest is wanted")
        .butIf(
            n -> reached,
            "that number of threads does less than 38 jobs/s, and more would reach it")
        .otherwise("none reaches 38 jobs/s within the cap, so the largest that keeps the cap");
  }

  private static Trial table(Trial given, int most) {
    return threads -> {
      if (threads < 1) throw new Trials.NoThreads();
      if (threads > most) throw new Trials.TooManyThreads(threads, most);
      return given.with(threads);
    };
  }

  private static void choose(int expected, Mix mix, int cores, double cap, int most) {
    Tried trials = new Tried(new Trials(mix, cores, most), cap);
    int answer = Chooser.threads(mix, cores, cap, most, trials);
    double ceiling = cores / mix.cpuSeconds();
    boolean none = trials.none();
    boolean more = trials.has(2);
    boolean tried = trials.has(answer);
    boolean skips = tried && answer > 1 && !trials.has(answer - 1) && !trials.has(answer + 1);
    double goal = 0.95 * cores;
    int byServiceTime = trials.reachingAtLeast(goal / (mix.cpuSeconds() + mix.ioSeconds()));
    int ofBest = trials.reaching(0.95);
    int cut = trials.reachingAtLeast((int) goal / mix.cpuSeconds());
    boolean hasMore = trials.hasMoreThan(answer);
    Measured there = answer >= 1 && answer <= most ? trials.with(answer) : new Measured(0, 0);
    Measured next = answer >= 1 && answer < most ? trials.with(answer + 1) : there;
    boolean remembers = none && triesAnother();
    double share = there.throughput() / ceiling;
    boolean capWins = new Trials(mix, cores, most).with(expected).throughput() < 0.95 * ceiling;
    String does = answer < 1 || answer > most ? "" : Tried.does(answer, share, there);
    double meet = ceiling * (mix.cpuSeconds() + mix.ioSeconds());
    CHOOSER
        .expect(expected, "threads")
        .given(
            String.format(
                Locale.ROOT,
                "%s on %d cores, which can do %.1f jobs/s; cap %s s%s",
                mix,
                cores,
                ceiling,
                cap,
                does))
        .got(answer)
        .butIf(threads -> threads < 0, "a number of threads is not negative")
        .butIf(
            threads -> threads == 0 && more,
            "1 thread keeps this cap, and your code tried more than 1: when no number reaches the goal"
                + " within the cap, the result is the largest number that keeps the cap, not 0")
        .butIf(
            threads -> threads == 0 && !none && !trials.has(1),
            "one thread keeps this cap, and your code did not try it. 0 is the result only when even one"
                + " thread breaks the cap")
        .butIf(
            0,
            "one thread keeps this cap, and 0 is the result only when even one thread breaks it. Is"
                + " the p95 compared with capSeconds in seconds, and with > where it breaks?")
        .butIf(threads -> threads > most, "`most` is " + most + ": more threads are not available")
        .butIf(
            threads -> remembers,
            "your code made no trial in this call, although it makes some in other calls. Does a"
                + " static field remember the trials of an earlier call? That process had other jobs"
                + " and cores")
        .butIf(
            threads -> there.p95ServiceSeconds() > cap && !tried && !none,
            "your code returned a number of threads that it did not try, and this one breaks the cap")
        .butIf(
            threads -> there.p95ServiceSeconds() > cap && threads == most && capWins,
            most
                + " is `most`, and breaks the cap. No number reaches 95% within the cap, and then the"
                + " result is the largest number that keeps the cap")
        .butIf(
            threads -> there.p95ServiceSeconds() > cap && share >= 0.95,
            "that reaches the throughput, but the service time is over the cap, and the cap comes"
                + " first")
        .butIf(
            threads ->
                hasMore && there.p95ServiceSeconds() > cap && next.throughput() >= 0.95 * ceiling,
            "that breaks the cap, and one thread more reaches the goal. Does your code look for the"
                + " goal first, and then go back by one thread? Go back until a number keeps the cap")
        .butIf(
            threads -> there.p95ServiceSeconds() > cap,
            "that breaks the cap: the largest number of threads that keeps it is smaller")
        .butIf(
            threads -> threads > expected && trials.wentUpFrom() > 0,
            "fewer threads reach 95% already. Your code tried "
                + trials.wentUpFrom()
                + " threads, which breaks the cap, and went up from there. A number can miss by being"
                + " too small for the goal or too large for the cap: does your code search in the same"
                + " direction after both?")
        .butIf(
            threads -> threads > expected && skips,
            "fewer threads reach 95% already. Your code tried "
                + answer
                + " threads and not one fewer: does it skip numbers, for example by doubling them?")
        .butIf(
            threads -> threads > expected && next.p95ServiceSeconds() > cap,
            "fewer threads reach 95% already, and the smallest number that does is wanted. Yours is the"
                + " largest that keeps the cap. Does your code stop at the first number that reaches the"
                + " goal? Is its goal 95% of cores divided by mix.cpuSeconds()?")
        .butIf(
            threads -> threads > expected,
            "fewer threads reach 95% already, and the smallest number that does is wanted")
        .butIf(
            threads -> threads == cut && trials.has(answer - 1) && threads < expected,
            "the goal is 95% of "
                + cores
                + " cores, so "
                + goal
                + ", and that reaches "
                + (int) goal
                + ": does your code compute with int, which cuts the fraction?")
        .butIf(
            threads -> threads == byServiceTime && trials.has(answer - 1) && threads < expected,
            "that reaches 95% of cores divided by service time. The core ceiling is cores divided by"
                + " CPU demand, since a waiting job needs no core")
        .butIf(
            threads -> threads == cores,
            cores
                + " is also the number of cores: while one of these jobs waits, its core"
                + " could run another, so more threads get more done within the cap")
        .butIf(
            1,
            "one thread reaches little of the core ceiling. Is your goal 95% of cores over CPU"
                + " demand, or 95% of what one thread allows?")
        .butIf(
            threads -> threads == Math.round(meet) || threads == Math.ceil(meet),
            "that is less than 95%, and the number at which the two ceilings meet. There a core is"
                + " still idle now and then, so it takes a few threads more. Is your goal 95%?")
        .butIf(
            threads -> none,
            "your code tried no number of threads here. How would it know what this process does? A"
                + " result of an earlier call is about another process")
        .butIf(
            threads -> threads == ofBest && hasMore,
            "that reaches 95% of the highest throughput that your code saw in its trials, and less"
                + " than 95% of the core ceiling, cores divided by CPU demand. Which of the two is your"
                + " goal?")
        .butIf(
            threads -> expected == threads + 1 && Math.round(100 * share) == 95,
            "one thread too few: this number reaches less than 95% of the core ceiling, and the next"
                + " one more. Is the share, the goal, or the throughput rounded? Or is one subtracted"
                + " from the right number?")
        .butIf(
            threads -> expected == threads + 1,
            "one thread too few: the next number still keeps the cap and does more")
        .butIf(
            threads -> true,
            "that is less than 95% of the core ceiling, and more threads would still keep the cap")
        .otherwise("the smallest number that reaches 95%, or the largest that keeps the cap");
  }

  /** Whether the code makes a trial for a process that needs more threads than any other here. */
  private static boolean triesAnother() {
    Tried slow = new Tried(table(threads -> new Measured(threads * 0.1, 0.001), 200));
    try {
      Chooser.threads(Mix.CHARGES, 1_000, 1, 200, slow);
      return !slow.none();
    } catch (RuntimeException e) {
      return false;
    }
  }
}
