package jobsinpractice.benchmark;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Locale;

/** Payloads as Sidekiq writes them, without its help: about 190 bytes. */
final class Payloads {
  static final String TYPE = "Noop";

  private Payloads() {}

  /**
   * @param arg the job's one argument; also makes the jid, so give each job another
   */
  static byte[] job(String queue, long arg) {
    return ("{\"retry\":true,\"queue\":\""
            + queue
            + "\",\"class\":\""
            + TYPE
            + "\",\"args\":["
            + arg
            + "],\"jid\":\""
            + String.format(Locale.ROOT, "%024x", arg)
            + "\",\"created_at\":1700000000.25,\"enqueued_at\":1700000000.251}")
        .getBytes(US_ASCII);
  }

  static byte[][] jobs(String queue, long from, int count) {
    byte[][] jobs = new byte[count][];
    for (int i = 0; i < count; i++) jobs[i] = job(queue, from + i);
    return jobs;
  }
}
