package jobsinpractice.engine.chaos;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import jobsinpractice.redislauncher.RedisServer;

/**
 * A network between one worker and Redis in which every connection fails by itself. {@link
 * jobsinpractice.redislauncher.TcpProxy} breaks all connections at once; here one breaks and the
 * others stay, or one side of a connection breaks and its other side stays.
 */
final class FaultyProxy implements AutoCloseable {
  private static final int UNLIMITED = -1;

  private final ServerSocket listener;
  private final RedisServer server;
  private final int target;
  private final Set<Link> links = ConcurrentHashMap.newKeySet();
  private volatile String wanted;

  FaultyProxy(RedisServer target) throws IOException {
    this.server = target;
    this.target = target.port();
    this.listener = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
    thread(this::accept);
  }

  String url() {
    return server.urlThrough(listener.getLocalPort());
  }

  /** The connections that are open on both sides. */
  List<Link> links() {
    return List.copyOf(links);
  }

  /** Breaks a connection at the reply to the next request that contains this text. */
  void cutReplyTo(String marker) {
    wanted = marker;
  }

  private synchronized boolean isWanted(byte[] buffer, int n) {
    String marker = wanted;
    if (marker == null || !new String(buffer, 0, n, ISO_8859_1).contains(marker)) return false;
    wanted = null;
    return true;
  }

  private void accept() {
    while (!listener.isClosed()) {
      Socket client = null;
      try {
        client = listener.accept();
        new Link(client, new Socket(InetAddress.getLoopbackAddress(), target)).start();
      } catch (IOException e) {
        if (client != null) close(client); // Redis is down: so is this network's other end
      }
    }
  }

  /** One connection of the worker. */
  final class Link {
    private final Socket client;
    private final Socket redis;
    private volatile int replyBytes = UNLIMITED;
    private volatile int requestBytes = UNLIMITED;
    private volatile long heldUntil = System.nanoTime();
    private volatile long delayedUntil = System.nanoTime();
    private volatile long delay;
    private volatile boolean halfOpen;

    Link(Socket client, Socket redis) throws IOException {
      this.client = client;
      this.redis = redis;
      client.setTcpNoDelay(true);
      redis.setTcpNoDelay(true);
    }

    void start() {
      links.add(this);
      thread(() -> pump(client, redis, true));
      thread(() -> pump(redis, client, false));
    }

    /** Breaks after so many bytes of the next reply, which Redis sends in full. */
    void cutInReply(int bytes) {
      replyBytes = bytes;
    }

    /** Breaks after so many bytes of the next request: Redis sees half a command. */
    void cutInRequest(int bytes) {
      requestBytes = bytes;
    }

    void cut() {
      links.remove(this);
      close(client);
      close(redis);
    }

    /** The worker sees a break at once. Redis serves the dead connection for a while. */
    void cutClientSide(long redisStays) {
      half(client, redis, redisStays);
    }

    /** Redis sees a break at once. The worker waits for answers that never come. */
    void cutRedisSide(long clientStays) {
      half(redis, client, clientStays);
    }

    private void half(Socket first, Socket second, long stays) {
      halfOpen = true;
      links.remove(this);
      try {
        first.setSoLinger(true, 0); // a reset, as from a router that forgot the connection
      } catch (IOException e) {
        // closed already
      }
      close(first);
      thread(
          () -> {
            sleep(stays);
            close(second);
          });
    }

    /** Delivers nothing for a while. What the worker sent meanwhile arrives, even if it is gone. */
    void hold(long millis) {
      heldUntil = System.nanoTime() + millis * 1_000_000;
    }

    void delay(long each, long millis) {
      delay = each;
      delayedUntil = System.nanoTime() + millis * 1_000_000;
    }

    private void pump(Socket from, Socket to, boolean request) {
      byte[] buffer = new byte[1 << 16];
      try {
        InputStream in = from.getInputStream();
        OutputStream out = to.getOutputStream();
        for (int n; (n = in.read(buffer)) > 0; ) {
          if (delayedUntil - System.nanoTime() > 0) sleep(delay);
          while (heldUntil - System.nanoTime() > 0) sleep(5);
          int allowed = request ? requestBytes : replyBytes;
          if (allowed != UNLIMITED) {
            out.write(buffer, 0, Math.min(allowed, n - 1));
            out.flush();
            break;
          }
          if (halfOpen && !request) continue; // no reader is left
          if (request && isWanted(buffer, n)) replyBytes = 0;
          out.write(buffer, 0, n);
        }
      } catch (IOException e) {
        // the connection is gone, which is the point
      }
      if (!halfOpen) cut();
    }
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      // it is on its way out already
    }
  }

  private static void thread(Runnable run) {
    Thread thread = new Thread(run, "faulty-proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    links().forEach(Link::cut);
  }
}
