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
import jobsinpractice.redislauncher.RedisSource;
import jobsinpractice.redisurl.RedisUrl;
import jobsinpractice.testkit.CommandNames;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code labs/lab monitor}: shows the commands that the kit's own Redis receives. */
@Command(
    name = "monitor",
    header = "Shows the commands that Redis receives, which process sends them, and why.",
    description = {
      "",
      "Run it in a second terminal while labs/lab start is running. It uses Redis's MONITOR command,",
      "groups the commands by purpose, and shows their rates. --raw shows each command as it arrives;",
      "indented lines are commands inside a script. It works on the course's own Redis only, because",
      "MONITOR slows a busy Redis down and reveals its data. Ctrl-C stops it.",
      ""
    })
final class MonitorCommand extends CourseCommand {
  private static final int LOOK_MILLIS = 200;
  private static final double EVERY = 1; // s

  private final MonitorMeaning meanings = new MonitorMeaning();
  private final MonitorTable table = new MonitorTable();

  @Option(names = "--raw", description = "show every command, one per line")
  private boolean raw;

  @Option(names = "--seconds", paramLabel = "S", description = "stop after S seconds")
  private Integer seconds;

  MonitorCommand(Course course) {
    super(course);
  }

  @Override
  public Integer call() throws IOException {
    if (!System.getenv().getOrDefault("REDIS_URL", "").isBlank()) {
      throw new UserError(
          "REDIS_URL is set, and monitor works only on the course's own Redis.",
          "unset REDIS_URL; or, if that Redis is yours: redis-cli -u \"$REDIS_URL\" monitor");
    }
    Optional<RedisSource> running = RedisSource.joinRunning();
    if (running.isEmpty()) {
      throw new UserError(
          "The course's Redis is not running, so there is nothing to show.",
          "run " + CommandNames.lab("start") + " in another terminal");
    }
    try (RedisSource redis = running.get()) {
      Thread leave = new Thread(redis::close); // Ctrl-C stops this command
      Runtime.getRuntime().addShutdownHook(leave);
      listen(redis);
      Runtime.getRuntime().removeShutdownHook(leave);
    }
    return ExitCode.DONE;
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
              "Redis refuses the MONITOR command: " + line.substring(1) + ".",
              "stop the fleet, delete .lab/redis/secret, and start the fleet again");
        }
        if (line != null) {
          MonitorLine.parse(line).ifPresent(this::received);
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

  /** Returns null if no full line arrived in time; {@code partial} keeps the part that did. */
  private static String line(InputStream in, StringBuilder partial) throws IOException {
    try {
      for (int c = in.read(); c != '\n'; c = in.read()) {
        if (c < 0) {
          throw new UserError("Redis closed the connection.", CommandNames.lab("doctor"));
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

  private void received(MonitorLine line) {
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
        terminal.bold("The course's Redis, port " + redis.address().port()) + " · " + rows.get(0));
    rows.subList(1, rows.size()).forEach(terminal::line);
    terminal.line();
    String who = String.join(", ", meanings.workers());
    terminal.line(
        terminal.dim(
            (who.isEmpty() ? "" : who + " · ") + "--raw shows every command · Ctrl-C stops"));
  }

  private static double now() {
    return Instant.now().toEpochMilli() / 1000.0;
  }
}
