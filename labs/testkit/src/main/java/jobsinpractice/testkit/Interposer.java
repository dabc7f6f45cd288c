package jobsinpractice.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import jobsinpractice.engine.internal.DaemonThread;

/**
 * A network on which another process acts just before Redis sees a chosen request, or on which the
 * reply to a chosen request is lost.
 */
public final class Interposer implements AutoCloseable {
  private final ServerSocket listener;
  private final int target;
  private Consumer<AtomicBoolean> action;
  private int left;
  private boolean acted;

  /** Opens a port that leads to this port of this machine. */
  public Interposer(int target) throws IOException {
    this.target = target;
    this.listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    DaemonThread.start("interposer", this::accept);
  }

  /** Returns the port to connect to instead. */
  public int port() {
    return listener.getLocalPort();
  }

  /** Runs the action before the request with this number, counted from 0 and from now. */
  public void beforeRequest(int number, Runnable what) {
    on(number, losesReply -> what.run());
  }

  /**
   * Closes the connection in place of the reply to the request with this number, counted from 0 and
   * from now. Redis has run the request by then, and new connections work.
   */
  public void loseReply(int number) {
    on(number, losesReply -> losesReply.set(true));
  }

  private synchronized void on(int number, Consumer<AtomicBoolean> what) {
    left = number;
    action = what;
  }

  /** Returns whether the request came, so that the action has run. */
  public synchronized boolean acted() {
    return acted;
  }

  /**
   * @param losesReply set when the next reply on the request's own connection has to be lost
   */
  private synchronized void request(AtomicBoolean losesReply) {
    if (action != null && left-- == 0) {
      action.accept(losesReply);
      acted = true;
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket client = listener.accept();
        Socket redis = new Socket(InetAddress.getLoopbackAddress(), target);
        AtomicBoolean losesReply = new AtomicBoolean();
        DaemonThread.start("interposer", () -> pump(client, redis, true, losesReply));
        DaemonThread.start("interposer", () -> pump(redis, client, false, losesReply));
      }
    } catch (IOException e) {
      // closed
    }
  }

  private void pump(Socket from, Socket to, boolean isRequest, AtomicBoolean losesReply) {
    byte[] buffer = new byte[1 << 16];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      for (int n; (n = in.read(buffer)) > 0; ) {
        if (isRequest) {
          request(losesReply);
        } else if (losesReply.get()) {
          return;
        }
        out.write(buffer, 0, n);
        out.flush();
      }
    } catch (IOException e) {
      // the client has closed the connection
    }
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }
}
