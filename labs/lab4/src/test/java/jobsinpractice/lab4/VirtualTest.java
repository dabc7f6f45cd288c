package jobsinpractice.lab4;

import java.util.List;
import java.util.Locale;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(4)
@DisplayName("Virtual threads")
class VirtualTest {
  static final Task VIRTUAL =
      Task.of(4, 4, "virtual threads, and what still needs a limit")
          .asks(
              "answer what runs out first, how many jobs at once keep that fully used, and whether"
                  + " these are more than platform threads can be afforded")
          .lookAt("Shared, Advice (this lab) · chapter 4, \"Virtual threads\"")
          .whenThrown(
              ArithmeticException.class,
              "whole numbers were divided, and by 0: a mix that does not use something holds it for"
                  + " 0 s; with doubles that is infinitely many jobs a second, and right");

  private static final Mix WEBHOOKS = Mix.of("webhooks", Mix.WEBHOOK);
  private static final Shared DATABASE = new Shared("database", 10, 0.013);
  private static final Shared PARTNER = new Shared("partner", 40, 0.2);
  private static final Shared UNUSED = new Shared("licence", 1, 0);

  @Test
  @Tag("task-4")
  @DisplayName("thumbnails: the cores run out first, 3 at once, on platform threads")
  void thumbnails() {
    advise(new Advice(false, 3, "cores"), Mix.THUMBNAILS, List.of(), 200);
  }

  @Test
  @Tag("task-4")
  @DisplayName("webhooks: the cores run out first, 574 at once, on virtual threads")
  void webhooks() {
    advise(new Advice(true, 574, "cores"), WEBHOOKS, List.of(UNUSED), 100);
  }

  @Test
  @Tag("task-4")
  @DisplayName("webhooks and a pool of 10 connections: the database runs out first, 155 at once")
  void database() {
    advise(new Advice(true, 155, "database"), WEBHOOKS, List.of(DATABASE), 100);
  }

  @Test
  @Tag("task-4")
  @DisplayName("a partner that allows 40 calls at once: 41 jobs, and platform threads do")
  void partner() {
    advise(new Advice(false, 41, "partner"), WEBHOOKS, List.of(DATABASE, PARTNER), 41);
    advise(new Advice(false, 41, "partner"), WEBHOOKS, List.of(PARTNER, DATABASE), 100);
  }

  @Test
  @Tag("task-4")
  @DisplayName("cores and a pool that run out together: the cores count as scarce")
  void together() {
    Mix mix = Mix.of("exports", new Mix.Kind("Export", 1, 0.05, 0.143));
    VIRTUAL
        .expect("cores")
        .given("2 cores over 0.05 s, 4 places over 0.1 s: 40 jobs/s each")
        .got(scarce(VirtualThreads.advise(mix, 2, List.of(new Shared("ftp", 4, 0.1)), 200)))
        .butIf("ftp", "where two are equal, the cores count as scarce")
        .otherwise("where two are equal, the cores count as scarce");
  }

  private static void advise(Advice expected, Mix mix, List<Shared> shared, int platformMost) {
    Advice got = VirtualThreads.advise(mix, 2, shared, platformMost);
    double cpu = mix.cpuSeconds();
    double service = cpu + mix.ioSeconds();
    double byCores = 2 / cpu;
    double rate = byCores;
    for (Shared thing : shared) {
      rate = Math.min(rate, thing.places() / thing.heldSeconds());
    }
    StringBuilder given = new StringBuilder();
    given.append(
        String.format(
            Locale.ROOT,
            "%s on 2 cores, %s s CPU, %s s I/O",
            mix,
            number(cpu),
            number(mix.ioSeconds())));
    for (Shared thing : shared) {
      given.append(
          "; "
              + thing.name()
              + ": "
              + thing.places()
              + " places, held "
              + thing.heldSeconds()
              + " s");
    }
    given.append("; " + platformMost + " platform threads can be afforded");
    VIRTUAL
        .expect(expected.scarce())
        .given(given.toString())
        .got(scarce(got))
        .butIfNull("something always runs out first: a name, or \"cores\"")
        .butIf(
            "cores",
            "the cores would do "
                + whole(byCores)
                + " jobs/s; something shared does less than that")
        .butIf(
            "licence",
            "this mix holds the licence for 0 s: it allows infinitely many jobs a second, and does"
                + " not run out")
        .butIf(
            "database",
            "the database allows more jobs/s than the partner: 10 / 0.013 s = 769, and 40 / 0.2 s ="
                + " 200; fewer places is not a lower rate, since they are held for longer or shorter")
        .butIf(
            "partner",
            "the partner allows more jobs/s than something else does: places over the time they are"
                + " held")
        .otherwise("the lowest of the rates: cores over CPU, places over time held");
    double least = rate;
    VIRTUAL
        .expect(expected.concurrency(), "jobs at once")
        .given(given.toString())
        .got(got.concurrency())
        .butIf(
            jobs -> jobs == 2 && !expected.virtual(),
            "that is the number of cores, and also 2.22 rounded down; a job that waits"
                + " leaves its core to another, so it takes one more")
        .butIf(
            jobs ->
                jobs == expected.concurrency() - 1 && jobs == Math.ceil(least * mix.ioSeconds()),
            "one too few. A job is inside for its whole service time, CPU and I/O, also while it holds"
                + " no place: the rate times that, rounded up")
        .butIf(
            expected.concurrency() - 1,
            "rounded down, or to the nearest: with one job fewer at once, the scarce thing is idle"
                + " for a while")
        .butIf(
            jobs -> jobs == Math.ceil(least) || jobs == Math.floor(least),
            "that is jobs per second; at once there are as many as that rate times the service time")
        .butIf(
            jobs -> jobs == Math.ceil(least * mix.ioSeconds()),
            "a job is in service while it computes, too: CPU and I/O together")
        .butIf(
            jobs -> shared.stream().anyMatch(thing -> thing.places() == jobs),
            "that many hold a place at once, and others compute or wait elsewhere meanwhile: the"
                + " rate times the whole service time")
        .butIf(
            jobs -> jobs == Math.ceil(byCores * service) && least < byCores,
            "that many would keep the cores busy, if nothing else ran out: all above "
                + expected.concurrency()
                + " wait in line for the "
                + expected.scarce()
                + ", inside a job, where no timeout and no other worker helps them")
        .butIf(
            jobs -> jobs > expected.concurrency() && jobs >= 1_000,
            "a virtual thread costs next to nothing, so as many as there are jobs? It brings no"
                + " core and no connection: all above "
                + expected.concurrency()
                + " only wait, and the service time grows with them")
        .butIf(
            platformMost,
            "that is what can be afforded in platform threads; what the scarce thing needs is asked")
        .butIf(0, "a rate of less than 1 became 0: keep the fraction until the end, then round up")
        .otherwise("the lowest rate times the service time (CPU and I/O), rounded up");
    VIRTUAL
        .expectThat(
            expected.virtual()
                ? "virtual threads for " + expected.concurrency() + " jobs at once"
                : "platform threads for " + expected.concurrency() + " jobs at once")
        .given(given.toString())
        .butIf(
            got.virtual() && !expected.virtual() && expected.scarce().equals("cores"),
            "it was virtual",
            "these jobs compute: a virtual thread is no core, and a few platform threads keep the"
                + " cores busy")
        .butIf(
            got.virtual() && !expected.virtual(),
            "it was virtual",
            "so few platform threads can be afforded, however much these jobs wait: virtual threads"
                + " are for more than that")
        .butIf(
            !got.virtual() && expected.virtual(),
            "it was platform",
            "only " + platformMost + " platform threads can be afforded here, and this is more")
        .otherwise(true, "", "");
  }

  private static String scarce(Advice advice) {
    VIRTUAL
        .expectThat("an advice")
        .butIf(advice == null, "it was null", "return a new Advice(virtual, concurrency, scarce)")
        .otherwise(true, "", "");
    return advice.scarce();
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value).replaceAll("0+$", "").replaceAll("\\.$", "");
  }

  private static String whole(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }
}
