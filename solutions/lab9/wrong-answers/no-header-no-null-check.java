// region: task-3
// caught by: trouble at the provider is retried after the delay of backoff
// says: retryAfter() is null when
if (!(error instanceof ProviderException provider)) return Decision.USUAL;
int status = provider.status();
if (status == 409) return Decision.DISCARD;
if (status != 408 && !ProviderException.isTrouble(error)) return Decision.KILL;
return Decision.exactly(backoff.apply(failures).plus(provider.retryAfter()));
