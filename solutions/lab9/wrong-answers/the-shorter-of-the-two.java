// region: task-3
// caught by: Retry-After: the job waits that long, and then the delay of backoff
// says: it takes the shorter of the two
if (!(error instanceof ProviderException provider)) return Decision.USUAL;
int status = provider.status();
if (status == 409) return Decision.DISCARD;
if (!ProviderException.isTrouble(provider) && status != 408) return Decision.KILL;
Duration delay = backoff.apply(failures);
Duration asked = provider.retryAfter();
return Decision.exactly(asked == null || asked.compareTo(delay) > 0 ? delay : asked);
