// region: task-3
// caught by: an error that is not from the provider is retried as usual
// says: a bug can be fixed by a deploy
if (!(error instanceof ProviderException provider)) return Decision.KILL;
int status = provider.status();
if (status == 409) return Decision.DISCARD;
if (status != 408 && !ProviderException.isTrouble(error)) return Decision.KILL;
Duration delay = backoff.apply(failures);
Duration asked = provider.retryAfter();
return Decision.exactly(asked == null ? delay : delay.plus(asked));
