// region: task-3
// caught by: trouble at the provider is retried after the delay of backoff
// says: 429 is below 500
if (!(error instanceof ProviderException provider)) return Decision.USUAL;
int status = provider.status();
if (status == 409) return Decision.DISCARD;
if (status >= 400 && status < 500) return Decision.KILL;
Duration delay = backoff.apply(failures);
Duration asked = provider.retryAfter();
return Decision.exactly(asked == null ? delay : delay.plus(asked));
