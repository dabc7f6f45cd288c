package jobsinpractice.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jobsinpractice.engine.RedisUnavailable;
import jobsinpractice.engine.Worker;
import jobsinpractice.engine.WorkerListener;
import jobsinpractice.engine.internal.DaemonThread;
import jobsinpractice.engine.internal.Json;
import redis.clients.jedis.UnifiedJedis;

/**
 * Answers a supervisor's probes over HTTP: {@code /health/live} and {@code /health/ready}, with 200
 * or 503. It needs no login, so an answer names neither a Redis nor a job.
 *
 * <p>Live is a worker whose heartbeat runs, or would if Redis were there: a restart does not bring
 * Redis back. Ready is a worker that claims jobs.
 */
final class HealthServer implements WorkerListener, AutoCloseable {
  /** A heartbeat is due every 10 s, and counts for 60 s. */
  static final Duration SILENCE = Duration.ofSeconds(60);

  private static final Pattern ADDRESS =
      Pattern.compile("(?:(?<host>[^:\\[\\]\\s]+|\\[[0-9a-fA-F:.]+]):)?(?<port>\\d{1,5})");

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(2, DaemonThread.named("health"));
  private final LongSupplier nanos;

  /** Null before the first heartbeat. */
  private volatile Worker worker;

  private volatile long beat;
  private volatile boolean redisLost;
  private volatile boolean ended;

  private HealthServer(HttpServer server, LongSupplier nanos) {
    this.server = server;
    this.nanos = nanos;
  }

  /** Opens a port, or {@code host:port}; a port alone is open to this machine only. */
  static HealthServer open(String address) {
    return open(address, System::nanoTime);
  }

  static HealthServer open(String address, LongSupplier nanos) {
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches() || Integer.parseInt(parts.group("port")) > 65_535) {
      throw new BadSetting(
          "--health is " + address + "; write a port, or host:port: 8081, or 0.0.0.0:8081");
    }
    // A client that sends half a request must not keep a thread.
    if (System.getProperty("sun.net.httpserver.maxReqTime") == null) {
      System.setProperty("sun.net.httpserver.maxReqTime", "5");
    }
    try {
      String host = parts.group("host");
      InetAddress place =
          host == null ? InetAddress.getLoopbackAddress() : InetAddress.getByName(host);
      InetSocketAddress at = new InetSocketAddress(place, Integer.parseInt(parts.group("port")));
      HealthServer health = new HealthServer(HttpServer.create(at, 0), nanos);
      health.start();
      return health;
    } catch (IOException e) {
      throw new BadSetting("--health " + address + " cannot be opened: " + OneLine.of(e));
    }
  }

  private void start() {
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  InetSocketAddress address() {
    return server.getAddress();
  }

  /** For the log. */
  String url() {
    String host = address().getHostString();
    String shown = host.contains(":") ? "[" + host + "]" : host;
    return "http://" + shown + ":" + address().getPort() + "/health/ready";
  }

  @Override
  public void heartbeat(Worker beating) {
    beat = nanos.getAsLong();
    worker = beating;
  }

  @Override
  public void redisLost(Throwable error) {
    redisLost = true;
  }

  @Override
  public void redisBack() {
    beat = nanos.getAsLong();
    redisLost = false;
  }

  @Override
  public void shutdown(Worker stopped) {
    ended = true;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      switch (exchange.getRequestURI().getPath()) {
        case "/health/live" -> send(exchange, live());
        case "/health/ready" -> send(exchange, ready());
        default -> exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  /** What is wrong or right, in a word or two. */
  private record Health(boolean up, String reason) {}

  private Health live() {
    if (ended) return new Health(false, "stopped");
    if (worker == null) return new Health(true, "starting");
    if (redisLost) return new Health(true, "waiting for Redis");
    long silent = Duration.ofNanos(nanos.getAsLong() - beat).toSeconds();
    if (silent > SILENCE.toSeconds()) return new Health(false, "no heartbeat for " + silent + " s");
    return new Health(true, "running");
  }

  private Health ready() {
    Worker started = worker;
    if (ended) return new Health(false, "stopped");
    if (started == null) return new Health(false, "starting");
    if (started.isQuiet()) return new Health(false, "quiet");
    try {
      started.redis().call(UnifiedJedis::ping);
      return new Health(true, "running");
    } catch (RedisUnavailable e) {
      return new Health(false, "Redis does not answer");
    }
  }

  private static void send(HttpExchange exchange, Health health) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("status", health.up() ? "up" : "down");
    fields.put("reason", health.reason());
    byte[] body = Json.write(fields);
    boolean head = exchange.getRequestMethod().equals("HEAD");
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(health.up() ? 200 : 503, head ? -1 : body.length);
    if (!head) exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
