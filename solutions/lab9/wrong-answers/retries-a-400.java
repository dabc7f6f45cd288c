// region: task-3
// caught by: a request that is wrong, or a card that is declined, is given up at once
// says: the same request gets the same answer 400
if (!(error instanceof ProviderException provider)) return Decision.USUAL;
if (provider.status() == 409) return Decision.DISCARD;
if (provider.status() == 402) return Decision.KILL;
Duration delay = backoff.apply(failures);
Duration asked = provider.retryAfter();
return Decision.exactly(asked == null ? delay : delay.plus(asked));
