package jobsinpractice.redislauncher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * A network between client and Redis for tests. A test can cut it, make it silent, or cut it at a
 * chosen command, just before Redis receives it or just after Redis has performed it.
 */
public final class TcpProxy implements AutoCloseable {
  private static final int NOBODY_COUNTS = -1;

  private final ServerSocket listener;
  private final IntFunction<String> url;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger attempts = new AtomicInteger();
  private final AtomicInteger requests = new AtomicInteger();
  private volatile boolean cut;
  private volatile boolean deaf;
  private volatile boolean still;
  private volatile byte[] trigger;
  private volatile boolean deliver;
  private final AtomicInteger pass = new AtomicInteger(NOBODY_COUNTS);
  private volatile CompletableFuture<Void> held;

  public TcpProxy(RedisServer target) throws IOException {
    this(target.port(), target::urlThrough);
  }

  /**
   * @param target Redis's port on this machine
   */
  public TcpProxy(int target) throws IOException {
    this(target, port -> "redis://127.0.0.1:" + port);
  }

  private TcpProxy(int target, IntFunction<String> url) throws IOException {
    this.url = url;
    this.target = target;
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    thread(this::accept);
  }

  /** Returns the address for a client of this proxy, with the login if the proxy knows it. */
  public String url() {
    return url.apply(port());
  }

  public int port() {
    return listener.getLocalPort();
  }

  /** Returns how many times a client has connected, or tried to. */
  public int attempts() {
    return attempts.get();
  }

  /** Returns how many requests have passed; pipelined requests count as one. */
  public int requests() {
    return requests.get();
  }

  /** Closes every connection, and new connections at once, until {@link #heal}. */
  public void cut() {
    cut = true;
    closeAll();
  }

  /** Closes every current connection; new connections work. */
  public void drop() {
    closeAll();
  }

  /** Keeps connections open and passes requests, but drops every reply. */
  public void deafen() {
    deaf = true;
  }

  /** Restores the network; connections that were silent are closed. */
  public void heal() {
    if (deaf) closeAll();
    cut = false;
    deaf = false;
  }

  /**
   * Cuts everything at the next request with these bytes: before Redis receives it, or after Redis
   * has performed it and before the reply returns.
   */
  public void cutAt(byte[] bytes, boolean afterRedisDidIt) {
    deliver = afterRedisDidIt;
    trigger = bytes;
  }

  /** Does the same after this many more requests of any kind; pipelined requests count as one. */
  public void cutAfter(int requests, boolean afterRedisDidIt) {
    deliver = afterRedisDidIt;
    pass.set(requests);
  }

  /**
   * Lets this many requests pass, and then blocks everything without closing a connection: as if
   * the client stopped just before it sent the next request, or before it read the reply.
   *
   * @return completed at that moment
   */
  public CompletableFuture<Void> holdAfter(int requests, boolean afterRedisDidIt) {
    CompletableFuture<Void> reached = new CompletableFuture<>();
    held = reached;
    cutAfter(requests, afterRedisDidIt);
    return reached;
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        attempts.incrementAndGet();
        if (cut) {
          client.close();
          continue;
        }
        Socket redis = new Socket(InetAddress.getLoopbackAddress(), target);
        open.add(client);
        open.add(redis);
        if (cut) { // cut meanwhile: only this code closes these two
          closeAll();
          continue;
        }
        thread(() -> pump(client, redis, true));
        thread(() -> pump(redis, client, false));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void pump(Socket from, Socket to, boolean fromClient) {
    byte[] buffer = new byte[1 << 16];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n; (n = in.read(buffer)) > 0; ) {
        if (still) continue;
        if (fromClient && (isTrigger(buffer, n) || isCounted())) {
          if (deliver) forwardAndAwait(buffer, n, to);
          if (held == null) cut();
          else still = true;
          // Not before: a slow thread may read the reply only now, and must not pass it on.
          if (deliver) deaf = false;
          if (held == null) return;
          held.complete(null);
          continue;
        }
        if (!fromClient && deaf) continue;
        if (fromClient) requests.incrementAndGet();
        out.write(buffer, 0, n);
        out.flush();
      }
    } catch (IOException e) {
      // the connection is gone, which is the point
    } finally {
      open.remove(from);
      open.remove(to);
    }
  }

  /** Drops all replies from now on. */
  private void forwardAndAwait(byte[] buffer, int n, Socket redis) throws IOException {
    deaf = true;
    redis.getOutputStream().write(buffer, 0, n);
    redis.getOutputStream().flush();
    try (Socket direct = new Socket(InetAddress.getLoopbackAddress(), target)) {
      // Redis runs one command at a time: when it replies to this one, it has run ours.
      direct.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
      direct.getInputStream().read();
    }
  }

  private boolean isCounted() {
    return pass.get() != NOBODY_COUNTS && pass.getAndDecrement() == 0;
  }

  private boolean isTrigger(byte[] buffer, int n) {
    byte[] wanted = trigger;
    if (wanted == null) return false;
    for (int i = 0; i + wanted.length <= n; i++) {
      int j = 0;
      while (j < wanted.length && buffer[i + j] == wanted[j]) j++;
      if (j == wanted.length) {
        trigger = null;
        return true;
      }
    }
    return false;
  }

  private void closeAll() {
    Set<Socket> now = Set.copyOf(open); // without the new connections that clients open after this
    for (Socket socket : now) {
      try {
        socket.close();
      } catch (IOException e) {
        // it was closing already
      }
    }
    open.removeAll(now);
  }

  private static void thread(Runnable run) {
    Thread thread = new Thread(run, "proxy");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    listener.close();
    closeAll();
  }
}
