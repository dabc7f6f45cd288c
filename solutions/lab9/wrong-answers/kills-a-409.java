// region: task-3
// caught by: a charge that was already made is dropped
// says: so there is nothing to look at in the dead set
if (!(error instanceof ProviderException provider)) return Decision.USUAL;
int status = provider.status();
if (status != 408 && !ProviderException.isTrouble(error)) return Decision.KILL;
Duration delay = backoff.apply(failures);
Duration asked = provider.retryAfter();
return Decision.exactly(asked == null ? delay : delay.plus(asked));
