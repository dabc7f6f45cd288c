package jobsinpractice.engine;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.UnifiedJedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.KeyValue;

/** Whether a Redis stands alone or is part of a cluster. */
final class ServerMode {
  private ServerMode() {}

  /**
   * "standalone", "sentinel", or "cluster"; "" when it does not say. By HELLO and not INFO, which
   * many users of an ACL must not run.
   */
  static String of(UnifiedJedis jedis) {
    List<String> words = new ArrayList<>();
    try {
      flatten(jedis.executeCommand(new CommandArguments(Protocol.Command.HELLO)), words);
    } catch (JedisException e) {
      return ""; // what matters is said by the next command
    }
    int name = words.indexOf("mode");
    return name < 0 || name + 1 == words.size() ? "" : words.get(name + 1);
  }

  private static void flatten(Object answer, List<String> words) {
    if (answer instanceof KeyValue<?, ?> pair) {
      flatten(pair.getKey(), words);
      flatten(pair.getValue(), words);
    } else if (answer instanceof List<?> many) {
      many.forEach(each -> flatten(each, words));
    } else {
      words.add(
          answer instanceof byte[] text
              ? new String(text, StandardCharsets.UTF_8)
              : String.valueOf(answer));
    }
  }
}
