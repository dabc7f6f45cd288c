package jobsinpractice.redislauncher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Answers commands by a table, as a Redis that we have no binary of would. */
final class FakeRedis implements AutoCloseable {
  private final ServerSocket server;
  private final Map<String, String> replies;

  /** {@code replies}: command, for example INFO, to the bytes sent back. */
  FakeRedis(Map<String, String> replies) throws IOException {
    this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    this.replies = replies;
    Thread thread = new Thread(this::serve, "fake-redis");
    thread.setDaemon(true);
    thread.start();
  }

  static FakeRedis ofVersion(String version) throws IOException {
    String info = "# Server\r\nredis_version:" + version + "\r\n";
    return new FakeRedis(Map.of("INFO", "$" + info.length() + "\r\n" + info + "\r\n"));
  }

  String url(String login) {
    return "redis://" + login + "127.0.0.1:" + server.getLocalPort();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (Socket socket = server.accept()) {
        answer(socket);
      } catch (IOException e) {
        // The client left, or we are closed: look again.
      }
    }
  }

  private void answer(Socket socket) throws IOException {
    BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    for (String count = in.readLine(); count != null; count = in.readLine()) {
      String command = null;
      for (int left = Integer.parseInt(count.substring(1)); left > 0; left--) {
        in.readLine(); // the length
        String word = in.readLine();
        command = command == null ? word : command;
      }
      String reply = replies.getOrDefault(command, "-ERR unknown command '" + command + "'\r\n");
      socket.getOutputStream().write(reply.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
