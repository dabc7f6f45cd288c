package jobsinpractice.engine;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.exceptions.JedisConnectionException;

/**
 * A TCP connection as Jedis makes it, that hands bytes to the kernel 32 KB at a time, or when
 * flushed. Jedis's own 8 KB make a thousand jobs 19 writes, and each wakes Redis: a bulk push then
 * takes a third longer.
 */
final class LargeBufferSocket extends Socket {
  private static final int BUFFER = 32 * 1024;

  private OutputStream out;

  private LargeBufferSocket() {}

  /**
   * @param timeout milliseconds, for the connection and for each answer
   * @throws JedisConnectionException when none of the host's addresses answers
   */
  static Socket connect(HostAndPort where, int timeout) {
    JedisConnectionException failed =
        new JedisConnectionException("Failed to connect to " + where + ".");
    try {
      for (InetAddress address : InetAddress.getAllByName(where.getHost())) {
        try {
          return connect(new InetSocketAddress(address, where.getPort()), timeout);
        } catch (IOException e) {
          failed.addSuppressed(e);
        }
      }
    } catch (IOException e) { // no such host
      failed.addSuppressed(e);
    }
    throw failed;
  }

  private static Socket connect(InetSocketAddress address, int timeout) throws IOException {
    Socket socket = new LargeBufferSocket();
    try {
      socket.setKeepAlive(true);
      socket.setTcpNoDelay(true); // a flush is the end of a request: nothing more is coming
      socket.setSoLinger(true, 0); // a closed connection leaves no port waiting
      socket.setSoTimeout(timeout);
      socket.connect(address, timeout);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  @Override
  public OutputStream getOutputStream() throws IOException {
    if (out == null) out = new BufferedOutputStream(super.getOutputStream(), BUFFER);
    return out;
  }
}
