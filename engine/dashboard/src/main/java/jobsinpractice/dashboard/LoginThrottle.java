package jobsinpractice.dashboard;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Bounds guesses of the password: so many wrong ones a minute from one address, and so many from
 * all together. Then no password is looked at until the minute is over, and the log says so once.
 */
final class LoginThrottle {
  static final int FROM_ONE = 10;
  static final int FROM_ALL = 100;

  private static final Logger LOG = LoggerFactory.getLogger(LoginThrottle.class);
  private static final long MINUTE = 60_000;

  /** The minute is over for the oldest of them long before there are more. */
  private static final int ADDRESSES = 10_000;

  private final Clock clock;
  private final Map<String, Burst> bursts = new LinkedHashMap<>();
  private final Burst all = new Burst();

  private static final class Burst {
    private long began = -MINUTE;
    private int wrong;
  }

  LoginThrottle(Clock clock) {
    this.clock = clock;
  }

  /** Seconds until a password from this address is looked at again; 0 when it is at once. */
  synchronized long wait(String address) {
    Burst own = bursts.get(address);
    long wait = own == null ? 0 : wait(own, FROM_ONE);
    return Math.max(wait, wait(all, FROM_ALL));
  }

  private long wait(Burst burst, int most) {
    long left = burst.began + MINUTE - clock.millis();
    return burst.wrong < most || left <= 0 ? 0 : (left + 999) / 1_000;
  }

  synchronized void wrong(String address) {
    Burst own = bursts.get(address);
    if (own == null) {
      if (bursts.size() >= ADDRESSES) bursts.remove(bursts.keySet().iterator().next());
      bursts.put(address, own = new Burst());
    }
    if (count(own) == FROM_ONE) {
      LOG.warn(
          "{} wrong passwords for the dashboard from {} within a minute. No password from there is"
              + " checked until the minute is over.",
          FROM_ONE,
          address);
    }
    if (count(all) == FROM_ALL) {
      LOG.warn(
          "{} wrong passwords for the dashboard within a minute, the latest from {}. No password"
              + " is checked until the minute is over.",
          FROM_ALL,
          address);
    }
  }

  private int count(Burst burst) {
    long now = clock.millis();
    if (now - burst.began >= MINUTE) {
      burst.began = now;
      burst.wrong = 0;
    }
    return ++burst.wrong;
  }
}
