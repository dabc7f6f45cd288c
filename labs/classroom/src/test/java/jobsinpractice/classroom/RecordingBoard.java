package jobsinpractice.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import jobsinpractice.engine.internal.DaemonThread;
import jobsinpractice.testkit.classroom.ClassCode;

/** A board that keeps every byte of every request, and always answers the same. */
final class RecordingBoard implements AutoCloseable {
  final BlockingQueue<String> requests = new LinkedBlockingQueue<>();
  final ClassCode code;
  private final SSLServerSocket listener;
  private volatile String status = "200 OK";
  private volatile String body;

  RecordingBoard(BoardCertificate certificate, String body)
      throws IOException, GeneralSecurityException {
    this.body = body;
    this.code = ClassCode.of(certificate.sha256());
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(certificate.keys(), certificate.password().toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    listener = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0);
    DaemonThread.start("recording-board", this::serve);
  }

  String address() {
    return "127.0.0.1:" + listener.getLocalPort();
  }

  void answer(String newStatus, String newBody) {
    status = newStatus;
    body = newBody;
  }

  String next() throws InterruptedException {
    return requests.poll(30, TimeUnit.SECONDS);
  }

  private void serve() {
    while (!listener.isClosed()) {
      try (SSLSocket socket = (SSLSocket) listener.accept()) {
        String request = request(socket);
        requests.add(request);
        String answer = "HTTP/1.1 " + status + "\r\nConnection: close\r\n\r\n" + body;
        socket.getOutputStream().write(answer.getBytes(UTF_8));
      } catch (IOException e) {
        // A client that did not like the certificate, or the end of the test.
      }
    }
  }

  /** Reads the head and as many bytes as it announces; a byte more would be seen in the next. */
  private static String request(SSLSocket socket) throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.indexOf("\r\n\r\n") < 0) {
      int next = socket.getInputStream().read();
      if (next < 0) {
        throw new IOException("no request");
      }
      text.append((char) next);
    }
    String length = text.toString().replaceAll("(?s).*Content-Length: (\\d+).*", "$1");
    byte[] rest = socket.getInputStream().readNBytes(Integer.parseInt(length));
    return text + new String(rest, UTF_8);
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
