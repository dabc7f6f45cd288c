package jobsinpractice.engine;

import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import jobsinpractice.engine.RedisUnavailable.Kind;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Every error that Redis can answer, and every way of not reaching it, as one line: what happened,
 * which Redis, and the fix. A command's own error, such as WRONGTYPE, stays what Jedis made of it.
 */
final class RedisErrors {
  private static final String CLUSTER =
      "is a Redis Cluster, and the engine cannot use one: it moves a job from key to key in one"
          + " step, and a cluster keeps those keys on different servers. Use a Redis without cluster"
          + " mode, with Sentinel for failover.";

  private record Case(Kind kind, String line) {}

  /** By the first word of Redis's answer, or its first words. What follows "Redis at … ". */
  private static final Map<String, Case> ANSWERS = new LinkedHashMap<>();

  private static void answer(String start, Kind kind, String line) {
    ANSWERS.put(start, new Case(kind, line));
  }

  static {
    answer(
        "NOAUTH",
        Kind.LOGIN,
        "refuses the login: it needs a password, and the URL has none. Write the URL as"
            + " redis://user:password@host:6379/0.");
    answer(
        "WRONGPASS",
        Kind.LOGIN,
        "refuses the login. Check user and password in the URL; if they were changed, restart this"
            + " process with the new ones.");
    answer(
        "ERR AUTH",
        Kind.LOGIN,
        "refuses the login: it has no password set. Remove the password from the URL, or set"
            + " requirepass.");
    answer("LOADING", Kind.AWAY, "loads its data from disk. Wait until it has; nothing is lost.");
    answer(
        "MASTERDOWN",
        Kind.AWAY,
        "is a replica that has lost its primary. Use the primary's address in the URL, or"
            + " redis+sentinel:// to follow it.");
    answer(
        "READONLY",
        Kind.WRITES,
        "is a replica and refuses writes. Use the primary's address in the URL, or"
            + " redis+sentinel:// to follow it.");
    answer(
        "NOREPLICAS",
        Kind.WRITES,
        "refuses writes: too few of its replicas are connected. Start them, or lower"
            + " min-replicas-to-write.");
    answer("OOM", Kind.WRITES, "is full and refuses writes. Raise maxmemory, or drain it.");
    answer(
        "MISCONF",
        Kind.WRITES,
        "cannot save to disk and refuses writes. Is its disk full? Its log names the reason.");
    answer(
        "BUSY",
        Kind.AWAY,
        "runs a script that does not end. Wait, or end it: redis-cli SCRIPT KILL.");
    answer(
        "UNKILLABLE",
        Kind.AWAY,
        "runs a script that has written and cannot be killed. Wait for its end; the only other way"
            + " is SHUTDOWN NOSAVE, which loses the last writes.");
    answer(
        "NOSCRIPT",
        Kind.REFUSED,
        "does not know a script that it was just sent. A proxy in between may spread commands over"
            + " several servers: connect to Redis itself.");
    answer(
        "EXECABORT",
        Kind.REFUSED,
        "discarded a transaction, because it refused one of its commands. Correct that command.");
    for (String word : new String[] {"MOVED", "ASK", "CROSSSLOT", "CLUSTERDOWN", "TRYAGAIN"}) {
      answer(word, Kind.REFUSED, CLUSTER);
    }
    answer(
        "ERR max number of clients",
        Kind.AWAY,
        "accepts no more connections. Raise maxclients, or find who holds them: redis-cli CLIENT"
            + " LIST.");
    answer(
        "DENIED",
        Kind.LOGIN,
        "is in protected mode and accepts local connections only. Set a password on it.");
    answer(
        "ERR DB index",
        Kind.REFUSED,
        "does not have the database that the URL names. Use a number below its setting databases"
            + " (16).");
    answer(
        "ERR invalid DB index",
        Kind.REFUSED,
        "does not have the database that the URL names. Use a whole number from 0.");
    answer(
        "ERR unknown command",
        Kind.REFUSED,
        "does not know a command that the engine needs. Upgrade it to 6.2 or newer; if the command"
            + " was renamed, undo that.");
  }

  /** "this user", or since Redis 7.2 "User app", "has no permissions to run the 'info' command". */
  private static final Pattern COMMAND = Pattern.compile("run the '([^']+)' command");

  private RedisErrors() {}

  static RuntimeException cluster(String where) {
    return new RedisUnavailable("Redis at " + where + " " + CLUSTER, null, Kind.REFUSED);
  }

  static RuntimeException translated(JedisException e, String where, String user) {
    String said = firstLine(e);
    Case found = noPermission(said, user);
    for (Map.Entry<String, Case> answer : ANSWERS.entrySet()) {
      if (found == null && said.matches(answer.getKey() + "\\b.*")) found = answer.getValue();
    }
    if (found == null && e instanceof JedisDataException) return e;
    if (found == null) found = unreachable(e, said, where);
    return new RedisUnavailable("Redis at " + where + " " + found.line, e, found.kind);
  }

  private static Case noPermission(String said, String user) {
    boolean inScript = said.contains("can't run this command") || said.contains("ACL failure in");
    if (!said.startsWith("NOPERM") && !inScript) return null;
    String who = user == null ? "default" : user;
    Matcher command = COMMAND.matcher(said);
    String what;
    if (command.find()) {
      what = "run " + command.group(1).replace('|', ' ').toUpperCase(java.util.Locale.ROOT);
      what += ". Allow it: ACL SETUSER " + who + " +" + command.group(1);
    } else if (said.contains("key") || said.contains("channel")) {
      what = "use one of the engine's keys. Allow them: ACL SETUSER " + who + " ~*";
    } else {
      what = "run a command in one of the engine's scripts. ACL LOG names it";
    }
    String list = "; engine/README.md lists every command that the engine needs.";
    return new Case(Kind.REFUSED, "does not let user " + who + " " + what + list);
  }

  private static Case unreachable(JedisException e, String said, String where) {
    Throwable root = root(e);
    String fix = "Is it running?";
    if (root instanceof UnknownHostException) {
      return new Case(Kind.AWAY, "does not answer: its host name is unknown. Check it in the URL.");
    }
    if (root instanceof NoSuchElementException) {
      fix = "Do handlers hold connections? All of this process's are in use.";
    } else if (speaksTls(e)) {
      fix =
          said.contains("certif") || said.contains("PKIX") || said.contains("Certif")
              ? "The JVM does not trust its certificate: set javax.net.ssl.trustStore."
              : "Does it speak TLS there? Without TLS, the URL starts with redis://.";
    } else if (root instanceof SocketTimeoutException && where.startsWith("rediss:")) {
      fix = "Is it running? If it speaks no TLS there, the URL starts with redis://.";
    } else if (said.startsWith("Unknown reply")) {
      fix = "Something else listens there, or it speaks TLS: check the port, or use rediss://.";
    } else if (said.startsWith("Unexpected end of stream") || said.equals("Connection reset")) {
      fix = "Is it running? If it speaks TLS, the URL starts with rediss://.";
    }
    return new Case(Kind.AWAY, "does not answer (" + withoutStop(said) + "). " + fix);
  }

  private static boolean speaksTls(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) return true;
    }
    return false;
  }

  private static String withoutStop(String said) {
    return said.endsWith(".") ? said.substring(0, said.length() - 1) : said;
  }

  private static Throwable root(Throwable e) {
    Throwable root = e;
    while (root.getCause() != null && root.getCause() != root) root = root.getCause();
    Throwable[] tried = root.getSuppressed(); // one for each address of the host
    return tried.length == 0 ? root : tried[0];
  }

  private static String firstLine(Throwable e) {
    String message = root(e).getMessage();
    if (message == null || message.isBlank()) return root(e).getClass().getSimpleName();
    String line = message.strip().lines().findFirst().orElse("").replaceAll("\\p{Cntrl}", "?");
    return withoutPlace(line);
  }

  /** Redis 6.2 puts the line of the script before the error: "@user_script: 41: -READONLY …". */
  static String withoutPlace(String said) {
    return said.replaceFirst("^.*@user_script: ?\\d+: -(?=[A-Z])", "");
  }

  /** Whether a new connection may do better: the error says nothing about Redis itself. */
  static boolean onlyAConnection(RedisUnavailable error) {
    return error.getCause() instanceof JedisConnectionException;
  }
}
