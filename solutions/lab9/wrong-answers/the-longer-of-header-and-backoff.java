// region: task-3
// caught by: Retry-After: the job waits that long, and then the delay of backoff
// says: it takes the longer of the two
    if (!(error instanceof ProviderException provider)) {
      return Decision.USUAL;
    }
    int status = provider.status();
    if (status == 0 || status == 408 || status == 429 || status >= 500) {
      Duration delay = backoff.apply(failures);
      Duration asked = provider.retryAfter();
      if (asked != null && asked.compareTo(delay) > 0) {
        delay = asked;
      }
      return Decision.exactly(delay);
    }
    return status == 409 ? Decision.DISCARD : Decision.KILL;
