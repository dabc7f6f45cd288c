package jobsinpractice.lab1;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Processor;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.testkit.BlockingHandler;
import jobsinpractice.testkit.Generated;
import jobsinpractice.testkit.Lab;
import jobsinpractice.testkit.TestBench;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Lab(1)
@DisplayName("Utilization")
class UtilizationTest implements Lab1Tasks {
  private static final String TWICE = "29fde016d295028e56e95114";
  private static final String CORES =
      "that is 100 times the busy processors, divided by the number of cores of this machine. Does"
          + " your code call availableProcessors()? A Processor is a thread of the worker: divide"
          + " by the size of the list";
  private static final List<Boolean> ORDER =
      List.of(true, true, false, true, true, true, false, true, true, false);

  @Test
  @Order(1)
  @Tag("task-1")
  @DisplayName("7 of 10 processors run a job: 70%")
  void busy(TestBench bench) {
    Worker worker = sevenOfTen(bench);
    anotherProcessIsBusy(bench);
    Metrics metrics = new Metrics(bench.redis(), bench.clock());

    List<Processor> ten = processors(ORDER, inState(worker, true), inState(worker, false));
    double got = metrics.utilization(ten);
    double allBusy = got == 0 ? metrics.utilization(inState(worker, true)) : 0;
    double oneForTwo = got == 60 ? metrics.utilization(aJobTwice(worker)) : 0;
    double sameClass = got == 10 ? metrics.utilization(aJobTwice(worker)) : 0;
    double later = got == 0 ? aSecondLater(bench, metrics, ten) : 0;
    boolean idleToo = got == 100 && metrics.utilization(inState(worker, false)) == 100;
    double first = got == 100 ? oneOfFour(0, metrics, worker) : -1;
    double second = got == 100 ? oneOfFour(1, metrics, worker) : -1;
    boolean noLow = got == 60 && metrics.utilization(threeTimesLow(worker)) == 0;
    boolean cores = dividesByCores(got, 7, worker, metrics);
    UTILIZATION
        .expect(70, "%")
        .given(
            "7 of this process's 10 processors run a job; another process also runs a job, on 1 of"
                + " its 38 processors, and does not count here")
        .got(got)
        .butIf(0.7, "that is a fraction; multiply it by 100 to get percent")
        .butIf(
            zero -> zero == 0 && allBusy != 0,
            "with every processor busy you return "
                + Math.round(allBusy)
                + ", with 7 of 10 you return 0. Does your code divide whole numbers, or ask only"
                + " whether all are busy? In Java, 7 / 10 is 0: multiply by 100.0 first")
        .butIf(
            zero -> zero == 0 && later != 0,
            "a second later you return "
                + Math.round(later)
                + ". Does your code leave out a job that has just started? A processor is busy from"
                + " the start of its job: call busy()")
        .butIf(
            0,
            "that is the result for no busy processor. Does your code call busy() on these"
                + " processors?")
        .butIf(
            20,
            "two busy processors come before the first idle one. Does your code stop there, as"
                + " takeWhile or break do? Look at every processor")
        .butIf(
            share -> share == 60 && oneForTwo == 25,
            "two of the busy processors run the same job, with the same jid, and your code counts"
                + " them once. Count the processors, and not the jobs")
        .butIf(
            share -> noLow,
            "the seventh busy processor runs a job of the queue \"low\", and for a list with only this"
                + " processor, three times, you return 0. Does your code count jobs of \"default\" only? A"
                + " processor is busy with a job of any queue")
        .butIf(
            60,
            "that is 6 of 10: one busy processor is missing. Does your loop skip the first or the"
                + " last?")
        .butIf(
            share -> idleToo,
            "for three idle processors you also return 100%. Does your code compare running() with"
                + " null? It returns an Optional, which is never null: call busy()")
        .butIf(
            share -> first == 0 && second == 0,
            "with 1 of 4 busy you return 0%, and with 7 of 10 you return 100%. Does your code round the"
                + " fraction before it multiplies by 100? Return the share as it is")
        .butIf(
            1,
            "is that 0.7, rounded to 1? Multiply the fraction by 100 to get percent, and do not round"
                + " it")
        .butIf(
            share -> first == 100 && second == 100,
            "with 1 of 4 busy you also return 100%. Does your code ask only whether any is busy? Count"
                + " the busy processors")
        .butIf(100, "100% means that every processor is busy. Does your code look at each of them?")
        .butIf(30, "that is the idle share: count the processors that are running a job")
        .butIf(7, "that is how many are busy; utilization is their share of all processors")
        .butIf(
            share ->
                share == 50
                    || share == 80
                    || Lab1Tasks.near(share, 500 / 48.0)
                    || Lab1Tasks.near(share, 800 / 48.0),
            "does your code read the heartbeats in Redis? With them, this result includes another"
                + " process: they cover the whole fleet, and the question is about the processors"
                + " in the list")
        .butIf(
            40,
            "4 of 10 is what the last heartbeat wrote to Redis, up to 10 s ago. Does your code read"
                + " it? Ask the processors in the list")
        .butIf(
            share -> Lab1Tasks.near(share, 1000 / 7.0),
            "that is 100 times 10, divided by 7. Is the division upside down? Divide the busy"
                + " processors by all processors")
        .butIf(
            share -> share == 10 && sameClass == 25,
            "seven processors are busy, and your code counts one. Does it stop at the first busy"
                + " one, or count what the seven jobs have in common, such as their class? Count"
                + " every busy processor")
        .butIf(share -> cores, CORES)
        .butIf(
            share -> Lab1Tasks.near(700 / share, Math.rint(700 / share)),
            "that is 100 times 7 busy processors, divided by "
                + Math.round(700 / got)
                + ": divide by the size of the list, which is 10")
        .otherwise("divide the busy processors by all processors, and multiply by 100");
  }

  @Test
  @Order(2)
  @Tag("task-1")
  @DisplayName("no processor yet: 0%")
  void nothingStarted(TestBench bench) {
    UTILIZATION
        .expect(0, "%")
        .given("the worker has not started: there are no processors")
        .got(new Metrics(bench.redis(), bench.clock()).utilization(List.of()))
        .butIf(
            Double.NaN,
            "0 divided by 0 is NaN for doubles: check for the empty list first, and return 0")
        .butIf(100, "there is no processor, so no processor is busy")
        .butIf(
            share -> share < 0,
            "a worker that has not started is not an error: without processors, return 0")
        .otherwise("there is no processor, so no processor is busy");
  }

  @Test
  @Order(3)
  @Tag("task-1")
  @DisplayName("any number of processors, busy and idle in any order")
  void generated(TestBench bench) {
    Worker worker = sevenOfTen(bench);
    List<Processor> busy = inState(worker, true);
    List<Processor> idle = inState(worker, false);
    Metrics metrics = new Metrics(bench.redis(), bench.clock());

    Generated.inputs(80, UtilizationTest::states)
        .first(List.of(true), List.of(false), List.of(false, true), List.of(true, false, false))
        .smaller(Generated::smallerLists)
        .shownAs(UtilizationTest::shown)
        .check(states -> share(metrics, states, processors(states, busy, idle), worker));
  }

  private static void share(
      Metrics metrics, List<Boolean> states, List<Processor> processors, Worker worker) {
    double busy = Collections.frequency(states, true);
    double right = states.isEmpty() ? 0 : 100 * busy / states.size();
    double got = metrics.utilization(processors);
    double again = metrics.utilization(processors);
    boolean onlyOne =
        states.size() == 1 && metrics.utilization(inState(worker, true).subList(0, 3)) > 99.9;
    boolean cores = got > 0 && dividesByCores(got, busy, worker, metrics);
    UTILIZATION
        .expect(right, "%")
        .within(0.0001)
        .got(got)
        .butIf(
            share -> Double.compare(share, again) != 0,
            "the same processors once more give "
                + again
                + "%. Does a field keep a number from call to call, static or not? Compute each"
                + " result from this list alone")
        .butIf(
            share -> share == Math.floor(right) || share == Math.rint(right),
            "the fraction is missing: divide by the number of processors as a double, and leave"
                + " the rounding to the status line")
        .butIf(
            share -> share == 70 && right != 70,
            "70% is the result of the first test. Is it written in your code?")
        .butIf(
            share -> share == 10 * busy,
            "that is 10 for each busy processor, which fits 10 processors only: divide by size()")
        .butIf(
            share -> Lab1Tasks.near(share, 100.0 * states.indexOf(false) / states.size()),
            "that counts the busy processors before the first idle one. Does your code stop there,"
                + " as takeWhile or break do? Look at every processor")
        .butIf(Double.NaN, "the result is NaN: check for the empty list first, and return 0")
        .butIf(
            share -> Math.abs(share - right) < 1,
            "that is less than 1% off. Does your code round or cut the result? Return it as it is,"
                + " and leave the rounding to the status line")
        .butIf(
            share -> states.size() > 1 && share == 100 - right,
            "that is the idle share: count the processors that are running a job")
        .butIf(
            share -> share == 0 && onlyOne,
            "with three busy processors your code returns 100%, and with a single one 0%. Does your"
                + " check for the empty list also hold for one processor?")
        .butIf(share -> cores, CORES)
        .butIf(
            share -> isWithout(share, states, 0) || isWithout(share, states, states.size() - 1),
            "one busy processor is missing. Does your loop skip the first or the last?")
        .butIf(
            share -> share > 100,
            "that is more than 100%, and no processor runs more than one job. Divide the busy"
                + " processors by all processors")
        .butIf(
            share -> Lab1Tasks.near(share, 100 * busy / (states.size() + 1)),
            "that is the share of one processor more than there are. Does your code add 1 to"
                + " size()? Divide by size()")
        .otherwise("divide the busy processors by all processors, and multiply by 100");
  }

  /** Whether this code divides this many busy processors, and also a single one, by the cores. */
  private static boolean dividesByCores(double share, double busy, Worker worker, Metrics metrics) {
    double cores = Runtime.getRuntime().availableProcessors();
    return cores > 1
        && Lab1Tasks.near(share, 100 * busy / cores)
        && Lab1Tasks.near(metrics.utilization(inState(worker, true).subList(0, 1)), 100 / cores);
  }

  /** Whether this is the share if the processor at this place is not counted as busy. */
  private static boolean isWithout(double share, List<Boolean> states, int place) {
    long others =
        IntStream.range(0, states.size()).filter(i -> i != place && states.get(i)).count();
    return Lab1Tasks.near(share, 100.0 * others / states.size())
        || Lab1Tasks.near(share, 100.0 * others / (states.size() - 1));
  }

  /** Up to seven busy and up to three idle processors, in any order. */
  private static List<Boolean> states(RandomGenerator random) {
    List<Boolean> states = new ArrayList<>(Collections.nCopies(random.nextInt(8), true));
    states.addAll(Collections.nCopies(random.nextInt(4), false));
    Collections.shuffle(states, new Random(random.nextLong()));
    return List.copyOf(states);
  }

  private static List<Processor> processors(
      List<Boolean> states, List<Processor> busy, List<Processor> idle) {
    List<Processor> processors = new ArrayList<>();
    int nextBusy = 0;
    int nextIdle = 0;
    for (boolean state : states) {
      processors.add(state ? busy.get(nextBusy++) : idle.get(nextIdle++));
    }
    return List.copyOf(processors);
  }

  private static String shown(List<Boolean> states) {
    return states.isEmpty()
        ? "no processors"
        : "processors: "
            + states.stream().map(busy -> busy ? "busy" : "idle").collect(Collectors.joining(", "));
  }

  /** The processor that runs the job of "low", three times: a loop may skip the first and last. */
  private static List<Processor> threeTimesLow(Worker worker) {
    return worker.processors().stream()
        .filter(p -> p.running().filter(job -> job.job().queue().equals("low")).isPresent())
        .flatMap(p -> Collections.nCopies(3, p).stream())
        .toList();
  }

  private static List<Processor> inState(Worker worker, boolean busy) {
    return worker.processors().stream().filter(p -> p.busy() == busy).toList();
  }

  /** Its heartbeat has seen four of the seven jobs, and the last job is from the queue "low". */
  private static Worker sevenOfTen(TestBench bench) {
    AtomicInteger beats = new AtomicInteger();
    BlockingHandler mails = bench.heldJobs();
    Worker worker =
        bench.start(
            bench
                .worker()
                .queues("default", "low")
                .concurrency(10)
                .handle("WelcomeMail", mails)
                .listener(counting(beats)));
    bench.soon(() -> beats.get() >= 2); // the worker's own: the next one comes in ten seconds
    push(bench, 4);
    mails.awaitRunning(4);
    worker.beat();
    push(bench, 2);
    bench.client().push(JobRequest.of("WelcomeMail", 2).queue("low"));
    mails.awaitRunning(3);
    return worker;
  }

  private static void push(TestBench bench, int jobs) {
    for (int i = 0; i < jobs; i++) {
      JobRequest mail = JobRequest.of("WelcomeMail", i);
      bench.client().push(jobs == 4 && i < 2 ? mail.with("jid", TWICE) : mail);
    }
  }

  /** The two processors whose jobs have the same jid, between two idle ones. */
  private static List<Processor> aJobTwice(Worker worker) {
    List<Processor> both =
        worker.processors().stream()
            .filter(p -> p.running().filter(job -> job.job().jid().equals(TWICE)).isPresent())
            .toList();
    List<Processor> idle = inState(worker, false);
    return List.of(idle.get(0), both.get(0), both.get(1), idle.get(1));
  }

  /** Returns the share for one busy and three idle processors, with the busy one at this place. */
  private static double oneOfFour(int place, Metrics metrics, Worker worker) {
    List<Boolean> states = new ArrayList<>(List.of(false, false, false));
    states.add(place, true);
    return metrics.utilization(processors(states, inState(worker, true), inState(worker, false)));
  }

  private static double aSecondLater(TestBench bench, Metrics metrics, List<Processor> ten) {
    bench.clock().advanceSeconds(1);
    return metrics.utilization(ten);
  }

  /** Its heartbeat, as far as utilization is concerned: 1 of 38 threads busy. */
  private static void anotherProcessIsBusy(TestBench bench) {
    String identity = "elsewhere:7:0123456789ab";
    String work =
        "{\"queue\":\"default\",\"payload\":\"{\\\"class\\\":\\\"WelcomeMail\\\",\\\"args\\\":[1]}\","
            + "\"run_at\":1}";
    Map<String, String> beat =
        Map.of("info", "{\"concurrency\":38}", "concurrency", "38", "busy", "1");
    bench.redis().call(jedis -> jedis.sadd("processes", identity));
    bench.redis().call(jedis -> jedis.hset(identity, beat));
    bench.redis().call(jedis -> jedis.hset(identity + ":work", Map.of("t1", work)));
  }

  private static WorkerListener counting(AtomicInteger beats) {
    return new WorkerListener() {
      @Override
      public void heartbeat(Worker worker) {
        beats.incrementAndGet();
      }
    };
  }
}
