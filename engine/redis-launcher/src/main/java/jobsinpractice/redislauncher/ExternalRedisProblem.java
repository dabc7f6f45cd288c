package jobsinpractice.redislauncher;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import jobsinpractice.redisurl.RedisUrl;

/**
 * Explains why the kit cannot use an external Redis, with a fix for each cause.
 *
 * @param name the setting that holds the address, {@code REDIS_URL}
 */
record ExternalRedisProblem(RedisUrl url, String name) {
  RedisMissing explained(IOException e) {
    if (e instanceof RedisProbe.Refused) {
      return refused(hidden(e.getMessage()));
    }
    if (e instanceof RedisProbe.NotRedis || hungUp(e)) {
      return new RedisMissing(
          "The server at " + url + " is not a Redis" + (url.tls() ? "." : ", or it requires TLS."),
          "Check the host and the port in "
              + name
              + (url.tls() ? "." : "; with TLS, it begins with rediss://."));
    }
    if (e instanceof SSLException) {
      return new RedisMissing(
          "The TLS connection to " + url + " failed: " + hidden(String.valueOf(e.getMessage())),
          "Without TLS, use redis://; for a private certificate, set -Djavax.net.ssl.trustStore.");
    }
    return new RedisMissing(
        "Cannot connect to Redis at " + url + ": " + reason(e) + ".",
        "Start that Redis, correct " + name + ", or unset it; the course then runs its own Redis.");
  }

  // A server that expects TLS hangs up on the first plain byte.
  private static boolean hungUp(IOException e) {
    return e instanceof EOFException || String.valueOf(e.getMessage()).contains("reset");
  }

  private RedisMissing refused(String reply) {
    if (reply.startsWith("NOAUTH")) {
      return new RedisMissing(
          "The Redis at " + url + " requires a password.",
          "Add it to " + name + ": redis://:PASSWORD@host:6379/0.");
    }
    if (reply.startsWith("WRONGPASS") || reply.startsWith("ERR invalid password")) {
      return new RedisMissing(
          "The Redis at " + url + " rejects the user name or the password.",
          "Correct them in " + name + ".");
    }
    if (reply.startsWith("ERR AUTH")) {
      return new RedisMissing(
          "The Redis at " + url + " has no password, but " + name + " contains one.",
          "Remove it from " + name + ".");
    }
    if (reply.startsWith("NOPERM")) {
      return new RedisMissing(
          "The user in " + name + " lacks permissions that the course needs: " + reply,
          "Give that user +@all on a separate database, or unset " + name + ".");
    }
    return new RedisMissing(
        "The Redis at " + url + " returned an error: " + reply,
        "Correct " + name + ", or unset it.");
  }

  // A server may repeat what the client sent.
  private String hidden(String text) {
    return url.password().isEmpty() ? text : text.replace(url.password(), "***");
  }

  private static String reason(IOException e) {
    if (e instanceof UnknownHostException) {
      return "the host name is unknown";
    }
    if (e instanceof SocketTimeoutException) {
      return "no response within " + ExternalRedis.PATIENCE.toSeconds() + " s";
    }
    if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
      return "the connection was refused";
    }
    return String.valueOf(e.getMessage());
  }
}
