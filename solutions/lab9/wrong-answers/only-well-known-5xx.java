// region: task-3
// caught by: trouble at the provider is retried after the delay of backoff
// says: not only some of these statuses
if (!(error instanceof ProviderException provider)) return Decision.USUAL;
switch (provider.status()) {
  case 409:
    return Decision.DISCARD;
  case ProviderException.NO_ANSWER, 408, 429, 500, 502, 503, 504:
    Duration delay = backoff.apply(failures);
    if (provider.retryAfter() != null) delay = delay.plus(provider.retryAfter());
    return Decision.exactly(delay);
  default:
    return Decision.KILL;
}
