package jobsinpractice.redis;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A network between client and Redis for tests: it can be cut, deaf, or cut at a chosen command,
 * just before Redis sees it or just after Redis has done it.
 */
public final class TcpProxy implements AutoCloseable {
  private final ServerSocket listener;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final AtomicInteger attempts = new AtomicInteger();
  private volatile boolean cut;
  private volatile boolean deaf;
  private volatile byte[] trigger;
  private volatile boolean deliver;

  /**
   * @param target Redis's port on this machine
   */
  public TcpProxy(int target) throws IOException {
    this.target = target;
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    thread(this::accept);
  }

  public String url() {
    return "redis://127.0.0.1:" + listener.getLocalPort();
  }

  /** How often somebody has connected, or tried to. */
  public int attempts() {
    return attempts.get();
  }

  /** Closes every connection, and new ones at once, until {@link #heal}. */
  public void cut() {
    cut = true;
    closeAll();
  }

  /** Half-open: connections stay, and no answer comes through any more. Requests still do. */
  public void deafen() {
    deaf = true;
  }

  /** As before; connections that went deaf are gone. */
  public void heal() {
    if (deaf) closeAll();
    cut = false;
    deaf = false;
  }

  /**
   * Cuts all at the next request that contains these bytes: before Redis sees it, or after Redis
   * has done it and before the answer gets back.
   */
  public void cutAt(byte[] bytes, boolean afterRedisDidIt) {
    deliver = afterRedisDidIt;
    trigger = bytes;
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
        thread(() -> pump(client, redis, true));
        thread(() -> pump(redis, client, false));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void pump(Socket from, Socket to, boolean requests) {
    byte[] buffer = new byte[1 << 16];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n; (n = in.read(buffer)) > 0; ) {
        if (requests && isTrigger(buffer, n)) {
          if (deliver) forwardAndAwait(buffer, n, to);
          cut();
          return;
        }
        if (!requests && deaf) continue;
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

  private void forwardAndAwait(byte[] buffer, int n, Socket redis) throws IOException {
    deaf = true;
    redis.getOutputStream().write(buffer, 0, n);
    redis.getOutputStream().flush();
    try (Socket direct = new Socket(InetAddress.getLoopbackAddress(), target)) {
      // Redis serves one command at a time: when it answers this one, ours was before it.
      direct.getOutputStream().write("PING\r\n".getBytes(StandardCharsets.US_ASCII));
      direct.getInputStream().read();
    }
    deaf = false;
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
    for (Socket socket : open) {
      try {
        socket.close();
      } catch (IOException e) {
        // it was going anyway
      }
    }
    open.clear();
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
