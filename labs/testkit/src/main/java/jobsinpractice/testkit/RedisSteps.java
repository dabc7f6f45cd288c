package jobsinpractice.testkit;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import jobsinpractice.engine.Redis;

/**
 * Numbers the commands that one process sends to Redis, also those in a pipeline. Before a chosen
 * command it kills the process, or lets another process act.
 *
 * <pre>{@code
 * RedisSteps.killedAtEachStep(bench.redisUrl(), process -> {
 *   process.run(redis -> new Batch(redis, "b17").callBack());
 *   new Batch(bench.redis(), "b17").callBack(); // the job runs again
 *   …
 * });
 * }</pre>
 *
 * <p>One object is for one process. After it was killed, no command of it reaches Redis.
 */
public final class RedisSteps {
  private static final int NEVER = -1;
  private static final int MOST_SHOWN = 76;

  /** More commands than any right answer sends: a loop of the learner's ends here. */
  private static final int MOST_STEPS = 20_000;

  /** What a client sends when it connects. */
  private static final Set<String> NOT_COUNTED =
      Set.of("HELLO", "AUTH", "CLIENT", "SELECT", "PING", "QUIT");

  private final String url;
  private final List<String> steps = new ArrayList<>();
  private int killBefore = NEVER;
  private int pauseBefore = NEVER;
  private Runnable meanwhile;
  private Throwable thrownMeanwhile;
  private boolean counting;
  private boolean killed;
  private boolean acted;
  private long repliedBytes;

  /** What a process does; may throw what the learner's code throws. */
  @FunctionalInterface
  public interface Code {
    void run(Redis redis) throws Exception;
  }

  /** The check of one process. */
  @FunctionalInterface
  public interface Check {
    void of(RedisSteps process) throws Exception;
  }

  public RedisSteps(String url) {
    this.url = url;
  }

  /**
   * Runs the test with a process that is killed before its first command, before its second one, …,
   * after its last one, and once with a process that is not killed.
   */
  public static void killedAtEachStep(String url, Check check) throws Exception {
    RedisSteps process;
    int step = 0;
    do {
      process = new RedisSteps(url).killBefore(step++);
      check.of(process);
    } while (process.killed());
  }

  /**
   * Runs the test with another process that acts before the first command, before the second one,
   * …, before the last one.
   */
  public static void pausedAtEachStep(String url, Runnable meanwhile, Check check)
      throws Exception {
    RedisSteps process;
    int step = 0;
    do {
      process = new RedisSteps(url).pauseBefore(step++, meanwhile);
      check.of(process);
    } while (process.acted);
  }

  /** Sets the command before which the process is killed; 0 is its first one. */
  public RedisSteps killBefore(int step) {
    killBefore = step;
    return this;
  }

  /** Sets the command before which another process acts; 0 is its first one. */
  public RedisSteps pauseBefore(int step, Runnable what) {
    pauseBefore = step;
    meanwhile = what;
    return this;
  }

  /** Runs the code on a connection of its own. What it throws after it was killed is dropped. */
  public RedisSteps run(Code code) throws Exception {
    URI direct = URI.create(url);
    try (RespProxy proxy = new RespProxy(direct.getPort(), this::next, this::replied);
        Redis redis = Redis.connect(url.replace(":" + direct.getPort(), ":" + proxy.port()))) {
      start();
      code.run(redis);
      end();
    } catch (Exception | Error e) {
      rethrowMeanwhile();
      if (!killed()) {
        throw e;
      }
    }
    rethrowMeanwhile();
    return this;
  }

  private synchronized void start() {
    counting = true;
  }

  private synchronized void end() {
    counting = false;
    killed |= killBefore == steps.size();
  }

  private synchronized void rethrowMeanwhile() {
    if (thrownMeanwhile instanceof Error error) throw error;
    if (thrownMeanwhile != null) throw (RuntimeException) thrownMeanwhile;
  }

  /** Returns whether the command may go on to Redis. */
  private synchronized boolean next(List<String> command) {
    if (!counting || NOT_COUNTED.contains(command.get(0))) return !killed;
    if (killed || steps.size() >= MOST_STEPS) return false;
    if (steps.size() == pauseBefore) act();
    if (steps.size() == killBefore) {
      killed = true;
      return false;
    }
    steps.add(shown(command));
    return true;
  }

  private void act() {
    pauseBefore = NEVER;
    acted = true;
    try {
      meanwhile.run();
    } catch (RuntimeException | Error e) {
      thrownMeanwhile = e;
    }
    steps.add("-- meanwhile, the other process acts");
  }

  private synchronized void replied(int bytes) {
    if (counting) repliedBytes += bytes;
  }

  /** Returns whether the process was killed. */
  public synchronized boolean killed() {
    return killed;
  }

  /** Returns whether the other process has acted. */
  public synchronized boolean acted() {
    return acted;
  }

  /** Returns how many bytes Redis has sent to the process. */
  public synchronized long repliedBytes() {
    return repliedBytes;
  }

  /** Returns how many commands Redis has received. */
  public synchronized int commands() {
    return (int) steps.stream().filter(step -> !step.startsWith("--")).count();
  }

  /** Returns the commands with their numbers, one to a line, and where the process was killed. */
  public synchronized String inLines() {
    List<String> lines = new ArrayList<>();
    int number = 0;
    for (String step : steps) {
      lines.add(step.startsWith("--") ? step : ++number + "  " + step);
    }
    if (killed) {
      lines.add("-- the process is killed");
    }
    return String.join("\n", lines);
  }

  /** A script is shown by its keys. */
  private static String shown(List<String> command) {
    String name = command.get(0);
    List<String> words = command.subList(1, command.size());
    if (name.startsWith("EVAL") && words.size() > 1) {
      int keys = Math.min(Integer.parseInt(words.get(1)), words.size() - 2);
      words = words.subList(2, 2 + keys);
      name += " (a script)";
    }
    String text = (name + " " + String.join(" ", words)).strip().replaceAll("\\s+", " ");
    return text.length() <= MOST_SHOWN ? text : text.substring(0, MOST_SHOWN - 2) + " …";
  }
}
