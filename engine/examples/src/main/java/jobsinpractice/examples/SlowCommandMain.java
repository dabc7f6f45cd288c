package jobsinpractice.examples;

import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import jobsinpractice.engine.Client;
import jobsinpractice.engine.JobRequest;
import jobsinpractice.engine.Redis;
import jobsinpractice.redislauncher.RedisServer;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;

/**
 * What one slow command does to every other client: one client runs it five times, while another
 * pushes jobs one by one. Redis runs one command at a time, so a push waits for it.
 *
 * <p>The argument is the number of jobs, and of other keys; 300,000 without it.
 */
public final class SlowCommandMain {
  private static final int TIMES = 5;
  private static final int BATCH = 10_000;

  private SlowCommandMain() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int jobs = args.length > 0 ? Integer.parseInt(args[0]) : 300_000;
    try (RedisServer server = RedisServer.start();
        Redis redis = Redis.connect(server.url());
        Redis other = Redis.connect(server.url());
        RawClient raw = new RawClient(server)) {
      fill(redis, jobs);
      Client client = new Client(other);
      for (int i = 0; i < 5_000; i++) push(client); // the first pushes of a JVM are slow
      System.out.printf(Locale.ROOT, "%,d jobs and %,d other keys%n", jobs, jobs);
      System.out.println("command         ms in Redis   slowest push, ms");
      run(redis, raw, client, "LLEN queue:default");
      run(redis, raw, client, "LINDEX queue:default -1");
      run(redis, raw, client, "SCAN 0");
      run(redis, raw, client, "LRANGE queue:default 0 -1");
      run(redis, raw, client, "KEYS queue:*");
    }
  }

  private static void fill(Redis redis, int jobs) {
    new Client(redis)
        .pushBulk(IntStream.range(0, jobs).mapToObj(i -> JobRequest.of("Webhook", "c" + i, i)));
    for (int from = 0; from < jobs; from += BATCH) {
      IntStream some = IntStream.range(from, Math.min(jobs, from + BATCH));
      redis.pipelined(pipeline -> some.forEach(i -> pipeline.set("session:" + i, "user " + i)));
    }
  }

  private static void run(Redis redis, RawClient raw, Client client, String command)
      throws IOException, InterruptedException {
    AtomicBoolean over = new AtomicBoolean();
    double[] slowest = new double[1];
    Thread pusher = new Thread(() -> slowest[0] = slowestPush(client, over));
    redis.call(
        jedis ->
            jedis.executeCommand(new CommandArguments(Protocol.Command.CONFIG).add("RESETSTAT")));
    pusher.start();
    for (int i = 0; i < TIMES; i++) raw.run(command);
    over.set(true);
    pusher.join();
    String shown = command.replace("queue:default ", "").replace(" queue:default", "");
    double millis = micros(redis, command.split(" ")[0]) / 1e3 / TIMES;
    System.out.printf(Locale.ROOT, "%-14s %12.3f %18.1f%n", shown, millis, slowest[0]);
  }

  /** Pushes until it is over; returns how long the slowest push took, in ms. */
  private static double slowestPush(Client client, AtomicBoolean over) {
    double slowest = 0;
    do {
      slowest = Math.max(slowest, push(client));
    } while (!over.get());
    return slowest;
  }

  private static double push(Client client) {
    long before = System.nanoTime();
    client.push(JobRequest.of("WelcomeMail", 42).queue("mails"));
    return (System.nanoTime() - before) / 1e6;
  }

  private static double micros(Redis redis, String command) {
    String stats = redis.call(jedis -> jedis.info("commandstats"));
    String name = command.toLowerCase(Locale.ROOT);
    Matcher line = Pattern.compile("cmdstat_" + name + ":calls=\\d+,usec=(\\d+)").matcher(stats);
    if (!line.find()) throw new IllegalStateException(command + " did not run");
    return Double.parseDouble(line.group(1));
  }

  /**
   * Reads replies and keeps nothing: hundreds of thousands of jobs would slow this program down.
   */
  private static final class RawClient implements AutoCloseable {
    private static final String END = "the-end";

    private final Socket socket;
    private final byte[] buffer = new byte[1 << 16];

    RawClient(RedisServer server) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), server.port());
      run("AUTH " + server.password());
    }

    void run(String command) throws IOException {
      String lines = command + "\r\nECHO " + END + "\r\n";
      socket.getOutputStream().write(lines.getBytes(StandardCharsets.UTF_8));
      String tail = "";
      while (!tail.endsWith(END + "\r\n")) {
        int bytes = socket.getInputStream().read(buffer);
        if (bytes < 0) throw new EOFException("Redis closed the connection");
        int from = Math.max(0, bytes - 20);
        String last = new String(buffer, from, bytes - from, StandardCharsets.ISO_8859_1);
        tail = bytes < 20 ? tail + last : last;
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
