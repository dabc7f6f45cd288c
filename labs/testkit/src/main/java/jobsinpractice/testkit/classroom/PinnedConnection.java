package jobsinpractice.testkit.classroom;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.function.Predicate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * A connection to the board for one request, over TLS 1.3. It trusts one certificate by its
 * fingerprint, and no authority. It writes every byte of the request itself: no library adds the
 * name or the version of this machine's software.
 */
final class PinnedConnection implements AutoCloseable {
  private static final int MOST_ANSWERED = 8 * 1024;

  private final Socket plain;
  private final URI board;
  private final Pin pin;
  private SSLSocket socket;

  private PinnedConnection(Socket plain, URI board, Pin pin) {
    this.plain = plain;
    this.board = board;
    this.pin = pin;
  }

  /**
   * Connects, without TLS yet.
   *
   * @param millis the longest wait for the network, at each step
   */
  static PinnedConnection connect(URI board, Predicate<byte[]> fingerprint, int millis)
      throws IOException {
    Socket plain = new Socket();
    try {
      plain.setTcpNoDelay(true);
      plain.setSoTimeout(millis);
      plain.connect(new InetSocketAddress(board.getHost(), board.getPort()), millis);
      return new PinnedConnection(plain, board, new Pin(fingerprint));
    } catch (IOException | RuntimeException e) {
      plain.close();
      throw e;
    }
  }

  /** Proves that the board is the right one; throws {@link WrongBoard} if it is not. */
  void handshake() throws IOException {
    try {
      SSLContext context = SSLContext.getInstance("TLSv1.3");
      context.init(null, new TrustManager[] {pin}, new SecureRandom());
      socket =
          (SSLSocket)
              context
                  .getSocketFactory()
                  .createSocket(plain, board.getHost(), board.getPort(), true);
      socket.startHandshake();
    } catch (GeneralSecurityException e) {
      throw new IOException("this JDK has no TLS 1.3", e);
    } catch (IOException e) {
      if (pin.refused) {
        throw new WrongBoard(e);
      }
      throw e;
    }
  }

  /** Returns the SHA-256 of the board's certificate, in hexadecimal. */
  String fingerprint() {
    return HexFormat.of().formatHex(pin.seen);
  }

  /**
   * Sends one request and reads its answer. The board then closes the connection.
   *
   * @param token "" for none
   */
  Answer post(String path, String token, String json) throws IOException {
    byte[] body = json.getBytes(UTF_8);
    String head =
        "POST "
            + path
            + " HTTP/1.1\r\nHost: "
            + board.getAuthority()
            + (token.isEmpty() ? "" : "\r\nAuthorization: Bearer " + token)
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length
            + "\r\nConnection: close\r\n\r\n";
    byte[] start = head.getBytes(UTF_8);
    byte[] request = new byte[start.length + body.length];
    System.arraycopy(start, 0, request, 0, start.length);
    System.arraycopy(body, 0, request, start.length, body.length);
    socket.getOutputStream().write(request);
    socket.getOutputStream().flush();
    return Answer.read(socket.getInputStream());
  }

  @Override
  public void close() {
    try {
      plain.close();
    } catch (IOException e) {
      // It is of no more use.
    }
  }

  /** What the board answered. */
  record Answer(int status, String body) {
    private static Answer read(InputStream in) throws IOException {
      String text = new String(in.readNBytes(MOST_ANSWERED), UTF_8);
      int end = text.indexOf("\r\n\r\n");
      if (!text.matches("(?s)HTTP/1\\.1 [1-5]\\d\\d.*") || end < 0) {
        throw new IOException("the board's answer is not HTTP");
      }
      return new Answer(Integer.parseInt(text.substring(9, 12)), text.substring(end + 4));
    }
  }

  /** Another program answers at the board's address. */
  static final class WrongBoard extends IOException {
    private static final long serialVersionUID = 1;

    WrongBoard(Throwable cause) {
      super("the certificate is not the class's", cause);
    }
  }

  private static final class Pin extends X509ExtendedTrustManager {
    private final Predicate<byte[]> fits;
    private volatile boolean refused;
    private volatile byte[] seen = {};

    private Pin(Predicate<byte[]> fits) {
      this.fits = fits;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      seen = Sha256.digest().digest(chain[0].getEncoded());
      refused = !fits.test(seen);
      if (refused) {
        throw new CertificateException("not the class's certificate");
      }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
        throws CertificateException {
      checkServerTrusted(chain, type);
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
        throws CertificateException {
      checkServerTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      throw new CertificateException("a learner trusts no client");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
        throws CertificateException {
      checkClientTrusted(chain, type);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
        throws CertificateException {
      checkClientTrusted(chain, type);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
