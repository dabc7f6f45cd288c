package jobsinpractice.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/** What a hostile participant's own program can send: any bytes, over TLS. */
final class Wire {
  private static final int PATIENCE_MILLIS = 30_000;

  private Wire() {}

  static SSLSocket open(int port) throws IOException {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {new Trusting()}, null);
      SSLSocket socket = (SSLSocket) context.getSocketFactory().createSocket("127.0.0.1", port);
      socket.setSoTimeout(PATIENCE_MILLIS);
      return socket;
    } catch (GeneralSecurityException e) {
      throw new IOException(e);
    }
  }

  /** Returns the answer's status line and body; "" if the board closes the connection. */
  static String send(int port, String request) throws IOException {
    try (SSLSocket socket = open(port)) {
      socket.getOutputStream().write(request.getBytes(UTF_8));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), UTF_8);
    } catch (IOException e) {
      return "";
    }
  }

  /** Returns the answer's status, or 0. */
  static int post(int port, String path, String token, String json) throws IOException {
    String answer = send(port, request(path, token, json));
    return answer.startsWith("HTTP/1.1 ") ? Integer.parseInt(answer.substring(9, 12)) : 0;
  }

  static String request(String path, String token, String json) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: board\r\nAuthorization: Bearer "
        + token
        + "\r\nContent-Length: "
        + json.getBytes(UTF_8).length
        + "\r\nConnection: close\r\n\r\n"
        + json;
  }

  private static final class Trusting extends X509ExtendedTrustManager {
    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
