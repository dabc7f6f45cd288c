package jobsinpractice.lab12;

import java.time.Instant;
// region mails-imports
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

// endregion

/**
 * Counts the mails that this worker has sent. Jobs report their mails from many threads, and the
 * support page reads the counts while jobs run.
 */
final class SentMails {
  // region task-1
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final Map<String, Integer> byCustomer = new HashMap<>();
  private int total;

  /** Counts a mail and returns its line for the log, in UTC: "09:15:42 mail to c17". */
  String sent(String customer, Instant at) {
    synchronized (this) {
      total++;
      byCustomer.merge(customer, 1, Integer::sum);
    }
    return TIME.format(at) + " mail to " + customer;
  }

  /** Returns how many mails this customer got. */
  synchronized int to(String customer) {
    return byCustomer.getOrDefault(customer, 0);
  }

  /** Returns both counts, of the same moment: "mails: 1200, customers: 2". */
  synchronized String summary() {
    return "mails: " + total + ", customers: " + byCustomer.size();
  }
  // endregion
}
