// region: task-3
// caught by: any answer of the provider leads to the decision in the table
// says: Retry-After is not used with this status
    if (!(error instanceof ProviderException provider)) {
      return Decision.USUAL;
    }
    int status = provider.status();
    Duration delay = backoff.apply(failures);
    if (status == 409) {
      return Decision.DISCARD;
    }
    if ((status == 429 || status == 503) && provider.retryAfter() != null) {
      return Decision.exactly(provider.retryAfter().plus(delay));
    }
    if (status == ProviderException.NO_ANSWER || status == 408 || status == 429 || status >= 500) {
      return Decision.exactly(delay);
    }
    return Decision.KILL;
