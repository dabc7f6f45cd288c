package jobsinpractice.classroom;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Limits how often one address may try to join, so that it can neither guess a code nor flood. */
final class AddressLimits {
  private static final int BURST = 20;
  private static final Duration INTERVAL = Duration.ofSeconds(3);

  /** Above this, addresses that have been quiet are forgotten. */
  private static final int KNOWN = 1_000;

  private final Clock clock;
  private final Map<String, TokenBucket> addresses = new HashMap<>();

  AddressLimits(Clock clock) {
    this.clock = clock;
  }

  /** Counts one failed attempt, or any other attempt that should be rare. */
  synchronized boolean take(String address) {
    if (addresses.size() >= KNOWN) {
      addresses.values().removeIf(TokenBucket::full);
    }
    if (addresses.size() >= KNOWN && !addresses.containsKey(address)) {
      return false;
    }
    return addresses
        .computeIfAbsent(address, any -> new TokenBucket(clock, BURST, INTERVAL))
        .take();
  }
}
