package jobsinpractice.redislauncher;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;

/**
 * Why a Redis that somebody else runs cannot be worked with, each way with its own fix.
 *
 * @param name where the address came from, {@code REDIS_URL}
 */
record ExternalRedisProblem(RedisUrl url, String name) {
  RedisMissing explained(IOException e) {
    if (e instanceof RedisProbe.Refused) {
      return refused(hidden(e.getMessage()));
    }
    if (e instanceof RedisProbe.NotRedis || hungUp(e)) {
      return new RedisMissing(
          "What answers at "
              + url
              + " is not a Redis"
              + (url.tls() ? "." : ", or one that wants TLS."),
          "Check host and port in "
              + name
              + (url.tls() ? "." : " (with TLS it begins with rediss://)."));
    }
    if (e instanceof SSLException) {
      return new RedisMissing(
          "TLS with " + url + " fails: " + hidden(String.valueOf(e.getMessage())),
          "Without TLS the address begins with redis://; a private certificate goes into -Djavax.net.ssl.trustStore.");
    }
    return new RedisMissing(
        "No Redis answers at " + url + ": " + reason(e) + ".",
        "Start it, or correct " + name + ", or unset it: the kit then runs a Redis of its own.");
  }

  // A server that expects TLS hangs up on the first plain byte.
  private static boolean hungUp(IOException e) {
    return e instanceof EOFException || String.valueOf(e.getMessage()).contains("reset");
  }

  private RedisMissing refused(String reply) {
    if (reply.startsWith("NOAUTH")) {
      return new RedisMissing(
          "The Redis at " + url + " wants a password.",
          "Put it into " + name + ": redis://:PASSWORD@host:6379/0.");
    }
    if (reply.startsWith("WRONGPASS") || reply.startsWith("ERR invalid password")) {
      return new RedisMissing(
          "The Redis at " + url + " does not accept this user and password.",
          "Correct them in " + name + ".");
    }
    if (reply.startsWith("ERR AUTH")) {
      return new RedisMissing(
          "The Redis at " + url + " has no password set, and " + name + " names one.",
          "Take it out of " + name + ".");
    }
    if (reply.startsWith("NOPERM")) {
      return new RedisMissing(
          "The user in " + name + " may not do what the kit needs: " + reply,
          "Give that user +@all on a database of its own, or unset " + name + ".");
    }
    return new RedisMissing(
        "The Redis at " + url + " says: " + reply, "Correct " + name + ", or unset it.");
  }

  // A server may repeat what it was sent.
  private String hidden(String text) {
    return url.password().isEmpty() ? text : text.replace(url.password(), "***");
  }

  private static String reason(IOException e) {
    if (e instanceof UnknownHostException) {
      return "there is no host of that name";
    }
    if (e instanceof SocketTimeoutException) {
      return "no answer within " + ExternalRedis.PATIENCE.toSeconds() + " s";
    }
    if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
      return "nothing listens there";
    }
    return String.valueOf(e.getMessage());
  }
}
