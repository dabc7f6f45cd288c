// region: task-3
// caught by: Retry-After: the job waits that long, and then the delay of backoff
// says: toSecondsPart() is what remains
if (!(error instanceof ProviderException provider)) return Decision.USUAL;
if (provider.status() == 409) return Decision.DISCARD;
if (provider.status() != 408 && !ProviderException.isTrouble(error)) return Decision.KILL;
Duration delay = backoff.apply(failures);
if (provider.retryAfter() != null) {
  delay = delay.plusSeconds(provider.retryAfter().toSecondsPart());
}
return Decision.exactly(delay);
