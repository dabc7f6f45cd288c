// region: task-3
Throwable from = error instanceof ProviderException ? error : error.getCause();
if (!(from instanceof ProviderException answer)) return Decision.USUAL;
if (answer.status() == 409) return Decision.DISCARD;
if (answer.status() != 408 && !ProviderException.isTrouble(answer)) return Decision.KILL;
Duration asked = answer.retryAfter() == null ? Duration.ZERO : answer.retryAfter();
return Decision.exactly(asked.plus(backoff.apply(failures)));
