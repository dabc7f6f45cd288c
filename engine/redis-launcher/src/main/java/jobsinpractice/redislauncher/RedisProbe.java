package jobsinpractice.redislauncher;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import jobsinpractice.redisurl.RedisUrl;

/**
 * Talks to a server to find out whether it is a Redis.
 *
 * <p>It speaks just enough of the protocol to recognise each kind of failure, which a client
 * library would turn into one exception. Replies are strings, longs, or lists of these; an error
 * reply is thrown.
 */
final class RedisProbe implements Closeable {
  /** An error reply ({@code -WRONGPASS …}); the message is the reply without its dash. */
  static final class Refused extends IOException {
    private static final long serialVersionUID = 1L;

    Refused(String reply) {
      super(reply);
    }
  }

  /** The reply does not follow Redis's protocol. */
  static final class NotRedis extends IOException {
    private static final long serialVersionUID = 1L;

    NotRedis(String message) {
      super(message);
    }
  }

  private final Socket socket;
  private final InputStream in;

  private RedisProbe(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  static RedisProbe open(RedisUrl url, Duration patience) throws IOException {
    int millis = (int) patience.toMillis();
    String host = url.host().replaceAll("[\\[\\]]", "");
    Socket plain = new Socket();
    try {
      plain.connect(new InetSocketAddress(host, url.port()), millis);
      plain.setSoTimeout(millis);
      plain.setTcpNoDelay(true);
      return new RedisProbe(url.tls() ? encrypted(plain, host, url.port()) : plain);
    } catch (IOException | RuntimeException e) {
      plain.close();
      throw e;
    }
  }

  private static Socket encrypted(Socket plain, String host, int port) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS"); // Otherwise any trusted name would do.
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  Object call(String... command) throws IOException {
    StringBuilder text = new StringBuilder("*" + command.length + "\r\n");
    for (String word : command) {
      text.append('$').append(word.getBytes(StandardCharsets.UTF_8).length).append("\r\n");
      text.append(word).append("\r\n");
    }
    socket.getOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
    return reply();
  }

  String text(String... command) throws IOException {
    return String.valueOf(call(command));
  }

  private Object reply() throws IOException {
    int kind = in.read();
    switch (kind) {
      case '+':
        return line();
      case '-':
        throw new Refused(line());
      case ':':
        return number();
      case '$':
        long length = number();
        return length < 0 ? null : bulk(Math.toIntExact(length));
      case '*':
        List<Object> items = new ArrayList<>();
        for (long left = number(); left > 0; left--) {
          items.add(reply());
        }
        return items;
      case -1:
        throw new EOFException("the connection was closed");
      default:
        throw new NotRedis("the answer begins with byte " + kind);
    }
  }

  private String bulk(int length) throws IOException {
    byte[] bytes = in.readNBytes(length);
    in.readNBytes(2); // the line's end
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private long number() throws IOException {
    String digits = line();
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      throw new NotRedis("not a number");
    }
  }

  private String line() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int b = in.read(); b != '\r'; b = in.read()) {
      if (b < 0 || bytes.size() > 65_536) {
        throw new NotRedis("a line without an end");
      }
      bytes.write(b);
    }
    in.read(); // the line feed
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
