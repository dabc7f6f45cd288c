package jobsinpractice.tool;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import jobsinpractice.redislauncher.RedisSource;
import jobsinpractice.redislauncher.RedisUrl;
import jobsinpractice.testkit.CommandNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code labs/lab monitor}: what the kit's own Redis is being told, by whom and why. */
@Command(
    name = "monitor",
    header = "What Redis is being told right now, by whom and why.",
    description = {
      "",
      "Run it beside labs/lab start. It listens with Redis's own MONITOR command, puts together what",
      "belongs together, and shows rates. --raw shows every command as it comes; lines that are moved",
      "in are commands that a script gives. Only the kit's own Redis is listened to: MONITOR slows a",
      "busy Redis down and shows its data. Ctrl-C ends it.",
      ""
    })
final class MonitorCommand implements Callable<Integer> {
  private static final int LOOK_MILLIS = 200;
  private static final double EVERY = 1; // s

  private final Course course;
  private final Terminal terminal;
  private final MonitorMeaning meanings = new MonitorMeaning();
  private final MonitorTable table = new MonitorTable();

  @Option(names = "--raw", description = "every command, one a line")
  private boolean raw;

  @Option(names = "--seconds", paramLabel = "S", description = "end after so many seconds")
  private Integer seconds;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "this text")
  private boolean help;

  MonitorCommand(Course course) {
    this.course = course;
    this.terminal = course.terminal();
  }

  @Override
  public Integer call() throws IOException {
    if (!System.getenv().getOrDefault("REDIS_URL", "").isBlank()) {
      throw new UserError(
          "REDIS_URL names a Redis that is not the kit's own, and monitor listens to that one only.",
          "redis-cli -u \"$REDIS_URL\" monitor, if it is yours; or unset REDIS_URL");
    }
    Optional<RedisSource> running = RedisSource.joinRunning();
    if (running.isEmpty()) {
      throw new UserError(
          "The kit's Redis is not running, so there is nothing to listen to.",
          CommandNames.lab("start") + ", in another terminal");
    }
    try (RedisSource redis = running.get()) {
      Thread leave = new Thread(redis::close); // Ctrl-C is how this ends
      Runtime.getRuntime().addShutdownHook(leave);
      listen(redis);
      Runtime.getRuntime().removeShutdownHook(leave);
    }
    return LabTool.DONE;
  }

  private void listen(RedisSource redis) throws IOException {
    RedisUrl address = redis.monitor();
    try (Socket socket = new Socket(address.host(), address.port())) {
      socket.setSoTimeout(LOOK_MILLIS);
      String login = "AUTH " + address.user() + " " + address.password() + "\r\n";
      String words = (address.password().isEmpty() ? "" : login) + "MONITOR\r\n";
      socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
      InputStream in = new BufferedInputStream(socket.getInputStream());
      double end = seconds == null ? Double.MAX_VALUE : now() + seconds;
      double shown = now();
      StringBuilder partial = new StringBuilder();
      while (now() < end && !terminal.out().checkError()) {
        String line = line(in, partial);
        if (line != null && line.startsWith("-")) {
          throw new UserError(
              "Redis does not let monitor listen: " + line.substring(1) + ".",
              "end the fleet, delete .lab/redis/secret, and start it again");
        }
        if (line != null) {
          MonitorLine.parse(line).ifPresent(this::told);
        }
        if (!raw && now() - shown >= EVERY) {
          shown = now();
          show(redis);
        }
      }
      if (!raw) {
        show(redis);
      }
    }
  }

  /** Null when nothing came in time; what has come of a line waits in {@code partial}. */
  private static String line(InputStream in, StringBuilder partial) throws IOException {
    try {
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new UserError("Redis has gone.", CommandNames.lab("doctor"));
        }
        partial.append((char) c);
      }
      String line = partial.toString().stripTrailing();
      partial.setLength(0);
      return line;
    } catch (SocketTimeoutException e) {
      return null;
    }
  }

  private void told(MonitorLine line) {
    if (line.inScript()) {
      if (raw) {
        terminal.line(terminal.dim("                            " + words(line)));
      }
      return;
    }
    MonitorMeaning.Meaning meaning = meanings.of(line);
    if (raw) {
      String time = String.format(Locale.ROOT, "%10.3f", line.seconds() % 100_000);
      terminal.line(
          time
              + "  "
              + terminal.cyan(String.format(Locale.ROOT, "%-10s", meaning.who()))
              + "  "
              + words(line));
    } else {
      table.add(line, meaning);
    }
  }

  private static String words(MonitorLine line) {
    StringBuilder out = new StringBuilder();
    for (String word : line.words()) {
      out.append(MonitorMeaning.printable(word)).append(' ');
    }
    int room = Terminal.WIDTH - 25;
    return out.length() <= room ? out.toString().strip() : out.substring(0, room - 1) + "…";
  }

  private void show(RedisSource redis) {
    terminal.clear();
    List<String> rows = table.rows(now(), terminal);
    terminal.line(
        terminal.bold("The kit's Redis, port " + redis.address().port()) + " · " + rows.get(0));
    rows.subList(1, rows.size()).forEach(terminal::line);
    terminal.line();
    String who = String.join(", ", meanings.workers());
    terminal.line(
        terminal.dim(
            (who.isEmpty() ? "" : who + " · ") + "--raw shows every command · Ctrl-C ends"));
  }

  private static double now() {
    return Instant.now().toEpochMilli() / 1000.0;
  }
}
