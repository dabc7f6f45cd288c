package jobsinpractice.testkit;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import jobsinpractice.engine.internal.DaemonThread;

/**
 * A network that reads the commands of Redis's protocol (RESP), and passes each of them or cuts.
 */
final class RespProxy implements AutoCloseable {
  private final ServerSocket listener;
  private final int target;
  private final Predicate<List<String>> passes;
  private final IntConsumer replied;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  /**
   * @param passes gets each command with its arguments; false cuts the connection before it
   * @param replied gets the number of bytes of each piece of a reply
   */
  RespProxy(int target, Predicate<List<String>> passes, IntConsumer replied) throws IOException {
    this.target = target;
    this.passes = passes;
    this.replied = replied;
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    DaemonThread.start("resp-proxy", this::accept);
  }

  int port() {
    return listener.getLocalPort();
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        Socket redis = new Socket(InetAddress.getLoopbackAddress(), target);
        client.setTcpNoDelay(true);
        redis.setTcpNoDelay(true);
        open.add(client);
        open.add(redis);
        DaemonThread.start("resp-proxy", () -> requests(client, redis));
        DaemonThread.start("resp-proxy", () -> replies(redis, client));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void requests(Socket client, Socket redis) {
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    try (client;
        redis) {
      InputStream in = new BufferedInputStream(client.getInputStream(), 1 << 16);
      OutputStream out = redis.getOutputStream();
      while (passes.test(command(in, raw))) {
        out.write(raw.toByteArray());
        out.flush();
        raw.reset();
      }
    } catch (IOException e) {
      // the client has closed the connection
    }
  }

  private void replies(Socket redis, Socket client) {
    byte[] buffer = new byte[1 << 16];
    try (redis;
        client) {
      InputStream in = redis.getInputStream();
      OutputStream out = client.getOutputStream();
      for (int n; (n = in.read(buffer)) > 0; ) {
        replied.accept(n);
        out.write(buffer, 0, n);
        out.flush();
      }
    } catch (IOException e) {
      // Redis or the client has closed the connection
    }
  }

  /** Reads an array of texts: a client sends nothing else. */
  private static List<String> command(InputStream in, ByteArrayOutputStream raw)
      throws IOException {
    int words = Integer.parseInt(line(in, raw).substring(1));
    List<String> command = new ArrayList<>();
    for (int i = 0; i < words; i++) {
      byte[] word = in.readNBytes(Integer.parseInt(line(in, raw).substring(1)));
      raw.write(word);
      line(in, raw);
      command.add(new String(word, StandardCharsets.UTF_8));
    }
    return command;
  }

  private static String line(InputStream in, ByteArrayOutputStream raw) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c; (c = in.read()) != '\n'; ) {
      if (c < 0) throw new EOFException();
      raw.write(c);
      if (c != '\r') line.append((char) c);
    }
    raw.write('\n');
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
