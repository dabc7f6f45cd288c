// region: task-3
// caught by: Retry-After: the job waits that long, and then the delay of backoff
// says: Is the time that Retry-After asks for limited?
if (!(error instanceof ProviderException provider)) return Decision.USUAL;
if (provider.status() == 409) return Decision.DISCARD;
if (provider.status() != 408 && !ProviderException.isTrouble(error)) return Decision.KILL;
Duration asked = provider.retryAfter() == null ? Duration.ZERO : provider.retryAfter();
Duration most = Duration.ofSeconds(30);
return Decision.exactly(backoff.apply(failures).plus(asked.compareTo(most) > 0 ? most : asked));
