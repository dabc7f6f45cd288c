// region: task-3
// caught by: any answer of the provider leads to the decision in the table
// says: look at Retry-After before it looks at the status
    if (!(error instanceof ProviderException provider)) {
      return Decision.USUAL;
    }
    if (provider.retryAfter() != null) {
      return Decision.exactly(provider.retryAfter().plus(backoff.apply(failures)));
    }
    if (provider.status() == 409) {
      return Decision.DISCARD;
    }
    if (provider.status() == 408 || ProviderException.isTrouble(provider)) {
      return Decision.exactly(backoff.apply(failures));
    }
    return Decision.KILL;
