package jobsinpractice.classroom;

import io.javalin.config.JavalinConfig;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** How the board listens: TLS 1.3 only, small headers, and few connections for each address. */
final class TlsConnector {
  private static final int THREADS = 48;
  private static final int HEADER_BYTES = 2 * 1024;

  /** A learner's connection waits while the tests run. */
  private static final int IDLE_MILLIS = 30_000;

  private TlsConnector() {}

  static void configure(JavalinConfig config, BoardCertificate certificate, String host, int port) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = RequestTimes.LARGEST;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2);
    threads.setName("class-board");
    threads.setDaemon(true);
    config.jetty.threadPool = threads;
    config.jetty.addConnector((server, http) -> connector(server, http, certificate, host, port));
  }

  private static ServerConnector connector(
      Server server, HttpConfiguration http, BoardCertificate certificate, String host, int port) {
    http.setSendServerVersion(false);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setHttpCompliance(HttpCompliance.STRICT);
    SslContextFactory.Server tls = new SslContextFactory.Server();
    tls.setKeyStore(certificate.keys());
    tls.setKeyStorePassword(certificate.password());
    tls.setIncludeProtocols("TLSv1.3");
    tls.setSniRequired(false);
    SslConnectionFactory secure = new SslConnectionFactory(tls, "http/1.1");
    // Learners know the certificate by its fingerprint, so the name in it does not matter.
    secure.setEnsureSecureRequestCustomizer(false);
    ServerConnector connector =
        new ServerConnector(server, 1, 1, secure, new HttpConnectionFactory(http));
    connector.setHost(host);
    connector.setPort(port);
    connector.setIdleTimeout(IDLE_MILLIS);
    connector.addBean(new ConnectionsPerAddress());
    return connector;
  }
}
