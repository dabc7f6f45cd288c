package jobsinpractice.fleet;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.subethamail.smtp.helper.SimpleMessageListener;
import org.subethamail.smtp.helper.SimpleMessageListenerAdapter;
import org.subethamail.smtp.server.SMTPServer;

/**
 * The mail provider: speaks real SMTP on 127.0.0.1, takes some time for each mail, and keeps the
 * last fifty as files.
 */
final class MailServer implements AutoCloseable {
  private static final int KEPT = 50;

  private final SMTPServer server;

  MailServer(Path mails, Duration latency) {
    AtomicLong number = new AtomicLong();
    SimpleMessageListener inbox =
        new SimpleMessageListener() {
          @Override
          public boolean accept(String from, String recipient) {
            return true;
          }

          @Override
          public void deliver(String from, String recipient, InputStream data) throws IOException {
            Latency.around(latency);
            Path half = Files.createTempFile(mails, "half", ".tmp");
            Files.copy(data, half, StandardCopyOption.REPLACE_EXISTING);
            Path kept = mails.resolve("mail-" + number.incrementAndGet() % KEPT + ".eml");
            Files.move(half, kept, StandardCopyOption.REPLACE_EXISTING);
          }
        };
    server =
        SMTPServer.port(0)
            .bindAddress(InetAddress.getLoopbackAddress())
            .hostName("localhost")
            .maxConnections(1_000)
            .messageHandlerFactory(new SimpleMessageListenerAdapter(inbox))
            .build();
    server.start();
  }

  int port() {
    return server.getPortAllocated();
  }

  @Override
  public void close() {
    server.stop();
  }

  /** The time that a server takes. */
  static final class Latency {
    private Latency() {}

    /** Waits from half of this to one and a half times this, at random. */
    static void around(Duration latency) {
      long millis = latency.toMillis();
      try {
        Thread.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis + 1));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
