package jobsinpractice.lab7;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import jobsinpractice.engine.Redis;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;

/** Redis's own record of the commands that it ran, oldest first, such as "set restart:turn …". */
final class Commands {
  private static final Set<String> NOT_ABOUT_DATA =
      Set.of("config", "slowlog", "client", "hello", "auth", "select", "ping", "info", "command");

  private final Redis redis;

  Commands(Redis redis) {
    this.redis = redis;
  }

  /** Starts a new record. */
  void record() {
    run(Protocol.Command.CONFIG, "SET", "slowlog-log-slower-than", "0");
    run(Protocol.Command.SLOWLOG, "RESET");
  }

  /** What ran since the last {@link #record}. */
  List<String> list() {
    List<String> commands = new ArrayList<>();
    for (Object entry : (List<?>) run(Protocol.Command.SLOWLOG, "GET", "100")) {
      List<String> words = new ArrayList<>();
      for (Object word : (List<?>) ((List<?>) entry).get(3)) {
        words.add(word instanceof byte[] bytes ? new String(bytes, UTF_8) : word.toString());
      }
      words.set(0, words.get(0).toLowerCase(Locale.ROOT));
      if (!NOT_ABOUT_DATA.contains(words.get(0))) commands.add(0, String.join(" ", words));
    }
    return commands;
  }

  /** Holds back every command that writes, of every connection, until {@link #go}. */
  void pauseWrites() {
    run(Protocol.Command.CLIENT, "PAUSE", "10000", "WRITE");
  }

  void go() {
    run(Protocol.Command.CLIENT, "UNPAUSE");
  }

  /** How many connections wait for {@link #go}. */
  long waiting() {
    Object list = run(Protocol.Command.CLIENT, "LIST");
    String text = list instanceof byte[] bytes ? new String(bytes, UTF_8) : list.toString();
    return text.lines().filter(line -> line.matches(".* flags=\\S*b.*")).count();
  }

  private Object run(Protocol.Command command, String... words) {
    CommandArguments arguments = new CommandArguments(command);
    for (String word : words) arguments.add(word);
    return redis.call(jedis -> jedis.executeCommand(arguments));
  }
}
