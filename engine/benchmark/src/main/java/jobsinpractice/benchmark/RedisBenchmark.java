package jobsinpractice.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.internal.LuaScript;

/**
 * Redis's own {@code redis-benchmark}, with the engine's two scripts: first it claims all jobs,
 * then it settles them. It is one thread of C that looks at no reply, so it shows what Redis can do
 * and not what a worker can.
 */
final class RedisBenchmark {
  private static final String USER = "redis-benchmark";
  private static final String QUEUE = "bench:queue";
  private static final String IN_FLIGHT = "bench:inflight";
  private static final String PROCESSED = "bench:processed";
  private static final LuaScript CLAIM = LuaScript.of(Client.class, "claim.lua");
  private static final LuaScript SETTLE = LuaScript.of(Client.class, "settle.lua");

  /** The CSV's first line has names, its second the command and then numbers: the rate first. */
  private static final Pattern RATE = Pattern.compile("\"([0-9.]+)\"(?:,\"[0-9.]+\")*\\s*$");

  private final BenchmarkRedis server;
  private final String password;

  /**
   * redis-benchmark takes a password only on its command line, which other users can read. So it
   * gets a user of its own, who cannot do more than these two scripts.
   */
  RedisBenchmark(BenchmarkRedis server) {
    this.server = server;
    this.password = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    String rights = "reset on >" + password + " ~bench:* -@all +evalsha +config|get";
    List<String> rule = new ArrayList<>(List.of((rights + " +@read +@write").split(" ")));
    server.jedis.aclSetUser(USER, rule.toArray(String[]::new));
    server.jedis.scriptLoad(CLAIM.source());
    server.jedis.scriptLoad(SETTLE.source());
  }

  /** Whether the program is on the PATH. */
  static boolean installed() {
    try {
      return ended(new ProcessBuilder("redis-benchmark", "--version")).code == 0;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  /** Claims and settles about {@code jobs} jobs, in calls of {@code batch} jobs each. */
  Sample run(int clients, int jobs, int batch) {
    int calls = Math.max(1, jobs / batch);
    layOut(calls, batch);
    double redisBefore = server.cpuMicros();
    double seconds = calls / callsPerSecond(clients, calls, claim(batch));
    seconds += calls / callsPerSecond(clients, calls, settle(batch));
    double redis = server.cpuMicros() - redisBefore;
    long done = (long) calls * batch;
    String processed = server.jedis.get(PROCESSED);
    if (!Long.toString(done).equals(processed)) {
      throw new IllegalStateException("redis-benchmark settled " + processed + " jobs of " + done);
    }
    return new Sample()
        .with(Figure.RATE, done / seconds)
        .with(Figure.REDIS_CPU, redis / done)
        .with(Figure.REDIS_CORE, redis / seconds / 1e4)
        .with(Figure.BATCH, batch);
  }

  /** The same few jobs again and again, because redis-benchmark always sends the same arguments. */
  private void layOut(int calls, int batch) {
    server.jedis.unlink(PROCESSED, IN_FLIGHT, QUEUE);
    byte[][] jobs = Payloads.jobs(QUEUE, 0, batch);
    for (int done = 0; done < calls; ) {
      var pipeline = server.jedis.pipelined();
      for (int i = 0; i < 1_000 && done < calls; i++, done++) {
        pipeline.lpush(QUEUE.getBytes(UTF_8), jobs);
      }
      pipeline.sync();
    }
  }

  private static List<String> claim(int batch) {
    List<String> keys = List.of("bench:paused", QUEUE, IN_FLIGHT);
    return call(CLAIM, keys, List.of("" + batch, "4194304", "bench"));
  }

  /**
   * Outcomes are D, done. Each call has another number, or Redis would take it for a repetition.
   */
  private static List<String> settle(int batch) {
    List<String> keys = new ArrayList<>(List.of(PROCESSED, "bench:processed:today"));
    for (String key : "failed failed:today retry dead schedule settled".split(" ")) {
      keys.add("bench:" + key);
    }
    keys.addAll(List.of(IN_FLIGHT, QUEUE));
    List<String> args = new ArrayList<>(List.of("1000000", "1700000000", "1000000", "10000"));
    // Numbers that are less than a million apart count as late ones, hence the zeros.
    args.addAll(List.of("__rand_int__000000", "3600", "D", "1", "" + batch));
    for (byte[] job : Payloads.jobs(QUEUE, 0, batch)) args.add(new String(job, UTF_8));
    return call(SETTLE, keys, args);
  }

  private static List<String> call(LuaScript script, List<String> keys, List<String> args) {
    List<String> call = new ArrayList<>(List.of("EVALSHA", script.sha(), "" + keys.size()));
    call.addAll(keys);
    call.addAll(args);
    return call;
  }

  private double callsPerSecond(int clients, int calls, List<String> command) {
    List<String> line = new ArrayList<>(List.of("redis-benchmark", "-h", "127.0.0.1"));
    Collections.addAll(line, "-p", "" + server.port(), "--user", USER, "-a", password);
    Collections.addAll(line, "-c", "" + Math.min(clients, calls), "-n", "" + calls);
    Collections.addAll(line, "-r", "2000000000", "--csv");
    line.addAll(command);
    Ended ended = ended(new ProcessBuilder(line));
    Matcher rate = RATE.matcher(ended.output);
    if (ended.code != 0 || !rate.find()) {
      throw new IllegalStateException("redis-benchmark failed: " + ended.output);
    }
    return Double.parseDouble(rate.group(1));
  }

  private record Ended(int code, String output) {}

  private static Ended ended(ProcessBuilder builder) {
    try {
      Process process = builder.redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), UTF_8);
      return new Ended(process.waitFor(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
