// region: task-3
// caught by: trouble at the provider is retried after the delay of backoff
// says: 503 is retried, but 600 is not
    if (!(error instanceof ProviderException provider)) {
      return Decision.USUAL;
    }
    int status = provider.status();
    if (status == 409) {
      return Decision.DISCARD;
    }
    boolean again =
        status == ProviderException.NO_ANSWER
            || status == 408
            || status == 429
            || status / 100 == 5;
    if (!again) {
      return Decision.KILL;
    }
    Duration delay = backoff.apply(failures);
    return Decision.exactly(
        provider.retryAfter() == null ? delay : delay.plus(provider.retryAfter()));
