package jobsinpractice.lab9;

import java.time.Duration;
import jobsinpractice.engine.RetryAfter;

/** Given. The payment provider did not charge the card, or did not answer. */
final class ProviderException extends Exception implements RetryAfter {
  private static final long serialVersionUID = 1L;

  /** The status when no answer came in time, or the connection failed. */
  static final int NO_ANSWER = 0;

  private final int status;
  private final Duration retryAfter;

  /**
   * @param status the HTTP status, or {@link #NO_ANSWER}
   * @param retryAfter what the header Retry-After asked for, at most a day; null without that
   *     header
   */
  ProviderException(int status, Duration retryAfter) {
    super(status == NO_ANSWER ? "no answer from the provider" : "the provider answered " + status);
    this.status = status;
    this.retryAfter = retryAfter;
  }

  int status() {
    return status;
  }

  /** Returns how long the provider wants to be left alone; null if it did not ask for a time. */
  @Override
  public Duration retryAfter() {
    return retryAfter;
  }

  /**
   * Returns whether the error shows that the provider is in trouble. A card that is declined does
   * not show it. A 408 does not show it either, because the network may be the cause.
   */
  static boolean isTrouble(Throwable error) {
    return error instanceof ProviderException provider
        && (provider.status == NO_ANSWER || provider.status == 429 || provider.status >= 500);
  }
}
