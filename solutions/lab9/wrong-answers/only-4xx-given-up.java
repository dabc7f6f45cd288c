// region: task-3
// caught by: a request that is wrong, or a card that is declined, is given up at once
// says: Are only statuses from 400 to 499 given up
if (!(error instanceof ProviderException provider)) return Decision.USUAL;
int status = provider.status();
if (status == 409) return Decision.DISCARD;
boolean ours = status >= 400 && status < 500 && status != 408 && status != 429;
if (ours) return Decision.KILL;
Duration delay = backoff.apply(failures);
if (provider.retryAfter() != null) delay = provider.retryAfter().plus(delay);
return Decision.exactly(delay);
