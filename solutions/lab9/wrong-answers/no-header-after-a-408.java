// region: task-3
// caught by: any answer of the provider leads to the decision in the table
// says: Retry-After is not used with this status
if (!(error instanceof ProviderException provider)) return Decision.USUAL;
int status = provider.status();
if (status == 409) return Decision.DISCARD;
Duration delay = backoff.apply(failures);
if (status == 408) return Decision.exactly(delay);
if (!ProviderException.isTrouble(provider)) return Decision.KILL;
Duration asked = provider.retryAfter();
return Decision.exactly(asked == null ? delay : asked.plus(delay));
