// region: task-3
// caught by: an error that is not from the provider is retried as usual
// says: your code also asks backoff after an error of our own
Duration again = backoff.apply(failures);
if (!(error instanceof ProviderException answer)) return Decision.exactly(again);
if (answer.status() == 409) return Decision.DISCARD;
if (answer.status() != 408 && !ProviderException.isTrouble(answer)) return Decision.KILL;
return Decision.exactly(answer.retryAfter() == null ? again : again.plus(answer.retryAfter()));
