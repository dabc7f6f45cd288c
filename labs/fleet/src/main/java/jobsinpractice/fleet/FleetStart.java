package jobsinpractice.fleet;

import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import jobsinpractice.dashboard.Dashboard;
import jobsinpractice.engine.Redis;
import jobsinpractice.fleet.machines.ChildProcess;
import jobsinpractice.redislauncher.RedisSource;
import jobsinpractice.testkit.CommandNames;

/**
 * {@code labs/lab start}: runs the Procfile's processes without foreman. It finds or starts Redis,
 * runs the enqueuer and the worker as processes, prints their output as foreman does, and stops all
 * of them together: on Ctrl-C, on TERM, or when one of them ends by itself.
 */
public final class FleetStart {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

  private static final String LAUNCH = "launch";

  /** The worker's own 25 s, and some for the others. */
  private static final long GRACE_SECONDS = 40;

  /** A process of the fleet writes into a pipe, so it cannot know whether to use colours. */
  private static final String ESCAPES = "\u001b\\[[0-9;]*m";

  private static final int[] COLOURS = {36, 33, 32, 35};
  private static final int WHITE = 37;

  private final PrintStream out;
  private final boolean coloured;
  private final Consumer<Dashboard.Builder> pages;
  private final List<ChildProcess> children = new ArrayList<>();
  private final CountDownLatch oneEnded = new CountDownLatch(1);
  private volatile boolean stopping;
  private volatile DashboardProcess web;
  private ChildProcess first;

  /**
   * @param pages adds pages to the dashboard
   */
  public FleetStart(PrintStream out, boolean coloured, Consumer<Dashboard.Builder> pages) {
    this.out = out;
    this.coloured = coloured;
    this.pages = pages;
  }

  /**
   * Runs the fleet until it is stopped.
   *
   * @param command the command line for a process of the fleet, without its name
   * @param lab flags for each process: the lab whose workload it has, and whose code it loads
   * @return 0 after Ctrl-C or TERM, 1 if a process ended by itself
   */
  public int run(List<String> command, List<String> lab) throws IOException, InterruptedException {
    return runAll(command, List.of(member("enqueuer", lab, ".1"), member("worker", lab, ".1")));
  }

  /**
   * Runs a fleet whose workers come and go: a supervisor starts and stops them.
   *
   * @param lab flags for each process, as above
   */
  public int runSupervised(List<String> command, List<String> lab)
      throws IOException, InterruptedException {
    return runAll(command, List.of(member("enqueuer", lab, ".1"), member("supervisor", lab, "")));
  }

  /**
   * Runs launch day on a real fleet, until it is over.
   *
   * @param lab flags for each process, as above
   */
  public int runLaunchDay(List<String> command, List<String> lab)
      throws IOException, InterruptedException {
    return runAll(command, List.of(member(LAUNCH, lab, "")));
  }

  private static Formation.Member member(String name, List<String> lab, String number) {
    List<String> words = new ArrayList<>(List.of(name));
    words.addAll(lab);
    return new Formation.Member(name + number, words);
  }

  /**
   * Runs the learner's own formation until it is stopped or the promise check is over.
   *
   * @return 0 after Ctrl-C or TERM, or if every promise was kept
   */
  public int run(List<String> command, Formation formation)
      throws IOException, InterruptedException {
    return runAll(command, formation.members());
  }

  private int runAll(List<String> command, List<Formation.Member> members)
      throws IOException, InterruptedException {
    RedisSource source = RedisSource.open();
    Redis redis = Redis.connect(source.url());
    JobAccounting.begin(redis);
    say("redis", source.describe());
    if (source.own()) say("redis", "look inside: " + CommandNames.lab("redis"));
    CountDownLatch ended = new CountDownLatch(1);
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  boolean good = endAll();
                  if (web != null) web.close();
                  say("system", JobAccounting.end(redis));
                  redis.close();
                  source.close();
                  ended.countDown();
                  Runtime.getRuntime().halt(good ? 0 : 1);
                },
                "stop"));
    for (Formation.Member member : members) launch(member.label(), with(command, member.words()));
    say("system", "starting " + names(members) + "; Ctrl-C stops everything");
    show(redis);
    watch(source);
    return 1; // a process ended by itself; the hook stops the others
  }

  private static String names(List<Formation.Member> members) {
    List<String> names = members.stream().map(m -> m.label().replaceFirst("\\.1$", "")).toList();
    int last = names.size() - 1;
    if (last == 0) return names.get(0);
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }

  /** Serves the dashboard from this process; the fleet also works without it. */
  private void show(Redis redis) {
    try {
      web = DashboardProcess.open(redis, FleetFolder.ofThisCourse(), pages);
      say("web.1", "watch the fleet in a browser: " + web.address());
    } catch (RuntimeException e) {
      say("web.1", "the dashboard cannot start: " + e.getMessage());
    }
  }

  private void watch(RedisSource source) throws InterruptedException {
    while (!oneEnded.await(200, TimeUnit.MILLISECONDS)) {
      if (!stopping && source.revive()) {
        say("redis", "Redis had stopped; started it again with its data");
      }
    }
    if (stopping) new CountDownLatch(1).await(); // the shutdown hook ends this process
    String how = first.name() + " ended by itself, with exit code " + first.process().exitValue();
    boolean over = first.name().equals(LAUNCH) && first.process().exitValue() == 0;
    if (over) say("system", "launch day is over");
    else say("system", first.name().startsWith("promises") ? "the promises check has ended" : how);
  }

  private static List<String> with(List<String> command, List<String> words) {
    List<String> all = new ArrayList<>(command);
    all.add(1, "-D" + FleetProcess.ENDS_WITH_INPUT + "=yes");
    all.addAll(words);
    return all;
  }

  private void launch(String name, List<String> command) throws IOException {
    int colour = COLOURS[children.size() % COLOURS.length];
    ChildProcess child = ChildProcess.start(name, command, line -> say(name, colour, line));
    children.add(child);
    child
        .process()
        .onExit()
        .thenAccept(
            over -> {
              synchronized (this) {
                if (first == null) first = child;
              }
              oneEnded.countDown();
            });
  }

  /** Asks every process to stop, and waits; returns whether all of them stopped cleanly. */
  private boolean endAll() {
    // Exit code 0: Ctrl-C reaches every process of the terminal, and one may end before this one.
    boolean byItself = first != null && !stopping && first.process().exitValue() != 0;
    stopping = true;
    say("system", "stopping all; the worker finishes its jobs or puts them back");
    for (ChildProcess child : children) child.closeInput();
    boolean good = !byItself;
    for (ChildProcess child : children) {
      try {
        if (!child.process().waitFor(GRACE_SECONDS, TimeUnit.SECONDS)) {
          say(
              "system",
              child.name() + " did not stop within " + GRACE_SECONDS + " s, so it was killed");
          child.process().destroyForcibly().waitFor();
          good = false;
        }
        child.reader().join(1_000); // its last lines
      } catch (InterruptedException e) {
        child.process().destroyForcibly();
      }
    }
    return good;
  }

  private void say(String name, String line) {
    say(name, WHITE, line);
  }

  /** Prints one line as foreman does, whole even if several threads print. */
  void say(String name, int colour, String line) {
    String label = name.equals("redis") ? "redis.1" : name;
    String text = coloured ? line : line.replaceAll(ESCAPES, "");
    String head =
        String.format(
            Locale.ROOT, "%s %-10s |", LocalTime.now(ZoneId.systemDefault()).format(TIME), label);
    synchronized (out) {
      out.println(
          coloured ? "\u001b[" + colour + "m" + head + "\u001b[0m " + text : head + " " + text);
      out.flush();
    }
  }
}
