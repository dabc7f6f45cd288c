// region: task-3
// caught by: trouble at the provider is retried after the delay of backoff
// says: Decision.after adds up to 10 s for each failure
if (!(error instanceof ProviderException provider)) return Decision.USUAL;
int status = provider.status();
if (status == 409) return Decision.DISCARD;
if (status != 408 && !ProviderException.isTrouble(error)) return Decision.KILL;
Duration delay = backoff.apply(failures);
Duration asked = provider.retryAfter();
return Decision.after(asked == null ? delay : delay.plus(asked));
