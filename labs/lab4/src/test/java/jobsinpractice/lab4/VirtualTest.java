package jobsinpractice.lab4;

import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.Promise;
import jobsinpractice.testkit.Task;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(4)
@DisplayName("Virtual threads")
class VirtualTest {
  static final Task VIRTUAL =
      Task.of(4, 4, "virtual threads, and what still needs a limit")
          .asks(
              "return what runs out first, how many jobs in progress use it fully, and whether that"
                  + " many jobs need virtual threads")
          .lookAt("Shared, Advice (this lab) · chapter 4, \"Virtual threads\"")
          .whenThrown(
              ArithmeticException.class,
              "was a whole number divided by 0, or is a number too large for its type? A resource that is"
                  + " not used is held for 0 s, and 0.4 ms cut to whole milliseconds are also 0."
                  + " Divide doubles: then the rate of an unused resource is infinite, which is right")
          .whenThrown(
              IndexOutOfBoundsException.class,
              "your code asked for a resource that is not in the list. Does a loop run one too far? And"
                  + " the list may be empty: then the cores are scarce")
          .whenThrown(
              NoSuchElementException.class,
              "the list of resources may be empty: then the cores are scarce")
          .whenThrown(
              UnsupportedOperationException.class,
              "the list of resources must not be changed. Does your code sort it, or add the cores to"
                  + " it? Look for the lowest rate in a loop, or sort a copy");

  private static final Mix WEBHOOKS = Mix.of("webhooks", Mix.WEBHOOK);
  private static final Shared DATABASE = new Shared("database", 10, 0.013);
  private static final Shared PARTNER = new Shared("partner", 40, 0.2);
  private static final Shared UNUSED = new Shared("licence", 1, 0);

  @Test
  @Order(1) // each known mistake names another resource here
  @Tag("task-4")
  @DisplayName("six resources that the webhooks share: the lowest rate counts")
  @Promise("The list must not be changed.")
  void lowest() {
    List<Shared> shared =
        List.of(
            new Shared("search", 30, 0.05),
            new Shared("mail", 4, 0.01),
            new Shared("payment", 60, 0.2),
            new Shared("disk", 10, 0.1),
            new Shared("cache", 50, 0.005),
            new Shared("ftp", 20, 0.04));
    VIRTUAL
        .expect("disk")
        .given(
            "2 cores: 2857 jobs/s; search: 30 places, held 0.05 s; mail: 4, 0.01 s; payment: 60, 0.2"
                + " s; disk: 10, 0.1 s; cache: 50, 0.005 s; ftp: 20, 0.04 s")
        .got(scarce(VirtualThreads.advise(WEBHOOKS, 2, shared, 200)))
        .butIfNull("something always runs out first: return a name, or \"cores\"")
        .butIf(
            "cores",
            "the cores allow 2857 jobs/s, and disk allows only 100"
                + (RateMistakes.PLACES.fits()
                    ? ". The 2 cores are the lowest number here. Does your code compare the numbers of"
                        + " places? Compare places divided by time held, and cores divided by CPU demand"
                    : ""))
        .butIf(
            "search",
            "search allows 600 jobs/s and disk 100. Search is the first of the list that allows less"
                + " than the cores: does your code stop there?")
        .butIf(
            "mail",
            "mail has the fewest places, and each is free again after 0.01 s, so it allows 400 jobs/s."
                + " Disk allows 100: compare places divided by time held"
                + RateMistakes.OVER_SERVICE.askedOr(""))
        .butIf(
            "payment",
            "a job holds payment for the longest time, but it has 60 places, so it allows 300 jobs/s."
                + " Disk allows 100: compare places divided by time held")
        .butIf(
            "cache",
            "cache has the highest rate, 10000 jobs/s: the lowest one runs out first, and disk allows"
                + " 100")
        .butIf(
            "ftp",
            "ftp allows 500 jobs/s and disk 100. Ftp is the last of the list that allows less than the"
                + " cores: compare each rate with the lowest so far, not with the cores")
        .otherwise("the lowest of the rates: cores over CPU, places over time held");
    lessThanAMillisecond();
    for (Situation jobs : RateMistakes.close()) {
      scarce(jobs.right(), jobs, scarce(jobs.advised()));
    }
  }

  private static void lessThanAMillisecond() {
    String whole = ". Does your code round or cut the held time to whole milliseconds?";
    VIRTUAL
        .expect("lock")
        .given("webhooks on 2 cores: 2857 jobs/s; lock: 1 place, held 0.0004 s")
        .got(
            scarce(VirtualThreads.advise(WEBHOOKS, 2, List.of(new Shared("lock", 1, 0.0004)), 600)))
        .butIf("cores", "lock allows 1 / 0.0004 = 2500 jobs/s, which is less than 2857" + whole)
        .otherwise("lock allows 2500 jobs/s, and the cores 2857");
    VIRTUAL
        .expect("cores")
        .given("webhooks on 2 cores: 2857 jobs/s; lock: 2 places, held 0.0006 s")
        .got(
            scarce(VirtualThreads.advise(WEBHOOKS, 2, List.of(new Shared("lock", 2, 0.0006)), 600)))
        .butIf(
            "lock",
            "lock allows 2 / 0.0006 = 3333 jobs/s, which is more than 2857"
                + RateMistakes.CORES_LEFT_OUT.askedOr(whole))
        .otherwise("the cores allow 2857 jobs/s, and lock 3333");
  }

  @Test
  @Order(2)
  @Tag("task-4")
  @DisplayName("thumbnails: the cores run out first, 3 at once, on platform threads")
  void thumbnails() {
    Mix syncs = Mix.of("syncs", new Mix.Kind("Sync", 1, 0.0625, 0.1875));
    advise(new Advice(false, 8, "cores"), new Situation(syncs, 2, List.of(), 200));
    advise(new Advice(false, 3, "cores"), new Situation(Mix.THUMBNAILS, 2, List.of(), 200));
    Mix halves = Mix.of("imports", new Mix.Kind("Import", 1, 0.5, 0.5));
    advise(new Advice(false, 4, "cores"), new Situation(halves, 2, List.of(), 200));
  }

  @Test
  @Order(3)
  @Tag("task-4")
  @DisplayName("webhooks: the cores run out first, 574 at once, on virtual threads")
  void webhooks() {
    advise(new Advice(true, 574, "cores"), new Situation(WEBHOOKS, 2, List.of(UNUSED), 100));
  }

  @Test
  @Order(4)
  @Tag("task-4")
  @DisplayName("webhooks and a pool of 10 connections: the database runs out first, 155 at once")
  void database() {
    advise(new Advice(true, 155, "database"), new Situation(WEBHOOKS, 2, List.of(DATABASE), 100));
  }

  @Test
  @Order(5)
  @Tag("task-4")
  @DisplayName("a partner that allows 40 calls at once: 41 jobs, and platform threads do")
  @Promise("Virtual threads are needed only for a concurrency above platformMost.")
  void partner() {
    advise(
        new Advice(false, 41, "partner"),
        new Situation(WEBHOOKS, 2, List.of(DATABASE, PARTNER), 41));
    advise(
        new Advice(false, 41, "partner"),
        new Situation(WEBHOOKS, 2, List.of(PARTNER, DATABASE), 100));
    advise(new Advice(true, 41, "partner"), new Situation(WEBHOOKS, 2, List.of(PARTNER), 40));
    advise(new Advice(true, 3, "cores"), new Situation(Mix.THUMBNAILS, 2, List.of(), 2));
  }

  @Test
  @Order(6)
  @Tag("task-4")
  @DisplayName("cores and a pool that run out together: the cores count as scarce")
  void together() {
    Mix mix = Mix.of("exports", new Mix.Kind("Export", 1, 0.05, 0.143));
    String rule = "both allow the same rate, and then the cores are scarce";
    VIRTUAL
        .expect("cores")
        .given("2 cores over 0.05 s, 4 places over 0.1 s: 40 jobs/s each")
        .got(scarce(VirtualThreads.advise(mix, 2, List.of(new Shared("ftp", 4, 0.1)), 200)))
        .butIf("ftp", rule)
        .otherwise(rule);
    Shared disk = new Shared("disk", 2, 0.1);
    Shared ftp = new Shared("ftp", 2, 0.1);
    String later =
        "Does your code take the later of two equal rates, with <= or as the key of a map?";
    boolean laterTwice =
        scarce(VirtualThreads.advise(mix, 2, List.of(ftp, disk), 200)).equals("disk");
    first(mix, disk, ftp, laterTwice ? later : "Does your code order them by their names?");
    first(
        mix,
        ftp,
        disk,
        "In the other order disk was right. Does your code order them by their names?");
  }

  private static void first(Mix mix, Shared first, Shared second, String question) {
    String rule = "both resources allow 20 jobs/s, and then the first in the list is scarce";
    VIRTUAL
        .expect(first.name())
        .given(
            String.format(
                Locale.ROOT,
                "2 cores: 40 jobs/s; %s and %s, in this order, 2 places over 0.1 s: 20 jobs/s each",
                first.name(),
                second.name()))
        .got(scarce(VirtualThreads.advise(mix, 2, List.of(first, second), 200)))
        .butIf(second.name(), rule + ". " + question)
        .butIf("cores", "the cores allow 40 jobs/s, and both resources allow only 20")
        .otherwise(rule);
  }

  @Test
  @Order(7)
  @Tag("task-4")
  @DisplayName("generated jobs, with up to five shared resources on up to 32 cores")
  void generated() {
    Generated.inputs(150, Situation::random)
        .first(KindMistakes.TWO_KINDS.toArray(Situation[]::new))
        .smaller(input -> Generated.smallerLists(input.shared()).map(input::with))
        .check(input -> advise(input.right(), input));
  }

  private static double held(Situation input) {
    return input.shared().stream().mapToDouble(Shared::heldSeconds).sum();
  }

  private static void advise(Advice expected, Situation input) {
    Advice got = input.advised();
    scarce(expected, input, scarce(got));
    concurrency(expected, input, got.concurrency());
    threads(expected, input, got.virtual());
  }

  private static void scarce(Advice expected, Situation input, String got) {
    boolean known =
        input.shared().stream().anyMatch(s -> s.name().equals(got)) || "cores".equals(got);
    // Looking for the mistake runs the learner's code on other jobs.
    boolean wrong = known && !got.equals(expected.scarce());
    String why = wrong ? RateMistakes.why(input, expected.scarce(), got) : "";
    String kinds =
        wrong && !RateMistakes.explains(input, got)
            ? input.kinds(advice -> advice.scarce().equals(got))
            : "";
    VIRTUAL
        .expect(expected.scarce())
        .given(input.toString())
        .got(got)
        .butIfNull("something always runs out first: return a name, or \"cores\"")
        .butIf(
            name ->
                input.shared().stream()
                    .anyMatch(s -> s.name().equals(name) && s.heldSeconds() == 0),
            "these jobs hold that resource for 0 s, so it allows any number of jobs a second and"
                + " does not run out")
        .butIf(name -> !kinds.isEmpty(), kinds)
        .butIf(name -> known, why)
        .butIf(name -> true, "that is not the name of a resource here: return a name, or \"cores\"")
        .otherwise("the lowest of the rates: cores over CPU, places over time held");
  }

  private static void concurrency(Advice expected, Situation input, int got) {
    double cpu = input.mix().cpuSeconds();
    double service = cpu + input.mix().ioSeconds();
    double byCores = input.cores() / cpu;
    double least =
        Math.min(
            byCores, input.shared().stream().mapToDouble(RateMistakes::rate).min().orElse(1e300));
    int right = expected.concurrency();
    // Looking for the mistake runs the learner's code on other jobs.
    String why =
        got == right ? "" : CountMistakes.why(input.mix(), input.cores(), input.shared(), got);
    String kinds = got == right ? "" : input.kinds(advice -> advice.concurrency() == got);
    double held = 0; // of the scarce resource
    for (Shared thing : input.shared()) {
      held = thing.name().equals(expected.scarce()) ? thing.heldSeconds() : held;
    }
    int inTheScarce = (int) Math.ceil(least * (cpu + held));
    int inParts = (int) (Math.ceil(least * cpu) + Math.ceil(least * input.mix().ioSeconds()));
    String mean =
        String.format(
            Locale.ROOT,
            "%.3f jobs/s times %.4f s is a mean of %.3f jobs",
            least,
            service,
            input.jobs(least));
    VIRTUAL
        .expect(right, "jobs")
        .given(input + "; scarce: " + expected.scarce())
        .got(got)
        .butIf(jobs -> !why.isEmpty(), why)
        .butIf(
            jobs -> jobs == input.cores() && expected.scarce().equals("cores") && jobs == right - 1,
            mean
                + ". "
                + input.cores()
                + " is the number of cores, and also this mean rounded down. Return the mean, rounded up"
                + " once, at the end")
        .butIf(
            jobs -> jobs == input.cores() && expected.scarce().equals("cores"),
            input.cores()
                + " is the number of cores: that is how many jobs compute at the same time, and others"
                + " wait meanwhile. Multiply cores / CPU by the whole service time, CPU plus I/O")
        .butIf(jobs -> !kinds.isEmpty(), kinds)
        .butIf(
            right - 1,
            "one too few. Is the service time CPU plus I/O? Is only the final result rounded, and"
                + " rounded up?")
        .butIf(
            jobs -> jobs == right + 1 && Math.abs(input.jobs(least) - right) < 1e-9,
            "one too many: the rate times the service time is exactly "
                + right
                + ", and a whole number stays as it is. Does your code add 1 where Math.ceil is needed?")
        .butIf(
            jobs -> jobs == right + 1 && jobs == inParts,
            "one too many: "
                + mean
                + ". Does your code round up the jobs that compute and the jobs that wait, and then add"
                + " them? Round once, at the end")
        .butIf(
            right + 1,
            "one too many: "
                + mean
                + ". Does your code add 1, or round up more than once? Round once, at the end")
        .butIf(
            jobs -> jobs == Math.ceil(least) || jobs == Math.floor(least),
            "that is jobs per second: multiply this rate by the service time, by Little's law")
        .butIf(
            jobs -> jobs == Math.ceil(least / service),
            "that is the rate divided by the service time: multiply the two, by Little's law")
        .butIf(
            jobs -> jobs == Math.ceil(least * cpu) && cpu < input.mix().ioSeconds(),
            "a job is also in progress while it waits: multiply by CPU plus I/O")
        .butIf(
            jobs ->
                jobs == inTheScarce && inTheScarce < right && !expected.scarce().equals("cores"),
            "a job is also in progress while it waits for something other than the "
                + expected.scarce()
                + ". Does your code multiply the rate by CPU plus the time held? Multiply by CPU plus"
                + " I/O")
        .butIf(
            jobs -> jobs < 0,
            "a number of jobs is not negative: is a number too large for its type, or infinite?")
        .butIf(
            jobs -> jobs == Math.ceil(least * input.mix().ioSeconds()),
            "a job is also in progress while it computes: multiply by CPU plus I/O")
        .butIf(
            jobs ->
                input.shared().stream()
                    .anyMatch(s -> s.name().equals(expected.scarce()) && s.places() == jobs),
            "that many jobs hold a place at the same time, and meanwhile others compute or wait"
                + " elsewhere: multiply the rate by the whole service time")
        .butIf(
            jobs -> jobs == Math.ceil(byCores * service) && least < byCores,
            "that many would keep the cores busy, but the "
                + expected.scarce()
                + " runs out first: all jobs above "
                + right
                + " wait for it inside the job, where a timeout may be running")
        .butIf(
            jobs -> jobs == Math.ceil(least * (service + held(input))),
            "the time for which a job holds a place is a part of its I/O: do not add it again")
        .butIf(
            jobs -> jobs == input.platformMost(),
            "that is how many platform threads are affordable: return what the scarce resource needs")
        .butIf(
            0, "0 jobs: does a whole-number division or a cast make a rate 0? Round up at the end")
        .butIf(
            jobs -> jobs > right,
            "all jobs above "
                + right
                + " only wait for the "
                + expected.scarce()
                + ": a virtual thread adds no core and no connection")
        .butIf(
            jobs -> jobs > 0 && Math.abs(jobs - right) <= 0.02 * right,
            "close, but too few: is a rate rounded before it is multiplied?")
        .otherwise("the lowest rate times the service time (CPU plus I/O), rounded up: " + mean);
  }

  private static void threads(Advice expected, Situation input, boolean virtual) {
    int jobs = expected.concurrency();
    boolean cores = expected.scarce().equals("cores");
    VIRTUAL
        .expectThat(
            (expected.virtual() ? "virtual threads for " : "platform threads for ") + jobs(jobs))
        .given(input.toString())
        .butIf(
            virtual
                && !expected.virtual()
                && cores
                && input.mix().cpuSeconds() > input.mix().ioSeconds(),
            "it was virtual",
            "these jobs mostly compute: a virtual thread adds no core, and "
                + input.platformMost()
                + " platform threads are affordable")
        .butIf(
            virtual && !expected.virtual() && jobs == input.platformMost(),
            "it was virtual",
            "exactly "
                + jobs
                + " platform threads are affordable, and that many are enough: virtual threads are for"
                + " more than that. Does your code compare with >= where > is needed?")
        .butIf(
            virtual && !expected.virtual(),
            "it was virtual",
            input.platformMost()
                + " platform threads are affordable, and "
                + jobs
                + " are enough: virtual threads are for more than that. "
                + (alwaysVirtual()
                    ? "Your code also returns virtual for a few jobs that only compute. Is it always"
                        + " virtual?"
                    : "Does your code look at what the jobs wait for, at the rate, or at the number of"
                        + " cores? Only the concurrency counts"))
        .butIf(
            !virtual && expected.virtual() && input.mix().cpuSeconds() > input.mix().ioSeconds(),
            "it was platform",
            "only "
                + input.platformMost()
                + " platform threads are affordable, and this needs "
                + jobs
                + ", although these jobs mostly compute. Does your code ask for more than a"
                + " concurrency above platformMost?")
        .butIf(
            !virtual && expected.virtual() && cores && virtualForThePool(),
            "it was platform",
            "this needs "
                + jobs
                + ", and only "
                + input.platformMost()
                + " platform threads are affordable. For 155 jobs, limited by a database, your code"
                + " returned virtual. Does it ask what is scarce? Only the concurrency counts")
        .butIf(
            !virtual && expected.virtual(),
            "it was platform",
            "only "
                + input.platformMost()
                + " platform threads are affordable, and this needs "
                + jobs)
        .otherwise(true, "", "");
  }

  /** Whether the code wants virtual threads for two jobs that only compute. */
  private static boolean alwaysVirtual() {
    Mix computing = Mix.of("sums", new Mix.Kind("Sum", 1, 0.5, 0));
    Advice advice = VirtualThreads.advise(computing, 2, List.of(), 200);
    return advice != null && advice.virtual();
  }

  /**
   * Returns whether the code wants virtual threads for 155 jobs that a pool of connections limits.
   */
  private static boolean virtualForThePool() {
    Advice advice = VirtualThreads.advise(WEBHOOKS, 2, List.of(DATABASE), 100);
    return advice != null && advice.concurrency() == 155 && advice.virtual();
  }

  private static String scarce(Advice advice) {
    VIRTUAL
        .expectThat("an advice")
        .butIf(advice == null, "it was null", "return a new Advice(virtual, concurrency, scarce)")
        .otherwise(true, "", "");
    return advice.scarce();
  }

  private static String jobs(int count) {
    return count == 1 ? "1 job in progress" : count + " jobs in progress";
  }
}
