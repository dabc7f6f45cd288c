package jobsinpractice.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import jobsinpractice.redislauncher.RedisServer;

/**
 * A network to Redis that breaks one connection, or one side of each: it loses a reply that carries
 * a job, forgets its connections while Redis believes that they are open, or goes silent.
 */
final class LossyProxy implements AutoCloseable {
  private final ServerSocket listener;
  private final RedisServer server;
  private final int target;
  private final Set<Link> links = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean armed = new AtomicBoolean();
  private final AtomicInteger lost = new AtomicInteger();
  private final ScheduledExecutorService later =
      Executors.newSingleThreadScheduledExecutor(
          run -> {
            Thread thread = new Thread(run, "lossy-later");
            thread.setDaemon(true);
            return thread;
          });

  LossyProxy(RedisServer target) throws IOException {
    this.server = target;
    this.target = target.port();
    this.listener = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    thread(this::accept);
  }

  String url() {
    return server.urlThrough(listener.getLocalPort());
  }

  /** The next reply that carries a job is lost, together with its connection. */
  void loseNextJob() {
    armed.set(true);
  }

  /** How many replies were lost so far. */
  int lost() {
    return lost.get();
  }

  /** Breaks the client's side of every connection; Redis's side lives on for this time. */
  void cutClientSides(long millis) {
    for (Link link : links) {
      if (link.halfOpen) continue;
      link.cutClientSide();
      later.schedule(link::close, millis, TimeUnit.MILLISECONDS);
    }
  }

  /** Nothing passes on any connection there is now, in either direction, and neither side knows. */
  void silence() {
    links.forEach(link -> link.silent = true);
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        Link link = new Link(client, new Socket(InetAddress.getLoopbackAddress(), target));
        links.add(link);
        thread(() -> link.pump(client, link.redis, false));
        thread(() -> link.pump(link.redis, client, true));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private final class Link {
    final Socket client;
    final Socket redis;
    volatile boolean halfOpen;
    volatile boolean silent;

    Link(Socket client, Socket redis) throws IOException {
      this.client = client;
      this.redis = redis;
      client.setTcpNoDelay(true);
      redis.setTcpNoDelay(true);
    }

    void pump(Socket from, Socket to, boolean reply) {
      byte[] buffer = new byte[1 << 16];
      try {
        for (int n; (n = from.getInputStream().read(buffer)) > 0; ) {
          if (silent) continue;
          if (reply && armed.get() && carriesAJob(buffer, n) && armed.compareAndSet(true, false)) {
            lost.incrementAndGet();
            break;
          }
          to.getOutputStream().write(buffer, 0, n);
        }
      } catch (IOException e) {
        // one side is gone
      }
      if (!halfOpen) close();
    }

    void cutClientSide() {
      halfOpen = true;
      try {
        client.setSoLinger(true, 0); // a reset, as from a router that does not know the connection
      } catch (IOException e) {
        // closed already
      }
      LossyProxy.close(client);
    }

    void close() {
      links.remove(this);
      LossyProxy.close(client);
      LossyProxy.close(redis);
    }
  }

  private static boolean carriesAJob(byte[] buffer, int n) {
    return new String(buffer, 0, n, ISO_8859_1).contains("\"class\"");
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // it is on its way out already
    }
  }

  private static void thread(Runnable run) {
    Thread thread = new Thread(run, "lossy-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    later.shutdownNow();
    links.forEach(Link::close);
  }
}
