// region: task-3
// caught by: a request that is wrong, or a card that is declined, is given up at once
// says: a dropped job leaves no trace
if (!(error instanceof ProviderException provider)) return Decision.USUAL;
int status = provider.status();
if (status != 408 && !ProviderException.isTrouble(error)) return Decision.DISCARD;
Duration delay = backoff.apply(failures);
Duration asked = provider.retryAfter();
return Decision.exactly(asked == null ? delay : delay.plus(asked));
