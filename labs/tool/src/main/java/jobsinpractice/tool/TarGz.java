package jobsinpractice.tool;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * Writes a .tar.gz file. A zip file made by Java has no permissions, and {@code mvnw} needs one.
 * Linux, macOS, and Windows 10 unpack the format with their own {@code tar}. The archive names no
 * user and no group.
 */
final class TarGz implements Closeable {
  private static final int BLOCK = 512;
  private static final int NAME = 100;

  private final OutputStream out;
  private final long seconds;

  /**
   * @param seconds the time of each file, in seconds since 1970
   */
  TarGz(OutputStream to, long seconds) throws IOException {
    this.out = new BufferedOutputStream(new GZIPOutputStream(to, 1 << 16));
    this.seconds = seconds;
  }

  /** Adds a file under a name with slashes. */
  void add(String name, Path file) throws IOException {
    byte[] text = name.getBytes(UTF_8);
    if (text.length > NAME) {
      // GNU's way for long names, which bsdtar also reads: the name is the content of an entry.
      header("././@LongLink", 'L', text.length + 1, "0000644");
      out.write(text);
      out.write(0);
      pad(text.length + 1);
    }
    long size = Files.size(file);
    header(name, '0', size, Files.isExecutable(file) ? "0000755" : "0000644");
    if (Files.copy(file, out) != size) {
      throw new IOException(file + " has changed while it was read");
    }
    pad(size);
  }

  private void header(String name, char type, long size, String mode) throws IOException {
    byte[] block = new byte[BLOCK];
    byte[] text = name.getBytes(UTF_8);
    System.arraycopy(text, 0, block, 0, Math.min(NAME, text.length));
    put(block, 100, mode);
    put(block, 108, "0000000"); // owner
    put(block, 116, "0000000"); // group
    put(block, 124, String.format(Locale.ROOT, "%011o", size));
    put(block, 136, String.format(Locale.ROOT, "%011o", seconds));
    Arrays.fill(block, 148, 156, (byte) ' '); // the sum is computed over spaces in its place
    block[156] = (byte) type;
    put(block, 257, "ustar  ");
    int sum = 0;
    for (byte one : block) {
      sum += one & 0xff;
    }
    put(block, 148, String.format(Locale.ROOT, "%06o", sum) + "\0 ");
    out.write(block);
  }

  private static void put(byte[] block, int at, String text) {
    byte[] bytes = text.getBytes(US_ASCII);
    System.arraycopy(bytes, 0, block, at, bytes.length);
  }

  private void pad(long size) throws IOException {
    out.write(new byte[(int) ((BLOCK - size % BLOCK) % BLOCK)]);
  }

  @Override
  public void close() throws IOException {
    out.write(new byte[2 * BLOCK]);
    out.close();
  }
}
